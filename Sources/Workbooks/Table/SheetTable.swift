// SheetTable.swift: a sheet as the bytes of a table, so that it is read like any other list.

public import SourceText
public import Tables

/// A sheet as CSV: UTF-8, a line for each row of the sheet, so that rows have the numbers that they have in it.
///
/// Dates are written as ISO 8601 has them (`2000-06-14`), numbers as they were typed, truth as `TRUE` and `FALSE`, errors
/// as they are shown (`#N/A`), and a formula that nobody has worked out as a formula. A row has as many fields as the first,
/// or more when there is something behind them.
public struct SheetTable: ByteSource {
  /// How many bytes are made ready at a time.
  private static let pieceLength = 1 << 16

  /// The sheet's name.
  let name: String
  /// The byte between two fields: a semicolon where the program that has saved the workbook has it in CSV files, else a
  /// comma.
  public let separator: UInt8
  private let book: String
  /// The other sheets that could have been meant.
  private let others: [String]
  /// The cells with comments.
  private let comments: [String]
  private var reader: SheetReader
  private var output: [UInt8] = []
  private var position = 0
  private var isDone = false
  /// The number of the row that is written next, and how many fields the first row has; 0 before that.
  private var (line, width) = (1, 0)
  /// The most fields of a row.
  private var mostFields = 0
  private var fields: RowFields

  init(
    _ reader: SheetReader, name: String, of book: String, others: [String], comments: [String],
    separator: UInt8
  ) {
    (self.reader, self.name, self.book, self.others, self.comments) = (reader, name, book, others, comments)
    self.separator = separator
    fields = RowFields(separator: separator)
  }

  /// What should be known of the sheet, when it has been read to its end.
  public var remarks: [String] {
    var remarks: [String] = []
    if !others.isEmpty {
      remarks.append(
        "read the sheet '\(name)'; for another, --sheet and its name: \(others.map { "'\($0)'" }.joined(separator: ", "))"
      )
    }
    if reader.hiddenRows > 0 {
      remarks.append(
        reader.hiddenRows == 1
          ? "1 row that the sheet hides is read too"
          : "\(reader.hiddenRows) rows that the sheet hides are read too")
    }
    if !comments.isEmpty { remarks.append("comments are not read: those of \(Self.shown(comments))") }
    if let stray = fields.strayColumn {
      remarks.append(
        "the first row's cell in column \(stray), far from its others, names no column of the list")
    }
    return remarks
  }

  /// What may be wrong with the sheet, when it has been read to its end.
  public var warnings: [String] {
    reader.struckRows.isEmpty
      ? []
      : ["rows with cells struck through are read too: \(Self.shown(reader.struckRows.map(String.init)))"]
  }

  private static func shown(_ places: [String]) -> String {
    let most = SheetReader.namedRows
    return places.prefix(most).joined(separator: ", ") + (places.count < most ? "" : " and perhaps others")
  }

