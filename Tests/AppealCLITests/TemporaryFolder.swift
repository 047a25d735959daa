// TemporaryFolder.swift: a folder for the length of a test.

import Foundation

/// A folder that is removed with the value.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)")
  var path: String { url.path }

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }
}
