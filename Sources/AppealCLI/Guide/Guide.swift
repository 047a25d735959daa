// Guide.swift: writing letters by questions: `appeal` on a terminal.

import Correspondence
import UrgentAction

/// Asks for what a letter needs, one question after the other, and writes it by the command that does the same.
///
/// Nothing is written before the person chooses to; every question can be left again with `b`.
struct Guide {
  enum Step: Int, CaseIterable {
    case action, drafts, points, addressees, channel, sender, message, copies, letter
  }

  /// Where a step leads: one with nothing to ask is passed.
  enum Move { case next, skip }

  var console: Console
  let dialogue: Dialogue
  var library: Library
  let today: CalendarDay
  /// The sheet that the action is read from.
  var sheet: GuideSheet?
  var answers = GuideAnswers()
  /// The action that was chosen, read.
  var action: Action?
  /// What the command line has answered.
  let givenDay: CalendarDay?
  let givenLate: String?
  let givenAddressees: [String]
  /// The questions that the command line has answered.
  private let given: Set<Step>
  /// Whether the last move went back, so that a step with nothing to ask is passed in that direction.
  private var isGoingBack = false
  /// The sheet that the command line names, in place of the first answer.
  var firstAnswer: String?

  /// Nil where there is no terminal to ask on. What `answers` has already is not asked again.
  init?(
    _ console: Console, _ folders: LibraryOptions = LibraryOptions(), answers: GuideAnswers = GuideAnswers()
  ) throws {
    guard let dialogue = Dialogue(console) else { return nil }
    (self.console, self.dialogue) = (console, dialogue)
    self.console.report = { line in
      console.report(fitted(Self.withoutOptions(line), columns: console.columns, hanging: 2))
    }
    library = try Library(folders, console)
    today = answers.day ?? console.today()
    self.answers = answers
    (givenDay, givenLate, givenAddressees) = (answers.day, answers.late, answers.addressees)
    var given: Set<Step> = []
    // A sheet is read first.
    let isSheet = answers.action.map { SheetRefusal($0) != nil } ?? false
    if answers.action != nil, !isSheet { given.insert(.action) }
    if !answers.addressees.isEmpty { given.insert(.addressees) }
    if answers.channel != nil { given.insert(.channel) }
    if answers.sender.contains("--from") || answers.sender.contains("--sender") { given.insert(.sender) }
    if answers.message != nil { given.insert(.message) }
    if answers.wantsCopies { given.insert(.copies) }
    self.given = given
    if isSheet {
      (firstAnswer, self.answers.action) = (answers.action, nil)
    } else if let word = answers.action {
      action = try library.action(word)
    }
  }

  var day: CalendarDay { answers.day ?? today }

