// RunNotes.swift: what is said once in a run, and kept for its summary.

import Synchronization

/// Says every note and warning once, however many letters it is about.
final class RunNotes: Sendable {
  private let said = Mutex<[String]>([])

  /// All notes so far, in their order.
  var lines: [String] { said.withLock { $0 } }

  /// A console that says what has not been said.
  func once(_ console: Console) -> Console {
    var quieter = console
    quieter.report = { [self] line in
      let isNew = said.withLock { said in
        guard !said.contains(line) else { return false }
        said.append(line)
        return true
      }
      if isNew { console.report(line) }
    }
    return quieter
  }
}
