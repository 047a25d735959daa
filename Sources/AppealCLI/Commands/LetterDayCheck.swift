// LetterDayCheck.swift: whether the letters of `appeal letter` may still be sent on their day.

import Letters
import SourceText
import UrgentAction

extension LetterCommand {
  /// Stops a letter about a stopped action, or from a document that a later one has replaced.
  ///
  /// - Throws: nothing written, with the document that is in force.
  func checkEdition(of context: LetterContext, named index: IndexNumber?, _ console: Console) throws(Failure)
  {
    let (action, edition) = (context.action, context.edition)
    if let index, edition.index.flatMap({ IndexNumber($0) }) != index {
      throw Failure(
        .nothingWritten,
        LetterError(
          "\(index) is not the document of \(action.name) in force on \(context.day)",
          hint:
            "write from \(edition.index ?? "the one issued on \(edition.issued)"): appeal letter \(action.id)"
        ))
    }
    if edition.kind == .stop {
      throw Failure(
        .nothingWritten,
        LetterError(
          "\(action.name) was stopped on \(edition.issued): no appeals must be sent",
          hint: "ask your section office"))
    }
    if edition.kind == .final {
      console.warn(
        "\(action.name): this is the final update; see in the sheet whether appeals are still asked for")
    }
  }

  /// Stops a letter that must not be sent, and says when one would arrive late.
  ///
  /// - Throws: nothing written, for a late letter without the office's agreement.
  func checkDay(of context: LetterContext, to addressee: Addressee, _ console: Console) throws(Failure) {
    switch context.state(for: addressee) {
    case .open(let sendBy):
      if lateReference != nil {
        console.note("\(addressee.id): --late is not needed, the last day has not passed")
      }
      guard sendBy == nil else { return }
      console.note(
        "the action names no last day: as a rule stop after 42 days, on \(context.edition.assumedLastDay.inWords)"
      )
    case .switchChannel(let lastDay, let quicker):
      let channels = quicker.filter { addressee.knownChannels.contains($0) }.map(\.rawValue)
      let advice =
        channels.isEmpty
        ? "no quicker channel is known" : "still in time by \(channels.joined(separator: ", "))"
      console.warn(
        "\(addressee.id): sent by \(channel.rawValue) on \(context.day.inWords) the letter may arrive after the last"
          + " day, \(lastDay.inWords); \(advice)")
    case .late(let lastDay):
      guard let lateReference else {
        throw Failure(
          .nothingWritten,
          LetterError(
            "\(context.edition.lastDayPassed(for: context.action)): the letter of"
              + " \(context.day.inWords) to \(context.title(of: addressee)) is not written",
            hint:
              "ask your section office or the International Secretariat; if they agree, add --late REFERENCE")
        )
      }
      console.warn(
        "\(addressee.id): late, \(context.edition.lastDay == nil ? "the 42 days ended on" : "the last day was")"
          + " \(lastDay.inWords); written with the agreement '\(lateReference)'"
      )
    case .stopped: break  // Stopped before by checkEdition.
    }
  }
}

extension Edition {
  /// Why no appeal is written any more, in words for a message.
  func lastDayPassed(for action: Action) -> String {
    guard let last = lastDay?.lastAllowed else {
      return "\(action.name) of \(issued) names no last day, and the usual 42 days ended on"
        + " \(assumedLastDay.inWords)"
    }
    return "the last day for appeals about \(action.name) was \(last.inWords)"
  }
}
