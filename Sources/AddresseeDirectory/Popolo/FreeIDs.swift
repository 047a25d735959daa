// FreeIDs.swift: ids that are given once, and what an id may be.

import SourceText

/// Whether an id has small letters, digits and hyphens only.
func isFitForID(_ id: String) -> Bool {
  !id.isEmpty && id.utf8.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
}

/// Gives every record an id of its own: namesakes are different persons.
struct FreeIDs {
  private(set) var taken: Set<String>
  /// The number to try next behind an id, so that a thousand namesakes do not take a million attempts.
  private var next: [String: Int] = [:]

  init(taken: Set<String> = []) { self.taken = taken }

  /// The id, with a number behind it when it is taken.
  mutating func take(_ id: String) -> String {
    var candidate = id
    var number = next[id] ?? 2
    while !taken.insert(candidate).inserted {
      candidate = "\(id)-\(number)"
      number += 1
    }
    next[id] = number
    return candidate
  }
}
