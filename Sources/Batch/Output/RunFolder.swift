// RunFolder.swift: the folder of a run: unfinished work apart, a record of what the run is about, one run at a time.

public import Files
import SourceText
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that holds one run.
///
/// All is made in `.unfinished` and renamed to its place when the last letter is written, the letters with one rename;
/// so what is in place is whole. The record `.appeal-run` says what the run is about. `--resume` makes every letter
/// anew in memory and compares: what is there and right is left, all else is written. It therefore mends whatever a
/// kill, a full disk or a power cut has left, before the end and after it.
public final class RunFolder: Sendable {
  public enum Mode: Sendable {
    case fresh
    /// Completes what another run has begun.
    case resume
    /// Takes the place of another run.
    case replace
  }

  public let path: String
  private let mode: Mode
  /// Whether the folder has been made for this run.
  private let isNew: Bool
  /// Whether an earlier process has left unfinished work.
  private let isUnfinished: Bool
  /// Whether this process has come so far that what it has made must stay.
  private let hasBegun = Atomic(false)
  /// Keeps others out as long as the run lasts.
  private let lock: FileLock

  static let recordName = ".appeal-run"
  static let unfinishedName = ".unfinished"
  /// Says that a run's personal data were deleted, so that nobody brings them back by accident.
  static let purgedName = ".purged"
  static let resultNames = ["manifest.csv", "failures.csv", "summary.html"]

  /// Opens a folder for a run and makes it where it is missing.
  ///
  /// - Throws: `BatchError` when another run is going on in it, or when it holds a run and `mode` is `fresh`.
  public init(_ path: String, _ mode: Mode) throws(BatchError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    isNew = pathKind(path) == .nothing
    do throws(FileError) { try makeFolder(path) } catch { throw BatchError(any: error) }
    lock = try Self.lock(path)
    let holdsRun = pathKind("\(path)/\(Self.recordName)") != .nothing
    self.mode = holdsRun ? mode : .fresh
    isUnfinished = pathKind("\(path)/\(Self.unfinishedName)") != .nothing
    try Self.check(path, mode, holdsRun: holdsRun)
    do throws(FileError) { try makeFolder(unfinished("")) } catch { throw BatchError(any: error) }
  }

  /// A run that never began, or was refused, leaves nothing behind, and no folder that it has made.
  deinit {
    if hasBegun.load(ordering: .relaxed) { return }
    if !isUnfinished { _ = try? removeTree("\(path)/\(Self.unfinishedName)") }
    guard pathKind("\(path)/\(Self.recordName)") == .nothing else { return }
    lock.removeFile()
    if isNew { _ = rmdir(path) }
  }

  /// Takes the lock of a folder; its file stays there, so that there is one lock only.
  static func lock(_ path: String) throws(BatchError) -> FileLock {
    do throws(FileError) {
      if let lock = try FileLock("\(path)/.lock", waits: false) { return lock }
    } catch {
      throw BatchError(any: error)
    }
    throw BatchError(
      "another run is going on in '\(path)'", hint: "wait for its end, or choose another folder",
      cause: .exists)
  }

  /// Stops a run in a folder that is somebody else's.
  private static func check(_ path: String, _ mode: Mode, holdsRun: Bool) throws(BatchError) {
    if mode == .fresh, holdsRun {
      throw BatchError(
        "'\(path)' holds a run already",
        hint:
          "--resume completes it; another folder takes a new run, or mended failures with --after '\(path)';"
          + " --force replaces it", cause: .exists)
    }
    let documents = pathKind(path) == .folder ? ((try? namesInFolder(path)) ?? []).filter(isDocument) : []
    let results = resultNames + ["letters"] + documents
    if !holdsRun, let other = results.first(where: { pathKind("\(path)/\($0)") != .nothing }) {
      throw BatchError(
        "'\(path)/\(other)' exists already, and no run has written it", hint: "choose another folder",
        cause: .exists)
    }
    if mode == .resume, holdsRun, pathKind("\(path)/\(purgedName)") != .nothing {
      throw BatchError(
        "the personal data of the run in '\(path)' were purged", hint: "choose another folder for a new run",
        cause: .exists)
    }
  }

