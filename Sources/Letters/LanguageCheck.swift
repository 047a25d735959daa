// LanguageCheck.swift: what the folder of a language lacks.

public import SourceText
public import UrgentAction
import World

/// Looks through the folder of a language for all that letters and lists need of it.
public struct LanguageCheck {
  /// What is wrong or missing, each with the file to mend.
  public private(set) var faults: [any Reportable] = []

  private let files: any FileSource
  private let language: Language

  /// Checks the folder. Templates are only looked for: `TemplateShape` checks what is in them.
  public init(_ files: any FileSource, _ language: Language) {
    (self.files, self.language) = (files, language)
    var phrases: Phrases?
    report { phrases = try Phrases(files, language: language) }
    if let phrases { check(phrases) }
    report { try Languages.table(files, language) }
    report { _ = try Honorifics(files, language: language) }
    for (name, _) in TemplateShape.all {
      let path = "\(language)/\(name)"
      if (try? files.bytes(of: path)) == nil { lacks(path, "the language '\(language)' has no template") }
    }
    report { try Offices(files, language: language).check() }
    if phrases != nil { checkPlaces() }
  }

  private mutating func check(_ phrases: Phrases) {
    for label in Phrases.requiredLabels { report { _ = try phrases.label(label) } }
    report { _ = try phrases.letterWords(in: Layout(for: nil)) }
    report { _ = try phrases.telegramStyle() }
    report { _ = try phrases.wireWords() }
    report { _ = try (phrases.frame(), phrases.openPlaces()) }
    if language != .english {
      report { _ = try phrases.label("openingForPeople") }
      if !phrases.namesMissions { faults.append(phrases.lacksMissions) }
    }
    let unnamed = countries.filter { phrases.name(of: $0) == nil }
    lacks("\(language)/countries.json", unnamed, "the names of")
  }

  private mutating func checkPlaces() {
    let places = PlaceNames(files, language: language)
    do { try places.check() } catch {
      faults.append(reportable(error))
      return
    }
    let english = PlaceNames(files, language: .english)
    let states = countries.filter { english.of($0) != nil }
    lacks("\(language)/places.json", states.filter { places.inside($0) == nil }, "under \"in\" the forms of")
    lacks("\(language)/places.json", states.filter { places.of($0) == nil }, "under \"of\" the forms of")
  }

  /// The countries that have a file.
  private var countries: [Country] { (try? Countries(files).all()) ?? [] }

  private mutating func lacks(_ path: String, _ countries: [Country], _ what: String) {
    guard !countries.isEmpty else { return }
    let first = countries.prefix(8).map(\.code).joined(separator: ", ")
    let rest = countries.count > 8 ? " and \(countries.count - 8) others" : ""
    lacks(path, "\(path) lacks \(what) \(first)\(rest)")
  }

  private mutating func lacks(_ path: String, _ message: String) {
    faults.append(
      LetterError(
        message, hint: "add \(message.hasSuffix("template") ? path : "them")",
        at: TextLocation(file: files.displayName(of: path), line: 1, column: 1)))
  }

  /// Takes note of what reading throws; a fault that is known already is not said again.
  private mutating func report(_ reading: () throws -> Void) {
    do { try reading() } catch {
      let fault = reportable(error)
      if !faults.contains(where: { $0.message == fault.message }) { faults.append(fault) }
    }
  }
}
