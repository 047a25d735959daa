// StationeryOptions.swift: the options for envelopes and labels: what letters travel in.

import Arguments
import Letters
import UrgentAction
import World
import Writers

/// What is printed besides the letters, or instead of them.
struct StationeryOptions {
  /// The size of --envelope and --envelopes.
  var envelope: EnvelopeSize?
  /// The sheet of --labels, by name or measure; the paper of a measure follows the sender's country.
  var labels: String?
  /// The first label to print on; nil: the first of the sheet.
  var start: Int?
  /// What --with asks for besides the letters, in the sizes that are usual in the sender's country; nil without it.
  var extras: [Extra]?

  var wantsEnvelopes: Bool { envelope != nil || extras?.contains(.envelope) ?? false }
  var wantsLabels: Bool { labels != nil || extras?.contains(.labels) ?? false }
  var isEmpty: Bool { !wantsEnvelopes && !wantsLabels }
  /// Whether `appeal letter` leaves out the letters themselves.
  var replacesLetters: Bool { extras == nil && !isEmpty }

  /// The options of `appeal letter` but --with.
  static let letterOptions: [Option<Self>] = [
    Option(
      "envelope", "SIZE", help: "Print the letters' envelopes (PDF) instead: \(EnvelopeSize.names).",
      \.envelope, envelope),
    Option(
      "labels", "SHEET",
      help:
        "Print address labels (PDF) instead, on sheets such as L7160 or 5160, or by measure in millimetres:"
        + " 70x36/3x8 is 3 across and 8 down.", \.labels), startOption,
  ]

  /// The options of `appeal batch` but --with.
  static let batchOptions: [Option<Self>] = [
    Option(
      "envelopes", "SIZE", help: "Also the envelopes, in the order of the letters: \(EnvelopeSize.names).",
      \.envelope, envelope),
    Option(
      "labels", "SHEET",
      help:
        "Also address labels, in the order of the letters, on sheets such as L7160 or 5160, or by measure: 70x36/3x8.",
      \.labels), startOption,
  ]

  private static let startOption = Option<Self>(
    "start", "NUMBER", help: "The first label to print on, for a sheet that has been begun.", \.start
  ) { (word) throws(UsageError) in
    guard let number = Int(word), number > 0 else {
      throw UsageError("'\(word)' is not the number of a label", hint: "count row by row, from 1")
    }
    return number
  }

  /// --with, for a command that has copies among its other options.
  static func with<Target>(
    _ path: @autoclosure @escaping Option<Target>.Path<StationeryOptions>,
    _ request: @autoclosure @escaping Option<Target>.Path<RequestOptions>, help: String
  ) -> Option<Target> {
    Option("with", "LIST", help: help) { (command, word) throws(UsageError) in
      let extras = try Extra.list(word)
      command[keyPath: path()].extras = extras
      if extras.contains(.copies) { command[keyPath: request()].wantsCopies = true }
    }
  }

  /// The envelope that a word names.
  private static func envelope(_ word: String) throws(UsageError) -> EnvelopeSize {
    guard let size = EnvelopeSize(named: word) else {
      throw UsageError(unknown: "envelope", word, known: EnvelopeSize.all.map(\.name))
    }
    return size
  }

  // MARK: - Checks

  /// - Throws: usage, for what letters by this channel do not go in, and for options that do not fit together.
  func check(_ channel: Channel) throws {
    if start != nil, !wantsLabels { throw UsageError("--start is for labels", hint: "add --labels SHEET") }
    guard isEmpty || channel.isPostal else {
      throw UsageError(
        "what goes by \(channel.rawValue) goes in no envelope", hint: "write --by post or --by express")
    }
  }

  /// The same for the letters of one sender.
  func check(_ request: RequestOptions) throws {
    let sizes: [(option: String, isGiven: Bool, extra: Extra)] = [
      ("--envelope", envelope != nil, .envelope), ("--labels", labels != nil, .labels),
    ]
    for size in sizes where size.isGiven && !(extras?.contains(size.extra) ?? true) {
      throw UsageError(
        "\(size.option) gives a size of what --with does not ask for",
        hint: "write --with \(names((extras ?? []) + [size.extra], separator: ","))")
    }
    if replacesLetters, envelope != nil, labels != nil {
      throw UsageError(
        "--envelope and --labels make one document each",
        hint: "give one of them, or add --with envelope,labels to get both with the letters")
    }
    // A sheet given by measure is checked with the paper of the sender's country.
    if let labels, !labels.contains("/") { _ = try sheet(Layout(for: nil)) }
    try check(request.channel)
    guard !replacesLetters || request.format == nil || request.format == .pdf else {
      throw UsageError("envelopes and labels are PDF", hint: "leave out --format")
    }
    if extras != nil, !isEmpty, request.output == nil || request.output == "-" {
      throw UsageError("letters with what belongs to them need a folder", hint: "add --output FOLDER/")
    }
  }

  // MARK: - Writing

  /// The sheet of labels, on which the first to print on is.
  private func sheet(_ layout: Layout) throws -> LabelSheet {
    let sheet: LabelSheet
    do throws(LabelSheetError) {
      sheet = try LabelSheet(
        labels ?? LabelSheet.usual(layout), paper: layout.paper == .a4 ? .a4 : .usLetter)
    } catch {
      throw Failure(.usage, error)
    }
    if let start, start > sheet.count {
      throw UsageError("a sheet \(sheet.name) has \(sheet.count) labels", hint: "--start counts from 1")
    }
    return sheet
  }

  func envelopeWriter(_ layout: Layout, _ fonts: FontLibrary) -> EnvelopeWriter {
    EnvelopeWriter(envelope ?? .usual(layout), fonts: fonts)
  }

  /// The writers of what is asked for; the layout decides the paper of a sheet that is given by measure.
  func writers(_ layout: Layout, _ fonts: FontLibrary) throws -> [(name: String, writer: any LetterWriter)] {
    var writers: [(name: String, writer: any LetterWriter)] = []
    if wantsEnvelopes { writers.append(("envelopes", envelopeWriter(layout, fonts))) }
    if wantsLabels {
      writers.append(("labels", LabelWriter(try sheet(layout), startingAt: start ?? 1, fonts: fonts)))
    }
    return writers
  }

  /// What must be the same for a run to be completed.
  var settings: [String] {
    var words: [String] = []
    if wantsEnvelopes { words += ["envelopes", envelope?.name ?? "usual"] }
    if wantsLabels { words += ["labels", labels ?? "usual"] }
    if let start { words += ["start", "\(start)"] }
    return words
  }
}

extension LetterWriter {
  /// The envelopes or labels of the letters in one document.
  func book(of letters: [Letter], from sender: Sender, title: String, _ console: Console) throws(WriterError)
    -> [UInt8]
  {
    let language = letters.first?.language.code ?? "en"
    var bytes: [UInt8] = []
    guard case .book(var book) = joining(title: title, language: language) else { return bytes }
    for letter in letters {
      if let warning = warning(about: letter) { console.warn(warning) }
      try book.append(try form(for: letter), for: sender)
    }
    book.finish()
    book.drain(into: &bytes)
    return bytes
  }
}
