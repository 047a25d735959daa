// WordSorter.swift: many numbers sorted in little memory.

import Files
import SourceText

/// Sorts entries of four numbers, by the first, then the second, then the third.
struct WordSorter: Sendable {
  typealias Entry = SIMD4<UInt64>

  private let folder: String?
  private var buffer: [Entry] = []
  /// Where in `sorted` the parts stand that have been sorted.
  private var parts: [Range<Int>] = []
  private var sorted: SpoolBytes

  /// So many are sorted in memory.
  private static let limit = 1 << 15
  static let entryLength = 32

  init(in folder: String?) {
    self.folder = folder
    sorted = SpoolBytes(in: folder)
  }

  mutating func add(_ entry: Entry) throws(FileError) {
    buffer.append(entry)
    if buffer.count == Self.limit { try writeOut() }
  }

  private mutating func writeOut() throws(FileError) {
    buffer.sort(by: Self.isBefore)
    let start = sorted.count
    var bytes: [UInt8] = []
    for entry in buffer {
      bytes.removeAll(keepingCapacity: true)
      bytes.append(value: entry)
      try sorted.append(bytes)
    }
    parts.append(start..<sorted.count)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands on all entries in their order, and forgets them.
  mutating func drain(_ take: (Entry) throws(FileError) -> Void) throws(FileError) {
    if parts.isEmpty {
      buffer.sort(by: Self.isBefore)
      for entry in buffer { try take(entry) }
    } else {
      if !buffer.isEmpty { try writeOut() }
      buffer = []
      try merge(take)
    }
    self = WordSorter(in: folder)
  }

  private func merge(_ take: (Entry) throws(FileError) -> Void) throws(FileError) {
    var cursors: [Cursor] = []
    for part in parts { cursors.append(try Cursor(part, sorted)) }
    // A heap: none stands before the one at half its place.
    var heap = Array(cursors.indices)
    func isBefore(_ one: Int, _ other: Int) -> Bool {
      Self.isBefore(cursors[heap[one]].entry, cursors[heap[other]].entry)
    }
    func sink(_ start: Int) {
      var place = start
      while true {
        var first = place
        for child in [2 * place + 1, 2 * place + 2] where child < heap.count && isBefore(child, first) {
          first = child
        }
        if first == place { return }
        heap.swapAt(place, first)
        place = first
      }
    }
    for place in (0..<heap.count / 2).reversed() { sink(place) }
    while let first = heap.first {
      try take(cursors[first].entry)
      if try !cursors[first].advance(sorted) {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
      }
      sink(0)
    }
  }

  /// A place in a sorted part.
  private struct Cursor {
    private var rest: Range<Int>
    private var window = SpoolWindow()
    private(set) var entry = Entry()

    init(_ part: Range<Int>, _ sorted: SpoolBytes) throws(FileError) {
      rest = part
      _ = try advance(sorted)
    }

    mutating func advance(_ sorted: SpoolBytes) throws(FileError) -> Bool {
      if rest.isEmpty { return false }
      entry = try window.read(rest.prefix(entryLength), of: sorted).withBytes { $0.value(at: 0) }
      rest = rest.dropFirst(entryLength)
      return true
    }
  }

  private static func isBefore(_ one: Entry, _ other: Entry) -> Bool {
    one[0] != other[0] ? one[0] < other[0] : one[1] != other[1] ? one[1] < other[1] : one[2] < other[2]
  }
}