  /// Whether the run completes the one that the folder holds.
  public var isResuming: Bool { mode == .resume }

  /// The path of something unfinished.
  public func unfinished(_ name: String) -> String { "\(path)/\(Self.unfinishedName)/\(name)" }

  /// What the run in the folder is about, one line each; nil where no run has got so far.
  public func record() throws(BatchError) -> [String]? {
    guard mode == .resume else { return nil }
    do throws(FileError) {
      let bytes = try readFile("\(path)/\(Self.recordName)", limit: 1 << 20)
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    } catch {
      throw BatchError(any: error)
    }
  }

  /// Writes down what the run is about, before its first letter.
  public func begin(_ lines: [String]) throws(BatchError) {
    hasBegun.store(true, ordering: .relaxed)
    guard mode != .resume else { return }
    do throws(FileError) {
      let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
      // First the letters of the run that is replaced go out of the way: a run is never taken up with them.
      if pathKind(unfinished("letters")) == .folder { try setAside(unfinished("letters")) }
      let stream = try OutputStream(unfinished("record"))
      try stream.write(bytes)
      stream.synchronize()
      try move(unfinished("record"), to: "\(path)/\(Self.recordName)")
      if pathKind("\(path)/\(Self.purgedName)") != .nothing { try removeTree("\(path)/\(Self.purgedName)") }
    } catch {
      throw BatchError(any: error)
    }
  }

  /// The folder in which the letters are written, and whether some may be there.
  public func letters() throws(BatchError) -> (folder: OutputFolder, mends: Bool) {
    do throws(FileError) {
      let place = "\(path)/letters"
      if mode == .resume, pathKind(place) == .folder {
        let folder = try OutputFolder(place)
        try folder.removeUnfinished()
        return (folder, true)
      }
      let path = unfinished("letters")
      try makeFolder(path)
      let folder = try OutputFolder(path)
      if mode == .resume { try folder.removeUnfinished() }
      return (folder, mode == .resume)
    } catch {
      throw BatchError(any: error)
    }
  }

  /// Puts everything in its place and takes away what is not needed any more.
  ///
  /// - Parameter documents: names of single files that were made under `unfinished`.
  public func finish(_ documents: [String]) throws(BatchError) {
    do {
      // What is renamed to its place is on the disk before: no power cut leaves an empty file in place.
      try synchronizeTree(path)
      if pathKind(unfinished("letters")) == .folder {
        if pathKind("\(path)/letters") == .folder { try setAside("\(path)/letters") }
        try move(unfinished("letters"), to: "\(path)/letters")
      }
      // What the run that is replaced has left, and this one has not made.
      let isInFiles = !documents.contains { Self.isDocument($0) && $0.hasPrefix("letters") }
      for name in try namesInFolder(path) where !documents.contains(name) && !(name == "letters" && isInFiles)
      {
        guard mode != .fresh, isOwnDocument(name) || name == "letters" else { continue }
        try removeTree("\(path)/\(name)")
      }
      if mode == .fresh, let other = documents.first(where: { !isFree($0) }) {
        throw BatchError(
          "'\(path)/\(other)' exists already, and no run has written it",
          hint: "move it away and add --resume, or choose another folder", cause: .exists)
      }
      for name in documents { try move(unfinished(name), to: "\(path)/\(name)") }
      try synchronizeFolder(path)
      try removeTree("\(path)/\(Self.unfinishedName)")
    } catch {
      throw BatchError(any: error)
    }
  }

  /// Moves a folder out of the way; it goes when the run is done.
  private func setAside(_ folder: String) throws(FileError) {
    var number = 1
    while pathKind(unfinished("old-\(number)")) != .nothing { number += 1 }
    try move(folder, to: unfinished("old-\(number)"))
  }

  private func isOwnDocument(_ name: String) -> Bool {
    Self.isDocument(name) && pathKind("\(path)/\(name)") == .file
  }

  /// Whether a result may take its place: nothing is there, or what every run writes anew.
  private func isFree(_ name: String) -> Bool {
    Self.resultNames.contains(name) || pathKind("\(path)/\(name)") == .nothing
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
