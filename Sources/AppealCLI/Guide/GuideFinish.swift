// GuideFinish.swift: the guide's last part: the letter is shown, saved, printed and recorded.

import Correspondence
import Files
import Letters
import SourceText
import Synchronization
import UrgentAction

extension Guide {
  mutating func showAndFinish() throws -> Move {
    dialogue.heading("The letter")
    let text = try letterText()
    guard let text else {
      dialogue.say("No letter could be made. b goes back, q quits.")
      _ = try dialogue.answer("> ")
      throw Dialogue.Leave.back
    }
    dialogue.page(text)
    return try askWhatToDo()
  }

  /// The letters as text; nil when none could be made, and what was wrong has been said.
  private func letterText() throws -> String? {
    let printed = Mutex<[UInt8]>([])
    var capturing = console
    capturing.write = { bytes in printed.withLock { $0 += bytes } }
    capturing.isTerminal = false
    let status = try run(answers.command + ["--format", "text", "--output", "-"], on: capturing)
    guard status == .done || status == .someFailed else { return nil }
    let text = String(decoding: printed.withLock { $0 }, as: UTF8.self)
    return text.split(separator: "\u{0C}", omittingEmptySubsequences: false).joined(
      separator: "\n" + String(repeating: "-", count: 72) + "\n")
  }

  private var isMessage: Bool { answers.channel == .email }
  private var isWire: Bool { answers.channel == .telegram || answers.channel == .telex }
  private var isPostal: Bool { answers.channel?.isPostal ?? true }

  private func askWhatToDo() throws -> Move {
    // What each does gives the options that do the same on the command line; none for what no letter comes of.
    var things: [(what: String, does: () throws -> [String])] = []
    if isPostal {
      let what = isOne ? "the letter and its envelope" : "the letters and their envelopes"
      things.append(("Save \(what) as PDFs", { try saveWithEnvelopes() }))
    }
    if isMessage {
      let what = isOne ? "an e-mail draft" : "the e-mail drafts"
      things.append(("Save \(what) to open in your mail program", { try save("eml") }))
    } else if !isWire {
      let what = isOne ? "the letter as a PDF" : "the letters as PDFs"
      things.append(("Save \(what)", { try save("pdf") }))
    }
    things.append(("Save \(isOne ? "it" : "them") as text", { try save("text") }))
    if console.launch != nil, !isMessage, !isWire { things.append(("Print it", printLetters)) }
    if console.launch != nil, isMessage, isOne {
      things.append(("Open the draft in your mail program", { try openDraft() }))
    }
    var saved: [String] = []
    var isRecorded = false
    if answers.day == nil {
      let what = isOne ? "it" : "them"
      things.append(
        (
          "Record \(what) as sent",
          {
            if isRecorded {
              let question = "Recorded already. Record \(what) once more?"
              guard try dialogue.agrees(question) else { return [] }
            }
            if try record(saved) { isRecorded = true }
            return []
          }
        ))
    }
    while true {
      dialogue.heading("What now?")
      for (index, thing) in things.enumerated() { dialogue.say("  \(index + 1)  \(thing.what)") }
      dialogue.say("Enter when you are done.")
      let text: String
      do {
        text = try dialogue.answer("> ")
      } catch {
        guard error == .quit, !saved.isEmpty else { throw error }
        text = ""
      }
      guard !text.isEmpty else {
        try saveAction()
        if saved.isEmpty, !isRecorded { dialogue.say("No letter was saved or recorded.") }
        dialogue.heading("The same without questions:")
        // Not broken into lines, so that it can be copied.
        console.say("  \(GuideAnswers.typed(answers.command + saved))\n")
        return .next
      }
      guard let number = Int(text), things.indices.contains(number - 1) else {
        dialogue.say("Please type a number from 1 to \(things.count), or Enter when you are done.")
        continue
      }
      do {
        let options = try things[number - 1].does()
        if !options.isEmpty { saved = options }
      } catch Dialogue.Leave.quit {
        throw Dialogue.Leave.quit
      } catch {
        // A place that cannot be written to is asked for again.
        dialogue.say(Failure(error).error.report())
      }
    }
  }

  /// Asks for a place, with one proposed; nil when the person goes back.
  private func place(_ proposed: String) throws -> String? {
    try dialogue.within { () throws(Dialogue.Leave) in
      try dialogue.asked("Where? [\(proposed)] ") { text in
        guard Int(text) != nil else { return text.isEmpty ? proposed : inHome(text) }
        dialogue.say("Please press Enter, or type a file or a folder; b goes back.")
        return nil
      }
    }
  }

