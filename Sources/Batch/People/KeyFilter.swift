// KeyFilter.swift: a set of numbers in few bits, which may take a number for one of its own that is not.

/// A Bloom filter in blocks of half a cache line.
struct KeyFilter: Sendable {
  /// Four words a block.
  private var words: [UInt64]

  /// - Parameters:
  ///   - listLength: the bytes of the list.
  ///   - most: how many blocks there are at most. From about 150,000 people on the usual number takes 2 MiB, and of many hundred
  ///     thousand some seem known by chance.
  init(listLength: Int, most: Int = 1 << 16) {
    var count = 1 << 10
    while count < most, count < listLength / 512 { count *= 2 }
    words = [UInt64](repeating: 0, count: 4 * count)
  }

  /// - Returns: whether the key surely was not there.
  mutating func insert(_ key: UInt64) -> Bool {
    if mayHold(key) { return false }
    for lane in 0..<4 {
      let (word, bit) = place(key, lane)
      words[word] |= bit
    }
    return true
  }

  func mayHold(_ key: UInt64) -> Bool {
    (0..<4).allSatisfy { lane in
      let (word, bit) = place(key, lane)
      return words[word] & bit != 0
    }
  }

  /// One of the four words of a key and its bit there.
  @inline(__always)
  private func place(_ key: UInt64, _ lane: Int) -> (word: Int, bit: UInt64) {
    // The upper bits choose a block of four words, and those of a multiple a bit in each: with so many bits hardly
    // anybody seems known by chance.
    let word = Int(truncatingIfNeeded: key >> 38) & (words.count - 1) & ~3 | lane
    return (word, 1 << ((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(8 * lane) & 63))
  }
}
