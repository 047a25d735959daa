// SenderColumnTests.swift: the numbers by which the columns of a list are kept.

import Testing

@testable import Batch

@Test func everyColumnHasAPositionOfItsOwn() {
  #expect(SenderColumn.allCases.map(\.position) == Array(SenderColumn.allCases.indices))
}
