// VisibleTextTests.swift: what terminals and letters get of texts that others have written.

import SourceText
import Testing

@Test(arguments: [
  ("plain, été\nnext\tone", "plain, été\nnext\tone"),
  ("a\u{1B}]52;c;x\u{07}b", "a\\u{1B}]52;c;x\\u{07}b"),
  ("\u{0}\r\u{7F}\u{9B}", "\\u{00}\\u{0D}\\u{7F}\\u{9B}"),
  ("abc\u{202E}fed\u{2066}", "abc\\u{202E}fed\\u{2066}"),
  ("one\u{2028}two", "one\\u{2028}two"),
])
func controlsAreShownOnATerminal(_ text: String, _ shown: String) {
  #expect(visibleText(text) == shown)
}

/// A name with a line end begins no remark of its own.
@Test func anErrorHasALineAndItsHintAnother() {
  let error = PlainError(
    "no file 'a\nnote: b'", hint: "see 'a\nb'", at: TextLocation(file: "a\nb", line: 1, column: 1))
  #expect(error.report() == "a\\u{0A}b:1:1: error: no file 'a\\u{0A}note: b'\nhint: see 'a\\u{0A}b'")
}

@Test func longLinesLackTheirMiddle() {
  let shown = visibleText("short\n" + String(repeating: "x", count: 1_000_000) + "end", longest: 100)
  #expect(shown.hasPrefix("short\nxxx") && shown.hasSuffix("xxxend") && shown.contains(" ... "))
  #expect(shown.count < 120)
}

@Test(arguments: [
  ("A. Reader", "A. Reader"), ("Zoë\u{202E}nam\u{2069}", "Zoënam"), ("a\tb\r\nc\u{2028}d", "a b c d"),
  ("\u{1B}[2Jx\u{0}\u{9B}", "[2Jx"), ("\u{200F}שלום", "\u{200F}שלום"),
])
func lettersHaveNoControls(_ text: String, _ printable: String) {
  #expect(printableText(text).split(separator: " ").joined(separator: " ") == printable)
}

@Test(arguments: ["", "a", "one\ntwo\r\nthree\rfour é", String(repeating: "ü line\r\n", count: 900)])
func anIndexKnowsThePlaceOfEveryByte(_ text: String) {
  let bytes = Array(text.utf8)
  let index = PlaceIndex(of: bytes)
  for offset in stride(from: 0, through: bytes.count + 1, by: bytes.count > 100 ? 61 : 1) {
    #expect(
      index.location(of: offset, in: bytes, file: "f") == TextLocation(file: "f", offset: offset, in: bytes))
  }
}
