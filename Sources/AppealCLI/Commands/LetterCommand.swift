// LetterCommand.swift: `appeal letter`, letters for one sender.

import Arguments
import Correspondence
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
      "Every letter with its envelope, and the copies for embassies.",
      "appeal letter UA-105-00 --all --with envelope,copies --format pdf -o post/ --date 2000-06-14"),
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
  var request = RequestOptions()
  var sender = SenderOptions()
  var stationery = StationeryOptions()
  var explains = false

  func run(_ plainConsole: Console) throws -> ExitStatus {
    let console = plainConsole.quiet(request.isQuiet)
    let isSheet = operands.count == 1 && SheetRefusal(operands[0]) != nil
    if operands.count < 2, isSheet || !request.isToAll && (request.to == nil || operands.isEmpty),
      var guide = try guide(console)
    {
      return try guide.run()
    }
    let profile = try sender.profile(console)
    var command = self
    if let profile { command.take(profile) }
    return try command.write(console, profile)
  }

  /// Takes from a profile what the command line leaves open.
  private mutating func take(_ profile: Profile) {
    sender = sender.completed(by: profile)
    guard request.by == nil, request.emailAddress == nil, let channel = profile.channel else { return }
    // Whoever asks for a file that does not go this way, or for envelopes, wants another.
    let isPaper = stationery.replacesLetters || stationery.wantsEnvelopes || stationery.wantsLabels
    let format = request.givenFormat ?? .text
    if channel.isPostal || !isPaper,
      (try? format.makeWriter(for: channel, fonts: FontLibrary(folders: []))) != nil
    {
      request.by = channel
    }
  }

  /// Writes the letters, in the language of the profile where nothing else says it.
  private func write(_ console: Console, _ profile: Profile?) throws -> ExitStatus {
    let word = try operand("ACTION")
    if let refusal = SheetRefusal(word) { throw Failure(.badData, refusal) }
    try request.check()
    try stationery.check(request)
    let format = stationery.replacesLetters ? .pdf : try outputFormat()
    try request.checkFonts(in: format)
    let fonts = try request.fonts(console)
    do { _ = try format.makeWriter(for: request.channel, fonts: fonts) } catch {
      throw Failure(.usage, error)
    }
    let library = try Library(request.folders, console)
    let (action, index) = try library.document(word)
    let desk = try library.desk(action)
    let day = request.day ?? console.today()
    let beside = try library.remarksOnFilesBeside(word, action, on: day)
    let (language, remark) = desk.language(request.language, preferring: profile?.language, on: day)
    let phrases = try desk.composer(language).phrases
    let signer = try sender.signer(phrases, library)
    var order = request.order(on: day)
    (order.language, order.usualNaming) = (language, profile?.naming)
    (order.document, order.country, order.paper) = (index, signer.facts?.country, sender.paper)
    order.variation = request.seed.map { seed in
      Variation(seed: seed, for: signer.sender.bytes[signer.sender.range(of: .name)])
    }
    var plan = try desk.plan(order)
    let own = [signer.sender[.message], signer.sender[.about]]
    if let name = own.lazy.compactMap(phrases.organizations.firstNamed).first, plan.naming != .free {
      guard plan.naming == .wanted else {
        throw UsageError(
          "your own words name \(name), which letters about this action must not",
          hint: "say it without the name, in --message and --about")
      }
      order.naming = .free
      plan = try desk.plan(order)
    }
    let files = try OutputFiles(request.output, count: documentCount(of: plan), format: format)
    if sender.about?.isEmpty == false, order.channel.isWire {
      console.note("a telegram or telex has no line about the sender: --about is left out")
    }
    for remark in signer.remarks + (remark.map { [$0] } ?? []) + beside + plan.remarks { console.say(remark) }
    if explains { for aside in plan.asides { console.report(aside) } }
    return try write(plan, desk, signer.sender, files, fonts, console)
  }

  /// Writes the letters to all addressees; one that cannot be made does not stop the others.
  private func write(
    _ plan: Plan, _ desk: Desk, _ sender: Sender, _ output: OutputFiles, _ fonts: FontLibrary,
    _ console: Console
  ) throws -> ExitStatus {
    var files = output
    var failures = plan.unreachable.map { Failure($0) }
    var letters: [Letter] = []
    var said: [Remark] = []
    for planned in plan.letters {
      do {
        let letter = try desk.compose(planned, in: plan)
        let documents = [letter] + (try desk.copies(of: letter, in: plan))
        for document in documents {
          for remark in document.remarks where !said.contains(remark) {
            said.append(remark)
            console.say(remark)
          }
          if explains, document.nameEnd.isEmpty { explain(document, console) }
        }
        letters += documents.map(\.letter).filter { $0.channel.isPostal }
        guard !stationery.replacesLetters else { continue }
        for document in documents {
          let name = "\(desk.action.id).\(planned.name)\(document.nameEnd)"
          let format =
            document.copyTo == nil ? files.format : files.format.forCopy(by: document.letter.channel)
          let bytes = try bytes(of: document, sender, format, fonts, console)
          try files.append(bytes, name: name, as: format)
          guard stationery.wantsEnvelopes, document.letter.channel.isPostal else { continue }
          let envelope = try stationery.envelopeWriter(plan.layout, fonts).book(
            of: [document.letter], from: sender, title: "\(name).envelope", console)
          try files.append(envelope, name: "\(name).envelope", as: .pdf)
        }
      } catch {
        failures.append(Failure(error))
      }
    }
    let isEachOne = failures.count == plan.letters.count + plan.unreachable.count
    let last = isEachOne ? failures.popLast() : nil
    for failure in failures { console.report(failure.error.report()) }
    if let last { throw last }
    try request.refuse(doubts: said + plan.remarks.filter { !said.contains($0) })
    for (name, writer) in try stationery.writers(plan.layout, fonts)
    where stationery.replacesLetters || name == "labels" {
      let title = "\(desk.action.id).\(name)"
      try files.append(
        try writer.book(of: letters, from: sender, title: title, console), name: title, as: .pdf)
    }
    try files.finish(replacing: request.isForced, console)
    let name = isFile(operands.first) ? operands[0] : desk.action.id
    if let next = nextStep(plan, action: name, signedBy: sender[.name], files, console) { console.note(next) }
    return failures.isEmpty ? .done : .someFailed
  }

  /// How many files there will be, so that the place for them can be judged before a letter is made.
  private func documentCount(of plan: Plan) -> Int {
    guard !stationery.replacesLetters else { return 1 }
    let letters = plan.letters.count * (1 + plan.ownCopies.count)
    return letters * (stationery.wantsEnvelopes ? 2 : 1) + (stationery.wantsLabels ? 1 : 0)
  }

  private func explain(_ document: LetterDocument, _ console: Console) {
    console.report("\(document.about):")
    for line in document.explanations { console.report("  \(line.text)\n      <- \(line.source)") }
  }

  /// A letter in its format, for its sender; says when it is long, and what a telegram costs in words.
  private func bytes(
    of document: LetterDocument, _ sender: Sender, _ format: Format, _ fonts: FontLibrary, _ console: Console
  ) throws -> [UInt8] {
    let (letter, name) = (document.letter, document.about)
    let form = try format.makeWriter(for: letter.channel, fonts: fonts).form(for: letter)
    if letter.enclosures.isEmpty, let pages = try form.pageCount(for: sender), pages > 1,
      letter.channel.isPostal
    {
      console.warn(
        "\(name): the letter takes \(pages) pages; shorten the facts in the action file or your own message, never"
          + " the points")
    }
    var bytes: [UInt8] = []
    try form.fill(sender, to: &bytes)
    if letter.channel == .telegram {
      let count = TelegramCount(of: bytes, by: request.tariff)
      console.note(
        "\(name): \(count.total) words by the tariff '\(request.tariff.name)' (address \(count.address), text"
          + " \(count.text), signature \(count.signature))")
    }
    if let warning = format.warning(about: bytes) { console.warn("\(name): \(warning)") }
    for warning in format.warnings(about: letter, for: sender) { console.warn("\(name): \(warning)") }
    if let advice = format.advice(on: letter) { console.note("\(name): \(advice)") }
    return bytes
  }

  /// The format of --format, else of the output's ending, else text.
  ///
  /// - Throws: usage, for an ending that is none of ours.
  private func outputFormat() throws -> Format {
    if let format = request.format { return format }
    guard let output = request.output, let ending = fileEnding(output) else { return .text }
    guard let format = Format(forFile: output) else {
      let known = Format.allCases.map { ".\($0.fileExtension)" }
      throw UsageError(
        "there is no format for files that end in '.\(ending)'",
        hint: "end the name in \(known.joined(separator: ", ")), or add --format")
    }
    return format
  }
}
