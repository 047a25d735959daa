// RunNames.swift: what the files in the folder of a run are called.

import Files
import SourceText

enum RunNames {
  /// Says what the run in place is about.
  static let record = ".appeal-run"
  /// Holds the work of a run that is not complete.
  static let work = ".unfinished"
  /// Says that a run's personal data were deleted, so that nobody brings them back by accident.
  static let purged = ".purged"
  static let letters = "letters"
  static let lists = ["manifest.csv", "failures.csv", "summary.html"]

  // In the work folder.

  /// Says what the run that is not complete is about.
  static let workRecord = "record"
  /// The same, when all of the run is made and only has to be put in place.
  static let wholeRecord = "record-of-whole"
  /// A list that could be read only once, and one whose run has not begun.
  static let input = "senders.csv"
  static let newInput = "new-senders.csv"
  /// The results that were in place before.
  static let replaced = "replaced"
  /// What an unfinished run has left, with a number.
  static let setAside = "old-"

  /// Whether a name is that of something that a run puts in place.
  static func isResult(_ name: String) -> Bool {
    lists.contains(name) || name == letters || name == EarlierRun.peopleName || isDocument(name)
  }

  /// The results that stand in a folder, and the mark of a purge.
  static func results(in folder: OutputFolder) throws(FileError) -> [String] {
    try folder.names().filter { isResult($0) || $0 == purged }.sorted()
  }

  /// Whether a file's name is one that a run gives to a document: `letters.pdf`, `labels-02.pdf`.
  static func isDocument(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1] != "csv" else { return false }
    let words = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard let kind = words.first, ["letters", "labels", "envelopes"].contains(kind) else { return false }
    return words.count == 1 || words.count == 2 && !words[1].isEmpty && words[1].allSatisfy(\.isNumber)
  }
}

/// What a folder holds of runs.
struct RunState {
  /// Whether a run is in place.
  let isComplete: Bool
  /// Whether there is one that was stopped.
  let isUnfinished: Bool
  /// Whether there is work, even of a run that never began.
  let hasWork: Bool
  let isPurged: Bool

  var holdsRun: Bool { isComplete || isUnfinished }

  init(_ place: OutputFolder) throws(FileError) {
    isComplete = try place.kind(RunNames.record) == .file
    hasWork = try place.kind(RunNames.work) == .folder
    isUnfinished = hasWork ? try place.folder(RunNames.work).kind(RunNames.workRecord) == .file : false
    isPurged = try place.kind(RunNames.purged) != .nothing
  }
}
