// BrokenLines.swift: paragraphs broken, as text.

import PDF

/// The text of each line of a paragraph, by the codes it shows.
func lines(_ text: String, width: Int, indent: Int = 0) throws -> [String] {
  var paragraph = Paragraph()
  try paragraph.append(text, in: Face(.timesRoman, size: .points(10)))
  return broken(paragraph, LineShape(width: .points(width), indent: .points(indent))).map {
    shownText($0, paragraph)
  }
}

func broken(_ paragraph: Paragraph, _ shape: LineShape) -> [Line] {
  var breaker = LineBreaker()
  var lines: [Line] = []
  breaker.breakLines(of: paragraph, in: shape, into: &lines)
  return lines
}

func shownText(_ line: Line, _ paragraph: Paragraph) -> String {
  var text = ""
  for code in paragraph.codes[line.codes] {
    if let scalar = WinAnsi.scalar(code) { text.unicodeScalars.append(scalar) }
  }
  return text
}
