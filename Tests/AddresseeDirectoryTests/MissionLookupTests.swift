// MissionLookupTests.swift: which missions of a state are accredited to a country, and why there is none.

@testable import AddresseeDirectory
import SourceText
import Testing
import UrgentAction
import World

struct MissionLookupTests {
  let directory = ownDirectory

  /// The town is left out only where the last line has it, perhaps in its own language.
  @Test(arguments: [
    ("Rue Inventée 0; 1000 Bruxelles", "Brussels", "9999", "Rue Inventée 0|1000 Bruxelles"),
    ("45 Invented Place W1B 1AS", "London", "A9A 9AA", "45 Invented Place W1B 1AS|London"),
    ("34 Invented Marg 110057", "New Delhi", "999999", "34 Invented Marg 110057|New Delhi"),
    ("1234 Invented Boulevard", "Manila", "9999", "1234 Invented Boulevard|Manila"),
    ("Kenya House; Box 1234 Vika", "Oslo", "9999", "Kenya House|Box 1234 Vika|Oslo"),
  ])
  func addressesOfOneCellHaveTheirTown(_ cell: String, _ city: String, _ form: String, _ lines: String) {
    var postcode = Postcode()
    postcode.forms = [form]
    if form.contains("A") { postcode.side = .behind }
    let found = MissionAddress.lines(cell, city: city, postcode) { _ in false }
    #expect(found.joined(separator: "|") == lines)
  }

  @Test(arguments: [
    ("CN", "GB", "2000-06-14", ["cn-embassy-gb"]), ("KP", "DE", "2003-03-20", ["kp-embassy-de"]),
    ("KP", "AU", "2005-01-01", ["kp-embassy-au"]), ("KP", "AU", "2010-01-01", ["kp-embassy-id"]),
    ("KP", "IT", "2020-01-01", ["kp-embassy-it"]), ("KP", "SM", "2022-01-01", ["kp-embassy-it"]),
    ("CN", "SN", "2006-01-01", ["cn-embassy-sn"]), ("CN", "PR", "2000-01-01", ["cn-embassy-us"]),
    ("KP", "FI", "2000-01-01", ["kp-embassy-se"]), ("KP", "FR", "2000-01-01", ["kp-delegation-fr"]),
  ])
  func findsMissions(_ state: String, _ home: String, on date: String, ids: [String]) throws {
    let answer = try directory.missions(
      of: country(state), accreditedTo: country(home), on: day(date), in: .english)
    #expect(answer.missions.map(\.id) == ids)
    #expect(answer.absence == nil)
  }

  @Test(
    arguments: [
      ("KP", "DE", "2000-06-14", .accreditedLater),
      (
        "KP", "US", "2000-06-14", .note("no diplomatic relations; only the mission to the UN in New York")
      ),
      ("CN", "SN", "2000-06-14", .noRelations),
      ("CN", "ZA", "1997-12-31", .noRelations),
      ("KP", "ES", "2025-01-01", PartialDate("2023").map { .closed($0) }),
      ("CN", "CN", "2000-06-14", .sameState), ("CN", "XX", "2000-06-14", .unknown),
      ("FR", "GB", "2000-06-14", .unknown),
    ] as [(String, String, String, Absence?)])
  func saysWhyThereIsNoMission(
    _ state: String, _ home: String, on date: String, reason: Absence?
  ) throws {
    let answer = try directory.missions(
      of: country(state), accreditedTo: country(home), on: day(date), in: .english)
    #expect(answer.missions.isEmpty)
    #expect(answer.absence == reason)
  }

  /// A note loses its full stop, because the letter's side goes on behind it.
  @Test func notesOfAbsenceHaveNoFullStop() throws {
    let answer = try directory.missions(
      of: country("CN"), accreditedTo: country("TW"), on: day("2000-06-14"), in: .english)
    guard case .note(let note)? = answer.absence else {
      Issue.record("no note: \(answer)")
      return
    }
    #expect(note.hasSuffix("to the PRC mission to the UN in New York"))
  }

  /// What an embassy is and where stands in its record; its id may be any.
  @Test(arguments: [("embassy", Mission.Kind.embassy), ("consulate", .other)])
  func missionsSayWhatTheyAre(_ classification: String, kind: Mission.Kind) throws {
    let record = """
      { "areas": [{ "id": "uk", "name": "United Kingdom", "identifier": "GB" }],
        "organizations": [{ "id": "fr-london", "name": "French Embassy", "classification": "\(classification)",
          "sending_state": "FR", "area_id": "uk", "seat": "London" }] }
      """
    let directory = Directory(TextFiles(["fr-missions.json": record]))
    let found = try directory.addressee("fr-london", on: day("2000-06-14"), in: .english)
    let mission = Mission(
      kind, of: try country("FR"), in: try country("GB"), seat: ["French Embassy", "London"])
    #expect(found.mission == mission)
  }

  /// All missions of a state may stand in one file; a row of it comes before that of a file in the state's folder.
  @Test func oneFileOfAllMissionsIsAskedFirst() throws {
    let mission = { (id: String) in
      """
      { "accreditations": [{ "area_id": "gb", "missions": [{ "organization_id": "\(id)" }] }],
        "organizations": [{ "id": "\(id)", "name": "Embassy", "sending_state": "FR" }] }
      """
    }
    let texts = ["fr-missions.json": mission("fr-own"), "fr-missions/gb.json": mission("fr-embassy-gb")]
    let both = Directory(TextFiles(texts))
    let folder = Directory(TextFiles(texts.filter { $0.key != "fr-missions.json" }))
    for (directory, id) in [(both, "fr-own"), (folder, "fr-embassy-gb")] {
      let answer = try directory.missions(
        of: country("FR"), accreditedTo: country("GB"), on: day("2000-06-14"), in: .english)
      #expect(answer.missions.map(\.id) == [id])
    }
  }

  /// A mission is found in whatever file it stands.
  @Test func missionsAreFoundInOtherFiles() throws {
    let row = """
      { "accreditations": [{ "area_id": "no", "missions": [{ "organization_id": "fr-embassy-se" }] }] }
      """
    let mission = """
      { "organizations": [{ "id": "fr-embassy-se", "name": "Embassy", "sending_state": "FR" }] }
      """
    for place in ["fr-missions/se.json", "fr-missions/stockholm.json", "mine.json"] {
      let directory = Directory(TextFiles(["fr-missions/no.json": row, place: mission]))
      let answer = try directory.missions(
        of: country("FR"), accreditedTo: country("NO"), on: day("2000-06-14"), in: .english)
      #expect(answer.missions.map(\.id) == ["fr-embassy-se"])
    }
    let lost = Directory(TextFiles(["fr-missions/no.json": row]))
    let error = try #require(throws: DirectoryError.self) {
      try lost.missions(of: country("FR"), accreditedTo: country("NO"), on: day("2000-06-14"), in: .english)
    }
    #expect(error.location?.file == "fr-missions/no.json" && error.location?.line == 1)
    #expect(error.message == "there is no mission 'fr-embassy-se' in the directory")
  }
}
