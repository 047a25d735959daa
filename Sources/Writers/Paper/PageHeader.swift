// PageHeader.swift: what says on the pages behind the first whose letter they belong to.

import Letters
import PDF

/// The sender, the addressee or the subject, and the date, at the head of a page.
struct PageHeader: Sendable {
  private let text: SlotText
  private let geometry: PageGeometry
  private let size: Length

  /// From the upper edge of the paper to the line.
  private static let top = Length.millimetres(12)
  /// Lines that have room above the text.
  private static let lineLimit = 2

  init(_ letter: Letter, _ geometry: PageGeometry) {
    text = SlotText(Self.runs(of: letter))
    (self.geometry, size) = (geometry, PageLabel(for: letter).size)
  }

  /// What it says, for all formats alike.
  static func runs(of letter: Letter) -> [Run] {
    var runs = [Run(.field(.name))]
    for block in [(letter.blocks(.address) + letter.blocks(.subject)).first, letter.blocks(.date).first] {
      guard let block else { continue }
      runs += [Run(.text(" · "))] + block.runs
    }
    return runs
  }

  func draw(
    for sender: Sender, on content: inout ContentStream, _ fonts: TextFonts
  ) throws(UnencodableCharacter) {
    var (paragraph, breaker, lines) = (Paragraph(), LineBreaker(), [Line]())
    try text.write(to: &paragraph, in: fonts.face(.timesRoman, size: size), fonts, sender, pages: 0)
    breaker.breakLines(of: paragraph, in: LineShape(width: geometry.textWidth), into: &lines)
    content.beginArtifact()
    var y = geometry.paper.height - Self.top - size
    for line in lines.prefix(Self.lineLimit) {
      content.show(line, of: paragraph, x: geometry.left, y: y)
      y -= size * 6 / 5
    }
    content.endMarked()
  }
}
