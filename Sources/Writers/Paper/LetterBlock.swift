// LetterBlock.swift: a block of a letter as its layout on paper sees it.

import Letters
import PDF
import UrgentAction

/// A block with its place in the letter and its text.
struct LetterBlock: Sendable {
  var role: Letter.Part.Role
  var kind: Block.Kind
  var text: SlotText

  /// The mark of a list item, an en dash in Windows-1252; it hangs in front of the item's lines.
  static let itemMark: [UInt8] = [0x96]

  init(_ block: Block, in role: Letter.Part.Role) {
    self.role = role
    kind = block.kind
    text = SlotText(block.runs)
  }

  var tag: StructureTag { kind == .item ? .listBody : role == .subject ? .heading : .paragraph }

  /// Whether the block goes on where another ended: the lines of an address are one element for a screen reader.
  func continues(_ above: LetterBlock) -> Bool {
    kind == .line && above.kind == .line && role == above.role && text.isFixed == above.text.isFixed
  }

  var isInHead: Bool { role == .sender || role == .date || role == .address }
}

/// A block broken into lines; without lines when it is not shown.
struct BrokenBlock: Sendable {
  var paragraph = Paragraph()
  var lines: [Line] = []
  /// The face of the mark in front of the first line; nil for none.
  var markFace: Face?
}

/// Breaks the blocks of a letter in one style.
struct BlockSetter: Sendable {
  let geometry: PageGeometry
  let style: TypeStyle
  /// Type of the sender and the date, and of the address, whatever the style.
  let headStyle: TypeStyle
  var addressStyle: TypeStyle
  let fonts: TextFonts

  func face(of block: LetterBlock) -> Face {
    switch block.role {
    case .subject: fonts.face(.timesBold, size: style.size)
    case .address: fonts.face(.timesRoman, size: addressStyle.size)
    case .sender, .date: fonts.face(.timesRoman, size: headStyle.size)
    default: fonts.face(.timesRoman, size: style.size)
    }
  }

  /// Replaces `broken` by the block's lines for this sender.
  func set(
    _ block: LetterBlock, for sender: Sender, _ breaker: inout LineBreaker, into broken: inout BrokenBlock
  ) throws(UnencodableCharacter) {
    let face = face(of: block)
    broken.markFace = block.kind == .item ? face : nil
    try block.text.write(to: &broken.paragraph, in: face, fonts, sender, pages: 0)
    breaker.breakLines(of: broken.paragraph, in: shape(of: block, face), into: &broken.lines)
  }

  /// Takes the first step for the address that keeps its lines whole and in the window, or broken where they are still
  /// too long at `TypeStyle.smallestForWholeLines`; the last if none stays in the window.
  private mutating func chooseAddressStyle(for blocks: [LetterBlock]) throws(UnencodableCharacter) {
    var breaker = LineBreaker()
    var broken = BrokenBlock()
    for step in TypeStyle.addressSteps where step.size <= headStyle.size {
      addressStyle = step
      var lines = 0
      var areWhole = true
      for block in blocks where block.role == .address {
        try set(block, for: Sender(), &breaker, into: &broken)
        lines += broken.lines.count
        areWhole = areWhole && broken.lines.allSatisfy { $0.codes.lowerBound == 0 || $0.followsLineEnd }
      }
      let fits = geometry.addressLimit.map { step.leading * lines <= $0 } ?? true
      if fits && (areWhole || step.size <= TypeStyle.smallestForWholeLines) { return }
    }
  }

  private func shape(of block: LetterBlock, _ face: Face) -> LineShape {
    let width =
      switch block.role {
      case .sender, .date: geometry.sender.width
      case .address: geometry.address.width
      default: geometry.textWidth
      }
    let indent: Length =
      switch block.kind {
      case .paragraph: .zero
      // En dash and blank.
      case .item: face.length(ofEm: 500) + face.blankWidth
      case .line: block.role == .subject ? .zero : face.size
      }
    return LineShape(
      width: width, firstIndent: block.kind == .item ? indent : .zero, indent: indent,
      startsAnewAtLineEnds: block.kind == .line)
  }
}

extension BlockSetter {
  /// Sets the blocks of a letter that goes by `channel` in one of its steps of type, and the address in what fits.
  init(
    _ geometry: PageGeometry, _ style: TypeStyle, for channel: Channel, _ blocks: [LetterBlock],
    _ fonts: TextFonts
  ) throws(UnencodableCharacter) {
    let head = TypeStyle.head(for: channel)
    self.init(geometry: geometry, style: style, headStyle: head, addressStyle: head, fonts: fonts)
    if channel != .fax { try chooseAddressStyle(for: blocks) }
  }
}
