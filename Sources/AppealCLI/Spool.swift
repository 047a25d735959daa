// Spool.swift: standard input kept in a file, because a list of senders is read more than once.

import Batch
import Files
import SourceText

/// The file from which a list is read.
struct Spool {
  let path: String
  private let isTemporary: Bool

  /// - Parameter folder: where standard input is kept; without one, a temporary file.
  init(_ senders: String, _ folder: RunFolder?) throws(Failure) {
    guard senders == "-" else {
      (path, isTemporary) = (senders, false)
      return
    }
    isTemporary = folder == nil
    let path = folder?.unfinished("senders.csv") ?? temporaryPath()
    self.path = path
    try failing {
      // A list that is whole stands under its name; with it a run can be completed without its input.
      if let folder, folder.isResuming, pathKind(path) == .file { return }
      try copyStandardInput(to: path + ".part")
      try move(path + ".part", to: path)
    }
  }

  func remove() { if isTemporary { _ = try? removeTree(path) } }
}
