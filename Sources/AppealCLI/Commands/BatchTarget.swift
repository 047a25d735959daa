// BatchTarget.swift: where the letters of a batch go.

import Batch

/// Where a batch goes.
enum BatchTarget {
  case nothing
  case folder(String)
  /// One document at this path, without lists.
  case document(String)

  func openFolder(resumes: Bool, isForced: Bool) throws(Failure) -> RunFolder? {
    guard case .folder(let path) = self else { return nil }
    return try failing { try RunFolder(path, resumes ? .resume : isForced ? .replace : .fresh) }
  }
}
