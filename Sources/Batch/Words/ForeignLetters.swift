// ForeignLetters.swift: lists that are in another old encoding than the one in which they are read.

import SourceText

extension ListWords {
  /// What is said of a row with such letters.
  static let foreignLetters = "the list is read in another encoding than its own: save it in Unicode"

  /// Whether a name and an address in a list that is read as Windows-1252 or Mac Roman have letters or signs that nobody
  /// writes there, or that the country does not write: "Libuše Èerná", where a Č is meant.
  func hasForeignLetters(_ text: [UInt8], in country: String) -> Bool {
    let (small, code) = (String(decoding: text, as: UTF8.self).lowercased(), country.lowercased())
    // Two such letters beside each other are those of another alphabet.
    let hasPair = zip(small.unicodeScalars, small.unicodeScalars.dropFirst()).contains {
      !$0.isASCII && !$1.isASCII
    }
    return entries(.foreignLetters).contains { entry in
      let parts = entry.split { $0 == " " || $0 == "," }.map(String.init)
      guard parts.count == 1 || parts.dropFirst().contains(code) else { return false }
      return parts[0] == "*" ? hasPair : small.contains(where: parts[0].contains)
    }
  }
}