  private var isOne: Bool { answers.addressees.count == 1 && !answers.wantsCopies }
  private var name: String {
    let id = action?.id ?? "letter"
    return isOne ? "\(id).\(withoutState(answers.addressees[0]) ?? answers.addressees[0])" : id
  }

  private func save(_ format: String) throws -> [String] {
    let ending = format == "text" ? "txt" : format
    guard let path = try place(isOne ? "\(name).\(ending)" : "\(name)/") else { return [] }
    return try write(["--format", format, "--output", path], to: path)
  }

  private func saveWithEnvelopes() throws -> [String] {
    guard var path = try place(isOne ? "./" : "\(name)/") else { return [] }
    if !path.hasSuffix("/") { path += "/" }
    return try write(["--with", "envelope", "--format", "pdf", "--output", path], to: path)
  }

  /// Runs the command; asks before it replaces a file. Gives the options, where it has written the letters.
  private func write(_ words: [String], to path: String) throws -> [String] {
    try saveAction()
    try makeFolder(ofFile: path)
    // What it remarks was said when the letter was shown.
    let command = answers.command + words + ["--quiet"]
    let isThere = pathKind(path) == .file
    var status = isThere ? ExitStatus.outputNotCreated : try run(command)
    if status == .outputNotCreated, pathKind(path) != .nothing {
      let question = isThere ? "'\(path)' exists. Replace it?" : "Replace the files that are there?"
      guard try dialogue.agrees(question) else { return [] }
      status = try run(command + ["--force"])
    }
    guard status == .done || status == .someFailed else { return [] }
    dialogue.say("Saved in \(path).")
    return words
  }

  /// Prints a file that is removed again.
  private func printLetters() throws -> [String] {
    guard isOne else {
      dialogue.say("Save the letters and print them from their folder.")
      return []
    }
    let folder = console.environment("TMPDIR") ?? "/tmp"
    let path = "\(folder)/appeal-\(UInt64.random(in: .min ... .max)).pdf"
    defer { _ = try? removeTree(path) }
    if try run(answers.command + ["--format", "pdf", "--output", path, "--quiet"]) == .done {
      let status = console.launch?(["lp", path])
      dialogue.say(
        status == 0 ? "Sent to the printer." : "There is no printer here: save the PDF and print it.")
    }
    return []
  }

  private func openDraft() throws -> [String] {
    guard let path = try place("\(name).eml") else { return [] }
    let options = try write(["--format", "eml", "--output", path], to: path)
    #if os(macOS)
      let usual = ["open"]
    #else
      let usual = ["xdg-open"]
    #endif
    let own = try Profile.saved(console)?.opener ?? []
    if pathKind(path) != .file || console.launch?((own.isEmpty ? usual : own) + [path]) != 0 {
      dialogue.say("Open \(path) in your mail program.")
    }
    return options
  }

  /// Records the letters, with the file that was saved last; tells whether they could be.
  private func record(_ saved: [String]) throws -> Bool {
    try saveAction()
    let output = saved.firstIndex(of: "--output").map { resolvedPath(saved[$0 + 1]) }
    var words = ["sent", "add", answers.action ?? "", "--to", answers.addressees.joined(separator: ",")]
    if let output, pathKind(output) == .file { words += ["--file", output] }
    if let channel = answers.channel { words += ["--by", channel.rawValue] }
    if let late = answers.late { words += ["--late", late] }
    let hasInitials = answers.sender.contains("--initials")
    let given = answers.sender.firstIndex(of: "--from").map { answers.sender[$0 + 1] }
    if let name = try given ?? (hasInitials ? Profile.saved(console)?.name : nil) {
      words += ["--from", hasInitials ? try NameWords(library.templates).initials(of: name) : name]
    }
    return try run(words) == .done
  }
}

extension LetterCommand {
  /// The guide for what the command line leaves open; nil where there is no terminal to ask on.
  func guide(_ console: Console) throws -> Guide? {
    var answers = GuideAnswers()
    answers.action = operands.first
    answers.addressees = request.to.map { [$0] } ?? []
    answers.channel = request.by
    answers.day = request.day
    answers.message = sender.message
    answers.wantsCopies = request.wantsCopies
    answers.late = request.lateReference
    answers.sender = sender.words
    return try Guide(console, request.folders, answers: answers)
  }
}
