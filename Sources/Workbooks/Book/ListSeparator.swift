// ListSeparator.swift: what stands between the fields of CSV files that the program of a workbook opens and saves.

import SourceText
import ZIP

/// The separator of lists where a workbook comes from.
///
/// Excel takes it from the settings of the country: a semicolon where the comma stands in numbers. A workbook that it has
/// saved tells its language by the word for sheets (`docProps/app.xml`); those of other programs tell nothing.
enum ListSeparator {
  private static let longestPart = 1 << 20

  /// The word for sheets in languages of countries with a semicolon: Dutch, French, German, Italian, Portuguese, Spanish.
  private static let wordsWithSemicolon: Set<String> = [
    "werkbladen", "feuilles de calcul", "arbeitsblätter", "tabellenblätter", "fogli di lavoro",
    "folhas de cálculo", "planilhas", "hojas de cálculo",
  ]

  /// The byte between two fields, by the properties of the workbook, whose path is `part`.
  static func of(_ part: String?, in archive: Archive) -> UInt8 {
    let words = part.flatMap { try? Self.words($0, archive) } ?? []
    return words.contains { wordsWithSemicolon.contains($0.lowercased()) }
      ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  /// What the properties call the kinds of parts that the workbook has.
  private static func words(_ part: String, _ archive: Archive) throws(FileError) -> [String] {
    var scanner = try XMLScanner(part, of: archive, limit: longestPart)
    var words: [String] = []
    var isInHeadings = false
    while true {
      switch try scanner.next() {
      case .finished: return words
      case .start where scanner.name == .headings: isInHeadings = true
      case .end where scanner.name == .headings: isInHeadings = false
      case .start where isInHeadings && scanner.name == .listedText:
        var word: [UInt8] = []
        try scanner.appendContent(to: &word)
        words.append(String(decoding: word, as: UTF8.self))
      default: break
      }
    }
  }
}
