// ResumeDayCheck.swift: whether the letters of a run that is completed later may still leave.

import AddresseeDirectory
import Letters
import SourceText
import UrgentAction

extension LetterCommand {
  /// Stops a run that is taken up again on a day on which its letters must not leave any more.
  ///
  /// The letters keep the date with which the run began, so that all are the same; whether they may be sent is decided
  /// by the day on which the rest is written. A day given with --date is the user's word and is not asked about.
  /// - Parameter context: that of the day on which the run began.
  /// - Throws: nothing written, when the action was stopped or has a newer document since, or when its last day has
  ///   passed and the run was not begun with the office's agreement.
  func checkToday(of context: LetterContext, _ addressees: [Addressee], _ console: Console) throws(Failure) {
    let today = console.today()
    let action = context.action
    guard day == nil, today > context.day, let edition = action.edition(on: today) else { return }
    var later = context
    (later.day, later.edition) = (today, edition)
    let rest = "the rest of the letters of \(context.day.inWords) is not written"
    if edition.kind == .stop {
      throw Failure(
        .nothingWritten,
        LetterError(
          "\(action.name) was stopped on \(edition.issued): \(rest)",
          hint: "ask your section office whether those already written may be sent"))
    }
    if edition != context.edition {
      throw Failure(
        .nothingWritten,
        LetterError(
          "\(action.name) has a newer document since \(edition.issued), \(edition.index ?? edition.kind.rawValue): \(rest)",
          hint: "for letters from that document start again with --force, or with another folder"))
    }
    for addressee in addressees {
      switch later.state(for: addressee) {
      case .late where lateReference == nil:
        throw Failure(
          .nothingWritten,
          LetterError(
            "\(edition.lastDayPassed(for: action)): \(rest)",
            hint:
              "ask your section office or the International Secretariat; if they agree, start again with --force --late"
              + " REFERENCE, and the letters have the day on which they leave"))
      case .late, .switchChannel: try checkDay(of: later, to: addressee, console)
      case .open, .stopped: break
      }
    }
  }
}
