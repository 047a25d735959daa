// RunPurge.swift: a run's personal data deleted, its counts kept.

import Files
import SourceText

extension RunFolder {
  /// Deletes what a run holds of personal data and keeps the counts: the manifest and the summary.
  ///
  /// - Returns: how many files were deleted.
  /// - Throws: `BatchError` when the folder holds no run and nothing that a stopped one has left, or when one is going on
  ///   in it.
  package static func purge(_ path: String) throws -> Int {
    let nothing = BatchError(
      "'\(path)' holds no run of appeal batch", hint: "give the folder that was named with -o",
      cause: .notFound)
    guard pathKind(path) == .folder else { throw nothing }
    let place = try OutputFolder(path)
    var state = try RunState(place)
    guard state.isComplete || state.hasWork else { throw nothing }
    let lock = try lock(path)
    defer { withExtendedLifetime(lock) {} }
    try RunSwap.requireOwn(place)
    try RunSwap.settle(place)
    state = try RunState(place)
    let leavesRecord = state.holdsRun
    // First the mark: a purge that is cut short is no run that can be completed.
    if leavesRecord { try place.stream(RunNames.purged).synchronize() }
    if !state.isComplete, state.isUnfinished {
      try place.folder(RunNames.work).move(RunNames.workRecord, to: place, RunNames.record)
    }
    var count = try place.remove(RunNames.work)
    let kept = ["manifest.csv", "summary.html", RunNames.purged]
    for name in try RunNames.results(in: place) where leavesRecord && !kept.contains(name) {
      count += try place.remove(name)
    }
    if !leavesRecord { lock.removeFile() }
    return count
  }
}
