// StandardFontTests.swift: metrics against the published Core 14 values.

@testable import PDF
import Testing

@Test(arguments: [
  (StandardFont.timesRoman, "A", 722), (.timesRoman, " ", 250), (.timesRoman, "W", 944),
  (.timesRoman, "€", 500),
  (.timesBold, "A", 722), (.timesBold, "m", 833),
  (.helvetica, "A", 667), (.helvetica, "é", 556), (.helveticaBold, "M", 833), (.timesRoman, "ß", 500),
  (.timesRoman, "–", 500), (.timesRoman, "—", 1000), (.timesRoman, "\u{A0}", 250),
])
func knowsWidths(_ font: StandardFont, character: String, width: Int) throws {
  #expect(try WinAnsi.encode(character).map(font.width(of:)) == [width])
}

@Test(arguments: [
  (StandardFont.timesRoman, "AV", -135), (.timesRoman, "AT", -111), (.timesRoman, "To", -80),
  (.timesRoman, "oo", 0), (.timesRoman, "A ", 0), (.timesRoman, " A", 0), (.timesBold, "AV", -145),
  (.helvetica, "AV", -70), (.helvetica, "P.", -180), (.helvetica, "f\u{2019}", 50),
])
func knowsKerningPairs(_ font: StandardFont, pair: String, kern: Int) throws {
  let codes = try WinAnsi.encode(pair)
  #expect(font.metrics.kerning.value(codes[0], codes[1]) == kern)
}

@Test(arguments: StandardFont.allCases)
func everyCharacterHasAWidth(_ font: StandardFont) {
  for code in UInt8.min...UInt8.max where WinAnsi.scalar(code) != nil {
    #expect(font.width(of: code) > 0)
  }
  #expect(font.width(of: 0x81) == 0)
}

@Test func measuresRowsWithKerning() throws {
  let font = StandardFont.timesRoman
  #expect(font.width(of: try WinAnsi.encode("AVA")) == 3 * 722 - 135 - 135)
  #expect(font.width(of: []) == 0)
}

@Test(arguments: [
  (Length.millimetres(210), 595_276), (.millimetres(297), 841_890), (.tenthsOfMillimetre(627), 177_732),
  (.hundredthsOfInch(850), 612_000), (.points(11), 11_000),
])
func convertsLengths(_ length: Length, thousandths: Int) {
  #expect(length.thousandths == thousandths)
}
