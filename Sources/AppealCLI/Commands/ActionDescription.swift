// ActionDescription.swift: an action in words: its documents, whom to write to, by when, and what about.

import Correspondence
import SourceText
import UrgentAction

/// What `appeal actions ACTION` says of an action.
struct ActionDescription {
  private(set) var text: String
  /// Who can be written to from the document that is in force, by their ids.
  private let reaches: [String: Reach]

  /// Describes an action as it stands on a day; where the letters' country is nil, the slowest way counts.
  init(of action: Action, on day: CalendarDay, _ desk: Desk, from country: Country?) throws(DeskError) {
    text = "\(action.name): \(action.title)\n"
    reaches = Dictionary(
      try desk.reaches(on: day, from: country, withSuggested: true).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let concerns = action.concerns.joined(separator: " / ")
    if !concerns.isEmpty, plainName(concerns) != plainName(action.title) { text += "\(concerns)\n" }
    let gate = LateGate(action, on: day)
    text += "state on \(day): \(gate.state.rawValue)\n"
    if let edition = gate.edition ?? action.editions.first {
      text += "languages: \(Self.languages(of: edition))\n"
    }
    for edition in action.editions {
      describe(edition, of: action, on: day)
      let isInForce = edition == gate.edition
      if isInForce, reaches.values.contains(where: { $0.channels.contains { $0.sendBy != nil } }) {
        text +=
          country.map { "letters leave from: \($0)\n" }
          ?? "letters leave from: not known, so that the slowest way counts; add --country CC\n"
      }
      for appeal in edition.appeals { describe(appeal, isInForce ? reaches : [:]) }
      describeCopies(of: edition)
    }
  }

  /// The languages that a document can be written about in, by their codes.
  static func languages(of edition: Edition) -> String {
    edition.letterLanguages.map(\.code).joined(separator: " ")
  }

  private mutating func describe(_ edition: Edition, of action: Action, on day: CalendarDay) {
    text += "\n\(edition.kind.rawValue)"
    if let index = edition.index { text += " \(index)" }
    text += ", issued \(edition.issued), \(edition.state(on: day, in: action).rawValue)"
    if !edition.follows.isEmpty { text += ", follows \(edition.follows.joined(separator: ", "))" }
    if let note = edition.note { text += "\n\(note)" }
    if let last = edition.lastDay {
      text += "\nlast day: \(last.lastAllowed)\(last.wording.map { " (\"\($0)\")" } ?? "")"
    } else if edition.kind != .stop {
      text += "\nlast day: none given; taken as \(edition.assumedLastDay), 42 days after issue"
    }
    text += "\n"
  }

  private mutating func describe(_ appeal: Appeal, _ reaches: [String: Reach]) {
    text += "\nto \(appeal.authority[.english] ?? appeal.id)\n"
    for reference in appeal.addressees { describe(reference, reaches[reference.id]) }
    for reference in appeal.suggestedAddressees {
      describe(reference, reaches[reference.id], remark: " (by the directory; the sheet names nobody)")
    }
    for point in appeal.points {
      let words = (point.text[.english] ?? point.text.values.first ?? "").split(
        whereSeparator: \.isWhitespace)
      text += "  - \(point.id): \(words.joined(separator: " "))\n"
    }
  }

  private mutating func describe(_ reference: AddresseeReference, _ reach: Reach?, remark: String = "") {
    guard let reach else {
      text += "  \(reference.id)\(Self.name(of: reference))\(remark)\n"
      return
    }
    text += "  \(reach.id): \(reach.office.isEmpty ? reach.name : reach.office)\(remark)\n"
    if !reach.office.isEmpty {
      text += "      holder: \(reach.holder ?? "nobody is known; addressed by the office")\n"
    }
    let ways = reach.channels.map { way in
      guard way.isInTime else { return "\(way.channel.rawValue) too late" }
      return way.channel.rawValue + (way.sendBy.map { " until \($0)" } ?? "")
    }
    text += "      channels: \(ways.isEmpty ? "no address is known" : ways.joined(separator: ", "))\n"
  }

  private mutating func describeCopies(of edition: Edition) {
    if !edition.copiesToMissionsOf.isEmpty {
      let states = edition.copiesToMissionsOf.map(\.code).joined(separator: ", ")
      text += "\ncopies: missions of \(states) in the sender's country\n"
    }
    if !edition.copiesToOfficials.isEmpty {
      text += "\ncopies to officials:\n"
      for reference in edition.copiesToOfficials { text += "  \(reference.id)\(Self.name(of: reference))\n" }
    }
  }

  /// Who is meant by an id that says nothing: a person written out, or one whom the sender names.
  private static func name(of reference: AddresseeReference) -> String {
    switch reference.target {
    case .post: ""
    case .written(let addressee):
      ": "
        + [addressee.holder?.name, addressee.office].compactMap { $0 }.filter { !$0.isEmpty }.joined(
          separator: ", ")
    case .namedBySender: ": named by the sender with --recipient"
    }
  }
}
