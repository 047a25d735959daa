// TelegramText.swift: sentences in telegraph style: capitals, no commas, STOP between sentences.

import Letters

/// The running text of a telegram, sentence by sentence.
///
/// Commas are left out, as they are not reliably sent and no sense may rest on them; parentheses, quotation marks and
/// question marks stay. A full stop, semicolon or colon becomes STOP when a word follows, unless it only shortens one.
struct TelegramText: Sendable {
  /// What stands between sentences.
  enum Separator: String, Sendable {
    case stop = "STOP"
    /// For a text with the word itself in it: STEPS TO STOP ALL OPERATIONS would be read as two sentences.
    case fullStop = "FULLSTOP"

    var word: [UInt8] { Array(rawValue.utf8) }
  }

  let separator: Separator
  private let known: WireWords
  private(set) var lines = WireLines(lineEnd: "\n")
  /// Whether the next word begins a new sentence.
  private var needsStop = false

  init(_ separator: Separator, _ known: WireWords) { (self.separator, self.known) = (separator, known) }

  /// Whether the separator's word is one of the text's own.
  static func says(
    _ separator: Separator, _ text: [UInt8], _ known: WireWords
  ) throws(WriterError) -> Bool {
    let word = separator.word
    return try words(text, known).contains { $0.codes == word }
  }

  /// Appends a paragraph; STOP stands between it and the text before it.
  mutating func append(paragraph text: [UInt8]) throws(WriterError) {
    let words = try Self.words(text, known)
    for word in words {
      if needsStop { lines.append(separator.word[...]) }
      lines.append(word.codes[...])
      needsStop = word.endsSentence
    }
    if let last = words.last { needsStop = last.codes.last != UInt8(ascii: "?") }
  }

  /// Appends words without STOP between them, as in an address.
  mutating func append(name text: [UInt8]) throws(WriterError) {
    for word in try Self.words(text, known) { lines.append(word.codes[...]) }
  }

  mutating func gap() { lines.gap() }

  mutating func endLine() { lines.endLine() }

  // MARK: - Words

  private struct Word {
    var codes: [UInt8]
    var endsSentence: Bool
  }

  private static func words(_ text: [UInt8], _ known: WireWords) throws(WriterError) -> [Word] {
    // A semicolon parts sentences here; the alphabet's replacement for it is a comma.
    let text = known.withoutShortStops(String(decoding: text, as: UTF8.self)).utf8.map {
      $0 == UInt8(ascii: ";") ? UInt8(ascii: ".") : $0
    }
    var codes: [UInt8] = []
    try ITA2.append(utf8: text[...], to: &codes, known.signs)
    var words: [Word] = []
    for word in codes.split(separator: 0x20) {
      let cleaned = cleaned(word)
      if !cleaned.codes.isEmpty {
        words.append(cleaned)
      } else if cleaned.endsSentence, !words.isEmpty {
        words[words.count - 1].endsSentence = true
      }
    }
    return words
  }

  /// A word without the marks that end a clause, and whether it ends a sentence.
  private static func cleaned(_ word: ArraySlice<UInt8>) -> Word {
    let core = word.prefix(upTo: (word.lastIndex { !isClosing($0) } ?? word.startIndex - 1) + 1)
    let marks = word[core.endIndex...]
    let kept = marks.filter { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "?") }
    let hasStop = marks.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
    let isAsked = kept.contains(UInt8(ascii: "?"))
    return Word(codes: withoutInitialsStops(core) + kept, endsSentence: hasStop && !isAsked)
  }

  private static func isClosing(_ code: UInt8) -> Bool {
    switch code {
    // ' ) , . : ?
    case 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3F: true
    default: false
    }
  }

  /// Letters with full stops between them, such as `U.N`.
  private static func isInitials(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 2 && word.count % 2 == 1
      && word.enumerated().allSatisfy { index, code in
        index % 2 == 0 ? ITA2.isLetter(code) : code == UInt8(ascii: ".")
      }
  }

  /// Initials in common use are sent as one group, without their full stops.
  private static func withoutInitialsStops(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let front = word.prefix { $0 == UInt8(ascii: "(") }
    let letters = word.dropFirst(front.count)
    return isInitials(letters) ? front + letters.filter(ITA2.isLetter) : Array(word)
  }
}
