// FaultTests.swift: every fault a row can have is found, and stops no other row.

@testable import Batch
import Foundation
import Testing

/// A kind of fault: what is changed in a good row, and the reason that `failures.csv` has.
private struct FaultyRow: Sendable {
  var cells: [String: String]
  var reason: String
  /// What stands behind the last cell.
  var end = ""

  init(_ cells: [String: String], _ reason: String, end: String = "") {
    (self.cells, self.reason, self.end) = (cells, reason, end)
  }

  /// The row of the list.
  func row(_ id: Int) -> String {
    let good = [
      "id": "\(id)", "first_name": "An\(id)", "last_name": "Lee", "street": "1 High Street", "postcode": "N1",
      "city": "London", "country": "GB",
    ]
    let fields = sendersHeader.split(separator: ",").map { cells[String($0)] ?? good[String($0)] ?? "" }
    return fields.joined(separator: ",") + end
  }
}

private let noCountry = "no country: where the rows without one are of one country, add --country CC"

private let faulty: [FaultyRow] = [
  // Something is not there.
  FaultyRow(["first_name": "", "last_name": ""], "no name"),
  FaultyRow(["first_name": "\" \"", "last_name": "\"\t\""], "no name"),
  FaultyRow(["street": ""], "no street"),
  FaultyRow(["street": "\" \""], "no street"),
  FaultyRow(["city": ""], "no city"),
  FaultyRow(["street": "", "postcode": "", "city": ""], "no city; no street"),
  FaultyRow(["country": ""], noCountry),
  FaultyRow(
    ["first_name": "", "last_name": "", "street": "", "postcode": "", "city": "", "country": ""],
    "no name; no city; no street; \(noCountry)"),
  FaultyRow(["last_name": "NULL"], "the last name is 'NULL'"),
  FaultyRow(["first_name": "n/a"], "the first name is 'n/a'"),
  FaultyRow(["first_name": "None", "last_name": "None"], "the name is 'None'"),
  FaultyRow(["first_name": "", "last_name": "Null"], "the name is 'Null'"),
  FaultyRow(["last_name": "nan"], "the last name is 'nan'"),
  FaultyRow(["street": "N/A"], "the street is 'N/A'"),
  FaultyRow(["street": "None"], "the street is 'None'"),
  FaultyRow(["city": "-"], "the city is '-'"),

  // A formula, or what a spreadsheet shows when it has none.
  FaultyRow(["first_name": "=B7"], "the first name is a formula, '=B7'"),
  FaultyRow(["last_name": "\"=cmd|' /C calc'!A0\""], "the last name is a formula, '=cmd|’ /C calc’!A0'"),
  FaultyRow(["last_name": "@SUM(A1:A9)"], "the last name is a formula, '@SUM(A1:A9)'"),
  FaultyRow(["title": "=A1"], "the title is a formula, '=A1'"),
  FaultyRow(["street": "+CONCAT(E2;F2)"], "the street is a formula, '+CONCAT(E2;F2)'"),
  FaultyRow(["postcode": "=TEXT(A1)"], "the postcode is a formula, '=TEXT(A1)'"),
  FaultyRow(["city": "=SUM()"], "the city is a formula, '=SUM()'"),
  FaultyRow(["group": "=A1"], "the group is a formula, '=A1'"),
  FaultyRow(["message": "=A1"], "the message is a formula, '=A1'"),
  FaultyRow(["first_name": "#NAME?"], "the first name is an error of the spreadsheet, '#NAME?'"),
  FaultyRow(["last_name": "#N/A"], "the last name is an error of the spreadsheet, '#N/A'"),
  FaultyRow(["street": "#REF!"], "the street is an error of the spreadsheet, '#REF!'"),
  FaultyRow(["street": "########"], "the street is an error of the spreadsheet, '########'"),
  FaultyRow(["postcode": "#DIV/0!"], "the postcode is an error of the spreadsheet, '#DIV/0!'"),
  FaultyRow(["city": "#WERT!"], "the city is an error of the spreadsheet, '#WERT!'"),
  FaultyRow(["city": "#¡VALOR!"], "the city is an error of the spreadsheet, '#¡VALOR!'"),
  FaultyRow(["city": "Err:502"], "the city is an error of the spreadsheet, 'Err:502'"),
  FaultyRow(
    ["postcode": "1067.0"], "the postcode '1067.0' is a number of a spreadsheet; format the column as text"),
  FaultyRow(
    ["postcode": "1.067E+03"],
    "the postcode '1.067E+03' is a number of a spreadsheet; format the column as text"),

  // Text that another program has damaged.
  FaultyRow(["last_name": "M\u{FFFD}ller"], "a character has been lost in the name 'An36 M\u{FFFD}ller'"),
  FaultyRow(["last_name": "M?ller"], "a character has been lost in the name 'An37 M?ller'"),
  FaultyRow(["street": "Gro?e Str. 1"], "a character has been lost in the address 'Gro?e Str. 1, London N1'"),
  FaultyRow(
    ["last_name": "MÃ¼ller"], "another program has read the letters wrongly in the name 'An39 MÃ¼ller'"),
  FaultyRow(
    ["city": "MÃ¼nchen"],
    "another program has read the letters wrongly in the address '1 High Street, MÃ¼nchen N1'"),
  FaultyRow(
    ["last_name": "O\u{E2}\u{20AC}\u{2122}Neill"],
    "another program has read the letters wrongly in the name 'An41 O\u{E2}\u{20AC}\u{2122}Neill'"),
  FaultyRow(["last_name": "<b>Lee</b>"], "there is a code of a web page in the name 'An42 <b>Lee</b>'"),
  FaultyRow(
    ["street": "1 King&#39;s Road"],
    "there is a code of a web page in the address '1 King&#39;s Road, London N1'"),
  FaultyRow(["first_name": "{{first_name}}"], "there is an unfilled field in the name '{{first_name}} Lee'"),
  FaultyRow(["first_name": "*|FNAME|*"], "there is an unfilled field in the name '*|FNAME|* Lee'"),

  // Something that cannot be so.
  FaultyRow(["first_name": "4711", "last_name": "0815"], "the name has no letter"),
  FaultyRow(
    ["first_name": "...", "last_name": "---"],
    "the first name is '...'; the last name is '---'"),
  FaultyRow(["last_name": "an@example.org"], "the name 'An48 an@example.org' is an e-mail address"),
  FaultyRow(
    ["last_name": "\"Lee, An\""],
    "there is a comma in the name 'An49 Lee, An'; write the first name first, use two columns, or name the column Last name, first name"
  ),
  FaultyRow(["city": "10115"], "the city '10115' has no letter"),
  FaultyRow(["country": "XX"], "there is no country 'XX'"),
  FaultyRow(["country": "\"G,B\""], "there is no country 'G,B'"),

  FaultyRow(
    ["first_name": "An und Bo"], "the name 'An und Bo Lee' is that of two people: write a row for each"),
  FaultyRow(
    ["first_name": "Mr & Mrs"], "the name 'Mr & Mrs Lee' is that of two people: write a row for each"),

  // Too much of something.
  FaultyRow(["first_name": String(repeating: "An", count: 101)], "the name is longer than 200 bytes"),
  FaultyRow(["title": String(repeating: "Dr. ", count: 30)], "the title is longer than 60 bytes"),
  FaultyRow(["street": String(repeating: "High ", count: 90)], "the address is longer than 400 bytes"),
  FaultyRow(["group": String(repeating: "g", count: 201)], "the group is longer than 200 bytes"),
  FaultyRow(["message": String(repeating: "m", count: 4001)], "the message is longer than 4000 bytes"),

  // A row that is not a row of this table.
  FaultyRow(["last_name": "\"Lee\"x"], "text after a closing quote"),
  FaultyRow(["last_name": "L\u{0}ee"], "a byte of value 0"),
  FaultyRow([:], "more fields than the header", end: ",more"),

  // People who are there already.
  FaultyRow(["first_name": "ANNA", "last_name": "reader", "id": ""], "the same person as in row 2"),
  FaultyRow(
    ["first_name": "Anna", "last_name": "Reader", "street": "2 Low Street", "email": "anna@example.org"],
    "the same person as in row 2"),
  FaultyRow(["first_name": "?ukasz"], "a character has been lost in the name '?ukasz Lee'"),

  // What somebody has noted, and what is no address.
  FaultyRow(["last_name": "verstorben"], "the last name says 'verstorben'"),
  FaultyRow(["title": "Deceased"], "the title says 'Deceased'"),
  FaultyRow(
    ["last_name": "Lee (verst.)", "title": "Dr"],
    "it is noted that the person has died in the name 'An68 Lee (verst.)'"),
  FaultyRow(["last_name": "Lee †"], "it is noted that the person has died in the name 'An69 Lee †'"),
  FaultyRow(["street": "Unbekannt verzogen"], "the street says 'Unbekannt verzogen'"),
  FaultyRow(["city": "unbekannt "], "the city is 'unbekannt'"),
  FaultyRow(["last_name": "FALSE"], "the last name is 'FALSE'"),
  FaultyRow(["first_name": "Zoë🌸"], "there is a sign that is no letter in the name 'Zoë🌸 Lee'"),
  FaultyRow(
    ["last_name": "MŸller"], "another program has read the letters wrongly in the name 'An74 MŸller'"),
  FaultyRow(
    ["last_name": "M√ºller"], "another program has read the letters wrongly in the name 'An75 M√ºller'"),
  FaultyRow(["postcode": "ABCDE"], "the postcode 'ABCDE' has no digit"),
  FaultyRow(
    ["postcode": "1E+05"], "the postcode '1E+05' is a number of a spreadsheet; format the column as text"),
  FaultyRow(["message": "Dear {{name}}"], "there is an unfilled field in the message"),
  FaultyRow(
    ["message": "Frau MÃ¼ller"], "another program has read the letters wrongly in the message"),
  FaultyRow(["message": "\"\"\"Until then\""], "the message has a quotation mark that is never closed"),
  // Words for nothing inside a name or a street.
  FaultyRow(
    ["first_name": "", "last_name": "Greta undefined"],
    "there is 'undefined' in the name 'Greta undefined'"),
  FaultyRow(["first_name": "", "last_name": "None None"], "the name is 'None None'"),
  FaultyRow(["first_name": "", "last_name": "nan nan"], "the name is 'nan nan'"),
  FaultyRow(["last_name": "Lee #N/A"], "there is '#N/A' in the name 'An84 Lee #N/A'"),
  FaultyRow(
    ["last_name": "Zoë =HYPERLINK(x)"], "there is '=HYPERLINK(x)' in the name 'An85 Zoë =HYPERLINK(x)'"),
  FaultyRow(
    ["street": "Gartenweg undefined"],
    "there is 'undefined' in the street 'Gartenweg undefined, London N1'"),
  FaultyRow(
    ["street": "1 [object Object]"],
    "there is '[object Object]' in the street '1 [object Object], London N1'"),
  // Rows that are no person.
  FaultyRow(
    ["first_name": "Smith", "last_name": "family"],
    "the name 'Smith family' is that of a household: write the name of one person"),
  FaultyRow(
    ["first_name": "Familie", "last_name": "Groß"],
    "the name 'Familie Groß' is that of a household: write the name of one person"),
  FaultyRow(
    ["first_name": "Acme", "last_name": "Ltd."],
    "the name 'Acme Ltd.' is that of an organisation: write the name of a person"),
  FaultyRow(
    ["first_name": "Lesekreis", "last_name": "e.V."],
    "the name 'Lesekreis e.V.' is that of an organisation: write the name of a person"),
  FaultyRow(
    ["street": "2024-03-12"], "the street '2024-03-12' is a date of a spreadsheet; format the column as text"),
  FaultyRow(
    ["street": "12.03.2024"], "the street '12.03.2024' is a date of a spreadsheet; format the column as text"),
]

