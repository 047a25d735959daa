// PlaceNames.swift: countries as they stand inside a sentence: "in the United Kingdom", "der Volksrepublik China".

import JSONText
import SourceText
import UrgentAction

/// What `Templates/<language>/places.json` holds, read when a place is first asked for.
final class PlaceNames: Sendable {
  private let files: any FileSource
  private let path: String
  private let root = Memory()

  init(_ files: any FileSource, language: Language) {
    (self.files, path) = (files, "\(language)/places.json")
  }

  /// `in Deutschland`; nil where the language's file does not have the country.
  func inside(_ country: Country) -> String? { form("in", country) }

  /// `der Volksrepublik China`, behind an office or a mission; nil where the language's file does not have the country.
  func of(_ country: Country) -> String? { form("of", country) }

  /// What is said where a letter needs a form, `in` or `of`, that the file does not have.
  func lacks(_ country: Country, _ form: String) -> LetterError {
    LetterError(
      "\(path) has no form of \(country) under \"\(form)\"", hint: "add it there",
      at: TextLocation(file: files.displayName(of: path), line: 1, column: 1))
  }

  /// Reads the file, which letters read only when they need it.
  ///
  /// - Throws: what is wrong in it.
  func check() throws {
    guard let root = try files.json(path) else { return }
    try root.requireKnownKeys("in", "of")
    for name in ["in", "of"] { if let table = root[name] { _ = try TextTable(table) } }
  }

  private func form(_ form: String, _ country: Country) -> String? {
    let root = root.value { try? files.json(path) }
    return try? root?[form]?[country.code]?.string()
  }
}
