// BatchStationery.swift: `appeal batch --envelopes` and `--labels`: what the letters travel in.

import Arguments
import Batch
import Letters
import UrgentAction
import Writers

/// The envelopes and labels that are made beside the letters of a batch.
struct BatchStationery {
  var envelope: EnvelopeSize?
  /// A sheet by name or measure.
  var labels: String?
  /// The first label to print on.
  var start: Int?
  /// What --with asks for, in the sizes that are usual in the sender's country.
  var extras: [Extra] = []

  var wantsEnvelopes: Bool { envelope != nil || extras.contains(.envelope) }
  var wantsLabels: Bool { labels != nil || extras.contains(.labels) }
  var isEmpty: Bool { !wantsEnvelopes && !wantsLabels }

  /// The writers of what is asked for; the layout decides the paper of a sheet that is given by measure.
  func writers(
    _ layout: Layout, _ fonts: FontLibrary
  ) throws(Failure) -> [(name: String, writer: any LetterWriter)] {
    var writers: [(name: String, writer: any LetterWriter)] = []
    if wantsEnvelopes {
      writers.append(("envelopes", EnvelopeWriter(envelope ?? .usual(layout), fonts: fonts)))
    }
    if wantsLabels {
      let (sheet, start) = try StationeryOptions.sheet(
        labels ?? LabelSheet.usual(layout), startingAt: start, layout)
      writers.append(("labels", LabelWriter(sheet, startingAt: start, fonts: fonts)))
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

extension BatchCommand {
  /// - Throws: usage, for options that rows which come one by one leave no place for.
  func checkStream() throws(Failure) {
    let others = [
      ("--one-file", isOneFile), ("--dry-run", isDryRun), ("--shard", selection.shard != nil),
      ("--after", !earlierFolders.isEmpty),
    ]
    if let option = others.first(where: \.1) {
      throw .usage(
        "--stream and \(option.0) exclude each other", hint: "--stream takes the rows that the pipe hands it")
    }
  }

  /// - Throws: usage, for options that do not fit together.
  func checkOptions(_ target: BatchTarget) throws(Failure) {
    try request.check()
    if isJSON, !isDryRun { throw .usage("--json is for a list that is only checked", hint: "add --dry-run") }
    if request.wantsCopies, request.channel.isWire {
      throw .usage(
        "a batch cannot write copies of what goes by \(request.channel.rawValue)",
        hint: "leave out --copies; 'appeal letter --copies' writes one")
    }
    if stationery.start != nil, !stationery.wantsLabels {
      throw .usage("--start is for labels", hint: "add --labels SHEET")
    }
    if !stationery.isEmpty, !request.channel.isPostal {
      throw .usage(
        "what goes by \(request.channel.rawValue) goes in no envelope",
        hint: "write --by post or --by express")
    }
    let document: [(name: String, isGiven: Bool)] = [
      ("--order", order != nil), ("--separators", hasSeparators),
      ("--volume", volumeSize != nil && stationery.isEmpty),
    ]
    if !isOneFile, let option = document.first(where: \.isGiven) {
      throw .usage("\(option.name) is for letters in one document", hint: "add --one-file")
    }
    let folder: [(name: String, isGiven: Bool)] = [
      ("--envelopes", stationery.wantsEnvelopes), ("--labels", stationery.wantsLabels),
      ("--separators", hasSeparators), ("--volume", volumeSize != nil), ("--resume", resumes),
    ]
    if case .document = target, let option = folder.first(where: \.isGiven) {
      throw .usage("\(option.name) needs a folder", hint: "add -o FOLDER")
    }
  }
}
