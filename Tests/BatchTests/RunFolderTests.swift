// RunFolderTests.swift: one run at a time, and nothing left behind by a run that never began.

import Batch
import Files
import Foundation
import Testing

private func names(_ path: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).sorted()
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
  #expect(try names(path) == [".appeal-run", ".lock", ".unfinished"])
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
  let path = "\(scratch.path)/run"
  do {
    let folder = try RunFolder(path, .fresh)
    try folder.begin(["settings test"])
    _ = try scratch.write("", "run/.unfinished/manifest.csv")
    try folder.finish(["manifest.csv"])
  }
  let complete = try names(path)
  do {
    let folder = try RunFolder(path, .resume)
    _ = try scratch.write("a list that came from a pipe", "run/.unfinished/senders.csv")
    withExtendedLifetime(folder) {}
  }
  #expect(try names(path) == complete)
}
