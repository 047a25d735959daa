// KeyFilter.swift: a set of numbers in few bits, which may take a number for one of its own that is not.

/// A Bloom filter in blocks of half a cache line, each with four bits of every number that is in it.
///
/// Nothing depends on what stands in a block but the answer, so that the processor waits for several blocks at once.
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

  /// - Returns: whether the key surely was not there.
  mutating func insert(_ key: UInt64) -> Bool {
    let (place, bits) = (place(of: key), Self.bits(of: key))
    let known = blocks[place]
    blocks[place] = known | bits
    return known & bits != bits
  }

  func mayHold(_ key: UInt64) -> Bool {
    let bits = Self.bits(of: key)
    return blocks[place(of: key)] & bits == bits
  }

  /// The upper bits choose a block.
  private func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 40) & (blocks.count - 1) }

  /// A bit in each word, by the bits of a multiple: with so many hardly anybody seems known by chance.
  private static func bits(of key: UInt64) -> SIMD4<UInt64> {
    let product = SIMD4(repeating: key &* 0x9E37_79B9_7F4A_7C15)
    return SIMD4(repeating: 1) &<< (product &>> SIMD4(0, 8, 16, 24))
  }
}
