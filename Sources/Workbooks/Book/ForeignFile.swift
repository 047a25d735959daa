// ForeignFile.swift: files that look like workbooks from outside and are not read, and what to do with them.

import SourceText
import ZIP

/// A kind of file that is not read, in words.
enum ForeignFile {
  /// The first bytes of old Office files and of those that Office has encrypted (Compound File Binary Format).
  static let oldSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// The error for a file with that signature.
  static func old(_ name: String) -> FileError {
    FileError(
      .damaged, "'\(name)' is an old Excel workbook (XLS), or one with a password, which is not read",
      hint: "take the password off, or save it as XLSX or as CSV UTF-8, and use that file")
  }

  /// The error for an archive that is no workbook of the kind that is read.
  static func archive(_ archive: Archive) -> FileError {
    let kinds = [
      ("xl/workbook.bin", "a binary Excel workbook (XLSB)"), ("word/document.xml", "a Word document"),
      ("ppt/presentation.xml", "a PowerPoint presentation"), ("Index/Document.iwa", "a Numbers document"),
      ("Index.zip", "a Numbers document"),
    ]
    if archive.contains("mimetype"), archive.contains("content.xml") {
      let isSheet = mediaType(archive).hasSuffix("spreadsheet")
      return refused(
        archive.name, isSheet ? "an OpenDocument spreadsheet (ODS)" : "an OpenDocument file, no spreadsheet")
    }
    if let kind = kinds.first(where: { archive.contains($0.0) }) { return refused(archive.name, kind.1) }
    return FileError(
      .damaged, "'\(archive.name)' is a ZIP archive without a workbook in it",
      hint: "unpack it, and give the list that it holds")
  }

  private static func mediaType(_ archive: Archive) -> String {
    var bytes: [UInt8] = []
    guard var reader = try? archive.open("mimetype", limit: 1 << 10), (try? reader.read(into: &bytes)) != nil
    else {
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func refused(_ name: String, _ kind: String) -> FileError {
    FileError(
      .damaged, "'\(name)' is \(kind), which is not read",
      hint: "save it as XLSX or as CSV UTF-8, and use that file")
  }
}
