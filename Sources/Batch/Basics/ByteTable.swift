// ByteTable.swift: small numbers looked up by the bytes of a field.

import SourceText

/// A table from byte strings to numbers; a look-up builds no string and allocates nothing.
struct ByteTable: Sendable {
  private struct Entry {
    var hash: UInt64
    var key: Range<Int>
    var value: Int
  }

  private var entries: [Entry] = []
  /// For each hash its entry's index + 1; 0 for none. A power of two in length.
  private var slots = [Int](repeating: 0, count: 64)
  private var keys: [UInt8] = []

  /// The number that was stored for these bytes.
  func value(for key: Cell) -> Int? {
    let hash = Self.hash(of: key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] > 0 {
      let entry = entries[slots[slot] - 1]
      if entry.hash == hash, isKey(entry, key) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isKey(_ entry: Entry, _ key: Cell) -> Bool {
    keys.withBytes { $0.part(entry.key) == key }
  }

  /// Takes eight bytes at a time; the last eight may have been taken in part.
  private static func hash(of key: Cell) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: key.count)
    if key.count < 8 {
      for byte in key { hash = hash << 8 | UInt64(byte) }
      return mixed(hash)
    }
    for index in stride(from: 0, to: key.count - 8, by: 8) { hash = mixed(hash ^ key.word(at: index)) }
    return mixed(hash ^ key.word(at: key.count - 8))
  }

  /// Whether no more is stored: a table must not grow with the list. More different cells than these say nothing that
  /// comes again.
  var isFull: Bool { entries.count >= 500 }

  /// Stores a number; a full table stays as it is.
  mutating func insert(_ value: Int, for key: Cell) {
    if isFull { return }
    if 2 * entries.count >= slots.count { grow() }
    let start = keys.count
    keys.append(contentsOf: key)
    entries.append(Entry(hash: Self.hash(of: key), key: start..<keys.count, value: value))
    place(entries.count - 1)
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index + 1
  }

  private mutating func grow() {
    slots = [Int](repeating: 0, count: 2 * slots.count)
    for index in entries.indices { place(index) }
  }
}

/// A hash of some bytes (FNV-1a with a last mix), the same in every run.
func hashOf(_ bytes: Cell) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  return mixed(hash)
}

/// Spreads what differs in a number over all its bits (the finaliser of MurmurHash3).
func mixed(_ number: UInt64) -> UInt64 {
  var hash = number
  hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
  hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
  return hash ^ hash >> 33
}
