// GuideSender.swift: the guide's questions about who signs.

import Arguments
import Batch
import Files
import SourceText
import UrgentAction

extension Guide {
  mutating func askSender() throws -> Move {
    dialogue.heading("Who signs?")
    if let path = Profile.standardFile(console), pathKind(path) == .file {
      _ = try run(["me"])
      if try dialogue.yesOrNo("Sign with this profile?", otherwise: true) {
        answers.sender = []
        answers.usualChannel = try Profile.saved(console)?.channel ?? .post
        return .next
      }
    }
    answers.sender = try askFields()
    answers.usualChannel = .post
    let question = "Keep this as your profile, so that you need not type it again?"
    if Profile.standardFile(console) != nil, try dialogue.yesOrNo(question, otherwise: true) {
      _ = try run(["me", "write"] + answers.sender)
    }
    return .next
  }

  /// The options for name, address, country and e-mail; `b` goes back a field, and before the first a question.
  private func askFields() throws -> [String] {
    let fields: [(option: String, prompt: String, isNeeded: Bool)] = [
      ("--from", "Your name: ", true),
      ("--address", "Your street and town, with ; between the lines: ", true),
      ("--country", "Your country: ", true), ("--email", "Your e-mail address (Enter for none): ", false),
    ]
    var values = [String](repeating: "", count: fields.count)
    var index = 0
    while index < fields.count {
      let field = fields[index]
      do {
        let text = try dialogue.answer(field.prompt)
        if text.isEmpty, field.isNeeded {
          dialogue.say("The letter needs it; b goes back, q quits.")
        } else if let fault = try fault(of: field.option, text) {
          dialogue.say(fault)
        } else {
          values[index] =
            field.option == "--address" ? SenderOptions.lines(of: text).joined(separator: "; ") : text
          index += 1
        }
      } catch Dialogue.Leave.back where index > 0 { index -= 1 }
    }
    return zip(fields, values).flatMap { $1.isEmpty ? [] : [$0.option, $1] }
  }

  /// What is wrong with an answer; nil for what can be used.
  private func fault(of option: String, _ text: String) throws -> String? {
    if text.isEmpty { return nil }
    var options = SenderOptions()
    options.name = "A. Reader"
    options.address = "1 Example Road; Exampleton"
    switch option {
    case "--from":
      options.name = text
      if let fault = try ListWords(library.templates).fault(inName: text) {
        return "\(fault); write the name of the person who signs"
      }
    case "--address":
      guard text.contains(where: { ";,".contains($0) }) else {
        return "'\(text)' is one line; write street and town: 1 High Street; London N1 1AA"
      }
    case "--country": options.country = text
    default: options.email = text
    }
    do {
      _ = try options.signer(try library.phrases(.english), library)
      return nil
    } catch {
      return Failure(error).error.report().exchanging("error: \(option): ", for: "error: ")
    }
  }

  /// Runs a command of the program; what it says is shown as when it is typed.
  func run(_ words: [String], on other: Console? = nil) throws -> ExitStatus {
    let commands: [any ToolCommand.Type] = [
      LetterCommand.self, MeCommand.self, SentCommand.self, ImportCommand.self,
    ]
    guard let command = commands.first(where: { $0.name == words.first }) else { return .usage }
    let console = other ?? console
    return console.status { try command.run(Array(words.dropFirst()), console) }
  }
}
