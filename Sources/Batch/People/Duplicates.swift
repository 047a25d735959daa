// Duplicates.swift: people who stand twice in a list, found in little memory however many they are.

import Files
import SourceText

/// Collects who stands in a list, and says at its end for whom nothing must be written although the row is good.
///
/// While the list is read each person's numbers go into a filter, and those that it may know already into a second one;
/// all numbers are kept in a spool. Afterwards the numbers that are in the second filter are sorted, so that people with
/// the same number stand together.
struct Duplicates: Sendable {
  private let folder: String?
  private var seen: KeyFilter?
  private var repeated: KeyFilter?
  private let filterLength: Int
  private let looksForAlike: Bool
  private var people: SpoolBytes

  /// With how many people of one name and address a row is compared.
  private static let namesakes = 64
  /// A person in the spool: the sender's number, the marks, and six numbers.
  private static let personLength = 64
  /// In longer lists people who are alike are not looked for: the filters would take too many for known.
  private static let longestForAlike = 1 << 25

  /// What tells people of one name and address apart; 0 where the list does not say it.
  struct Marks {
    var birthYear: UInt64 = 0
    /// The form of address.
    var form: UInt64 = 0
  }

  /// Who has one number in common with others.
  fileprivate struct Person {
    /// 0 for somebody to whom an earlier run has written.
    var number: UInt64
    var isMarked: Bool
    var marks: Marks
    var email: UInt64
  }

  /// - Parameters:
  ///   - listLength: the bytes of the list, as far as known.
  ///   - isFirst: whether no earlier run has written to some; how many those are is not in the length of the list.
  ///   - folder: where files are made when there are many people; nil: where temporary files are.
  init(listLength: Int, isFirst: Bool = true, in folder: String?) {
    self.folder = folder
    (filterLength, looksForAlike) = (isFirst ? listLength : .max, listLength < Self.longestForAlike)
    seen = KeyFilter(listLength: filterLength)
    people = SpoolBytes(in: folder)
  }

  /// Takes note of somebody to whom an earlier run has written, before the list is read.
  mutating func noteEarlier(_ key: UInt64) { seen?.insert([key]) { _ in } }

  /// Takes note of the people of a block, in the order of the list.
  mutating func note(_ block: NotedPeople) throws(FileError) {
    var known: [UInt64] = []
    seen?.insert(block.keys) { known.append($0) }
    if looksForAlike { seen?.insert(block.roughKeys) { known.append($0) } }
    if !known.isEmpty, repeated == nil { repeated = KeyFilter(listLength: filterLength / 4, most: 1 << 15) }
    repeated?.insert(known) { _ in }
    try people.append(block.bytes)
  }

  /// The people of a block of rows.
  struct NotedPeople {
    fileprivate var bytes: [UInt8] = []
    /// Their numbers, and those that people who are alike share.
    fileprivate var keys: [UInt64] = [], roughKeys: [UInt64] = []

    mutating func removeAll() {
      bytes.removeAll(keepingCapacity: true)
      keys.removeAll(keepingCapacity: true)
      roughKeys.removeAll(keepingCapacity: true)
    }

    /// Takes the keys of a person; a row that `isMarked` says that nothing must be written for the person.
    mutating func add(_ keys: PersonKeys, _ marks: Marks, number: Int, isMarked: Bool) {
      let words = (
        UInt64(isMarked ? 0 : number), isMarked ? Duplicates.mark | UInt64(number) : marks.packed, keys.email,
        keys.spelledEmail, keys.address, keys.spelledAddress, keys.rough, keys.roughEmail
      )
      // By this process only they are read again.
      bytes.append(value: words)
      keys.forEach { self.keys.append($0) }
      if words.6 != 0 { roughKeys.append(words.6) }
      if words.7 != 0 { roughKeys.append(words.7) }
    }
  }

  /// For whom nothing must be written, by what other rows tell; what was noted is forgotten.
  mutating func flagged(after earlier: [EarlierRun]) throws -> FlaggedRows {
    seen = nil
    guard let repeated = repeated.take() else { return FlaggedRows(in: folder) }
    var sorter = try sortedOut(repeated, earlier)
    return try compared(&sorter)
  }

