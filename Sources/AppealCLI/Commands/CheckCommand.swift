// CheckCommand.swift: `appeal check`, everything that can be wrong before a letter is written.

import Arguments
import Defaults
import Files
import JSONText
import UrgentAction

/// `appeal check [PATH ...]`: checks templates, actions and addressees.
struct CheckCommand: ToolCommand {
  static let name = "check"
  static let summary = "Check templates, actions and addressees for faults."
  static let operandHelp = "[PATH ...]"
  static let examples = [
    Example("Everything in the program.", "appeal check"),
    Example("Your own folder, with Templates/ and Addressees/ in it.", "appeal check mine"),
    Example("Every sentence that an action's letters ask with.", "appeal check UA-105-00 --letters"),
  ]
  static let details = [
    "PATH is an action file, a template, or a folder of actions, of templates or of addressees. Without one, all that the program"
      + " and the folders given by options hold is checked."
  ]
  static let options: [Option<Self>] =
    [
      Option(flag: "fix", help: "Write the JSON files of the PATHs in the canonical layout.", \.fixes),
      Option(
        flag: "letters",
        help:
          "Print each point of the actions and the sentence it becomes for each addressee: read them once.",
        \.showsLetters),
      Option(
        "language", "LANG",
        help: "With --letters: the letters' language. Default: en, or the action's first.", \.language,
        letterLanguage),
      Option(flag: "json", help: "What is found as JSON.", \.isJSON),
      Option(flag: "strict", help: "End with 65 where there is a doubt, too.", \.isStrict),
    ] + LibraryOptions.options.kept(in: \.folders)

  var operands: [String] = []
  var wantsHelp = false
  var fixes = false
  var showsLetters = false
  var isJSON = false
  var isStrict = false
  var language: Language?
  var folders = LibraryOptions()

  func run(_ console: Console) throws -> ExitStatus {
    let library = try Library(folders, console)
    if showsLetters { return try readLetters(library, console) }
    for path in operands where Self.isCountries(path) {
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast(
        path.hasSuffix("/") ? 2 : 1)
      throw UsageError(
        "'\(path)' has facts of countries, and no addressees",
        hint:
          "give the folder of templates that it stands in: appeal check \(fixes ? "--fix " : "")\(folder.isEmpty ? ".." : folder.joined(separator: "/"))"
      )
    }
    if fixes { for path in operands { try console.writeCanonicalLayout(of: path) } }
    var checks = try operands.map { try check($0, library, console) }
    if operands.isEmpty {
      var check = LibraryCheck(templates: library.templates, addressees: library.addressees)
      try check.checkTemplates()
      try check.checkDirectory(on: console.today())
      checks = [check]
    }
    let status = try LibraryCheck.report(checks, asJSON: isJSON, console)
    return isStrict && checks.contains { !$0.lines.isEmpty } ? .badData : status
  }

  private func check(_ path: String, _ library: Library, _ console: Console) throws -> LibraryCheck {
    var check = LibraryCheck(templates: library.templates, addressees: library.addressees)
    switch pathKind(path) {
    case .folder where pathKind("\(path)/Templates") == .folder || pathKind("\(path)/Addressees") == .folder:
      check = LibraryCheck(
        templates: LayeredFiles([FolderFiles("\(path)/Templates"), EmbeddedFiles.templates]),
        addressees: LayeredFiles([FolderFiles("\(path)/Addressees"), EmbeddedFiles.addressees]))
      if pathKind("\(path)/Templates") == .folder { try check.checkTemplates() }
      if pathKind("\(path)/Addressees") == .folder { try check.checkDirectory(on: console.today()) }
    case .folder where Self.isTemplates(path):
      check = LibraryCheck(templates: FolderFiles(path), addressees: library.addressees)
      try check.checkTemplates()
    case .folder:
      let files = try Self.files(in: path)
      guard !files.isEmpty else {
        throw UsageError(
          "there is nothing to check in '\(path)'",
          hint: "give an action file, a template, or a folder of actions, templates or addressees")
      }
      guard files.contains(where: { $0.isAction == true }) else {
        check = LibraryCheck(templates: library.templates, addressees: FolderFiles(path))
        try check.checkDirectory(on: console.today())
        break
      }
      for (path, isAction) in files {
        // What is no JSON is checked as an action, so that its fault is said.
        if isAction ?? true {
          check.checkAction(try readFile(path), file: path)
        } else {
          console.note("'\(path)' is no action and is not checked")
        }
      }
    default:
      let bytes = try readFile(path)
      if path.hasSuffix(".mustache") {
        check.checkTemplate(bytes, file: path)
      } else if Self.isAction(bytes) {
        check.checkAction(bytes, file: path)
      } else {
        throw UsageError(
          "'\(path)' is neither an action nor a template",
          hint: "give an action file, a .mustache file, or the folder that the file stands in")
      }
    }
    return check
  }

  /// The paths of the JSON files in a folder, and whether they are actions; nil for what cannot be read as JSON.
  private static func files(in folder: String) throws -> [(path: String, isAction: Bool?)] {
    try FolderFiles(folder).paths(under: "").filter { $0.hasSuffix(".json") }.map { name in
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let root = try? JSONDocument(parsing: readFile(path), file: path).root
      return (path, root.map { $0.kind == .object && $0["editions"] != nil })
    }
  }

  /// The action files in a folder, with what cannot be read as JSON, so that its fault is said.
  static func actions(in folder: String) throws -> [String] {
    try files(in: folder).filter { $0.isAction ?? true }.map(\.path)
  }

  private static func isTemplates(_ path: String) -> Bool {
    guard let paths = try? FolderFiles(path).paths(under: "") else { return false }
    return paths.contains {
      $0.hasPrefix("actions/") || $0.hasSuffix(".mustache") || $0.hasSuffix("phrases.json")
    }
  }

  /// Whether a folder is one of templates' `countries`.
  private static func isCountries(_ path: String) -> Bool {
    guard pathKind(path) == .folder, let paths = try? FolderFiles(path).paths(under: ""),
      let first = paths.first(where: { $0.hasSuffix(".json") }),
      let bytes = try? readFile("\(path)/\(first)"),
      let document = try? JSONDocument(parsing: bytes, file: first)
    else { return false }
    return document.root.kind == .object && document.root["alpha3"] != nil
  }

  private static func isAction(_ bytes: [UInt8]) -> Bool {
    guard let document = try? JSONDocument(parsing: bytes, file: "") else { return true }
    return ["id", "reference", "title", "editions"].contains { document.root[$0] != nil }
  }
}
