// Profile.swift: what a person keeps of himself, so that it need not be typed again.

import Files
import JSONText
import UrgentAction
import World

/// The profile of the person who signs.
struct Profile {
  /// The keys of the file, in the order in which they are written.
  static let keys = [
    "name", "address", "town", "country", "email", "telephone", "language", "channel", "paper", "open-with",
    "about", "naming",
  ]

  private(set) var name: String?
  /// Lines.
  private(set) var address: String?
  private(set) var town: String?
  private(set) var country: String?
  private(set) var email: String?
  private(set) var telephone: String?
  /// Who the person is, in a sentence of any language.
  private(set) var about: String?
  /// Whether letters name the organization that asks for them, as the section has it.
  private(set) var naming: Naming?
  /// What letters are written in, sent by and laid out for, where the command line does not say it.
  private(set) var language: Language?
  private(set) var channel: Channel?
  private(set) var paper: CountryFacts.Paper?
  /// The words that open an e-mail draft; its file is put behind them.
  private(set) var opener: [String] = []

  /// - Throws: a file that cannot be read; bad data, for unknown keys and values, with the place.
  init(file path: String) throws {
    let root = try JSONDocument(parsing: try readFile(path), file: path).root
    if let error = try root.unknownKeys(known: Self.keys).first { throw error }
    name = try root.optionalString("name")
    address = try root["address"].map { address in
      address.kind == .list ? try address.strings().joined(separator: "\n") : try address.string()
    }
    town = try root.optionalString("town")
    country = try root.optionalString("country")
    email = try root.optionalString("email")
    telephone = try root.optionalString("telephone")
    about = try root.optionalString("about")
    naming = try root["naming"].map { try $0.choice("naming", ignoringCase: true) }
    language = try root["language"]?.language()
    channel = try root["channel"].map { try $0.choice("channel", ignoringCase: true) }
    paper = try root["paper"].map { try $0.choice("paper", ignoringCase: true) }
    opener = try root.optionalString("open-with")?.split(separator: " ").map(String.init) ?? []
  }

  /// The saved profile; nil where there is none.
  static func saved(_ console: Console) throws -> Profile? {
    guard let path = standardFile(console), pathKind(path).mayBeFile else { return nil }
    warnOfAccess(to: path, console)
    return try Profile(file: path)
  }

  /// The name in the saved profile; nil where there is none, or it cannot be read. Says nothing of what is wrong with it.
  static func savedName(_ console: Console) -> String? {
    standardFile(console).flatMap { try? Profile(file: $0) }?.name
  }

  /// Where the saved profile is; nil where there is no home folder.
  static func standardFile(_ console: Console) -> String? {
    let home = console.environment("XDG_CONFIG_HOME") ?? console.environment("HOME").map { "\($0)/.config" }
    return home.map { "\($0)/appeal/sender.json" }
  }

  /// Says that others can read or change the saved profile, and what to type.
  static func warnOfAccess(to path: String, _ console: Console) {
    guard path == standardFile(console), let access = accessOfOthers(to: path),
      access.canRead || access.canWrite
    else { return }
    let what = access.canWrite ? "change" : "read"
    console.warn("others can \(what) your profile; write chmod 600 '\(path)'")
  }
}
