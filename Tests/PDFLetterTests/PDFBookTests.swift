// PDFBookTests.swift: many letters in one document, and letters behind a covering note.

import Letters
import TestSupport
import Testing
import UrgentAction
@testable import Writers

@Test(.enabled(if: tools, "needs qpdf and poppler-utils"))
func bookHoldsEveryLetterOnce() throws {
  var book = PDFLetterBook(title: "Letters", language: "en")
  var file: [UInt8] = []
  let forms = try ["DE", "US"].map {
    try PDFLetterWriter().form(for: sampleLetter(country: $0, points: 30))
  }
  for index in 0..<60 {
    try book.append(forms[index % 2], for: sampleSender(name: "Sender No\(index)", message: "Hello. "))
    if book.finishedByteCount > 10_000 { book.drain(into: &file) }
  }
  #expect(throws: WriterError.self) { try book.append(forms[0], for: sampleSender(name: "Łukasz")) }
  #expect(book.pageCount == 120)
  book.finish()
  book.drain(into: &file)
  #expect(try PDFTool.qpdf.run(file, "--check", "FILE").status == 0)
  let text = try text(of: file)
  for index in 0..<60 {
    #expect(text.split(separator: "Sender No\(index)\n").count == 3)
  }
  #expect(text.split(separator: "principle of non-refoulement").count == 60 * 5 + 1)
  #expect(file.count < 60 * 1500 + 30_000)
}

/// What two letters show alike is laid out and stored once, and each letter has the bytes that it has alone.
@Test func lettersThatLookAlikeShareTheirText() throws {
  let writer = PDFLetterWriter()
  let letter = sampleLetter(country: "FR")
  var belgian = letter
  (belgian.words.locale, belgian.title) = ("fr-BE", "Another title")
  var other = letter
  other.parts[4].blocks = [Block(.line, "Dear Premier,")]
  let first = try writer.form(for: letter)
  // The sender's address in the window says the country, unless the letter stays in it.
  let abroad = sampleLetter(country: "DE")
  var inland = abroad
  inland.destination = inland.layout.country
  func contents(_ forms: [any LetterForm]) throws -> Int {
    var book = PDFLetterBook(title: "Letters", language: "fr")
    for form in forms { try book.append(form, for: sampleSender()) }
    // Two lines more at the head take no room that the text needs.
    for form in forms { try book.append(form, for: sampleSender(address: "a\nb\nc\nd")) }
    book.finish()
    var file: [UInt8] = []
    book.drain(into: &file)
    return String(decoding: file, as: UTF8.self).split(separator: "stream\n/P<</MCID").count - 1
  }
  let known = [first, try writer.form(for: abroad)]
  for (letter, stored) in [(belgian, 5), (other, 6), (inland, 7), (letter, 5)] {
    let alike = try writer.form(for: letter, like: known)
    var (shared, alone): ([UInt8], [UInt8]) = ([], [])
    try alike.fill(sampleSender(), to: &shared)
    try writer.form(for: letter).fill(sampleSender(), to: &alone)
    #expect(shared == alone)
    #expect(try contents([first, alike]) == stored)
  }
}

/// A covering note is one page whatever the letter behind it takes, and each counts its pages by itself.
@Test(.enabled(if: tools, "needs qpdf and poppler-utils"), arguments: [3, 30])
func enclosedLetterFollowsFromANewPage(_ points: Int) throws {
  let enclosed = sampleLetter(country: "DE", points: points)
  let letter = coveringNote(for: enclosed)
  let sender = sampleSender(email: "a@example.org")
  let bytes = try pdf(letter, for: sender)
  let check = try PDFTool.qpdf.run(bytes, "--check", "FILE")
  #expect(check.status == 0 && !check.output.contains("WARNING"))
  let pages = try text(of: bytes).split(separator: "\u{0C}")
  let enclosedPages = try text(of: pdf(enclosed, for: sender)).split(separator: "\u{0C}")
  #expect(pages.count == 1 + enclosedPages.count)
  #expect(pages[0].contains("I enclose a copy") && pages[0].contains("Anna Größe"))
  #expect(Array(pages.dropFirst()) == enclosedPages)
  #expect(try PDFLetterWriter().form(for: letter).pageCount(for: sender) == 1)

  var book = PDFLetterBook(title: "Letters", language: "en")
  var file: [UInt8] = []
  let form = try PDFLetterWriter().form(for: letter)
  for _ in 0..<3 { try book.append(form, for: sender) }
  book.finish()
  book.drain(into: &file)
  #expect(try PDFTool.qpdf.run(file, "--check", "FILE").status == 0)
  let bookPages = try text(of: file).split(separator: "\u{0C}")
  #expect(bookPages == pages + pages + pages)
}

/// All letters of a document share the numbers of the characters in embedded fonts.
@Test(.enabled(if: tools && polishFonts != nil, "needs poppler-utils and a font with Polish letters"))
func enclosedLetterSharesTheFonts() throws {
  let note = coveringNote(for: sampleLetter(country: "DE", name: "Żółć Gęślą"), to: "Jaźń Ćma")
  let form = try PDFLetterWriter(fonts: polishFonts).form(for: note)
  let sender = sampleSender(name: "Łukasz Świątek")
  var single: [UInt8] = []
  try form.fill(sender, to: &single)
  var book = PDFLetterBook(title: "Letters", language: "en")
  for _ in 0..<2 { try book.append(form, for: sender) }
  book.finish()
  var joined: [UInt8] = []
  book.drain(into: &joined)
  for (bytes, copies) in [(single, 1), (joined, 2)] {
    #expect(try PDFTool.qpdf.run(bytes, "--check", "FILE").status == 0)
    let pages = try text(of: bytes).split(separator: "\u{0C}")
    #expect(pages.count == 2 * copies)
    for (index, page) in pages.enumerated() {
      #expect(page.contains(index.isMultiple(of: 2) ? "Jaźń Ćma" : "Żółć Gęślą"))
      #expect(page.contains("Łukasz Świątek"))
    }
  }
}

private let polishFonts: FontLibrary? = {
  let fonts = FontLibrary(folders: ["/usr/share/fonts", "/Library/Fonts", "/System/Library/Fonts"])
  return fonts.font(for: Array("ŻółćGęśJaźńŁŚwiątek".unicodeScalars), bold: false).map { _ in fonts }
}()
