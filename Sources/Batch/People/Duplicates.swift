// Duplicates.swift: people who stand twice in a list, found in little memory.

/// Finds repeated people in two passes over a list.
///
/// The first pass keeps a few bits a person (a Bloom filter in blocks of one cache line): what may have been seen
/// before is a suspect. The second looks at suspects only. The memory does not depend on the length of the list, but
/// for the people who really stand in it twice.
struct Duplicates {
  private var bits: [UInt64]
  private var suspects: [UInt64: [Person]] = [:]
  /// People whom the list marks as dead or without post.
  private var marked: Set<UInt64> = []
  /// Rows whose people must not be written for although the rows are good, ascending.
  private(set) var rows: [(number: Int, reason: Reason)] = []

  /// Why nothing is written for a good row.
  enum Reason {
    case repeats(row: Int)
    case earlierRun
    /// Another row of the same person says that nothing must be written.
    case marked
  }

  /// With how many people of one name and address a row is compared.
  private static let namesakes = 64

  /// What tells people of one name and address apart; 0 where the list does not say it.
  struct Marks {
    var birthYear: UInt64 = 0
    /// The form of address.
    var form: UInt64 = 0
  }

  private struct Person {
    /// Nil for somebody to whom an earlier run has written.
    var number: Int?
    var marks = Marks()
    var email: UInt64 = 0
  }

  /// - Parameter listLength: the bytes of the list, as far as known. From about 30,000 people on the bits take 2 MiB, and
  ///   of many hundred thousands some are suspects by chance.
  init(listLength: Int) {
    var words = 1 << 12
    while words < 1 << 18, words < listLength / 16 { words *= 2 }
    bits = [UInt64](repeating: 0, count: words)
  }

  /// Whether a second pass is needed.
  var hasSuspects: Bool { !suspects.isEmpty || !marked.isEmpty }

  /// Takes note of a person, in the first pass.
  mutating func note(_ keys: PersonKeys) { keys.forEach { if !insert($0) { suspects[$0] = [] } } }

  /// Takes note of a person for whom nothing must be written, in the first pass.
  mutating func noteMarked(_ keys: PersonKeys) { keys.forEach { marked.insert($0) } }

  /// Takes note of somebody to whom an earlier run has written, before the first pass.
  mutating func noteEarlier(_ key: UInt64) { _ = insert(key) }

  /// - Returns: whether the key surely was not there.
  private mutating func insert(_ key: UInt64) -> Bool {
    // The upper bits choose a line of eight words, and those of a multiple a bit in each: with so many bits hardly
    // anybody is a suspect by chance, for whom the whole list would be read again.
    let line = 8 * (Int(truncatingIfNeeded: key >> 40) & (bits.count / 8 - 1))
    let places = key &* 0x9E37_79B9_7F4A_7C15
    return bits.withUnsafeMutableBufferPointer { bits in
      var new: UInt64 = 0
      for part in 0..<8 {
        let bit = UInt64(1) << (places >> UInt64(8 * part) & 63)
        new |= ~bits[line + part] & bit
        bits[line + part] |= bit
      }
      return new != 0
    }
  }

  /// Ends the first pass.
  mutating func endFirstPass() { bits = [] }

  /// Looks again at somebody to whom an earlier run has written, before the second pass.
  mutating func lookEarlier(_ key: UInt64) {
    if suspects[key] != nil { suspects[key] = [Person()] }
  }

  /// Looks at a person again, in the second pass; the rows must come in order.
  ///
  /// Of one name and address are two people when e-mail addresses, years of birth or forms of address differ; of one
  /// name and e-mail address, when years of birth or forms of address do. Ids do not tell: who was entered twice has two.
  /// - Returns: why nothing must be written; nil for most people.
  mutating func look(_ keys: PersonKeys, _ marks: Marks, row number: Int) -> Reason? {
    let reason = reason(keys, marks)
    if let reason {
      rows.append((number, reason))
      return reason
    }
    let person = Person(number: number, marks: marks, email: keys.email)
    keys.forEach { if (suspects[$0]?.count ?? .max) < Self.namesakes { suspects[$0]?.append(person) } }
    return nil
  }

  private func reason(_ keys: PersonKeys, _ marks: Marks) -> Reason? {
    if !marked.isEmpty {
      var isMarked = false
      keys.forEach { isMarked = isMarked || marked.contains($0) }
      if isMarked { return .marked }
    }
    for key in [keys.email, keys.spelledEmail, keys.address, keys.spelledAddress] where key != 0 {
      let tellsEmail = key == keys.address || key == keys.spelledAddress
      let same = suspects[key]?.first { person in
        !Self.differ(person.marks.birthYear, marks.birthYear) && !Self.differ(person.marks.form, marks.form)
          && !(tellsEmail && Self.differ(person.email, keys.email))
      }
      if let same { return same.number.map { .repeats(row: $0) } ?? .earlierRun }
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

extension Duplicates.Reason {
  /// What is said of the row.
  ///
  /// - Parameter shift: what is added to the number of a sender for that of its row.
  func words(shift: Int) -> String {
    switch self {
    case .repeats(let number): "the same person as in row \(number + shift)"
    case .earlierRun: "an earlier run has written to the same person"
    case .marked: "another row says that nothing must be written for the same person"
    }
  }
}
