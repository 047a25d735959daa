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

  /// The keys of a sender with such a name; the country is its code as a number.
  init(_ sender: Sender, _ name: NameSum, in country: UInt64) {
    self = sender.bytes.withBytes { bytes in
      var keys = PersonKeys()
      if sender.has(.address) {
        let address = bytes.part(sender.range(of: .address))
        var sum = AddressSum(from: name.total ^ mixed(country))
        let hasUmlauts = PlainBytes.forEach(of: address) { sum.take($0) }
        keys.address = sum.total
        if sum.digitCount > 2, name.first != name.last {
          keys.rough = mixed(sum.digits ^ country ^ mixed(name.first &+ name.last))
        }
        if name.spelled != name.total || hasUmlauts {
          var sum = AddressSum(from: name.spelled ^ mixed(country))
          _ = PlainBytes.forEach(of: address, spellingUmlauts: true) { sum.take($0) }
          keys.spelledAddress = sum.total == keys.address ? 0 : sum.total
        }
      }
      if sender.has(.email) {
        let email = bytes.part(sender.range(of: .email))
        keys.email = Self.sum(ofEmail: email, from: name.total)
        if name.spelled != name.total { keys.spelledEmail = Self.sum(ofEmail: email, from: name.spelled) }
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

  /// Capitals do not count.
  private static func sum(ofEmail email: Cell, from name: UInt64) -> UInt64 {
    var sum = KeySum(from: ~name)
    for byte in email { sum.take(byte | 0x20) }
    return mixed(sum.total)
  }
}

/// A sum over the words of a name in any order.
struct NameSum: BitwiseCopyable, Equatable, Sendable {
  fileprivate var total: UInt64 = 0
  fileprivate var first: UInt64 = 0
  fileprivate var last: UInt64 = 0
  /// The total with `ue` for `ü`.
  fileprivate var spelled: UInt64 = 0

  init(_ name: Cell) {
    let hasUmlauts = add(name, spellingUmlauts: false)
    spelled = total
    if hasUmlauts {
      var other = self
      other.total = 0
      _ = other.add(name, spellingUmlauts: true)
      spelled = other.total
    }
  }

  private mutating func add(_ name: Cell, spellingUmlauts: Bool) -> Bool {
    var word = KeySum(from: 0)
    func endWord(_ sum: inout NameSum) {
      if word.count == 0 { return }
      sum.last = mixed(word.total)
      if sum.first == 0 { sum.first = sum.last }
      sum.total &+= sum.last
      word = KeySum(from: 0)
    }
    let hasUmlauts = PlainBytes.forEach(of: name, spellingUmlauts: spellingUmlauts) {
      if $0 == blank { endWord(&self) } else { word.take($0) }
    }
    endWord(&self)
    return hasUmlauts
  }

  /// The sum of a name in two parts.
  static func + (first: NameSum, last: NameSum) -> NameSum {
    var sum = first
    sum.total &+= last.total
    sum.spelled &+= last.spelled
    if sum.first == 0 { sum.first = last.first }
    if last.last != 0 { sum.last = last.last }
    return sum
  }
}

/// A sum over an address without the ends of words but between numbers: `1/12` is not `11/2`; and without what is behind
/// `str` in `strasse`.
private struct AddressSum {
  private var key: KeySum
  /// The sum as it was behind the last `str`.
  private var short: KeySum
  /// The last letters that may begin a `strasse`, the last one lowest.
  private var letters: UInt64 = 0
  /// 1 behind a digit, 2 where a word has ended behind that, else 0.
  private var place = 0
  /// The digits in their order, as a sum, and how many there are.
  private(set) var digits: UInt64 = 0
  private(set) var digitCount = 0

  init(from start: UInt64) { (key, short) = (KeySum(from: start), KeySum(from: start)) }

  var total: UInt64 { mixed(key.total) }

  @inline(__always)
  mutating func take(_ byte: UInt8) {
    if byte > UInt8(ascii: "9") {
      place = 0
      key.take(byte)
      letters = letters << 8 | UInt64(byte)
      if letters & 0xFF_FFFF == 0x73_7472 {
        short = key
      } else if letters & 0xFF_FFFF_FFFF_FFFF == 0x73_7472_6173_7365 {
        (key, letters) = (short, 0)
      }
    } else if byte == blank {
      if place != 0 { place = 2 }
    } else {
      if place == 2 { key.take(blank) }
      digits = digits &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(byte)
      digitCount &+= 1
      key.take(byte)
      (place, letters) = (1, 0)
    }
  }
}

/// A sum over bytes, eight at a time.
private struct KeySum {
  private var sum: UInt64
  private var word: UInt64 = 0
  private(set) var count: UInt64 = 0

  init(from start: UInt64) { sum = start }

  @inline(__always)
  mutating func take(_ byte: UInt8) {
    word = word << 8 | UInt64(byte)
    count &+= 1
    if count & 7 == 0 { endWord() }
  }

  private mutating func endWord() {
    sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    sum ^= sum >> 32
    word = 0
  }

  var total: UInt64 {
    var last = self
    last.word |= count << 56
    last.endWord()
    return last.sum
  }
}
