// ActionTextCheck.swift: texts that differ between languages, drafts, and what a ready letter should not hold.

import JSONText
import UrgentAction
import World

extension ActionCheck {
  /// Compares paragraphs, numbers, dates and sentences of the languages with those of the first, which is English where
  /// there is English.
  mutating func compare(_ texts: JSONValue) {
    let all = byLanguage(texts).map { (language: $0, value: $1, texts: Self.paragraphs($1)) }
    guard let first = all.first(where: { $0.language == .english }) ?? all.first else { return }
    for other in all where other.language != first.language {
      guard other.texts.count == first.texts.count else {
        add(
          other.value,
          "'\(other.language)' has \(other.texts.count) paragraphs and '\(first.language)' \(first.texts.count)",
          hint: "say the same in all languages")
        continue
      }
      for (index, (own, theirs)) in zip(other.texts, first.texts).enumerated() {
        compare(own, theirs, (other.language, first.language), paragraph: index + 1, at: other.value)
      }
    }
  }

  private mutating func compare(
    _ own: String, _ theirs: String, _ languages: (Language, Language), paragraph: Int, at value: JSONValue
  ) {
    let place = "paragraph \(paragraph) of '\(languages.0)'"
    let numbers = (Self.numbers(own), Self.numbers(theirs))
    if numbers.0 != numbers.1 {
      let missing = Self.difference(numbers.1, numbers.0)
      let more = Self.difference(numbers.0, numbers.1)
      let parts = [
        missing.isEmpty ? nil : "lacks \(missing.joined(separator: ", "))",
        more.isEmpty ? nil : "has \(more.joined(separator: ", "))",
      ].compactMap(\.self)
      add(
        value, "\(place) \(parts.joined(separator: " and ")), unlike '\(languages.1)'",
        hint: "say the same numbers in all languages")
    }
    let dates = (monthsNamed(in: own, languages.0), monthsNamed(in: theirs, languages.1))
    if let mine = dates.0, let other = dates.1, mine != other {
      add(
        value, "\(place) names other months than '\(languages.1)'",
        hint: "say the same dates in all languages")
    }
    let counts = (Self.sentenceCount(own), Self.sentenceCount(theirs))
    if counts.0 != counts.1 {
      warn(
        value, "\(place) has \(counts.0) sentences and '\(languages.1)' \(counts.1)",
        hint: "see whether all languages say the same")
    }
  }

  private static func paragraphs(_ value: JSONValue) -> [String] {
    if value.kind == .string { return [(try? value.string()) ?? ""] }
    return ((try? value.list()) ?? []).map { item in
      (item.kind == .string ? try? item.string() : try? item.string("text")) ?? ""
    }
  }

