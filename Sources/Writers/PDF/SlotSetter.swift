// SlotSetter.swift: the sender's own blocks of a letter, broken for one sender after the other.

import Letters
import PDF

/// The storage in which the slots of a letter are set; used again and again it allocates nothing.
struct SlotSetter: Sendable {
  /// The slots' lines, in the order of the letter.
  private(set) var broken: [BrokenBlock]
  /// For each slot its number of lines, and a bit for each line that follows an explicit line end.
  private(set) var shapes: [UInt64]
  /// Whether `shapes` says all about the lines; it does not for slots of very many lines.
  private(set) var isFullyShaped = true
  private var breaker = LineBreaker()
  private var content = ContentStream()

  /// Lines that a shape can describe, in the bits above the lower 16.
  private static let shapedLines = 48

  init(count: Int) {
    broken = [BrokenBlock](repeating: BrokenBlock(), count: count)
    shapes = [UInt64](repeating: 0, count: count)
  }

  /// Breaks the slots for a sender: all of them, or those whose lines depend on the size of the letter's type.
  mutating func set(
    _ slots: [Int], of blocks: [LetterBlock], for sender: Sender, in setter: BlockSetter, onlySized: Bool
  ) throws(UnencodableCharacter) {
    if !onlySized { isFullyShaped = true }
    for (slot, block) in slots.enumerated() where !onlySized || !blocks[block].isInHead {
      try setter.set(blocks[block], for: sender, &breaker, into: &broken[slot])
      let lines = broken[slot].lines
      if lines.count > Self.shapedLines { isFullyShaped = false }
      var shape = UInt64(min(lines.count, 0xFFFF))
      for (index, line) in lines.prefix(Self.shapedLines).enumerated() where line.followsLineEnd {
        shape |= 1 << UInt64(index + 16)
      }
      shapes[slot] = shape
    }
  }

  /// The operators that show the slots of a page; empty when it has none.
  mutating func content(
    of page: PagePlan.Page, _ slots: [Int], _ blocks: [LetterBlock], _ returnLine: ReturnLine?,
    _ header: PageHeader?, for sender: Sender, _ fonts: TextFonts, continuing numbering: GlyphNumbering
  ) throws(UnencodableCharacter) -> ContentStream {
    content.removeAll(continuing: numbering)
    var current: Int?
    // A copy for each block and not for each of its lines.
    var (slot, block) = (-1, BrokenBlock())
    for slotPlace in page.slots {
      if slotPlace.slot != slot { (slot, block) = (slotPlace.slot, broken[slotPlace.slot]) }
      if slotPlace.id != current {
        if current != nil { content.endMarked() }
        if let mark = slotPlace.markID { content.showMark(of: block, at: slotPlace.place, id: mark) }
        content.beginMarked(blocks[slots[slotPlace.slot]].tag, id: slotPlace.id)
        current = slotPlace.id
      }
      content.showLine(of: block, at: slotPlace.place)
    }
    if current != nil { content.endMarked() }
    try returnLine?.draw(on: &content, fonts)
    try header?.draw(for: sender, on: &content, fonts)
    content.end()
    return content
  }
}
