// CRC32.swift: the check sum of ZIP archives.

import SourceText

/// The cyclic redundancy check of ISO 3309 with the reversed polynomial EDB88320, as ZIP and PNG use it.
public enum CRC32 {
  /// The CRC-32 of ZIP and PNG, read eight bytes at a time; `start` is that of what stands before the bytes.
  public static func checksum(of bytes: ArraySlice<UInt8>, after start: UInt32 = 0) -> UInt32 {
    bytes.withBytes { sum($0, after: start, tables.span) }
  }

  private static func sum(
    _ bytes: ByteView, after start: UInt32, _ tables: Span<UInt32>
  ) -> UInt32 {
    var sum = ~start
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.word(at: index) ^ UInt64(sum)
      sum = 0
      for position in 0..<8 {
        let byte = Int(truncatingIfNeeded: word >> UInt64(8 * position)) & 0xFF
        sum ^= tables[(7 - position) * 256 + byte]
      }
      index += 8
    }
    while index < bytes.count {
      sum = sum >> 8 ^ tables[Int((sum ^ UInt32(bytes[index])) & 0xFF)]
      index += 1
    }
    return ~sum
  }

  /// Table n, at n * 256, gives what a byte does to the sum when n more bytes follow it.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
      tables[byte] = value
    }
    for index in 256..<tables.count {
      let value = tables[index - 256]
      tables[index] = value >> 8 ^ tables[Int(value & 0xFF)]
    }
    return tables
  }()
}