@Test func everyFaultIsInTheListAndStopsNoOther() throws {
  let scratch = try Scratch()
  var rows = [sendersHeader, "0,Anna,Reader,,1 High Street,N1,London,GB,anna@example.org,,,,"]
  for (index, row) in faulty.enumerated() {
    rows += [row.row(index + 1), "g\(index),Good,Person,,\(index) Main Road,10115,Berlin,DE,,,de,,"]
  }
  let path = try scratch.write(rows.joined(separator: "\r\n") + "\r\n", "senders.csv")
  let plan = try BatchPlan(.plain(path))
  #expect(plan.faultyRows == faulty.count)
  #expect(plan.goodRows == faulty.count + 1)
  let result = try BatchJob.plain(path).document(in: scratch)
  #expect(result.manifest.split(separator: "\r\n").count == 1 + faulty.count + 1)
  let failures = result.failures.split(separator: "\r\n")
  #expect(failures.first == "\u{FEFF}row,reason,\(sendersHeader)")
  for (index, (line, row)) in zip(failures.dropFirst(), faulty).enumerated() {
    let reason = row.reason.contains(",") ? "\"\(row.reason)\"" : row.reason
    // A spreadsheet must not take a cell for a formula.
    let unguarded = ["=", "+", "@", "-"].reduce(String(line)) {
      $0.replacing(",'\($1)", with: ",\($1)").replacing(",\"'\($1)", with: ",\"\($1)")
    }
    #expect(
      unguarded.replacing("\"", with: "")
        == "\(2 * index + 3),\(reason),\(row.row(index + 1))".replacing("\"", with: ""))
    #expect(!line.contains(",=") && !line.contains(",@") && !line.contains(",\"="))
  }
  #expect(failures.count == faulty.count + 1)
}

