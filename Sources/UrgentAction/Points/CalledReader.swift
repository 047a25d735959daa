// CalledReader.swift: what a point in another language than English calls its reader: forms of address, offices, one or many.

import SourceText

extension PointVoice {
  /// The words of a text, in small letters without accents.
  static func plain(_ text: String) -> [String] { text.words().map { plainName(String($0)) } }

  /// Whether the reader is a man or a woman, as far as the directory, his greeting or the line of his name tells.
  func sex(of reader: PointReader) -> Gender {
    guard reader.gender == .unknown else { return reader.gender }
    let words = Self.tokens(PointText("\(reader.greeting) \(reader.nameLine ?? "")").words[...])
    let isMan = words.contains { has($0, .men) }
    return isMan == words.contains { has($0, .women) } ? .unknown : isMan ? .male : .female
  }

  /// A form of address that is another's: ", Monsieur le Ministre," to a woman, or to a president.
  func strange(
    _ parts: [Range<Int>], _ words: [Token], for reader: PointReader, _ offices: [[String]]
  ) -> Range<Int>? {
    let sex = sex(of: reader)
    let says = { (part: Range<Int>, list: List) in words[part].contains { has($0, list) } }
    // "Madame, Monsieur," is said to both.
    let isOfBoth = parts.contains { says($0, .men) } && parts.contains { says($0, .women) }
    let known = Self.plain("\(reader.greeting) \(reader.nameLine ?? "") \(reader.name ?? "")")
    return parts.first { part in
      guard isSpokenTo(part, words) else { return false }
      let isOfOther = sex == .male && says(part, .women) || sex == .female && says(part, .men)
      let isOwn = words[part].dropFirst(begins(words[part], .vocatives)).allSatisfy { word in
        isOfAddress(word) || known.contains(word.plain)
          || offices.joined().contains { $0.hasPrefix(word.plain.prefix(5)) || $0.hasSuffix(word.plain) }
      }
      return isOfOther && !isOfBoth || !offices.isEmpty && !isOwn
    }
  }

  /// A form of address between commas, or as it begins there: "Herr Minister", "Madame Lind".
  func address(_ words: [Token], from start: Int, _ sentence: ArraySlice<PointText.Word>) -> Range<Int>? {
    let endsClause = { (word: Token) in sentence[word.place].endsClause }
    guard start == 0 || endsClause(words[start - 1]), begins(words[start...], .vocatives) > 0 else {
      return nil
    }
    let end = words[start...].firstIndex(where: endsClause) ?? words.count - 1
    // "Der Anwalt sagte, Herr Lind sei krank, und".
    let isPhrase = words[start...end].allSatisfy { word in
      verbIsFirst ? !has(word, .finite) : word.isCapitalised || isOfAddress(word)
    }
    return isPhrase && end < start + 7 ? start..<end + 1 : nil
  }

  /// Whether somebody is spoken to with it, in the middle of a sentence: not "Ihr Anwalt, Herr Lind,".
  private func isSpokenTo(_ part: Range<Int>, _ words: [Token]) -> Bool {
    guard part.lowerBound > 0, case let before = words[part.lowerBound - 1] else { return false }
    return part.count == 1 || has(words[part.lowerBound + 1], .articles)
      || [.readers, .requests, .thanks].contains { has(before, $0) }
      || (verbIsFirst ? isImperative(words[(part.lowerBound - 1)...]) : !before.isCapitalised)
  }

  /// Whether a word stands in any form of address: "Monsieur", "le", "Dr.".
  private func isOfAddress(_ word: Token) -> Bool {
    begins([word], .vocatives) > 0 || [.men, .women, .articles, .ofNouns, .titles].contains { has(word, $0) }
  }

  /// An office by which a sentence speaks to its reader, and which is his in the form for the other sex, or another reader's: "Als
  /// Minister sind Sie".
  func strangeRole(
    _ words: [Token], of reader: PointReader, _ offices: [[String]]
  ) -> (part: Range<Int>, isOthers: Bool)? {
    guard words.contains(where: { has($0, .readers) && (verbIsFirst || $0.isCapitalised) }) else {
      return nil
    }
    let others = reader.others.flatMap { Self.offices($0.office) }
    return words.indices.lazy.compactMap { place in
      let end = place + begins(words[place...], .asReader)
      // "Als Minister Belo verhaftet wurde, haben Sie".
      guard end > place, end < words.count, case let office = words[end],
        !(words.dropFirst(end + 1).first.map { $0.isCapitalised && !has($0, .readers) } ?? false),
        !offices.contains(where: { isHead(office, $0[0], of: $0) })
      else { return nil }
      let isOtherForm = offices.contains { Self.areForms(office.plain, $0[0]) }
      let isOthers = others.contains { isHead(office, $0[0], of: $0) || Self.areForms(office.plain, $0[0]) }
      return isOtherForm || isOthers ? (place..<end + 1, !isOtherForm) : nil
    }.first
  }

  /// The parts of an office, each as its words: "Vice-président, ministre des Mines" has two.
  static func offices(_ office: String) -> [[String]] {
    office.split { ",;/(".contains($0) }.map { plain(String($0)) }.filter { !$0.isEmpty }
  }

  /// Whether two words are forms of one: "directeur" and "directrice", "minister" and "justizministerin".
  private static func areForms(_ one: String, _ other: String) -> Bool {
    one.count > 4
      && (other.hasPrefix(one.prefix(5)) || other.contains(one)
        || other.count > 6 && one.contains(other.dropLast(2)))
  }

  /// What is said to several where the letter goes to one person: "Les pido", "Liberen"; not "Les pido a las autoridades".
  func saidToSeveral(_ words: [Token], _ reader: PointReader) -> Range<Int>? {
    // A "Comandante" may be written to with his men; "Señor Comandante" is one.
    let called = PointReader(nameLine: "\(reader.greeting) \(reader.nameLine ?? "")")
    let isNamed = !(reader.name?.isEmpty ?? true) && reader.office.contains(" ")
    guard isNamed || sex(of: called) != .unknown else { return nil }
    let (_, verb) = verb(of: words[...])
    if let first = verb.first, ends(first, .severalAsked), match(verb, .asked) > 0, isImperative(verb) {
      return verb.startIndex..<verb.startIndex + 1
    }
    return words.indices.lazy.compactMap { place in
      let end = place + begins(words[place...], .several)
      let isOthers = words.dropFirst(end).first.map { has($0, .behindSeveral) } ?? false
      return end > place && !isOthers ? place..<end : nil
    }.first
  }
}
