// NumberFormat.swift: whether a number of a sheet is a date, a time or digits in a form of their own.

/// What the number format of a cell makes of its number, as far as a list is concerned.
enum NumberFormat: Hashable, Sendable {
  /// The number as it was typed.
  case plain
  case date(DateFormat)
  /// Digits with zeros in front or marks between them: `01067`, `(555) 123-4567`.
  case picture(DigitPicture)

  /// A format that has a number only.
  ///
  /// The ones from 27 on are those of Chinese, Japanese and Korean programs, which show days or times.
  init(builtIn number: Int) {
    switch number {
    case 14...17: self = .date(DateFormat(showsDay: true))
    case 18...21, 45, 47: self = .date(DateFormat(showsTime: true))
    case 22, 27...36, 50...58: self = .date(DateFormat(showsDay: true, showsTime: true))
    case 46: self = .date(DateFormat(showsTime: true, isElapsed: true))
    default: self = .plain
    }
  }

  /// A format by its code, such as `dd/mm/yyyy;@` or `00000`; the section for positive numbers counts.
  init(code: String) {
    let sections = FormatSection.sections(of: Array(code.utf8))
    if let date = sections.first?.dateFormat {
      self = .date(date)
    } else if let picture = DigitPicture(sections) {
      self = .picture(picture)
    } else {
      self = .plain
    }
  }
}
