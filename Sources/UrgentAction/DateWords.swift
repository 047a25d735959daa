// DateWords.swift: days in the words of messages, which are English whatever the letter's language is.

extension CalendarDay {
  /// `19 July 2000`
  public var inWords: String {
    let (year, month, day) = parts
    return "\(day) \(englishMonths[month - 1]) \(year)"
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
  "November",
  "December",
]