  /// - Throws: a `FileError` of the kind `damaged`: when the file is; when the sheet is empty; and at the end, when cells
  ///   are merged so that it is not known what stands in a column or row.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    if position == output.count, !isDone { try makeReady() }
    let count = min(buffer.count, output.count - position)
    buffer.copyBytes(from: output[position..<position + count])
    position += count
    return count
  }

  /// Reads to the end.
  ///
  /// - Throws: what `read` throws on the way.
  public mutating func readToEnd() throws(FileError) {
    while !isDone { try makeReady() }
  }

  /// Looks for what can be wrong with a sheet whose first row does not name the columns that are needed; reads to the end.
  ///
  /// - Throws: what `read` throws on the way, and for a title above the names of the columns.
  public mutating func requireHeader() throws(FileError) {
    try readToEnd()
    if width == 1, mostFields > 2 {
      throw FileError(
        .damaged,
        "the sheet '\(name)' of '\(book)' begins with a row of one cell, which cannot be the names of columns",
        hint: "take out the rows above the one with the names of the columns")
    }
  }

  /// The rest of the sheet as CSV in UTF-8; all of it when nothing was read before.
  ///
  /// - Throws: what `read` throws on the way, and `FileError` of the kind `unreadable` for more than `limit` bytes.
  public mutating func bytes(limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while !isDone {
      try makeReady()
      bytes += output
      guard bytes.count <= limit else {
        throw FileError(.unreadable, "the sheet '\(name)' of '\(book)' is larger than \(limit) bytes")
      }
    }
    return bytes
  }

  private mutating func makeReady() throws(FileError) {
    output.removeAll(keepingCapacity: true)
    position = 0
    while output.count < Self.pieceLength {
      fields.removeAll(quotesAll: width == 0)
      guard let row = try reader.next({ fields.add($1, column: $0, width: width) }) else {
        try finish()
        return
      }
      guard !fields.isEmpty else { continue }
      if width == 0 { width = fields.count }
      mostFields = max(mostFields, fields.count)
      output += repeatElement(UInt8(ascii: "\n"), count: row - line)
      fields.write(width: width, to: &output)
      line = row + 1
    }
  }

  private mutating func finish() throws(FileError) {
    isDone = true
    if width == 0 {
      let names = others.map { "'\($0)'" }.joined(separator: ", ")
      throw FileError(
        .damaged, "the sheet '\(name)' of '\(book)' is empty",
        hint: others.isEmpty
          ? "its first row must name the columns, such as id, name, street, city"
          : "name the sheet of the list with --sheet: \(names)")
    }
    if let merged = reader.mergedHeader {
      throw FileError(
        .damaged,
        "the sheet '\(name)' of '\(book)' has merged cells, \(merged), in its first row, which names the columns",
        hint: "unmerge them, and give each column one cell with its name")
    }
    if let merged = reader.mergedRows {
      throw FileError(
        .damaged, "the sheet '\(name)' of '\(book)' has cells that are merged over several rows, \(merged)",
        hint: "unmerge them, and write in each row what stands for it")
    }
  }
}

/// The fields of a row, put together as CSV.
private struct RowFields {
  private let separator: UInt8
  private var bytes: [UInt8] = []
  /// How many fields there are, empty ones between others among them.
  private(set) var count = 0
  private var quotesAll = false
  /// The column of a cell of the first row that is far from the one before it.
  private(set) var strayColumn: Int?
  private static let farthest = 1000

  init(separator: UInt8) { self.separator = separator }

  var isEmpty: Bool { count == 0 }

  /// - Parameter quotesAll: whether all fields get quotes: nothing that stands in them is taken for a separator's line then.
  mutating func removeAll(quotesAll: Bool) {
    bytes.removeAll(keepingCapacity: true)
    (count, self.quotesAll) = (0, quotesAll)
  }

  /// Adds a field that is not empty in a column, from 1, behind those there are. The first row has so many
  /// fields as `width` says; 0 while that is not known.
  ///
  /// What stands far to the right of the first row's fields is no part of the list, and comes nearer; in the first row
  /// itself it is left out: a few cells at the end of a sheet would make rows of 16,384 fields.
  mutating func add(_ text: [UInt8], column: Int, width: Int) {
    if width == 0, column > count + Self.farthest {
      strayColumn = strayColumn ?? column
      return
    }
    let last = max(count + 1, width + Self.farthest)
    let column = width > 0 && column > last ? last : column
    if column > 1 { bytes += repeatElement(separator, count: column - max(1, count)) }
    count = column
    guard quotesAll || text.contains(where: needsQuotes) else {
      bytes += text
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends the row with its line end, filled up to so many fields.
  mutating func write(width: Int, to output: inout [UInt8]) {
    output += bytes
    output += repeatElement(separator, count: max(0, width - count))
    output.append(UInt8(ascii: "\n"))
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
