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
  /// its code as a number, and `plain` storage.
  init(_ sender: Sender, name: Range<Int>, in country: UInt64, _ plain: inout PlainBytes) {
    self = sender.bytes.withBytes { bytes in
      var keys = PersonKeys()
      plain.begin(spellingUmlauts: false)
      (keys.address, keys.email, keys.rough) = Self.numbers(sender, bytes, name, country, &plain)
      if plain.hasUmlauts {
        plain.begin(spellingUmlauts: true)
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
    plain.write(bytes.part(name))
    let names = plain.withText(NameSum.init)
    var (address, rough) = (UInt64(0), UInt64(0))
    if sender.has(.address) {
      plain.write(bytes.part(sender.range(of: .address)))
      let (digits, digitCount) = plain.joinWords()
      address = mixed(plain.withText { keySum(of: $0, from: names.total ^ mixed(country)) })
      if digitCount > 2, names.first != names.last {
        rough = mixed(digits ^ country ^ mixed(names.first &+ names.last))
      }
    }
    guard sender.has(.email) else { return (address, 0, rough) }
    // Capitals do not count.
    let email = keySum(of: bytes.part(sender.range(of: .email)), from: ~names.total, setting: 0x20)
    return (address, mixed(email), rough)
  }
}

/// A sum over the words of a name in any order.
private struct NameSum {
  private(set) var total: UInt64 = 0
  private(set) var first: UInt64 = 0
  private(set) var last: UInt64 = 0

  init(_ plain: ByteView) {
    var start = 0
    while start < plain.count {
      var end = start
      while end < plain.count, plain[end] != blank { end &+= 1 }
      if end > start {
        last = mixed(keySum(of: plain.part(start..<end), from: 0))
        if first == 0 { first = last }
        total &+= last
      }
      start = end &+ 1
    }
  }
}

/// A sum over some bytes, eight at a time, in each of which some bits are set first.
private func keySum(of text: ByteView, from start: UInt64, setting bits: UInt8 = 0) -> UInt64 {
  var sum = start
  func take(_ word: UInt64) {
    sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    sum ^= sum >> 32
  }
  let allBits = UInt64(bits) &* 0x0101_0101_0101_0101
  var index = 0
  while text.count &- index >= 8 {
    take(text.word(at: index).byteSwapped | allBits)
    index &+= 8
  }
  var rest: UInt64 = 0
  while index < text.count {
    rest = rest << 8 | UInt64(text[index] | bits)
    index &+= 1
  }
  take(rest | UInt64(text.count) << 56)
  return sum
}
