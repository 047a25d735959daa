// TelegramStyle.swift: sentences made shorter for a telegram, word by word and never by their sense.

import JSONText

/// What may be left out of a language's sentences without a change of meaning: `telegram` in its phrases.
///
/// Words between quotation marks stay as they are.
struct TelegramStyle: Sendable {
  /// Some words, and what stands for them.
  private struct Row {
    var words: [Substring]
    var shorter: String
  }

  /// Words that are left out: articles. In capitals a word is a name's, unless it begins a sentence.
  private let dropped: Set<String>
  /// Articles that are joined to the word behind them, and left out: `l'`.
  private let elided: [String]
  /// The words before which they stay, because they change these: `a few`, twice `a day`, `the two` of several.
  private let keptBefore: Set<String>
  /// For an article, how a word without a capital must end for the article to be left out before it: behind `das` an
  /// adjective would need another ending, behind `die` it may stay as it is (`die chinesische Regierung`).
  private let endingsBehind: [String: [String]]
  /// The words behind which alone they are left out, in languages whose articles may be pronouns elsewhere (`qui les
  /// aident`); nil: behind any.
  private let behind: Set<String>?
  /// The words behind which they stay before a capital, because they may belong to a name: `Ana de la Cruz`.
  private let particles: Set<String>
  /// Whether they are left out before every capital, in languages where only names and titles have one.
  private let dropsBeforeCapitals: Bool
  /// Whether they stay behind a comma, and behind the one word that follows it, because relative clauses begin so.
  private let keepsBehindComma: Bool
  /// How sentences may begin, and what stands for that, the longest first: `I urge you` becomes `Urge you`. Where a
  /// sentence without its pronoun could be read as an order to the reader, a participle stands: `Noting that`.
  private let openings: [Row]
  /// Expressions for which a shorter one of the same sense may stand anywhere, the longest first; an empty one leaves
  /// them out.
  private let shorter: [Row]
  /// The numbers from 0 on that are written as words, so that a garbled figure changes no number.
  private let numbers: [String]

  /// Whether a full stop makes an ordinal of a number, which stays a figure: `3. Mai`.
  var hasOrdinalStops = false

  init(reading value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys(
      "dropped", "elided", "keptBefore", "endingsBehind", "behind", "behindComma", "beforeCapitals",
      "particles", "openings", "shorter", "numbers")
    dropped = Set(try value.strings("dropped"))
    elided = try value.strings("elided")
    keptBefore = Set(try value.strings("keptBefore"))
    var endings: [String: [String]] = [:]
    for member in try value["endingsBehind"]?.members() ?? [] {
      endings[member.name] = try member.value.strings()
    }
    endingsBehind = endings
    behind = value["behind"] == nil ? nil : Set(try value.strings("behind"))
    keepsBehindComma =
      try value["behindComma"].map { (value) throws(JSONError) in try !value.bool() } ?? false
    particles = Set(try value.strings("particles"))
    dropsBeforeCapitals = try value["beforeCapitals"]?.bool() ?? false
    numbers = try value.strings("numbers")
    openings = try Self.rows(value["openings"])
    shorter = try Self.rows(value["shorter"])
  }

  private static func rows(_ value: JSONValue?) throws(JSONError) -> [Row] {
    guard let value else { return [] }
    let rows = try value.members().map { (member) throws(JSONError) in
      Row(words: member.name.split(separator: " "), shorter: try member.value.string())
    }
    return rows.sorted { $0.words.count > $1.words.count }
  }

