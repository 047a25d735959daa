// Dialogue.swift: questions on a terminal, one line of answer each.

import SourceText

/// Asks by plain lines: nothing is redrawn, so that it works over any connection, without colour, and with a screen reader.
struct Dialogue {
  /// What a person wants instead of answering.
  enum Leave: Error { case back, quit }

  let console: Console
  let ask: @Sendable (String) -> String?

  /// Nil where nobody can be asked: standard input or output is no terminal.
  init?(_ console: Console) {
    guard let ask = console.ask else { return nil }
    self.console = console
    self.ask = ask
  }

  /// Says a text, broken into lines that fit; those behind the first are indented like it, and by `hanging` columns more.
  func say(_ text: String = "", hanging: Int = 0) {
    console.say(fitted(visibleText(text), columns: console.columns, hanging: hanging) + "\n")
  }

  /// A heading, in bold where the terminal can.
  func heading(_ text: String) {
    console.say(console.isColoured ? "\n\u{1B}[1m\(text)\u{1B}[0m\n" : "\n\(text)\n")
  }

  /// Asks once. The end of the input is `quit`, and so is `q`; `b` is `back`.
  func answer(_ prompt: String) throws(Leave) -> String {
    let shown = fitted(prompt, columns: console.columns)
    guard let line = ask(shown == prompt ? prompt : shown + " ") else { throw .quit }
    let text = line.trimmed
    switch text.lowercased() {
    case "q", "quit", "exit": throw .quit
    case "b", "back": throw .back
    default: return text
    }
  }

  /// Asks until `read` makes something of the answer; nil from `read` asks again, after it has said why.
  func asked<Result>(_ prompt: String, _ read: (String) -> Result?) throws(Leave) -> Result {
    while true { if let result = read(try answer(prompt)) { return result } }
  }

  /// The answer to a question within a step; nil where the person goes back to the step.
  func within<Answer>(_ question: () throws(Leave) -> Answer) throws(Leave) -> Answer? {
    do { return try question() } catch {
      guard error == .back else { throw error }
      return nil
    }
  }

  /// A person's own words, asked for within a step; nil where the person goes back, or types none.
  func words(_ prompt: String) throws(Leave) -> String? {
    let text = try within { () throws(Leave) in try answer(prompt) } ?? ""
    guard !text.isEmpty, !text.contains(where: \.isLetter) || Self.isAnswer(text) else {
      return text.isEmpty ? nil : text
    }
    say("Please type the words themselves.")
    return nil
  }

  /// Whether a text answers yes or no.
  static func isAnswer(_ text: String) -> Bool { ["y", "yes", "n", "no"].contains(text.lowercased()) }

  /// A choice of yes or no; an empty answer is the one in capitals.
  func yesOrNo(_ question: String, otherwise standard: Bool) throws(Leave) -> Bool {
    try asked("\(question) [\(standard ? "Y/n" : "y/N")] ") { text in
      switch text.lowercased() {
      case "": return standard
      case "y", "yes", "j", "ja", "oui", "si", "sí": return true
      case "n", "no", "nein", "non": return false
      default:
        say("Please answer y or n; b goes back, q quits.")
        return nil
      }
    }
  }

  /// Whether a person says yes within a step; to go back is no.
  func agrees(_ question: String, otherwise standard: Bool = false) throws(Leave) -> Bool {
    try within { () throws(Leave) in try yesOrNo(question, otherwise: standard) } ?? false
  }

  /// Shows a long text, a screen at a time.
  func page(_ text: String) {
    let perPage = max(5, console.lines - 2)
    var rest = fitted(text, columns: console.columns).split(
      separator: "\n", omittingEmptySubsequences: false)[...]
    if rest.last?.isEmpty == true { rest.removeLast() }
    while !rest.isEmpty {
      for line in rest.prefix(perPage) { console.say(line + "\n") }
      rest = rest.dropFirst(perPage)
      guard !rest.isEmpty else { return }
      do {
        _ = try answer("-- \(counted(rest.count, "line")) more: Enter goes on, q ends the text -- ")
      } catch {
        if error == .quit { return }
      }
    }
  }
}
