// LetterCommand.swift: `appeal letter`, letters for one sender.

import AddresseeDirectory
import Arguments
import Letters
import SourceText
import UrgentAction
import World
import Writers

/// `appeal letter UA-105-00 --to premier`: composes, checks and writes the letters of one sender.
struct LetterCommand: ToolCommand {
  static let name = "letter"
  static let summary = "Write letters about an action, for one sender."
  static let operandHelp = "ACTION"
  static let examples = [
    Example(
      "One letter, as text; the date is that of the example.",
      "appeal letter UA-105-00 --to premier --from 'A. Reader' --address '1 High Street; London N1 1AA' --country GB --date 2000-06-14"
    ),
    Example(
      "A PDF for a window envelope, signed as 'appeal me' says.",
      "appeal letter UA-105-00 --to premier --format pdf -o premier.pdf --date 2000-06-14"),
    Example(
      "Every addressee of the action, in German.",
      "appeal letter UA-105-00 --all --language de -o letters/ --date 2000-06-14"),
  ]
  static let details = [
    "ACTION is an id (UA-105-00), a number as printed (UA 105/00, 105/00), or the path of an action file. 'appeal"
      + " actions' lists the actions, 'appeal actions ACTION' shows the addressees and points of one."
  ]

  var operands: [String] = []
  var wantsHelp = false
  var to: String?
  var isToAll = false
  /// The channel of --by; nil when it is left to the other options.
  var by: Channel?
  var format: Format?
  var output: String?
  var isForced = false
  var font: String?
  var day: CalendarDay?
  var language = Language.english
  var sender = SenderOptions()
  var points: String?
  var style = LetterRequest.Style.prose
  var seed: UInt64?
  var wantsCopies = false
  var faxNumber: String?
  var recipient = RecipientOptions()
  var tariff = TelegramTariff.international
  var emailAddress: String?
  var stationery = StationeryOptions()
  var lateReference: String?
  var explains = false
  var folders = LibraryOptions()

  /// How the letters are sent: as --by says, else by e-mail when an e-mail address or a message's format is given, else by
  /// post.
  var channel: Channel {
    by ?? (emailAddress != nil || givenFormat?.isMessage ?? false ? .email : .post)
  }

