// SheetTests.swift: rows, columns and sheets.

import SourceText
import Testing
import Workbooks
import ZIP

private func cell(_ place: String, _ text: String) -> String { "<c r='\(place)' t='str'><v>\(text)</v></c>" }

@Test func keepsTheNumbersOfRows() throws {
  let rows =
    "<row r='2'>\(cell("A2", "id"))\(cell("C2", "name"))</row><row r='4'>\(cell("C4", "x"))</row>"
    + "<row r='5'><c r='A5' s='1'/></row><row r='7'>\(cell("A7", "y"))\(cell("E7", "z"))</row><row r='900'/>"
  #expect(try csv(Book(rows).bytes) == "\n\"id\",,\"name\"\n\n,,x\n\n\ny,,,,z\n")
}

@Test func takesRowsAndCellsWithoutNumbersInTheirOrder() throws {
  let rows =
    "<row><c t='str'><v>a</v></c><c/><c t='str'><v>c</v></c></row><row r='3'><c r='B3'><v>1</v></c><c><v>2</v></c></row>"
  #expect(try csv(Book(rows).bytes) == "\"a\",,\"c\"\n\n,1,2\n")
}

@Test func bringsNearWhatStandsFarToTheRight() throws {
  let rows = header + "<row r='2'>\(cell("A2", "x"))\(cell("ALM2", "y"))\(cell("XFD2", "z"))</row>"
  let commas = String(repeating: ",", count: 1000)
  #expect(try csv(Book(rows).bytes) == "\"name\",\"street\"\nx\(commas)y,z\n")
}

/// Else each row would be filled up to its column.
@Test func leavesOutANameFarFromTheOthers() throws {
  let name = "\(cell("A1", "name"))\(cell("B1", "street"))"
  let rows = "<row r='1'>\(name)\(cell("XFD1", "x"))</row><row r='2'>\(cell("A2", "y"))</row>"
  #expect(try csv(Book(rows).bytes) == "\"name\",\"street\"\ny,\n")
  #expect(
    try csv(
      Book("<row r='1'>\(cell("XFD1", "x"))</row><row r='2'>\(name.replacing("1", with: "2"))</row>").bytes)
      == "\n\"name\",\"street\"\n")
}

@Test(
  arguments: [
    "<row r='2'/><row r='2'/>", "<row r='3'/><row r='2'/>", "<row r='0'/>", "<row r='1048577'/>",
    "<row r='x'/>",
    "<row r='1'><c r='B1'/><c r='A1'/></row>", "<row r='1'><c r='A2'/></row>",
    "<row r='1'><c r='XFE1'/></row>",
    "<row r='1'><c r='1A'/></row>", "<row><c t='s'><v>0</v></c></row>", "<row><c t='s'><v>-1</v></c></row>",
    "<row>", "</row>", "<row><c></row></c>", "<row a>", "<row a=1/>",
    "<row>&nbsp;</row><row><c t='str'><v>&x;</v></c></row>",
    "<row><c t='str'><v>&#xD800;</v></c></row>",
  ])
func refusesDamagedRows(_ rows: String) throws {
  let error = try fault(Book(rows).bytes)
  #expect(error?.kind == .damaged)
  #expect(error?.message.hasPrefix("'b.xlsx' is damaged: 'xl/worksheets/sheet1.xml' in it ") == true)
  #expect(error?.hint == "open it in a spreadsheet, save it again as XLSX or as CSV UTF-8, and use that file")
}

@Test(
  arguments: [
    ("<!DOCTYPE worksheet [<!ENTITY a 'b'>]><worksheet/>", "has a document type, as no workbook has"),
    ("<worksheet><sheetData>", "is cut off"), ("", "is cut off"), ("   ", "is cut off"),
    (String(repeating: "<a>", count: 101), "has tags inside tags, more than 100 deep"),
    ("<a b='MiB MiB MiB MiB MiB'/>", "has a tag or text of more than 4 MiB"),
    ("\u{FEFF}<worksheet></worksheet><worksheet/>", "is not well-formed XML"),
  ])
func refusesDamagedXML(_ xml: String, what: String) throws {
  var book = Book()
  let whole = xml.replacing("MiB", with: String(repeating: "x", count: 1 << 20))
  book.files = [("xl/worksheets/sheet1.xml", whole)]
  #expect(try fault(book.bytes)?.message == "'b.xlsx' is damaged: 'xl/worksheets/sheet1.xml' in it \(what)")
}

private let header = "<row r='1'>\(cell("A1", "name"))\(cell("B1", "street"))</row>"
private let people = "<row r='2'>\(cell("A2", "Ana"))</row><row r='3'>\(cell("A3", "Bo"))</row>"

