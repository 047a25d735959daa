// ReturnLine.swift: the sender's address in small type above the address in the window.

import Letters
import PDF

/// The line that tells the post where to return a letter it cannot deliver (DIN 5008: in the address field).
struct ReturnLine {
  private let address: ReturnAddress
  private let frame: PageGeometry.Frame
  private let paperHeight: Length

  /// Nil without a place for it or without an address.
  init?(_ sender: Sender, toAbroad: Bool, _ geometry: PageGeometry) {
    guard let frame = geometry.returnLine,
      let address = ReturnAddress(sender, toAbroad: toAbroad, width: frame.width)
    else { return nil }
    (self.address, self.frame, paperHeight) = (address, frame, geometry.paper.height)
  }

  /// What a person should know of the line; nil when it has all that the post needs, and where there is none.
  static func warning(for sender: Sender, _ letter: Letter) -> String? {
    let geometry = PageGeometry(letter)
    guard let line = ReturnLine(sender, toAbroad: !letter.staysInCountry, geometry), line.address.isCut else {
      return nil
    }
    let text = line.address.lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return "the sender's address is too long for the line above the addressee's, which reads '\(text)';"
      + " shorten the name, the street or the town"
  }

  /// Draws the line with a thin rule under it; a second line goes above the first.
  func draw(on content: inout ContentStream, _ fonts: TextFonts) throws(UnencodableCharacter) {
    var breaker = LineBreaker()
    var paragraph = Paragraph()
    var line: [Line] = []
    let face = fonts.face(.timesRoman, size: address.size)
    let base = paperHeight - frame.top - ReturnAddress.leading
    content.beginArtifact()
    for (index, text) in address.lines.enumerated() {
      try fonts.set([text[...]], in: face, to: &paragraph)
      // The words have been measured; a line is never broken.
      breaker.breakLines(of: paragraph, in: LineShape(width: frame.width * 4), into: &line)
      let linesBelow = address.lines.count - 1 - index
      if let line = line.first {
        content.show(line, of: paragraph, x: frame.x, y: base + ReturnAddress.leading * linesBelow)
      }
    }
    let rule = base - Length(thousandths: 2500)
    content.line(
      from: (frame.x, rule), to: (frame.x + frame.width, rule), thickness: Length(thousandths: 300))
    content.endMarked()
  }
}
