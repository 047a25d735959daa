// LostLines.swift: a document whose line ends are lost separated again where a line surely began.

import SourceText

enum LostLines {
  /// The shortest line that can be a whole document, in characters.
  private static let long = 400

  /// The lines with breaks before index, number, day of issue and state where one line holds a whole head, and before
  /// the address and the letter where one holds them.
  static func broken(_ lines: [RawLine], _ words: SheetWords) -> [RawLine] {
    lines.flatMap { line -> [RawLine] in
      guard line.text.count > long || line.text.count > 150 && startsAddress(line.text) != nil else {
        return [line]
      }
      return separated(line.text, words).map {
        RawLine(number: line.number, text: $0, startsPage: line.startsPage)
      }
    }
  }

  private static func separated(_ text: String, _ words: SheetWords) -> [String] {
    var breaks = [startsAddress(text)].compactMap(\.self)
    let head = String(text.prefix(260))
    if let reference = Numbers.references(in: head).first, Numbers.holdsIndex(head),
      ["PUB", "PÚB", "EXT", "AI ", "UA ", "AU "].contains(where: head.hasPrefix)
    {
      let labels = ["AI Index", "Al Index", "Índice AI", "Index AI"]
      breaks += [reference.range.lowerBound] + labels.compactMap { head.firstPlace(of: $0)?.lowerBound }
      breaks += words.dates(in: head).prefix(1).flatMap { [$0.range.lowerBound, $0.range.upperBound] }
      breaks += states(in: text, words)
    }
    for greeting in [" Dear Mr", " Dear Ms", " Dear Minister", " Dear President", " Your Excellency,"] {
      guard let place = text.firstPlace(of: greeting) else { continue }
      let end = text[place.upperBound...].prefix(50).firstPlace(of: ", ")
      breaks += [place.lowerBound] + [end?.upperBound].compactMap(\.self)
    }
    let ends = breaks.sorted() + [text.endIndex]
    return zip([text.startIndex] + ends, ends).map { text[$0..<$1].trimmed }.filter { !$0.isEmpty }
  }

  /// The first state in capitals.
  private static func states(in text: String, _ words: SheetWords) -> [String.Index] {
    let tokens = text.prefix(500).words
    for token in tokens where text[token.range].prefix(4).isUpperCase && token.plain.count > 3 {
      let capitals = text[token.range].prefix { $0.isUppercase }
      for name in [capitals, capitals.dropLast()] where name.count > 3 {
        if words.countries.country(named: name) != nil { return [token.range.lowerBound] }
      }
    }
    return []
  }

  /// Where "Write to:" stands within a paragraph.
  private static func startsAddress(_ text: String) -> String.Index? {
    [". Schreiben Sie an:", ". Bitte schreiben Sie an:", ". Write to:", ". Please write to:"].lazy
      .compactMap { text.firstPlace(of: $0) }.first.map { text.index(after: $0.lowerBound) }
  }
}
