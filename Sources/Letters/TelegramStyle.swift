// TelegramStyle.swift: sentences made shorter for a telegram, word by word and never by their sense.

import JSONText

/// What may be left out of a language's sentences without a change of meaning: `telegram` in its phrases.
///
/// Words between quotation marks stay as they are.
struct TelegramStyle: Sendable {
  /// Words that are left out: articles. In capitals a word is a name's, unless it begins a sentence.
  private let dropped: Set<String>
  /// The words before which they stay, because they change these: `a few`, twice `a day`.
  private let keptBefore: Set<String>
  /// How sentences may begin, and what stands for that, the longest first: `I urge you` becomes `Urge you`. Where a
  /// sentence without its pronoun could be read as an order to the reader (`I note that`), there is no such row.
  private let openings: [(words: [Substring], shorter: String)]
  /// The numbers from 0 on that are written as words, so that a garbled figure changes no number.
  private let numbers: [String]

  init(reading value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("dropped", "keptBefore", "openings", "numbers")
    dropped = Set(try value.strings("dropped"))
    keptBefore = Set(try value.strings("keptBefore"))
    numbers = try value.strings("numbers")
    var openings: [(words: [Substring], shorter: String)] = []
    for member in try value.required("openings").members() {
      openings.append((member.name.split(separator: " "), try member.value.string()))
    }
    self.openings = openings.sorted { $0.words.count > $1.words.count }
  }

  /// The text with one blank between words.
  func condensed(_ text: String) -> String {
    var rest = text.split { $0.isWhitespace }[...]
    var words: [String] = []
    var isQuoted = false
    var beginsSentence = true
    // A parenthesis in front of a word that was left out.
    var held = ""
    while let word = rest.first {
      if !isQuoted, beginsSentence, let opening = openings.first(where: { rest.starts(with: $0.words) }) {
        words.append(opening.shorter)
        rest = rest.dropFirst(opening.words.count)
        beginsSentence = false
        continue
      }
      rest = rest.dropFirst()
      let bare = word.drop { $0 == "(" }
      if !isQuoted, isDropped(bare, before: rest.first, beginsSentence) {
        held += word.prefix(word.count - bare.count)
        if beginsSentence, let next = rest.popFirst() {
          rest = [Substring(next.prefix(1).uppercased() + next.dropFirst())] + rest
        }
        continue
      }
      words.append(held + (isQuoted ? String(word) : spelled(word)))
      held = ""
      if word.count(where: { "\"“”„".contains($0) }) % 2 == 1 { isQuoted.toggle() }
      beginsSentence = word.last.map { ".!?".contains($0) } ?? false
    }
    return words.joined(separator: " ")
  }

  private func isDropped(_ word: Substring, before next: Substring?, _ beginsSentence: Bool) -> Bool {
    guard let next, let first = next.first else { return false }
    if keptBefore.contains(String(next.prefix { $0.isLetter })) { return false }
    if dropped.contains(String(word)) { return true }
    return beginsSentence && first.isLowercase && dropped.contains(word.lowercased())
  }

  /// A small whole number as a word, with the marks around it.
  private func spelled(_ word: Substring) -> String {
    let front = word.prefix { $0 == "(" }
    let digits = word.dropFirst(front.count).prefix { $0.isASCII && $0.isNumber }
    let back = word.dropFirst(front.count + digits.count)
    guard let number = Int(digits), numbers.indices.contains(number),
      digits.count == 1 || digits.first != "0",
      back.allSatisfy({ ",.;:)?!".contains($0) })
    else { return String(word) }
    return front + numbers[number] + back
  }
}
