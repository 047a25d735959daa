// LetterCommand.swift: `appeal letter`, letters for one sender.

import AddresseeDirectory
import Arguments
import Letters
import SourceText
import UrgentAction
import Writers

/// `appeal letter UA-105-00 --to premier`: composes, checks and writes the letters of one sender.
struct LetterCommand: ToolCommand {
  static let name = "letter"
  static let summary = "Write letters about an action, for one sender."
  static let operandHelp = "ACTION"
  static let details = [
    "ACTION is an id (UA-105-00), a number as printed (UA 105/00, 105/00), or the path of an action file.",
    "'appeal actions ACTION' shows its addressees and points.",
  ]

  var operands: [String] = []
  var wantsHelp = false
  var to: String?
  var isToAll = false
  var channel = Channel.post
  var format: Format?
  var output: String?
  var isForced = false
  var day: CalendarDay?
  var language = Language.english
  var sender = SenderOptions()
  var points: String?
  var style = LetterRequest.Style.prose
  var wantsCopies = false
  var faxNumber: String?
  var lateReference: String?
  var explains = false
  var folders = LibraryOptions()

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    let word = try operand("ACTION")
    guard isToAll != (to != nil) else {
      throw Failure(
        .usage,
        UsageError(
          isToAll ? "--to and --all exclude each other" : "nobody to write to",
          hint: "write --to POST, or --all for every addressee of the action"))
    }
    let library = try Library(folders, console)
    let action = try library.action(word)
    let composer = try library.composer(language)
    let (sender, country) = try sender.sender(composer.phrases, console)
    let day = day ?? console.today()
    guard let edition = action.edition(on: day) else {
      let first = action.editions.map(\.issued.description).first ?? ""
      throw Failure(
        .usage,
        UsageError(
          "the letter's date, \(day), is before \(action.name) was issued (\(first))", hint: "check --date"))
    }
    var context = LetterContext(
      action: action, edition: edition, directory: Directory(library.addressees), composer: composer,
      transit: try library.transitTimes(), day: day, channel: channel, country: country, style: style,
      points: try chosenPoints(edition), faxNumber: faxNumber)
    try MissionCopies(action, edition, context.directory, composer).resolve(&context, console, wantsCopies)
    let choices =
      try isToAll
      ? allChoices(context, console) : AddresseeChoice.named(to ?? "", in: edition, context.directory)
    let format = try outputFormat()
    var files = OutputFiles(
      output, count: choices.count * (wantsCopies ? 1 + context.missions.count : 1), format: format)
    var failures = 0
    for choice in choices {
      let addressee = try context.addressee(choice)
      try check(context.state(for: addressee), addressee, context, console)
      do {
        try write(choice, addressee, sender, context, to: &files, console)
      } catch  where choices.count > 1 && error.status != .usage {
        // The others are still made.
        console.report(error.error.report())
        failures += 1
      }
    }
    guard failures < choices.count else { return .inputNotFound }
    try files.finish(replacing: isForced, console)
    return failures == 0 ? .done : .someFailed
  }

  private func write(
    _ choice: AddresseeChoice, _ addressee: Addressee, _ sender: Sender, _ context: LetterContext,
    to files: inout OutputFiles, _ console: Console
  ) throws(Failure) {
    if choice.isSuggested {
      console.note(
        "the sheet names nobody for the appeals to \(choice.appeal.authority[language] ?? choice.appeal.id);"
          + " this letter goes to the holder whom the directory knows")
    }
    let request = try context.request(choice, addressee)
    let composed = try failing { try context.composer.letter(request) }
    for warning in composed.warnings { console.warn("\(addressee.id): \(warning)") }
    if explains {
      console.report("\(addressee.id):")
      for line in composed.explanations { console.report("  \(line.text)\n      <- \(line.source)") }
    }
    var documents = [(composed.letter, "")]
    if wantsCopies {
      for mission in context.missions {
        let copy = try failing { try context.composer.copy(of: composed, request, to: mission) }
        for warning in copy.warnings { console.warn("\(mission.id): \(warning)") }
        documents.append((copy.letter, ".copy-\(mission.id)"))
      }
    }
    let writer = files.format.makeWriter()
    for (letter, suffix) in documents {
      let bytes = try failing {
        var bytes: [UInt8] = []
        try writer.form(for: letter).fill(sender, to: &bytes)
        return bytes
      }
      files.append(bytes, name: "\(context.action.id).\(addressee.fileName)\(suffix)")
    }
  }

  // MARK: - Checks

  /// Stops a letter that must not be sent, and says when one would arrive late.
  private func check(
    _ state: SendingState, _ addressee: Addressee, _ context: LetterContext, _ console: Console
  ) throws(Failure) {
    let phrases = context.composer.phrases
    let words = { (day: CalendarDay) in phrases.words(for: day, in: Layout(for: context.country)) }
    switch state {
    case .open: break
    case .switchChannel(let lastDay, let quicker):
      let channels = quicker.filter { addressee.knownChannels.contains($0) }.map(\.rawValue)
      console.warn(
        "\(addressee.id): sent by \(channel.rawValue) on \(words(context.day)) the letter may arrive after the last day,"
          + " \(words(lastDay)); "
          + (channels.isEmpty
            ? "no quicker channel is known" : "quicker: \(channels.joined(separator: ", "))"))
    case .late(let lastDay):
      guard lateReference == nil else {
        console.warn(
          "\(addressee.id): late, the last day was \(words(lastDay)); written with the agreement '\(lateReference ?? "")'"
        )
        return
      }
      throw Failure(
        .nothingWritten,
        LetterError(
          "the last day for appeals about \(context.action.name) was \(words(lastDay)): the letter of"
            + " \(words(context.day)) to \(addressee.title(on: context.day)) is not written",
          hint:
            "ask your section office or the International Secretariat; if they agree, add --late REFERENCE"))
    case .stopped:
      throw Failure(
        .nothingWritten,
        LetterError(
          "\(context.action.name) was stopped: no appeals must be sent", hint: "ask your section office"))
    }
  }

  private func chosenPoints(_ edition: Edition) throws(Failure) -> Set<String>? {
    guard let points else { return nil }
    let known = edition.appeals.flatMap { $0.points.map(\.id) }
    var chosen: Set<String> = []
    for word in points.split(separator: ",").map({ $0.trimmed }) where !word.isEmpty {
      guard known.contains(word) else {
        throw Failure(.usage, UsageError(unknown: "point", word, known: known))
      }
      chosen.insert(word)
    }
    guard !chosen.isEmpty else { throw Failure(.usage, UsageError("--points names no point")) }
    return chosen
  }

  /// Every addressee whom the sheet names and for whom a chosen point is meant; says who is left out.
  private func allChoices(_ context: LetterContext, _ console: Console) -> [AddresseeChoice] {
    for appeal in context.edition.appeals where appeal.addressees.isEmpty {
      let suggested = appeal.suggestedAddressees.map {
        "; --to \($0.id) writes to the holder whom the directory knows"
      }
      console.note(
        "the sheet names nobody for the appeals to \(appeal.authority[language] ?? appeal.id)\(suggested.joined())"
      )
    }
    return AddresseeChoice.all(of: context.edition).filter { choice in
      guard let points = context.points else { return true }
      let isMeant = choice.appeal.points.contains { points.contains($0.id) }
      if !isMeant { console.note("none of the chosen points is for \(choice.reference.id): no letter") }
      return isMeant
    }
  }

  private func outputFormat() throws(Failure) -> Format {
    if let format { return format }
    guard let output, let format = Format(forFile: output) else { return .text }
    return format
  }
}

extension Addressee {
  /// The id as file names have it: without the state.
  fileprivate var fileName: String {
    let parts = id.split(separator: "-", maxSplits: 1)
    return parts.count == 2 && parts[0].count == 2 ? String(parts[1]) : id
  }
}
