// LibraryCheck.swift: everything that can be wrong in templates, actions and addressees.

import ActionFiles
import AddresseeDirectory
import Batch
import Correspondence
import Defaults
import Files
import JSONText
import Letters
import Mustache
import Sheets
import SourceText
import UrgentAction
import World

/// Looks through a library and collects what is wrong, with the place of each fault.
struct LibraryCheck {
  /// A line of the result, and whether it is a fault or only a doubt.
  struct Line {
    var text: String
    var severity: Severity
    /// The finding for other programs.
    var value: JSONTree

    init(_ fault: any Reportable, _ severity: Severity) {
      (text, self.severity) = (fault.report(as: severity), severity)
      let place = fault.location
      value = [
        "severity": .string(severity.rawValue), "file": place.map { .string($0.file) } ?? .null,
        "line": place.map { .number("\($0.line)") } ?? .null,
        "column": place.map { .number("\($0.column)") } ?? .null, "message": .string(fault.message),
        "hint": fault.hint.map(JSONTree.string) ?? .null,
      ]
    }
  }

  private let templates: any FileSource
  private let countries: CountryFinder
  private let directory: Directory
  private(set) var lines: [Line] = []
  private var fileCount = 0

  init(templates: any FileSource, addressees: any FileSource) {
    self.templates = templates
    countries = CountryFinder(templates)
    directory = Directory(addressees, templates: templates)
  }

  /// Templates, phrases and the table of transit times.
  mutating func checkTemplates() throws {
    let paths = try templates.paths(under: "")
    for path in paths where path.hasSuffix(".mustache") {
      guard let bytes = try templates.bytes(of: path) else { continue }
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      checkTemplate(bytes, file: templates.displayName(of: path), Partials(in: folder, of: templates))
    }
    for path in paths where TemplateFolder.isStray(path) {
      add(
        LetterError(
          "nothing reads this file", hint: TemplateFolder.hint,
          at: TextLocation(file: templates.displayName(of: path), line: 1, column: 1)), .warning)
    }
    let languages = try languages(paths)
    for fault in languages.flatMap({ LanguageCheck(templates, $0).faults }) { add(fault) }
    let folders = [nil] + languages.map(\.code)
    let wordFiles = [NameWords.file, StateWords.file, ListWords.file, SheetWords.file, ExchangeWords.file]
    for file in wordFiles { for folder in folders { check(file, in: folder) } }
    if paths.contains("en/verbs.txt") { check(PointWords.file, in: Language.english.code) }
    for language in languages where language != .english { check(PointVoice.file, in: language.code) }
    let countries = Countries(templates)
    for country in try countries.all() { check { _ = try countries.facts(of: country) } }
    if paths.contains("countries/former.json") { check { _ = try countries.successors(of: "") } }
    if paths.contains("countries/commonwealth.json") { check { _ = try countries.commonwealth() } }
    if paths.contains("countries/names.json") { check { try countries.checkForeignNames() } }
    if paths.contains("transit.json") { check { [templates] in _ = try TransitTable(templates) } }
    for path in paths where path.hasPrefix("actions/") && path.hasSuffix(".json") {
      guard let bytes = try templates.bytes(of: path) else { continue }
      checkAction(bytes, file: templates.displayName(of: path))
    }
    fileCount = paths.count
  }

  /// The languages whose folders are checked: those with phrases, and new ones that have any file.
  private func languages(_ paths: [String]) throws -> [Language] {
    let (known, inProgram) = (Languages(templates), Languages(EmbeddedFiles.templates))
    let folders = Set(paths.compactMap { Language($0.prefix { $0 != "/" }) })
    let begun = try folders.filter { try !known.contains($0) && !inProgram.contains($0) }
    return try known.all() + begun.sorted { $0.code < $1.code }
  }

  /// Notes what is wrong in a list of words.
  private mutating func check(_ file: WordFile, in folder: String?) {
    for fault in file.faults(templates, in: folder) { add(fault) }
  }

  /// Notes what reading a file throws.
  private mutating func check(_ reading: () throws -> Void) {
    do { try reading() } catch { add(reportable(error)) }
  }