@Test(
  arguments: [
    ("A1:B1", "merged cells, A1:B1, in its first row, which names the columns"),
    ("A1:A2", "merged cells, A1:A2, in its first row, which names the columns"),
    ("C2:C3", "cells that are merged over several rows, C2:C3"), ("A2:B2", nil),
    ("E1:F1", "merged cells, E1:F1, in its first row, which names the columns"),
  ] as [(String, String?)])
func refusesMergedCells(_ range: String, what: String?) throws {
  var book = Book(header + people)
  book.behindData = "<mergeCells count='1'><mergeCell ref='\(range)'/></mergeCells>"
  #expect(try fault(book.bytes)?.message == what.map { "the sheet 'List' of 'b.xlsx' has \($0)" })
}

private func threeSheets() -> Book {
  var book = Book(header)
  book.sheets = [
    ("Notes", "state=\"hidden\"", "<row>\(cell("A1", "n"))</row>"), ("Members &amp; friends", "", header),
    ("Archive", "state=\"veryHidden\"", "<row>\(cell("A1", "a"))</row>"), ("Empty", "", "<row r='1'/>"),
  ]
  return book
}

@Test(
  arguments: [
    (nil, "\"name\",\"street\"\n"), ("Notes", "\"n\"\n"), ("ARCHIVE", "\"a\"\n"),
    ("members & friends", "\"name\",\"street\"\n"),
  ] as [(String?, String)])
func opensSheet(_ name: String?, text: String) throws {
  #expect(try csv(threeSheets().bytes, sheet: name) == text)
}

@Test func saysWhichSheetsThereAre() throws {
  let error = try fault(threeSheets().bytes, sheet: "Archiv")
  #expect(error?.message == "'b.xlsx' has no sheet 'Archiv'")
  #expect(error?.hint == "did you mean 'Archive'? It has 'Members & friends', 'Empty'")
  let empty = try fault(threeSheets().bytes, sheet: "Empty")
  #expect(empty?.message == "the sheet 'Empty' of 'b.xlsx' is empty")
  var book = Book()
  book.sheets[0].attributes = "state='hidden'"
  #expect(try fault(book.bytes)?.message == "'b.xlsx' has no sheet that is not hidden")
}

@Test func saysWhatIsHiddenAndWhatElseThereIs() throws {
  var book = Book(header + "<row r='2' hidden='1'>\(cell("A2", "x"))</row><row r='3' hidden='1'/>")
  book.sheets.append(("Other", "", ""))
  var table = try Workbook(MemoryBytes(book.bytes), named: "b.xlsx").table(sheet: nil)
  try table.readToEnd()
  #expect(
    table.remarks == [
      "read the sheet 'List'; for another, --sheet and its name: 'Other'",
      "1 row that the sheet hides is read too",
    ])
}

/// What people mark in a sheet and no table has.
@Test func saysWhatIsStruckThroughOrHasAComment() throws {
  var book = Book(
    header + "<row r='2'><c r='A2' s='1' t='str'><v>x</v></c></row><row r='3'><c r='A3' s='2'/></row>")
  book.styles =
    "<fonts><font/><font><strike/></font><font><strike val='0'/></font></fonts>"
    + "<cellXfs><xf/><xf fontId='1'/><xf fontId='2'/></cellXfs>"
  book.files = [
    (
      "xl/worksheets/_rels/sheet1.xml.rels",
      "<Relationships><Relationship Id='c' Type='x/comments' Target='../comments1.xml'/></Relationships>"
    ),
    ("xl/comments1.xml", "<comments><commentList><comment ref='B2'/></commentList></comments>"),
  ]
  var table = try Workbook(MemoryBytes(book.bytes), named: "b.xlsx").table(sheet: nil)
  try table.readToEnd()
  #expect(
    table.remarks == ["comments are not read: those of B2"])
  #expect(table.warnings == ["rows with cells struck through are read too: 2"])
}

/// Many pieces of one text, and many texts of one row, are no more than one long text.
/// Each is written 17 times, with a text of 64 KiB in place of `X`.
@Test(
  arguments: [
    ("<c t='str'><v>", "<![CDATA[X]]>", "</v></c>", "has a text of more than 1 MiB"),
    ("<c t='inlineStr'><is>", "<r><t>X</t></r>", "</is></c>", "has a text of more than 1 MiB"),
    ("", "<c t='str'><v>X</v></c>", "", "has more than 1 MiB in row 1"),
  ])
func refusesLongTexts(_ start: String, _ part: String, _ end: String, what: String) throws {
  let parts = String(
    repeating: part.replacing("X", with: String(repeating: "x", count: 1 << 16)), count: 17)
  #expect(
    try fault(Book("<row>\(start)\(parts)\(end)</row>").bytes)?.message
      == "'b.xlsx' is damaged: 'xl/worksheets/sheet1.xml' in it \(what)")
}

