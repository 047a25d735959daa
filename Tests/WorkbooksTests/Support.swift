// Support.swift: workbooks put together from parts.

import SourceText
import Workbooks
import ZIP

/// A workbook as its parts are written; what is nil is left out.
struct Book {
  var sheets = [(name: "List", attributes: "", data: "")]
  var strings: String?
  var styles: String?
  var properties = ""
  var behindData = ""
  /// Further files, or others in place of those above.
  var files: [(path: String, content: String)] = []

  init(_ rows: String = "") { sheets[0].data = rows }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  var bytes: [UInt8] {
    get throws {
      var parts: [(path: String, content: String)] = [
        (
          "_rels/.rels",
          "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"r\" Type=\"\(Self.document)/officeDocument\" "
            + "Target=\"xl/workbook.xml\"/><Relationship Id=\"p\" Type=\"\(Self.document)/extended-properties\" "
            + "Target=\"docProps/app.xml\"/></Relationships>"
        )
      ]
      var (list, relationships) = ("", "")
      for (index, sheet) in sheets.enumerated() {
        list +=
          "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\" \(sheet.attributes)/>"
        relationships += Self.relationship("s\(index)", "worksheet", "worksheets/sheet\(index + 1).xml")
        parts.append(
          (
            "xl/worksheets/sheet\(index + 1).xml",
            Self.head
              + "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.data)</sheetData>\(behindData)</worksheet>"
          ))
      }
      if let strings {
        relationships += Self.relationship("t", "sharedStrings", "/xl/sharedStrings.xml")
        parts.append(("xl/sharedStrings.xml", Self.head + "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"))
      }
      if let styles {
        relationships += Self.relationship("f", "styles", "styles.xml")
        parts.append(
          ("xl/styles.xml", Self.head + "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"))
      }
      parts.append(
        (
          "xl/workbook.xml",
          Self.head
            + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.document)\"><workbookPr \(properties)/>"
            + "<sheets>\(list)</sheets></workbook>"
        ))
      parts.append(
        (
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"\(Self.package)\">\(relationships)</Relationships>"
        ))
      for file in files {
        parts.removeAll { $0.path == file.path }
        parts.append(file)
      }
      var archive = StoredArchive()
      for part in parts { try archive.add(part.path, Array(part.content.utf8)) }
      var bytes: [UInt8] = []
      try archive.finish(adding: "[Content_Types].xml", to: &bytes) { $0 += "<Types/>".utf8 }
      return bytes
    }
  }

  private static func relationship(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(document)/\(kind)\" Target=\"\(target)\"/>"
  }
}

/// A sheet as it is given to the reader of tables.
func csv(_ bytes: [UInt8], sheet: String? = nil, piece: Int = 1 << 16) throws(FileError) -> String {
  var table = try Workbook(MemoryBytes(bytes), named: "b.xlsx").table(sheet: sheet)
  return try text(of: &table, piece: piece)
}

func text(of table: inout SheetTable, piece: Int = 1 << 16) throws(FileError) -> String {
  var text: [UInt8] = []
  var room = [UInt8](repeating: 0, count: piece)
  while true {
    let answer: Result<Int, FileError> = room.withUnsafeMutableBytes { room in
      do throws(FileError) { return .success(try table.read(into: room)) } catch { return .failure(error) }
    }
    let count = try answer.get()
    if count == 0 { return String(decoding: text, as: UTF8.self) }
    text += room[..<count]
  }
}

/// The error of reading a sheet.
func fault(_ bytes: [UInt8], sheet: String? = nil) -> FileError? {
  do throws(FileError) {
    _ = try csv(bytes, sheet: sheet)
    return nil
  } catch {
    return error
  }
}
