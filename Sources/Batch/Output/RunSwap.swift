// RunSwap.swift: one run takes the place of another; a stop at any moment leaves the one or the other.

import Files
import SourceText

/// The steps between a run that is made and a run that is in place.
///
/// First the results in place are moved into `replaced`, then the record gets the name that says that all is made, then
/// the new results are moved to their places. Stopped before the record has its new name, what was there is moved back;
/// stopped after it, the rest of the new results is moved to its place.
enum RunSwap {
  /// - Throws: when something that has one of our names was not made by this user, or is not what we make.
  static func requireOwn(_ place: OutputFolder) throws {
    let names = try place.names().filter {
      RunNames.isResult($0) || [RunNames.record, RunNames.work, RunNames.purged, ".lock"].contains($0)
    }
    for name in names.sorted() {
      let isOurKind: Bool
      switch try place.kind(name) {
      case .nothing: isOurKind = true
      case .file: isOurKind = name != RunNames.letters && name != RunNames.work
      case .folder: isOurKind = name == RunNames.letters || name == RunNames.work
      case .other, .unknown: isOurKind = false
      }
      guard isOurKind else {
        throw BatchError(
          "'\(place.path)/\(name)' is a link or something else that no run has made",
          hint: "choose another folder", cause: .exists)
      }
      guard try place.isOurs(name) else {
        throw BatchError(
          "'\(place.path)/\(name)' was made by another user", hint: "choose another folder", cause: .exists)
      }
    }
  }

  /// - Throws: when one of the names is taken.
  static func requireFree(
    _ place: OutputFolder, _ names: [String],
    hint: String = "move it away and add --resume, or choose another folder"
  ) throws {
    for name in names where try place.kind(name) != .nothing {
      throw BatchError(
        "'\(place.path)/\(name)' exists already, and no run has written it", hint: hint, cause: .exists)
    }
  }

  /// Ends what was stopped half-way.
  static func settle(_ place: OutputFolder) throws {
    guard try place.kind(RunNames.work) == .folder else { return }
    let work = try place.folder(RunNames.work)
    if try work.kind(RunNames.wholeRecord) != .nothing {
      try putInPlace(work, place)
    } else if try work.kind(RunNames.replaced) != .nothing {
      let replaced = try work.folder(RunNames.replaced)
      try requireFree(place, replaced.names())
      for name in try replaced.names() { try replaced.move(name, to: place, name) }
      try place.synchronizeNames()
      try work.remove(RunNames.replaced)
    }
  }

  /// Takes away the work of a run that never began.
  static func removeLeftovers(_ place: OutputFolder) throws {
    let state = try RunState(place)
    if state.hasWork, !state.isUnfinished { try place.remove(RunNames.work) }
  }

  /// - Throws: when a document is missing, or when there are not as many letters as there must be.
  static func requireWhole(_ work: OutputFolder, _ documents: [String], letters: Int?) throws {
    for name in documents where try work.kind(name) != .file {
      throw BatchError(
        "'\(work.path)/\(name)' is missing",
        hint: "somebody has changed the folder; --resume completes the run",
        cause: .writing)
    }
    // Volumes that the run has made when it did not know yet for whom there are no letters.
    for name in try RunNames.results(in: work) where name != RunNames.letters && !documents.contains(name) {
      try work.remove(name)
    }
    guard let letters, try work.kind(RunNames.letters) == .folder else { return }
    let count = try work.folder(RunNames.letters).count()
    guard count == letters else {
      throw BatchError(
        "there are \(count) files in '\(work.path)/letters', and there should be \(letters)",
        hint: "somebody has changed the folder; start again with --force", cause: .writing)
    }
  }

  /// Puts all results of the work folder in place, and sets aside what was there.
  ///
  /// `isEmpty` says that no run is in place, so that what has a result's name is somebody else's.
  static func replace(_ place: OutputFolder, _ work: OutputFolder, isEmpty: Bool) throws {
    if isEmpty {
      try requireFree(place, RunNames.results(in: work))
    } else {
      _ = try work.addFolder(RunNames.replaced)
      let replaced = try work.folder(RunNames.replaced)
      for name in try [RunNames.record] + RunNames.results(in: place) {
        try place.move(name, to: replaced, name)
      }
    }
    try work.move(RunNames.workRecord, to: work, RunNames.wholeRecord)
    try work.synchronizeNames()
    try putInPlace(work, place)
  }

  /// Moves all results of a run that is whole to their places, and takes the work folder away.
  private static func putInPlace(_ work: OutputFolder, _ place: OutputFolder) throws {
    let names = try RunNames.results(in: work)
    try requireFree(place, names)
    for name in names { try work.move(name, to: place, name) }
    try place.synchronizeNames()
    // As long as something is set aside, the record must say that it is not to be moved back.
    try work.remove(RunNames.replaced)
    try work.move(RunNames.wholeRecord, to: place, RunNames.record)
    try place.synchronizeNames()
    try place.remove(RunNames.work)
  }

  /// Puts the results of a run in the place of those that the same run has left there before.
  static func putInPlace(_ work: OutputFolder, _ place: OutputFolder, over documents: [String]) throws {
    for name in documents { try work.move(name, to: place, name) }
    if try work.kind(RunNames.letters) == .folder {
      try requireFree(place, [RunNames.letters])
      try work.move(RunNames.letters, to: place, RunNames.letters)
    }
    try place.synchronizeNames()
    try place.remove(RunNames.work)
  }

  /// Moves what an unfinished run has made out of the way; it goes when the next run has begun.
  static func setAside(_ work: OutputFolder) throws(FileError) {
    let kept = [RunNames.workRecord, RunNames.newInput]
    let names = try work.names().filter { !kept.contains($0) && !$0.hasPrefix(RunNames.setAside) }
    guard !names.isEmpty else { return }
    var number = 1
    while try !work.addFolder("\(RunNames.setAside)\(number)") { number += 1 }
    let old = try work.folder("\(RunNames.setAside)\(number)")
    for name in names { try work.move(name, to: old, name) }
  }

  static func removeSetAside(_ work: OutputFolder) throws(FileError) {
    for name in try work.names() where name.hasPrefix(RunNames.setAside) { try work.remove(name) }
  }
}
