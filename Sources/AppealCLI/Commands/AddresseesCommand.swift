// AddresseesCommand.swift: `appeal addressees`, who holds which office, and how to reach it.

import AddresseeDirectory
import Arguments
import Files
import UrgentAction

/// `appeal addressees`: lists, shows, searches, checks, imports and exports the directory.
struct AddresseesCommand: ToolCommand {
  static let name = "addressees"
  static let summary = "List, find, check, import or export those who are written to."
  static let operandHelp = "[POST | search WORDS | check | import FILE | export]"
  static let examples = [
    Example(
      "The Premier, as a letter of that day would use him.", "appeal addressees premier --date 2000-06-14"),
    Example("Find a person by any spelling.", "appeal addressees search Baek Nam-soon"),
    Example("A post for a program.", "appeal addressees premier --date 2000-06-14 --json"),
    Example("The whole directory as a file.", "appeal addressees export --as csv -o directory.csv"),
  ]
  static let details = [
    "Without a word, the posts and their holders are listed. POST shows one, with its address, numbers and sources. It"
      + " is an id (cn-premier), a short name (premier), a title, or the id of a mission (cn-embassy-de).",
    "", "  search WORDS  Find posts, missions and persons by any spelling.",
    "  check         Say everything that is wrong or doubtful; ends with 65 for a fault.",
    "  import FILE   Make a directory file of Popolo JSON, vCard, CSV or XLSX (- is standard input), and say what could"
      + " not be kept.",
    "  export        Write the whole directory; a vCard or CSV file has the holders of one day.",
  ]
  static let options: [Option<Self>] =
    [
      Option(
        "date", "YYYY-MM-DD", help: "The day that is asked about. Default: today.", \.day,
        calendarDay("--date")),
      Option(
        "language", "LANG",
        help: "Show the title, and salutation and closing, in this language; 'all': in each. Default: en.",
        \.language),
      Option(
        "as", "FORMAT",
        help: "export: one of \(names(DirectoryFormat.allCases)). Default: by the ending of --output.",
        \.format, choice("format", DirectoryFormat.allCases)),
      Option(
        "output", short: "o", "PATH", help: "import, export: the file, or - for standard output.", \.output),
      Option(flag: "json", help: "The list, the post, or what search finds, as JSON.", \.isJSON),
      Option(flag: "force", help: "import, export: replace a file that exists.", \.force),
      Option(
        flag: "fix", help: "check: write the files of --addressees DIR in the canonical layout first.",
        \.fixes),
    ] + LibraryOptions.options.kept(in: \.folders)

  /// The words that do something else than show a post.
  enum Verb: String, CaseIterable { case search, check, `import`, export }

  var operands: [String] = []
  var wantsHelp = false
  var day: CalendarDay?
  var language: String?
  var format: DirectoryFormat?
  var output: String?
  var force = false
  var fixes = false
  var isJSON = false
  var folders = LibraryOptions()

  func run(_ console: Console) throws -> ExitStatus {
    let verb = operands.first.flatMap { Verb(rawValue: $0) }
    try refuseOptions(thatAreNotFor: verb)
    let rest = Array(operands.dropFirst())
    let day = day ?? console.today()
    let library = try Library(folders, console)
    switch (verb, rest.count) {
    case (nil, _) where operands.isEmpty: return try list(on: day, library, console)
    case (nil, _): return try show(on: day, library, console)
    case (.search, 1...): return try search(rest.joined(separator: " "), library, console)
    case (.check, 0): return try check(on: day, library, console)
    case (.import, 1): return try importFile(rest[0], on: day, library, console)
    case (.export, 0): return try export(on: day, library, console)
    case (let verb?, _): throw Self.misuse(of: verb, rest)
    }
  }

  /// Writes what was made to the file that --output names, or to standard output.
  func write(_ bytes: [UInt8], _ console: Console) throws {
    if let output, output != "-" {
      try writeFile(bytes, to: output, replacing: force)
    } else {
      try console.print(bytes)
    }
  }

  /// A command with too many or too few words.
  private static func misuse(of verb: Verb, _ words: [String]) -> UsageError {
    switch verb {
    case .search: UsageError("there is nothing to search for", hint: "write appeal addressees search WORDS")
    case .import where words.isEmpty:
      UsageError("FILE is missing", hint: "write appeal addressees import FILE")
    case .import: tooMuch(words[1], "import one file after the other")
    case .check: tooMuch(words[0], "the folder to check is named by --addressees DIR")
    case .export: tooMuch(words[0], "the file is named by --output PATH")
    }
  }

  private static func tooMuch(_ word: String, _ hint: String) -> UsageError {
    UsageError("'\(word)' is one word too many", hint: hint)
  }

  private func refuseOptions(thatAreNotFor verb: Verb?) throws {
    let uses: [(name: String, isGiven: Bool, verbs: [Verb?])] = [
      ("date", day != nil, [nil, .check, .import, .export]), ("language", language != nil, [nil]),
      ("as", format != nil, [.export]), ("output", output != nil, [.import, .export]),
      ("json", isJSON, [nil, .search]), ("force", force, [.import, .export]), ("fix", fixes, [.check]),
    ]
    guard let wrong = uses.first(where: { $0.isGiven && !$0.verbs.contains(verb) }) else { return }
    let places = wrong.verbs.map { $0.map { "appeal addressees \($0.rawValue)" } ?? "appeal addressees POST" }
    throw UsageError(
      "the option --\(wrong.name) does not belong here", hint: "it is for \(places.joined(separator: ", "))")
  }
}
