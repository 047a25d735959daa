// Command.swift: what a command declares, and how its words are read.

/// A command line for the help.
public struct Example: Sendable {
  let what: String
  public let line: String

  public init(_ what: String, _ line: String) { (self.what, self.line) = (what, line) }
}

/// A command with a table of options.
public protocol Command {
  /// The word that calls it: `letter`.
  static var name: String { get }
  /// What it does, in one line with a full stop.
  static var summary: String { get }
  /// Its operands as the help shows them: `ACTION`, `[POST ...]`; empty when it has none.
  static var operandHelp: String { get }
  /// Command lines that work as they stand, for the help, each with what it does.
  static var examples: [Example] { get }
  /// More paragraphs for the help. A line that begins with a blank is a row of a table and is not wrapped.
  static var details: [String] { get }
  static var options: [Option<Self>] { get }

  /// The words that are neither options nor their values.
  var operands: [String] { get set }
  /// Whether `--help` was asked for.
  var wantsHelp: Bool { get set }

  init()
}

extension Command {
  public static var examples: [Example] { [] }
  public static var details: [String] { [] }

  /// Reads the words behind the command's name.
  ///
  /// An option's value stands behind it or behind `=`; `--` ends the options; `-` alone is an operand or a value.
  /// - Throws: `UsageError` for an unknown option, a missing value, or a value where none belongs.
  public init(parsing words: some Sequence<String>) throws(UsageError) {
    self.init()
    var rest = Array(words)[...]
    var given: [String] = []
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      if word == "--help" || word == "-h" {
        wantsHelp = true
        continue
      }
      let (option, attached) = try Self.option(for: word)
      guard option.value != nil else {
        guard attached == nil else {
          throw UsageError("the option --\(option.name) takes no value", hint: "write --\(option.name) alone")
        }
        try option.apply(&self, "")
        continue
      }
      guard !given.contains(option.name) || option.isRepeatable else {
        throw UsageError("the option --\(option.name) is given twice", hint: "give it once")
      }
      given.append(option.name)
      guard let value = attached ?? rest.popFirst() else {
        throw UsageError(
          "the option \(word) needs a value", hint: "write --\(option.name) \(option.value ?? "VALUE")")
      }
      try option.apply(&self, value)
    }
  }

  private static func option(for word: String) throws(UsageError) -> (Option<Self>, String?) {
    let options = options
    if !word.hasPrefix("--") {
      let letters = word.dropFirst()
      guard let first = letters.first,
        let index = options.indices.first(where: { options[$0].short == first })
      else { throw unknown(word) }
      let attached = letters.dropFirst()
      return (options[index], attached.isEmpty ? nil : String(attached))
    }
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let index = options.indices.first(where: { options[$0].name == parts[0] }) else {
      throw unknown(word)
    }
    return (options[index], parts.count > 1 ? String(parts[1]) : nil)
  }

  private static func unknown(_ word: String) -> UsageError {
    let plain = String(word.prefix { $0 != "=" })
    let known = options.map { "--\($0.name)" } + ["--help"]
    let error = UsageError(unknown: "option", plain, known: known)
    let isFar = error.hint?.hasPrefix("choose") ?? true
    return isFar ? UsageError(error.message, hint: "'appeal help \(name)' lists the options") : error
  }
}