  /// The numbers of a text in figures, in order of size; "1,000", "1.000" and "1 000" are the same.
  private static func numbers(_ text: String) -> [String] {
    var numbers: [String] = []
    var number = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character.isASCII, character.isNumber {
        number.append(character)
        continue
      }
      let next = characters[(index + 1)...].prefix { $0.isASCII && $0.isNumber }.count
      if !number.isEmpty, number.count <= 3 || number.count % 3 == 0, ",.  \u{202F}'’".contains(character),
        next == 3
      {
        continue
      }
      if !number.isEmpty { numbers.append(number) }
      number = ""
    }
    if !number.isEmpty { numbers.append(number) }
    return numbers.sorted()
  }

  /// What the first list holds beyond the second.
  private static func difference(_ first: [String], _ second: [String]) -> [String] {
    var rest = second
    return first.filter { item in
      guard let index = rest.firstIndex(of: item) else { return true }
      rest.remove(at: index)
      return false
    }
  }

  /// The months that a text names, sorted; nil for a language whose months are not known.
  private func monthsNamed(in text: String, _ language: Language) -> [Int]? {
    guard let months = months[language] else { return nil }
    // "may" and "march" are words too, "mars" and "mai" only months: capitals decide in English and German.
    let isExact = language == .english || language == .german
    let words = text.split { !$0.isLetter }.map { isExact ? String($0) : $0.lowercased() }
    let names = months.map { isExact ? $0 : $0.lowercased() }
    return words.compactMap { names.firstIndex(of: $0) }.sorted()
  }

  /// How many sentences a text has, as far as marks tell: not behind "18.", "Mr." or an initial.
  static func sentenceCount(_ text: String) -> Int {
    var count = 0
    let words = text.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() {
      let bare = word.trimmingEnd("\"”»’')")
      guard let mark = bare.last, ".!?…".contains(mark) else { continue }
      if index == words.count - 1 {
        count += 1
        continue
      }
      let stem = bare.dropLast()
      let isShort = mark == "." && (stem.count < 3 || stem.contains("."))
      let next = words[index + 1].first { $0.isLetter || $0.isNumber }
      if !isShort, next?.isUppercase ?? false || next?.isNumber ?? false { count += 1 }
    }
    return max(count, text.isEmpty ? 0 : 1)
  }

  // MARK: - Drafts and ready letters

  /// A draft that speaks for an organization stops the letter; any other is somebody's to read.
  mutating func checkDrafts(_ edition: JSONValue, _ appeals: [JSONValue]) {
    for draft in lists(edition, "drafts") {
      guard let key = try? draft.string(), Draft(rawValue: key) != nil else { continue }
      let texts = ([edition] + appeals).compactMap { $0[key] }
      var isRefused = false
      for text in texts {
        for (language, value) in byLanguage(text) {
          for words in Self.paragraphs(value).compactMap({ voices[language]?.words(in: $0) }) {
            isRefused = true
            add(
              value, "this draft speaks for an organization ('\(words)')",
              hint: "say it as the sender would, and take \"\(key)\" out of \"drafts\"")
          }
        }
      }
      if !isRefused {
        warn(draft, "the \(key): a draft that nobody has read yet", hint: "take it out when it is yours")
      }
    }
  }

  /// Says where facts have words such as "last year", which mean another day when the letter is read, and where languages
  /// differ.
  mutating func checkFacts(_ facts: JSONValue) {
    for (language, value) in byLanguage(facts) {
      for words in Self.paragraphs(value).compactMap((relativeDates[language] ?? []).firstNamed) {
        warn(
          value, "the facts say '\(words)', which means another day later", hint: "write the date or the year"
        )
      }
    }
    compare(facts)
  }

  /// Texts that name the organization where the edition says that letters must not.
  mutating func checkNaming(_ edition: JSONValue, _ appeals: [JSONValue]) {
    guard (try? edition.string("naming")) == Naming.unwanted.rawValue else { return }
    var texts = ([edition] + appeals).flatMap { part in
      ["subject", "opening", "facts", "letter"].compactMap { part[$0] }
    }
    for point in appeals.flatMap({ lists($0, "points") }) {
      if let sentence = point["sentence"] { texts.append(sentence) }
      // What has a sentence of its own is not printed.
      let finished = Set(point["sentence"].map { byLanguage($0).map(\.0) } ?? [])
      for (language, text) in point["text"].map(byLanguage) ?? [] where !finished.contains(language) {
        checkNaming(text, language)
      }
    }
    for text in texts { for (language, value) in byLanguage(text) { checkNaming(value, language) } }
  }

  private mutating func checkNaming(_ value: JSONValue, _ language: Language) {
    guard let name = Self.paragraphs(value).lazy.compactMap((organizations[language] ?? []).firstNamed).first
    else { return }
    add(
      value, "this names \(name), and \"naming\" says that letters must not",
      hint: "say it without the name; a point in its \"sentence\"")
  }

  func byLanguage(_ texts: JSONValue) -> [(Language, JSONValue)] {
    guard texts.kind == .object else { return [(.english, texts)] }
    return ((try? texts.members()) ?? []).compactMap { member in
      (try? member.key.language()).map { ($0, member.value) }
    }
  }

  /// A ready letter has neither salutation nor closing, and no opening has one: both are printed around them.
  mutating func checkFrame(_ texts: JSONValue) {
    for (_, value) in byLanguage(texts) {
      let paragraphs = Self.paragraphs(value)
      // Texts may stand under another language than their own.
      for fault in frames.flatMap({ $0.faults(in: paragraphs) }) {
        add(value, fault.message, hint: fault.hint)
      }
    }
  }
}

extension StringProtocol {
  /// Without these characters at the end.
  fileprivate func trimmingEnd(_ marks: String) -> SubSequence {
    var rest = self[...]
    while let last = rest.last, marks.contains(last) { rest = rest.dropLast() }
    return rest
  }
}
