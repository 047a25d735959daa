// GuideAnswers.swift: what the guide knows so far, and the command that does the same.

import SourceText
import UrgentAction

/// The answers, as words of the command line.
struct GuideAnswers {
  /// The action's id or file.
  var action: String?
  /// The letter's day, where it is not today: for practice with an old action.
  var day: CalendarDay?
  var addressees: [String] = []
  /// Whom the channel does not reach.
  var unreached: [String] = []
  var channel: Channel?
  /// What the command takes without `--by`: the profile's, where the profile signs.
  var usualChannel = Channel.post
  /// Options of the person who signs; empty when the profile signs.
  var sender: [String] = []
  var message: String?
  var wantsCopies = false
  /// The section office's agreement to a late letter.
  var late: String?

  /// The words behind `appeal`, without format and output.
  var command: [String] {
    var words = ["letter", action ?? ""]
    if !addressees.isEmpty { words += ["--to", addressees.joined(separator: ",")] }
    if let channel, channel != usualChannel { words += ["--by", channel.rawValue] }
    if let day { words += ["--date", day.description] }
    if let late { words += ["--late", late] }
    words += sender
    if let message { words += ["--message", message] }
    if wantsCopies { words.append("--copies") }
    return words
  }

  /// A command as it is typed in a shell.
  static func typed(_ words: [String]) -> String {
    (["appeal"] + words).map(shellWord).joined(separator: " ")
  }
}
