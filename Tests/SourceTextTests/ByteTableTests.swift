// ByteTableTests.swift: numbers by bytes, also where the table grows and where it is full.

import SourceText
import Testing

@Test func tableHasWhatWasStored() {
  var table = ByteTable(limit: .max)
  let words = (0..<300).map { String(repeating: "x", count: $0 % 20) + "\($0)" }
  for (number, word) in words.enumerated() { word.withBytes { table.insert(number, for: $0) } }
  // What has a number keeps it.
  for word in [words[1], words[19]] { word.withBytes { table.insert(0, for: $0) } }
  for (number, word) in words.enumerated() { #expect(word.withBytes(table.value) == number) }
  #expect("".withBytes(table.value) == nil && "x".withBytes(table.value) == nil)
  "x0".withBytes { table.insert(0, for: $0) }
  #expect("x0".withBytes(table.contains))
  for word in ["x1", "y"] { word.withBytes { table.add(4, for: $0) } }
  #expect("x1".withBytes(table.value) == 5 && "y".withBytes(table.value) == 4)
}

@Test func fullTableStaysAsItIs() {
  var table = ByteTable(limit: 2)
  for (number, word) in ["a", "b", "c"].enumerated() { word.withBytes { table.insert(number, for: $0) } }
  #expect(table.isFull)
  #expect("b".withBytes(table.value) == 1 && "c".withBytes(table.value) == nil)
}
