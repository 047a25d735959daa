// ByteCharsetTests.swift: bytes of old files read with their character sets.

import SourceText
import Testing

@Test(arguments: [
  ("ISO-8859-1", "\u{A0}é€"), ("windows-1252", "\u{A0}é€"), ("latin9", "\u{A0}é\u{FFFD}"),
  ("ISO-8859-2", "\u{A0}é\u{FFFD}"), ("cp1250", "\u{A0}é€"), ("windows-1251", "\u{A0}йЂ"), ("KOI8-R", "═И─"),
])
func readsBytes(of name: String, as text: String) throws {
  let charset = try #require(ByteCharset(named: name))
  #expect(charset.text([0xA0, 0xE9, 0x80]) == text)
  #expect(charset.text(0...0xFF).unicodeScalars.count == 256)
}

@Test func otherNamesHaveNoCharacterSet() { #expect(ByteCharset(named: "utf-7") == nil) }
