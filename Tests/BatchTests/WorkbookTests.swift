// WorkbookTests.swift: lists of senders in workbooks.

import Batch
import Files
import Foundation
import SourceText
import Testing
import ZIP

/// A list that Tests/Scripts/make-workbooks.py has written.
private func book(_ name: String) -> String {
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Books/\(name)").path
}

/// A workbook with one sheet of texts.
func workbook(_ rows: [[String]], behindData: String = "") throws -> [UInt8] {
  let cells = rows.map { row in
    "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }
  var archive = StoredArchive()
  try archive.add(
    "xl/workbook.xml",
    Array("<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>".utf8))
  try archive.add(
    "xl/_rels/workbook.xml.rels",
    Array(
      "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"worksheets/a.xml\"/></Relationships>"
        .utf8))
  var bytes: [UInt8] = []
  try archive.finish(adding: "xl/worksheets/a.xml", to: &bytes) {
    $0 += "<worksheet><sheetData>\(cells.joined())</sheetData>\(behindData)</worksheet>".utf8
  }
  return bytes
}

/// The same list as CSV, as TSV in UTF-16, and as workbooks of two programs: the same letters, names and reasons.
@Test(arguments: ["list.tsv", "list.xlsx", "libreoffice.xlsx"])
func aWorkbookGivesWhatItsTextGives(_ name: String) throws {
  let scratch = try Scratch()
  let text = try BatchJob.plain(book("list.csv"), addressees: ["premier", "governor"]).document(in: scratch)
  let sheet = try BatchJob.plain(book(name), addressees: ["premier", "governor"]).document(in: scratch)
  #expect(text.letters.contains("Jürgen Groß\nLindenweg 4\n01067 Dresden\nDE\n"))
  #expect(text.letters.contains("Anna Maria Muster\nAm Bach 12\n01069 Dresden\nDE\n"))
  #expect(sheet.letters == text.letters)
  #expect(sheet.manifest == text.manifest)
  let isText = name.hasSuffix("tsv")
  #expect(sheet.failures == (isText ? sheet.failures : text.failures))
  let reasons = sheet.failures.split(separator: "\r\n").dropFirst().map {
    $0.split(separator: isText ? "\t" : ",").first ?? ""
  }
  // Rows are counted as the spreadsheet shows them, the empty one too.
  #expect(reasons == ["6", "8", "9", "10", "11"])
  #expect(
    sheet.failures.contains("the street '2000-03-12' is a date of a spreadsheet; format the column as text"))
}

@Test func failuresOfAWorkbookAreCSVInUTF8() throws {
  let scratch = try Scratch()
  let failures = try BatchJob.plain(book("list.xlsx")).document(in: scratch).failures
  #expect(failures.hasPrefix("\u{FEFF}row,reason,id,first_name,last_name,street,"))
  #expect(failures.contains("\r\n9,no street,8,Cy,Sample,,LS1 4AB,Leeds,GB,,,,,,\"a, b\"\r\n"))
}

@Test func aSheetIsNamed() throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(book("list.xlsx"))
  job.senders.sheet = "SUPPORTERS"
  #expect(try job.document(in: scratch).letters.contains("Zoé d'Exemple"))
  job.senders.sheet = "Suporters"
  let error = #expect(throws: FileError.self) { try BatchPlan(job) }
  #expect(error?.message == "'\(book("list.xlsx"))' has no sheet 'Suporters'")
  #expect(error?.hint == "did you mean 'Supporters'? It has 'Supporters'")
  job = try .plain(book("list.csv"))
  job.senders.sheet = "Supporters"
  #expect(throws: BatchError.self) { try BatchPlan(job) }
}

@Test(
  arguments: [
    ("list.ods", "is an OpenDocument spreadsheet (ODS), which is not read"),
    ("list.xls", "is an old Excel workbook (XLS), or one with a password, which is not read"),
  ])
func otherSpreadsheetsAreRefused(_ name: String, what: String) {
  let error = #expect(throws: FileError.self) { try BatchPlan(.plain(book(name))) }
  #expect(error?.message == "'\(book(name))' \(what)")
  #expect(error?.hint?.hasSuffix("save it as XLSX or as CSV UTF-8, and use that file") == true)
  #expect(error?.kind == .damaged)
}

/// Merged cells are told of before a column that is missing because of them, and before the first letter of a stream.
@Test(arguments: ["A1:B1", "C1:D1", "B2:B3"])
func mergedCellsAreToldOfFirst(_ range: String) throws {
  let scratch = try Scratch()
  let header = range == "C1:D1" ? ["name", "street", "town"] : ["name", "street", "city", "country"]
  let path = try scratch.write(
    workbook(
      [header, ["Ann Lee", "1 A St", "Leeds", "GB"]],
      behindData: "<mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>"), "merged.xlsx")
  let error = #expect(throws: (any Error).self) { try BatchPlan(.plain(path)) } as? any Reportable
  #expect(error?.message.contains("merged") == true)
  let letters = "\(scratch.path)/stream"
  let streamed = #expect(throws: FileError.self) {
    try BatchPlan(streaming: .plain(path)).run(to: BatchOutput(.objects(OutputStream(letters), isText: true)))
  }
  #expect(streamed?.message == error?.message)
  #expect(try pathKind(letters) == .nothing || scratch.text("stream").isEmpty)
}

@Test func aSheetIsStreamed() throws {
  let scratch = try Scratch()
  let path = "\(scratch.path)/stream"
  _ = try BatchPlan(streaming: .plain(book("list.xlsx"))).run(
    to: BatchOutput(.objects(OutputStream(path), isText: true)))
  #expect(try scratch.text("stream").split(separator: "\n").count == 9)
}

@Test func aCellThatLooksLikeASeparatorsLineIsNone() throws {
  let scratch = try Scratch()
  let path = try scratch.write(
    workbook([["sep=;", "name", "street", "city", "country"], ["x", "Ann Lee", "1 A St", "Leeds", "GB"]]),
    "s.xlsx")
  #expect(try BatchJob.plain(path).document(in: scratch).letters.hasPrefix("Ann Lee\n1 A St\n"))
}
