// PeopleKeyTests.swift: the numbers of people as a run leaves them.

import Testing

@testable import Batch

struct PeopleKeyTests {
  /// The test vector of the cipher's authors.
  @Test func isSpeck() throws {
    let key = try #require(PeopleKey("1b1a1918131211100b0a090803020100"))
    #expect(key.enciphered(0x3b72_6574_7475_432d) == 0x8c6f_a548_454e_028b)
    #expect(key.deciphered(0x8c6f_a548_454e_028b) == 0x3b72_6574_7475_432d)
  }

  @Test func keepsNumbersApart() {
    let keys = (0..<20).map { _ in PeopleKey.random() }
    for number in [0, 1, 2, UInt64.max, 0x0123_4567_89ab_cdef] {
      #expect(Set(keys.map { $0.enciphered(number) }).count == keys.count)
      for key in keys { #expect(key.deciphered(key.enciphered(number)) == number) }
    }
  }

  @Test(arguments: [
    "", "12", "1b1a1918131211100b0a09080302010", "1b1a1918131211100b0a09080302010g",
    "+b1a1918131211100b0a090803020100x",
  ])
  func refusesOtherTexts(_ text: String) { #expect(PeopleKey(text) == nil) }

  @Test func isReadFromItsText() throws {
    let key = PeopleKey.random()
    #expect(PeopleKey(key.text) == key)
  }
}