  private mutating func sortedOut(
    _ repeated: consuming KeyFilter, _ earlier: [EarlierRun]
  ) throws -> WordSorter {
    var sorter = WordSorter(in: folder)
    for run in earlier {
      var suspects: [UInt64] = []
      try run.forEachKey { if repeated.mayHold($0) { suspects.append($0) } }
      for key in suspects { try sorter.add([key, 0, 0, 0]) }
    }
    var bytes: [UInt8] = []
    let piece = 1000 * Self.personLength
    for start in stride(from: 0, to: people.count, by: piece) {
      try people.read(start..<min(start + piece, people.count), into: &bytes)
      for place in stride(from: 0, to: bytes.count, by: Self.personLength) {
        for slot in 0...Self.lastSlot {
          let key: UInt64 = bytes.value(at: place + 16 + 8 * slot)
          guard key != 0, repeated.mayHold(key) else { continue }
          let marks: UInt64 = bytes.value(at: place + 8)
          try sorter.add([
            key, bytes.value(at: place), marks << 3 | UInt64(slot), bytes.value(at: place + 16),
          ])
        }
      }
    }
    people = SpoolBytes(in: folder)
    return sorter
  }

  /// Compares the people of each number, in the order of the list.
  ///
  /// Of one name and address are two people when e-mail addresses, years of birth or forms of address differ; of one
  /// name and e-mail address, when years of birth or forms of address do. Ids do not tell: who was entered twice has two.
  private func compared(_ sorter: inout WordSorter) throws(FileError) -> FlaggedRows {
    var (found, alike) = (WordSorter(in: folder), WordSorter(in: folder))
    var (key, people, isMarked) = (UInt64(0), [Person](), false)
    try sorter.drain { entry throws(FileError) in
      if entry[0] != key {
        (key, isMarked) = (entry[0], false)
        people.removeAll(keepingCapacity: true)
      }
      let (slot, word) = (Int(entry[2] & 7), entry[2] >> 3)
      let isMark = word >= Self.mark
      let person = Person(
        number: isMark ? word - Self.mark : entry[1], isMarked: isMark,
        marks: isMark ? Marks() : Marks(packed: word), email: entry[3])
      if slot >= Self.roughSlot {
        var isNew = true
        for code: UInt64 in 0...1 where !isMark {
          let other = people.first {
            $0.isMarked == (code == 1) && $0.isSame(as: person, tellsEmail: slot == Self.roughSlot)
          }
          guard let other else { continue }
          try alike.add([person.number, code, other.number, 0])
          isNew = isNew && other.isMarked
        }
        if isNew, people.count < Self.namesakes { people.append(person) }
      } else if isMark {
        isMarked = true
      } else if isMarked, person.number > 0 {
        try found.add(FlaggedRows.entry(person.number, rank: 0, .marked))
      } else if let same = people.first(where: { $0.isSame(as: person, tellsEmail: slot >= 2) }) {
        let reason = same.number == 0 ? FlaggedRows.Reason.earlierRun : .repeats(row: Int(same.number))
        try found.add(FlaggedRows.entry(person.number, rank: slot + 1, reason))
      } else if people.count < Self.namesakes {
        people.append(person)
      }
    }
    var flagged = try FlaggedRows(&found, in: folder)
    try flagged.take(&alike)
    return flagged
  }

  /// The places of the numbers that people who are alike share, among those of a person: by their address, and by e-mail.
  private static let (roughSlot, lastSlot) = (4, 5)

  /// Stands with the number of a sender for whom nothing must be written, in the place of the marks; such an entry stands
  /// before those of good rows.
  private static let mark: UInt64 = 1 << 60

  /// The year of a date in any form that has all four digits of it; 0 for none.
  static func year(of date: Cell) -> UInt64 {
    if date.isEmpty { return 0 }
    let numbers = date.split { $0 < UInt8(ascii: "0") || $0 > UInt8(ascii: "9") }
    let years = numbers.filter { $0.count == 4 }.map { digits in
      digits.reduce(0) { 10 * $0 + UInt64($1 - UInt8(ascii: "0")) }
    }
    return years.first { (1850...2100).contains($0) } ?? 0
  }
}

extension Duplicates.Person {
  /// Whether two entries can be one person; with `tellsEmail` two e-mail addresses are two people.
  fileprivate func isSame(as other: Self, tellsEmail: Bool) -> Bool {
    func differ(_ first: UInt64, _ second: UInt64) -> Bool { first != 0 && second != 0 && first != second }
    return !differ(marks.birthYear, other.marks.birthYear) && !differ(marks.form, other.marks.form)
      && !(tellsEmail && differ(email, other.email))
  }
}

extension Duplicates.Marks {
  var packed: UInt64 { birthYear << 8 | form & 0xFF }

  init(packed: UInt64) { (birthYear, form) = (packed >> 8, packed & 0xFF) }
}
