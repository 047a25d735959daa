// SenderColumnTests.swift: the names of the fields of a list.

import Testing

@testable import Batch
@testable import SourceText

/// Scripts pass them with `--map`, and each language's `lists.txt` has a list of each name.
@Test func fieldsAreNamedByTheirCases() {
  let derived = SenderColumn.allCases.map { column in
    "\(column)".reduce(into: "") { $0 += $1.isLowercase ? "\($1)" : "_\($1.lowercased())" }
  }
  #expect(SenderColumn.names == derived)
}

/// `lists.txt` has them by these names, and their numbers are those of its index.
@Test func listsAreNamedByTheirCases() {
  let derived = ListName.allCases.map { list in
    "\(list)".reduce(into: "") { $0 += $1.isLowercase ? "\($1)" : "-\($1.lowercased())" }
  }
  #expect(ListName.names == derived)
  #expect(ListName.shared + ListWords.file.lists.prefix(derived.count - ListName.shared.count) == derived)
}
