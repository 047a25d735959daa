// FingerprintTests.swift: whatever changes a letter's bytes changes what its run is known by.

import Batch
import Letters
import Testing
import TestSupport
import UrgentAction
import World
import Writers

/// The same letter for everybody.
private struct OneLetter: LetterSource {
  var letter: Letter

  func letters(
    in language: Language, from country: Country, _ variation: Variation?
  ) throws(LetterError) -> [BatchLetter] {
    [BatchLetter(addressee: "premier", channel: .post, state: .open(sendBy: nil), letter: letter)]
  }

  func language(named text: String) -> Language? { ownLanguages.language(named: text) }
  func country(named text: String) -> Country? { Country(text) }
  func facts(of country: Country) throws(LetterError) -> CountryFacts {
    TestSupport.facts(country.code) ?? CountryFacts(country)
  }

  func name(of country: Country, in language: Language) -> String { country.code }
}

private let plain = Letter(
  language: .english, layout: Layout(for: nil), channel: .post, title: "A letter",
  heading: MessageHeading(day: .distantPast, subject: "Fear", recipients: [Mailbox("A", "a@example.org")]),
  parts: [Letter.Part(.body, [Block(.paragraph, [Run(.text("One. ")), Run(.field(.message))])])])

private func changed(_ change: (inout Letter) -> Void) -> Letter {
  var letter = plain
  change(&letter)
  return letter
}

private func fingerprint(_ letter: Letter) throws -> String {
  let scratch = try Scratch()
  var job = try BatchJob.plain(
    try scratch.write("name,street,city,country\nAnn,1 A St,Leeds,GB\n", "senders.csv"))
  job.letters = OneLetter(letter: letter)
  return try BatchPlan(job).lettersFingerprint
}

@Test(arguments: [
  changed { $0.title = "Another letter" }, changed { $0.layout = Layout(for: facts("US")) },
  changed { $0.channel = .fax }, changed { $0.destination = Country("CN") },
  changed { $0.language = .german }, changed { $0.heading = nil },
  changed { $0.heading?.subject = "Hope" }, changed { $0.heading?.recipients = [] },
  changed { $0.heading?.copies = [Mailbox("B", "b@example.org")] },
  changed { $0.cover = Cover(heading: "Fax", rows: [], note: []) },
  changed { $0.cover = Cover(heading: "Fax", rows: [Cover.Row(label: "From", runs: [])], note: []) },
  changed { $0.parts[0].role = .closing }, changed { $0.parts[0].blocks[0].kind = .item },
  changed { $0.parts[0].blocks[0].runs[0] = Run(.text("Two. ")) },
  changed { $0.parts[0].blocks[0].runs[1] = Run(.field(.email)) },
  changed { $0.parts[0].blocks[0].runs[0].conditions = [.init(.message, isFilled: true)] },
  changed { $0.parts[0].blocks[0].runs[0].conditions = [.init(.message, isFilled: false)] },
  changed { $0.enclosures = [plain] },
])
func aLetterThatDiffersHasAnotherFingerprint(_ letter: Letter) throws {
  #expect(try fingerprint(letter) != fingerprint(plain))
  #expect(try fingerprint(letter) == fingerprint(letter))
}

/// What a run is known by is the same in every process: nothing in a letter has an order of its own choosing.
@Test func factsHaveAnOrder() throws {
  let country = try #require(Country("US"))
  let facts = try ownCountries.facts(of: country)
  #expect(facts.region.names.map(\.code).prefix(3) == ["AL", "AK", "AZ"])
}
