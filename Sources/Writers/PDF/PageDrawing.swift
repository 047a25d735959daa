// PageDrawing.swift: the fixed text of a letter's pages as operators, and the marks around it.

import Letters
import PDF

/// Draws what is the same on a page for every sender, and notes where the sender's own text goes.
struct PageDrawing: Sendable {
  private let geometry: PageGeometry
  private let blocks: [LetterBlock]
  /// The blocks that depend on the sender, as indices into `blocks`.
  private let slots: [Int]
  private let label: PageLabel
  private let fonts: TextFonts
  /// Pages before the letter that its page numbers count.
  private let coverPages: Int

  init(
    _ letter: Letter, _ geometry: PageGeometry, _ blocks: [LetterBlock], _ slots: [Int], _ fonts: TextFonts
  ) {
    (self.geometry, self.blocks, self.slots, self.fonts) = (geometry, blocks, slots, fonts)
    label = PageLabel(for: letter)
    coverPages = letter.cover == nil ? 0 : 1
  }

  /// What stands on pages, with nothing drawn.
  func pages(_ places: [[LinePlace]], _ broken: [BrokenBlock]) -> [PagePlan.Page] {
    var nothing: ContentStream?
    return places.indices.map { page(places[$0], broken, isFirst: $0 == 0, on: &nothing) }
  }

  /// Draws the fixed text of pages, one page after the other.
  func fixedText(of plan: PagePlan, continuing numbering: GlyphNumbering) -> PagePlan.FixedText {
    var text = PagePlan.FixedText(numbering: numbering)
    for (index, places) in plan.places.enumerated() {
      var stream: ContentStream? = ContentStream(continuing: text.numbering)
      _ = page(places, plan.broken, isFirst: index == 0, on: &stream)
      guard var content = stream else { continue }
      drawMarks(
        on: &content, number: index + 1 + coverPages, of: plan.places.count + coverPages, isFirst: index == 0)
      content.end()
      text.numbering = content.numbering
      text.contents.append(content)
    }
    return text
  }

  /// A page with the lines of its slots noted, and those of its fixed blocks drawn where there is a stream for them.
  private func page(
    _ places: [LinePlace], _ broken: [BrokenBlock], isFirst: Bool, on fixed: inout ContentStream?
  ) -> PagePlan.Page {
    var slots: [PagePlan.SlotPlace] = []
    var structure = PageStructure()
    var current: Int?
    for place in places {
      let block = blocks[place.block]
      let broken = broken[place.block]
      if place.block != current {
        if current.map({ block.continues(blocks[$0]) }) != true {
          fixed?.endMarked()
          structure.begin(block, atItsStart: place.line == 0)
          if block.text.isFixed {
            if let mark = structure.markID { fixed?.showMark(of: broken, at: place, id: mark) }
            fixed?.beginMarked(block.tag, id: structure.id)
          }
        }
        current = place.block
      }
      if block.text.isFixed {
        fixed?.showLine(of: broken, at: place)
      } else {
        let slot = self.slots.firstIndex(of: place.block) ?? 0
        slots.append(
          PagePlan.SlotPlace(slot: slot, place: place, id: structure.id, markID: structure.markID))
      }
    }
    fixed?.endMarked()
    return PagePlan.Page(isFirst: isFirst, slots: slots, elements: structure.elements)
  }

  /// Fold marks on the first page, the number on all pages but the first of the document.
  private func drawMarks(on content: inout ContentStream, number: Int, of total: Int, isFirst: Bool) {
    content.beginArtifact()
    if isFirst {
      let height = geometry.paper.height
      for mark in geometry.foldMarks {
        content.line(
          from: (.millimetres(5), height - mark), to: (.millimetres(9), height - mark),
          thickness: Length(thousandths: 250))
      }
      if let mark = geometry.punchMark {
        content.line(
          from: (.millimetres(5), height - mark), to: (.millimetres(11), height - mark),
          thickness: Length(thousandths: 250))
      }
    }
    if number > 1 {
      let face = fonts.face(.timesRoman, size: label.size)
      if let codes = try? WinAnsi.encode(label.text(number, of: total)) {
        let width = face.length(of: codes)
        content.show(
          codes, in: face, x: geometry.paper.width - geometry.right - width, y: .millimetres(12))
      }
    }
    content.endMarked()
  }
}

extension ContentStream {
  /// Shows the line of a block that has this place.
  mutating func showLine(of block: BrokenBlock, at place: LinePlace) {
    show(block.lines[place.line], of: block.paragraph, x: place.x, y: place.y)
  }

  /// Shows the mark in front of the first line of a block as a piece of its own.
  mutating func showMark(of block: BrokenBlock, at place: LinePlace, id: Int) {
    guard let face = block.markFace else { return }
    beginMarked(.listLabel, id: id)
    show(LetterBlock.itemMark, in: face, x: place.x, y: place.y)
    endMarked()
  }
}
