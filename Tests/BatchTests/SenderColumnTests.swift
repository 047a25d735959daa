// SenderColumnTests.swift: the names of the fields of a list.

import Testing

@testable import Batch

/// Scripts pass them with `--map`, and each language's `lists.txt` has a list of each name.
@Test func fieldsAreNamedByTheirCases() {
  let derived = SenderColumn.allCases.map { column in
    "\(column)".reduce(into: "") { $0 += $1.isLowercase ? "\($1)" : "_\($1.lowercased())" }
  }
  #expect(SenderColumn.names == derived)
}
