// FaultTests.swift: every fault a row can have is found, and stops no other row.

import Batch
import Foundation
import Testing

/// A good row, and what is changed in it for a faulty one.
private let header =
  "id,first_name,last_name,title,street,postcode,city,country,email,phone,language,group,message"

private struct FaultyRow: Sendable {
  var cells: String
  var reason: String

  init(_ cells: String, _ reason: String) { (self.cells, self.reason) = (cells, reason) }
}

private let faulty: [FaultyRow] = [
  FaultyRow("1,,,,1 High Street,N1,London,GB,,,,,", "no name"),
  FaultyRow("2,\" \",\"\t\",,1 High Street,N1,London,GB,,,,,", "no name"),
  FaultyRow("3,4711,0815,,1 High Street,N1,London,GB,,,,,", "the name has no letter"),
  FaultyRow("4,...,---,,1 High Street,N1,London,GB,,,,,", "the name has no letter"),
  FaultyRow(
    "5,\(String(repeating: "An", count: 101)),Lee,,1 High Street,N1,London,GB,,,,,",
    "the name is longer than 200 bytes"),
  FaultyRow(
    "6,An,Lee,\(String(repeating: "Dr ", count: 30)),1 High Street,N1,London,GB,,,,,",
    "the title is longer than 60 bytes"),
  FaultyRow("7,An,Lee,,,N1,London,GB,,,,,", "no street"),
  FaultyRow("8,An,Lee,,\" \",N1,London,GB,,,,,", "no street"),
  FaultyRow("9,An,Lee,,1 High Street,N1,,GB,,,,,", "no city"),
  FaultyRow("10,An,Lee,,,,,GB,,,,,", "no city; no street"),
  FaultyRow(
    "11,An,Lee,,\(String(repeating: "High ", count: 90)),N1,London,GB,,,,,",
    "the address is longer than 400 bytes"),
  FaultyRow("12,An,Lee,,1 High Street,N1,London,,,,,,", "no country"),
  FaultyRow("13,An,Lee,,1 High Street,N1,London,XX,,,,,", "there is no country 'XX'"),
  FaultyRow("14,An,Lee,,1 High Street,N1,London,Narnia,,,,,", "there is no country 'Narnia'"),
  FaultyRow("15,An,Lee,,1 High Street,N1,London,\"G,B\",,,,,", "there is no country 'G,B'"),
  FaultyRow("16,An,Lee,,1 High Street,N1,London,GB,nobody,,,,", "'nobody' is not an e-mail address"),
  FaultyRow(
    "17,An,Lee,,1 High Street,N1,London,GB,@example.org,,,,", "'@example.org' is not an e-mail address"),
  FaultyRow("18,An,Lee,,1 High Street,N1,London,GB,an@,,,,", "'an@' is not an e-mail address"),
  FaultyRow(
    "19,An,Lee,,1 High Street,N1,London,GB,an lee@example.org,,,,",
    "'an lee@example.org' is not an e-mail address"),
  FaultyRow("20,An,Lee,,1 High Street,N1,London,GB,a@b@c,,,,", "'a@b@c' is not an e-mail address"),
  FaultyRow(
    "21,An,Lee,,1 High Street,N1,London,GB,\"a@b.org, c@d.org\",,,,",
    "'a@b.org, c@d.org' is not an e-mail address"),
  FaultyRow(
    "22,An,Lee,,1 High Street,N1,London,GB,\(String(repeating: "a", count: 200))@b,,,,",
    "the e-mail address is longer than 200 bytes"),
  FaultyRow("23,An,Lee,,1 High Street,N1,London,GB,,none,,,", "'none' is not a telephone number"),
  FaultyRow("24,An,Lee,,1 High Street,N1,London,GB,,12,,,", "'12' is not a telephone number"),
  FaultyRow("25,An,Lee,,1 High Street,N1,London,GB,,-,,,", "'-' is not a telephone number"),
  FaultyRow(
    "26,An,Lee,,1 High Street,N1,London,GB,,call me at 12345 please,,,",
    "'call me at 12345 please' is not a telephone number"),
  FaultyRow(
    "27,An,Lee,,1 High Street,N1,London,GB,,\(String(repeating: "1", count: 201)),,,",
    "the telephone number is longer than 200 bytes"),
  FaultyRow(
    "28,An,Lee,,1 High Street,N1,London,GB,,,Klingon,,",
    "'Klingon' is not a language; write its code, such as en"),
  FaultyRow(
    "29,An,Lee,,1 High Street,N1,London,GB,,,e1,,", "'e1' is not a language; write its code, such as en"),
  FaultyRow("30,An,Lee,,1 High Street,N1,London,GB,,,xx,,", "there are no letters in the language 'xx'"),
  FaultyRow(
    "31,An,Lee,,1 High Street,N1,London,GB,,,,\(String(repeating: "g", count: 201)),",
    "the group is longer than 200 bytes"),
  FaultyRow(
    "32,An,Lee,,1 High Street,N1,London,GB,,,,,\(String(repeating: "m", count: 4001))",
    "the message is longer than 4000 bytes"),
  FaultyRow("33,An,Lee,,1 High Street,N1,London,GB", "fewer fields than the header"),
  FaultyRow("34,An,Lee,,1 High Street,N1,London,GB,,,,,,more", "more fields than the header"),
  FaultyRow("35,An,\"Lee\"x,,1 High Street,N1,London,GB,,,,,", "text after a closing quote"),
  FaultyRow("36,An,L\u{0}ee,,1 High Street,N1,London,GB,,,,,", "a byte of value 0"),
  FaultyRow("37,,,,,,,,,,,,", "no name; no city; no street; no country"),
  FaultyRow(
    "38,An,Lee,,1 High Street,N1,London,XX,nobody,,,,",
    "there is no country 'XX'; 'nobody' is not an e-mail address"),
  FaultyRow("39,ANNA,reader,,\"1, High Street\",N1,London,GB,,,,,", "the same person as in row 2"),
  FaultyRow("40,Anna,Reader,,2 Low Street,N2,London,GB,anna@example.org,,,,", "the same person as in row 2"),
]

