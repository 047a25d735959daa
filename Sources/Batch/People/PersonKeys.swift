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
  /// The same for two with one e-mail address, of whose names the last word and the first letter are one.
  private(set) var roughEmail: UInt64 = 0
}

extension PersonKeys {
  /// The keys of a sender, whose name without titles stands there in its bytes, and has the `sum` where that is known; the
  /// country is its code as a number, and `plain` storage.
  init(
    _ sender: Sender, _ place: Range<Int>, _ sum: NameSum?, in country: UInt64, _ plain: inout PlainBytes
  ) {
    self.init()
    let (address, email) = (sender.range(of: .address), sender.range(of: .email))
    sender.bytes.withBytes { bytes in
      let name = sum ?? NameSum(bytes.part(place), &plain)
      let (address, email) = (bytes.part(address), bytes.part(email))
      if !address.isEmpty {
        plain.write(address, joiningWords: true)
        let (digits, digitCount) = (plain.digits, plain.digitCount)
        self.address = Self.sum(of: plain, from: name.total, in: country)
        if digitCount > 2, name.first != name.last {
          rough = mixed(digits ^ country ^ mixed(name.first &+ name.last))
        }
        if name.spelled != name.total || plain.hasUmlauts {
          if plain.hasUmlauts { plain.write(address, joiningWords: true, spellingUmlauts: true) }
          let spelled = Self.sum(of: plain, from: name.spelled, in: country)
          spelledAddress = spelled == self.address ? 0 : spelled
        }
      }
      if !email.isEmpty {
        self.email = Self.sum(ofEmail: email, from: name.total)
        if name.first != name.last {
          roughEmail = Self.sum(ofEmail: email, from: name.last &+ UInt64(bytes[place.lowerBound] | 0x20))
        }
        if name.spelled != name.total { spelledEmail = Self.sum(ofEmail: email, from: name.spelled) }
      }
    }
  }

  /// Hands on the numbers that tell a person, one to four.
  func forEach(_ body: (UInt64) throws -> Void) rethrows {
    if address != 0 { try body(address) }
    if email != 0 { try body(email) }
    if spelledAddress != 0 { try body(spelledAddress) }
    if spelledEmail != 0 { try body(spelledEmail) }
  }

  private static func sum(of address: PlainBytes, from name: UInt64, in country: UInt64) -> UInt64 {
    mixed(address.withText { keySum(of: $0, from: name ^ mixed(country)) })
  }

  /// Capitals do not count.
  private static func sum(ofEmail email: Cell, from name: UInt64) -> UInt64 {
    mixed(keySum(of: email, from: ~name, setting: 0x20))
  }
}

/// A sum over the words of a name in any order.
struct NameSum: BitwiseCopyable, Equatable, Sendable {
  fileprivate var total: UInt64 = 0
  fileprivate var first: UInt64 = 0
  fileprivate var last: UInt64 = 0
  /// The total with `ue` for `ü`.
  fileprivate var spelled: UInt64 = 0

  init() {}

  /// The sum of a name, with `plain` as storage.
  init(_ name: Cell, _ plain: inout PlainBytes) {
    plain.write(name)
    self.init(plain)
    if plain.hasUmlauts {
      plain.write(name, spellingUmlauts: true)
      spelled = NameSum(plain).total
    }
  }

  private init(_ plain: PlainBytes) {
    plain.withText { text in
      text.forEachPart(between: { $0 == blank }) { word in
        last = mixed(keySum(of: word, from: 0))
        if first == 0 { first = last }
        total &+= last
      }
    }
    spelled = total
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
