// EmbeddedFontTests.swift: fonts read from files, and their subsets in documents.

@testable import PDF
import TestSupport
import Testing

@Test func readsAFont() throws {
  let font = try EmbeddedFont(tinyFont())
  #expect(font.name == "TinyFont")
  #expect((font.ascender, font.descender, font.capHeight) == (800, -200, 700))
  #expect(font.width(of: " ") == 510 && font.width(of: "Ł") == 520 && font.width(of: "ź") == 540)
  #expect(font.has("ω") && !font.has("A") && !font.has("\u{1F600}"))
}

@Test(arguments: [
  (0x1234_5678, 0, FontError.Kind.notAFont),
  (0x0001_0000, 2, .embeddingForbidden),
])
func refusesFontsItCannotEmbed(_ version: Int, embedding: Int, kind: FontError.Kind) {
  let error = #expect(throws: FontError.self) {
    try EmbeddedFont(tinyFont(embedding: embedding, version: version))
  }
  #expect(error?.kind == kind)
}

/// Cuts and hundreds of damaged bytes: an error or a font, never a trap.
@Test func survivesDamage() throws {
  let whole = tinyFont()
  for length in stride(from: 0, to: whole.count, by: 3) { try? useFont(Array(whole[..<length])) }
  var state: UInt64 = 1
  for _ in 0..<600 {
    var damaged = whole
    for _ in 0..<3 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(state >> 33) % damaged.count
      damaged[place] = UInt8(truncatingIfNeeded: state >> 56)
    }
    try? useFont(damaged)
  }
}

private func useFont(_ bytes: [UInt8]) throws { _ = try document("Ł źω", in: EmbeddedFont(bytes)) }

@Test func embedsTheSameBytesAsBefore() throws {
  try expectGolden(try document("Łź ω", in: EmbeddedFont(tinyFont())), "embedded.pdf")
}

@Test(.enabled(if: PDFTool.areInstalled(.qpdf, .pdftotext, .pdffonts), "needs qpdf and poppler-utils"))
func embeddedTextCanBeFound() throws {
  let bytes = try document("Łź ωω", in: EmbeddedFont(tinyFont()))
  #expect(try PDFTool.qpdf.run(bytes, "--check", "FILE").status == 0)
  #expect(try PDFTool.pdftotext.run(bytes, "-enc", "UTF-8", "FILE", "-").output.hasPrefix("Name: Łź ωω\n"))
  let fonts = try PDFTool.pdffonts.run(bytes, "FILE").output
  #expect(fonts.contains("+TinyFont") && fonts.contains("yes yes yes") && !fonts.contains("rror"))
}

@Test func breaksEmbeddedText() throws {
  let font = try EmbeddedFont(tinyFont())
  var paragraph = Paragraph()
  try paragraph.append("ŁŁ ŁŁ\u{A0}ŁŁŁŁŁŁ", in: Face(font, size: .points(10)))
  // A letter is 5.2 pt wide, a blank 5.1 pt; the long word is broken between characters.
  let widths = broken(paragraph, LineShape(width: .points(21))).map(\.width.thousandths)
  #expect(widths == [20_700, 20_700, 20_800])
  #expect(throws: UnencodableCharacter("A")) { try paragraph.append("A", in: Face(font, size: .points(10))) }
}

/// Letters that are numbered from the start have the same codes in streams that know nothing of each other; those that
/// nobody shows take no room in the font, and what is shown in one stream only is in it.
@Test func preparedLettersHaveTheirCodesInEveryStream() throws {
  func fonts() throws -> [EmbeddedFont] {
    try ["TinyFont", "Other"].map { try EmbeddedFont(tinyFont(name: $0)) }
  }
  func prepared(_ fonts: [EmbeddedFont]) -> GlyphNumbering {
    GlyphNumbering(of: ["A", " ", "Ł", "ź", "ω"], in: fonts[0], andFor: [fonts[1]])
  }
  func stream(_ text: String, _ font: EmbeddedFont, _ numbering: GlyphNumbering) throws -> ContentStream {
    var paragraph = Paragraph()
    try paragraph.append(text, in: Face(font, size: .points(10)))
    var content = ContentStream(continuing: numbering)
    for line in broken(paragraph, LineShape(width: .points(300))) {
      content.show(line, of: paragraph, x: .zero, y: .zero)
    }
    content.end()
    return content
  }
  func document(_ texts: [String], _ fonts: [EmbeddedFont]) throws -> PDFDocument {
    let prepared = prepared(fonts)
    var document = PDFDocument(title: "x", language: "en", numbering: prepared)
    for text in texts {
      let content = try stream(text, fonts[1], prepared)
      #expect(!prepared.hasAll(of: content.numbering))
      document.addPage(.a4, [document.add(content)])
    }
    document.addPage(.a4, [document.add(try stream("Łω", fonts[0], prepared))])
    document.finish()
    return document
  }
  func freshBytes(_ texts: [String]) throws -> [UInt8] { try document(texts, fonts()).bytes }
  let shared = try fonts()
  for (texts, shown, widths) in [
    (["ω"], "<0001><0020>\n<0004><03C9>\n", "W[1[510]4[530]]"),
    (["ź", "ωź"], "<0001><0020>\n<0003><017A>\n<0004><03C9>\n", "W[1[510]3[540 530]]"),
    ([], "", ""),
  ] {
    let made = try document(texts, shared)
    let file = String(decoding: made.bytes, as: UTF8.self)
    // The font of all letters is whole; the other has its own, or is not there.
    #expect(file.contains("W[1[510 520 540 530]]"))
    #expect(file.contains("+Other") == !texts.isEmpty)
    #expect(shown.isEmpty || file.contains("\(shown)endbfchar") && file.contains(widths))
    #expect(made.numbering.count == 8)
    // What a font was used for before changes no byte.
    #expect(try freshBytes(texts) == made.bytes)
  }
  #expect(prepared(shared).hasAll(of: try stream("Łźω", shared[0], prepared(shared)).numbering))
}

@Test func streamsOfADocumentShareTheirNumbering() throws {
  let font = try EmbeddedFont(tinyFont())
  var document = PDFDocument(title: "x", language: "en")
  for text in ["Ł", "ωŁ"] {
    var paragraph = Paragraph()
    try paragraph.append(text, in: Face(font, size: .points(10)))
    var content = ContentStream(continuing: document.numbering)
    for line in broken(paragraph, LineShape(width: .points(300))) {
      content.show(line, of: paragraph, x: .zero, y: .zero)
    }
    content.end()
    #expect(
      String(decoding: content.bytes, as: UTF8.self).contains(
        text == "Ł" ? "[<00010002>]TJ" : "[<000300010002>]TJ"))
    document.addPage(.a4, [document.add(content)])
  }
  #expect(document.numbering.count == 3)
}
