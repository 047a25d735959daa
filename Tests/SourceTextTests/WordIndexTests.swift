// WordIndexTests.swift: which lists have a word, by one look-up.

import Testing

@testable import SourceText

@Test func aWordTellsItsLists() {
  var index = WordIndex()
  let entries = [
    (0, "late"), (0, "moved"), (1, "moved"), (2, "late"), (2, "moved"), (2, "gone"), (2, "gone"),
  ]
  for (list, word) in entries { word.withBytes { index.add($0, to: list) } }
  func listing(_ word: String) -> Listing { word.withBytes { index[$0] } }
  #expect(listing("late").lists == [ListSet(0), ListSet(2)])
  #expect(listing("moved").lists == [ListSet(0), ListSet(1), ListSet(2)])
  #expect(listing("gone").lists == ListSet(2))
  #expect(listing("late").begins(ListSet(2)) && !listing("late").begins(ListSet(1)))
  #expect(listing("").lists.isEmpty && !listing("other").begins([ListSet(0), ListSet(127)]))
}
