// KeyFilter.swift: a set of numbers in few bits, which may take a number for one of its own that is not.

/// A Bloom filter in blocks of half a cache line.
struct KeyFilter: Sendable {
  private typealias Block = SIMD4<UInt64>

  private var blocks: [Block]

  /// - Parameters:
  ///   - listLength: the bytes of the list.
  ///   - most: how many blocks there are at most. From about 150,000 people on the usual number takes 2 MiB, and of many hundred
  ///     thousand some seem known by chance.
  init(listLength: Int, most: Int = 1 << 16) {
    var count = 1 << 10
    while count < most, count < listLength / 512 { count *= 2 }
    blocks = [Block](repeating: Block(), count: count)
  }

  private func place(_ key: UInt64) -> (block: Int, bits: Block) {
    // The upper bits choose a block of four words, and those of a multiple a bit in each: with so many bits hardly
    // anybody seems known by chance.
    let places = key &* 0x9E37_79B9_7F4A_7C15
    let bits = Block(places, places >> 8, places >> 16, places >> 24) & 63
    return (Int(truncatingIfNeeded: key >> 40) & (blocks.count - 1), Block(repeating: 1) &<< bits)
  }

  /// - Returns: whether the key surely was not there.
  mutating func insert(_ key: UInt64) -> Bool {
    let (block, bits) = place(key)
    let known = blocks[block]
    blocks[block] = known | bits
    return known & bits != bits
  }

  func mayHold(_ key: UInt64) -> Bool {
    let (block, bits) = place(key)
    return blocks[block] & bits == bits
  }
}
