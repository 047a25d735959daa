// GuideAction.swift: the guide's first question: which action.

import Correspondence
import Files
import Sheets
import SourceText
import UrgentAction

extension Guide {
  mutating func askAction() throws -> Move {
    let open = try openActions()
    dialogue.heading("Which action?")
    if open.isEmpty { dialogue.say("None of the actions in the program is open today.") }
    for (index, row) in open.enumerated() {
      dialogue.say(
        "  \(index + 1)  \(row.name), \(counted(row.daysLeft, "day")) left: \(row.action.title)", hanging: 3)
    }
    dialogue.say("  p  practise with UA-105-00, as if it were 14 June 2000")
    dialogue.say("  or type an action's number, or the name of a sheet or of an action file")
    while true {
      let text = try firstAnswer ?? dialogue.answer("> ")
      firstAnswer = nil
      let number = Int(text).flatMap { open.indices.contains($0 - 1) ? open[$0 - 1].name : nil }
      let path = Self.path(text)
      // An action of the program wins over a file; of several files, the library asks which is meant.
      let isWord = pathKind(path) == .nothing && (try? library.action(path)) == nil
      var files = isWord ? library.files(ofAction: path) : []
      // "sheet" for sheet.txt.
      if isWord, files.isEmpty, path.count > 2 {
        let folder = path[..<(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)]
        let names = (try? namesInFolder(folder.isEmpty ? "." : String(folder))) ?? []
        files = names.map { folder + $0 }.filter { $0.hasPrefix("\(path).") }
        // An imported sheet stands beside its action.
        if let action = files.first(where: { $0.hasSuffix(".json") }) { files = [action] }
      }
      do {
        if try choose(number ?? (files.count == 1 ? files[0] : path)) { return .next }
      } catch Dialogue.Leave.quit {
        throw Dialogue.Leave.quit
      } catch Dialogue.Leave.back {
      } catch {
        dialogue.say(Failure(error).error.report())
      }
    }
  }

  /// A path as a terminal gets it when a file is dropped on it: between quotation marks, or with `\ ` for blanks.
  private static func path(_ text: String) -> String {
    for quote in ["'", "\""] where text.count > 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    return pathKind(text) == .nothing ? text.replacing("\\ ", with: " ") : text
  }

  /// Takes the action that a word names; false when it cannot be used, and why has been said.
  private mutating func choose(_ word: String) throws -> Bool {
    guard !word.isEmpty else {
      dialogue.say("Please type a number, a name, or p; q quits.")
      return false
    }
    var (word, practiceDay): (String, CalendarDay?) = (word, nil)
    var sheet: GuideSheet?
    if word.lowercased() == "p" {
      (word, practiceDay) = ("UA-105-00", CalendarDay("2000-06-14"))
    } else if SheetRefusal(word) != nil || GuideSheet.isSheet(word) {
      guard let read = try readSheet(word).flatMap(withIssue) else { return false }
      sheet = read
      word = read.path
      keep(read)
    }
    let action = try library.action(word)
    if practiceDay == nil, let why = library.stopBeside(word, action, on: today) {
      dialogue.say(why)
      return false
    }
    if let sheet, isOlder(sheet) { return false }
    let gate = LateGate(action, on: practiceDay ?? today)
    var late: String?
    if gate.state == .late {
      let last = gate.lastDay.map { ", \($0.inWords)," } ?? ""
      dialogue.say(
        "The last day of \(action.name)\(last) has passed. A late letter needs your section office's agreement."
      )
      late = try dialogue.answer("Its reference (Enter chooses another action): ")
      if late == "" { return false }
    } else if gate.state != .open {
      dialogue.say(gate.whyNotOpen)
      if let sheet, sheet.sheet.kind == .stop, pathKind(sheet.path) == .file { _ = try adds(sheet) }
      return false
    }
    let day = practiceDay ?? today
    let preferred = try Profile.saved(console)?.language
    let written = try library.desk(action).language(nil, preferring: preferred, on: day)
    if written.remark != nil {
      dialogue.say(
        "The letters about this action are in '\(written.language)': make sure that you can read what you sign."
      )
    }
    if word != answers.action { answers.addressees = givenAddressees }
    (answers.action, self.action, self.sheet) = (word, action, sheet)
    (answers.day, answers.late) = (practiceDay ?? givenDay, late ?? givenLate)
    return true
  }

  /// The actions that are open today, of the program and in files of the working folder, those with the fewest days
  /// left, the last day included, before the others.
  private func openActions() throws -> [(name: String, action: Action, daysLeft: Int)] {
    try (library.actionNames() + library.actionFiles().map(\.path)).compactMap { name in
      guard let action = try? library.action(name) else { return nil }
      let gate = LateGate(action, on: today)
      guard gate.state == .open, let last = gate.lastDay else { return nil }
      return (name, action, last.dayNumber - today.dayNumber + 1)
    }.sorted { ($0.daysLeft, $0.name) < ($1.daysLeft, $1.name) }
  }
}
