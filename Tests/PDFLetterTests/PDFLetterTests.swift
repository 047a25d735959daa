// PDFLetterTests.swift: letters laid out as PDF, byte for byte and through the eyes of other programs.

import Foundation
import Letters
import SourceText
import TestSupport
import Testing
import UrgentAction
@testable import Writers

@Test(arguments: ["DE", "GB", "FR", "CH", "US", nil])
func writesTheSameLetterAsBefore(_ country: String?) throws {
  let letter = sampleLetter(country: country)
  let sender = sampleSender(email: "anna@example.org", message: "I am a teacher.\nI have friends in Yanji.")
  try expectGolden(try pdf(letter, for: sender), "letter-\(country ?? "none").pdf")
}

@Test(
  .enabled(if: tools, "needs qpdf and poppler-utils"), arguments: ["DE", "GB", "FR", "CH", "US", nil],
  [3, 30])
func otherProgramsReadTheLetter(_ country: String?, points: Int) throws {
  let bytes = try pdf(
    sampleLetter(country: country, points: points), for: sampleSender(email: "a@example.org"))
  let check = try PDFTool.qpdf.run(bytes, "--check", "FILE")
  #expect(check.status == 0 && !check.output.contains("WARNING"))
  let words = try text(of: bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  for part in [
    "Anna Größe 1 High Street London N1 1AA", "14 June 2000", "9 Xihuangchenggenbeijie Beijingshi 100032",
    "fear of forcible return (UA 105/00, ASA 24/01/00)", "bound by the principle of non-refoulement, and",
    "You can reach me at a@example.org.", "Yours respectfully, Anna Größe",
  ] {
    #expect(words.contains(part))
  }
  #expect(try pageCount(of: bytes) == (points == 3 ? 1 : 2))
  #expect(words.contains("Page 2 of 2") == (points == 30))
}

/// What a screen reader is given: the elements in reading order, words of neighbouring lines apart.
@Test(.enabled(if: PDFTool.areInstalled(.pdfinfo), "needs poppler-utils"))
func readsAloudInOrder() throws {
  let bytes = try pdf(sampleLetter(country: "DE"))
  let read = try PDFTool.pdfinfo.run(bytes, "-enc", "UTF-8", "-struct-text", "FILE").output
  let parts = [
    "Anna Größe 1 High Street London N1 1AA United Kingdom", "14 June 2000",
    "Guowuyuan 9 Xihuangchenggenbeijie",
    "H1 (block)", "Your Excellency,", "north-east of China, and whose lives", "Yours respectfully,",
    "Copies to:",
  ]
  var rest = read[...]
  for part in parts {
    let range = try #require(rest.range(of: part), "\(part) is not where it should be read")
    rest = rest[range.upperBound...]
  }
}

/// The windows of the envelopes, in millimetres: left, top, width and height that show in every position of the sheet.
@Test(
  .enabled(if: tools, "needs qpdf and poppler-utils"),
  arguments: [
    ("DE", 20, 62, 85, 28), ("CH", 117, 49, 81, 36), ("GB", 20, 57, 80, 28), ("FR", 100, 55, 90, 28),
    ("ES", 20, 57, 80, 28), ("JP", 20, 57, 80, 28),
  ])
func addressShowsInTheWindow(_ country: String, left: Int, top: Int, width: Int, height: Int) throws {
  let bytes = try pdf(sampleLetter(country: country))
  let seen = try PDFTool.pdftotext.run(
    bytes, "-enc", "UTF-8", "-r", "254", "-x", "\(left * 10)", "-y", "\(top * 10)", "-W", "\(width * 10)",
    "-H",
    "\(height * 10)", "FILE", "-"
  ).output
  let lines = seen.split(separator: "\n").map(String.init)
  #expect(
    lines.prefix(5) == [
      "Mr Zhu Rongji", "Premier of the State Council", "Guowuyuan", "9 Xihuangchenggenbeijie",
      "Beijingshi 100032",
    ])
  #expect(lines.count <= 6)
}

