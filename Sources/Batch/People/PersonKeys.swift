// PersonKeys.swift: numbers that are the same for the same person, however the name and the address are written.

import Letters
import SourceText

/// What makes a person: the name with the address, or with the e-mail address.
///
/// Case, accents and punctuation do not count, nor do titles and the order of the names; `Str.` is `Straße`. An `ü` is a
/// `u` and a `ue`, but `u` and `ue` are two: so `Müller` has two numbers of each kind, and `Jo` is not `Joe`.
struct PersonKeys: BitwiseCopyable, Sendable {
  /// 0 without an address: of two people with one name and no address only the e-mail address can tell.
  private(set) var address: UInt64 = 0
  private(set) var email: UInt64 = 0
  /// The same with `ue` for `ü`; 0 where that changes nothing.
  private(set) var spelledAddress: UInt64 = 0
  private(set) var spelledEmail: UInt64 = 0
  /// The same for two people who may be one: of the name the first word and the last count, of the address the digits.
  /// 0 where that tells little.
  private(set) var rough: UInt64 = 0

  /// The keys of a sender, whose name without titles stands at a place of the sender's bytes; the country is
  /// its code as a number.
  init(_ sender: Sender, name: Range<Int>, in country: UInt64) {
    self = sender.bytes.withBytes { bytes in
      var plain = PlainBytes()
      var keys = PersonKeys()
      (keys.address, keys.email, keys.rough) = Self.numbers(sender, bytes, name, country, &plain)
      if plain.hasUmlauts {
        plain.spellsUmlauts = true
        let (address, email, _) = Self.numbers(sender, bytes, name, country, &plain)
        keys.spelledAddress = address == keys.address ? 0 : address
        keys.spelledEmail = email == keys.email ? 0 : email
      }
      return keys
    }
  }

  /// - Parameters: 0 for what is not known.
  init(address: UInt64 = 0, email: UInt64 = 0, spelledAddress: UInt64 = 0, spelledEmail: UInt64 = 0) {
    (self.address, self.email) = (address, email)
    (self.spelledAddress, self.spelledEmail) = (spelledAddress, spelledEmail)
  }

  /// Hands on the numbers that tell a person, one to four.
  func forEach(_ body: (UInt64) throws -> Void) rethrows {
    if address != 0 { try body(address) }
    if email != 0 { try body(email) }
    if spelledAddress != 0 { try body(spelledAddress) }
    if spelledEmail != 0 { try body(spelledEmail) }
  }

  private static func numbers(
    _ sender: Sender, _ bytes: Cell, _ name: Range<Int>, _ country: UInt64,
    _ plain: inout PlainBytes
  ) -> (address: UInt64, email: UInt64, rough: UInt64) {
    var names = NameSum()
    plain.write(bytes.part(name), to: &names)
    let person = names.end()
    var (address, rough) = (UInt64(0), UInt64(0))
    if sender.has(.address) {
      var lines = LineSum(person ^ mixed(country))
      plain.write(bytes.part(sender.range(of: .address)), to: &lines)
      address = mixed(lines.end())
      if lines.digitCount > 2, names.first != names.last {
        rough = mixed(lines.digits ^ country ^ mixed(names.first &+ names.last))
      }
    }
    guard sender.has(.email) else { return (address, 0, rough) }
    var email = WordSum(~person)
    // Capitals do not count.
    for byte in bytes[sender.range(of: .email)] { email.add(byte | 0x20) }
    return (address, mixed(email.end()), rough)
  }
}

/// A sum over the words of a name in any order.
private struct NameSum: PlainSink {
  private var total: UInt64 = 0
  private var word = WordSum(0)
  private(set) var first: UInt64 = 0
  private(set) var last: UInt64 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if byte != blank { word.add(byte) } else { endWord() }
  }

  private mutating func endWord() {
    let sum = word.endWord()
    if sum == 0 { return }
    if first == 0 { first = sum }
    last = sum
    total &+= sum
  }

  mutating func end() -> UInt64 {
    endWord()
    return total
  }
}

/// A sum over an address, in which the ends of words do not count but between numbers: `1/12` is not `11/2`; and `strasse`
/// is `str`.
private struct LineSum: PlainSink {
  private var sum: WordSum
  /// The sum behind the last `str`.
  private var atStreet: WordSum
  /// The last bytes that were no blanks, eight of them.
  private var recent: UInt64 = 0
  private var isBehindEnd = false
  /// The digits in their order, as a sum.
  private(set) var digits: UInt64 = 0
  private(set) var digitCount = 0

  init(_ start: UInt64) {
    sum = WordSum(start)
    atStreet = sum
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if byte == blank {
      isBehindEnd = true
      return
    }
    if isBehindEnd {
      if isDigit(byte), isDigit(UInt8(truncatingIfNeeded: recent)) { sum.add(blank) }
      isBehindEnd = false
    }
    sum.add(byte)
    if isDigit(byte) {
      digits = digits &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(byte)
      digitCount += 1
    }
    recent = recent << 8 | UInt64(byte)
    if recent & 0xFF_FFFF == 0x73_7472 {
      atStreet = sum
    } else if recent & 0xFF_FFFF_FFFF_FFFF == 0x73_7472_6173_7365 {
      sum = atStreet
    }
  }

  mutating func end() -> UInt64 { sum.end() }
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

  /// The sum of the bytes of a word, spread over all bits, and begins the next word; 0 for no bytes.
  mutating func endWord() -> UInt64 {
    let word = count == 0 ? 0 : mixed(end())
    (sum, bytes, count) = (start, 0, 0)
    return word
  }
}
