// LetterStationery.swift: `appeal letter --envelope` and `--labels`: what the letters travel in.

import Arguments
import Letters
import SourceText
import UrgentAction
import World
import Writers

/// What is printed besides the letters, or instead of them.
struct StationeryOptions {
  /// The size of --envelope.
  var envelope: EnvelopeSize?
  /// The sheet of --labels, by name or measure; the paper of a measure follows the sender's country.
  var labels: String?
  /// The first label to print on; nil: the first of the sheet.
  var start: Int?
  /// What --with asks for besides the letters; nil without it.
  var extras: [Extra]?

  /// Whether the letters themselves are left out.
  var replacesLetters: Bool { extras == nil && (envelope != nil || labels != nil) }
  var wantsEnvelopes: Bool { extras?.contains(.envelope) ?? (envelope != nil) }
  var wantsLabels: Bool { extras?.contains(.labels) ?? (labels != nil) }

  static func options<Target>(
    _ path: any WritableKeyPath<Target, StationeryOptions> & Sendable,
    _ request: any WritableKeyPath<Target, RequestOptions> & Sendable
  ) -> [Option<Target>] {
    let sizes = EnvelopeSize.all.map(\.name)
    return [
      Option(
        "with", "LIST",
        help:
          "Besides the letters, in the same folder: \(names(Extra.allCases)), with commas between. Sizes are the usual"
          + " ones of the sender's country, or those of --envelope and --labels."
      ) { (command, word) throws(UsageError) in
        let extras = try Extra.list(word)
        command[keyPath: path].extras = extras
        if extras.contains(.copies) { command[keyPath: request].wantsCopies = true }
      },
      Option(
        "envelope", "SIZE",
        help: "Print the letters' envelopes (PDF) instead: \(sizes.joined(separator: ", "))."
      ) {
        (command, word) throws(UsageError) in
        command[keyPath: path].envelope = try envelope(word)
      },
      Option(
        "labels", "SHEET",
        help:
          "Print address labels (PDF) instead, on sheets such as L7160 or 5160, or by measure in millimetres:"
          + " 70x36/3x8 is 3 across and 8 down."
      ) { $0[keyPath: path].labels = $1 },
      Option("start", "NUMBER", help: "The first label to print on, for a sheet that has been begun.") {
        (command, word) throws(UsageError) in
        command[keyPath: path].start = try start(word)
      },
    ]
  }

  /// The envelope that a word names.
  static func envelope(_ word: String) throws(UsageError) -> EnvelopeSize {
    guard let size = EnvelopeSize(named: word) else {
      throw UsageError(unknown: "envelope", word, known: EnvelopeSize.all.map(\.name))
    }
    return size
  }

  /// The number of the first label.
  static func start(_ word: String) throws(UsageError) -> Int {
    guard let number = Int(word), number > 0 else {
      throw UsageError("'\(word)' is not the number of a label", hint: "count row by row, from 1")
    }
    return number
  }

  /// The sheet that a word names, and the first label to print on.
  static func sheet(
    _ word: String, startingAt start: Int?, _ layout: Layout
  ) throws(Failure) -> (sheet: LabelSheet, start: Int) {
    let sheet: LabelSheet
    do throws(LabelSheetError) {
      sheet = try LabelSheet(word, paper: layout.paper == .a4 ? .a4 : .usLetter)
    } catch {
      throw Failure(.usage, error)
    }
    if let start, start > sheet.count {
      throw .usage("a sheet \(sheet.name) has \(sheet.count) labels", hint: "--start counts from 1")
    }
    return (sheet, start ?? 1)
  }

  /// The envelopes of the letters in one document.
  func envelopes(
    _ letters: [Letter], from sender: Sender, title: String, layout: Layout, _ fonts: FontLibrary
  ) throws(Failure) -> [UInt8] {
    let writer = EnvelopeWriter(envelope ?? .usual(layout), fonts: fonts)
    return try failing { try Self.book(of: letters, by: writer, from: sender, title: title) { _ in } }
  }

  /// The labels of the letters in one document.
  func labels(
    _ letters: [Letter], title: String, layout: Layout, _ fonts: FontLibrary, _ console: Console
  ) throws(Failure) -> [UInt8] {
    let (sheet, start) = try Self.sheet(labels ?? LabelSheet.usual(layout), startingAt: start, layout)
    let writer = LabelWriter(sheet, startingAt: start, fonts: fonts)
    return try failing {
      try Self.book(of: letters, by: writer, from: Sender(), title: title) { console.warn($0) }
    }
  }

  private static func book(
    of letters: [Letter], by writer: some LetterWriter, from sender: Sender, title: String,
    _ warn: (String) -> Void
  ) throws(WriterError) -> [UInt8] {
    let language = letters.first?.language.code ?? "en"
    var bytes: [UInt8] = []
    guard case .book(var book) = writer.joining(title: title, language: language) else { return bytes }
    for letter in letters {
      if let warning = writer.warning(about: letter) { warn(warning) }
      try book.append(try writer.form(for: letter), for: sender)
    }
    book.finish()
    book.drain(into: &bytes)
    return bytes
  }
}

extension LetterCommand {
  /// - Throws: usage, for letters that go in no envelope.
  func checkStationery() throws(Failure) {
    if stationery.start != nil, !stationery.wantsLabels {
      throw .usage("--start is for labels", hint: "add --labels SHEET")
    }
    try stationery.checkExtras()
    guard stationery.wantsEnvelopes || stationery.wantsLabels else { return }
    if stationery.replacesLetters, stationery.envelope != nil, stationery.labels != nil {
      throw .usage(
        "--envelope and --labels make one document each",
        hint: "give one of them, or add --with envelope,labels to get both with the letters")
    }
    // A sheet given by measure is checked with the paper of the sender's country.
    if let name = stationery.labels, !name.contains("/") {
      _ = try StationeryOptions.sheet(name, startingAt: stationery.start, Layout(for: nil))
    }
    guard request.channel.isPostal else {
      throw .usage(
        "what goes by \(request.channel.rawValue) goes in no envelope",
        hint: "write --by post or --by express")
    }
    guard !stationery.replacesLetters || request.format == nil || request.format == .pdf else {
      throw .usage("envelopes and labels are PDF", hint: "leave out --format")
    }
    if stationery.extras != nil, request.output == nil || request.output == "-" {
      throw .usage("letters with what belongs to them need a folder", hint: "add --output FOLDER/")
    }
  }
}
