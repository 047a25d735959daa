// ActionReference.swift: the number of an urgent action in all the forms it is printed in.

public import SourceText

/// The series, number and year of an action: UA 105/00.
///
/// The number belongs to the action; an index number such as ASA 24/01/00 belongs to one document of it.
public struct ActionReference: Hashable, Sendable, CustomStringConvertible {
  /// `UA` (urgent action), `EX` (extra), `MA` (medical action) or `NSA`.
  var series: String
  /// 1 to 9999.
  var number: Int
  /// Four digits, 1961 to 2060.
  public var year: Int

  init(series: String = "UA", number: Int, year: Int) {
    (self.series, self.number, self.year) = (series, number, year)
  }

  /// Reads a printed form: `UA 105/00`, `UA-105-00`, `UA: 105/13`, `ua 056/08`, `UA 219 /06`, `UA 83.18`, `(ua 99/11)`,
  /// `105/00`, `EXTRA 57/99`, `medical action # ma 9/05`, with a year of two or four digits.
  ///
  /// A year of two digits below 61 is in this century, as Amnesty International was founded in 1961.
  public init(parsing text: String) throws(ReferenceError) {
    var scanner = ReferenceScanner(text)
    var series = scanner.takeSeries()
    guard let number = scanner.takeNumber(), (1...9999).contains(number) else { throw ReferenceError(text) }
    guard scanner.takeSeparator(), let digits = scanner.takeDigits(), scanner.isAtEnd,
      let year = Self.year(fromDigits: digits)
    else { throw ReferenceError(text) }
    if series.isEmpty { series = "UA" }
    guard let known = Self.series[series] else { throw ReferenceError(text) }
    self.init(series: known, number: number, year: year)
  }

  /// Reads the number in the heading of a sheet, with its place in the chain before it: `Further information on UA 105/00`, `1st
  /// update to UA 258/05`, `THIRD UA 60/16`, `stop action to EX 13/98`, `correction on UA 241/04`; else as `init(parsing:)`.
  public init(inHeading text: String) throws(ReferenceError) {
    if let plain = try? ActionReference(parsing: text) {
      self = plain
      return
    }
    let words = text.split(separator: " ")
    let chainWords: Set<String> = ["on", "to", "of", "ua", "up", "action"]
    let last = words.lastIndex { chainWords.contains($0.lowercased()) }
    guard let last else { throw ReferenceError(text) }
    let start = ["ua", "action"].contains(words[last].lowercased()) ? last : last + 1
    let rest = words[start...].joined(separator: " ")
    guard !rest.isEmpty, let reference = try? ActionReference(parsing: rest) else {
      throw ReferenceError(text)
    }
    self = reference
  }

  /// `UA 105/00`, as sheets print it.
  public var description: String { "\(series) \(number)/\(padded(year % 100, to: 2))" }

  /// `UA-105-00`, fit for a file name.
  public var fileName: String { "\(series)-\(number)-\(padded(year % 100, to: 2))" }

  private static let series = [
    "UA": "UA", "UAA": "UA", "URGENTACTION": "UA", "EX": "EX", "EXTRA": "EX", "MA": "MA",
    "MEDICALACTION": "MA", "MEDICALACTIONMA": "MA", "NSA": "NSA",
  ]

  /// Reads a year of two or four digits, 1961 to 2060.
  static func year(fromDigits digits: String) -> Int? {
    guard let value = Int(digits) else { return nil }
    switch digits.utf8.count {
    case 2: return value < 61 ? 2000 + value : 1900 + value
    case 4: return (1961...2060).contains(value) ? value : nil
    default: return nil
    }
  }
}

/// A text that is not the number of an action.
public struct ReferenceError: Reportable, Hashable {
  var text: String

  init(_ text: String) { self.text = text }

  public var message: String { "'\(text)' is not the number of an action" }
  public var hint: String? { "write it as on the sheet, such as 'UA 105/00'" }
}

/// Reads letters and digits and passes over the punctuation between them.
private struct ReferenceScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.allSatisfy { " .)".utf8.contains($0) } }

  mutating func takeSeries() -> String {
    var letters = ""
    while let byte = rest.first, !isDigit(byte) {
      if isASCIILetter(byte) {
        letters.append(Character(Unicode.Scalar(byte & 0xDF)))
      } else if !" :#-(.".utf8.contains(byte) {
        return "?"
      }
      rest.removeFirst()
    }
    return letters
  }

  mutating func takeNumber() -> Int? { takeDigits(blanksInside: true).flatMap { Int($0) } }

  /// Digits, with single blanks between them where text extraction has put some ("UA 6 0/16").
  mutating func takeDigits(blanksInside: Bool = false) -> String? {
    var digits = ""
    while let byte = rest.first, isDigit(byte) || (blanksInside && byte == UInt8(ascii: " ")) {
      if isDigit(byte) { digits.append(Character(Unicode.Scalar(byte))) }
      rest.removeFirst()
    }
    return digits.isEmpty || digits.utf8.count > 4 ? nil : digits
  }

  mutating func takeSeparator() -> Bool {
    var found = false
    while let byte = rest.first, " /-.".utf8.contains(byte) {
      if byte != UInt8(ascii: " ") {
        guard !found else { return false }
        found = true
      }
      rest.removeFirst()
    }
    return found
  }
}
