// LostLines.swift: a document whose line ends are lost separated again where a line surely began.

import SourceText

enum LostLines {
  /// The shortest line that can be a whole document, in characters.
  private static let long = 400

  /// The lines with breaks before index, number, day of issue and state where one line holds a whole head, and before the
  /// address and the letter where one holds them.
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
    var breaks: Set<String.Index> = []
    let headEnd = text.index(text.startIndex, offsetBy: min(260, text.count))
    let head = String(text[..<headEnd])
    if let reference = Numbers.references(in: head).first, !Numbers.indexes(in: head).isEmpty,
      ["PUB", "PÚB", "EXT", "AI ", "UA ", "AU "].contains(where: head.hasPrefix)
    {
      breaks.insert(reference.range.lowerBound)
      for label in ["AI Index", "Al Index", "Índice AI", "Index AI"] {
        if let place = head.firstPlace(of: label) { breaks.insert(place.lowerBound) }
      }
      if let date = words.dates(in: head).first {
        breaks.insert(date.range.lowerBound)
        breaks.insert(date.range.upperBound)
      }
      for place in states(in: text, words) { breaks.insert(place) }
    }
    if let place = startsAddress(text) { breaks.insert(place) }
    for greeting in [" Dear Mr", " Dear Ms", " Dear Minister", " Dear President", " Your Excellency,"] {
      if let place = text.firstPlace(of: greeting) {
        breaks.insert(place.lowerBound)
        if let end = text[place.upperBound...].firstPlace(of: ", "),
          text.distance(from: place.upperBound, to: end.lowerBound) < 50
        {
          breaks.insert(end.upperBound)
        }
      }
    }
    var pieces: [String] = []
    var start = text.startIndex
    for place in breaks.sorted() + [text.endIndex] where place > start {
      let piece = text[start..<place].trimmed
      if !piece.isEmpty { pieces.append(piece) }
      start = place
    }
    return pieces
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
    for label in [". Schreiben Sie an:", ". Bitte schreiben Sie an:", ". Write to:", ". Please write to:"] {
      if let place = text.firstPlace(of: label) { return text.index(after: place.lowerBound) }
    }
    return nil
  }
}
