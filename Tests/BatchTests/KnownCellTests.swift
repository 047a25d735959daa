// KnownCellTests.swift: what is remembered of cells that come again changes nothing.

import Batch
import Files
import Testing

/// What a cell may be, by column; a row takes one of each.
private let cells: [(column: String, values: [String])] = [
  ("title", ["", "Dr", "Prof. Dr.", "Mrs", "Familie", "Nurse", "n/a", "Dipl.-Ing.", "'Dr"]),
  (
    "first_name",
    [
      "Ann", "Łucja", "Zoë Mai", "Bo & Di", "Mr Jo", "Ada und Bo", "NULL", "J. P.", "", "Ann  Lee", " Ann",
      "Test",
      "=A1", "Ann\u{A0}May", "Ann ::: Bo",
    ]
  ),
  (
    "last_name",
    [
      "Lee", "O'Hara", "Müller-Berg", "Lee family", "van den Berg", "GmbH", "Verein", "MÃ¼ller", "Šimić",
      "Berg †",
      "Lee (moved)", "RIP", "Lee;Berg", "", "Ltd", "Åberg", "Lee Jr.", "Ü",
    ]
  ),
  (
    "street",
    [
      "1 High St", "Hauptstraße 9", "12-3", "12. Mrz", "7", "", "Flat 3, 5 Low Rd", "c/o Berg, Ring 2",
      "Ring 1, Ulm",
      "unknown", "Ring 2 - moved", "Ring  3", "1/2 Mill Lane", "Rue de l'Été 4", "#N/A", "P.O. Box 9",
      "Ring 4?",
    ]
  ),
  (
    "postcode",
    ["10115", "D-10115", "N1 1AA", "n1 1aa", "1011", "", "CH-3000", "D02 X285", "x", "28 001", "0"]
  ),
  (
    "city",
    ["Ulm", "10115 Berlin", "Saint-Denis", "Ulm ", "n/a", "", "Göteborg", "Bern, BE", "??", "Paris 12e"]
  ),
  ("country", ["DE", "GB", "united kingdom", "Spain", "", "US", "FR", "CH", "IE", "XX", "IT"]),
  ("email", ["", "ann@example.org", "ann@@example", "mailto:a@example.org", "n/a", "a@example"]),
  ("phone", ["", "+44 20 7946 0000", "030 123456", "30123456789", "12", "tel:0123456", "4.47E+11"]),
  ("language", ["", "en", "de", "xx"]), ("group", ["", "Group  7", "Ann's group"]),
  ("message", ["", "I ask you to act.", "please call me", "A  b.", "Caf\u{C3}\u{A9}."]),
]

/// Numbers that are the same in each run (SplitMix64).
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
    return number ^ number >> 31
  }
}

/// A row with the usual cells but for so many.
private func row(oddCells: Int, _ numbers: inout Numbers) -> String {
  var values = cells.map { $0.values.prefix(2).randomElement(using: &numbers) ?? "" }
  for _ in 0..<oddCells {
    let column = Int.random(in: cells.indices, using: &numbers)
    values[column] = cells[column].values.randomElement(using: &numbers) ?? ""
  }
  return values.map { "\"\($0)\"" }.joined(separator: ",")
}

/// All that a run says and writes of a list.
private func outcome(
  _ list: String, remembers: Bool, isPostal: Bool, in scratch: Scratch
) throws -> [String] {
  var job = try BatchJob.plain(scratch.write(list, "senders.csv"), addressees: ["premier", "minister"])
  (job.remembersNothing, job.isPostal) = (!remembers, isPostal)
  job.peopleKey = PeopleKey("1b1a1918131211100b0a090803020100")
  let plan = try BatchPlan(job)
  let names = ["letters", "manifest", "failures", "people"]
  let outputs = try names.map { try OutputStream("\(scratch.path)/\($0)") }
  let report = try plan.run(
    to: BatchOutput(
      .document(VolumeOutput(outputs[0], named: "letters.txt")), manifest: outputs[1], failures: outputs[2],
      people: outputs[3]))
  let people = try readFile("\(scratch.path)/people").map(String.init).joined(separator: " ")
  return try (plan.faults + plan.warnings + report.warnings).map(\.description)
    + names.dropLast().map(scratch.text) + [people]
}

@Test(arguments: 0..<6, [true, false])
func whatIsRememberedOfCellsChangesNothing(_ oddCells: Int, _ isPostal: Bool) throws {
  let scratch = try Scratch()
  var numbers = Numbers(state: UInt64(oddCells))
  let rows = (0..<300).map { _ in row(oddCells: oddCells, &numbers) }
  // The same with the whole name in one cell, and with more cells of a name.
  for others in [
    [:], ["last_name": "name", "first_name": "x"], ["title": "middle_name", "group": "suffix"],
  ] {
    let header = cells.map { others[$0.column] ?? $0.column }
    let list = ([header.joined(separator: ",")] + rows).joined(separator: "\n")
    let (remembered, fresh) = try (
      outcome(list, remembers: true, isPostal: isPostal, in: scratch),
      outcome(list, remembers: false, isPostal: isPostal, in: scratch)
    )
    #expect(remembered == fresh)
  }
}
