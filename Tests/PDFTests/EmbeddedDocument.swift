// EmbeddedDocument.swift: a document with text in an embedded font.

import PDF

/// A page with `Name: ` in Times and the text behind it.
func document(_ text: String, in font: EmbeddedFont) throws -> [UInt8] {
  var paragraph = Paragraph()
  try paragraph.append("Name: ", in: Face(.timesRoman, size: .points(11)))
  try paragraph.append(text, in: Face(font, size: .points(11)))
  let shape = LineShape(width: .points(300))
  var content = ContentStream()
  for (index, line) in broken(paragraph, shape).enumerated() {
    content.show(line, of: paragraph, x: .points(72), y: .points(700 - 13 * index))
  }
  content.end()
  var document = PDFDocument(title: "Embedded", language: "pl")
  document.addPage(.a4, [document.add(content)])
  document.finish()
  return document.bytes
}
