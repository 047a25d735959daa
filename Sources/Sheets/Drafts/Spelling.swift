// Spelling.swift: words that a sheet prints in capitals, written as the rest of it writes them.

import SourceText
import UrgentAction

/// How a sheet writes its words within sentences.
struct Spelling: Sendable {
  private var printed: [String: String] = [:]
  /// Small words of names: `de`, `al`.
  private var particles = PhraseList()
  /// First words of those who have no names: "members".
  private var groups = PhraseList()
  /// The name that stands in the sheet most often, and more than once; nil where there is none.
  private(set) var mostNamed: String?
  /// Whether another name stands in it as often.
  private(set) var hasRival = false

  /// Learns how words are written from the lines that are not in capitals. Names are looked for in `prose`:
  /// facts and points; those of organizations are nobody's.
  init(_ lines: [SheetLine], prose: [String], besides organizations: [[String]], _ words: SheetWords) {
    for line in lines where !line.text.isUpperCase && !line.text.contains("@") {
      let tokens = line.text.words
      for (place, token) in tokens.enumerated() {
        let word = String(line.text[token.range])
        // "RECOMMENDED ACTION: Please" says nothing of how they are written.
        let isHeading = [place - 1, place + 1].contains { beside in
          tokens.indices.contains(beside) && tokens[beside].plain.count > 3
            && line.text[tokens[beside].range].isUpperCase
        }
        if isHeading, word.count > 3, word.isUpperCase { continue }
        let known = printed[token.plain]
        // The first word of a line may have its capital from there.
        if known == nil || (known?.isUpperCase ?? false) && !word.isUpperCase || place > 0 && word.startsSmall
        {
          printed[token.plain] = word
        }
      }
    }
    (particles, groups) = (words.list("particles"), words.list("group-words"))
    (mostNamed, hasRival) = Self.mostNamed(in: prose, besides: organizations, words)
  }

  /// A name with its family name as the text writes it: `Example MWANGI` is `Example Mwangi`.
  func name(_ text: String) -> String {
    // "LGBTI people in Nakuru".
    let isGroup = text.split(separator: " ").dropFirst().contains {
      $0.startsSmall && !particles.contains(plainName(String($0)))
    }
    let name = exchanging(text) { word, plain in
      guard let known = printed[plain], !known.isUpperCase else {
        if particles.contains(plain) { return word.lowercased() }
        let isNumber = word.count < 4 && word.allSatisfy { "IVX".contains($0) }
        // "XU" is a name, "JP" are initials.
        let isInitials = word.count < 3 && !(plain.last.map { "aeiou".contains($0) } ?? false)
        return isNumber || isInitials || isGroup && word == text.prefix(word.count) ? word : Self.small(word)
      }
      return known.startsLarge || known.count < 4 ? known : word
    }
    return isGroup && groups.contains(text.words[0].plain)
      ? name.prefix(1).lowercased() + name.dropFirst() : name
  }

