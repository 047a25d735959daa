// PreparedLetters.swift: the prepared letters of one sender to several addressees, of which most lines are alike.

import Letters

/// Prepared letters, each behind a separator.
final class PreparedLetters: LetterSet {
  private let forms: [PreparedForm]
  private let separator: [UInt8]
  /// How the letters stand in another text; nil: as they are.
  private let escape: Escape?
  /// The letters for senders with the same fields filled; nil where they must be filled one by one.
  private let known = FilledTable<ResolvedLetters?>()

  init(_ forms: [PreparedForm], _ separator: [UInt8], _ escape: Escape? = nil) {
    (self.forms, self.separator, self.escape) = (forms, separator, escape)
  }

  func isMade(of others: [PreparedForm]) -> Bool { forms.elementsEqual(others, by: ===) }

  func escaped(by escape: @escaping Escape) -> any LetterSet {
    self.escape == nil ? PreparedLetters(forms, separator, escape) : self
  }

  func fill(_ sender: Sender, to output: inout [UInt8], ends: inout [Int]) throws(WriterError) {
    guard let letters = letters(for: sender) else {
      let letters = LetterForms(forms, separator)
      let escaped = escape.map { EscapedLetters(letters, by: $0) }
      return try (escaped ?? letters as any LetterSet).fill(sender, to: &output, ends: &ends)
    }
    if sender.lacksMessageLines { return try fill(sender.withMessageLines, to: &output, ends: &ends) }
    guard let escape else { return letters.fill(sender, to: &output, ends: &ends) }
    // The fields of a sender are escaped once for all letters.
    letters.fill(sender.escaped(by: escape), to: &output, ends: &ends)
  }

  private func letters(for sender: Sender) -> ResolvedLetters? {
    if let letters = known.value(for: sender) { return letters }
    let parts = forms.map { form in
      let parts = form.parts(for: sender)
      return escape.map { parts.escaped(by: $0) } ?? parts
    }
    let letters = ResolvedLetters(parts, separator)
    known.keep(letters, for: sender)
    return letters
  }
}

/// The letters for all senders with the same fields filled. What all begin with and what all end with, the lines of the
/// sender, is put together once a sender and then copied.
private final class ResolvedLetters: Sendable {
  private let separator: [UInt8]
  private let letters: [ResolvedDocument]
  /// The pieces of each letter: the start, what is between, and the end.
  private let parts: [(start: Range<Int>, middle: Range<Int>, end: Range<Int>)]
  private let fixedLength: Int
  private let placeCount: Int

  /// - Returns: nil where a letter has places that cannot be copied.
  init?(_ letters: [ResolvedDocument.Parts], _ separator: [UInt8]) {
    guard let one = letters.first, letters.allSatisfy({ $0.places.isEmpty }) else { return nil }
    let counts = letters.map { $0.pieces.count }
    let shortest = counts.min() ?? 0
    func areSame(_ place: Int, fromEnd: Bool) -> Bool {
      zip(letters, counts).dropFirst().allSatisfy { letter, count in
        letter.shows(fromEnd ? count - 1 - place : place, as: one, fromEnd ? counts[0] - 1 - place : place)
      }
    }
    let start = (0..<shortest).prefix { areSame($0, fromEnd: false) }.count
    let end = (0..<(shortest - start)).prefix { areSame($0, fromEnd: true) }.count
    parts = counts.map { (0..<start, start..<($0 - end), ($0 - end)..<$0) }
    self.letters = letters.map { ResolvedDocument($0) }
    let pieces = letters.flatMap { $0.pieces }
    fixedLength = pieces.reduce(letters.count * separator.count) { $0 + $1.range.count }
    placeCount = pieces.count { $0.place != nil }
    self.separator = separator
  }

  func fill(_ sender: Sender, to output: inout [UInt8], ends: inout [Int]) {
    let before = output.count
    output.append(addingCapacity: fixedLength + placeCount * sender.bytes.count) {
      Room.fill(&$0) { room in
        var (startEnd, endStart, end) = (0, 0, 0)
        for index in letters.indices {
          room.append(separator, separator.indices)
          if index == 0 {
            letters[0].copy(parts[0].start, sender, to: &room)
            startEnd = room.count
          } else {
            room.append(again: separator.count..<startEnd)
          }
          letters[index].copy(parts[index].middle, sender, to: &room)
          if index == 0 {
            endStart = room.count
            letters[0].copy(parts[0].end, sender, to: &room)
            end = room.count
          } else {
            room.append(again: endStart..<end)
          }
          ends.append(before + room.count)
        }
      }
    }
  }
}
