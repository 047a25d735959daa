// ZIPTests.swift: archives that other programs read.

import Foundation
import Testing
import ZIP

@Test(
  arguments: [
    ("", 0), ("123456789", 0xCBF4_3926), ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
  ] as [(String, UInt32)])
func sumsUp(_ text: String, expected: UInt32) {
  #expect(CRC32.checksum(of: Array(text.utf8)[...]) == expected)
  #expect(CRC32.checksum(of: Array("x\(text)".utf8)[1...]) == expected)
}

private func sampleArchive() throws -> [UInt8] {
  var archive = StoredArchive()
  try archive.add("[Content_Types].xml", Array("<Types/>".utf8))
  try archive.add("empty", [])
  var bytes: [UInt8] = Array("in front".utf8)
  try archive.finish(adding: "folder/text", to: &bytes) {
    $0.append(contentsOf: [UInt8](repeating: 0x61, count: 1000))
  }
  return Array(bytes.dropFirst(8))
}

@Test func equalContentGivesEqualBytes() throws {
  let bytes = try sampleArchive()
  #expect(try sampleArchive() == bytes)
  #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
}

@Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip")))
func unzipFindsNoFault() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
  try Data(sampleArchive()).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  for (arguments, expected) in [(["-tqq"], ""), (["-p"], "<Types/>" + String(repeating: "a", count: 1000))] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unzip")
    process.arguments = arguments + [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(output == expected)
  }
}
