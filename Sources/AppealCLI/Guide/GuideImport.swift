// GuideImport.swift: the guide reads an action sheet, shows its doubts, and asks for its drafts.

import Files
import Letters
import Sheets
import UrgentAction

extension Guide {
  /// Reads a sheet and shows what was read; nil when the person chooses none of several.
  ///
  /// - Throws: a file that holds no sheet.
  func readSheet(_ path: String) throws -> GuideSheet? {
    let sheets = try SheetInput(library).sheets(in: path)
    guard let first = sheets.first else { return nil }
    guard sheets.count > 1 else { return GuideSheet(first, from: path) }
    dialogue.say("The file holds \(sheets.count) actions:")
    for (index, sheet) in sheets.enumerated() {
      let name = [sheet.reference?.description ?? sheet.index, sheet.title].compactMap(\.self)
      dialogue.say("  \(index + 1)  \(name.joined(separator: ": "))", hanging: 3)
    }
    let choice = try dialogue.within { () throws(Dialogue.Leave) in
      try dialogue.asked("Which? ") { text -> Int? in
        if let number = Int(text), sheets.indices.contains(number - 1) { return number - 1 }
        dialogue.say("Please type a number from 1 to \(sheets.count); b chooses another file.")
        return nil
      }
    }
    return choice.map { GuideSheet(sheets[$0], from: path) }
  }

  /// Asks for the day of issue where the sheet does not tell it for certain; nil when the person goes back.
  func withIssue(_ sheet: GuideSheet) throws -> GuideSheet? {
    guard let doubt = sheet.sheet.doubts.first(where: { $0.field == "issued" })?.text else { return sheet }
    let assumed = sheet.sheet.issued.flatMap { $0.day == nil ? nil : $0.earliest }
    dialogue.say("The day of issue: \(doubt).")
    let proposed = assumed.map { "[\($0)] " } ?? "(as \(today)) "
    let day = try dialogue.within { () throws(Dialogue.Leave) in
      try dialogue.asked("When was the sheet issued? \(proposed)") { text -> CalendarDay? in
        if let day = text.isEmpty ? assumed : spreadsheetDay(text) { return day }
        dialogue.say("Please type the day as \(today); b chooses another file.")
        return nil
      }
    }
    guard let day else { return nil }
    var sheet = sheet
    sheet.take(issued: day)
    return sheet
  }

  /// Whether the action's file has later editions than the sheet, which is said: the file must be used then.
  func isOlder(_ sheet: GuideSheet) -> Bool {
    guard let later = LaterEditions(in: sheet.path, lostBy: sheet.action).names.last else { return false }
    dialogue.say(
      "'\(sheet.path)' has \(later), which this sheet does not know: choose that file, or another for this sheet's action."
    )
    return true
  }

  /// Makes the commands that the guide runs see the action of a sheet that is not written yet.
  mutating func keep(_ sheet: GuideSheet) {
    console.unsaved = [sheet.path: sheet.bytes]
    library.unsaved = console.unsaved
  }

  /// Shows what was read and what is doubtful, and asks for the drafts.
  mutating func askDrafts() throws -> Move {
    guard let sheet else { return .skip }
    dialogue.heading("What the sheet says")
    let action = sheet.sheet.action(id: "sheet", source: sheet.path)
    dialogue.say(try SheetReport.points(of: sheet.sheet, in: action, library, writesFile: false), hanging: 2)
    let doubts = sheet.sheet.allDoubts
    if !doubts.isEmpty {
      dialogue.say()
      dialogue.say("Not certain; compare with the sheet:")
      for doubt in doubts { dialogue.say("  line \(doubt.line): \(doubt.field): \(doubt.text)", hanging: 2) }
    }
    while true { if let move = try askForWords() { return move } }
  }

