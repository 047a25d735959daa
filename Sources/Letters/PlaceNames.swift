// PlaceNames.swift: countries as they stand inside a sentence: "in the United Kingdom", "der Volksrepublik China".

import JSONText
import SourceText
import Synchronization
import UrgentAction

/// What `Templates/<language>/places.json` holds, read when a place is first asked for.
final class PlaceNames: Sendable {
  private struct Tables {
    /// By country code: `im Vereinigten Königreich`.
    var inside: TextTable?
    /// By country code, behind an office or a mission: `des Vereinigten Königreichs`.
    var of: TextTable?
  }

  private let files: any FileSource
  private let path: String
  private let tables = Mutex<Tables?>(nil)

  init(_ files: any FileSource, language: Language) {
    (self.files, path) = (files, "\(language)/places.json")
  }

  /// `in Deutschland`; nil where the language's file does not have the country.
  func inside(_ country: Country) -> String? { known().inside?[country.code] }

  /// `der Volksrepublik China`; nil where the language's file does not have the country.
  func of(_ country: Country) -> String? { known().of?[country.code] }

  private func known() -> Tables {
    tables.withLock { tables in
      if let tables { return tables }
      let read = read()
      tables = read
      return read
    }
  }

  private func read() -> Tables {
    guard let bytes = try? files.bytes(of: path),
      let root = try? JSONDocument(parsing: bytes, file: files.displayName(of: path)).root
    else { return Tables() }
    return Tables(
      inside: root["in"].flatMap { try? TextTable($0) }, of: root["of"].flatMap { try? TextTable($0) })
  }
}
