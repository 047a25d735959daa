// SenderList.swift: a list of senders that can be read more than once.

public import Files
import SourceText
import Tables

/// A table of senders in a file.
public struct SenderList: Sendable {
  /// The path to open, or `-` for standard input, which can be read once only.
  public var path: String
  /// The list when it is open already: then nothing is opened at the path any more.
  public var file: OpenFile?
  /// The name to show.
  public var name: String
  /// What a field's column is called, by field.
  public var mapping: [String: String]
  /// The names of the columns, for a table without a header.
  public var columnNames: [String]?
  /// The encoding, when it has been found out by reading the list once.
  var encoding: TableEncoding?

  public init(_ path: String, mapping: [String: String] = [:], columnNames: [String]? = nil) {
    self.path = path
    name = path == "-" ? "standard input" : path
    (self.mapping, self.columnNames) = (mapping, columnNames)
  }

  /// The bytes of the list from its front.
  private func source() throws(FileError) -> SenderFile {
    if let file { return SenderFile(file) }
    return SenderFile(try OpenFile(path, named: name))
  }

  /// Opens the list.
  ///
  /// - Parameter chunkLength: how many bytes are read at a time; a block of rows is about as long.
  /// - Parameter isPostal, isByEmail: how the letters go, which decides the columns that mark people.
  func open(chunkLength: Int, isPostal: Bool = true, isByEmail: Bool = false) throws(BatchError) -> OpenList {
    do {
      let source = try source()
      var options = TableOptions()
      options.chunkLength = chunkLength
      options.hasHeader = columnNames == nil
      options.encoding = encoding
      let reader = try TableReader(source, named: name, options: options)
      let columns = try SenderColumns(
        columnNames ?? reader.columns, mapping: mapping, file: name, isPostal: isPostal, isByEmail: isByEmail)
      return OpenList(file: source, reader: reader, columns: columns, names: columnNames ?? reader.columns)
    } catch {
      throw BatchError(any: error)
    }
  }
}

extension SenderList {
  /// Whether the first bytes show that the list is in Mac Roman: its `ß` is a `§` in Windows-1252.
  var hasMacRomanHeader: Bool {
    guard path != "-" || file != nil, let source = try? source() else { return false }
    var options = TableOptions()
    options.chunkLength = 1 << 14
    guard let reader = try? TableReader(source, named: name, options: options) else { return false }
    return reader.format.looksLikeMacRoman
      || (reader.format.encoding == .windows1252 && reader.columns.contains { $0.contains("Stra§e") })
  }
}

extension BatchJob {
  /// Opens the list of senders and makes sure that it has the columns that the letters need.
  func openList(chunkLength: Int) throws(BatchError) -> OpenList {
    let list = try senders.open(chunkLength: chunkLength, isPostal: isPostal, isByEmail: needsEmail)
    if isPostal { try list.columns.requireAddress(townOnly: usesInitials, file: senders.name) }
    return list
  }
}

/// A list that is being read.
struct OpenList {
  let file: SenderFile
  var reader: TableReader
  let columns: SenderColumns
  let names: [String]
}

/// The bytes of a list, counted and summed up while they are read.
final class SenderFile: ByteSource, @unchecked Sendable {
  private let file: OpenFile
  /// Whether the file is read from its front whatever was read of it before.
  private let isFromFront: Bool
  /// How the file stood before anything was read; nil for what is no file.
  private let state: FileState?
  // One thread at a time reads.
  private(set) var length = 0
  private(set) var sum: UInt64 = 0
  private var waiting: [UInt8] = []

  init(_ file: OpenFile) {
    self.file = file
    let isRegular = file.isRegular
    isFromFront = isRegular && !file.isStandardInput
    state = isRegular ? file.state : nil
  }

  /// The bytes of the list; of what is no file, a number that no list has.
  var size: Int { state?.length ?? .max }

  /// - Throws: when the list was written to since it was opened.
  func requireUnchanged() throws(BatchError) {
    guard let state, file.state != state else { return }
    throw BatchError(
      "\(file.name) has changed while it was read, and nothing was put in place",
      hint: "wait until nobody writes to it, or make a copy; then start again", cause: .reading)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = try isFromFront ? file.readPiece(into: buffer, at: length) : file.readOn(into: buffer)
    add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count
  }

  /// Sums up words of eight bytes, so that the sum does not depend on how many bytes one read gives.
  private func add(_ bytes: UnsafeRawBufferPointer) {
    length += bytes.count
    var start = 0
    if !waiting.isEmpty {
      start = min(8 - waiting.count, bytes.count)
      waiting.append(contentsOf: bytes[..<start])
      guard waiting.count == 8 else { return }
      self.sum = waiting.withUnsafeBytes { Self.sum(self.sum, $0.loadUnaligned(as: UInt64.self)) }
      waiting.removeAll(keepingCapacity: true)
    }
    var sum = sum
    while bytes.count - start >= 8 {
      sum = Self.sum(sum, bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      start += 8
    }
    self.sum = sum
    waiting.append(contentsOf: bytes[start...])
  }

  private static func sum(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ UInt64(littleEndian: word)) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  /// What tells this list from another: its length and a sum over its bytes.
  var fingerprint: String {
    var last: UInt64 = 0
    for byte in waiting { last = last << 8 | UInt64(byte) }
    return "\(length)-\(String(mixed(sum ^ last), radix: 16))"
  }
}

extension BatchError {
  /// Whatever reading a list can throw.
  init(any error: any Error) {
    switch error {
    case let error as BatchError: self = error
    case let error as any Reportable:
      self.init(error.message, hint: error.hint, location: error.location)
      if let error = error as? FileError { cause = error.kind }
      if let error = error as? TableError, case .unreadable(let file) = error.kind { cause = file.kind }
    default: self.init("\(error)")
    }
  }
}
