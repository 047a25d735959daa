// RunLists.swift: what a complete run has written about itself.

import Files
import SourceText

/// The record and the list of letters of a run that is complete.
package struct RunLists: Sendable {
  /// What the run was about, as `RunFolder` was given it.
  package let record: [String]
  /// The list of all letters, a table with the columns row, addressee, file, channel, date and state.
  package let manifest: [UInt8]
  /// The path of the manifest, as errors show it.
  package let manifestPath: String

  /// - Throws: when the folder holds no run, or one that is not complete.
  package init(_ folder: String) throws {
    manifestPath = "\(folder)/manifest.csv"
    guard pathKind("\(folder)/\(RunNames.record)") == .file else {
      throw BatchError(
        "'\(folder)' holds no complete run of appeal batch", hint: "give the folder that was named with -o",
        cause: .notFound)
    }
    let bytes = try readFile("\(folder)/\(RunNames.record)", limit: 1 << 20)
    record = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    manifest = try readFile(manifestPath)
  }
}
