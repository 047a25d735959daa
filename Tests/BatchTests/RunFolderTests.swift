// RunFolderTests.swift: one run at a time, nothing left behind by a run that never began, and one run or the other.

import Batch
import Files
import Foundation
import SourceText
import Testing

private func names(_ path: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).sorted()
}

extension Scratch {
  /// Makes a run of one letter and a manifest, as far as is asked for.
  fileprivate func run(_ words: String, _ mode: RunFolder.Mode, finishes: Bool = true, pages: Bool = false)
    throws
  {
    let folder = try RunFolder("\(path)/run", mode)
    try folder.begin(["settings \(words)"])
    try folder.stream("manifest.csv").write(Array(words.utf8))
    if pages {
      try folder.stream("letters.pdf").write(Array(words.utf8))
    } else {
      let (letters, mends) = try folder.letters()
      let (name, bytes) = ("1-premier.txt", Array(words.utf8)[...])
      if try !letters.create(name, bytes) {
        #expect(mends)
        try letters.replace(name, bytes)
      }
    }
    if finishes {
      try folder.finish(["manifest.csv"] + (pages ? ["letters.pdf"] : []), letters: pages ? nil : 1)
    }
  }

  /// What is in place, file by file.
  fileprivate var inPlace: [String] {
    get throws {
      try names("\(path)/run").filter { $0 != ".lock" && $0 != ".unfinished" }.flatMap { name in
        name == "letters"
          ? try names("\(path)/run/letters").map { "letters/\($0) \(try text("run/letters/\($0)"))" }
          : ["\(name) \(try text("run/\(name)"))"]
      }
    }
  }

  fileprivate func whole(_ words: String, pages: Bool = false) -> [String] {
    [
      ".appeal-run settings \(words)\n", pages ? "letters.pdf \(words)" : "letters/1-premier.txt \(words)",
      "manifest.csv \(words)",
    ]
  }
}

@Test(arguments: [RunFolder.Mode.fresh, .resume, .replace])
func aFolderHasOneRunAtATime(_ mode: RunFolder.Mode) throws {
  let scratch = try Scratch()
  let path = "\(scratch.path)/run"
  let running = try RunFolder(path, .fresh)
  #expect(throws: BatchError.self) { try RunFolder(path, mode) }
  try running.begin(["settings test"])
  #expect(throws: BatchError.self) { try RunFolder(path, mode) }
  #expect(throws: BatchError.self) { try RunFolder.purge(path) }
  // What the others have tried has done nothing to the run that is going on.
  #expect(try names(path) == [".lock", ".unfinished"])
  withExtendedLifetime(running) {}
}

@Test func aRunThatNeverBeginsLeavesNothing() throws {
  let scratch = try Scratch()
  do { _ = try RunFolder("\(scratch.path)/new", .fresh) }
  #expect(pathKind("\(scratch.path)/new") == .nothing)
  try makeFolder("\(scratch.path)/mine")
  _ = try scratch.write("mine", "mine/manifest.csv")
  #expect(throws: BatchError.self) { try RunFolder("\(scratch.path)/mine", .replace) }
  #expect(try names("\(scratch.path)/mine") == ["manifest.csv"])
}

@Test func aRunThatIsRefusedLeavesACompleteOneComplete() throws {
  let scratch = try Scratch()
  try scratch.run("old", .fresh)
  let complete = try names("\(scratch.path)/run")
  do {
    let folder = try RunFolder("\(scratch.path)/run", .resume)
    _ = try scratch.write("a list that came from a pipe", "run/.unfinished/senders.csv")
    withExtendedLifetime(folder) {}
  }
  #expect(try names("\(scratch.path)/run") == complete)
}

@Test(arguments: [false, true], [false, true])
func aRunThatIsReplacedStaysUntilTheOtherIsWhole(_ oldPages: Bool, _ newPages: Bool) throws {
  let scratch = try Scratch()
  try scratch.run("old", .fresh, pages: oldPages)
  try scratch.run("new", .replace, finishes: false, pages: newPages)
  #expect(try scratch.inPlace == scratch.whole("old", pages: oldPages))
  // Taken up, stopped again, taken up.
  try scratch.run("new", .resume, finishes: false, pages: newPages)
  #expect(try RunFolder("\(scratch.path)/run", .resume).record() == ["settings new"])
  #expect(try scratch.inPlace == scratch.whole("old", pages: oldPages))
  try scratch.run("new", .resume, pages: newPages)
  #expect(try scratch.inPlace == scratch.whole("new", pages: newPages))
  #expect(pathKind("\(scratch.path)/run/.unfinished") == .nothing)
}

@Test func whatAStoppedRunHasMadeIsNotTakenForThatOfTheNext() throws {
  let scratch = try Scratch()
  try scratch.run("first", .fresh, finishes: false)
  #expect(throws: BatchError.self) { try scratch.run("second", .fresh) }
  _ = try scratch.write("first", "run/.unfinished/letters/2-premier.txt")
  try scratch.run("second", .replace)
  #expect(try scratch.inPlace == scratch.whole("second"))
}

