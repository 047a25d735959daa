// ReaderTests.swift: every way of writing a table that is met in exports, and every fault.

import SourceText
import Tables
import Testing

@Test(arguments: [
  ("a,b\n1,2\n", [["1", "2"]]),
  ("a,b\n1,2", [["1", "2"]]),
  ("a,b\r\n1,2\r\n3,4\r\n", [["1", "2"], ["3", "4"]]),
  ("a,b\r1,2\r3,4", [["1", "2"], ["3", "4"]]),
  ("a,b\r1,2\r3,4\r", [["1", "2"], ["3", "4"]]),
  ("a,b\n1,2\r\n3,4\r5,6\n", [["1", "2"], ["3", "4"], ["5", "6"]]),
  ("a,b\n,\n", [["", ""]]),
  ("a,b\n1,", [["1", ""]]),
  ("a\n\"\"\n", [[""]]),
  ("a,b\n\"1\",\"2\"\n", [["1", "2"]]),
  ("a,b\n\"1,5\",\"x\r\ny\"\r\n", [["1,5", "x\r\ny"]]),
  ("a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", [["say \"hi\"", "\""]]),
  ("a,b\n\"\"\"\",\"\"\n", [["\"", ""]]),
  ("a,b\n5\" pipe,6'2\"\n", [["5\" pipe", "6'2\""]]),
  ("a,b\n x , \"y\"\n", [[" x ", " \"y\""]]),
  ("a,b\n1,2\n\n\r\n3,4\n\n", [["1", "2"], ["3", "4"]]),
  ("\n\na,b\n1,2\n", [["1", "2"]]),
  ("a;b\n1,5;2\n", [["1,5", "2"]]),
  ("a\tb\n1;2\t3,4\n", [["1;2", "3,4"]]),
  ("a|b\n1|2\n", [["1", "2"]]),
  ("Name, first;Street\nx;y\n", [["x", "y"]]),
  ("\"a,b,c\";d\n1;2\n", [["1", "2"]]),
  ("sep=;\r\na,x;b\r\n1;2\r\n", [["1", "2"]]),
  ("SEP=,\na,b\n1,2\n", [["1", "2"]]),
  ("one\ntwo\nthree", [["two"], ["three"]]),
])
func readsRows(_ text: String, rows: [[String]]) {
  let table = readTable(text)
  #expect(table.error == nil)
  #expect(table.rows.map(\.fields) == rows)
  #expect(table.rows.allSatisfy { $0.faults == [] })
}

@Test(arguments: [
  ("a,b\n1\n", RowFaults.missingFields, ["1"]),
  ("a,b\n1,2,3\n", RowFaults.extraFields, ["1", "2", "3"]),
  ("a,b\n1,2,,\n", RowFaults(), ["1", "2", "", ""]),
  ("a,b\n\"1\"x,2\n", RowFaults.textAfterQuote, ["1x", "2"]),
  ("a,b\n\"1\" ,2\n", RowFaults.textAfterQuote, ["1 ", "2"]),
  ("a,b\n\"say \"hi\" now\",2\n", RowFaults.textAfterQuote, ["say hi\" now\"", "2"]),
  ("a,b\n\"1\"\"2\"3,\"4\"\"\"\n", RowFaults.textAfterQuote, ["1\"23", "4\""]),
  ("a,b\n\"1\"x\n", RowFaults([.textAfterQuote, .missingFields]), ["1x"]),
  ("a,b\n1\u{0}2,3\n", RowFaults.nulByte, ["1\u{0}2", "3"]),
])
func reportsOddRows(_ text: String, faults: RowFaults, fields: [String]) {
  // An odd row must not change those before and behind it.
  let lines = text.split(separator: "\n", maxSplits: 1)
  let table = readTable("\(lines[0])\n0,0\n\(lines[1])9,9\n")
  #expect(table.rows.map(\.fields) == [["0", "0"], fields, ["9", "9"]])
  #expect(table.rows.map(\.faults) == [[], faults, []])
}

@Test func countsRowsAndLines() {
  let table = readTable("\na,b\r\n1,\"x\ny\r\nz\"\r\n\r\n\"\rq\"\"\",2\r\n3,4\"\r\n5,6")
  #expect(table.rows.map(\.number) == [3, 5, 6, 7])
  #expect(table.rows.map(\.line) == [3, 7, 9, 10])
  #expect(table.rows.map(\.raw) == ["1,\"x\ny\r\nz\"", "\"\rq\"\"\",2", "3,4\"", "5,6"])
}

@Test(arguments: [
  ("", TableError.Kind.empty, 1, 1),
  ("\n\n", TableError.Kind.empty, 1, 1),
  ("a,\"b\n1,2\n", TableError.Kind.unterminatedQuote, 1, 3),
])
func stopsWithPlace(_ text: String, kind: TableError.Kind, line: Int, column: Int) {
  let error = readTable(text).error
  #expect(error?.kind == kind)
  #expect(error?.location == TextLocation(file: "t.csv", line: line, column: column))
}