  /// The text with one blank between words.
  func condensed(_ text: String) -> String {
    var rest = text.split { $0.isWhitespace }[...]
    var words: [String] = []
    var isQuoted = false
    var beginsSentence = true
    // A parenthesis in front of a word that was left out.
    var held = ""
    // The two words before, also those that were left out; the last is empty where a sentence begins.
    var earlier: Substring = ""
    var previous: Substring = ""
    while let word = rest.first {
      if !isQuoted, let (row, marks) = row(at: rest, beginsSentence) {
        if !row.shorter.isEmpty {
          words.append(held + row.shorter + marks)
          held = ""
        } else if let last = words.indices.last {
          words[last] += marks
        }
        rest = rest.dropFirst(row.words.count)
        (earlier, previous) = ("", row.shorter.split(separator: " ").last ?? "")
        beginsSentence = marks.last.map { ".!?".contains($0) } ?? false
        continue
      }
      rest = rest.dropFirst()
      let bare = word.drop { $0 == "(" }
      let isKept = isQuoted || isKept(behind: earlier, previous, before: rest.first, beginsSentence)
      if !isKept, isDropped(bare, before: rest.first, beginsSentence) {
        held += word.prefix(word.count - bare.count)
        if beginsSentence, let next = rest.first {
          rest[rest.startIndex] = Substring(next.prefix(1).uppercased() + next.dropFirst())
        }
        (earlier, previous) = (previous, bare)
        continue
      }
      words.append(held + (isQuoted ? String(word) : spelled(isKept ? word : withoutArticle(word))))
      held = ""
      (earlier, previous) = (previous, word)
      if word.count(where: { "\"“”„«»".contains($0) }) % 2 == 1 { isQuoted.toggle() }
      beginsSentence = word.last.map { ".!?".contains($0) } ?? false
    }
    return words.joined(separator: " ")
  }

  /// The row that fits the words, and the marks behind the last of them.
  private func row(at rest: ArraySlice<Substring>, _ beginsSentence: Bool) -> (row: Row, marks: String)? {
    for row in beginsSentence ? openings + shorter : shorter {
      guard rest.count >= row.words.count, let last = row.words.last,
        zip(rest, row.words.dropLast()).allSatisfy({ $0 == $1 })
      else { continue }
      let word = rest[rest.startIndex + row.words.count - 1]
      guard word.hasPrefix(last) else { continue }
      let marks = word.dropFirst(last.count)
      if marks.allSatisfy({ ",.;:)?!".contains($0) }) { return (row, String(marks)) }
    }
    return nil
  }

  private func isDropped(_ word: Substring, before next: Substring?, _ beginsSentence: Bool) -> Bool {
    guard let next, let first = next.first else { return false }
    if isKept(before: next) { return false }
    if first.isLowercase, let endings = endingsBehind[word.lowercased()],
      !endings.contains(where: { next.hasSuffix($0) })
    {
      return false
    }
    if dropped.contains(String(word)) { return true }
    return beginsSentence && first.isLowercase && dropped.contains(word.lowercased())
  }

  private func isKept(before word: Substring) -> Bool {
    keptBefore.contains(String(word.prefix { $0.isLetter }))
  }

  /// Whether an article stays because of what stands around it.
  private func isKept(
    behind earlier: Substring, _ previous: Substring, before next: Substring?, _ beginsSentence: Bool
  ) -> Bool {
    if keepsBehindComma, previous.last == "," || earlier.last == "," { return true }
    if next?.first?.isUppercase == true {
      if particles.contains(String(previous)) { return true }
      if dropsBeforeCapitals { return false }
    }
    guard !beginsSentence, let behind else { return false }
    return !behind.contains(previous.lowercased())
  }

  /// `asile` for `l'asile`.
  private func withoutArticle(_ word: Substring) -> Substring {
    let front = word.prefix { $0 == "(" }
    let bare = word.dropFirst(front.count)
    guard let article = elided.first(where: { bare.hasPrefix($0) }),
      !isKept(before: bare.dropFirst(article.count))
    else { return word }
    return front + bare.dropFirst(article.count)
  }

  /// A small whole number as a word, with the marks around it.
  private func spelled(_ word: Substring) -> String {
    let front = word.prefix { $0 == "(" }
    let digits = word.dropFirst(front.count).prefix { $0.isASCII && $0.isNumber }
    let back = word.dropFirst(front.count + digits.count)
    guard let number = Int(digits), numbers.indices.contains(number),
      digits.count == 1 || digits.first != "0", !hasOrdinalStops || back.first != ".",
      back.allSatisfy({ ",.;:)?!".contains($0) })
    else { return String(word) }
    return front + numbers[number] + back
  }
}
