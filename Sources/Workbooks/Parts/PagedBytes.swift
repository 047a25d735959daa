// PagedBytes.swift: bytes in memory while they are few, and the rest of them in a file that vanishes with the process.

import Files
import SourceText

/// Bytes that are appended first and then read at any place.
struct PagedBytes: Sendable {
  private static let pageLength = 1 << 12
  /// So many pages of the file are at hand.
  private static let kept = 128

  /// How many pages stay in memory.
  private let memoryPages: Int
  private var pages: [[UInt8]] = []
  /// The page that grows.
  private var last: [UInt8] = []
  private var file: OpenFile?
  private var keptPages: [(number: Int, bytes: [UInt8])] = []
  private(set) var count = 0

  /// - Parameter memory: how many bytes stay in memory.
  init(memory: Int) {
    memoryPages = memory / Self.pageLength
    last.reserveCapacity(Self.pageLength)
  }

  mutating func append(_ bytes: some Collection<UInt8>) throws(FileError) {
    var rest = bytes[...]
    count += rest.count
    while !rest.isEmpty {
      let piece = rest.prefix(Self.pageLength - last.count)
      last.append(contentsOf: piece)
      rest = rest.dropFirst(piece.count)
      if last.count == Self.pageLength { try finishPage() }
    }
  }

  private mutating func finishPage() throws(FileError) {
    if pages.count < memoryPages {
      pages.append(last)
      last = []
    } else {
      let file = if let file { file } else { try OpenFile.unnamed() }
      self.file = file
      try file.append(last)
    }
    last.removeAll(keepingCapacity: true)
    last.reserveCapacity(Self.pageLength)
  }

  /// Appends the bytes of a range, which must be there, to `bytes`.
  mutating func read(_ range: Range<Int>, into bytes: inout [UInt8]) throws(FileError) {
    var place = range.lowerBound
    while place < range.upperBound {
      let (page, start) = (place / Self.pageLength, place % Self.pageLength)
      let end = min(Self.pageLength, start + range.upperBound - place)
      if page < pages.count {
        bytes += pages[page][start..<end]
      } else if (page + 1) * Self.pageLength > count {
        bytes += last[start..<end]
      } else {
        bytes += try filePage(page)[start..<end]
      }
      place += end - start
    }
  }

  private mutating func filePage(_ page: Int) throws(FileError) -> [UInt8] {
    if keptPages.isEmpty { keptPages = Array(repeating: (-1, []), count: Self.kept) }
    let slot = page % Self.kept
    if keptPages[slot].number != page, let file {
      var bytes: [UInt8] = []
      let start = (page - pages.count) * Self.pageLength
      try file.fill(&bytes, from: start..<start + Self.pageLength)
      keptPages[slot] = (page, bytes)
    }
    return keptPages[slot].bytes
  }
}