  mutating func checkAction(_ bytes: [UInt8], file: String) {
    fileCount += 1
    do throws(JSONError) {
      let document = try JSONDocument(parsing: bytes, file: file, keepingDuplicates: true)
      for fault in document.duplicateKeys { add(fault) }
      let directory = directory
      let phrases = phrases()
      let frames = phrases.mapValues { (try? $0.frame()) ?? LetterFrame() }
      var check = ActionCheck(
        document, countries, months: phrases.mapValues(\.months),
        organizations: phrases.mapValues(\.organizations), voices: phrases.mapValues(\.voice),
        relativeDates: phrases.mapValues(\.relativeDates), frames: Array(frames.values),
        openPlaces: phrases.values.map { (try? $0.openPlaces()) ?? OpenPlaces() },
        pointVoices: phrases.compactMapValues(\.pointVoice),
        words: (try? templates.pointWords()) ?? (try? EmbeddedFiles.templates.pointWords()),
        hasPost: { (try? directory.post($0)) != nil })
      for finding in check.run() { add(finding.error, finding.severity) }
      if let action = try? Action(document, countries) {
        addGuesses(in: action, frames)
        addNearWords(in: action)
        addOtherLastDays(in: action, document)
      }
      if document.root.formatted() != bytes {
        let start = TextLocation(file: file, line: 1, column: 1)
        add(
          LetterError(
            "the file is not in the canonical layout", hint: "'appeal check --fix' writes it so", at: start),
          .warning)
      }
    } catch { add(error) }
  }

  /// The phrases of each language; one whose phrases cannot be read has a fault of its own.
  private func phrases() -> [Language: Phrases] {
    var all: [Language: Phrases] = [:]
    for language in (try? Languages(templates).all()) ?? [] {
      all[language] = try? Phrases(templates, language: language)
    }
    return all
  }

  /// What does not fit together of people who are written out, and how those are greeted for whom the file gives no
  /// salutation.
  private mutating func addGuesses(in action: Action, _ frames: [Language: LetterFrame]) {
    for edition in action.editions {
      let language = edition.letterLanguages.first ?? .english
      guard let composer = try? Composer(templates, language: language) else { continue }
      for reference in edition.appeals.flatMap(\.addressees) {
        guard case .written(let written) = reference.target else { continue }
        let addressee = written.titled(in: language)
        let two = reference.salutation.first { language, text in
          frames[language].map { Salutation.areTwo(text, in: $0) } ?? false
        }
        let greeting = reference.salutation[language]
        for doubt in (try? composer.doubts(of: addressee, greetedWith: greeting, two: two?.value)) ?? [] {
          add(LetterError(doubt, hint: nil, at: addressee.provenance.place), .warning)
        }
        guard reference.salutation.isEmpty, let pair = try? composer.salutation(guessedFor: addressee) else {
          continue
        }
        add(
          LetterError(
            "no salutation is given for '\(addressee.office.isEmpty ? addressee.id : addressee.office)': letters have the guess"
              + " '\(pair.opening)'", hint: "write \"salutation\" if you know better",
            at: addressee.provenance.place), .warning)
      }
    }
  }

  /// Words of addresses that differ by a letter from one that the directory has in the country: "Beijingshu".
  private mutating func addNearWords(in action: Action) {
    for edition in action.editions {
      let day = edition.issued.earliest
      for reference in edition.appeals.flatMap(\.addressees) {
        guard case .written(let addressee) = reference.target, let address = addressee.address else {
          continue
        }
        let known = words(ofAddressesIn: address.country, on: day)
        for word in Self.longWords(address.lines) where !known.contains(word) {
          guard let near = known.first(where: { $0.differsByALetter(from: word) }) else { continue }
          add(
            LetterError(
              "the address of '\(addressee.id)' has '\(word)', and the directory '\(near)'",
              hint: "see which of them is right", at: addressee.provenance.place), .warning)
        }
      }
    }
  }

