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

  /// Draws the fixed text of pages, one page after the other.
  func pages(
    _ places: [[PagePlan.Place]], _ broken: [BrokenBlock], continuing numbering: GlyphNumbering
  ) -> [(page: PagePlan.Page, fixed: ContentStream)] {
    var numbering = numbering
    var pages: [(page: PagePlan.Page, fixed: ContentStream)] = []
    for index in places.indices {
      let page = page(
        places[index], broken, number: index + 1 + coverPages, of: places.count + coverPages,
        isFirst: index == 0, continuing: numbering)
      numbering = page.fixed.numbering
      pages.append(page)
    }
    return pages
  }

  /// A page with the lines of its fixed blocks drawn and those of its slots noted.
  private func page(
    _ places: [PagePlan.Place], _ broken: [BrokenBlock], number: Int, of total: Int, isFirst: Bool,
    continuing numbering: GlyphNumbering
  ) -> (page: PagePlan.Page, fixed: ContentStream) {
    var fixed = ContentStream(continuing: numbering)
    var slots: [PagePlan.SlotPlace] = []
    var structure = PageStructure()
    var current: Int?
    for place in places {
      let block = blocks[place.block]
      let broken = broken[place.block]
      if place.block != current {
        if current.map({ block.continues(blocks[$0]) }) != true {
          fixed.endMarked()
          structure.begin(block, atItsStart: place.line == 0)
          if block.text.isFixed {
            if let mark = structure.markID { broken.showMark(place, id: mark, on: &fixed) }
            fixed.beginMarked(block.tag, id: structure.id)
          }
        }
        current = place.block
      }
      if block.text.isFixed {
        broken.showLine(place, on: &fixed)
      } else {
        let slot = self.slots.firstIndex(of: place.block) ?? 0
        slots.append(
          PagePlan.SlotPlace(slot: slot, place: place, id: structure.id, markID: structure.markID))
      }
    }
    fixed.endMarked()
    drawMarks(on: &fixed, number: number, of: total, isFirst: isFirst)
    fixed.end()
    return (PagePlan.Page(isFirst: isFirst, slots: slots, elements: structure.elements), fixed)
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
