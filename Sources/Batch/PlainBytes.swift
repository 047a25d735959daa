// PlainBytes.swift: texts made equal that people write in many ways, byte by byte.

import SourceText

/// What `plainName` makes of a text, written to storage that is there already: a list has many names.
///
/// Beyond that, `ae`, `oe` and `ue` are written as the letters without the dots that they may stand for, and the ends of
/// words are kept: blanks, commas and hyphens as one blank each.
enum PlainBytes {
  /// Writes the plain text and returns its length, at most three times that of the text.
  static func write(_ text: UnsafeBufferPointer<UInt8>, to room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    signs.withUnsafeBufferPointer { signs in
      var output = Output(room)
      var index = 0
      while index < text.count {
        output.appendASCII(text, from: &index, signs)
        guard index < text.count else { break }
        if let length = output.append(text, at: index) {
          index += length
        } else {
          return write(plainName(String(decoding: text, as: UTF8.self)), to: room)
        }
      }
      return output.count
    }
  }

  private static func write(_ text: String, to room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var output = Output(room)
    for byte in text.utf8 where output.count < room.count { output.append(sign(byte)) }
    return output.count
  }

  /// A byte to write, or zero for none, and behind its eight bits one for `e` and one for the vowels that it may stand
  /// behind.
  private typealias Sign = UInt16

  private static func sign(_ byte: UInt8) -> Sign {
    let mark: Sign =
      switch byte {
      case UInt8(ascii: "e"): 0x100
      case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "u"): 0x200
      default: 0
      }
    return mark | Sign(byte)
  }

  private struct Output {
    private let room: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    /// The sign before.
    private var previous: Sign = 0

    init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    /// Appends a sign's byte. Numbers instead of conditions: what comes next cannot be foreseen.
    @inline(__always)
    mutating func append(_ sign: Sign) {
      room[count] = UInt8(truncatingIfNeeded: sign)
      let isLeftOut = sign & 0xFF == 0 || sign & previous &>> 1 & 0x100 != 0
      count &+= isLeftOut ? 0 : 1
      previous = sign
    }

    /// Appends the bytes of ASCII from `index` on, which is behind them then.
    mutating func appendASCII(
      _ text: UnsafeBufferPointer<UInt8>, from index: inout Int, _ signs: UnsafeBufferPointer<Sign>
    ) {
      // What changes with every byte is kept out of memory.
      var (output, next) = (self, index)
      while next < text.count, text[next] < 0x80 {
        output.append(signs[Int(text[next])])
        next &+= 1
      }
      (self, index) = (output, next)
    }

    /// Appends a character of two or three bytes, and returns its length; nil for one that is not in the tables.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
      let (first, second) = (text[index], index + 1 < text.count ? text[index + 1] : 0)
      let third = index + 2 < text.count ? text[index + 2] : 0
      switch first {
      // Latin, Greek and Cyrillic letters count as what stands under their accents, in small letters.
      case 0xC3...0xD4: append(PlainBytes.letters[Int(first & 0x1F) << 6 + Int(second & 0x3F) - 0xC0])
      // Signs of U+0080 to U+00BF.
      case 0xC2: break
      // The Vietnamese letters.
      case 0xE1 where second == 0xBB || second == 0xBA && third >= 0xA0:
        append(PlainBytes.vietnamese[Int(second & 1) << 6 + Int(third & 0x3F) - 0x20])
        return 3
      // Dashes and quotation marks.
      case 0xE2 where second == 0x80: return 3
      default: return nil
      }
      return 2
    }

    private mutating func append(_ letters: (UInt8, UInt8)) {
      append(PlainBytes.sign(letters.0))
      if letters.1 != 0 { append(PlainBytes.sign(letters.1)) }
    }
  }

  /// What is written for each byte of ASCII.
  private static let signs: [Sign] = (0...127).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): sign(byte | 0x20)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): sign(byte)
    case 0...blank, UInt8(ascii: ","), UInt8(ascii: "-"): sign(blank)
    default: 0
    }
  }

  /// For each character from U+00C0 to U+053F what is written for it; zeros stand for nothing.
  private static let letters = (0xC0..<0x540).map(plainBytes)
  /// The same from U+1EA0 to U+1EFF.
  private static let vietnamese = (0x1EA0..<0x1F00).map(plainBytes)

  private static func plainBytes(_ character: Int) -> (UInt8, UInt8) {
    // The sigma at the end of a word is a sigma.
    let scalar = Unicode.Scalar(character == 0x3C2 ? 0x3C3 : character)
    let plain = scalar.map { Array(plainName(String($0)).utf8) } ?? []
    return (plain.first ?? 0, plain.count > 1 ? plain[1] : 0)
  }
}