@Test func thereAreFortyKindsOfFaults() {
  #expect(Set(faulty.map(\.reason)).count >= 40)
}

@Test func whatIsSaidOfARowHasNoDataInGeneral() throws {
  let scratch = try Scratch()
  let list = "name,street,city,country\nAnn O'Secret (verst.),1 High St,Leeds,GB\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.faults.map(\.reason) == ["it is noted that the person has died in the name '…'"])
}

@Test(arguments: [
  ("the sender's 'a@example.org' is 'it'", "the sender's '…' is '…'"),
  ("the name 'O'Sample' is", "the name '…' is"),
  ("these do: point 'p1' is 'it', point 'p2'", "these do: point 'p1' is '…', point 'p2'"),
  ("these do: point 'whereabouts'", "these do: point 'whereabouts'"), ("row 12 and UTF-8", "row … and UTF-8"),
])
func dataAreTakenOutOfAReason(_ reason: String, _ general: String) {
  #expect(RowFindings.general(reason) == general)
}

/// The same may be said of two columns of a row, also of those behind the rows that are named.
@Test func aRowCountsOnceForWhatIsSaidOfItTwice() {
  var findings = RowFindings()
  for row in 2..<5002 { findings.add(["there is 'a' in the name", "there is 'b' in the name"], row: row) }
  #expect(findings.sorted.map(\.count) == [5000])
}
