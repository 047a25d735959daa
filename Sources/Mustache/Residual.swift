// Residual.swift: what remains of a template when all that is known has been done.

/// A step of a program over rows: literal bytes to copy, and then an action.
struct RowOperation: Sendable {
  enum Action: UInt8 {
    /// Nothing more than the literal bytes.
    case none
    /// Writes the slot's bytes as they are.
    case copy
    /// Writes the slot's bytes through the escaping.
    case escape
    /// Goes on at `target` when the slot is empty.
    case ifShown
    /// Goes on at `target` unless the slot is empty.
    case ifEmpty
    /// Goes through the slot's items, `stride` cells each, and then on at `target`.
    case loop
    /// Goes back to `target` for the next item, if there is one.
    case next
  }

  var textStart: UInt32
  var textCount: UInt32
  var action: Action
  /// Which row the slot is in: 0 for the row, 1 for the item of an open list, and so on.
  var level: UInt16 = 0
  var slot: UInt32 = 0
  var target: UInt32 = 0
  var stride: UInt32 = 0
}

/// Collects literal bytes and operations. Rendering is the case in which no operation remains.
struct Residual {
  var literals: [UInt8] = []
  private(set) var operations: [RowOperation] = []
  /// How many open lists stand inside each other, at most.
  private(set) var deepestLevel = 0
  /// Where the literal bytes begin that no operation copies yet.
  private var textStart = 0

  /// Appends a range of a template's literal bytes.
  @inline(__always)
  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    source.withUnsafeBufferPointer { literals += UnsafeBufferPointer(rebasing: $0[range]) }
  }

  private mutating func emit(_ action: RowOperation.Action, _ slot: SlotReference, stride: Int = 0) {
    operations.append(
      RowOperation(
        textStart: UInt32(truncatingIfNeeded: textStart),
        textCount: UInt32(truncatingIfNeeded: literals.count - textStart), action: action,
        level: UInt16(truncatingIfNeeded: slot.level), slot: UInt32(truncatingIfNeeded: slot.slot),
        stride: UInt32(truncatingIfNeeded: stride)))
    textStart = literals.count
  }

  mutating func write(_ slot: SlotReference, escaped: Bool) { emit(escaped ? .escape : .copy, slot) }

  /// Begins what is shown only when the slot is empty, or only when it is not; returns what `endSection` asks for.
  mutating func beginSection(_ slot: SlotReference, inverted: Bool) -> Int {
    emit(inverted ? .ifEmpty : .ifShown, slot)
    return operations.count - 1
  }

  mutating func endSection(_ index: Int) {
    flushText()
    if operations.count == index + 1 {
      // Nothing depends on the slot: its text joins what follows.
      textStart = Int(operations[index].textStart)
      operations.removeLast()
    } else {
      operations[index].target = UInt32(truncatingIfNeeded: operations.count)
    }
  }

  /// Begins what is repeated for each item of the list in the slot.
  ///
  /// The items are rows of level `inner`.
  mutating func beginLoop(_ slot: SlotReference, stride: Int, inner: Int) -> Int {
    emit(.loop, slot, stride: stride)
    deepestLevel = max(deepestLevel, inner)
    return operations.count - 1
  }

  mutating func endLoop(_ index: Int) {
    emit(.next, SlotReference(level: 0, slot: 0))
    operations[operations.count - 1].target = UInt32(truncatingIfNeeded: index + 1)
    operations[index].target = UInt32(truncatingIfNeeded: operations.count)
  }

  /// Makes the literal bytes so far an operation of their own.
  mutating func flushText() {
    if textStart < literals.count { emit(.none, SlotReference(level: 0, slot: 0)) }
  }
}
