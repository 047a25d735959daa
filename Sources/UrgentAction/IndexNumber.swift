// IndexNumber.swift: the number of one document of an action.

import SourceText

/// An AI index number such as ASA 24/01/00: region, country, running number and year of a document.
///
/// It belongs to the document, the UA number to the action. The country in it says nothing about whom to write to.
public struct IndexNumber: Hashable, Sendable, CustomStringConvertible {
  /// Three letters: `ASA` for Asia and the Pacific.
  var region: String
  /// The number of the country within its region, above 0.
  var country: Int
  /// The running number, above 0.
  var number: Int
  /// Four digits, 1961 to 2060.
  var year: Int

  /// Reads the printed forms: `ASA 24/01/00`, `ASA 17/013/2002`, `AMR 37/6674/2017`, `asa17/8157/2018`, with or without
  /// "AI Index" (or the "Al Index" of text recognition) before them; nil for anything else.
  public init?(_ text: String) {
    var rest = text.uppercased()
    for lead in ["PUBLIC ", "AI INDEX", "AL INDEX", "INDEX"] where rest.hasPrefix(lead) {
      rest.removeFirst(lead.count)
    }
    rest.removeAll { $0 == " " || $0 == ":" }
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    let parts = rest.dropFirst(letters.count).split(whereSeparator: { $0 == "/" || $0 == "-" })
    guard letters.count == 3, parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isASCII) }),
      let country = Int(parts[0]), let number = Int(parts[1]), country > 0, number > 0,
      let year = ActionReference.year(fromDigits: String(parts[2]))
    else { return nil }
    (region, self.country, self.number, self.year) = (String(letters), country, number, year)
  }

  public var description: String { "\(region) \(padded(country, to: 2))/\(padded(number, to: 3))/\(year)" }
}