  /// A headline in capitals as a title in ordinary letters.
  func title(_ text: String, _ language: Language, _ words: SheetWords) -> String {
    guard text.isUpperCase, text.words.count > 1 else { return text }
    let small = words.smallInHeadlines[language] ?? PhraseList()
    var before = ""
    let plain = exchanging(text, small: small) { word, plain in
      defer { before = plain }
      if small.contains(plain), language == .german { return word.lowercased() }
      // "LA TORTURE" beside "torturé" in the text.
      let isOther = printed[plain]?.lowercased().last != word.lowercased().last
      if let known = printed[plain], !isOther || !words.list("articles").contains(before) { return known }
      // "RETURN TO CHINA", "US AIR STRIKES".
      if words.countries.country(named: plain) != nil {
        return word.count < 4 ? word : word.prefix(1) + word.dropFirst().lowercased()
      }
      return language == .german ? word.prefix(1) + word.dropFirst().lowercased() : word.lowercased()
    }
    return plain.split(separator: ". ", omittingEmptySubsequences: false)
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: ". ")
  }

  /// A word in capitals with its first letter only; "İ" has no second dot.
  private static func small(_ word: String) -> String {
    word.prefix(1) + word.dropFirst().lowercased().exchanging("i\u{307}", for: "i")
  }

  private func exchanging(
    _ text: String, small: PhraseList = PhraseList(), _ change: (String, String) -> String
  ) -> String {
    var result = ""
    var end = text.startIndex
    let tokens = text.words
    let changed = tokens.map { token in
      let word = String(text[token.range])
      guard word.isUpperCase, word.count > 1 else {
        // "McEXAMPLE".
        let capitals = word.reversed().prefix(while: \.isUppercase).count
        let start = word.dropLast(capitals)
        return capitals > 3 && (1..<4).contains(start.count) && start.startsLarge
          ? start + Self.small(String(word.suffix(capitals))) : word
      }
      let own = change(word, token.plain)
      // "'ABD" is no small word of a name.
      return text[..<token.range.lowerBound].last == "'" && own.startsSmall ? Self.small(word) : own
    }
    for (place, token) in tokens.enumerated() {
      let word = String(text[token.range])
      result += text[end..<token.range.lowerBound]
      let isAmongNames = [place - 1, place + 1].allSatisfy {
        changed.indices.contains($0) && changed[$0].startsLarge
      }
      // "AMENAZAN A UNA MUJER", and not the letter of a name, "JOHN A. SAMPLE", "JOHN A SAMPLE".
      let isSmall =
        small.contains(token.plain) && !text[token.range.upperBound...].hasPrefix(".") && !isAmongNames
      // "KIPTOO'S" and "QUR'AN", and not "'A'ISHA" or "O'BRIEN".
      let before = result.last == "'" ? result.dropLast().last.flatMap { $0.isLetter ? $0 : nil } : nil
      let isInside = before.map { !"ODNLM".contains($0) || word.count == 1 } ?? false
      result +=
        isInside && word.isUpperCase || word.count == 1 && isSmall ? word.lowercased() : changed[place]
      end = token.range.upperBound
    }
    return result + text[end...]
  }

  /// Two to six words with capitals in a row, that no office, state or body is, each with the word before it.
  static func names(in text: String, _ words: SheetWords) -> [(name: String, before: Word?)] {
    let tokens = text.words
    return tokens.findings { start in
      var end = start
      while let next = nameGoesOn(tokens, from: start, at: end, text, words) { end = next }
      let isNobody = start > 0 && words.isNobody(tokens[start], behind: tokens[start - 1], in: text)
      guard (2...6).contains(end - start), !isNobody, words.nation(tokens[start..<end]) == nil else {
        return end > start ? (nil, end) : nil
      }
      let name = String(text[tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound])
      return ((name, start > 0 ? tokens[start - 1] : nil), end)
    }.compactMap(\.self)
  }

  /// The name that stands in some texts most often.
  private static func mostNamed(
    in prose: [String], besides organizations: [[String]], _ words: SheetWords
  ) -> (name: String?, hasRival: Bool) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for text in prose {
      for (name, _) in names(in: text, words) {
        let own = Set(name.words.filter { !words.has($0, "articles") }.map(\.plain))
        if organizations.contains(where: own.isSubset) { continue }
        if counts[name] == nil { order.append(name) }
        counts[name, default: 0] += 1
      }
    }
    guard let best = order.max(by: { (counts[$0] ?? 0) < (counts[$1] ?? 0) }),
      order.count == 1 || counts[best] ?? 0 > 1
    else { return (nil, false) }
    return (best, order.contains { $0 != best && counts[$0] == counts[best] })
  }

  /// The place behind the next word of a name: "Ana Ruiz", "Ana Faux-Nom", "Ana de la Cruz"; nil where the name ends.
  private static func nameGoesOn(
    _ tokens: [Word], from start: Int, at end: Int, _ text: String, _ words: SheetWords
  ) -> Int? {
    var place = end
    while place < tokens.count {
      let gap =
        place == start ? " " : text[tokens[place - 1].range.upperBound..<tokens[place].range.lowerBound]
      guard [" ", "-", "'"].contains(gap) else { return nil }
      if isNamePart(tokens[place], text, words) { return place + 1 }
      let isParticle = words.has(tokens[place], "particles") || gap == "'"
      guard place > start, isParticle else { return nil }
      place += 1
    }
    return nil
  }

  private static func isNamePart(_ token: Word, _ text: String, _ words: SheetWords) -> Bool {
    let word = text[token.range]
    guard word.startsLarge, !word.isUpperCase, word.count > 1, !word.hasDigit else { return false }
    return !words.list("offices").hasEntry(token.plain) && !words.has(token, "bodies", "concerns")
      && words.months[token.plain] == nil
      && words.countries.country(named: word) == nil && !words.has(token, "common-words")
  }
}

extension SheetWords {
  /// The state of which some words are the name with another ending: `North Korean`.
  fileprivate func nation(_ tokens: ArraySlice<Word>) -> Country? {
    let plain = tokens.map(\.plain)
    guard let last = plain.last else { return nil }
    if let found = list("nations").match(Array(tokens), at: 0), found.count == plain.count {
      return Country(found.value)
    }
    // "Nigerien" is of Niger, and not of "Nigeri" and "a".
    let names = ["", "a", "y", "e"].flatMap { end in
      (1...3).filter { last.count > $0 + 3 }.map { cut in
        (plain.dropLast() + [last.dropLast(cut) + end]).joined(separator: " ")
      }
    }
    return names.lazy.compactMap { countries.country(named: $0) }.first
  }

  /// The states that a line of a head names, each once, and not those to or from which somebody goes: "return to China".
  func states(in text: String) -> [Country] {
    let tokens = text.words
    let found: [Country?] = tokens.findings { place in
      countries.match(tokens, at: place).map { found in
        let before = tokens[..<place].last { !has($0, "articles") }
        return (before.map { has($0, "directions") } ?? false ? nil : found.country, place + found.count)
      }
    }
    return found.compactMap(\.self).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The states that a text names, or of which it names the people.
  func nations(in text: String) -> [Country] {
    let tokens = text.words
    return tokens.findings { place in
      if let found = countries.match(tokens, at: place) { return (found.country, place + found.count) }
      // "South Sudanese" is not of Sudan.
      return (1...3).reversed().lazy.filter { place + $0 <= tokens.count }.compactMap { count in
        nation(tokens[place..<place + count]).map { ($0, place + count) }
      }.first
    }
  }
}