/// A letter takes one page as long as smaller spaces, then 10 pt type, can save the second.
@Test(.enabled(if: tools, "needs qpdf and poppler-utils"))
func givesUpSpaceBeforeASecondPage() throws {
  var sizes: [String] = []
  var lastOnOnePage = 0
  for points in 0...40 {
    let bytes = try pdf(sampleLetter(country: "DE", points: points))
    let size =
      String(decoding: bytes, as: UTF8.self).split(separator: "/F2 ").dropFirst().first?.prefix(4) ?? ""
    if try pageCount(of: bytes) == 1 { lastOnOnePage = points }
    if sizes.last != String(size) { sizes.append(String(size)) }
  }
  #expect(sizes == ["11 T", "10.5", "10 T", "11 T"])
  #expect((12...24).contains(lastOnOnePage))
}

/// Wherever the second page begins, it holds at least two lines of the text before the closing.
@Test(.enabled(if: tools, "needs qpdf and poppler-utils"), arguments: 16...44)
func signatureNeverStandsAlone(_ points: Int) throws {
  let bytes = try pdf(sampleLetter(country: "GB", points: points))
  let pages = try text(of: bytes).split(separator: "\u{0C}")
  guard pages.count > 1, let last = pages.last else { return }
  let beforeClosing = last.split(separator: "Yours respectfully").first ?? ""
  #expect(beforeClosing.split(separator: "\n").count >= 2)
}

@Test(.enabled(if: tools, "needs qpdf and poppler-utils"))
func faxCountsItsPagesOnTheCover() throws {
  for (points, pages) in [(3, 2), (30, 4)] {
    let bytes = try pdf(sampleLetter(country: "DE", channel: .fax, points: points))
    let text = try text(of: bytes)
    #expect(try pageCount(of: bytes) == pages)
    #expect(text.contains("\(pages) with this cover, \(pages - 1) without"))
    #expect(text.contains("Page \(pages) of \(pages)"))
    #expect(text.contains("Ministry of Foreign Affairs") && !text.contains("E-mail:"))
    #expect(try PDFTool.qpdf.run(bytes, "--check", "FILE").status == 0)
  }
}

/// Lists and the table of a cover sheet are told to screen readers as what they are.
@Test(.enabled(if: PDFTool.areInstalled(.pdfinfo), "needs poppler-utils"))
func tagsListsAndTables() throws {
  let letter = sampleLetter(country: "DE", channel: .fax, points: 30)
  let bytes = try pdf(letter)
  let read = try PDFTool.pdfinfo.run(bytes, "-enc", "UTF-8", "-struct-text", "FILE").output
  let lines = read.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  func count(_ line: String) -> Int { lines.count { $0.hasPrefix(line) } }
  let items = letter.parts.flatMap(\.blocks).count { $0.kind == .item }
  // An item that goes on behind a page's end is an item of a second list, without a mark.
  #expect(count("Lbl") == items && (items...items + 1).contains(count("LI (")))
  #expect(count("LBody") == count("LI (") && count("/ListNumbering /Disc") == count("L ("))
  #expect(count("Table") == 1 && count("TR") >= 5 && count("/Scope /Row") == count("TR"))
  #expect(count("TH") == count("TR") && count("TD") == count("TR"))
  #expect(lines.contains("\"–\"") && !read.contains("– that"))
  #expect(!read.contains("Page 2 of"))
}

@Test func fillsAlikeInAnyOrder() throws {
  let letter = sampleLetter(country: "DE", points: 14)
  let senders = (0..<21).map { index in
    sampleSender(
      name: "Sender \(index)", address: Array(repeating: "Street", count: index % 7).joined(separator: "\n"),
      email: index % 2 == 0 ? "" : "s@example.org",
      message: String(repeating: "Words of mine. ", count: index * 6))
  }
  let form = try PDFLetterWriter().form(for: letter)
  for sender in senders.reversed() {
    var bytes: [UInt8] = []
    try form.fill(sender, to: &bytes)
    #expect(try pdf(letter, for: sender) == bytes)
  }
}

