// ByteTable.swift: small numbers looked up by the bytes of a field or a word.

/// A table from byte strings to numbers; a look-up builds no string and allocates nothing.
public struct ByteTable: Sendable {
  @usableFromInline struct Entry: Sendable {
    @usableFromInline var hash: UInt64
    @usableFromInline var (start, count, value): (Int32, Int32, Int32)
  }

  /// How many numbers are stored at most.
  private let limit: Int
  @usableFromInline var entries: [Entry] = []
  /// For each hash its entry's index + 1; 0 for none. A power of two in length.
  @usableFromInline var slots: [Int32]
  /// Those of eight bytes and more; others stand in their hash.
  @usableFromInline var keys: [UInt8] = []

  /// An empty table. The usual limit keeps it from growing with a list of senders: beyond so many different cells,
  /// few come again. Where many will be stored it is quicker to have `room` for them, a power of two.
  public init(limit: Int = 500, room: Int = 32) {
    (self.limit, slots) = (limit, [Int32](repeating: 0, count: 2 * room))
    if room > 32 { entries.reserveCapacity(room) }
  }

  /// The number that was stored for these bytes.
  @inlinable public func value(for key: ByteView) -> Int? { value(for: key, key.hash) }

  @inlinable func value(for key: ByteView, _ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] > 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, isKey(entry, key) { return Int(entry.value) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inlinable func isKey(_ entry: Entry, _ key: ByteView) -> Bool {
    if Int(entry.count) != key.count { return false }
    if key.count < 8 { return true }
    let start = Int(entry.start)
    return keys.withBytes { $0.part(start..<(start + key.count)) == key }
  }

  public var isFull: Bool { entries.count >= limit }

  /// Stores a number for bytes that have none; a full table stays as it is.
  public mutating func insert(_ value: Int, for key: ByteView) { _ = self.value(for: key, orStoring: value) }

  /// The number that was stored for these bytes; nil where there was none and this one is stored.
  public mutating func value(for key: ByteView, orStoring value: Int) -> Int? {
    let hash = key.hash
    if let known = self.value(for: key, hash) { return known }
    if isFull { return nil }
    if 2 * entries.count >= slots.count { grow() }
    entries.append(Entry(hash: hash, start: Int32(keys.count), count: Int32(key.count), value: Int32(value)))
    if key.count >= 8 { keys.append(contentsOf: key) }
    place(entries.count - 1)
    return nil
  }

  /// Adds bits to the number that is stored, which is 0 where there is none yet.
  public mutating func add(_ bits: Int, for key: ByteView) {
    let hash = key.hash
    guard contains(key), let index = entries.firstIndex(where: { $0.hash == hash && isKey($0, key) })
    else { return insert(bits, for: key) }
    entries[index].value |= Int32(bits)
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index + 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: 2 * slots.count)
    for index in entries.indices { place(index) }
  }

  @inlinable public func contains(_ key: ByteView) -> Bool { value(for: key) != nil }
}

extension ByteView {
  /// A number that most other bytes have not, the same in every run.
  ///
  /// Takes eight bytes at a time; the last eight may have been taken in part.
  @inlinable @inline(__always) public var hash: UInt64 {
    var hash = UInt64(truncatingIfNeeded: count)
    if count < 8 {
      // Those of one length have all their bytes in it.
      hash &*= 0x9E37_79B9_7F4A_7C15
      if count > 3 {
        let (start, end): (UInt32, UInt32) = (value(at: 0), value(at: count - 4))
        hash &+= UInt64(UInt32(littleEndian: start)) << 32 | UInt64(UInt32(littleEndian: end))
      } else if count > 0 {
        hash &+= UInt64(self[0]) << 16 | UInt64(self[count >> 1]) << 8 | UInt64(self[count - 1])
      }
      return mixed(hash)
    }
    for index in stride(from: 0, to: count - 8, by: 8) { hash = mixed(hash ^ word(at: index)) }
    return mixed(hash ^ word(at: count - 8))
  }
}

/// Spreads what differs in a number over all its bits (the finaliser of MurmurHash3).
@inlinable public func mixed(_ number: UInt64) -> UInt64 {
  var hash = number
  hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
  hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
  return hash ^ hash >> 33
}