@Test func everyFaultIsInTheListAndStopsNoOther() throws {
  let scratch = try Scratch()
  var rows = [header, "0,Anna,Reader,,1 High Street,N1,London,GB,anna@example.org,,,,"]
  for (index, row) in faulty.enumerated() {
    rows += [row.cells, "g\(index),Good,Person,,\(index) Main Road,10115,Berlin,DE,,,de,,"]
  }
  let path = try scratch.write(rows.joined(separator: "\r\n") + "\r\n", "senders.csv")
  let plan = try BatchPlan(.plain(path))
  #expect(plan.faultyRows == faulty.count)
  #expect(plan.goodRows == faulty.count + 1)
  let result = try BatchJob.plain(path).document(in: scratch)
  #expect(result.manifest.split(separator: "\r\n").count == 1 + faulty.count + 1)
  let failures = result.failures.split(separator: "\r\n")
  #expect(failures.first == "row,reason,\(header)")
  for (index, (line, row)) in zip(failures.dropFirst(), faulty).enumerated() {
    let reason = row.reason.contains(",") ? "\"\(row.reason)\"" : row.reason
    #expect(line == "\(2 * index + 3),\(reason),\(row.cells)")
  }
  #expect(failures.count == faulty.count + 1)
}

@Test func bytesThatAreNoUTF8AreAFaultOfTheirRow() throws {
  let scratch = try Scratch()
  let start = Array("\(header)\n1,Zoë,Good,,1 High Street,N1,London,GB,,,,,\n2,An,".utf8)
  let path = try scratch.write(
    start + [0xFF] + Array(",,1 High Street,N1,London,GB,,,,,\n".utf8), "senders.csv")
  let result = try BatchJob.plain(path).document(in: scratch)
  #expect(result.failures.contains("\n3,bytes that are not UTF-8,2,An,"))
  #expect(result.letters.hasPrefix("Zoë Good\n"))
}
