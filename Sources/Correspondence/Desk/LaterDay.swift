// LaterDay.swift: whether the letters of a run that is completed later may still leave.

public import UrgentAction

extension Desk {
  /// Stops a run, begun on the day of the plan, whose rest is written on a day on which its letters must not leave any more.
  ///
  /// The letters keep the date with which the run began, so that all are the same; whether they may be sent
  /// is decided by the day on which the rest is written. What is to be said of letters that may come late now is returned.
  ///
  /// - Throws: `DeskError` of the kind `notWritten`, when the action was stopped or has a newer document
  ///   since, or when its last day has passed and the run was not begun with the office's agreement.
  public func checkRest(of plan: Plan, on today: CalendarDay) throws(DeskError) -> [Remark] {
    let gate = LateGate(action, on: today)
    guard today > plan.order.day, let edition = gate.edition else { return [] }
    let rest = "the rest of the letters of \(plan.order.day.inWords) is not written"
    if edition.kind == .stop {
      throw DeskError(
        .notWritten, "\(action.name) was stopped on \(edition.issued.inWords): \(rest)",
        hint: "ask your section office whether those already written may be sent")
    }
    if edition != plan.edition {
      throw DeskError(
        .notWritten,
        "\(action.name) has a newer document since \(edition.issued.inWords), \(edition.index ?? edition.kind.rawValue): \(rest)",
        hint: "for letters from that document start again with --force, or with another folder")
    }
    // The last day is that of all recipients, also of those whom only the sender's country decides.
    if gate.state == .late, plan.order.lateReference == nil {
      throw DeskError(
        .notWritten, "\(gate.lastDayPassed(from: edition)): \(rest)",
        hint:
          "ask your section office or the International Secretariat; if they agree, start again with --force --late"
          + " REFERENCE, and the letters have the day on which they leave")
    }
    var remarks: [Remark] = []
    for letter in plan.letters {
      let state = sendingState(
        of: edition, on: today, by: plan.order.channel, from: plan.order.country, to: letter.addressee)
      if case .open = state { continue }
      remarks += try admit(gate, letter.addressee, state, plan.order, edition)
    }
    return remarks
  }
}
