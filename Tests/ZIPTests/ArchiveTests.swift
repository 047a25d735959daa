// ArchiveTests.swift: archives that are read, whole and damaged.

import Foundation
import SourceText
import Testing
import ZIP

/// `count` bytes of words, the same as in Tests/Scripts/make-archives.py.
private func words(_ count: Int) -> [UInt8] {
  var state = 1
  var text: [UInt8] = []
  while text.count < count {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    text += "\(state / 65_536 % 50) ".utf8
  }
  return Array(text.prefix(count))
}

private func packed(_ name: String = "packed.zip") throws -> [UInt8] {
  let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Archives/\(name)")
  return Array(try Data(contentsOf: path))
}

private func content(of path: String, in bytes: [UInt8], limit: Int = 1 << 20) throws(FileError) -> [UInt8] {
  var reader = try Archive(MemoryBytes(bytes), named: "a.zip").open(path, limit: limit)
  var content: [UInt8] = []
  while try reader.read(into: &content) {}
  return content
}

@Test(
  arguments: [
    ("stored", 3000), ("fixed", 3000), ("huffman", 3000), ("rle", 3000), ("unpacked", 70_000),
    ("fast", 150_000),
    ("best", 150_000), ("empty", 0), ("BEST", 150_000),
  ])
func unpacks(_ path: String, count: Int) throws {
  #expect(try content(of: path, in: packed()) == words(count))
}

@Test func readsTheNumbersOfThe64BitExtension() throws {
  let bytes = try packed("large-numbers.zip")
  #expect(try content(of: "a\\text", in: bytes) == words(3000))
  for count in 0..<bytes.count - 7 {
    #expect(throws: FileError.self) { try content(of: "a/text", in: Array(bytes.prefix(count))) }
  }
}

@Test func unpacksCopiesThatReachIntoThemselves() throws {
  #expect(try content(of: "zeros", in: packed()) == [UInt8](repeating: 0, count: 100_000))
}

@Test func readsWhatStoredArchiveWrites() throws {
  var archive = StoredArchive()
  try archive.add("a", words(100_000))
  var bytes: [UInt8] = []
  try archive.finish(adding: "b", to: &bytes) { $0 += "text".utf8 }
  #expect(try content(of: "a", in: bytes) == words(100_000))
  #expect(try content(of: "b", in: bytes) == Array("text".utf8))
}

@Test(
  arguments: [
    ("nothing", 1 << 20, "'a.zip' is damaged: it has no 'nothing'"),
    ("best", 1000, "'a.zip': 'best' in it has 150000 bytes, more than 1000"),
  ])
func refuses(_ path: String, limit: Int, message: String) throws {
  let bytes = try packed()
  let error = #expect(throws: FileError.self) { try content(of: path, in: bytes, limit: limit) }
  #expect(error?.message == message)
  #expect(error?.kind == .damaged)
}

/// One byte changed anywhere is found, or changes nothing that is read: never a trap, and never other content.
@Test func findsEveryChangedByte() throws {
  let bytes = try packed()
  let right = words(3000)
  for place in stride(from: 0, to: bytes.count, by: 499) {
    var damaged = bytes
    damaged[place] ^= 0x55
    for path in ["stored", "fixed", "huffman", "rle"] {
      if let text = try? content(of: path, in: damaged) { #expect(text == right, "byte \(place), \(path)") }
    }
  }
}

@Test func refusesEveryCutOffArchive() throws {
  let bytes = try packed()
  for count in stride(from: 0, to: bytes.count, by: 4999) {
    #expect(throws: FileError.self) { try content(of: "best", in: Array(bytes.prefix(count))) }
  }
}
