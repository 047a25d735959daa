// SenderList.swift: a list of senders that can be read more than once.

package import Files
import SourceText
import Tables

/// A table of senders in a file: a text such as CSV, or a sheet of a workbook (XLSX).
package struct SenderList: Sendable {
  /// The path to open, or `-` for standard input, which can be read once only.
  package var path: String
  /// The list when it is open already: then nothing is opened at the path any more.
  package var file: OpenFile?
  /// The name to show.
  package var name: String
  /// The words of lists in all languages.
  let words: ListWords
  /// What a field's column is called, by field.
  package var mapping: [String: String]
  /// The names of the columns, for a table without a header.
  var columnNames: [String]?
  /// The sheet of a workbook that is the list; nil: the first that is not hidden.
  package var sheet: String?
  /// The encoding, when it has been found out by reading the list once.
  var encoding: TableEncoding?

  package init(
    _ path: String, _ words: ListWords, mapping: [String: String] = [:], columnNames: [String]? = nil
  ) {
    (self.path, self.words) = (path, words)
    name = path == "-" ? "standard input" : path
    (self.mapping, self.columnNames) = (mapping, columnNames)
  }

  /// The bytes of the list from its front.
  private func source() throws(FileError) -> SenderFile {
    if let file { return try SenderFile(file, named: name) }
    return try SenderFile(OpenFile(path, named: name), named: name)
  }

  /// Opens the list, reading so many bytes at a time as `chunkLength` says; a block of rows is about as long.
  ///
  /// How the letters go, `isPostal` or `isByEmail`, decides the columns that mark people. With `isStream`
  /// letters are written before the list has been read to its end: then a sheet is looked through before its
  /// first row is given out.
  func open(
    chunkLength: Int, isPostal: Bool = true, isByEmail: Bool = false, isStream: Bool = false
  ) throws -> OpenList {
    let source = try source()
    var options = TableOptions()
    options.mendsText = true
    options.chunkLength = chunkLength
    options.hasHeader = columnNames == nil
    options.encoding = encoding
    if source.isWorkbook {
      options.separator = try source.openSheet(sheet, isCheckedFirst: isStream)
      options.encoding = .utf8
      // One thread unpacks the next rows while others work: with few rows at a time they would wait for each other.
      options.chunkLength = max(chunkLength, 1 << 16)
    } else if sheet != nil {
      throw BatchError("'\(name)' is no workbook, and has no sheets", hint: "leave out --sheet")
    }
    let reader = try TableReader(source, named: name, options: options)
    do {
      let columns = try SenderColumns(
        columnNames ?? reader.columns, words, mapping: mapping, file: name, isPostal: isPostal,
        isByEmail: isByEmail)
      return OpenList(file: source, reader: reader, columns: columns, names: columnNames ?? reader.columns)
    } catch {
      // A column may be missing because cells of the header are merged, or a title is above it: better to know that.
      try source.requireHeader()
      throw error
    }
  }

  /// Whether the first bytes show that the list is in Mac Roman: its `ß` is a `§` in Windows-1252.
  var hasMacRomanHeader: Bool {
    guard path != "-" || file != nil, let source = try? source(), !source.isWorkbook else { return false }
    var options = TableOptions()
    options.chunkLength = 1 << 14
    guard let reader = try? TableReader(source, named: name, options: options) else { return false }
    return reader.format.looksLikeMacRoman
      || (reader.format.encoding == .windows1252 && reader.columns.contains { $0.contains("Stra§e") })
  }
}

/// A list that is being read.
struct OpenList {
  let file: SenderFile
  var reader: TableReader
  let columns: SenderColumns
  let names: [String]
}
