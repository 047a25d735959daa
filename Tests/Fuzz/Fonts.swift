// Fonts.swift: fuzz target: any bytes as a font file: read, measured, and embedded in a document.

@testable import PDF
import SourceText

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFonts(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for index in 0..<min(EmbeddedFont.count(in: bytes), 3) {
    guard let font = try? EmbeddedFont(bytes, at: index) else { continue }
    let text = "Ł ź\u{3C9}ab"
    _ = text.unicodeScalars.map { (font.has($0), font.width(of: $0)) }
    var paragraph = Paragraph()
    guard (try? paragraph.append(text, in: Face(font, size: .points(11)))) != nil else { continue }
    var content = ContentStream()
    for line in broken(paragraph, LineShape(width: .points(60))) {
      content.show(line, of: paragraph, x: .points(72), y: .points(700))
    }
    content.end()
    var document = PDFDocument(title: "Fuzz", language: "en")
    document.addPage(.a4, [document.add(content)])
    document.finish()
    precondition(!document.bytes.isEmpty, "no document")
  }
  return 0
}
