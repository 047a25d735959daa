// DateWords.swift: days in the words of messages, which are English whatever the letter's language is.

extension CalendarDay {
  /// `19 July 2000`
  public var inWords: String {
    let (year, month, day) = parts
    return "\(day) \(englishMonths[month - 1]) \(year)"
  }

  /// Reads `19 July 2000`, `19 Jul 2000` and `July 19, 2000`.
  public init?(inWords text: String) {
    let words = text.lowercased().split { " .,".contains($0) }.map(String.init)
    guard words.count == 3, let year = Int(words[2]),
      let place = words.prefix(2).firstIndex(where: { $0.first?.isLetter == true }), words[place].count > 2,
      let month = englishMonths.firstIndex(where: { $0.lowercased().hasPrefix(words[place]) }),
      let day = Int(words[1 - place])
    else { return nil }
    self.init(year: year, month: month + 1, day: day)
  }
}

extension PartialDate {
  /// `7 June 2000`, `November 2007` or `2003`
  public var inWords: String {
    if earliest == latest { return earliest.inWords }
    let (first, last) = (earliest.parts, latest.parts)
    return first.month == last.month ? "\(englishMonths[first.month - 1]) \(first.year)" : "\(first.year)"
  }
}

private let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]
