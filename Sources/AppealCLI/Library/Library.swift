// Library.swift: the templates, actions and addressees that a command works with.

import ActionFiles
import AddresseeDirectory
import Arguments
import Batch
import Correspondence
import Defaults
import Files
import JSONText
import Letters
import SourceText
import UrgentAction
import World

/// Whether a word is the path of a file.
func isFile(_ word: String?) -> Bool { word.map { pathKind($0) == .file } ?? false }

/// The folders that the options and `$APPEAL_HOME` name, laid over what is embedded in the program.
struct Library {
  let templates: any FileSource
  let addressees: any FileSource
  private let countries: Countries
  /// Finds countries by their names in all languages.
  let finder: CountryFinder
  /// Action files that are not on disk yet, by their paths.
  var unsaved: [String: [UInt8]]

  /// - Throws: a folder that is not there.
  init(_ folders: LibraryOptions, _ console: Console) throws {
    let home = console.environment("APPEAL_HOME")
    if let home, !pathKind(home).mayBeFolder {
      throw FileError(.notFound, "there is no folder '\(home)'", hint: "check $APPEAL_HOME")
    }
    templates = try Self.layers(folders.templates, home.map { "\($0)/Templates" }, EmbeddedFiles.templates)
    try folders.templates.map(TemplateFolder.check)
    addressees = try Self.layers(
      folders.addressees, home.map { "\($0)/Addressees" }, EmbeddedFiles.addressees)
    countries = Countries(templates)
    finder = CountryFinder(templates, countries)
    unsaved = console.unsaved
  }

  private static func layers(
    _ named: String?, _ home: String?, _ embedded: EmbeddedFiles
  ) throws -> any FileSource {
    var layers: [any FileSource] = []
    if let named {
      guard pathKind(named) == .folder else {
        let isThere = pathKind(named) == .file
        throw FileError(
          .notFound, isThere ? "'\(named)' is a file, not a folder" : "there is no folder '\(named)'",
          hint: isThere ? "give the folder that it stands in" : "check the path")
      }
      layers.append(FolderFiles(named))
    }
    if let home, pathKind(home).mayBeFolder { layers.append(FolderFiles(home)) }
    return layers.isEmpty ? embedded : LayeredFiles(layers + [embedded])
  }

  // MARK: - Actions

  /// The action that a word names: its id, a printed form of its number, the index number of one of its documents, or
  /// the path of an action file.
  func action(_ word: String) throws -> Action { try document(word).action }

  /// The action that a word names, and the document of it when the word is a document's index number.
  func document(_ word: String) throws -> (action: Action, index: IndexNumber?) {
    guard let index = IndexNumber(word) else { return (try self.action(named: word), nil) }
    for name in try actionNames() {
      guard let action = try? embeddedAction(named: name) else { continue }
      let documents = action.editions.flatMap { [$0.index].compactMap { $0 } + $0.follows }
      if documents.contains(where: { IndexNumber($0) == index }) { return (action, index) }
    }
    return (try self.action(named: word), nil)
  }

  private func action(named word: String) throws -> Action {
    if let bytes = unsaved[word] { return try action(JSONDocument(parsing: bytes, file: word)) }
    if let refusal = SheetRefusal(word) { throw Failure(.badData, refusal) }
    if word.hasSuffix(".json") || word.utf8.contains(UInt8(ascii: "/")) && pathKind(word) == .file {
      return try action(JSONDocument(parsing: try readFile(word), file: word))
    }
    let numbered = try? ActionReference(inHeading: word)
    for name in [word, numbered?.fileName].compactMap({ $0 }) {
      if let action = try embeddedAction(named: name) { return action }
    }
    let known = try actionNames()
    if let name = known.first(where: { $0.lowercased() == word.lowercased() }),
      let action = try embeddedAction(named: name)
    {
      return action
    }
    for name in known {
      // A file that cannot be read is not the one that is looked for; 'appeal check' says what is wrong with it.
      guard let action = try? embeddedAction(named: name) else { continue }
      if action.id == word || (numbered != nil && action.reference == numbered) { return action }
    }
    switch pathKind(word) {
    case .folder:
      throw Failure(
        .inputNotFound,
        FileError(
          .unreadable, "'\(word)' is a folder",
          hint: "give the file of an action; 'appeal actions \(word)' lists those in it"))
    case .other: return try action(JSONDocument(parsing: try readFile(word), file: word))
    case .nothing where numbered == nil && (word.utf8.contains(UInt8(ascii: "/")) || fileEnding(word) != nil):
      throw FileError(
        .notFound, "there is no file '\(word)'", hint: "see what files are there, or give an action's number")
    default:
      let files = files(ofAction: word)
      guard files.isEmpty else {
        throw Failure(
          .inputNotFound, "there is no action '\(word)'",
          hint: "did you mean \(files.joined(separator: " or "))?")
      }
      var error = UsageError(unknown: "action", word, known: known)
      error.hint = error.hint.map {
        $0.hasPrefix("choose") ? "\($0), or give the path of an action file" : $0
      }
      throw Failure(.inputNotFound, error)
    }
  }

