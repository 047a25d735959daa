// KeyFilter.swift: a set of numbers in few bits, which may take a number for one of its own that is not.

/// A Bloom filter in blocks of half a cache line, each with four bits of every number that is in it.
struct KeyFilter: Sendable {
  private var blocks: [SIMD4<UInt64>]

  /// - Parameters:
  ///   - listLength: the bytes of the list.
  ///   - most: how many blocks there are at most. From about 150,000 people on the usual number takes 2 MiB, and of many hundred
  ///     thousand some seem known by chance.
  init(listLength: Int, most: Int = 1 << 16) {
    var count = 1 << 10
    while count < most, count < listLength / 512 { count *= 2 }
    blocks = Array(repeating: SIMD4(), count: count)
  }

  /// Adds keys, and hands on those that may have been there.
  mutating func insert(_ keys: [UInt64], known: (UInt64) -> Void) {
    let last = blocks.count - 1
    var blocks = blocks.mutableSpan
    // Short and without calls, so that the processor waits for several blocks at once.
    for key in keys {
      let (place, bits) = (Self.place(of: key, last), Self.bits(of: key))
      let block = blocks[place]
      blocks[place] = block | bits
      if block & bits == bits { known(key) }
    }
  }

  func mayHold(_ key: UInt64) -> Bool {
    let bits = Self.bits(of: key)
    return blocks[Self.place(of: key, blocks.count - 1)] & bits == bits
  }

  /// The upper bits choose a block.
  private static func place(of key: UInt64, _ last: Int) -> Int { Int(truncatingIfNeeded: key >> 40) & last }

  /// A bit in each word, by the bits of a multiple: with so many hardly anybody seems known by chance.
  private static func bits(of key: UInt64) -> SIMD4<UInt64> {
    let product = SIMD4(repeating: key &* 0x9E37_79B9_7F4A_7C15)
    return SIMD4(repeating: 1) &<< (product &>> SIMD4(0, 8, 16, 24))
  }
}
