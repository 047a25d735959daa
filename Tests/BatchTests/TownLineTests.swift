// TownLineTests.swift: in every country, a town line written from its parts is read back to the same parts.

import Letters
import TestSupport
import Testing
import World

@testable import Batch

/// With a postcode of each form, or without one where the country has none; with a region where addresses name it.
@Test func aTownLineIsReadBackInEveryCountry() throws {
  let countries = try ownCountries.all()
  #expect(countries.count == 250)
  let words = try ownNameWords()
  for country in countries {
    let facts = try ownCountries.facts(of: country)
    let codes = facts.postcode.forms.map { form in
      String(form.map { $0 == "A" ? "K" : $0 == "9" || $0 == "*" ? "1" : $0 })
    }
    for code in codes.isEmpty ? [""] : codes {
      var written = AddressLines(AddressHabits(in: facts))
      written.street = [Array("Sample Street".utf8)]
      written.houseNumber = Array("12".utf8)
      written.postcode = Array(code.utf8)
      written.city = Array("Exampleton".utf8)
      let region = facts.region.place == .none ? "" : facts.region.names.first?.code ?? "XY"
      written.region = Array(region.utf8)
      var text: [UInt8] = []
      written.append(to: &text)
      let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
      #expect(lines.count == 2, "\(country): \(lines)")
      let town = SenderTown(in: facts, words).town(in: lines)
      #expect(town == "Exampleton" || facts.writesLargestFirst && code.isEmpty, "\(country): \(lines)")
      var read = AddressLines(AddressHabits(in: facts))
      read.takeTown(from: Array(lines[1].utf8))
      #expect(String(decoding: read.postcode, as: UTF8.self) == code, "\(country): \(lines)")
      let rest = String(decoding: read.city, as: UTF8.self).dropFirst("Exampleton".count)
      #expect(rest.filter { $0.isLetter } == region && read.city.count < 16, "\(country): \(lines)")
    }
  }
}

/// A house and a flat in Cyrillic letters are no part of the postcode.
@Test func aFlatStandsAboveTheTown() throws {
  var lines = AddressLines(AddressHabits(in: try #require(facts("RU"))))
  let parts = ["ул. Примерная", "д. 5", "кв. 12", "Москва 101000"].map { Array($0.utf8) }
  lines.takeParts(parts, try ownNameWords()) { _ in false }
  #expect(lines.street == Array(parts.dropLast()))
  #expect([lines.postcode, lines.city].map { String(decoding: $0, as: UTF8.self) } == ["101000", "Москва"])
}

/// What a list says in columns of their own, such as a flat's number, is never taken for the street.
@Test(
  arguments: [
    (["Ring 65"], "", ["Wohnung 12"], "Ring 65"), (["Am Hof"], "", ["Haus 2"], "Am Hof"),
    (["Heim 2", "Ring"], "5", ["Hof 3"], "Ring 5"), ([], "12", ["Hof 3"], "12"), ([], "", ["Hof 3"], ""),
    (["Gruppe Mitte", "Ring 65", "links, 4. Stock"], "", [], "Ring 65"),
  ] as [([String], String, [String], String)])
func theStreetIsWhatItsColumnSays(_ street: [String], _ number: String, _ second: [String], expected: String)
  throws
{
  var lines = AddressLines(AddressHabits(in: try #require(facts("DE"))))
  lines.supplement = [Array("c/o Amt 7".utf8)]
  (lines.street, lines.houseNumber) = (street.map { Array($0.utf8) }, Array(number.utf8))
  lines.second = second.map { Array($0.utf8) }
  (lines.postcode, lines.city) = (Array("10961".utf8), Array("Berlin".utf8))
  var text = Array("Ida Berg".utf8)
  let parts = lines.append(to: &text)
  #expect(String(decoding: text[parts.street], as: UTF8.self) == expected)
  #expect(String(decoding: text[parts.town], as: UTF8.self) == "10961 Berlin")
}
