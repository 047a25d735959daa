// BatchTarget.swift: where the letters of a batch go.

/// Where a batch goes.
enum BatchTarget {
  case nothing
  case folder(String)
  /// One document at this path, without lists.
  case document(String)
}