  /// The format of --format, else of the output's ending; nil when neither names one.
  var givenFormat: Format? { format ?? output.flatMap { Format(forFile: $0) } }

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    if operands.count < 2, !isToAll, to == nil || operands.isEmpty, var guide = try guide(console) {
      return try guide.run()
    }
    let word = try operand("ACTION")
    guard isToAll != (to != nil) else {
      throw Failure(
        .usage,
        UsageError(
          isToAll ? "--to and --all exclude each other" : "nobody to write to",
          hint: "write --to POST, or --all for every addressee of the action"))
    }
    try checkOptions()
    try checkStationery()
    let library = try Library(folders, console)
    let (action, index) = try library.document(word)
    let composer = try library.composer(language)
    let (sender, facts) = try sender.sender(composer.phrases, library, console)
    var context = try context(action, composer, facts, library, console)
    context.variation = seed.map { Variation(seed: $0, for: sender.bytes[sender.range(of: .name)]) }
    if seed != nil, language != .english || channel == .telegram {
      console.note(
        "--vary changes nothing here: it knows other verbs for English points, and keeps telegrams short")
    }
    try checkEdition(of: context, named: index, console)
    let choices =
      if let to {
        try AddresseeChoice.named(to, in: context.edition, context.directory)
      } else {
        allChoices(context, console)
      }
    try checkRecipient(choices)
    guard !choices.isEmpty else {
      throw Failure(
        .usage, UsageError("there is nobody to write to", hint: "name one of the addressees above with --to"))
    }
    for choice in choices { try checkDay(of: context, to: try context.addressee(choice), console) }
    let countries = language == .english ? composer.phrases : try library.composer(.english).phrases
    context.missions = try MissionCopies(context, countries: countries).missions(
      console, isWriting: wantsCopies)
    return try write(choices, sender, context, console)
  }

  /// The fonts for characters beyond Windows-1252: the sender's choice, then those of the machine.
  func fonts(_ console: Console) throws(Failure) -> FontLibrary {
    let folders = FontLibrary.systemFolders(environment: console.environment)
    guard let font else { return FontLibrary(folders: folders) }
    return try failing { try FontLibrary(file: font, folders: folders) }
  }

  func context(
    _ action: Action, _ composer: Composer, _ facts: CountryFacts?, _ library: Library, _ console: Console
  ) throws(Failure) -> LetterContext {
    let day = day ?? console.today()
    guard let edition = action.edition(on: day) else {
      let first = action.editions.map(\.issued.description).first ?? ""
      throw Failure(
        .usage,
        UsageError(
          "the letter's date, \(day), is before \(action.name) was issued (\(first))", hint: "check --date"))
    }
    return LetterContext(
      action: action, edition: edition, directory: Directory(library.addressees), composer: composer,
      transit: try library.transitTimes(), day: day, channel: channel, facts: facts, style: style,
      points: try chosenPoints(edition), faxNumber: faxNumber, emailAddress: emailAddress,
      recipient: recipient)
  }

  /// Writes the letters to all addressees; one that cannot be made does not stop the others.
  private func write(
    _ choices: [AddresseeChoice], _ sender: Sender, _ context: LetterContext, _ console: Console
  ) throws(Failure) -> ExitStatus {
    let isStationery = stationery.kind != nil
    let copies = context.missions.filter { context.mailbox(of: $0) == nil }
    let count = isStationery ? 1 : choices.count * (1 + copies.count)
    var files = try OutputFiles(output, count: count, format: isStationery ? .pdf : try outputFormat())
    let fonts = try fonts(console)
    do { _ = try files.format.makeWriter(for: channel, fonts: fonts) } catch { throw Failure(.usage, error) }
    var failures: [Failure] = []
    var letters: [Letter] = []
    for (choice, name) in zip(choices, AddresseeChoice.fileNames(of: choices)) {
      do {
        let addressee = try context.addressee(choice)
        let documents = try documents(choice, addressee, context, console)
        letters += documents.map(\.letter)
        if !isStationery {
          for (letter, recipient, suffix) in documents {
            let writer = try failing { try files.format.makeWriter(for: letter.channel, fonts: fonts) }
            let bytes = try bytes(of: letter, sender, writer, addressee, console)
            if let warning = files.format.warning(about: bytes) {
              console.warn("\(addressee.id): \(warning)")
            }
            for warning in files.format.warnings(about: letter, for: sender) {
              console.warn("\(addressee.id): \(warning)")
            }
            if let advice = files.format.advice(on: letter) { console.note("\(recipient): \(advice)") }
            try files.append(bytes, name: "\(context.action.id).\(name)\(suffix)")
          }
        }
      } catch {
        failures.append(error)
      }
    }
    if failures.count == choices.count, let last = failures.popLast() {
      for failure in failures { console.report(failure.error.report()) }
      throw last
    }
    for failure in failures { console.report(failure.error.report()) }
    let title = stationeryTitle(context.action.id)
    if let bytes = try stationery.document(
      letters, from: sender, title: title, layout: Layout(for: context.facts), fonts,
      console)
    {
      try files.append(bytes, name: title)
    }
    try files.finish(replacing: isForced, console)
    return failures.isEmpty ? .done : .someFailed
  }

  /// The letter to an addressee, and the copies of it, each with what its file's name ends in.
  private func documents(
    _ choice: AddresseeChoice, _ addressee: Addressee, _ context: LetterContext, _ console: Console
  ) throws(Failure) -> [(letter: Letter, recipient: String, suffix: String)] {
    noteSuggestion(choice, console)
    let request = try context.request(choice, addressee)
    let composed = try failing { try context.composer.letter(request) }
    for warning in composed.warnings { console.warn("\(addressee.id): \(warning)") }
    if explains {
      console.report("\(addressee.id):")
      for line in composed.explanations { console.report("  \(line.text)\n      <- \(line.source)") }
    }
    var documents = [(letter: composed.letter, recipient: addressee.id, suffix: "")]
    for mission in context.missions where context.mailbox(of: mission) == nil {
      let copy = try failing { try context.composer.copy(of: composed, request, to: mission) }
      for warning in copy.warnings { console.warn("\(mission.id): \(warning)") }
      documents.append((copy.letter, mission.id, ".copy-\(mission.id)"))
    }
    return documents
  }

  /// Says when the sheet does not name the addressee.
  func noteSuggestion(_ choice: AddresseeChoice, _ console: Console) {
    guard choice.isSuggested else { return }
    console.note(
      "the sheet names nobody for the appeals to \(choice.appeal.authority[.english] ?? choice.appeal.id);"
        + " this letter goes to the holder whom the directory knows")
  }

  /// The letter in its format, for its sender; says when it is long, and what a telegram costs in words.
  private func bytes(
    of letter: Letter, _ sender: Sender, _ writer: any LetterWriter, _ addressee: Addressee,
    _ console: Console
  ) throws(Failure) -> [UInt8] {
    let bytes = try failing {
      let form = try writer.form(for: letter)
      if letter.enclosures.isEmpty, let pages = try form.pageCount(for: sender), pages > 1, channel.isPostal {
        console.warn(
          "\(addressee.id): the letter takes \(pages) pages; shorten the facts in the action file or your own message,"
            + " never the points")
      }
      var bytes: [UInt8] = []
      try form.fill(sender, to: &bytes)
      return bytes
    }
    if letter.channel == .telegram {
      let count = TelegramCount(of: bytes, by: tariff)
      console.note(
        "\(addressee.id): \(count.total) words by the tariff '\(tariff.name)' (address \(count.address), text"
          + " \(count.text), signature \(count.signature))")
    }
    return bytes
  }

  // MARK: - Choices

  func chosenPoints(_ edition: Edition) throws(Failure) -> Set<String>? {
    guard let points else { return nil }
    let all = edition.appeals.flatMap(\.points)
    let known = all.map(\.id)
    var chosen: Set<String> = []
    for word in points.split(separator: ",").map({ $0.trimmed }) where !word.isEmpty {
      let word = word.lowercased()
      guard known.contains(word) else {
        throw Failure(.usage, UsageError(unknown: "point", word, known: known))
      }
      chosen.insert(word)
    }
    guard !chosen.isEmpty else {
      throw Failure(
        .usage, UsageError("--points names no point", hint: "choose from \(known.joined(separator: ", "))"))
    }
    for point in all where chosen.contains(point.id) {
      if let antecedent = point.antecedent, !chosen.contains(antecedent) {
        throw Failure(
          .usage,
          UsageError(
            "the point '\(point.id)' goes on with '\(antecedent)' and says nothing without it",
            hint: "--points \(antecedent),\(point.id)"))
      }
    }
    return chosen
  }

  /// Every addressee whom the sheet names and for whom a chosen point is meant; says who is left out. Where the sheet
  /// names nobody at all, everybody whom the directory knows for its appeals.
  func allChoices(_ context: LetterContext, _ console: Console) -> [AddresseeChoice] {
    let named = AddresseeChoice.all(of: context.edition)
    let choices = named.isEmpty ? AddresseeChoice.suggested(in: context.edition) : named
    for appeal in context.edition.appeals where appeal.addressees.isEmpty && !named.isEmpty {
      let suggested = appeal.suggestedAddressees.map {
        "; --to \($0.id) writes to the holder whom the directory knows"
      }
      console.note(
        "the sheet names nobody for the appeals to \(appeal.authority[.english] ?? appeal.id)\(suggested.joined())"
      )
    }
    return choices.filter { choice in
      if case .namedBySender(let id, _) = choice.reference.target, recipient.lines == nil {
        console.note(
          "no letter to '\(id)', whom only you can name: add --recipient 'NAME; OFFICE; LINE; LINE'")
        return false
      }
      guard let points = context.points else { return true }
      let isMeant = choice.appeal.points.contains { points.contains($0.id) }
      if !isMeant { console.note("none of the chosen points is for \(choice.reference.id): no letter") }
      return isMeant
    }
  }

  /// The format of --format, else of the output's ending, else a draft for e-mail and text for all others.
  ///
  /// - Throws: usage, for an ending that is none of ours.
  private func outputFormat() throws(Failure) -> Format {
    if let format { return format }
    guard let output, let ending = fileEnding(output) else { return .text }
    guard let format = Format(forFile: output) else {
      let known = Format.allCases.map { ".\($0.fileExtension)" }
      throw Failure(
        .usage,
        UsageError(
          "there is no format for files that end in '.\(ending)'",
          hint: "end the name in \(known.joined(separator: ", ")), or add --format"))
    }
    return format
  }
}
