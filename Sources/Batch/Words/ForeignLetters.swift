// ForeignLetters.swift: lists that are in another old encoding than the one in which they are read.

import SourceText

extension ListWords {
  /// What is said of a row with such letters.
  static let foreignLetters =
    "there are letters in the name or the address that lists of the country do not have: save the list as UTF-8 (in Excel as "
    + "CSV UTF-8)"

  /// Whether a name and an address in a list that is read as Windows-1252 or Mac Roman have letters or signs that nobody
  /// writes there, or that the country does not write: "Libuše Èerná", where a Č is meant.
  func hasForeignLetters(_ text: [UInt8], in country: String) -> Bool {
    let (small, code) = (String(decoding: text, as: UTF8.self).lowercased(), country.lowercased())
    // Three such letters beside each other are those of another alphabet, and two signs, but not "üß", "çã" or "l’É".
    let isOther = small.unicodeScalars.split { $0.isASCII || "‘’“”–—…«»ºª°".unicodeScalars.contains($0) }
      .contains {
        $0.count > 2 || $0.count > 1 && !$0.allSatisfy(\.properties.isAlphabetic)
      }
    return entries(.foreignLetters).contains { entry in
      let parts = entry.split { $0 == " " || $0 == "," }.map(String.init)
      guard parts.count == 1 || parts.dropFirst().contains(code) else { return false }
      return parts[0] == "*" ? isOther : small.contains(where: parts[0].contains)
    }
  }
}
