// FaxCoverSheet.swift: the first page of a fax.

import Letters
import PDF

/// Lays out the cover sheet on one page: a heading, a table of labels and values, and a note.
///
/// Black only, and no type below 12 pt, so that it can be read at 204 x 98 dots an inch.
struct FaxCoverSheet {
  private let cover: Cover
  private let geometry: PageGeometry
  private let fonts: TextFonts

  private let heading: Face
  private let label: Face
  private let value: Face
  private let note: Face
  private static let rule = Length.points(1)

  init(_ cover: Cover, _ geometry: PageGeometry, _ fonts: TextFonts) {
    (self.cover, self.geometry, self.fonts) = (cover, geometry, fonts)
    heading = fonts.face(.helveticaBold, size: .points(22))
    label = fonts.face(.helveticaBold, size: .points(13))
    value = fonts.face(.helvetica, size: .points(13))
    note = fonts.face(.helvetica, size: .points(12))
  }

  /// The page for a sender whose letter has so many pages.
  func content(
    for sender: Sender, pages: Int, continuing numbering: GlyphNumbering
  ) throws(UnencodableCharacter) -> (ContentStream, [StructureElement]) {
    var sheet = Sheet(geometry, fonts, numbering)
    var elements: [StructureElement] = []
    let title = SlotText([Run(.text(cover.heading))])
    elements += try sheet.add(title, heading, .heading, sender, pages, leading: 26)
    sheet.skip(.points(8))
    sheet.drawRule(Self.rule)
    sheet.skip(.points(10))
    let labelWidth = widestLabel() + .points(16)
    var rows: [StructureElement] = []
    for row in cover.rows {
      let text = SlotText(row.runs)
      guard try sheet.hasText(text, value, sender, pages) else { continue }
      let top = sheet.top
      let name = SlotText([Run(.text(row.label + ":"))])
      var cells = try sheet.add(name, label, .rowHeader, sender, pages, leading: 17)
      let bottom = sheet.top
      sheet.top = top
      cells += try sheet.add(text, value, .tableCell, sender, pages, leading: 17, indent: labelWidth)
      sheet.top = max(sheet.top, bottom)
      rows.append(StructureElement(.tableRow, cells))
      sheet.skip(.points(5))
    }
    if !rows.isEmpty { elements.append(StructureElement(.table, rows)) }
    sheet.skip(.points(5))
    sheet.drawRule(Self.rule)
    sheet.skip(.points(14))
    for block in cover.note {
      elements += try sheet.add(SlotText(block.runs), note, .paragraph, sender, pages, leading: 15)
      sheet.skip(.points(7))
    }
    sheet.content.end()
    return (sheet.content, elements)
  }

  private func widestLabel() -> Length {
    var widest = Length.zero
    for row in cover.rows {
      // A label beyond Windows-1252 counts as wide as the limit.
      guard let codes = try? WinAnsi.encode(row.label + ":") else { return geometry.textWidth / 3 }
      widest = max(widest, label.length(of: codes))
    }
    return min(widest, geometry.textWidth / 3)
  }
}

/// A page that is filled from its top down.
private struct Sheet {
  var content: ContentStream
  var top: Length
  private let geometry: PageGeometry
  private let fonts: TextFonts
  private var pieceCount = 0
  private var paragraph = Paragraph()
  private var breaker = LineBreaker()
  private var lines: [Line] = []

  init(_ geometry: PageGeometry, _ fonts: TextFonts, _ numbering: GlyphNumbering) {
    self.geometry = geometry
    self.fonts = fonts
    content = ContentStream(continuing: numbering)
    top = .millimetres(25)
  }

  mutating func skip(_ distance: Length) { top += distance }

  mutating func drawRule(_ thickness: Length) {
    let y = geometry.paper.height - top
    content.beginArtifact()
    content.line(
      from: (geometry.left, y), to: (geometry.paper.width - geometry.right, y), thickness: thickness)
    content.endMarked()
  }

  mutating func hasText(
    _ text: SlotText, _ face: Face, _ sender: Sender, _ pages: Int
  ) throws(UnencodableCharacter) -> Bool {
    try text.write(to: &paragraph, in: face, fonts, sender, pages: pages)
    return !paragraph.isEmpty
  }

  /// Adds text from the left margin and `indent` on and gives its element, none without text; lines that would leave
  /// the page are not shown.
  mutating func add(
    _ text: SlotText, _ face: Face, _ tag: StructureTag, _ sender: Sender, _ pages: Int, leading: Int,
    indent: Length = .zero
  ) throws(UnencodableCharacter) -> [StructureElement] {
    guard try hasText(text, face, sender, pages) else { return [] }
    breaker.breakLines(
      of: paragraph, in: LineShape(width: geometry.textWidth - indent), into: &lines)
    let element = StructureElement(tag, id: pieceCount)
    content.beginMarked(tag, id: pieceCount)
    pieceCount += 1
    for line in lines {
      top += .points(leading)
      guard top <= geometry.paper.height - geometry.bottom else { continue }
      content.show(
        line, of: paragraph, x: geometry.left + indent, y: geometry.paper.height - top + .points(4))
    }
    content.endMarked()
    return [element]
  }
}
