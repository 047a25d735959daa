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
  mutating func note(_ keys: PersonKeys) {
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
  mutating func look(_ keys: PersonKeys, birthYear: UInt64, row number: Int) -> Int? {
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
}
