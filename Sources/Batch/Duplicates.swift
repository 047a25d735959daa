// Duplicates.swift: people who stand twice in a list, found in little memory.

import Letters
import SourceText

/// Finds repeated people in two passes over a list.
///
/// The first pass keeps a few bits a person (a Bloom filter in blocks of one cache line): what may have been seen
/// before is a suspect. The second looks at suspects only. The memory does not depend on the length of the list, but
/// for the people who really stand in it twice.
struct Duplicates {
  private var bits: [UInt64]
  private var suspects: [UInt64: [Person]] = [:]
  /// Rows that repeat an earlier one, ascending, with the number of the earlier; 0 where that was in an earlier run.
  private(set) var rows: [(number: Int, earlier: Int)] = []

  /// With how many people of one name and address a row is compared.
  private static let namesakes = 64

  private struct Person {
    var number: Int
    /// What tells people of one name and address apart; 0 where the list does not say it.
    var email: UInt64 = 0
    var birthYear: UInt64 = 0
  }

  /// - Parameter listLength: the bytes of the list, as far as known. From about 30,000 people on the bits take 2 MiB: of
  ///   a million different people some thousands are suspects.
  init(listLength: Int) {
    var words = 1 << 12
    while words < 1 << 18, words < listLength / 16 { words *= 2 }
    bits = [UInt64](repeating: 0, count: words)
  }

  var hasSuspects: Bool { !suspects.isEmpty }

  /// Takes note of a person, in the first pass.
  mutating func note(_ keys: Keys) {
    if let address = keys.address, !insert(address) { suspects[address] = [] }
    if let email = keys.email, !insert(email) { suspects[email] = [] }
  }

  /// Takes note of somebody to whom an earlier run has written, before the first pass.
  mutating func noteEarlier(_ key: UInt64) { _ = insert(key) }

  /// - Returns: whether the key surely was not there.
  private mutating func insert(_ key: UInt64) -> Bool {
    // The upper bits choose a line of eight words, the lower ones a bit in four of them.
    let line = Int(truncatingIfNeeded: key >> 40) & (bits.count / 8 - 1)
    var isNew = false
    for part in 0..<4 {
      let bit = UInt64(1) << (key >> UInt64(6 * part) & 63)
      let word = 8 * line + 2 * part + Int(truncatingIfNeeded: key >> UInt64(30 + part)) & 1
      if bits[word] & bit == 0 {
        isNew = true
        bits[word] |= bit
      }
    }
    return isNew
  }

  /// Ends the first pass.
  mutating func endFirstPass() { bits = [] }

  /// Looks again at somebody to whom an earlier run has written, before the second pass.
  mutating func lookEarlier(_ key: UInt64) {
    if suspects[key] != nil { suspects[key] = [Person(number: 0)] }
  }

  /// Looks at a person again, in the second pass; the rows must come in order.
  ///
  /// Of one name and address are two people when e-mail addresses or years of birth differ; of one name and e-mail
  /// address, when years of birth do. Ids do not tell: who was entered twice has two.
  /// - Parameter birthYear: 0 where the list does not say it.
  /// - Returns: the number of the earlier row with the same person, 0 for one to whom an earlier run has written; nil
  ///   when there is none.
  mutating func look(_ keys: Keys, birthYear: UInt64, row number: Int) -> Int? {
    let sameEmail = keys.email.flatMap { suspects[$0] }
    let sameAddress = keys.address.flatMap { suspects[$0] }
    // Most people are nobody's suspect.
    if sameEmail == nil, sameAddress == nil { return nil }
    let person = Person(number: number, email: keys.email ?? 0, birthYear: birthYear)
    let alike = (sameEmail ?? []) + (sameAddress ?? []).filter { !Self.differ($0.email, person.email) }
    if let same = alike.first(where: { !Self.differ($0.birthYear, person.birthYear) }) {
      rows.append((number, same.number))
      return same.number
    }
    for case let key? in [keys.email, keys.address] where (suspects[key]?.count ?? 0) < Self.namesakes {
      suspects[key]?.append(person)
    }
    return nil
  }