@Test func namesTheCharacterAndLeavesTheOutputAlone() throws {
  let form = try PDFLetterWriter().form(for: sampleLetter(country: "GB"))
  var bytes: [UInt8] = [1]
  let error = #expect(throws: WriterError.self) {
    try form.fill(sampleSender(name: "Łukasz"), to: &bytes)
  }
  #expect(error?.message.contains("'Ł' (U+0141)") == true)
  #expect(error?.hint?.contains("fonts-liberation") == true)
  #expect(bytes == [1])
  #expect(throws: WriterError.self) {
    try PDFLetterWriter().form(for: sampleLetter(country: "GB", name: "김"))
  }
}

@Test(arguments: [
  ("محمد", "script"), ("שלום", "script"), ("हिन्दी", "script"), ("a\u{7}b", "cannot be printed"),
])
func refusesWhatItWouldSetWrong(_ name: String, word: String) throws {
  let form = try PDFLetterWriter(fonts: FontLibrary(folders: [])).form(for: sampleLetter(country: "GB"))
  var bytes: [UInt8] = []
  let error = #expect(throws: WriterError.self) { try form.fill(sampleSender(name: name), to: &bytes) }
  #expect(error?.message.contains(word) == true)
}

@Test func survivesOddSenders() throws {
  let form = try PDFLetterWriter().form(for: sampleLetter(country: "US"))
  for sender in [
    Sender(), sampleSender(name: " ", address: "\n\n\n", country: ""),
    sampleSender(address: String(repeating: "line\n", count: 30)),
    sampleSender(name: String(repeating: "x", count: 500)),
    sampleSender(message: String(repeating: "word \n", count: 2000)),
  ] {
    var bytes: [UInt8] = []
    try form.fill(sender, to: &bytes)
    #expect(!bytes.isEmpty)
  }
}

/// What the name of a file says of the font in it.
@Test(arguments: [
  ("/fonts/LiberationSerif-Bold.ttf", "liberationserif", true, false),
  ("Noto Serif_Regular.OTF", "notoserif", false, false),
  ("/a.b/DejaVuSans-BoldOblique.ttf", "dejavusansboldoblique", true, true),
  ("/x/TimesNewRoman-Italic.ttf", "timesnewromanitalic", false, true),
  ("/x/Some-SemiBold.ttf", "somesemi", false, false),
  ("/x/Größe-Book.ttf", "größe", false, false), (".ttf", "", false, false),
])
func readsNamesOfFontFiles(_ path: String, family: String, isBold: Bool, isSlanted: Bool) {
  let file = FontFile(path: path)
  #expect(file.family == family && file.isBold == isBold && file.isSlanted == isSlanted)
}

/// Without a font that may be embedded there is no document for archives, and what to do is said.
@Test(arguments: [true, false])
func refusesToEmbedWithoutAFont(_ forArchive: Bool) {
  let error = #expect(throws: WriterError.self) {
    try FontLibrary(folders: ["/no-such-folder"]).embeddingAll(forArchive: forArchive)
  }
  #expect(error?.message == "no font on this computer can be put into the document")
  #expect(error?.hint?.contains("--font") == true)
}

/// A page behind the first says whose letter it is: the sender, the addressee and the day.
@Test(.enabled(if: tools, "needs qpdf and poppler-utils"), arguments: ["DE", "GB", "US"])
func laterPagesSayWhoseLetterItIs(_ country: String) throws {
  let pages = try text(of: try pdf(sampleLetter(country: country, points: 44))).split(separator: "\u{0C}")
  #expect(pages.count > 1)
  for (index, page) in pages.enumerated() {
    #expect(page.contains("Anna Größe · Mr Zhu Rongji · 14 June 2000") == (index > 0))
  }
}
