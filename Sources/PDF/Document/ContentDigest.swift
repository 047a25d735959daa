// ContentDigest.swift: the number by which a document is known, worked out from what is in it.

import SourceText

/// A number of 128 bits that depends on all that it was given, in order; it tells documents apart and hides nothing.
struct ContentDigest: Hashable, Sendable {
  private var first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  mutating func combine(_ number: Int) { combine(UInt64(bitPattern: Int64(number))) }

  mutating func combine(_ bytes: [UInt8]) {
    combine(bytes.count)
    bytes.withBytes { bytes in
      var place = 0
      while place + 8 <= bytes.count {
        combine(bytes.word(at: place))
        place += 8
      }
      var rest: UInt64 = 0
      while place < bytes.count {
        rest = rest << 8 | UInt64(bytes[place])
        place += 1
      }
      combine(rest)
    }
  }

  @inline(__always) private mutating func combine(_ word: UInt64) {
    first = (first ^ word) &* 0xFF51_AFD7_ED55_8CCD
    first ^= first >> 32
    second = (second &+ word) &* 0xC4CE_B9FE_1A85_EC53
    second ^= second >> 29
  }

  /// 32 hexadecimal digits.
  var digits: String {
    [first, second].map { padded(String($0, radix: 16, uppercase: true), to: 16) }.joined()
  }
}
