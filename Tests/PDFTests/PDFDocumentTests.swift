// PDFDocumentTests.swift: whole documents, byte for byte and through the eyes of other programs.

import PDF
import TestSupport
import Testing

private let words = "“Non-refoulement” (UA 105/00) \\ 100 % – Größe, l’été, AVATAR."

/// Two pages that share a stream, with a heading, a paragraph and an artifact.
private func sample(isTagged: Bool = true) throws -> [UInt8] {
  var document = PDFDocument(title: "Länge (1)", language: "en", isTagged: isTagged)
  var shared = ContentStream()
  shared.beginMarked(.heading, id: 0)
  shared.show(
    try WinAnsi.encode(words), in: Face(.timesBold, size: .points(11)), x: .points(72), y: .points(700))
  shared.end()
  let sharedID = document.add(shared)

  var paragraph = Paragraph()
  try paragraph.append(
    "Every person has the right to seek and to enjoy in other countries asylum. ",
    in: Face(.timesRoman, size: .points(11)))
  try paragraph.append("Article 14", in: Face(.timesBold, size: .points(11)))
  let lines = broken(paragraph, LineShape(width: .points(200)))
  for page in 1...2 {
    var own = ContentStream()
    own.beginMarked(.paragraph, id: 1)
    for (index, line) in lines.enumerated() {
      own.show(line, of: paragraph, x: .points(72), y: .points(650 - 13 * index))
    }
    own.endMarked()
    own.beginArtifact()
    own.line(
      from: (.zero, .points(500)), to: (.points(10), .points(500)), thickness: Length(thousandths: 250))
    own.show(
      Array("page \(page)".utf8), in: Face(.helvetica, size: Length(thousandths: 9500)), x: .points(72),
      y: .points(40))
    own.end()
    let ownID = document.add(own)
    document.addPage(
      page == 1 ? .a4 : .letter, [sharedID, ownID],
      elements: [.init(.heading, id: 0), .init(.paragraph, id: 1)])
  }
  document.finish()
  return document.bytes
}

@Test func theEndIsTheSameInPieces() throws {
  var document = PDFDocument(title: "Many pages", language: "en", isTagged: false)
  for _ in 0..<5000 { document.addPage(.a4, []) }
  var whole = document
  whole.finish()
  var (pieces, count) = ([UInt8](), 0)
  document.finish {
    pieces += $0
    count += 1
  }
  #expect(pieces == whole.bytes)
  #expect(count > 1)
}

@Test func writesTheSameBytesAsBefore() throws {
  let bytes = try sample()
  #expect(try sample() == bytes)
  try expectGolden(bytes, "sample.pdf")
}

@Test(.enabled(if: PDFTool.areInstalled(.qpdf, .pdftotext, .pdffonts), "needs qpdf and poppler-utils"))
func otherProgramsReadTheDocument() throws {
  for isTagged in [true, false] {
    let bytes = try sample(isTagged: isTagged)
    let check = try PDFTool.qpdf.run(bytes, "--check", "FILE")
    #expect(check.status == 0)
    #expect(check.output.contains("No syntax or stream encoding errors found"))
    let text = try PDFTool.pdftotext.run(bytes, "-enc", "UTF-8", "FILE", "-").output
    #expect(text.split(separator: "\u{0C}").count == 2)
    #expect(text.contains(words))
    #expect(
      text.contains("Every person has the right to seek and to\nenjoy in other countries asylum. Article 14"))
    #expect(text.contains("page 2"))
    let fonts = try PDFTool.pdffonts.run(bytes, "FILE").output
    #expect(fonts.contains("Times-Roman") && fonts.contains("WinAnsi") && !fonts.contains("Error"))
  }
}

@Test(.enabled(if: PDFTool.areInstalled(.qpdf), "needs qpdf"), arguments: [0, 1, 63, 64, 65, 200])
func growsToAnyNumberOfPages(_ count: Int) throws {
  var document = PDFDocument(title: "", language: "en")
  let id = document.add(ContentStream())
  var file: [UInt8] = []
  for page in 0..<count {
    document.addPage(.a4, [id])
    if page % 50 == 0 { document.drain { file += $0 } }
  }
  document.finish()
  document.drain { file += $0 }
  #expect(document.bytes.isEmpty)
  #expect(try PDFTool.qpdf.run(file, "--check", "FILE").status == 0)
  #expect(try PDFTool.qpdf.run(file, "--show-npages", "FILE").output == "\(max(1, count))\n")
}

@Test func drainingChangesNoByte() throws {
  func document(drained: Bool) -> [UInt8] {
    var document = PDFDocument(title: "x", language: "en")
    var file: [UInt8] = []
    for index in 0..<10 {
      var content = ContentStream()
      content.show(
        Array("\(index)".utf8), in: Face(.helvetica, size: .points(9)), x: .points(10), y: .points(10))
      content.end()
      document.addPage(.a4, [document.add(content)])
      if drained { document.drain { file += $0 } }
    }
    document.finish()
    document.drain { file += $0 }
    return file
  }
  #expect(document(drained: true) == document(drained: false))
}

@Test func writesNumbersAndStringsExactly() {
  var content = ContentStream()
  content.show(
    [0x28, 0x5C, 0x29, 0x0D], in: Face(.timesRoman, size: Length(thousandths: 10_500)),
    x: Length(thousandths: -1005),
    y: Length(thousandths: 100_300))
  content.end()
  #expect(
    String(decoding: content.bytes, as: UTF8.self)
      == "BT\n-1.005 100.3 Td\n/F1 10.5 Tf\n(\\(\\\\\\)\\r)Tj\nET\n")
}

/// The number of a document depends on what is in it, and on nothing else.
@Test func knowsADocumentByItsContents() throws {
  func identifier(_ text: String, title: String = "x") throws -> Substring {
    var document = PDFDocument(title: title, language: "en")
    var content = ContentStream()
    content.show(
      try WinAnsi.encode(text), in: Face(.timesRoman, size: .points(11)), x: .points(72), y: .points(700))
    content.end()
    document.addPage(.a4, [document.add(content)])
    document.finish()
    let file = String(decoding: document.bytes, as: UTF8.self)
    let digits = try #require(file.split(separator: "/ID[<").last).prefix { $0 != ">" }
    #expect(digits.count == 32 && file.contains("<\(digits)><\(digits)>]"))
    return digits
  }
  #expect(try identifier("one") == identifier("one"))
  #expect(try identifier("one") != identifier("two"))
  #expect(try identifier("one") != identifier("one", title: "y"))
}

/// Only a document for an archive says that it is one, and it says what its greys are.
@Test(arguments: [true, false])
func saysThatItIsForAnArchive(_ isArchive: Bool) throws {
  var document = PDFDocument(title: "A & B <c>", language: "de", isTagged: false, isArchive: isArchive)
  document.finish()
  let file = String(decoding: document.bytes, as: UTF8.self)
  #expect(file.contains("<rdf:li xml:lang=\"x-default\">A &amp; B &lt;c&gt;</rdf:li>"))
  for part in [
    "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "/S/GTS_PDFA1", "/MarkInfo<</Marked true>>", "/N 1",
  ] {
    #expect(file.contains(part) == isArchive, "\(part)")
  }
}