  /// Shows the drafts and asks once; nil when they are to be shown again.
  private mutating func askForWords() throws -> Move? {
    guard var sheet else { return .skip }
    let proposals = sheet.proposals
    if !proposals.isEmpty {
      dialogue.heading("In your own words?")
      dialogue.say("The letter would say this in your name:")
      for (index, proposal) in proposals.enumerated() {
        dialogue.say("  \(index + 1)  \(proposal.draft.rawValue)")
        for paragraph in proposal.paragraphs { dialogue.say("     \(paragraph)") }
      }
    }
    let numbers = proposals.count > 1 ? "1 to \(proposals.count) rewords one, " : "1 rewords it, "
    dialogue.say("The action goes into \(sheet.path).")
    dialogue.say(
      "Enter goes on with that, \(proposals.isEmpty ? "" : numbers)w names another file for the action.")
    let text = try dialogue.answer("> ")
    switch text.lowercased() {
    case "":
      guard try accept(sheet) else { return nil }
      return .next
    case "w":
      guard let path = try dialogue.words("File for the action: ").map(inHome) else { return nil }
      let isFolder = path.hasSuffix("/") || pathKind(path) == .folder
      let name = sheet.path.split(separator: "/").last.map(String.init) ?? sheet.path
      sheet.path =
        isFolder
        ? (path.hasSuffix("/") ? path : path + "/") + name : path.hasSuffix(".json") ? path : path + ".json"
    default:
      guard let number = Int(text), proposals.indices.contains(number - 1) else {
        dialogue.say("Please press Enter, or type \(proposals.isEmpty ? "w" : "one of the numbers, or w").")
        return nil
      }
      let draft = proposals[number - 1].draft
      guard let words = try dialogue.words("Your \(draft.rawValue): ") else { return nil }
      sheet.reword(draft, words)
    }
    try use(sheet)
    return nil
  }

  /// Takes the drafts as they stand; returns whether they can be used: none speaks for an organization, and no file is
  /// replaced against the person's will.
  private mutating func accept(_ sheet: GuideSheet) throws -> Bool {
    let voice = try library.phrases(sheet.sheet.language).voice
    for proposal in sheet.proposals {
      guard let words = proposal.paragraphs.lazy.compactMap(voice.words).first else { continue }
      dialogue.say("An organization speaks in the \(proposal.draft.rawValue) ('\(words)'): reword it.")
      return false
    }
    if isOlder(sheet) { return false }
    if let earlier = LaterEditions(in: sheet.path, lostBy: sheet.action).earlier.last {
      dialogue.say("'\(sheet.path)' has \(earlier), and this sheet goes on from it; w keeps it apart.")
      if try adds(sheet) { dialogue.say("Choose '\(sheet.path)' now (b goes back).") }
      return false
    }
    if pathKind(sheet.path) != .nothing, (try? readFile(sheet.path)) != sheet.accepted.bytes {
      let question = "'\(sheet.path)' exists. Replace it when the letter is saved?"
      guard try dialogue.agrees(question) else { return false }
    }
    try use(sheet, isAccepted: true)
    return true
  }

  /// Adds a sheet to the file of its action, where the person agrees; returns whether it is there.
  func adds(_ sheet: GuideSheet) throws -> Bool {
    try dialogue.agrees("Add the sheet to '\(sheet.path)'?", otherwise: true)
      && run(["import", sheet.source, "--into", sheet.path]) == .done
  }

  /// A path in which `~` is the person's own folder.
  func inHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = console.environment("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// Goes on with the action as it is now. Drafts that are accepted are asked for again when the person comes back.
  mutating func use(_ sheet: GuideSheet, isAccepted: Bool = false) throws {
    keep(isAccepted ? sheet.accepted : sheet)
    self.sheet = sheet
    action = try library.action(sheet.path)
    answers.action = sheet.path
  }

  /// Writes the action of the sheet, once something is written that needs it.
  func saveAction() throws {
    for (path, bytes) in console.unsaved where (try? readFile(path)) != bytes {
      try makeFolder(ofFile: path)
      try writeFile(bytes, to: path, replacing: true)
      dialogue.say("The action is in \(path).")
    }
  }
}
