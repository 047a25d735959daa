// WriterTests.swift: what is written can be read again, and no cell becomes a formula.

import Tables
import Testing

private func written(_ fields: [String], _ writer: TableWriter = TableWriter()) -> String {
  var output: [UInt8] = []
  writer.write(fields, to: &output)
  return String(decoding: output, as: UTF8.self)
}

@Test(arguments: [
  (["a", "b"], "a,b\r\n"),
  (["a,b", "c;d"], "\"a,b\",c;d\r\n"),
  (["say \"hi\"", "x\ny", "\r"], "\"say \"\"hi\"\"\",\"x\ny\",\"\r\"\r\n"),
  (["", ""], "\"\",\r\n"),
  ([""], "\"\"\r\n"),
  (["=1+1", "+49 30 1234", "-1", "@x"], "=1+1,+49 30 1234,-1,@x\r\n"),
])
func writesRow(_ fields: [String], expected: String) {
  #expect(written(fields) == expected)
}

@Test(arguments: [
  ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
  ("\rx", "\"'\rx\""), ("=\"a\",1", "\"'=\"\"a\"\",1\""), ("a=1", "a=1"), ("'x", "'x"),
])
func guardsFormula(_ field: String, expected: String) {
  #expect(written([field], TableWriter(guardsFormulas: true)) == "\(expected)\r\n")
}

@Test func quotesItsOwnSeparator() {
  #expect(written(["a,b", "c;d"], TableWriter(separator: UInt8(ascii: ";"))) == "a,b;\"c;d\"\r\n")
}

@Test func readsBackWhatItWrote() {
  let rows = [["1", "a\"b"], ["", "x,\r\ny"], ["\n", "\""], [" p ", "é"], ["", ""]]
  var output: [UInt8] = []
  for row in [["h", "i"]] + rows { TableWriter().write(row, to: &output) }
  #expect(readTable(output).rows.map(\.fields) == rows)
}

@Test func carriesOddRowsOverUnchanged() {
  // What failures.csv does: a number, a reason, and the row itself, to be mended and read again.
  let raws = ["\"1\"x,5\" t,\"a\nb\"", "only one"]
  let table = readTable("a,b,c\n\(raws.joined(separator: "\n"))\n")
  var output: [UInt8] = []
  let writer = TableWriter()
  writer.write(["row", "a", "b", "c"], to: &output)
  for row in table.rows {
    writer.write(field: "\(row.number)".utf8, isFirst: true, to: &output)
    output.append(writer.separator)
    output += row.raw.utf8
    writer.endRow(to: &output)
  }
  let again = readTable(output)
  #expect(table.rows.map(\.raw) == raws)
  #expect(again.rows.map { Array($0.fields.dropFirst()) } == table.rows.map(\.fields))
}
