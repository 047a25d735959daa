// FilesTests.swift: files read and written whole.

import Files
import Foundation
import SourceText
import Testing

private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}

@Test func aFileIsItsOwnersOnlyAndWhole() throws {
  try withFolder { folder in
    let path = "\(folder)/letter.txt"
    try writeFile(Array("one".utf8), to: path, replacing: false)
    #expect(try readFile(path) == Array("one".utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect { try writeFile([], to: path, replacing: false) } throws: { ($0 as? FileError)?.kind == .exists }
    #expect(try readFile(path) == Array("one".utf8))
    try writeFile(Array("two".utf8), to: path, replacing: true)
    #expect(try readFile(path) == Array("two".utf8))
    let names = try namesInFolder(folder)
    #expect(names == ["letter.txt"])
  }
}

@Test func devicesAreWrittenNeverReplaced() throws {
  try writeFile(Array("x".utf8), to: "/dev/null", replacing: true)
  #expect(pathKind("/dev/null") == .other && pathKind("/dev/null/x") == .nothing)
}

@Test func aListWithoutAnEndIsRefused() throws {
  try withFolder { folder in
    for path in ["/dev/zero", "/dev/null", folder] {
      #expect { try OpenFile(path, named: path) } throws: { ($0 as? FileError)?.kind == .unreadable }
    }
    // A pipe may have one.
    #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
    let writer = open("\(folder)/pipe", O_RDWR)
    defer { close(writer) }
    let pipe = try OpenFile("\(folder)/pipe", named: "pipe")
    #expect(!pipe.isRegular)
  }
}

@Test func whatCannotBeToldIsNotTakenForNothing() throws {
  try withFolder { folder in
    let path = "\(folder)/loop"
    #expect(symlink(path, path) == 0)
    #expect(pathKind(path) == .unknown && pathKind("\(path)/x") == .unknown)
    #expect(throws: FileError.self) { try FolderFiles(path).paths(under: "") }
    #expect(throws: FileError.self) { try FolderFiles(path).bytes(of: "x") }
    for replacing in [true, false] {
      #expect(throws: FileError.self) { try writeFile([1], to: path, replacing: replacing) }
    }
    let names = try namesInFolder(folder)
    #expect(names == ["loop"])
    #expect(pathKind("\(folder)/\(String(repeating: "x", count: 300))") == .nothing)
  }
}

@Test(arguments: [("", FileError.Kind.notCreatable), ("missing/letter.txt", .notCreatable)])
func unwritablePlacesSaySo(_ name: String, kind: FileError.Kind) throws {
  try withFolder { folder in
    #expect {
      try writeFile([1], to: "\(folder)/\(name)", replacing: true)
    } throws: { ($0 as? FileError)?.kind == kind }
    let names = try namesInFolder(folder)
    #expect(names.isEmpty)
  }
}

@Test func readingSaysWhatIsWrong() throws {
  try withFolder { folder in
    #expect { try readFile("\(folder)/none") } throws: { ($0 as? FileError)?.kind == .notFound }
    #expect { try readFile(folder) } throws: { ($0 as? FileError)?.kind == .unreadable }
    try writeFile([UInt8](repeating: 65, count: 200_000), to: "\(folder)/big", replacing: false)
    #expect(try readFile("\(folder)/big").count == 200_000)
    #expect { try readFile("\(folder)/big", limit: 1000) } throws: { ($0 as? FileError)?.kind == .unreadable }
  }
}

@Test func foldersAreLaidOverOneAnother() throws {
  try withFolder { folder in
    for (path, text) in [
      ("a/en/x", "upper"), ("b/en/x", "lower"), ("b/en/y", "only lower"), ("a/en/z", ""),
    ] {
      try makeFolder("\(folder)/\(path.dropLast(2))")
      try writeFile(Array(text.utf8), to: "\(folder)/\(path)", replacing: false)
    }
    let files = LayeredFiles([FolderFiles("\(folder)/a"), FolderFiles("\(folder)/b")])
    #expect(try files.bytes(of: "en/x") == Array("upper".utf8))
    #expect(try files.bytes(of: "en/y") == Array("only lower".utf8))
    #expect(try files.bytes(of: "../b/en/y") == nil)
    #expect(try files.paths(under: "en") == ["en/x", "en/y", "en/z"])
    for (path, layer) in [("en/x", "a"), ("en/y", "b"), ("en/z", "a")] {
      #expect(files.displayName(of: path) == "\(folder)/\(layer)/\(path)")
    }
  }
}

