// MeCommand.swift: `appeal me`, the profile of the person who signs.

import Arguments
import Batch
import Files
import JSONText
import Letters
import SourceText
import UrgentAction
import World

/// `appeal me [show|write]`
struct MeCommand: ToolCommand {
  static let name = "me"
  static let summary = "Show or write your profile: what letters are signed with."
  static let operandHelp = "[show | write]"
  static let examples = [
    Example("What letters are signed with.", "appeal me"),
    Example(
      "Write it; what is not given stays as it is.",
      "appeal me write --from 'A. Reader' --address '1 High Street; London N1 1AA' --country GB"),
    Example(
      "What letters are written in, sent by and printed on, and what opens e-mail drafts.",
      "appeal me write --language de --by email --paper a4 --open-with thunderbird"),
  ]
  static let details = [
    "The profile is appeal/sender.json in $XDG_CONFIG_HOME, or in ~/.config; only you can read it. Options of 'appeal"
      + " letter' win over it. An empty value, as in --town '', takes one out again."
  ]
  static let options: [Option<Self>] =
    SenderOptions.options.kept(in: \.sender).filter { !["initials", "message", "paper"].contains($0.name) }
    + [
      Option("language", "LANG", help: "The language of letters whose action has it, such as de.") {
        (me, word) throws(UsageError) in me.language = try word.isEmpty ? "" : letterLanguage(word).code
      },
      Option("by", "CHANNEL", help: "How letters are sent: \(names(Channel.allCases)).") {
        (me, word) throws(UsageError) in
        me.channel = try word.isEmpty ? "" : choice(word, "channel", Channel.allCases).rawValue
      },
      Option("paper", "PAPER", help: "What is printed on, a4 or letter, where it is not the country's.") {
        (me, word) throws(UsageError) in
        me.paper = try word.isEmpty ? "" : choice(word, "paper", CountryFacts.Paper.allCases).rawValue
      },
      Option(
        "naming", "POLICY",
        help:
          "Whether your section wants letters to name it, where an action does not say: unwanted, free or wanted."
      ) { (me, word) throws(UsageError) in
        me.naming = try word.isEmpty ? "" : choice(word, "naming", Naming.allCases).rawValue
      },
      Option("open-with", "PROGRAM", help: "What opens e-mail drafts, such as thunderbird.", \.opener),
    ]

  var operands: [String] = []
  var wantsHelp = false
  var sender = SenderOptions()
  var language: String?
  var channel: String?
  var paper: String?
  var opener: String?
  var naming: String?

  func run(_ console: Console) throws -> ExitStatus {
    guard operands.count <= 1 else {
      throw UsageError("'\(operands[1])' is one word too many", hint: "write appeal me write")
    }
    switch operands.first ?? "show" {
    case "show": return try show(console)
    case "write": return try write(console)
    case let word:
      throw UsageError(unknown: "command of 'appeal me'", word, known: ["show", "write"])
    }
  }

  private var given: [(key: String, value: String?)] {
    [
      ("name", sender.name), ("address", sender.address), ("town", sender.town), ("country", sender.country),
      ("email", sender.email), ("telephone", sender.telephone), ("language", language), ("channel", channel),
      ("paper", paper), ("open-with", opener), ("about", sender.about), ("naming", naming),
    ]
  }

  private func path(_ console: Console) throws -> String {
    if let path = sender.file ?? Profile.standardFile(console) { return path }
    throw Failure(
      .inputNotFound, "there is no home folder for the profile", hint: "name a file with --sender FILE")
  }

  private func show(_ console: Console) throws -> ExitStatus {
    if given.contains(where: { $0.value != nil }) {
      throw UsageError("'appeal me' only shows the profile", hint: "write appeal me write ...")
    }
    let path = try path(console)
    guard pathKind(path).mayBeFile else {
      try console.print("There is no profile yet. Write one:")
      try console.print("  appeal me write --from NAME --address 'LINE; LINE' --country CC")
      return .done
    }
    Profile.warnOfAccess(to: path, console)
    _ = try Profile(file: path)
    let rows = try JSONDocument(parsing: try readFile(path), file: path).root.members().map { member in
      let lines = member.value.kind == .list ? try member.value.strings() : [try member.value.string()]
      return (key: member.name, value: lines.joined(separator: "; "))
    }
    let width = rows.map(\.key.count).max() ?? 0
    let text = (rows + [("file", path)]).map { key, value in
      key + String(repeating: " ", count: max(4, width) - key.count + 2) + value + "\n"
    }.joined()
    try console.show(text)
    return .done
  }

  private func write(_ console: Console) throws -> ExitStatus {
    guard given.contains(where: { $0.value != nil }) else {
      throw UsageError(
        "nothing to write",
        hint: "add --from NAME, --address 'LINE; LINE', --country CC or another; 'appeal help me' lists them")
    }
    let path = try path(console)
    let library = try Library(LibraryOptions(), console)
    // Refuses what 'appeal letter' would refuse.
    var check = sender
    if pathKind(path).mayBeFile { check = check.completed(by: try Profile(file: path)) }
    check.name = check.name ?? "A. Reader"
    if let name = sender.name?.trimmed, let fault = try ListWords(library.templates).fault(inName: name) {
      throw UsageError("--from: \(fault)", hint: "write the name of the person who signs")
    }
    let languages = try library.languages().map(\.code)
    if let language, !language.isEmpty, !languages.contains(language) {
      console.warn(
        "there are no letters in '\(language)' without a folder of its own; there are "
          + languages.joined(separator: ", "))
    }
    if check.country?.isEmpty ?? false { check.country = nil }
    if let about = sender.about, !about.trimmed.isEmpty {
      check.about = ""
      var isSentence = false
      for language in try library.languages() where !isSentence {
        isSentence = try library.phrases(language).aboutLine(in: nil).sentence(about) != nil
      }
      guard isSentence else { throw SenderOptions.noSentence(about) }
    }
    for remark in try check.signer(try library.phrases(.english), library).remarks { console.say(remark) }
    // A name in one language is none in a letter of another.
    var kept = self
    if sender.country != nil, let country = try library.country(check.country, try library.phrases(.english))
    {
      kept.sender.country = country.code
    }
    let kind = pathKind(path)
    var members =
      kind.mayBeFile
      ? try JSONDocument(parsing: try readFile(path), file: path).root.members().map {
        JSONTree.Member($0.name, JSONTree($0.value))
      } : []
    // The town belongs to the address.
    if sender.address != nil, sender.town == nil { members.removeAll { $0.name == "town" } }
    for (key, value) in kept.given {
      guard let value else { continue }
      let lines = key == "address" ? SenderOptions.lines(of: value) : [value.trimmed].filter { !$0.isEmpty }
      let tree = key == "address" ? JSONTree.strings(lines) : .string(value.trimmed)
      members.removeAll { $0.name == key }
      if !lines.isEmpty { members.append(JSONTree.Member(key, tree)) }
    }
    let order = Profile.keys
    members.sort { (order.firstIndex(of: $0.name) ?? 99) < (order.firstIndex(of: $1.name) ?? 99) }
    try makeFolder(ofFile: path)
    try writeFile(JSONTree.object(members).formatted(), to: path, replacing: kind != .nothing)
    console.note("wrote \(path); 'appeal letter' signs with it when --from is not given")
    return .done
  }
}
