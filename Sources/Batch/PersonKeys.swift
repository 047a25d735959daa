// PersonKeys.swift: numbers that are the same for the same person, however the name and the address are written.

import Letters
import SourceText

/// What makes a person: the name with the address, or with the e-mail address.
///
/// Case, accents, blanks and punctuation do not count, nor do titles and the order of the names; `ue` is `ü`, and `Str.`
/// is `Straße`.
struct PersonKeys {
  /// Nil without an address: of two people with one name and no address only the e-mail address can tell.
  var address: UInt64?
  var email: UInt64?

  init(_ sender: Sender) {
    // A letter may become three bytes.
    (address, email) = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * sender.bytes.count + 8) {
      room in
      sender.bytes.withUnsafeBufferPointer { bytes in
        func plain(_ field: SenderField) -> UnsafeMutableBufferPointer<UInt8> {
          let text = UnsafeBufferPointer(rebasing: bytes[sender.range(of: field)])
          return UnsafeMutableBufferPointer(rebasing: room[..<PlainBytes.write(text, to: room)])
        }
        let name = Self.sumOfNames(UnsafeBufferPointer(plain(.name)))
        let country = Self.sum(UnsafeBufferPointer(plain(.country)), from: name)
        return (
          sender.has(.address) ? mixed(Self.sum(Self.withShortStreets(plain(.address)), from: country)) : nil,
          sender.has(.email) ? mixed(Self.sum(UnsafeBufferPointer(plain(.email)), from: ~name)) : nil
        )
      }
    }
  }

  /// A sum over the words of a name, in any order and without titles.
  private static func sumOfNames(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var total: UInt64 = 0
    var word = WordSum(0)
    for byte in name {
      if byte != blank {
        word.add(byte)
      } else if let sum = word.endWord() {
        total &+= sum
      }
    }
    return total &+ (word.endWord() ?? 0)
  }

  /// A sum over a text, in which the ends of words do not count.
  private static func sum(_ text: UnsafeBufferPointer<UInt8>, from start: UInt64) -> UInt64 {
    var sum = WordSum(start)
    for byte in text where byte != blank { sum.add(byte) }
    return sum.end()
  }

  /// An address with `str` for every `strasse`.
  private static func withShortStreets(_ text: UnsafeMutableBufferPointer<UInt8>) -> UnsafeBufferPointer<
    UInt8
  > {
    var count = 0
    var recent: UInt64 = 0
    for byte in text {
      text[count] = byte
      count += 1
      recent = (recent << 8 | UInt64(byte)) & 0xFF_FFFF_FFFF_FFFF
      if recent == 0x73_7472_6173_7365 { count -= 4 }
    }
    return UnsafeBufferPointer(rebasing: text[..<count])
  }
}

/// A sum over the bytes of a text, eight at a time.
private struct WordSum {
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

  /// The sum of the bytes of a word, spread over all bits, and begins the next word; nil for no bytes and for a title.
  mutating func endWord() -> UInt64? {
    let isTitle = count == 0 || count < 8 && Self.titles.contains(bytes)
    let word = isTitle ? nil : mixed(end())
    (sum, bytes, count) = (start, 0, 0)
    return word
  }

  /// `dr`, `prof`, `mag`, `dipl`, `ing`, `med`, `phil`, `rev` as bytes of one number.
  private static let titles: [UInt64] = [
    0x6472, 0x7072_6F66, 0x006D_6167, 0x6469_706C, 0x0069_6E67, 0x006D_6564, 0x7068_696C, 0x0072_6576,
  ]
}
