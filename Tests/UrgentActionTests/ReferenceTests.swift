// ReferenceTests.swift: the printed forms of an action's number.

import Testing
import UrgentAction

@Test(arguments: [
  ("UA 105/00", "UA 105/00"), ("UA-105-00", "UA 105/00"), ("105/00", "UA 105/00"), ("ua 105.00", "UA 105/00"),
  ("UA: 105/13", "UA 105/13"), ("UA 219 /06", "UA 219/06"), ("ua 056/08", "UA 56/08"),
  ("ua 001/01", "UA 1/01"),
  ("uaa223/09", "UA 223/09"), ("(ua 99/11)", "UA 99/11"), ("UA 83.18", "UA 83/18"), ("UA 6 0/16", "UA 60/16"),
  ("EX 13/98", "EX 13/98"), ("EXTRA 57/99", "EX 57/99"), ("medical action ma 15/03", "MA 15/03"),
  ("medical action # ma 9/05", "MA 9/05"), ("nsa 3/03", "NSA 3/03"), ("UA 105/2000", "UA 105/00"),
  ("7/98", "UA 7/98"),
])
func readsReference(_ text: String, printed: String) throws {
  #expect(try ActionReference(parsing: text).description == printed)
}

@Test(arguments: [("UA 1/60", 2060), ("UA 1/61", 1961), ("UA 1/99", 1999), ("UA 1/00", 2000)])
func yearHasAWindow(_ text: String, year: Int) throws {
  #expect(try ActionReference(parsing: text).year == year)
}

@Test(arguments: [
  "", "UA", "UA 105", "UA/00", "105", "XX 1/00", "UA 105/0", "UA 105/00/1", "UA 0/00", "UA 123456/00",
  "UA 105/1900",
  "ASA 24/01/00", "😀", "UA 105//00",
])
func refusesOtherTexts(_ text: String) {
  #expect(throws: ReferenceError.self) { try ActionReference(parsing: text) }
}
