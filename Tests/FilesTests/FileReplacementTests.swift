// FileReplacementTests.swift: what a file keeps when its content is replaced, and what is not read as a file.

import Files
import Foundation
import SourceText
import Testing

struct FileReplacementTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try writeFile(Array("old".utf8), to: "\(folder)/list.csv", replacing: false)
  }

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  private func attributes(_ name: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
  }

  @Test func theModeStays() throws {
    defer { clean() }
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: "\(folder)/list.csv")
    try writeFile(Array("new".utf8), to: "\(folder)/list.csv", replacing: true)
    #expect(try attributes("list.csv")[.posixPermissions] as? Int == 0o664)
    #expect(try readFile("\(folder)/list.csv") == Array("new".utf8))
    #expect(try namesInFolder(folder) == ["list.csv"])
  }

  @Test func aLinkStaysAndItsFileIsReplaced() throws {
    defer { clean() }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/link.csv", withDestinationPath: "list.csv")
    try writeFile(Array("new".utf8), to: "\(folder)/link.csv", replacing: true)
    #expect(try attributes("link.csv")[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(try readFile("\(folder)/list.csv") == Array("new".utf8))
    #expect(try namesInFolder(folder) == ["link.csv", "list.csv"])
  }

  @Test(arguments: ["a longer content", "n"])
  func allNamesOfAFileHaveTheNewContent(_ content: String) throws {
    defer { clean() }
    try FileManager.default.linkItem(atPath: "\(folder)/list.csv", toPath: "\(folder)/other.csv")
    try writeFile(Array(content.utf8), to: "\(folder)/other.csv", replacing: true)
    #expect(try readFile("\(folder)/list.csv") == Array(content.utf8))
    #expect(try attributes("list.csv")[.referenceCount] as? Int == 2)
    #expect(try namesInFolder(folder) == ["list.csv", "other.csv"])
  }

  @Test func aLinkToNothingIsRefused() throws {
    defer { clean() }
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/link.csv", withDestinationPath: "missing")
    #expect {
      try writeFile([1], to: "\(folder)/link.csv", replacing: true)
    } throws: {
      ($0 as? FileError)?.kind == .notCreatable
    }
    #expect(pathKind("\(folder)/missing") == .nothing)
  }

  @Test func whatIsNoFileIsNotRead() throws {
    defer { clean() }
    #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
    for path in ["\(folder)/pipe", "/dev/zero"] {
      #expect { try readFile(path) } throws: { ($0 as? FileError)?.kind == .unreadable }
    }
    #expect { try readFile("\(folder)/list.csv", limit: 2) } throws: {
      ($0 as? FileError)?.kind == .unreadable
    }
    #expect(try readFile("\(folder)/list.csv", limit: 3).count == 3)
  }
}
