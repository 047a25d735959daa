// ResolvedDocument.swift: a prepared document for all senders with the same fields filled.

import Letters
import SourceText

/// Fixed bytes and places without conditions; stretches in which bytes are only copied are filled at once.
///
/// It is a class so that to use it counts one reference and not one for each of its arrays.
final class ResolvedDocument: Sendable {
  /// Fixed bytes, and the place of the sender's bytes that follow them.
  struct Piece: Sendable {
    // Small numbers, as a batch keeps many documents of many pieces.
    private let start, end: UInt32
    /// Whether the bytes are this document's own, and not those of the prepared one.
    let isOwn: Bool
    var place: UInt8?

    init(_ range: Range<Int>, isOwn: Bool, place: UInt8? = nil) {
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      end = UInt32(truncatingIfNeeded: range.upperBound)
      (self.isOwn, self.place) = (isOwn, place)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Pieces with their numbers of fixed bytes and of places; a place that is no copy follows, unless it is the last stretch.
  fileprivate struct Stretch: Sendable {
    var pieces: Range<Int>
    var fixedLength = 0
    var placeCount = 0
  }

  /// The bytes of the prepared document, which all that are made of it share.
  private let shared: [UInt8]
  private let own: [UInt8]
  private let pieces: [Piece]
  private let stretches: [Stretch]
  /// What stands behind each stretch but the last.
  private let places: [Place]
  private let showsMessageLines: Bool

  init(_ parts: consuming Parts) {
    parts.endStretch()
    // Copies without the room in which the parts have grown.
    (shared, own, pieces) = (parts.shared, parts.own.map { $0 }, parts.pieces.map { $0 })
    (stretches, places) = (parts.stretches, parts.places)
    showsMessageLines = pieces.contains { $0.place == UInt8(Sender.messageLines) }
  }

  /// Appends the document for a sender with the fields that this was made for.
  func fill(_ sender: Sender, _ measures: Measures, to output: inout [UInt8]) {
    if showsMessageLines, sender.lacksMessageLines {
      return fill(sender.withMessageLines, measures, to: &output)
    }
    for index in stretches.indices {
      let stretch = stretches[index]
      if !stretch.pieces.isEmpty {
        output.append(addingCapacity: stretch.fixedLength + stretch.placeCount * sender.bytes.count) {
          Room.fill(&$0) { copy(stretch.pieces, sender, to: &$0) }
        }
      }
      if index < places.count { places[index].fill(sender, measures, to: &output) }
    }
  }

  /// Copies the bytes of some pieces.
  @inline(__always)
  func copy(_ range: Range<Int>, _ sender: Sender, to room: inout Room) {
    for index in range {
      let piece = pieces[index]
      // One call for both would count a reference each time.
      if piece.isOwn { room.append(own, piece.range) } else { room.append(shared, piece.range) }
      if let place = piece.place { room.append(sender.bytes, sender.range(at: Int(place))) }
    }
  }

  /// A document as it is put together.
  struct Parts {
    fileprivate let shared: [UInt8]
    fileprivate private(set) var own: [UInt8] = []
    private(set) var pieces: [Piece] = []
    fileprivate private(set) var stretches: [Stretch] = []
    private(set) var places: [Place] = []
    /// The pieces that belong to the stretches so far.
    private var stretched = 0
    /// The empty lines before what follows.
    private var space = 0
    /// Whether the page has nothing yet.
    private var isBlank = true

    /// Begins a document that is made of the one with these bytes.
    init(of shared: [UInt8]) { self.shared = shared }

    /// The fixed bytes of a piece.
    private func bytes(of piece: Piece) -> ArraySlice<UInt8> { (piece.isOwn ? own : shared)[piece.range] }

    /// The document escaped but for its places.
    func escaped(by escape: Escape) -> Parts {
      var parts = Parts(of: shared)
      (parts.stretches, parts.places) = (stretches, places)
      for piece in pieces {
        let start = parts.own.count
        bytes(of: piece).withBytes { escape($0, &parts.own) }
        parts.pieces.append(Piece(start..<parts.own.count, isOwn: true, place: piece.place))
      }
      return parts
    }

    /// Whether a piece shows the same for all senders as one of another document.
    func shows(_ piece: Int, as other: Parts, _ otherPiece: Int) -> Bool {
      pieces[piece].place == other.pieces[otherPiece].place
        && bytes(of: pieces[piece]) == other.bytes(of: other.pieces[otherPiece])
    }

    /// Appends bytes of the prepared document.
    mutating func append(_ range: Range<Int>) {
      // Empty lines that stand before the bytes are copied with them.
      let start = range.lowerBound - (isBlank ? 0 : space)
      let hasSpace = start >= 0 && shared[start..<range.lowerBound].allSatisfy { $0 == UInt8(ascii: "\n") }
      if hasSpace { space = 0 }
      flushSpace()
      add(hasSpace ? start..<range.upperBound : range, isOwn: false)
    }

    mutating func append(_ place: Place) {
      flushSpace()
      guard case .field(let field) = place else {
        endStretch()
        places.append(place)
        return
      }
      append(place: field.rawValue)
    }

    private mutating func append(place: Int) {
      if pieces.count == stretched || pieces[pieces.count - 1].place != nil {
        pieces.append(Piece(0..<0, isOwn: false))
      }
      pieces[pieces.count - 1].place = UInt8(place)
    }

    /// Appends text in lines; where no place is left in it they are known now.
    mutating func append(wrapping text: Parts, mark: [UInt8]) {
      if text.places.isEmpty, text.pieces.allSatisfy({ $0.place == nil }) {
        let bytes = text.pieces.flatMap(text.bytes)
        var lines: [UInt8] = []
        bytes.withBytes { wrapText($0, mark: mark, to: &lines) }
        guard !lines.isEmpty else { return }
        flushSpace()
        appendOwn(lines)
      } else if mark.isEmpty, text.places.isEmpty, text.pieces.count == 1,
        let piece = text.pieces.first, piece.range.isEmpty, piece.place == UInt8(SenderField.message.rawValue)
      {
        flushSpace()
        append(place: Sender.messageLines)
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
      if pieces.count > stretched, let last = pieces.last, last.place == nil, last.isOwn == isOwn,
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
        if piece.place != nil { stretch.placeCount += 1 }
      }
      stretches.append(stretch)
      stretched = pieces.count
    }
  }
}

extension Sender {
  /// The message in lines that all writers of text break alike.
  mutating func wrapMessage() { wrapMessage { wrapText($0, to: &$1) } }

  /// Whether the message has not been broken into lines yet.
  var lacksMessageLines: Bool { has(.message) && range(at: Sender.messageLines).upperBound == 0 }

  /// The sender with the message in lines.
  var withMessageLines: Sender {
    var sender = self
    sender.wrapMessage()
    return sender
  }
}
