// DiallingTests.swift: numbers as they are dialled.

import Testing
import TestSupport
import World

@Test(arguments: [
  ("+86 10 6529 2345", "DE", "00 86 10 6529 2345"), ("+86 10 6529 2345", "US", "011 86 10 6529 2345"),
  ("+86 10 6529 2345", "CN", "010 6529 2345"), ("+86 10 6529 2345", "AU", "0011 86 10 6529 2345"),
  ("+49 30 2758 8221", "DE", "030 2758 8221"), ("+49 30 2758 8221", "CH", "00 49 30 2758 8221"),
  ("+1 202 555 0100", "US", "1 202 555 0100"), ("+39 06 1234", "IT", "06 1234"),
  ("+1 876 555 0100", "JM", "1 876 555 0100"), ("+1 876 555 0100", "US", "1 876 555 0100"),
  ("+39 06 1234", "VA", "06 1234"), ("+34 91 1234", "ES", "91 1234"), ("+36 1 1234", "HU", "06 1 1234"),
  ("+86 10 1", "RU", "+86 10 1"),
  ("+86 10 1", "XX", "+86 10 1"), ("010 6529", "DE", "010 6529"),
])
func dialsFromTheSendersCountry(_ number: String, country: String, expected: String) {
  #expect((facts(country)?.dialling?.dialled(number) ?? number) == expected)
}

@Test(arguments: [
  ("(61) 3346-4436", "BR", true), ("(55) 3222 1234", "BR", false), ("(45) 39460889", "DK", true),
  ("Tel: 020 7000 0000", "GB", true), ("(1) 266 0000", "HU", true), ("7000 0000", "DE", false),
  ("555-0100", "US", false), ("030 2758 8221", "DE", true),
])
func aWholeNumberHasItsAreaOrItsCode(_ number: String, country: String, isWhole: Bool) {
  #expect(facts(country)?.dialling?.isWhole(number) == isWhole)
}
