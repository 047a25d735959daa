// PostScriptOutlineTests.swift: OpenType fonts with CFF outlines, and their subsets in documents.

import TestSupport
import Testing
@testable import PDF

private func font(isCIDKeyed: Bool) -> [UInt8] {
  tinyFont(version: 0x4F54_544F, postScript: tinyOutlines(isCIDKeyed: isCIDKeyed))
}

private func read(_ table: [UInt8]) throws -> CFFOutlines {
  try #require(CFFOutlines(FontBytes(bytes: table), table: table.indices))
}

@Test(arguments: [true, false])
func putsSubroutinesInTheirPlaces(_ isCIDKeyed: Bool) throws {
  let outlines = try read(tinyOutlines(isCIDKeyed: isCIDKeyed))
  #expect((2...4).map { CharString(of: $0, in: outlines)?.bytes } == tinyPrograms)
  #expect(CharString(of: 5, in: outlines) == nil && CharString(of: -1, in: outlines) == nil)
}

@Test(arguments: [true, false])
func subsetHoldsTheGlyphsInTheirOrder(_ isCIDKeyed: Bool) throws {
  let outlines = try read(tinyOutlines(isCIDKeyed: isCIDKeyed))
  let subset = try read(outlines.subset([4, nil, 2, 3], named: "Tiny"))
  #expect(subset.charStrings.count == 5 && subset.globalSubroutines.count == 0)
  let programs = (1...4).map { CharString(of: $0, in: subset)?.bytes }
  #expect(programs == [tinyPrograms[2], [14], tinyPrograms[0], tinyPrograms[1]])
  // Only used parts are kept, with their blue values and without subroutines.
  #expect(subset.parts.count == (isCIDKeyed ? 2 : 1))
  #expect(subset.parts.allSatisfy { $0.subroutines == nil && $0.privateDictionary[6] == [-10, 10] })
  #expect((0...4).map(subset.part) == (isCIDKeyed ? [0, 0, 0, 1, 1] : [0, 0, 0, 0, 0]))
  #expect(subset.top[5] == [0, -200, 1000, 800])
  #expect(subset.top[CFFOperator.glyphCount] == [5])
}

/// Programs that never end, call too deeply or grow without limit are refused in good time.
@Test(arguments: [
  [],
  number(0) + [lineTo],
  [10],
  call(3, local: true),
  number(1) + number(2) + number(3) + number(4) + [endOfGlyph],
  [12, 99, endOfGlyph],
  number(1) + number(-107) + [12, 10] + call(0, local: true),
  [19],
])
func refusesDamagedPrograms(_ program: [UInt8]) throws {
  #expect(try CharString(of: 0, in: read(outlines(program, local: [[returns]]))) == nil)
}

@Test func refusesSubroutinesWithoutEnd() throws {
  let itself = [call(0, local: true) + [returns]]
  #expect(
    try CharString(of: 0, in: read(outlines(call(0, local: true) + [endOfGlyph], local: itself))) == nil)
  // Nine levels that call the next 200 times each, the last of them empty.
  var levels: [[UInt8]] = (1...9).map { level in
    Array(repeating: call(level, local: true), count: 200).flatMap { $0 } + [returns]
  }
  levels.append([returns])
  #expect(
    try CharString(of: 0, in: read(outlines(call(0, local: true) + [endOfGlyph], local: levels))) == nil)
}

/// A table with one glyph and local subroutines.
private func outlines(_ program: [UInt8], local: [[UInt8]]) -> [UInt8] {
  func table(_ charStrings: Int, _ privatePlace: Int) -> (bytes: [UInt8], Int, Int) {
    let top =
      [29] + long(charStrings) + [17] + [29] + long(6) + [29] + long(privatePlace) + [18]
    var bytes: [UInt8] = [1, 0, 4, 1] + index([[65]]) + index([top]) + index([]) + index([])
    let programs = bytes.count
    bytes += index([program])
    let privateStart = bytes.count
    bytes += [29] + long(6) + [19] + index(local)
    return (bytes, programs, privateStart)
  }
  let (_, charStrings, privatePlace) = table(0, 0)
  return table(charStrings, privatePlace).bytes
}

@Test(arguments: [true, false])
func embedsPostScriptOutlinesAsBefore(_ isCIDKeyed: Bool) throws {
  let bytes = try document("Łź ω", in: EmbeddedFont(font(isCIDKeyed: isCIDKeyed)))
  try expectGolden(bytes, isCIDKeyed ? "embedded-cid.pdf" : "embedded-cff.pdf")
}

@Test(
  .enabled(if: PDFTool.areInstalled(.qpdf, .pdftotext, .pdffonts), "needs qpdf and poppler-utils"),
  arguments: [true, false])
func postScriptTextCanBeFound(_ isCIDKeyed: Bool) throws {
  let bytes = try document("Łź ωω", in: EmbeddedFont(font(isCIDKeyed: isCIDKeyed)))
  #expect(try PDFTool.qpdf.run(bytes, "--check", "FILE").status == 0)
  #expect(try PDFTool.pdftotext.run(bytes, "-enc", "UTF-8", "FILE", "-").output.hasPrefix("Name: Łź ωω\n"))
  let fonts = try PDFTool.pdffonts.run(bytes, "FILE").output
  #expect(fonts.contains("CID Type 0C") && fonts.contains("yes yes yes") && !fonts.contains("rror"))
}

@Test func readsEveryFontOfACollection() throws {
  let file = collection(of: [
    tinyFont(name: "TinyA"),
    tinyFont(version: 0x4F54_544F, name: "TinyB", postScript: tinyOutlines(isCIDKeyed: true)),
  ])
  #expect(EmbeddedFont.count(in: file) == 2)
  #expect(try EmbeddedFont(file).name == "TinyA")
  let second = try EmbeddedFont(file, at: 1)
  #expect(second.name == "TinyB" && second.has("Ł") && second.width(of: "Ł") == 520)
  #expect(throws: FontError.self) { try EmbeddedFont(file, at: 2) }
  #expect(throws: FontError.self) { try EmbeddedFont(file, at: -1) }
}

/// Cuts and many damaged bytes: an error or a font, never a trap.
@Test(arguments: [true, false])
func survivesDamagedPostScriptOutlines(_ isCIDKeyed: Bool) throws {
  let whole = font(isCIDKeyed: isCIDKeyed)
  for length in stride(from: 0, to: whole.count, by: 3) { try? useFont(Array(whole[..<length])) }
  var state: UInt64 = isCIDKeyed ? 1 : 2
  for _ in 0..<1000 {
    var damaged = collection(of: [whole])
    for _ in 0..<3 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      damaged[Int(state >> 33) % damaged.count] = UInt8(truncatingIfNeeded: state >> 56)
    }
    try? useFont(damaged)
  }
}

private func useFont(_ bytes: [UInt8]) throws { _ = try document("Ł źω", in: EmbeddedFont(bytes)) }