@Test func aLockKeepsOthersOutAndItsFileMayGoMeanwhile() throws {
  try withFolder { folder in
    var first = try FileLock("\(folder)/lock")
    #expect(first != nil)
    #expect(try FileLock("\(folder)/lock") == nil)
    // Whoever comes now makes a lock of its own and keeps the third out.
    first?.removeFile()
    let second = try FileLock("\(folder)/lock")
    #expect(second != nil)
    first = nil
    #expect(try FileLock("\(folder)/lock") == nil)
    withExtendedLifetime(second) {}
  }
}

@Test func onlyWhatAKilledProcessHasLeftIsTakenAway() throws {
  try withFolder { path in
    for name in ["000001-premier.txt", ".mended-1-000001-premier.txt", ".keep"] {
      try writeFile([1], to: "\(path)/\(name)", replacing: false)
    }
    try OutputFolder(path).removeUnfinished()
    try synchronizeTree(path)
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: path)) == ["000001-premier.txt", ".keep"])
  }
}

@Test func aFileHasManyNames() throws {
  try withFolder { folder in
    try makeFolder("\(folder)/a/b")
    #expect(isSameFile("\(folder)/a", "\(folder)/a/b/../"))
    #expect(!isSameFile("\(folder)/a", "\(folder)/a/b"))
    #expect(!isSameFile("\(folder)/none", "\(folder)/none"))
  }
}

@Test(arguments: [
  ("there", "there"), ("there/", "there"), ("there/none", "there/none"), ("none/", "none"),
  ("none/a//b/", "none/a/b"), ("link/none/a", "there/none/a"),
])
func aPathIsResolvedAsFarAsItIsThere(_ path: String, _ resolved: String) throws {
  try withFolder { folder in
    let root = resolvedPath(folder)
    try makeFolder("\(root)/there")
    try FileManager.default.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: "\(root)/there")
    #expect(resolvedPath("\(root)/\(path)") == "\(root)/\(resolved)")
  }
}

@Test func aPathThatIsNotThereIsResolvedHoweverDeepItIs() {
  let deep = "/none" + String(repeating: "/a", count: 1_500)
  let long = String(repeating: "/a", count: 100_000)
  #expect(resolvedPath(deep + "/") == deep)
  #expect(resolvedPath(long) == long)
  #expect(resolvedPath("/") == "/" && resolvedPath("") == "" && resolvedPath("/none") == "/none")
  let here = resolvedPath(".")
  #expect(resolvedPath("none/") == (here == "/" ? "/none" : "\(here)/none"))
}

@Test func aDocumentTakesItsPlaceWhenItIsFinished() throws {
  try withFolder { folder in
    let (path, other) = ("\(folder)/letters.pdf", "\(folder)/other.pdf")
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    try Data("other".utf8).write(to: URL(filePath: other))
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
    do {
      let unfinished = try OutputStream(document: path)
      try unfinished.write(Array("half".utf8))
    }
    #expect(try readFile(path) == Array("other".utf8))
    #expect(try namesInFolder(folder) == ["letters.pdf", "other.pdf"])
    let stream = try OutputStream(document: path)
    try stream.write(Array("whole".utf8))
    try stream.finish()
    // The link is replaced, what it led to is left alone, and only the owner may read the letters.
    #expect(try readFile(path) == Array("whole".utf8) && readFile(other) == Array("other".utf8))
    #expect(try mode(path) == 0o600)
    #expect(try namesInFolder(folder) == ["letters.pdf", "other.pdf"])
  }
}

@Test func theProcessesOwnOpenFilesAreNeverReplaced() throws {
  try withFolder { folder in
    let path = "\(folder)/redirected"
    let file = open(path, O_RDWR | O_CREAT, 0o600)
    defer { close(file) }
    #expect(pathKind("/dev/fd/\(file)") == .other)
    let stream = try OutputStream(document: "/dev/fd/\(file)")
    try stream.write(Array("one".utf8))
    try stream.finish()
    #expect(try readFile(path) == Array("one".utf8))
  }
}

@Test(
  arguments: [
    (["-c", "echo done"], "done\n", nil),
    (["-c", "while :; do echo y; done"], nil, "writes more than 100 bytes"),
    (["-c", "sleep 9"], nil, "takes longer than 1 seconds"),
    (["-c", "exec >&-; sleep 9"], nil, "takes longer"),
    (["-c", "exit 3"], nil, "ends with an error"),
  ] as [([String], String?, String?)])
func anotherProgramIsWaitedForAWhile(_ arguments: [String], _ output: String?, _ error: String?) throws {
  do throws(FileError) {
    let bytes = try outputOfProgram("sh", arguments, limit: 100, seconds: 1)
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == output && error == nil)
  } catch let fault {
    #expect(error.map { fault.message.contains($0) } == true, "\(fault.message)")
  }
}