  /// The year of a date in any form that has all four digits of it; 0 for none.
  static func year(of date: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let numbers = date.split { $0 < UInt8(ascii: "0") || $0 > UInt8(ascii: "9") }
    let years = numbers.filter { $0.count == 4 }.map { digits in
      digits.reduce(0) { 10 * $0 + UInt64($1 - UInt8(ascii: "0")) }
    }
    return years.first { (1850...2100).contains($0) } ?? 0
  }

  /// Whether two marks are there and not the same.
  private static func differ(_ first: UInt64, _ second: UInt64) -> Bool {
    first != 0 && second != 0 && first != second
  }

  /// What makes a person: the name with the address, or with the e-mail address.
  struct Keys {
    /// Nil without an address: of two people with one name and no address only the e-mail address can tell.
    var address: UInt64?
    var email: UInt64?

    init(_ sender: Sender) {
      (address, email) = sender.bytes.withUnsafeBufferPointer { bytes in
        let sum = { (field: SenderField, start: UInt64) in
          Self.sum(UnsafeBufferPointer(rebasing: bytes[sender.range(of: field)]), from: start)
        }
        let name = sum(.name, 0xCBF2_9CE4_8422_2325)
        return (
          sender.has(.address) ? mixed(sum(.address, sum(.country, name))) : nil,
          sender.has(.email) ? mixed(sum(.email, ~name)) : nil
        )
      }
    }

    /// Case, accents, blanks and punctuation do not count.
    private static func sum(_ bytes: UnsafeBufferPointer<UInt8>, from start: UInt64) -> UInt64 {
      var sum = start
      var seen: UInt8 = 0
      counted.withUnsafeBufferPointer { counted in
        for byte in bytes {
          seen |= byte
          sum = Self.sum(sum, counted[Int(byte)])
        }
      }
      return seen < 0x80 ? sum : sumBeyondASCII(bytes, from: start)
    }

    @inline(__always)
    private static func sum(_ sum: UInt64, _ byte: UInt8) -> UInt64 {
      let next = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      return byte == 0 ? sum : next
    }

    /// The same of a text that is not all ASCII.
    private static func sumBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: UInt64) -> UInt64 {
      let (counted, letters, vietnamese) = (counted, letters, vietnamese)
      var sum = start
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte < 0x80 {
          sum = Self.sum(sum, counted[Int(byte)])
          continue
        }
        let second = index < bytes.count ? bytes[index] : 0
        index += 1
        switch byte {
        // Latin, Greek and Cyrillic letters count as what stands under their accents, in small letters.
        case 0xC3...0xD4:
          let plain = letters[Int(byte & 0x1F) << 6 + Int(second & 0x3F) - 0xC0]
          sum = Self.sum(Self.sum(sum, plain.0), plain.1)
        // So do the Vietnamese ones, of three bytes.
        case 0xE1 where index < bytes.count && (second == 0xBB || second == 0xBA && bytes[index] >= 0xA0):
          let plain = vietnamese[Int(second & 1) << 6 + Int(bytes[index] & 0x3F) - 0x20]
          sum = Self.sum(Self.sum(sum, plain.0), plain.1)
          index += 1
        // Signs of U+0080 to U+00BF.
        case 0xC2: break
        // Dashes and quotation marks, of three bytes.
        case 0xE2 where second == 0x80: index += 1
        default:
          return plainName(String(decoding: bytes, as: UTF8.self)).utf8.reduce(start) { Self.sum($0, $1) }
        }
      }
      return sum
    }

    /// For each character from U+00C0 to U+053F the bytes that it counts as, in UTF-8; zeros stand for none.
    private static let letters = (0xC0..<0x540).map(plainBytes)
    /// The same from U+1EA0 to U+1EFF.
    private static let vietnamese = (0x1EA0..<0x1F00).map(plainBytes)

    private static func plainBytes(_ character: Int) -> (UInt8, UInt8) {
      // The sigma at the end of a word is a sigma.
      let scalar = Unicode.Scalar(character == 0x3C2 ? 0x3C3 : character)
      let plain = scalar.map { Array(plainName(String($0)).utf8) } ?? []
      return (plain.first ?? 0, plain.count > 1 ? plain[1] : 0)
    }

    /// What each byte counts as: letters as small ones, digits and bytes beyond ASCII as themselves, others not.
    private static let counted: [UInt8] = (0...255).map { (byte: UInt8) in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
      default: 0
      }
    }
  }
}
