// EastAsianNameTests.swift: Korean, Japanese and Chinese senders, in fonts with PostScript outlines.

import Foundation
import Letters
import SourceText
import TestSupport
import Testing
@testable import Writers

/// The collection with fonts for each region of Debian's fonts-noto-cjk.
private let collection = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
private let isInstalled =
  FileManager.default.fileExists(atPath: collection)
  && PDFTool.areInstalled(.qpdf, .pdftotext, .pdffonts)

@Test(
  .enabled(if: isInstalled, "needs fonts-noto-cjk, qpdf and poppler-utils"),
  arguments: [
    ("김 민수", "세종대로 110\n서울 04524", "NotoSerifCJKkr-Regular"),
    ("王 小明", "長安街 1 號\n北京市 100000", "NotoSerifCJKsc-Regular"),
    ("やまだ たろう", "みなとまち 1", "NotoSerifCJKjp-Regular"),
  ])
func showsEastAsianNames(_ name: String, address: String, font: String) throws {
  let form = try PDFLetterWriter(fonts: FontLibrary(file: collection, folders: []))
    .form(for: sampleLetter(country: "DE"))
  var bytes: [UInt8] = []
  try form.fill(sampleSender(name: name, address: address), to: &bytes)
  let check = try PDFTool.qpdf.run(bytes, "--check", "FILE")
  #expect(check.status == 0 && !check.output.contains("WARNING"))
  let text = try PDFTool.pdftotext.run(bytes, "-enc", "UTF-8", "FILE", "-").output
  for line in [name] + address.split(separator: "\n").map(String.init) { #expect(text.contains(line)) }
  let fonts = try PDFTool.pdffonts.run(bytes, "FILE").output
  let row = try #require(fonts.split(separator: "\n").first { $0.contains("+\(font)") })
  #expect(row.contains("CID Type 0C") && row.contains("yes yes yes"))
  // A dozen of the font's 65,535 glyphs.
  #expect(bytes.count < 40_000)
}

@Test(arguments: ["", "OTTO", "ttcf\u{0}\u{1}\u{0}\u{0}\u{0}\u{0}\u{0}\u{9}", "no font at all"])
func namesTheFontFileThatCannotBeUsed(_ content: String) throws {
  let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).otf"
  try Data(content.utf8).write(to: URL(fileURLWithPath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  let error = #expect(throws: WriterError.self) { try FontLibrary(file: path, folders: []) }
  #expect(error?.message.contains(path) == true && error?.hint != nil)
}
