// HuffmanCode.swift: the codes of Deflate, from bits to symbols.

/// A canonical Huffman code of symbols up to 287 whose codes have 1 to 15 bits (RFC 1951, 3.2.2).
struct HuffmanCode: Sendable {
  /// Codes of so many bits are looked up in one step.
  static let tableBits = 10

  /// For the next ten bits: the symbol times 16, plus the length of its code; 0 where the code is longer, or there is none.
  private(set) var table = [UInt16](repeating: 0, count: 1 << tableBits)
  /// How many codes each length has.
  private var counts = [Int](repeating: 0, count: 16)
  /// The symbols in the order of their codes.
  private var symbols: [UInt16] = []

  /// Makes the code of these lengths; 0 stands for a symbol that does not occur; returns false when there are more codes
  /// of a length than bits can tell apart.
  mutating func set(_ lengths: ArraySlice<UInt8>) -> Bool {
    for length in counts.indices { counts[length] = 0 }
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    // Where in `symbols` each length begins, and the first code of each length.
    var places = [Int](repeating: 0, count: 16)
    var codes = [Int](repeating: 0, count: 16)
    for length in 1..<16 {
      codes[length] = (codes[length - 1] + counts[length - 1]) << 1
      if codes[length] + counts[length] > 1 << length { return false }
      places[length] = places[length - 1] + counts[length - 1]
    }
    symbols = [UInt16](repeating: 0, count: lengths.count)
    for index in table.indices { table[index] = 0 }
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      symbols[places[length]] = UInt16(symbol)
      places[length] += 1
      if length <= Self.tableBits { enter(symbol, Self.reversed(codes[length], length), length) }
      codes[length] += 1
    }
    return true
  }

  /// Writes the symbol to all places of the table whose lowest bits are its code.
  private mutating func enter(_ symbol: Int, _ code: Int, _ length: Int) {
    let entry = UInt16(symbol << 4 | length)
    for index in stride(from: code, to: table.count, by: 1 << length) { table[index] = entry }
  }

  /// The code with its first bit lowest, as the bits come.
  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var (rest, reversed) = (code, 0)
    for _ in 0..<length {
      reversed = reversed << 1 | rest & 1
      rest >>= 1
    }
    return reversed
  }

  /// The entry, as in the table, for a code that is longer than the table's; 0 when there is none.
  func longEntry(_ bits: UInt64) -> UInt16 {
    var (code, first, index) = (0, 0, 0)
    for length in 1..<16 {
      code |= Int(bits >> UInt64(length - 1) & 1)
      let count = counts[length]
      if code - first < count { return symbols[index + code - first] << 4 | UInt16(length) }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return 0
  }
}
