// LateGate.swift: whether appeals about an action may still be sent.

import SourceText
public import UrgentAction

/// Decides by the day whether an appeal about an action may leave. Nothing else decides that.
public struct LateGate: Sendable {
  let action: Action
  let day: CalendarDay
  /// The edition that is in force; nil before the first.
  public let edition: Edition?

  public init(_ action: Action, on day: CalendarDay) {
    (self.action, self.day, edition) = (action, day, action.edition(on: day))
  }

  /// How the action stands, by a channel that takes no time; paper may have to leave earlier.
  public var state: Edition.State { edition?.state(on: day, in: action) ?? .notIssued }

  /// The last day of the edition in force, or the one that is assumed where it names none; nil before the first.
  public var lastDay: CalendarDay? { edition.map { $0.lastDay?.lastAllowed ?? $0.assumedLastDay } }

  /// The edition to write from: the one in force, which an index, where one was asked for, must name.
  ///
  /// Throws a request error before the first edition; not written, for an action that was stopped, and for a
  /// document that a later one has replaced.
  func openEdition(named index: IndexNumber?) throws(DeskError) -> Edition {
    guard let edition else {
      let first = action.editions.first.map { " (\($0.issued.inWords))" } ?? ""
      throw DeskError(
        .request, "the letter's date, \(day.inWords), is before \(action.name) was issued\(first)",
        hint: "write from then on, or give a later --date")
    }
    if let index, edition.index.flatMap({ IndexNumber($0) }) != index {
      throw DeskError(
        .notWritten, "\(index) is not the document of \(action.name) in force on \(day.inWords)",
        hint:
          "write from \(edition.index ?? "the one issued on \(edition.issued)"): appeal letter \(action.id)")
    }
    guard edition.kind != .stop else {
      throw DeskError(
        .notWritten, "\(action.name) was stopped on \(edition.issued.inWords): no appeals must be sent",
        hint: "ask your section office")
    }
    return edition
  }

  /// What is to be said of all letters of the day, to these addressees; `isLate` says that they are written late,
  /// with an agreement.
  func remarks(from edition: Edition, to references: [AddresseeReference], isLate: Bool) -> [Remark] {
    var remarks = edition.doubts.map { Remark(.doubt, .warning, "doubt: \($0)") }
    if let newer = laterDocument(to: references) { remarks.warn(.lastDay, newer) }
    if edition.kind == .final {
      remarks.warn(
        .lastDay,
        "this is the final update of \(action.name): see in the sheet whether appeals are still asked for")
    }
    if edition.lastDay == nil, !isLate {
      remarks.note(
        .lastDay,
        "the action gives no last day; as a rule stop after 42 days, on \(edition.assumedLastDay.inWords)")
    }
    return remarks
  }

  /// What a document of after the day says that the letters must not leave, or not as they are; nil where there is
  /// none.
  private func laterDocument(to references: [AddresseeReference]) -> String? {
    guard let last = action.editions.last, last != edition else { return nil }
    guard last.kind != .stop else {
      return "\(action.name) was stopped on \(last.issued.inWords): do not send letters dated before it"
    }
    let kept = Set(last.appeals.flatMap { $0.addressees + $0.suggestedAddressees }.map(\.id))
    let dropped = references.map(\.id).filter { !kept.contains($0) }
    let whom =
      kept.isEmpty || dropped.isEmpty ? "" : "; it no longer writes to \(dropped.joined(separator: ", "))"
    return "\(action.name) has a newer document, of \(last.issued.inWords)\(whom);"
      + " to write from it, leave out --date or give a later one"
  }

  /// Why nothing can be written on the day about an action that is not issued yet or was stopped, for somebody who is
  /// asked.
  public var whyNotOpen: String {
    guard let edition else {
      let issued = action.editions.first?.issued.earliest ?? day
      let tomorrow = issued == day.adding(days: 1) ? ", tomorrow" : ""
      return "\(action.name) is dated \(issued.inWords)\(tomorrow): write from then on."
    }
    return
      "\(action.name) was stopped on \(edition.issued.inWords): no appeals must be sent. Ask your section office."
  }

  /// Lets a letter pass, and returns what is to be said of it; or stops it.
  ///
  /// The state is the letter's, by its channel; `reference` says who agreed to late letters, nil: nobody.
  /// Throws not written, for a late letter without an agreement.
  func admit(
    _ state: SendingState, to addressee: Addressee, by channel: Channel, in language: Language,
    from edition: Edition, agreedBy reference: String?, isEstimate: Bool
  ) throws(DeskError) -> [Remark] {
    let name = addressee.name(in: language)
    switch state {
    case .open:
      return reference == nil
        ? [] : [Remark(.lastDay, .note, "--late is not needed: the last day has not passed")]
    case .switchChannel(let lastDay, let quicker):
      let channels = quicker.filter { addressee.knownChannels.contains($0) }.map(\.rawValue)
      let advice =
        channels.isEmpty
        ? "no quicker channel is known" : "still in time by \(channels.joined(separator: ", "))"
      let measure = isEstimate ? ", by an estimate of the days it travels," : ""
      return [
        Remark(
          .arrival, .warning, about: name,
          "sent by \(channel.rawValue) on \(day.inWords)\(measure) the letter may arrive after the last day,"
            + " \(lastDay.inWords); \(advice)")
      ]
    case .late:
      guard let reference else {
        let who = language == .english ? addressee.title(on: day) : name
        throw DeskError(
          .notWritten,
          "\(lastDayPassed(from: edition)): the letter of \(day.inWords) to \(who) is not written",
          hint:
            "ask your section office or the International Secretariat; if they agree, add --late REFERENCE")
      }
      return [
        Remark(
          .arrival, .warning,
          "late: \(lastDayPassed(from: edition)); written with the agreement '\(reference)'")
      ]
    case .stopped:
      throw DeskError(.notWritten, "\(action.name) was stopped: no appeals must be sent")
    }
  }

  /// Why an appeal that was sent on the day should not have been sent, in a clause without a full stop that names the
  /// agreement, if any; nil when it was in time. The `reference` is empty when there was no agreement.
  public func faultOfSending(agreedBy reference: String) -> String? {
    guard let edition else { return "sent on \(day.inWords), before \(action.name) was issued" }
    switch state {
    case .notIssued, .open, .superseded: return nil
    case .stopped:
      return "sent on \(day.inWords), after \(action.name) was stopped (\(edition.issued.inWords))"
    case .late:
      let agreed = reference.isEmpty ? "" : "; agreed by '\(reference)'"
      guard let last = edition.lastDay?.lastAllowed else {
        return "sent on \(day.inWords), after the usual 42 days of \(action.name), which ended on"
          + " \(edition.assumedLastDay.inWords)\(agreed)"
      }
      return "sent on \(day.inWords), after the last day of \(action.name), \(last.inWords)\(agreed)"
    }
  }

  /// Why no appeal is written any more.
  func lastDayPassed(from edition: Edition) -> String {
    guard let last = edition.lastDay?.lastAllowed else {
      return "\(action.name) of \(edition.issued.inWords) gives no last day, and the usual 42 days ended on"
        + " \(edition.assumedLastDay.inWords)"
    }
    let words = edition.lastDay.flatMap { $0.boundary == .before ? $0.wording : nil }
    return "the last day for appeals about \(action.name) was \(last.inWords)"
      + (words.map { " (the sheet says '\($0)')" } ?? "")
  }
}
