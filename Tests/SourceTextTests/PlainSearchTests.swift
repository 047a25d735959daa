// PlainSearchTests.swift: texts found and exchanged byte by byte.

import SourceText
import Testing

struct PlainSearchTests {
  @Test(arguments: [
    ("urging them to act", " to ", 11), ("aab", "ab", 1), ("café au lait", "au", 6), ("abc", "abc", 0),
    ("abc", "abcd", nil), ("abc", "", nil), ("", "a", nil), ("Zhū", "zhū", nil), ("e\u{301}", "é", nil),
  ])
  func findsTheFirstPlace(_ text: String, _ wanted: String, offset: Int?) throws {
    for text in [text[...], "ä\(text)".dropFirst()] {
      let place = text.firstPlace(of: wanted)
      #expect(place.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } == offset)
      #expect(place.map { String(text[$0]) == wanted } ?? true)
    }
  }

  @Test(arguments: [
    ("{{day}} {{month}}", "{{day}}", "14", "14 {{month}}"), ("aaa", "a", "aa", "aaaaaa"),
    ("no place", "x", "y", "no place"), ("", "a", "b", ""), ("same", "", "b", "same"),
  ])
  func exchanges(_ text: String, _ old: String, _ new: String, result: String) {
    #expect(text.exchanging(old, for: new) == result)
  }

  @Test(arguments: [
    ("e.V.", "eV"), ("São, Tomé", "São Tomé"), ("né", "né"), ("...", ""), ("", ""),
  ])
  func leavesMarksOut(_ text: String, result: String) {
    #expect(text.leavingOut(".,") == result)
  }

  @Test(arguments: [("Ana y Luís", ["Ana", "y", "Luís"]), ("  a ", ["a"]), (" ", []), ("a\tb", ["a\tb"])])
  func splitsAtBlanks(_ text: String, words: [String]) { #expect(text.splitAtBlanks() == words) }

  @Test(arguments: [
    "", "ANNA", "Ännchen ÖÄÜ×÷ß", "Łukasz ĄĘ", "Ελένη ΣΑΣ", "L’Épée – ÑU", "ÞORN ÿ µ ª", "e\u{301}É",
    "İstanbul", "™ Ⅳ", "ĀāĶķĸĹĺĽľŁłŃńŇňŉŊŋŒœŠšŴŵŶŷŹźŽžſ", "Ÿ", "Ŀ", "dr. 'a' z",
  ])
  func smallLettersAreThoseOfTheStandardLibrary(_ text: String) {
    #expect(text.inSmallLetters == text.lowercased())
    #expect(Array(text.inSmallLetters.utf8) == Array(text.lowercased().utf8))
    #expect(text.hasNoSmallLetters == (text == text.uppercased()))
    #expect(text.beginsSmall == (text.first?.isLowercase ?? false))
  }

  @Test(arguments: [([], ""), (["a"], "a"), (["a", "", "é"], "a, , é")] as [([String], String)])
  func joins(_ texts: [String], result: String) {
    #expect(texts.joined(separator: ", ") == result && texts[...].joined(separator: ", ") == result)
    #expect(texts.joined() == result.replacing(", ", with: ""))
  }
}
