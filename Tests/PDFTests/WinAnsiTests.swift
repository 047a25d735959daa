// WinAnsiTests.swift: Unicode as Windows-1252, there and back.

import PDF
import Testing

@Test(
  arguments: [
    ("Aé", [0x41, 0xE9]), ("“x”", [0x93, 0x78, 0x94]), ("€–—", [0x80, 0x96, 0x97]),
    ("Šž", [0x8A, 0x9E]), ("e\u{301}", [0xE9]), ("u\u{308}c\u{327}", [0xFC, 0xE7]),
    ("a\u{2011}b", [0x61, 0x2D, 0x62]), ("a\u{A0}b", [0x61, 0xA0, 0x62]), ("a\tb", [0x61, 0x20, 0x62]),
    ("", []),
  ] as [(String, [UInt8])])
func encodesText(_ text: String, codes: [UInt8]) throws {
  #expect(try WinAnsi.encode(text) == codes)
}

@Test(arguments: [
  ("Łódź", "Ł", "U+0141"), ("김", "김", "U+AE40"), ("😀", "😀", "U+1F600"), ("a\u{304}", "\u{304}", "U+0304"),
])
func namesTheCharacterThatIsMissing(_ text: String, character: String, number: String) {
  let error = #expect(throws: UnencodableCharacter.self) { try WinAnsi.encode(text) }
  #expect(error?.message.contains("'\(character)' (\(number))") == true)
}

@Test func refusesControlsWithoutPrintingThem() {
  for text in ["\u{0}", "\u{7}", "a\nb", "\u{81}"] {
    let error = #expect(throws: UnencodableCharacter.self) { try WinAnsi.encode(text) }
    #expect(error?.message.hasSuffix("cannot be printed") == true)
  }
}

@Test func everyCodeReadsBack() {
  let controls = 0x20 + 1
  var missing = 0
  for code in UInt8.min...UInt8.max {
    guard let scalar = WinAnsi.scalar(code) else {
      missing += 1
      continue
    }
    #expect(WinAnsi.code(scalar) == code)
  }
  #expect(missing == controls + 5)
}
