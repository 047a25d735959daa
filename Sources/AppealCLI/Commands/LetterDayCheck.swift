// LetterDayCheck.swift: whether the letters of `appeal letter` may still be sent on their day.

import Letters
import SourceText
import UrgentAction

extension LetterCommand {
  /// Stops a letter that must not be sent, and says when one would arrive late.
  ///
  /// - Throws: nothing written, for a stopped action, or a late letter without the office's agreement.
  func checkDay(of context: LetterContext, to addressee: Addressee, _ console: Console) throws(Failure) {
    let words = { (day: CalendarDay) in
      context.composer.phrases.words(for: day, in: Layout(for: context.country))
    }
    switch context.state(for: addressee) {
    case .open: break
    case .switchChannel(let lastDay, let quicker):
      let channels = quicker.filter { addressee.knownChannels.contains($0) }.map(\.rawValue)
      let advice =
        channels.isEmpty
        ? "no quicker channel is known" : "still in time by \(channels.joined(separator: ", "))"
      console.warn(
        "\(addressee.id): sent by \(channel.rawValue) on \(words(context.day)) the letter may arrive after the last"
          + " day, \(words(lastDay)); \(advice)")
    case .late(let lastDay):
      guard let lateReference else {
        throw Failure(
          .nothingWritten,
          LetterError(
            "the last day for appeals about \(context.action.name) was \(words(lastDay)): the letter of"
              + " \(words(context.day)) to \(addressee.title(on: context.day)) is not written",
            hint:
              "ask your section office or the International Secretariat; if they agree, add --late REFERENCE")
        )
      }
      console.warn(
        "\(addressee.id): late, the last day was \(words(lastDay)); written with the agreement '\(lateReference)'"
      )
    case .stopped:
      throw Failure(
        .nothingWritten,
        LetterError(
          "\(context.action.name) was stopped: no appeals must be sent", hint: "ask your section office"))
    }
  }
}
