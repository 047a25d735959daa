// KeyFilter.swift: a set of numbers in few bits, which may take a number for one of its own that is not.

/// A Bloom filter in blocks of one cache line.
struct KeyFilter: Sendable {
  private var bits: [UInt64]

  /// - Parameter listLength: the bytes of the list. From about 150,000 people on the bits take 2 MiB, and of many hundred
  ///   thousand some seem known by chance.
  init(listLength: Int) {
    var words = 1 << 12
    while words < 1 << 18, words < listLength / 128 { words *= 2 }
    bits = [UInt64](repeating: 0, count: words)
  }

  private func place(_ key: UInt64) -> (line: Int, bits: UInt64) {
    // The upper bits choose a line of eight words, and those of a multiple a bit in each: with so many bits hardly
    // anybody seems known by chance.
    (8 * (Int(truncatingIfNeeded: key >> 40) & (bits.count / 8 - 1)), key &* 0x9E37_79B9_7F4A_7C15)
  }

  /// - Returns: whether the key surely was not there.
  mutating func insert(_ key: UInt64) -> Bool {
    let (line, places) = place(key)
    var new: UInt64 = 0
    var words = bits.mutableSpan
    for part in 0..<8 {
      let bit = UInt64(1) << (places >> UInt64(8 * part) & 63)
      new |= ~words[line + part] & bit
      words[line + part] |= bit
    }
    return new != 0
  }

  func mayHold(_ key: UInt64) -> Bool {
    let (line, places) = place(key)
    return (0..<8).allSatisfy { bits[line + $0] >> (places >> UInt64(8 * $0) & 63) & 1 == 1 }
  }
}
