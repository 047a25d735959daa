// WordSum.swift: a number for a text, the same wherever the text stands.

/// A sum over the bytes of a text, eight at a time.
struct WordSum {
  private let start: UInt64
  private var sum: UInt64
  private var bytes: UInt64 = 0
  private var count = 0

  init(_ start: UInt64) { (self.start, sum) = (start, start) }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    bytes = bytes << 8 | UInt64(byte)
    count += 1
    if count & 7 == 0 { take() }
  }

  /// Adds bytes; in how many pieces they come does not count.
  mutating func add(_ piece: UnsafeRawBufferPointer) {
    var start = 0
    while start < piece.count {
      if count & 7 == 0, piece.count - start >= 8 {
        bytes = UInt64(bigEndian: piece.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        (start, count) = (start + 8, count + 8)
        take()
      } else {
        add(piece[start])
        start += 1
      }
    }
  }

  @inline(__always)
  private mutating func take() {
    sum = (sum ^ bytes) &* 0x9E37_79B9_7F4A_7C15
    sum ^= sum >> 32
    bytes = 0
  }

  /// The sum of all bytes.
  mutating func end() -> UInt64 {
    bytes |= UInt64(count) << 56
    take()
    return sum
  }

  /// The sum of the bytes of a word, spread over all bits, and begins the next word; 0 for no bytes.
  mutating func endWord() -> UInt64 {
    let word = count == 0 ? 0 : mixed(end())
    (sum, bytes, count) = (start, 0, 0)
    return word
  }
}
