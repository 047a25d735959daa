// SenderAddressTests.swift: which lines of an address in free text are the street and the town.

import Letters
import TestSupport
import Testing
import World

@Test(arguments: [
  ("DE", "Ring 1; 10115 Berlin", "Ring 1", "10115 Berlin"),
  ("DE", "Gruppe Mitte; Ring 65; Hinterhaus links, 4. Stock; 10961 Berlin", "Ring 65", "10961 Berlin"),
  ("DE", "c/o Gruppe 1234; Dorf; 17268 Milmersdorf", "Dorf", "17268 Milmersdorf"),
  ("DE", "Ring 1; D-10115 Berlin; Hof 2", "Ring 1", "D-10115 Berlin"),
  ("AT", "Ring 1/2/3; 1010 Wien", "Ring 1/2/3", "1010 Wien"), ("DE", "Berlin", "", "Berlin"),
  ("GB", "1 High Street; London N1 1AA", "1 High Street", "London N1 1AA"), ("DE", "", "", ""),
])
func anAddressHasItsStreetAndItsTown(_ country: String, _ address: String, street: String, town: String)
  throws
{
  var sender = Sender()
  sender[.name] = "Ida Berg"
  let lines = address.split(separator: "; ").map(String.init)
  sender.setAddress(lines, try #require(facts(country)).postcode)
  #expect(sender[.address] == lines.joined(separator: "\n"))
  #expect(String(decoding: sender.bytes[sender.line(of: .street)], as: UTF8.self) == street)
  #expect(String(decoding: sender.bytes[sender.line(of: .town)], as: UTF8.self) == town)
}
