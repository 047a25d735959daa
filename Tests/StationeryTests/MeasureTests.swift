// MeasureTests.swift: envelopes and sheets of labels by name and by measure.

import PDF
import Testing

@testable import Writers

@Test(arguments: [
  ("DL", "DL"), ("dl", "DL"), ("C6/5", "C6/5"), ("c65", "C6/5"), ("us10", "US10"), ("US 10", "US10"),
  ("C4", nil),
  ("", nil),
])
func namesEnvelopes(_ word: String, expected: String?) {
  #expect(EnvelopeSize(named: word)?.name == expected)
}

/// The address stays in what the post reads, and leaves room for an address of a fair width.
@Test(arguments: EnvelopeSize.all)
func leavesRoomForAnAddress(_ size: EnvelopeSize) {
  #expect(size.addressRoom.width >= .millimetres(80))
  #expect(size.addressRoom.height >= .millimetres(45))
  // Not farther than 140 mm from the right edge.
  #expect(size.width - size.addressLeft <= .millimetres(140))
  #expect(size.width > size.height)
}

/// The last label ends where the first begins from the other edge: the sheets are symmetrical.
@Test(arguments: LabelSheet.known.map(\.key))
func fillsTheSheet(_ name: String) throws {
  let sheet = try LabelSheet(name, paper: .a4)
  let last = sheet.corner(of: sheet.count - 1)
  let paper = sheet.paper.size
  let right = paper.width - last.x - sheet.width
  let bottom = paper.height - last.top - sheet.height
  #expect(abs(right.thousandths - sheet.left.thousandths) <= 1)
  #expect(abs(bottom.thousandths - sheet.top.thousandths) <= 1)
  #expect(sheet.left >= .millimetres(3) && sheet.top >= .millimetres(8))
}

@Test(arguments: [
  // Makers' numbers for the place of the first label, in hundredths of a millimetre.
  ("L7160", 21, 725, 1515), ("L7163", 14, 465, 1515), ("5160", 30, 476, 1270), ("5163", 10, 397, 1270),
])
func knowsAverySheets(_ name: String, count: Int, left: Int, top: Int) throws {
  let sheet = try LabelSheet("Avery \(name.lowercased())", paper: .a4)
  #expect(sheet.count == count)
  #expect(abs(sheet.left.thousandths - left * 720 / 25_4 * 10) < 60)
  #expect(abs(sheet.top.thousandths - top * 720 / 25_4 * 10) < 60)
}

@Test(arguments: [
  ("70x36/3x8", 24, 0, 12757), ("70x36mm/3x8", 24, 0, 12757), ("70 x 36 / 3 x 8", 24, 0, 12757),
  ("63.5x38.1/3x7/2.5x0", 21, 20551, 42949), ("2.625x1/3x10/0.125x0in", 30, 5138, 60945),
  ("70x36/3x8/0x0/0x5", 24, 0, 14173),
])
func readsMeasures(_ text: String, count: Int, left: Int, top: Int) throws {
  let sheet = try LabelSheet(text, paper: .a4)
  #expect(sheet.count == count)
  #expect(abs(sheet.top.thousandths - top) < 100)
  #expect(abs(sheet.left.thousandths - left) < 100)
}

@Test(arguments: [
  ("L9999", LabelSheetError.Kind.unknown), ("", .unknown), ("70x36", .unknown), ("70x36/", .unreadable),
  ("70x36/3", .unreadable), ("70x36/0x8", .unreadable), ("70x36/3x99", .unreadable), ("70/3x8", .unreadable),
  ("-70x36/3x8", .unreadable), ("70.12345x36/3x8", .unreadable), ("7ox36/3x8", .unreadable),
  ("70mmx1in/1x1", .unreadable),
  ("99999999999999999999x36/3x8", .unreadable), ("70x36/3x8/1x1/1x1/1", .unreadable), ("5x5/3x8", .tooSmall),
  ("70x36/4x8", .tooLarge(.a4)), ("70x36/3x8/0x0/5x5", .tooLarge(.a4)), ("70x٣٦/3x8", .unreadable),
])
func refusesOtherMeasures(_ text: String, kind: LabelSheetError.Kind) {
  let error = #expect(throws: LabelSheetError.self) { try LabelSheet(text, paper: .a4) }
  #expect(error?.kind == kind)
  #expect(error?.hint != nil)
}
