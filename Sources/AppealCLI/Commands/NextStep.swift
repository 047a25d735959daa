// NextStep.swift: one line on what was written and what a person does next.

import Correspondence
import SourceText
import UrgentAction
import Writers

extension LetterCommand {
  /// What to do with the files that were written; nil when all went to standard output.
  func nextStep(
    _ plan: Plan, action: String, signedBy name: String, _ files: OutputFiles, _ console: Console
  ) -> String? {
    guard let place = files.place else { return nil }
    let wrote = files.count == 1 ? "wrote \(place)" : "wrote \(files.count) files in \(place)"
    guard !stationery.replacesLetters else { return "\(wrote): print on the envelopes or labels" }
    let isOne = files.count == 1
    let isMessage = files.format.isMessage
    let doing =
      switch isMessage ? .email : request.channel {
      case .post, .express: isOne ? "print and sign it" : "print and sign them"
      case .fax: isOne ? "print, sign and fax it" : "print, sign and fax them"
      case .email where !isMessage:
        "copy \(isOne ? "it" : "them") into your mail program, or write drafts for it with --format eml"
      case .email: isOne ? "open it in your mail program" : "open them in your mail program"
      case .telex, .telegram: isOne ? "hand it in" : "hand them in"
      }
    var words = ["sent", "add", action, "--to", plan.letters.map(\.name).joined(separator: ",")]
    if request.channel != .post { words += ["--by", request.channel.rawValue] }
    if let day = request.day { words += ["--date", day.description] }
    if let reference = request.lateReference { words += ["--late", reference] }
    words += request.folders.words
    // The ledger takes the name of the saved profile where no other is given.
    if let saved = Profile.savedName(console), saved != name { words += ["--from", name] }
    return "\(wrote): \(doing); once sent: \(GuideAnswers.typed(words))"
  }
}

extension ImportCommand {
  /// What to look at in an action file that was written, and how letters are made from it.
  static func nextStep(_ path: String, isStop: Bool, drafts: Int, doubts: Int) -> String {
    guard !isStop else {
      return "wrote \(path): it ends the letters; add it to the action's own file with --into"
    }
    let open = [
      drafts > 0 ? counted(drafts, "draft") : nil, doubts > 0 ? counted(doubts, "doubt") : nil,
    ].compactMap(\.self)
    let look = open.isEmpty ? "" : " look at \(open.joined(separator: " and ")) in it, then:"
    return "wrote \(path):\(look) \(GuideAnswers.typed(["letter", path, "--all"]))"
  }
}