  /// The action files among the first 200 JSON files of the working folder.
  func actionFiles() -> [(path: String, action: Action)] {
    Self.jsonFiles(in: "").prefix(200).compactMap { file in (try? action(file)).map { (file, $0) } }
  }

  /// The JSON files of a folder, whose name is empty or ends in a slash.
  static func jsonFiles(in folder: String) -> [String] {
    let names = (try? namesInFolder(folder.isEmpty ? "." : folder).filter { $0.hasSuffix(".json") }) ?? []
    return names.sorted().map { folder + $0 }
  }

  /// The files of the working folder whose action has a word for its id or number.
  func files(ofAction word: String) -> [String] {
    let number = try? ActionReference(inHeading: word)
    return actionFiles().filter {
      $0.action.id.lowercased() == word.lowercased() || number != nil && $0.action.reference == number
    }.map(\.path)
  }

  /// The word that names an action from every folder: the whole path where a word is its file, else its id.
  func lastingName(of action: Action, named word: String) -> String {
    isFile(word) ? resolvedPath(word) : action.id
  }

  /// The bytes of the file of the action that a word names.
  func actionFile(_ word: String) throws -> [UInt8] {
    if pathKind(word) == .file { return try readFile(word) }
    let action = try action(word)
    for name in [action.id] + (try actionNames()) {
      guard let found = try? embeddedAction(named: name), found == action else { continue }
      if let bytes = try templates.bytes(of: "actions/\(name).json") { return bytes }
    }
    throw Failure(.inputNotFound, "there is no file of the action '\(word)'")
  }

  /// The ids of all actions, sorted.
  func actionNames() throws -> [String] {
    try templates.paths(under: "actions").filter { $0.hasSuffix(".json") }.map {
      String($0.dropFirst("actions/".count).dropLast(".json".count))
    }
  }

  private func embeddedAction(named name: String) throws -> Action? {
    let path = "actions/\(name).json"
    guard !name.utf8.contains(UInt8(ascii: "/")), let bytes = try templates.bytes(of: path) else {
      return nil
    }
    return try action(JSONDocument(parsing: bytes, file: templates.displayName(of: path)))
  }

  /// The action that a file with this content would have, or has.
  func action(of tree: JSONTree, named file: String? = nil) throws -> Action {
    try action(JSONDocument(parsing: tree.formatted(), file: file ?? "the action"))
  }

  func action(_ document: JSONDocument) throws -> Action { try Action(document, finder) }

  // MARK: - Letters

  /// The languages that have a folder, by their codes.
  func languages() throws -> [Language] { try Languages(templates).all() }

  /// The country of a code, or of a name in any language that has a folder; those of `phrases` come first.
  ///
  /// - Throws: usage, when there is none, or several.
  func country(_ text: String?, _ phrases: Phrases) throws -> Country? {
    guard let text else { return nil }
    if text.utf8.count > 2, let fault = try ListWords(templates).ambiguity(ofCountry: text.trimmed) {
      throw UsageError(fault)
    }
    if let country = phrases.country(text.trimmed) ?? finder.countryByCodeOrName(text.trimmed) {
      return country
    }
    let near = phrases.countries(near: text)
    throw UsageError(
      "there is no country '\(text)'",
      hint: near.isEmpty
        ? "write the ISO code of two letters, such as GB, DE or US"
        : "did you mean \(near.joined(separator: " or "))?")
  }

  /// Finds the country of a code, or of a name that no other country goes by, in any language that has a folder.
  func unambiguousCountry() throws -> (String) -> Country? {
    let (words, finder) = (try ListWords(templates), finder)
    return { words.ambiguity(ofCountry: $0.trimmed) == nil ? finder.countryByCodeOrName($0) : nil }
  }

  /// Whether a text names a country, in the words of any language that has a folder.
  func isName(_ text: String, of country: Country) throws -> Bool {
    // A line with a postcode is no country; nothing is read for it.
    guard !text.contains(where: \.isNumber) else { return false }
    return try Country(text) == country || countries.isName(text, of: country, in: languages())
  }

  var directory: Directory { Directory(addressees, templates: templates, countries) }

  func phrases(_ language: Language) throws -> Phrases {
    try Phrases(templates, language: language, countries)
  }

  /// Where the letters about an action are asked for.
  func desk(_ action: Action) throws -> Desk { try Desk(action, directory: directory, templates: templates) }

  func facts(of country: Country) throws -> CountryFacts { try countries.facts(of: country) }

  /// What serves to find a town where the country is not known: the United Kingdom's postcodes look like nothing else.
  func factsWithoutCountry() throws -> CountryFacts {
    guard let country = Country("GB") else { throw Failure(.badData, LetterError("GB is no country")) }
    return try facts(of: country)
  }
}
