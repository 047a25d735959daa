// PreparedLetters.swift: the prepared letters of one sender to several addressees, of which most lines are alike.

import Letters

/// Prepared letters, each behind a separator.
final class PreparedLetters: LetterSet {
  private let forms: [PreparedForm]
  private let separator: [UInt8]
  /// The letters for senders with the same fields filled; nil where they must be filled one by one.
  private let known = FilledTable<ResolvedLetters?>()

  init(_ forms: [PreparedForm], _ separator: [UInt8]) { (self.forms, self.separator) = (forms, separator) }

  func isMade(of others: [PreparedForm]) -> Bool { forms.elementsEqual(others, by: ===) }

  func fill(_ sender: Sender, to output: inout [UInt8], ends: inout [Int]) throws(WriterError) {
    if let letters = known.value(for: sender) {
      if let letters { return letters.fill(sender, to: &output, ends: &ends) }
      return try LetterForms(forms, separator).fill(sender, to: &output, ends: &ends)
    }
    let letters = ResolvedLetters(forms.map { $0.parts(for: sender) }, separator)
    known.keep(letters, for: sender)
    if let letters { return letters.fill(sender, to: &output, ends: &ends) }
    try LetterForms(forms, separator).fill(sender, to: &output, ends: &ends)
  }
}

/// The letters for all senders with the same fields filled. What all begin with and what all end with, the lines of the
/// sender, is put together once a sender and then copied.
private final class ResolvedLetters: Sendable {
  private let separator: [UInt8]
  /// The first letter, and of the others what is between the same start and the same end.
  private let first: ResolvedDocument
  private let others: [ResolvedDocument]
  /// The pieces of the first letter: the start, what is between, and the end.
  private let start, middle, end: Range<Int>
  /// The pieces of each of the others.
  private let counts: [Int]
  private let fixedLength: Int
  private let placeCount: Int

  /// - Returns: nil where a letter has places that cannot be copied.
  init?(_ letters: [ResolvedDocument.Parts], _ separator: [UInt8]) {
    guard let one = letters.first, letters.allSatisfy(\.places.isEmpty) else { return nil }
    let lengths = letters.map { $0.pieces.reduce(0) { $0 + $1.length } }
    let shortest = lengths.min() ?? 0
    let (startLength, endLength) = (
      Signs.common(letters, of: shortest, fromEnd: false), Signs.common(letters, of: shortest, fromEnd: true)
    )
    func cut(_ index: Int) -> [[ResolvedDocument.Piece]] {
      letters[index].pieces(
        cutAt: [startLength, lengths[index] - min(endLength, shortest - startLength)])
    }
    let parts = cut(0)
    start = parts[0].indices
    middle = start.upperBound..<start.upperBound + parts[1].count
    end = middle.upperBound..<middle.upperBound + parts[2].count
    first = ResolvedDocument(one.with(Array(parts.joined())))
    let rests = letters.indices.dropFirst().map { letters[$0].with(cut($0)[1]) }
    others = rests.map { ResolvedDocument($0) }
    counts = rests.map(\.pieces.count)
    let pieces = letters.flatMap(\.pieces)
    fixedLength = pieces.reduce(letters.count * separator.count) { $0 + $1.range.count }
    placeCount = pieces.count { $0.place != nil }
    self.separator = separator
  }

  func fill(_ sender: Sender, to output: inout [UInt8], ends: inout [Int]) {
    if sender.lacksMessageLines { return fill(sender.withMessageLines, to: &output, ends: &ends) }
    let before = output.count
    output.append(addingCapacity: fixedLength + placeCount * sender.bytes.count) {
      Room.fill(&$0) { room in
        room.append(separator, separator.indices)
        let atStart = room.count
        first.copy(start, sender, to: &room)
        let behindStart = room.count
        first.copy(middle, sender, to: &room)
        let atEnd = room.count
        first.copy(end, sender, to: &room)
        let behindEnd = room.count
        ends.append(before + behindEnd)
        for index in others.indices {
          room.append(separator, separator.indices)
          room.append(again: atStart..<behindStart)
          others[index].copy(0..<counts[index], sender, to: &room)
          room.append(again: atEnd..<behindEnd)
          ends.append(before + room.count)
        }
      }
    }
  }
}

/// What letters show, one sign after the other: a number for each fixed byte and each place.
private struct Signs {
  private let parts: ResolvedDocument.Parts
  private let isFromEnd: Bool
  /// How many pieces have been shown, and how many signs of the next one.
  private var piece = 0
  private var shown = 0

  private init(_ parts: ResolvedDocument.Parts, fromEnd: Bool) { (self.parts, isFromEnd) = (parts, fromEnd) }

  /// How many signs all letters have in common at one end; they have so many at least.
  static func common(_ letters: [ResolvedDocument.Parts], of count: Int, fromEnd: Bool) -> Int {
    letters.dropFirst().reduce(count) { count, letter in
      var (one, other) = (Signs(letters[0], fromEnd: fromEnd), Signs(letter, fromEnd: fromEnd))
      return (0..<count).first { _ in one.next() != other.next() } ?? count
    }
  }

  private mutating func next() -> UInt16 {
    let pieces = parts.pieces
    while true {
      let next = pieces[isFromEnd ? pieces.count - 1 - piece : piece]
      if shown < next.length {
        shown += 1
        let index = isFromEnd ? next.length - shown : shown - 1
        if index == next.range.count, let place = next.place { return 256 + UInt16(place) }
        return UInt16(parts.byte(index, of: next))
      }
      (piece, shown) = (piece + 1, 0)
    }
  }
}

extension ResolvedDocument.Piece {
  /// The number of signs in it.
  fileprivate var length: Int { range.count + (place == nil ? 0 : 1) }
}

extension ResolvedDocument.Parts {
  /// The pieces in parts, cut in front of the signs with these numbers.
  fileprivate func pieces(cutAt signs: [Int]) -> [[ResolvedDocument.Piece]] {
    var (parts, shown): ([[ResolvedDocument.Piece]], Int) = ([[]], 0)
    for piece in pieces {
      var rest = piece
      while parts.count <= signs.count, case let length = signs[parts.count - 1] - shown, length < rest.length
      {
        if length > 0 {
          parts[parts.count - 1].append(.init(rest.range.prefix(length), isOwn: rest.isOwn))
          rest = .init(rest.range.dropFirst(length), isOwn: rest.isOwn, place: rest.place)
          shown += length
        }
        parts.append([])
      }
      parts[parts.count - 1].append(rest)
      shown += rest.length
    }
    return parts + Array(repeating: [], count: signs.count + 1 - parts.count)
  }
}