/// A row with a quote that is never closed ends with the line of the quote; the others are read as they are.
@Test(arguments: [
  // To the end of the file.
  ("1,2\nx,\"y\nz,w\n", [["1", "2"], ["x", "y"], ["z", "w"]], 1),
  ("\"y\"\"", [["y\"\""]], 0),
  ("1,\"2", [["1", "2"]], 0),
  ("1,\"2,3\r\n4,5\r\n6,7\r\n", [["1", "2,3"], ["4", "5"], ["6", "7"]], 0),
  ("1,\"2\r4,5\r", [["1", "2"], ["4", "5"]], 0),
  // To the next quoted field, which shows it.
  ("1,\"2\n3,\"4\"\n5,6\n", [["1", "2"], ["3", "4"], ["5", "6"]], 0),
  ("\"1\",\"2\n\"3\",\"4\"\n5,6\n", [["1", "2"], ["3", "4"], ["5", "6"]], 0),
  (
    "1,\"2\n3,4\n5,6\n7,\"8\"\n9,\"0\"\n", [["1", "2"], ["3", "4"], ["5", "6"], ["7", "8"], ["9", "0"]], 0
  ),
  ("1,\"2\n3,4\" pipe\n5,6\n", [["1", "2"], ["3", "4\" pipe"], ["5", "6"]], 0),
  // Behind a field of several lines that is as it should be.
  ("\"p\nq\",\"r\n3,\"4\"\n5,\"6\n7\"\n", [["p\nq", "r"], ["3", "4"], ["5", "6\n7"]], 0),
  // Twice.
  ("1,\"2\n3,\"4\n5,6\n", [["1", "2"], ["3", "4"], ["5", "6"]], 0),
])
func goesOnBehindAnUnclosedQuote(_ text: String, rows: [[String]], broken: Int) {
  for chunk in [1, 3, .max] {
    let table = readTable("a,b\n\(text)", chunk: chunk)
    #expect(table.error == nil)
    #expect(table.rows.map(\.fields) == rows)
    #expect(table.rows[broken].faults == .unclosedQuote)
    #expect(table.rows.map(\.number) == Array(2..<2 + rows.count))
  }
}

@Test func keepsFieldsOfManyLines() {
  let lines = String(repeating: "line\n", count: 5000)
  let table = readTable("a,b\n1,\"\(lines)\"\n2,\"\(lines)\" \n3,4\n")
  #expect(table.rows.map(\.fields) == [["1", lines], ["2", lines + " "], ["3", "4"]])
  #expect(table.rows.map(\.faults) == [[], .textAfterQuote, []])
}

@Test(arguments: [1, 7, 64, .max])
func boundsRows(chunk: Int) {
  var options = TableOptions()
  options.maximumRowLength = 1000
  options.chunkLength = 128
  let fits = "a,b\n1,\(String(repeating: "x", count: 998))\n2,y\n"
  #expect(readTable(fits, chunk: chunk, options).rows.map(\.number) == [2, 3])
  let tooLong = readTable("a,b\n0,0\n1,\(String(repeating: "x", count: 999))\n2,y\n", chunk: chunk, options)
  #expect(tooLong.rows.map(\.number) == [2])
  #expect(tooLong.error?.kind == .rowTooLong(limit: 1000))
  #expect(tooLong.error?.location?.line == 3)
  // An open quote ends with its line, also when what closes it comes too late.
  for end in ["", "\",z\n", "\"\n"] {
    let lines = String(repeating: "x,x\n", count: 400)
    let open = readTable("a,b\n1,2\n3,\"y\n\(lines)\(end)", chunk: chunk, options)
    #expect(open.error == nil)
    #expect(Array(open.rows.map(\.fields).prefix(3)) == [["1", "2"], ["3", "y"], ["x", "x"]])
    #expect(open.rows.map(\.faults).prefix(3) == [[], .unclosedQuote, []])
    #expect(open.rows.count >= 402)
  }
  let line = readTable("a,b\n1,\"\(String(repeating: "x", count: 2000))\n3,4\n", chunk: chunk, options)
  #expect(line.error?.kind == .rowTooLong(limit: 1000))
  #expect(line.error?.location == TextLocation(file: "t.csv", line: 2, column: 1))
}

@Test func readsWithoutHeader() {
  var options = TableOptions()
  options.hasHeader = false
  let table = readTable("1;2\n3\n", options)
  #expect(table.columns == [])
  #expect(table.rows.map(\.fields) == [["1", "2"], ["3"]])
  #expect(table.rows.map(\.number) == [1, 2])
}

@Test func obeysGivenSeparator() {
  var options = TableOptions()
  options.separator = UInt8(ascii: ":")
  #expect(readTable("a:b,c\n1:2\n", options).rows.map(\.fields) == [["1", "2"]])
}

@Test(arguments: ["PK\u{3}\u{4}junk", "%PDF-1.4", "<html>", "{\\rtf1"])
func refusesOtherFiles(_ text: String) {
  guard case .notText = readTable(text).error?.kind else {
    Issue.record("\(text) was read as a table")
    return
  }
}

@Test func saysBlankRows() throws {
  var reader = try TableReader(MemorySource(Array("a,b\n , \n1,\n".utf8)), named: "t.csv")
  let block = TableBlock()
  #expect(try reader.read(into: block))
  #expect(block.map(\.isBlank) == [true, false])
  #expect(block[0][7].isEmpty && block[0][-1].isEmpty)
}
