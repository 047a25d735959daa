// CharString.swift: the drawing program of one glyph, freed from the font around it (Adobe Technical Note 5177).

/// Copies a Type 2 charstring with the subroutines that it calls put in their places.
struct CharString {
  /// The program; it calls nothing.
  private(set) var bytes: [UInt8] = []

  private let font: FontBytes
  private let subroutines: CFFIndex?
  private let globalSubroutines: CFFIndex
  /// What is on the stack: whole numbers and where they are in `bytes`; nil for other and for computed ones.
  private var stack: [(value: Int, place: Range<Int>)?] = []
  private var stemCount = 0
  /// Operators and numbers that may still follow: programs that call empty subroutines would not end else.
  private var budget = 100_000

  private enum Outcome { case ended, returned }

  /// Larger programs, and subroutines that are nested more deeply, are not allowed by the format.
  private static let sizeLimit = 65_535
  private static let depthLimit = 10
  private static let stackLimit = 192

  /// Reads the program of a glyph; nil when it is damaged, or puts an accent on another glyph (`seac`).
  init?(of glyph: Int, in outlines: CFFOutlines) {
    guard let part = outlines.part(of: glyph) else { return nil }
    font = outlines.font
    globalSubroutines = outlines.globalSubroutines
    subroutines = outlines.parts[part].subroutines
    guard copy(outlines.charStrings.range(of: glyph), depth: 0) == .ended else { return nil }
  }

  /// Appends what a program or subroutine does; nil when it is damaged.
  private mutating func copy(_ range: Range<Int>, depth: Int) -> Outcome? {
    var place = range.lowerBound
    while place < range.upperBound {
      budget -= 1
      let byte = font.u8(place)
      if byte == 28 || byte >= 32 {
        let number = font.cffNumber(at: place)
        let size = number?.size ?? 5
        guard place + size <= range.upperBound, stack.count < Self.stackLimit else { return nil }
        stack.append(number.map { ($0.value, bytes.count..<bytes.count + size) })
        append(place..<place + size)
        place += size
      } else if byte == 11 {
        return .returned
      } else if byte == 10 || byte == 29 {
        place += 1
        let called = byte == 10 ? subroutines : globalSubroutines
        guard let range = takeSubroutine(of: called), depth < Self.depthLimit else { return nil }
        guard let outcome = copy(range, depth: depth + 1) else { return nil }
        if outcome == .ended { return .ended }
      } else {
        guard let size = apply(byte, at: place, before: range.upperBound) else { return nil }
        append(place..<place + size)
        place += size
        if byte == 14 { return .ended }
      }
      guard budget > 0, bytes.count <= Self.sizeLimit else { return nil }
    }
    // A subroutine may end without saying so; a glyph must not.
    return depth > 0 ? .returned : nil
  }

  private mutating func append(_ range: Range<Int>) { bytes.append(contentsOf: font[range]) }

  /// Takes the number of a subroutine from the stack and from what was copied, and gives the subroutine's place.
  private mutating func takeSubroutine(of index: CFFIndex?) -> Range<Int>? {
    guard let index, let top = stack.popLast(), let (value, place) = top else { return nil }
    let bias = index.count < 1240 ? 107 : index.count < 33_900 ? 1131 : 32_768
    // The number must be the last thing copied.
    guard place.upperBound == bytes.count, (0..<index.count).contains(value + bias) else { return nil }
    bytes.removeSubrange(place)
    return index.range(of: value + bias)
  }

  /// Does to the stack what an operator does, and gives the operator's size with the bytes that belong to it.
  private mutating func apply(_ byte: Int, at place: Int, before end: Int) -> Int? {
    switch byte {
    case 1, 3, 18, 23:  // hstem, vstem, hstemhm, vstemhm
      stemCount += stack.count / 2
    case 19, 20:  // hintmask, cntrmask: numbers before them are vertical stems
      stemCount += stack.count / 2
      stack.removeAll(keepingCapacity: true)
      let size = 1 + (stemCount + 7) / 8
      return place + size <= end ? size : nil
    case 14:  // endchar; with four or five numbers it composes two glyphs by their names
      guard stack.count < 4 else { return nil }
    case 4...8, 21, 22, 24...27, 30, 31: break  // moves, lines and curves
    case 12:
      guard place + 2 <= end, applyEscaped(font.u8(place + 1)) else { return nil }
      return 2
    default: return nil
    }
    stack.removeAll(keepingCapacity: true)
    return 1
  }

  /// Does what an operator of two bytes does; false when the stack is too short or the operator is unknown.
  private mutating func applyEscaped(_ byte: Int) -> Bool {
    let (taken, given): (Int, Int)
    switch byte {
    case 34...37:  // flex
      stack.removeAll(keepingCapacity: true)
      return true
    case 3, 4, 10, 11, 12, 15, 24: (taken, given) = (2, 1)  // and, or, add, sub, div, eq, mul
    case 5, 9, 14, 21, 26, 29: (taken, given) = (1, 1)  // not, abs, neg, get, sqrt, index
    case 18: (taken, given) = (1, 0)  // drop
    case 20: (taken, given) = (2, 0)  // put
    case 22: (taken, given) = (4, 1)  // ifelse
    case 23: (taken, given) = (0, 1)  // random
    case 27: (taken, given) = (1, 2)  // dup
    case 28: (taken, given) = (2, 2)  // exch
    case 30: (taken, given) = (2, 0)  // roll
    default: return false
    }
    guard stack.count >= taken, stack.count + given <= Self.stackLimit else { return false }
    stack.removeLast(taken)
    // What is computed or moved can no longer be told from the bytes.
    stack = stack.map { _ in nil }
    stack.append(contentsOf: repeatElement(nil, count: given))
    return true
  }
}
