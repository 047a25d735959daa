// AddressFaultTests.swift: postcodes as people write them, and what spreadsheets make of numbers.

import Batch
import Foundation
import Testing

/// Postcodes as people write them.
@Test(
  arguments: [
    ("GB", "N1 1AA"), ("GB", "SW1A2AA"), ("GB", "EC1A"), ("NL", "1012 AB"), ("SE", "411 03"),
    ("SE", "SE-411 03"),
    ("PL", "00-950"), ("CA", "K1A 0B1"), ("US", "97301-1234"), ("JP", "〒100-0001"), ("LV", "LV-1010"),
    ("CH", "CH-8001"), ("IE", "D04 X2Y3"), ("IE", "Dublin 4"), ("PT", "1000-001"), ("BR", "01310-100"),
    ("CN", "100032"), ("XK", "10000"),
  ])
func aPostcodeIsKnownAsItIsWritten(_ country: String, _ postcode: String) throws {
  let scratch = try Scratch()
  let list = "name,street,postcode,city,country\nAnn Lee,1 High St,\(postcode),Anytown,\(country)\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.letters = PlainLetters(countries: [country])
  let plan = try BatchPlan(job)
  #expect(plan.faults == [])
  #expect(plan.warnings.allSatisfy { $0.reason == "there is no state or province" })
}

@Test func aPostcodeOfAnotherCountryIsSaid() throws {
  let scratch = try Scratch()
  let list = "name,street,postcode,city,country\nIda Berg,Ring 1,10115,Berlin,CH\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(
    plan.warnings.map(\.description) == [
      "row 2: the postcode '10115' does not look like one of CH: see whether postcode and country are right"
    ])
}

/// Postcodes with the hyphen of another country's, and towns of other countries.
@Test(
  arguments: [
    ("75-001", "Exempel", "DE", "the postcode '…'"), ("10115-", "Exempel", "DE", nil),
    ("1010", "WIEN", "CH", "the town '…' is one of AT"), ("8001", "Zürich", "CH", nil),
    ("1050", "København", "CH", "the town '…' is one of DK"),
    ("10115", "Łódź", "DE", "the town '…' is one of PL"), ("10115", "Wiener Neustadt", "DE", nil),
  ])
func whatIsAnotherCountrysIsSaid(
  _ postcode: String, _ town: String, _ country: String, said: String?
) throws {
  try expect("name,street,postcode,city,country", "Ida Berg,Ring 1,\(postcode),\(town),\(country)", 1, said)
}

/// What a spreadsheet makes of a house's number.
@Test(
  arguments: [
    ("12. Mrz", nil), ("Dez 12", nil), ("12:30:00", nil), ("05.07.", nil), ("5.7.24", nil), ("1E+02", nil),
    ("12. Juni", nil), ("12 1/2", "Ring 12 1/2"), ("3/12/7", "Ring 3/12/7"), ("12 bis", "Ring 12 bis"),
    ("2024-03-12 00:00:00", nil), ("12.03.2024", nil), ("3-Dec", nil),
    ("7.0", "Ring 7"), ("12-14", "Ring 12-14"), ("3/12", "Ring 3/12"), ("5 b", "Ring 5 b"),
    ("12a", "Ring 12a"),
  ] as [(String, String?)])
func aHouseNumberIsNoDate(_ number: String, _ line: String?) throws {
  let scratch = try Scratch()
  let list = "name;Straße;Hausnummer;PLZ;Ort;Land\nIda Berg;Ring;\(number);10115;Berlin;DE\n"
  let result = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch)
  #expect(result.letters.isEmpty == (line == nil))
  if let line { #expect(result.letters.contains("\n\(line)\n")) }
}