  /// A report of a command, each line without the clauses behind its first that name options, which nobody types here.
  private static func withoutOptions(_ report: String) -> String {
    report.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).enumerated().filter { place, clause in
        place == 0 || !clause.split(separator: " ").contains { $0.hasPrefix("--") && $0.count > 2 }
      }.map(\.element).joined(separator: ";")
    }.joined(separator: "\n")
  }

  mutating func run() throws -> ExitStatus {
    dialogue.say("This writes letters for an urgent action, question by question.")
    dialogue.say(
      "Type an answer and Enter. b goes back one question, q quits; nothing is written until you say so.")
    var step = 0
    while step < Step.allCases.count {
      do {
        let move = try ask(Step.allCases[step])
        if move == .next { isGoingBack = false }
        step += isGoingBack && step > 0 ? -1 : 1
      } catch Dialogue.Leave.back {
        isGoingBack = true
        step = max(0, step - 1)
      } catch Dialogue.Leave.quit {
        dialogue.say("Nothing more is written.")
        return .done
      }
    }
    return .done
  }

  private mutating func ask(_ step: Step) throws -> Move {
    if given.contains(step) { return .skip }
    switch step {
    case .action: return try askAction()
    case .drafts: return try askDrafts()
    case .points: return try askPoints()
    case .addressees: return try askAddressees()
    case .channel: return try askChannel()
    case .sender: return try askSender()
    case .message: return try askMessage()
    case .copies: return try askCopies()
    case .letter: return try showAndFinish()
    }
  }

  // MARK: - Whom and how

  private var rows: [Reach] {
    get throws {
      guard let action else { return [] }
      let country = try library.country(Profile.saved(console)?.country, library.phrases(.english))
      let desk = try library.desk(action)
      return try desk.reaches(on: day, from: country)
    }
  }

  private mutating func askAddressees() throws -> Move {
    let rows = try rows
    guard !rows.isEmpty else {
      dialogue.say("This action names nobody to write to.")
      throw Dialogue.Leave.back
    }
    dialogue.heading("To whom?")
    for (index, row) in rows.enumerated() {
      let channels = row.channels.map(\.channel.rawValue).joined(separator: ", ")
      dialogue.say("  \(index + 1)  \(row.name)", hanging: 3)
      dialogue.say("     \(channels.isEmpty ? "no address is known" : "by \(channels)")")
    }
    dialogue.say("Type a number, several as 1,3, or Enter for all.")
    answers.addressees = try dialogue.asked("> ") { text in
      if text.isEmpty || text.lowercased() == "all" { return rows.map(\.id) }
      let numbers = text.split { $0 == "," || $0 == " " }.map { Int($0).map { $0 - 1 } }
      guard !numbers.isEmpty, numbers.allSatisfy({ $0.map(rows.indices.contains) ?? false }) else {
        dialogue.say("Please type numbers from 1 to \(rows.count), such as 1 or 1,2.")
        return nil
      }
      return numbers.compactMap { $0.map { rows[$0].id } }
    }
    answers.unreached = []
    return .next
  }

  private mutating func askChannel() throws -> Move {
    let chosen = try rows.filter { (answers.addressees + answers.unreached).contains($0.id) }
    let ways = Channel.allCases.map { channel in
      (channel: channel, reached: chosen.filter { $0.way(by: channel) != nil })
    }.filter { !$0.reached.isEmpty }
    // What Enter takes: the profile's, else the first, of those that reach all, and all in time.
    let toAll = ways.filter { $0.reached.count == chosen.count }.map(\.channel)
    let inTime = toAll.filter { channel in chosen.allSatisfy { $0.way(by: channel)?.isInTime ?? false } }
    let usual = try Profile.saved(console)?.channel
    guard
      let only = inTime.first(where: { $0 == usual }) ?? inTime.first ?? toAll.first ?? ways.first?.channel
    else {
      dialogue.say("No channel reaches any of them. Choose others.")
      throw Dialogue.Leave.back
    }
    guard ways.count > 1 else {
      answers.channel = only
      leaveOut(of: chosen)
      return .skip
    }
    dialogue.heading("By which channel?")
    for (index, way) in ways.enumerated() {
      let entries = way.reached.compactMap { $0.way(by: way.channel) }
      let sendBy = entries.compactMap(\.sendBy).min()
      let time =
        entries.allSatisfy(\.isInTime) ? sendBy.map { ", send it by \($0.inWords)" } ?? "" : ", too late now"
      let missed = chosen.filter { $0.way(by: way.channel) == nil }.map { $0.holder ?? $0.office }
      let but = missed.isEmpty ? "" : ", but not to \(missed.joined(separator: " and "))"
      dialogue.say("  \(index + 1)  \(way.channel.rawValue)\(time)\(but)", hanging: 3)
    }
    answers.channel = try dialogue.asked("[\(only.rawValue)] > ") { text in
      if text.isEmpty { return only }
      if let number = Int(text), ways.indices.contains(number - 1) { return ways[number - 1].channel }
      if let way = ways.first(where: { $0.channel.rawValue == text.lowercased() }) { return way.channel }
      dialogue.say("Please type a number from 1 to \(ways.count); Enter is \(only.rawValue).")
      return nil
    }
    leaveOut(of: chosen)
    return .next
  }

  /// Keeps those whom the channel reaches, and says who gets no letter by it.
  private mutating func leaveOut(of chosen: [Reach]) {
    guard let channel = answers.channel else { return }
    answers.addressees = chosen.filter { $0.way(by: channel) != nil }.map(\.id)
    let missed = chosen.filter { $0.way(by: channel) == nil }
    answers.unreached = missed.map(\.id)
    guard !missed.isEmpty else { return }
    let names = missed.map(\.name).joined(separator: "; ")
    dialogue.say("No letter by \(channel.rawValue) to \(names). Write to them by another channel afterwards.")
  }

  // MARK: - The rest

  private mutating func askMessage() throws -> Move {
    dialogue.heading("A sentence of your own?")
    dialogue.say("It goes into the letter as you type it. Enter for none.")
    let text = try dialogue.answer("> ")
    if Dialogue.isAnswer(text) {
      dialogue.say("Please type the sentence itself, or Enter for none.")
      return try askMessage()
    }
    answers.message = text.isEmpty ? nil : text
    return .next
  }

  private mutating func askCopies() throws -> Move {
    guard let edition = action?.edition(on: day), !edition.copyRecipients.isEmpty,
      let channel = answers.channel, channel != .telegram, channel != .telex
    else { return .skip }
    dialogue.heading("Copies?")
    let whom = [
      edition.copiesToMissionsOf.isEmpty ? nil : "each embassy that the action names, in your country",
      edition.copiesToOfficials.isEmpty ? nil : "whoever else the action names for a copy",
    ]
    answers.wantsCopies = try dialogue.yesOrNo(
      "Also a copy for \(whom.compactMap(\.self).joined(separator: ", and for "))?", otherwise: true)
    return .next
  }
}