/// A stop between two steps of the swap; the paths are those of moves that were made before it.
@Test(arguments: [
  ([".appeal-run"], false), ([".appeal-run", "letters"], false),
  ([".appeal-run", "letters", "manifest.csv"], false),
  ([], true), (["letters"], true), (["letters", "manifest.csv"], true),
])
func aSwapThatWasStoppedIsEnded(_ moved: [String], _ isWhole: Bool) throws {
  let scratch = try Scratch()
  let run = "\(scratch.path)/run"
  try scratch.run("old", .fresh)
  try scratch.run("new", .replace, finishes: false)
  try makeFolder("\(run)/.unfinished/replaced")
  for name in isWhole ? [".appeal-run", "letters", "manifest.csv"] : moved {
    try move("\(run)/\(name)", to: "\(run)/.unfinished/replaced/\(name)")
  }
  if isWhole {
    try move("\(run)/.unfinished/record", to: "\(run)/.unfinished/record-of-whole")
    for name in moved { try move("\(run)/.unfinished/\(name)", to: "\(run)/\(name)") }
  }
  // Whoever comes next, and be it to be refused, finds one or the other.
  #expect(throws: BatchError.self) { try scratch.run("third", .fresh) }
  #expect(try scratch.inPlace == scratch.whole(isWhole ? "new" : "old"))
  #expect((pathKind("\(run)/.unfinished") == .nothing) == isWhole)
  try scratch.run("new", .resume)
  #expect(try scratch.inPlace == scratch.whole("new"))
}

@Test func aLetterThatIsMissingOrTooManyStopsTheEnd() throws {
  let scratch = try Scratch()
  for letters in [0, 2] {
    let folder = try RunFolder("\(scratch.path)/run", .replace)
    try folder.begin(["settings test"])
    _ = try folder.letters().folder.create("1-premier.txt", [1])
    #expect(throws: BatchError.self) { try folder.finish([], letters: letters) }
  }
  #expect(try names("\(scratch.path)/run") == [".lock", ".unfinished"])
}

/// Somebody has put something in place of ours before.
@Test(arguments: [
  ".unfinished", ".lock", ".appeal-run", "letters", "manifest.csv", "summary.html", ".people", "letters.pdf",
])
func linksInPlaceOfOursAreRefused(_ name: String) throws {
  let scratch = try Scratch()
  try makeFolder("\(scratch.path)/run")
  try makeFolder("\(scratch.path)/loot")
  let precious = try scratch.write("precious", "precious")
  let target = [".unfinished", "letters"].contains(name) ? "\(scratch.path)/loot" : precious
  try FileManager.default.createSymbolicLink(
    atPath: "\(scratch.path)/run/\(name)", withDestinationPath: target)
  for mode in [RunFolder.Mode.fresh, .resume, .replace] {
    #expect(throws: (any Error).self) { try scratch.run("new", mode) }
  }
  #expect(throws: BatchError.self) { try RunFolder.purge("\(scratch.path)/run") }
  #expect(try scratch.text("precious") == "precious" && names("\(scratch.path)/loot").isEmpty)
}

@Test func whatAnotherUserHasMadeIsRefused() throws {
  let scratch = try Scratch()
  try makeFolder("\(scratch.path)/run/.unfinished")
  // Only root can give something away.
  guard chown("\(scratch.path)/run/.unfinished", 65534, 65534) == 0 else { return }
  #expect(throws: BatchError.self) { try scratch.run("new", .fresh) }
}

@Test func aLinkInTheWorkFolderIsNotFollowed() throws {
  let scratch = try Scratch()
  let precious = try scratch.write("precious", "precious")
  let folder = try RunFolder("\(scratch.path)/run", .fresh)
  try folder.begin(["settings test"])
  try FileManager.default.createSymbolicLink(
    atPath: "\(scratch.path)/run/.unfinished/manifest.csv", withDestinationPath: precious)
  try folder.stream("manifest.csv").write([1])
  try folder.finish(["manifest.csv"])
  #expect(try scratch.text("precious") == "precious")
  #expect(try readFile("\(scratch.path)/run/manifest.csv") == [1])
}

@Test func whatAStoppedRunHasLeftIsPurged() throws {
  let scratch = try Scratch()
  // Killed while it read its list from a pipe: no run, but people.
  try makeFolder("\(scratch.path)/run/.unfinished")
  _ = try scratch.write("Ann Lee", "run/.unfinished/new-senders.csv")
  #expect(try RunFolder.purge("\(scratch.path)/run") == 1)
  #expect(try names("\(scratch.path)/run") == [])
  // Killed while it replaced another.
  try scratch.run("old", .fresh)
  try scratch.run("new", .replace, finishes: false)
  #expect(try RunFolder.purge("\(scratch.path)/run") == 4)
  #expect(try names("\(scratch.path)/run") == [".appeal-run", ".lock", ".purged", "manifest.csv"])
  #expect(throws: BatchError.self) { try scratch.run("new", .resume) }
}
