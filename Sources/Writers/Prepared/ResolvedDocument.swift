// ResolvedDocument.swift: a prepared document for all senders with the same fields filled.

import Letters

/// Fixed bytes and places without conditions; stretches in which bytes are only copied are filled at once.
///
/// It is a class so that to use it counts one reference and not one for each of its arrays.
final class ResolvedDocument: Sendable {
  /// Fixed bytes, and the field behind them.
  fileprivate struct Piece: Sendable {
    // A batch keeps many documents of many pieces.
    private var start, end: UInt32
    /// Whether the bytes are this document's own, and not those of the prepared one.
    let isOwn: Bool
    var field: SenderField?

    init(_ range: Range<Int>, isOwn: Bool) {
      (start, end) = (
        UInt32(truncatingIfNeeded: range.lowerBound), UInt32(truncatingIfNeeded: range.upperBound)
      )
      self.isOwn = isOwn
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Pieces with their numbers of fixed bytes and of fields; a place follows, unless it is the last stretch.
  fileprivate struct Stretch: Sendable {
    var pieces: Range<Int>
    var fixedLength = 0
    var fieldCount = 0
  }

  /// The bytes of the prepared document, which all that are made of it share.
  private let shared: [UInt8]
  private let own: [UInt8]
  private let pieces: [Piece]
  private let stretches: [Stretch]
  /// What stands behind each stretch but the last.
  private let places: [Place]

  init(_ parts: consuming Parts) {
    parts.endStretch()
    // Copies without the room in which the parts have grown.
    (shared, own, pieces) = (parts.shared, parts.own.map { $0 }, parts.pieces.map { $0 })
    (stretches, places) = (parts.stretches, parts.places)
  }

  /// Appends the document for a sender with the fields that this was made for.
  func fill(_ sender: Sender, _ measures: Measures, to output: inout [UInt8]) {
    for index in stretches.indices {
      if !stretches[index].pieces.isEmpty { copy(stretches[index], sender, to: &output) }
      if index < places.count { places[index].fill(sender, measures, to: &output) }
    }
  }

  /// Appends the bytes and fields of a stretch, all in room that is made at once.
  private func copy(_ stretch: Stretch, _ sender: Sender, to output: inout [UInt8]) {
    let room = stretch.fixedLength + stretch.fieldCount * sender.bytes.count
    output.append(addingCapacity: room) { room in
      room.withUnsafeMutableBufferPointer { room, count in
        var room = Room(room)
        for index in stretch.pieces {
          let piece = pieces[index]
          // One call for both would count a reference each time.
          if piece.isOwn { room.append(own, piece.range) } else { room.append(shared, piece.range) }
          if let field = piece.field { room.append(sender.bytes, sender.range(of: field)) }
        }
        count = room.count
      }
    }
  }

  /// A document as it is put together.
  struct Parts {
    fileprivate let shared: [UInt8]
    fileprivate private(set) var own: [UInt8] = []
    fileprivate private(set) var pieces: [Piece] = []
    fileprivate private(set) var stretches: [Stretch] = []
    fileprivate private(set) var places: [Place] = []
    /// The pieces that belong to the stretches so far.
    private var stretched = 0
    /// The empty lines before what follows.
    private var space = 0
    /// Whether the page has nothing yet.
    private var isBlank = true

    /// Begins a document that is made of the one with these bytes.
    init(of shared: [UInt8]) { self.shared = shared }

    /// Appends bytes of the prepared document.
    mutating func append(_ range: Range<Int>) {
      flushSpace()
      add(range, isOwn: false)
    }

    mutating func append(_ place: Place) {
      flushSpace()
      guard case .field(let field) = place else {
        endStretch()
        places.append(place)
        return
      }
      if pieces.count == stretched || pieces[pieces.count - 1].field != nil {
        pieces.append(Piece(0..<0, isOwn: false))
      }
      pieces[pieces.count - 1].field = field
    }

    /// Appends text in lines; where no place is left in it they are known now.
    mutating func append(wrapping text: Parts, mark: [UInt8]) {
      if text.places.isEmpty, text.pieces.allSatisfy({ $0.field == nil }) {
        let bytes = text.pieces.flatMap { ($0.isOwn ? text.own : text.shared)[$0.range] }
        var lines: [UInt8] = []
        wrapText(bytes[...], mark: mark[...], columns: PreparedDocument.columns, to: &lines)
        guard !lines.isEmpty else { return }
        flushSpace()
        appendOwn(lines)
      } else if mark.isEmpty, text.places.isEmpty, text.pieces.count == 1,
        let piece = text.pieces.first, piece.range.isEmpty, piece.field == .message
      {
        append(.message)
      } else {
        append(.wrapped(ResolvedDocument(text), mark: mark))
      }
    }

    mutating func appendSpace(_ lines: Int) { space = max(space, lines) }

    mutating func appendFormFeed() {
      (space, isBlank) = (0, true)
      appendOwn([0x0C])
    }

    private mutating func flushSpace() {
      if !isBlank, space > 0 { appendOwn([UInt8](repeating: UInt8(ascii: "\n"), count: space)) }
      (space, isBlank) = (0, false)
    }

    private mutating func appendOwn(_ bytes: [UInt8]) {
      own += bytes
      add(own.count - bytes.count..<own.count, isOwn: true)
    }

    private mutating func add(_ range: Range<Int>, isOwn: Bool) {
      if pieces.count > stretched, let last = pieces.last, last.field == nil, last.isOwn == isOwn,
        last.range.upperBound == range.lowerBound
      {
        pieces[pieces.count - 1] = Piece(last.range.lowerBound..<range.upperBound, isOwn: isOwn)
      } else {
        pieces.append(Piece(range, isOwn: isOwn))
      }
    }

    fileprivate mutating func endStretch() {
      var stretch = Stretch(pieces: stretched..<pieces.count)
      for piece in pieces[stretched...] {
        stretch.fixedLength += piece.range.count
        if piece.field != nil { stretch.fieldCount += 1 }
      }
      stretches.append(stretch)
      stretched = pieces.count
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
