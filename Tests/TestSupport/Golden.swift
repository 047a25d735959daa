// Golden.swift: whole documents compared with files that are kept beside the tests.

import Foundation

/// Whether goldens and transcripts are written instead of compared: `UPDATE_GOLDENS=1 swift test`.
public var isUpdatingGoldens: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil }

/// Compares bytes with the file `Goldens/NAME` beside the test's source; `UPDATE_GOLDENS=1` writes it instead.
public func expectGolden(_ bytes: [UInt8], _ name: String, source: String = #filePath) throws {
  let file = URL(filePath: source).deletingLastPathComponent().appending(path: "Goldens/\(name)")
  if isUpdatingGoldens {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
  let golden = [UInt8](try Data(contentsOf: file))
  guard golden == bytes else { throw GoldenError(name: name) }
}

/// A document that is not the one that was kept.
struct GoldenError: Error, CustomStringConvertible {
  var name: String

  var description: String { "differs from Goldens/\(name); UPDATE_GOLDENS=1 swift test rewrites it" }
}
