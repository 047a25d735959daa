// BatchCheck.swift: options of `appeal batch` that do not fit together.

import Arguments
import Batch
import Files
import UrgentAction

extension BatchCommand {
  /// - Throws: usage, for options that rows which come one by one leave no place for.
  func checkStream() throws {
    let others = [
      ("--one-file", isOneFile), ("--dry-run", isDryRun), ("--shard", selection.shard != nil),
      ("--after", !earlierFolders.isEmpty),
    ]
    if let option = others.first(where: \.1) {
      throw UsageError(
        "--stream and \(option.0) exclude each other", hint: "--stream takes the rows that the pipe hands it")
    }
  }

  /// - Throws: usage, for options that do not fit together.
  func checkOptions(_ target: BatchTarget) throws {
    try request.check()
    if isJSON, !isDryRun {
      throw UsageError("--json is for a list that is only checked", hint: "add --dry-run")
    }
    if request.wantsCopies, request.channel.isWire {
      throw UsageError(
        "a batch cannot write copies of what goes by \(request.channel.rawValue)",
        hint: "leave out --copies; 'appeal letter --copies' writes one")
    }
    if resumes, request.isForced {
      throw UsageError(
        "--resume and --force exclude each other", hint: "--resume completes a run, --force begins another")
    }
    try stationery.check(request.channel)
    let document: [(name: String, isGiven: Bool)] = [
      ("--order", order != nil), ("--separators", hasSeparators),
      ("--volume", volumeSize != nil && stationery.isEmpty),
    ]
    if !isOneFile, let option = document.first(where: \.isGiven) {
      throw UsageError("\(option.name) is for letters in one document", hint: "add --one-file")
    }
    let folder: [(name: String, isGiven: Bool)] = [
      ("--envelopes", stationery.wantsEnvelopes), ("--labels", stationery.wantsLabels),
      ("--separators", hasSeparators), ("--volume", volumeSize != nil), ("--resume", resumes),
    ]
    if case .document = target, let option = folder.first(where: \.isGiven) {
      throw UsageError("\(option.name) needs a folder", hint: "add -o FOLDER")
    }
  }

  /// Keeps the letters that a run has written in their place: what is mended goes into a folder of its own.
  func checkEarlierFolders() throws {
    guard let output = request.output, let folder = earlierFolders.first(where: { isSameFile($0, output) })
    else { return }
    var name = folder
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    throw UsageError(
      "the letters in '\(folder)' stay as they are; those of mended rows need a folder of their own",
      hint: "write -o '\(name)-2'")
  }
}