@Test func leavesChartsOut() throws {
  var book = Book(header)
  book.files = [
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='s0' Type='x/chartsheet' Target='a.xml'/></Relationships>"
    )
  ]
  #expect(try fault(book.bytes)?.message == "'b.xlsx' has no sheet that is not hidden")
}

@Test(
  arguments: [
    (
      ["mimetype", "content.xml"], "application/vnd.oasis.opendocument.spreadsheet",
      "'b.xlsx' is an OpenDocument spreadsheet (ODS), which is not read"
    ),
    (
      ["mimetype", "content.xml"], "application/vnd.oasis.opendocument.text",
      "'b.xlsx' is an OpenDocument file, no spreadsheet, which is not read"
    ),
    (["xl/workbook.bin"], "", "'b.xlsx' is a binary Excel workbook (XLSB), which is not read"),
    (
      ["word/document.xml", "xl/workbook.xml"], "<w:document/>",
      "'b.xlsx' is a Word document, which is not read"
    ),
    (["word/document.xml"], "", "'b.xlsx' is a Word document, which is not read"),
    (["list.csv"], "a,b", "'b.xlsx' is a ZIP archive without a workbook in it"),
  ])
func refusesOtherArchives(_ paths: [String], content: String, message: String) throws {
  var archive = StoredArchive()
  for path in paths { try archive.add(path, Array(content.utf8)) }
  var bytes: [UInt8] = []
  try archive.finish(adding: "x", to: &bytes) { $0 += "x".utf8 }
  #expect(fault(bytes)?.message == message)
}

@Test func refusesOldAndEncryptedBooks() {
  let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 1 << 16)
  #expect(
    fault(start)?.message
      == "'b.xlsx' is an old Excel workbook (XLS), or one with a password, which is not read")
}

@Test func refusesEveryCutOffBook() throws {
  let bytes = try Book(header + people).bytes
  for count in 4..<bytes.count { #expect(fault(Array(bytes.prefix(count)))?.kind == .damaged) }
}

/// A changed byte is an error, or a part that is not read has changed.
@Test func findsChangedBytes() throws {
  let bytes = try Book(header + people).bytes
  let right = try csv(bytes)
  for place in bytes.indices {
    var damaged = bytes
    damaged[place] ^= 0x01
    if let text = try? csv(damaged) { #expect(text == right, "byte \(place)") }
  }
}

/// Texts beyond what stays in memory, 4 MiB, are read from a file.
@Test func readsManyTexts() throws {
  let count = 1100
  let filler = String(repeating: "z", count: 4000)
  var book = Book(
    "<row><c t='s'><v>0</v></c></row>"
      + (0..<count).reversed().map { "<row><c t='s'><v>\($0)</v></c></row>" }.joined())
  book.strings = (0..<count).map { "<si><t>\($0) \(filler)</t></si>" }.joined()
  let lines = try csv(book.bytes).split(separator: "\n")
  #expect(lines.count == count + 1)
  #expect(lines[0] == "\"0 \(filler)\"")
  for index in 1...count where lines[index] != "\(count - index) \(filler)" {
    Issue.record("row \(index): \(lines[index].prefix(20))")
  }
}

/// Excel's word for sheets tells whether its CSV files have semicolons.
@Test(
  arguments: [
    ("Worksheets", ","), ("Arbeitsblätter", ";"), ("Feuilles de calcul", ";"), ("Hojas de cálculo", ";"),
    ("", ","),
  ])
func takesTheSeparatorOfTheCountry(_ word: String, separator: String) throws {
  var book = Book(
    "<row>\(cell("A1", "a"))\(cell("B1", "b"))</row><row>\(cell("A2", "1;2"))\(cell("B2", "1,2"))</row>")
  book.files = [
    (
      "docProps/app.xml",
      "<Properties><TitlesOfParts><vt:lpstr>Arbeitsblätter</vt:lpstr></TitlesOfParts><HeadingPairs><vt:vector>"
        + "<vt:variant><vt:lpstr>\(word)</vt:lpstr></vt:variant></vt:vector></HeadingPairs></Properties>"
    )
  ]
  let (first, second) = separator == ";" ? ("\"1;2\"", "1,2") : ("1;2", "\"1,2\"")
  #expect(try csv(book.bytes) == "\"a\"\(separator)\"b\"\n\(first)\(separator)\(second)\n")
}

@Test func saysThatATitleStandsAboveTheHeader() throws {
  let book = Book(
    "<row>\(cell("A1", "Members"))</row>" + header.replacing("1", with: "2") + "<row>\(cell("C3", "x"))</row>"
  )
  var table = try Workbook(MemoryBytes(book.bytes), named: "b.xlsx").table(sheet: nil)
  let error = #expect(throws: FileError.self) { try table.requireHeader() }
  #expect(
    error?.message
      == "the sheet 'List' of 'b.xlsx' begins with a row of one cell, which cannot be the names of columns")
}
