// ForeignFile.swift: files that look like workbooks from outside and are not read, and what to do with them.

import SourceText
import ZIP

/// A kind of file that is not read, in words.
enum ForeignFile {
  /// The first bytes of old Office files and of those that Office has encrypted (Compound File Binary Format).
  static let oldSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// The error for an old workbook or an encrypted one, which differ in a name of their directory.
  static func old(_ bytes: any ArchiveBytes, named name: String) throws(FileError) -> FileError {
    if try holds("EncryptedPackage", bytes) {
      return FileError(
        .damaged, "'\(name)' is protected by a password",
        hint:
          "take the password off (File, Info, Protect Workbook, Encrypt with Password), save it, and try again"
      )
    }
    return refused(name, "an old Excel workbook (XLS)")
  }

  /// Whether the file has a name in UTF-16, in its first 64 MiB.
  private static func holds(_ word: String, _ bytes: any ArchiveBytes) throws(FileError) -> Bool {
    let wanted = Array(word.utf8.map { [$0, 0] }.joined())
    let step = 1 << 16
    for start in stride(from: 0, to: min(bytes.length, 1 << 26), by: step) {
      let piece = try bytes.bytes(in: start..<start + step + wanted.count)
      var rest = piece[...]
      while let first = rest.firstIndex(of: wanted[0]) {
        if piece[first...].starts(with: wanted) { return true }
        rest = piece[(first + 1)...]
      }
    }
    return false
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
