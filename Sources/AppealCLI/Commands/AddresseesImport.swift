// AddresseesImport.swift: `appeal addressees import`, address data of other programs as a directory file.

import AddresseeDirectory
import Arguments
import Defaults
import Files
import Letters
import SourceText
import UrgentAction

extension AddresseesCommand {
  /// Reads a file in any of the formats, says on standard error what could not be kept, and writes the records.
  ///
  /// What the directory has already is left out.
  func importFile(
    _ path: String, on day: CalendarDay, _ library: Library, _ console: Console
  ) throws -> ExitStatus {
    let bytes = try readTable(path)
    let words = ExchangeWords(
      country: try library.unambiguousCountry(),
      gender: try NameWords(library.templates).gender(addressedAs:), facts: { try? library.facts(of: $0) },
      lists: try WordLists(library.templates, ExchangeWords.file),
      greetings: try library.languages().map {
        ($0, try WordLists(library.templates, ExchangeWords.file, in: $0.code))
      })
    let name = path == "-" ? "standard input" : path
    var report = try PopoloFile.importing(bytes, named: name, words)
    let isEmpty = report.records == PopoloFile()
    // A file that is replaced may be part of the directory, and must not be held against itself.
    let isReplacing = output.map { pathKind($0).mayBeFile } ?? false
    let known =
      isReplacing ? Directory(EmbeddedFiles.addressees, templates: library.templates) : library.directory
    try known.leaveOutKnown(&report, from: DirectoryFormat(of: bytes, named: name), on: day)
    for remark in report.remarks { console.report(Self.line(remark)) }
    guard !isEmpty else {
      throw Failure(
        .badData, "there is no addressee in '\(name)'", hint: "give a file of Popolo JSON, vCard, CSV or XLSX"
      )
    }
    try write(report.records.written(), console)
    return report.lost == 0 ? .done : .someFailed
  }

  /// A finding in one line, its hint behind it.
  static func line(_ finding: Finding) -> String {
    let place = finding.location.map { "\($0): " } ?? ""
    return "\(place)\(finding.severity.rawValue): \(finding.message)\(finding.hint.map { "; \($0)" } ?? "")"
  }
}
