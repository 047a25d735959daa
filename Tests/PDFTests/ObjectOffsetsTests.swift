// ObjectOffsetsTests.swift: places of objects in files of any length.

import Testing

@testable import PDF

@Test func offsetsBeyondFourGiBAreKept() {
  var offsets = ObjectOffsets(count: 2)
  offsets[1] = 17
  #expect(offsets.reserve() == 3)
  offsets[3] = 9_999_999_999
  #expect(offsets.reserve(2) == 4...5)
  offsets[4] = 1 << 32
  #expect((1...offsets.count).map { offsets[$0] } == [17, 0, 9_999_999_999, 1 << 32, 0])
}
