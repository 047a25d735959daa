// ObjectOffsets.swift: where the objects of a document start in its file.

/// The offset of each object from object 1 on, in four bytes as long as the file is shorter than 4 GiB.
struct ObjectOffsets: Sendable {
  private var low: [UInt32]
  /// What each offset has beyond 32 bits; empty while none has.
  private var high: [UInt8] = []

  /// Places for so many objects that are not written yet.
  init(count: Int) { low = [UInt32](repeating: 0, count: count) }

  var count: Int { low.count }

  /// The offset of the object with a number; 0 for one that is not written yet.
  subscript(object: Int) -> Int {
    get { Int(low[object - 1]) | (high.isEmpty ? 0 : Int(high[object - 1]) << 32) }
    set {
      low[object - 1] = UInt32(truncatingIfNeeded: newValue)
      if newValue >> 32 > 0, high.isEmpty { high = [UInt8](repeating: 0, count: low.count) }
      if !high.isEmpty { high[object - 1] = UInt8(truncatingIfNeeded: newValue >> 32) }
    }
  }

  /// Makes places for more objects and gives their numbers.
  mutating func reserve(_ more: Int) -> ClosedRange<Int> {
    low.append(contentsOf: repeatElement(0, count: more))
    if !high.isEmpty { high.append(contentsOf: repeatElement(0, count: more)) }
    return low.count - more + 1...low.count
  }

  /// Makes a place for one more object and gives its number.
  mutating func reserve() -> Int {
    low.append(0)
    if !high.isEmpty { high.append(0) }
    return low.count
  }
}
