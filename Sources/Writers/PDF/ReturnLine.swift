// ReturnLine.swift: the sender's address in small type above the address in the window.

import Letters
import PDF

/// The line that tells the post where to return a letter it cannot deliver (DIN 5008: in the address field).
struct ReturnLine {
  private let text: [UInt8]
  private let frame: PageGeometry.Frame
  private let paperHeight: Length

  /// From the top of the line's frame to where the address may begin, below the rule.
  static let height = Length(thousandths: 13_300)

  private static let face = Face(.timesRoman, size: Length(thousandths: 7500))

  /// Name, address and country in one line; nil without a place for it or without an address.
  init?(_ sender: Sender, _ geometry: PageGeometry) {
    guard let frame = geometry.returnLine, sender.has(.address) else { return nil }
    var text: [UInt8] = []
    for field in [SenderField.name, .address, .country] where sender.has(field) {
      if !text.isEmpty { text.append(contentsOf: "\u{A0}· ".utf8) }
      for byte in sender.bytes[sender.range(of: field)] {
        if byte == UInt8(ascii: "\n") { text.append(contentsOf: "\u{A0}· ".utf8) } else { text.append(byte) }
      }
    }
    (self.text, self.frame, paperHeight) = (text, frame, geometry.paper.height)
  }

  /// Draws the line with a thin rule under it; a second line goes above the first.
  func draw(on content: inout ContentStream, _ fonts: TextFonts) throws(UnencodableCharacter) {
    var paragraph = Paragraph()
    try fonts.set([text[...]], in: Self.face, to: &paragraph)
    var breaker = LineBreaker()
    var lines: [Line] = []
    breaker.breakLines(of: paragraph, in: LineShape(width: frame.width), into: &lines)
    let base = paperHeight - frame.top - Length(thousandths: 9000)
    content.beginArtifact()
    for (index, line) in lines.prefix(2).enumerated() {
      let linesBelow = min(2, lines.count) - 1 - index
      content.show(line, of: paragraph, x: frame.x, y: base + .points(9) * linesBelow)
    }
    let rule = base - Length(thousandths: 2500)
    content.line(
      from: (frame.x, rule), to: (frame.x + frame.width, rule), thickness: Length(thousandths: 300))
    content.endMarked()
  }
}
