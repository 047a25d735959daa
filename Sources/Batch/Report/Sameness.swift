// Sameness.swift: how alike the letters of a run are, greeting and close taken off.

import Letters
import SourceText
import UrgentAction

/// How alike the letters of a run are.
///
/// Whoever gets many letters compares them without greeting and close, so only the bodies count here. Letters to one
/// addressee in one language are the same word for word but for what the sender has added.
package struct Sameness: Sendable, Hashable {
  /// All letters.
  var letters = 0
  /// Letters whose body is word for word that of another letter to the same addressee.
  var identical = 0
  /// The most letters to one addressee with the same body, and what they have in common.
  var largest = Group()
  /// Letters with words of the sender's own.
  var own = 0
  /// How many different texts the senders have added; nil when they are more than are counted.
  var texts: Int? = 0
  /// Of the words of a letter with own words, the share that it has in common with the others, in per cent; the
  /// average, rounded down.
  var sharedWords = 0

  /// Letters with the same body.
  struct Group: Sendable, Hashable {
    var count = 0
    var addressee = ""
    var language = Language.english
  }

  /// The result in words, one sentence each; none for fewer than two letters.
  package var sentences: [String] {
    guard letters > 1 else { return [] }
    var sentences = [
      "greeting and close not counted, \(identical) of \(letters) letters are word for word like another to the same"
        + " addressee"
        + (largest.count > 1
          ? " (the most: \(largest.count) to \(largest.addressee) in '\(largest.language)')" : "")
    ]
    if own > 0 {
      let different = texts.map { counted($0, "different text") } ?? "very many texts"
      sentences.append(
        "\(counted(own, "letter")) with words of the sender's own (\(different)): \(sharedWords) % of the words are those"
          + " of the others")
    }
    return sentences
  }
}

/// What one thread counts of letters, by their kind and their addressee.
struct LetterCounts: Sendable {
  /// The letters of one kind to one addressee.
  struct Count: Sendable {
    /// All of them, and those with words of the sender's own.
    var letters = 0, own = 0
    /// For each of the latter, the share of its words that it has in common with the others, in parts of 10,000.
    var shares = 0
  }

  private var counts: [[Count]] = []
  private var texts: Set<UInt64> = []
  private var hasMoreTexts = false

  /// More different texts are not told apart, so that the memory does not grow with the list.
  private static let textLimit = 1 << 16

  subscript(kind: Int, addressee: Int) -> Count {
    kind < counts.count && addressee < counts[kind].count ? counts[kind][addressee] : Count()
  }

  mutating func add(_ other: LetterCounts) {
    for (kind, letters) in other.counts.enumerated() {
      for (addressee, count) in letters.enumerated() { add(count, kind, addressee) }
    }
    if texts.isEmpty { texts = other.texts } else { for text in other.texts { note(text) } }
    if other.hasMoreTexts { hasMoreTexts = true }
  }

  /// Counts one sender's letters by their bodies.
  mutating func add(_ bodies: [(addressee: Int, words: LetterBodyWords)], _ sender: Sender, kind: Int) {
    /// The fields of the last letter, and the words in them.
    var known: (fields: UInt64, words: Int) = (0, 0)
    for (addressee, body) in bodies {
      let fields = body.fields & sender.filled
      if fields != known.fields { known = (fields, noteWords(of: sender, fields)) }
      let share = known.words > 0 ? body.common * 10_000 / (body.common + known.words) : 0
      add(Count(letters: 1, own: known.words > 0 ? 1 : 0, shares: share), kind, addressee)
    }
  }

  private mutating func add(_ count: Count, _ kind: Int, _ addressee: Int) {
    while counts.count <= kind { counts.append([]) }
    while counts[kind].count <= addressee { counts[kind].append(Count()) }
    let known = counts[kind][addressee]
    counts[kind][addressee] = Count(
      letters: known.letters + count.letters, own: known.own + count.own, shares: known.shares + count.shares)
  }

  /// Takes note of the texts in some fields, and counts their words.
  private mutating func noteWords(of sender: Sender, _ fields: UInt64) -> Int {
    var words = 0
    var rest = fields
    while rest != 0 {
      let field = rest.trailingZeroBitCount
      rest &= rest - 1
      let (count, hash) = sender.bytes[sender.range(at: field)].withBytes {
        (wordCount($0), hasMoreTexts ? 0 : $0.hash)
      }
      if count > 0 { note(hash) }
      words += count
    }
    return words
  }

  private mutating func note(_ text: UInt64) {
    guard !hasMoreTexts, !texts.contains(text) else { return }
    if texts.count < Self.textLimit { texts.insert(text) } else { hasMoreTexts = true }
  }

  func sameness(_ kinds: [LetterKind]) -> Sameness {
    var result = Sameness()
    var shareSum = 0
    var plain: [Body: Int] = [:]
    for kind in kinds.indices {
      for (index, letter) in kinds[kind].letters.enumerated() where !letter.isCopy {
        let count = self[kind, index]
        result.letters += count.letters
        result.own += count.own
        shareSum += count.shares
        let body = Body(
          addressee: letter.addressee, language: kinds[kind].language.code, words: letter.body.sum)
        plain[body, default: 0] += count.letters - count.own
      }
    }
    for (body, count) in plain where count > 1 {
      result.identical += count
      let group = Sameness.Group(
        count: count, addressee: body.addressee, language: Language(body.language) ?? .english)
      let isFirst =
        (-count, body.addressee, body.language)
        < (-result.largest.count, result.largest.addressee, result.largest.language.code)
      if isFirst { result.largest = group }
    }
    result.texts = hasMoreTexts ? nil : texts.count
    if result.own > 0 { result.sharedWords = shareSum / result.own / 100 }
    return result
  }

  private struct Body: Hashable {
    var addressee: String
    var language: String
    var words: UInt64
  }
}