  /// Last days that differ from what an import would read in their own wording.
  private mutating func addOtherLastDays(in action: Action, _ document: JSONDocument) {
    guard let words = try? SheetWords(templates) else { return }
    for (edition, value) in zip(action.editions, (try? document.root.list("editions")) ?? []) {
      guard let own = edition.lastDay, let text = own.wording, let day = value["lastDay"],
        let date = try? day.string("date"), let read = words.lastDay(in: [(1, text)], issued: edition.issued),
        read.date.adding(days: read.boundary == "before" ? -1 : 0) != own.lastAllowed
      else { continue }
      add(
        LetterError(
          "the wording '\(text)' says \(read.boundary) \(read.date), and the last day is \(own.boundary.rawValue) \(date)",
          hint: "see in the sheet which of them is right", at: day.location), .warning)
    }
  }

  private func words(ofAddressesIn country: Country, on day: CalendarDay) -> [String] {
    let prefix = country.code.lowercased() + "-"
    let ids = ((try? directory.postIDs()) ?? []).filter { $0.hasPrefix(prefix) }
    let addressees = ids.compactMap { try? directory.addressee($0, on: day, in: .english) }
    return Self.longWords(addressees.flatMap { $0.address?.lines ?? [] })
  }

  private static func longWords(_ lines: [String]) -> [String] {
    lines.flatMap { $0.split { !$0.isLetter }.map(String.init) }.filter { $0.count > 7 }
  }

  /// Checks a template with those that it may include; nil: the ones beside it.
  mutating func checkTemplate(_ bytes: [UInt8], file: String, _ partials: Partials? = nil) {
    fileCount += 1
    let path = file.split(separator: "/", omittingEmptySubsequences: false)
    let folder = path.dropLast().joined(separator: "/")
    let partials = partials ?? Partials(in: "", of: FolderFiles(folder.isEmpty ? "." : folder))
    let name = path.last.map(String.init) ?? file
    for fault in TemplateShape.faults(in: bytes, named: name, file: file, with: partials) { add(fault) }
  }

  mutating func checkDirectory(on today: CalendarDay) throws {
    fileCount += try directory.fileNames().count
    for finding in try directory.check(on: today, in: Countries(templates)) { add(finding, finding.severity) }
  }

  /// Prints the lines and how many there are; the status is that of bad data when one of them is a fault.
  static func report(_ checks: [LibraryCheck], asJSON: Bool = false, _ console: Console) throws -> ExitStatus
  {
    let lines = checks.flatMap(\.lines)
    let fileCount = checks.reduce(0) { $0 + $1.fileCount }
    if asJSON {
      let value: JSONTree = ["files": .number("\(fileCount)"), "findings": .list(lines.map(\.value))]
      try console.print(value)
      return lines.contains { $0.severity == .error } ? .badData : .done
    }
    for line in lines { try console.print(line.text) }
    let faults = lines.count { $0.severity == .error }
    let doubts = lines.count - faults
    let found = lines.isEmpty ? "nothing wrong" : "\(faults) faults and \(doubts) doubts"
    try console.print("\(fileCount) files checked: \(found)")
    return faults == 0 ? .done : .badData
  }

  private mutating func add(_ fault: any Reportable, _ severity: Severity = .error) {
    lines.append(Line(fault, severity))
  }
}

extension Provenance {
  /// The place of the record in a file, for a record that is one.
  fileprivate var place: TextLocation? {
    let parts = record.split(separator: ":")
    guard parts.count > 2, let column = Int(parts[parts.count - 1]), let line = Int(parts[parts.count - 2])
    else { return nil }
    return TextLocation(file: parts.dropLast(2).joined(separator: ":"), line: line, column: column)
  }
}

extension String {
  /// Whether one letter more, less or another makes it the other word.
  fileprivate func differsByALetter(from other: String) -> Bool {
    let same = zip(self, other).prefix { $0 == $1 }.count
    let atEnd = zip(reversed(), other.reversed()).prefix { $0 == $1 }.count
    return self != other && abs(count - other.count) < 2 && same + atEnd >= max(count, other.count) - 1
  }
}
