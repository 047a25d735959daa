// ResolvedDocument.swift: a prepared document for all senders with the same fields filled.

import Letters

/// Fixed bytes and places without conditions; stretches in which bytes are only copied are filled at once.
///
/// It is a class so that to use it counts one reference and not one for each of its arrays.
final class ResolvedDocument: Sendable {
  /// Fixed bytes, which begin where those before them end, and the field behind them.
  fileprivate struct Copy: Sendable {
    var end: Int
    var field: SenderField
  }

  /// Copies, and fixed bytes to `end` behind the last of them; then a place follows, unless it is the last stretch.
  fileprivate struct Stretch: Sendable {
    var copies: Range<Int>
    var end: Int
  }

  private let bytes: [UInt8]
  private let copies: [Copy]
  private let stretches: [Stretch]
  /// What stands behind each stretch but the last.
  private let places: [Place]

  init(_ parts: consuming Parts) {
    parts.endStretch()
    (bytes, copies, stretches, places) = (parts.bytes, parts.copies, parts.stretches, parts.places)
  }

  /// Appends the document for a sender with the fields that this was made for.
  func fill(_ sender: Sender, _ measures: Measures, to output: inout [UInt8]) {
    var start = 0
    for index in stretches.indices {
      let stretch = stretches[index]
      if stretch.copies.isEmpty {
        output.append(contentsOf: bytes[start..<stretch.end])
      } else {
        copy(stretch, from: start, sender, to: &output)
      }
      start = stretch.end
      if index < places.count { places[index].fill(sender, measures, to: &output) }
    }
  }

  /// Appends the bytes and fields of a stretch, all in room that is made at once.
  private func copy(_ stretch: Stretch, from start: Int, _ sender: Sender, to output: inout [UInt8]) {
    let room = stretch.end - start + stretch.copies.count * sender.bytes.count
    output.append(addingCapacity: room) { room in
      room.withUnsafeMutableBufferPointer { room, count in
        var room = Room(room)
        var start = start
        for index in stretch.copies {
          let copy = copies[index]
          room.append(bytes, start..<copy.end)
          room.append(sender.bytes, sender.range(of: copy.field))
          start = copy.end
        }
        room.append(bytes, start..<stretch.end)
        count = room.count
      }
    }
  }

  /// A document as it is put together.
  struct Parts {
    fileprivate private(set) var bytes: [UInt8] = []
    fileprivate private(set) var copies: [Copy] = []
    fileprivate private(set) var stretches: [Stretch] = []
    fileprivate private(set) var places: [Place] = []
    /// The copies that belong to the stretches so far.
    private var stretched = 0
    /// The empty lines before what follows.
    private var space = 0
    /// Whether the page has nothing yet.
    private var isBlank = true

    mutating func append(_ text: ArraySlice<UInt8>) {
      guard !text.isEmpty else { return }
      flushSpace()
      bytes.append(contentsOf: text)
    }

    mutating func append(_ place: Place) {
      flushSpace()
      if case .field(let field) = place {
        copies.append(Copy(end: bytes.count, field: field))
      } else {
        endStretch()
        places.append(place)
      }
    }

    /// Appends text in lines; where no place is left in it they are known now.
    mutating func append(wrapping text: Parts, mark: [UInt8]) {
      if text.places.isEmpty, text.copies.isEmpty {
        var lines: [UInt8] = []
        wrapText(text.bytes[...], mark: mark[...], columns: PreparedDocument.columns, to: &lines)
        append(lines[...])
      } else if mark.isEmpty, text.bytes.isEmpty, text.places.isEmpty, text.copies.map(\.field) == [.message]
      {
        append(.message)
      } else {
        append(.wrapped(ResolvedDocument(text), mark: mark))
      }
    }

    mutating func appendSpace(_ lines: Int) { space = max(space, lines) }

    mutating func appendFormFeed() {
      (space, isBlank) = (0, true)
      bytes.append(0x0C)
    }

    private mutating func flushSpace() {
      if !isBlank { bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: space)) }
      (space, isBlank) = (0, false)
    }

    fileprivate mutating func endStretch() {
      stretches.append(Stretch(copies: stretched..<copies.count, end: bytes.count))
      stretched = copies.count
    }
  }
}

/// Storage that is filled from its beginning.
private struct Room {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// Appends a part of some bytes.
  @inline(__always)
  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    precondition(range.upperBound <= source.count && range.count <= bytes.count - count)
    source.withUnsafeBufferPointer { source in
      if let from = source.baseAddress, let to = bytes.baseAddress {
        (to + count).update(from: from + range.lowerBound, count: range.count)
      }
    }
    count += range.count
  }
}
