// SpoolTests.swift: what is kept between reading a list and writing its letters, in memory and in files.

import Files
import Letters
import SourceText
import Testing

@testable import Batch

/// Numbers in no order, the same every time.
private struct Numbers {
  private var state: UInt64 = 7

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 16
  }
}

@Test(arguments: [0, 1, 1000, 1 << 15, 80_000])
func numbersAreSortedInParts(_ count: Int) throws {
  var (numbers, sorter) = (Numbers(), WordSorter(in: nil))
  // The sum of what stands in the third place, by which no two are alike, tells whether all come out.
  var (sum, found, sorted) = (UInt64(0), UInt64(0), 0)
  for _ in 0..<count {
    let third = numbers.next()
    sum &+= third &* third
    try sorter.add([numbers.next() % 5000, numbers.next() % 10, third, 1])
  }
  var (last, isInOrder) = ((UInt64(0), UInt64(0), UInt64(0)), true)
  try sorter.drain { entry in
    let next = (entry[0], entry[1], entry[2])
    isInOrder = isInOrder && last <= next
    (last, sorted, found) = (next, sorted + 1, found &+ next.2 &* next.2)
  }
  #expect(isInOrder && sorted == count && found == sum)
}

@Test(arguments: [10, 70_000])
func flaggedRowsAreFoundAgain(_ count: Int) throws {
  var found = WordSorter(in: nil)
  for number in (1...count).reversed() {
    try found.add(FlaggedRows.entry(UInt64(3 * number), rank: 2, .repeats(row: number)))
    // A better reason for some of them.
    if number.isMultiple(of: 5) { try found.add(FlaggedRows.entry(UInt64(3 * number), rank: 0, .marked)) }
    if number.isMultiple(of: 7) { try found.add(FlaggedRows.entry(UInt64(3 * number), rank: 1, .earlierRun)) }
  }
  let flagged = try FlaggedRows(&found, in: nil)
  #expect(flagged.count == count)
  var cursor = FlaggedRows.Cursor(flagged)
  for number in stride(from: 1, through: 3 * count + 9, by: count < 100 ? 1 : 101) {
    let row = number / 3
    let expected: FlaggedRows.Reason? =
      !number.isMultiple(of: 3) || row > count
      ? nil : row.isMultiple(of: 5) ? .marked : row.isMultiple(of: 7) ? .earlierRun : .repeats(row: row)
    #expect(try cursor.reason(for: number) == expected)
  }
}

/// People with numbers of their own; each stands in the list again, in another order.
@Test(arguments: [3, 30_000])
func allWhoStandInTheListTwiceAreFound(_ count: Int) throws {
  var duplicates = Duplicates(listLength: 100 * count, in: nil)
  func keys(_ person: Int) -> PersonKeys {
    PersonKeys(address: UInt64(person + 1) &* 0x9E37_79B9_7F4A_7C15)
  }
  for start in stride(from: 0, to: 2 * count, by: 100) {
    var block = Duplicates.NotedPeople()
    for index in start..<min(start + 100, 2 * count) {
      let person = index < count ? index : 2 * count - 1 - index
      block.add(keys(person), Duplicates.Marks(), number: index + 1, isMarked: false)
    }
    try duplicates.note(block)
  }
  let flagged = try duplicates.flagged(after: [])
  #expect(flagged.count == count)
  var cursor = FlaggedRows.Cursor(flagged)
  for number in stride(from: 1, through: 2 * count, by: count < 100 ? 1 : 97) {
    let expected: FlaggedRows.Reason? = number <= count ? nil : .repeats(row: 2 * count + 1 - number)
    #expect(try cursor.reason(for: number) == expected)
  }
}

@Test func aRowComesOutOfTheSpoolAsItWentIn() throws {
  var sender = Sender()
  sender[.name] = "Ann Lee"
  sender[.message] = String(repeating: "Long words. ", count: 300)
  let person = PersonKeys(address: 5, spelledEmail: 6)
  var spool = Spool(in: nil)
  let rows = 4000
  func originalLength(_ number: Int) -> Int { number % 97 == 0 ? 30_000 : number % 7 }
  for start in stride(from: 1, through: rows, by: 10) {
    var records = RowRecords()
    for number in start..<start + 10 {
      let isGood = number % 3 > 0
      let extra = Array("N\(number)".utf8)
      extra.withBytes { extra in
        records.append(
          number: number, kind: isGood ? number % 3 : nil, sender, keepsSender: isGood, isGood ? person : nil,
          remarks: isGood ? [] : ["no street", "no city"], id: extra, group: extra)
      }
      // Some rows are longer than what is read at once.
      records.bytes += [UInt8](repeating: 0, count: originalLength(number))
      records.endRow()
    }
    try spool.append(records, shift: 0)
  }
  var numbers: [Int] = []
  try spool.forEachRow(of: 1501..<2601) { row, records throws(BatchError) in
    numbers.append(row.number)
    row.readSender(from: records)
    let isGood = row.number % 3 > 0
    let isSame =
      row.kind == (isGood ? row.number % 3 : nil) && row.sender[.name] == (isGood ? "Ann Lee" : "")
      && row.sender[.message] == (isGood ? sender[.message] : "") && !row.sender.has(.email)
      && row.person?.address == (isGood ? 5 : nil) && row.person?.spelledEmail == (isGood ? 6 : nil)
      && row.remarks == (isGood ? [] : ["no street", "no city"])
      && records[row.id].elementsEqual("N\(row.number)".utf8) && records[row.group] == records[row.id]
      && row.original.count == originalLength(row.number)
    if !isSame { throw BatchError("row \(row.number) is another one") }
  }
  // All that were asked for are there, none is missing between, and not all were read.
  #expect(numbers == Array(numbers[0]...numbers[numbers.count - 1]))
  #expect(numbers[0] <= 1501 && numbers[numbers.count - 1] >= 2600 && numbers.count < rows)
}
