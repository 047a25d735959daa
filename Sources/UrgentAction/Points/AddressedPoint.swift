// AddressedPoint.swift: a point that says whom it is for: "to newspapers: asking the editor to report".

/// A point taken apart at the words before it that say to whom it goes; everybody else's letter is without it.
struct AddressedPoint {
  /// Whom it is for, as printed: `newspapers`.
  var name: String
  /// What he is told.
  var rest: PointText

  private let words: PointWords
  /// Those whom the name lists, each without articles.
  private let readers: [[PointText.Word]]

  /// The point taken apart; nil when it is for everybody.
  init?(_ text: PointText, _ parser: ClauseParser) {
    var all = text.words
    let isInBrackets = all.first?.text.first.map("([".contains) ?? false
    if isInBrackets { all[0] = .init(all[0].text.dropFirst()) }
    let isOnly = { (word: PointText.Word) in parser.words.value(of: word.plain, in: .readers) == "only" }
    if let first = all.first, isOnly(first) { all.removeFirst() }
    guard let first = all.first,
      isInBrackets || parser.words.begins(with: first.text.lowercased(), in: .heads)
    else { return nil }
    let heads = (1...4).reversed().filter { count in
      all.count > count + 1 && !all.prefix(count).contains(where: \.endsClause)
        && parser.words.has(PointText.joined(all.prefix(count)).lowercased(), in: .heads)
    }
    let head = heads.first ?? 0
    guard let end = all.indices.dropFirst(head).prefix(12).first(where: { Self.mark(of: all[$0]) != nil }),
      end + 2 < all.count, let mark = Self.mark(of: all[end])
    else { return nil }
    var named = Array(all[head...end])
    named[named.count - 1] = .init(named[named.count - 1].text.dropLast(mark.count))
    // "(President only) asking him to" has no word before the reader.
    let isBare = isInBrackets && named.last.map(isOnly) ?? false
    if let last = named.last, isOnly(last) { named.removeLast() }
    guard head > 0 || isBare else { return nil }
    let rest = all[(end + 1)...]
    guard
      mark.hasSuffix(":") || [false, true].contains(where: { parser.spoken(rest, isBaseForm: $0) != nil })
    else { return nil }
    self.words = parser.words
    self.rest = PointText(rest)
    name = PointText.joined(named)
    readers = named.split { ["and", "or", "und", "et", "y", "sowie"].contains($0.plain) }.map { list in
      list.drop { parser.words.value(of: $0.plain, in: .readers) == "article" }
    }.map(Array.init).filter { !$0.isEmpty }
    guard let first = readers.first?.first else { return nil }
    // "to free Jane Example: she is innocent" is what shall be done.
    let isKnown = readers.contains { kind(of: $0) != nil }
    guard isKnown || named.contains(where: \.isCapitalised) && parser.words.baseForm(first.plain) == nil
    else { return nil }
  }

  /// Whom it is for, as the object of a verb.
  var object: [PointText.Word] {
    let words = PointText(name).words
    return words.first?.plain == "the" ? words : [PointText.Word("the")] + words
  }

  /// What stands behind the last word of a name: a colon, a parenthesis, or a comma.
  private static func mark(of word: PointText.Word) -> String? {
    ["):", "]:", ":", ")", "]", ","].first { word.text.hasSuffix($0) }
  }

  /// What sort of readers some words name: `editor`, `ambassador`, `authority` or `all`.
  private func kind(of name: some Sequence<PointText.Word>) -> String? {
    name.lazy.compactMap { words.value(of: $0.plain, in: .readers) }.first { $0 != "article" }
  }

  /// Whether the point stands in the letter to a reader.
  func isFor(_ reader: PointReader, _ titles: ReaderTitles) -> Bool {
    let office = kind(of: PointText(reader.office).words)
    let own: String? =
      switch reader.part {
      case .witness: "editor"
      case .messenger: "ambassador"
      case .asked: office == "editor" || office == "ambassador" ? office : nil
      }
    return readers.contains { name in
      if names(titles, name) { return true }
      switch kind(of: name) {
      case "all": return true
      case "authority": return own == nil
      case let kind?: return kind == own
      case nil: return false
      }
    }
  }

  /// Whether some words name the reader by name or office, also as one of several: "the ministers of justice".
  private func names(_ titles: ReaderTitles, _ name: [PointText.Word]) -> Bool {
    let singular = name.map { $0.plain.hasSuffix("s") ? PointText.Word($0.text.dropLast()) : $0 }
    return [name, singular, [singular[0]] + name.dropFirst()].contains { words in
      var words = words
      words[0] = .init(Substring(words[0].text.prefix(1).uppercased() + words[0].text.dropFirst()))
      return titles.meaning(of: words) == .reader
    }
  }

  /// Whether the object of a verb in the point is the reader: "asking the editor to".
  func means(_ object: [PointText.Word]) -> Bool {
    guard let kind = kind(of: object), kind != "all", kind != "office" else { return false }
    return readers.contains { self.kind(of: $0) == kind }
      && object.allSatisfy { words.value(of: $0.plain, in: .readers) != nil }
  }
}
