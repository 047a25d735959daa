// ObjectOffsets.swift: where the objects of a document start in its file.

/// The offset of each object from object 1 on.
struct ObjectOffsets: Sendable {
  private var offsets: [Int]

  /// Places for so many objects that are not written yet.
  init(count: Int) { offsets = [Int](repeating: 0, count: count) }

  var count: Int { offsets.count }

  /// The offset of the object with a number; 0 for one that is not written yet.
  subscript(object: Int) -> Int {
    get { offsets[object - 1] }
    set { offsets[object - 1] = newValue }
  }

  /// Makes places for more objects and gives their numbers.
  mutating func reserve(_ more: Int) -> ClosedRange<Int> {
    offsets.append(contentsOf: repeatElement(0, count: more))
    return count - more + 1...count
  }

  /// Makes a place for one more object and gives its number.
  mutating func reserve() -> Int {
    offsets.append(0)
    return count
  }
}
