// RunFolder.swift: the folder of a run: unfinished work apart, one run at a time, another run whole until this one is.

package import Files
package import SourceText
import Synchronization

/// A folder that holds one run.
///
/// What is in place is whole, with a record in `.appeal-run` of what the run is about. A run that is going on, or was
/// stopped, works in `.unfinished`, with a record there. When its last letter is written, the run that it replaces is
/// set aside whole and its own results are renamed to their places (`RunSwap`); what a stop leaves half-way is ended by
/// whoever opens the folder next. `--resume` takes up the run whose record is in `.unfinished`, or else the one in
/// place: it makes every letter anew in memory and compares, so that it mends whatever a kill, a full disk or a power
/// cut has left.
package final class RunFolder: Sendable {
  /// What the run is to do with a run that the folder holds already.
  package enum Mode: Sendable {
    /// Needs a folder without a run.
    case fresh
    /// Completes what another run has begun.
    case resume
    /// Takes the place of another run.
    case replace
  }

  /// Where the record of the run that is completed stands.
  private enum Taken { case nothing, unfinished, complete }

  /// Without slashes at its end.
  package let path: String
  let place: OutputFolder
  let work: OutputFolder
  private let taken: Taken
  /// Whether the run's results take the place of another's.
  private let replaces: Bool
  /// Whether the folder, and the one for unfinished work, have been made for this run.
  private let isNew, isWorkNew: Bool
  /// Whether this process has come so far that what it has made must stay.
  private let hasBegun = Atomic(false)
  /// Keeps others out as long as the run lasts.
  private let lock: FileLock

  /// Opens a folder for a run and makes it where it is missing.
  ///
  /// - Throws: `BatchError` when another run is going on in it, when it holds a run and `mode` is `fresh`, or when
  ///   something in it is not this user's.
  package init(_ path: String, _ mode: Mode) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    (place, isNew) = try OutputFolder.made(at: path)
    lock = try Self.lock(path)
    do {
      try RunSwap.requireOwn(place)
      try RunSwap.settle(place)
      try RunSwap.removeLeftovers(place)
      let state = try RunState(place)
      try Self.check(place, mode, state)
      taken =
        mode != .resume
        ? .nothing : state.isUnfinished ? .unfinished : state.isComplete ? .complete : .nothing
      replaces = state.isComplete && taken != .complete
      isWorkNew = try place.addFolder(RunNames.work)
      work = try place.folder(RunNames.work)
    } catch {
      Self.leave(place, lock, isNew: isNew)
      throw error
    }
  }

  /// A run that never began, or was refused, leaves nothing behind, and no folder that it has made.
  deinit {
    if hasBegun.load(ordering: .relaxed) { return }
    if isWorkNew { _ = try? place.remove(RunNames.work) } else { _ = try? work.remove(RunNames.newInput) }
    Self.leave(place, lock, isNew: isNew)
  }

  private static func leave(_ place: OutputFolder, _ lock: FileLock, isNew: Bool) {
    guard let state = try? RunState(place), !state.isComplete, !state.hasWork else { return }
    lock.removeFile()
    if isNew { place.removeIfEmpty() }
  }

  /// Takes the lock of a folder; its file stays there, so that there is one lock only.
  static func lock(_ path: String) throws -> FileLock {
    if let lock = try FileLock("\(path)/.lock") { return lock }
    throw BatchError(
      "another run is going on in '\(path)'", hint: "wait for its end, or choose another folder",
      cause: .exists)
  }

  /// Stops a run in a folder that is another's.
  private static func check(_ place: OutputFolder, _ mode: Mode, _ state: RunState) throws {
    if mode == .fresh, state.holdsRun {
      throw BatchError(
        "'\(place.path)' holds a run already",
        hint:
          "--resume completes it; another folder takes a new run, or mended failures with --after '\(place.path)';"
          + " --force replaces it", cause: .exists)
    }
    if !state.isComplete {
      try RunSwap.requireFree(place, RunNames.results(in: place), hint: "choose another folder")
    }
    if mode == .resume, state.isPurged {
      throw BatchError(
        "the personal data of the run in '\(place.path)' were purged",
        hint: "choose another folder for a new run", cause: .exists)
    }
  }

  /// Whether the run completes the one that the folder holds.
  package var isResuming: Bool { taken != .nothing }

  /// What the run that is completed is about, one line each; nil where there is none.
  package func record() throws -> [String]? {
    let bytes: [UInt8]
    switch taken {
    case .nothing: return nil
    case .unfinished: bytes = try work.bytes(of: RunNames.workRecord, limit: 1 << 20)
    case .complete: bytes = try place.bytes(of: RunNames.record, limit: 1 << 20)
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Opens the list that a stopped run has kept; nil where it has kept none.
  package func keptInput() throws -> OpenFile? {
    guard taken == .unfinished else { return nil }
    return try work.kind(RunNames.input) == .file ? try OpenFile(RunNames.input, in: work) : nil
  }

  /// Copies a list that can be read only once to a file that stays until the run is complete.
  package func keepInput(_ list: OpenFile) throws -> OpenFile {
    let copy = try OpenFile.unnamed(in: work.path)
    try copy.append(list)
    try work.remove(RunNames.newInput)
    try copy.keep(as: RunNames.newInput, in: work)
    return copy
  }

  /// Where files may be made that vanish with the process.
  package var workPath: String { work.path }

  /// Makes an unfinished file, in the place of one that is there.
  package func stream(_ name: String) throws(FileError) -> OutputStream { try work.stream(name) }

  /// Writes down what the run is about, before its first letter.
  package func begin(_ lines: [String]) throws {
    hasBegun.store(true, ordering: .relaxed)
    if taken == .nothing {
      // What an unfinished run has left goes out of the way, which it could do without; then the record changes hands.
      try RunSwap.setAside(work)
      let stream = try work.stream("new-record")
      try stream.write(Array((lines.joined(separator: "\n") + "\n").utf8))
      try stream.synchronize()
      try work.move("new-record", to: work, RunNames.workRecord)
    }
    if try work.kind(RunNames.newInput) == .file {
      try work.move(RunNames.newInput, to: work, RunNames.input)
    }
    try RunSwap.removeSetAside(work)
  }

  /// The folder in which the letters are written, and whether some may be there.
  package func letters() throws -> (folder: OutputFolder, mends: Bool) {
    let isInPlace = taken == .complete ? try place.kind(RunNames.letters) == .folder : false
    if !isInPlace { _ = try work.addFolder(RunNames.letters) }
    let folder = try (isInPlace ? place : work).folder(RunNames.letters)
    if isResuming { try folder.removeUnfinished() }
    return (folder, isResuming)
  }

  /// Puts everything in its place and takes away what is not needed any more.
  ///
  /// - Parameters:
  ///   - documents: names of single files that were made in the work folder.
  ///   - letters: how many files must be in the folder of the letters; nil: not known.
  /// - Throws: when something of it is missing, or not the run's; what was in place stays there.
  package func finish(_ documents: [String], letters: Int? = nil) throws {
    try RunSwap.requireWhole(work, documents, letters: letters)
    // What is renamed to its place is on the disk before: no power cut leaves an empty file in place.
    try synchronizeTree(path)
    if taken == .complete {
      try RunSwap.putInPlace(work, place, over: documents)
    } else {
      try RunSwap.replace(place, work, isEmpty: !replaces)
    }
  }
}
