// ArchiveEntry.swift: what the directory of an archive says of one file.

/// Where a file stands in an archive, and how it is packed.
struct ArchiveEntry: Sendable {
  var isEncrypted: Bool
  var method: Int
  var checksum: UInt32
  /// In bytes, as packed and as unpacked.
  var packedSize: Int, size: Int
  /// Where its local header is.
  var offset: Int

  /// The entry that stands at a place of the directory, and how long it is; nil when it is cut off.
  static func read(
    _ bytes: [UInt8], at place: Int
  ) -> (path: String, entry: ArchiveEntry, length: Int)? {
    guard place + 46 <= bytes.count, bytes.little(4, at: place) == 0x0201_4B50 else { return nil }
    let lengths = (0..<3).map { bytes.little(2, at: place + 28 + 2 * $0) }
    let length = 46 + lengths[0] + lengths[1] + lengths[2]
    guard place + length <= bytes.count else { return nil }
    var entry = ArchiveEntry(
      isEncrypted: bytes.little(2, at: place + 8) & 1 == 1, method: bytes.little(2, at: place + 10),
      checksum: UInt32(truncatingIfNeeded: bytes.little(4, at: place + 16)),
      packedSize: bytes.little(4, at: place + 20),
      size: bytes.little(4, at: place + 24), offset: bytes.little(4, at: place + 42))
    let extra = place + 46 + lengths[0]
    guard takeLargeNumbers(bytes[extra..<extra + lengths[1]], into: &entry) else { return nil }
    let path = String(decoding: bytes[place + 46..<extra], as: UTF8.self)
    return (path, entry, length)
  }

  /// Puts the numbers of the 64-bit extension in place of those that do not fit into 32 bits; returns false when they
  /// are not there.
  private static func takeLargeNumbers(_ extra: ArraySlice<UInt8>, into entry: inout ArchiveEntry) -> Bool {
    let numbers = [\ArchiveEntry.size, \.packedSize, \.offset].filter { entry[keyPath: $0] == 0xFFFF_FFFF }
    guard !numbers.isEmpty else { return true }
    let bytes = Array(extra)
    var place = 0
    while place + 4 <= bytes.count {
      let (tag, length) = (bytes.little(2, at: place), bytes.little(2, at: place + 2))
      place += 4
      if tag == 1 {
        guard length >= 8 * numbers.count, place + 8 * numbers.count <= bytes.count else { return false }
        for (index, path) in numbers.enumerated() {
          entry[keyPath: path] = bytes.little(8, at: place + 8 * index)
        }
        return true
      }
      place += length
    }
    return false
  }
}

extension [UInt8] {
  /// The number of so many bytes at `place`, which must be there, the lowest byte first; at most `Int.max / 4`, so that
  /// sums of a few do not overflow.
  func little(_ count: Int, at place: Int) -> Int {
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(self[place + index]) << UInt64(8 * index) }
    return Int(Swift.min(value, UInt64(Int.max / 4)))
  }
}
