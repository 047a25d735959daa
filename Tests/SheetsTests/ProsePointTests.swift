// ProsePointTests.swift: points in sentences, without a list.

import Defaults
import SourceText
import Testing
import UrgentAction

@testable import Sheets

@Suite struct ProsePointTests {
  /// What a sentence asks for is one point, and a doubt.
  @Test(arguments: [
    (
      "Please write to the Minister urging the authorities to free him, to tell his family, and asking where he is.",
      ["urging the authorities to free him, to tell his family, and asking where he is"]
    ),
    (
      "Please send letters. Ask the Minister to free him and tell his family. Urge him to ask for a report, meet his\n"
        + "family and express regret. You may write in English.",
      [
        "Ask the Minister to free him and tell his family",
        "Urge him to ask for a report, meet his family and express regret",
      ]
    ),
    (
      "Schreiben Sie bitte Briefe, in denen Sie Ihre Sorge um ihn zum Ausdruck bringen und die Behörden auffordern,\n"
        + "ihn freizulassen. Bitten Sie auch um Antwort.",
      [
        "Ihre Sorge um ihn zum Ausdruck bringen und die Behörden auffordern, ihn freizulassen",
        "Bitten Sie auch um Antwort",
      ]
    ),
    (
      "Please send faxes or express/airmail letters in English, asking where he is.", ["asking where he is"]
    ),
    (
      "Veuillez écrire au ministre pour demander la libération de cet homme et exhortez les autorités à répondre.",
      ["demander la libération de cet homme et exhortez les autorités à répondre"]
    ),
    (
      "Escriban cartas instando a las autoridades a que lo liberen, y pidiendo que digan dónde está.",
      ["instando a las autoridades a que lo liberen, y pidiendo que digan dónde está"]
    ),
  ])
  func pointsStandInSentences(_ text: String, _ points: [String]) throws {
    let found = try sheet(paper(points: "\n" + text))
    #expect(found.appeals.map { $0.points.map(\.text) } == [points])
    #expect(found.appeals.flatMap(\.points).allSatisfy { !$0.doubts.isEmpty })
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  /// A notice says what happened and what is asked in one paragraph.
  @Test func aNoticeOfANewspaperAsks() throws {
    let found = try sheet(
      """
      : Urgent Action - China
      Briefaktion für die Freilassung von Exempel Muster
      Exempel Muster wurde im Mai 1991 verhaftet. Er hat Briefe an den Minister geschrieben und bittet um Hilfe.
      Bitte schreiben Sie Briefe und fordern Sie die Freilassung von Exempel Muster. Schreiben Sie an:
      President Invented Kamau, PO Box 00000, Nairobi, Kenya
      """)
    #expect(found.appeals.flatMap(\.points).map(\.text) == ["fordern Sie die Freilassung von Exempel Muster"])
    #expect(found.people.map(\.name) == ["Exempel Muster"])
    #expect(found.draft.facts.allSatisfy { !$0.contains("Bitte schreiben") })
  }

  @Test func pointsBehindOneAnotherAreParted() throws {
    let points = "- expressing concern for him; - urging that he be released; - asking where he is."
    let found = try sheet(paper(points: points))
    #expect(
      found.appeals.first?.points.map(\.text)
        == ["expressing concern for him", "urging that he be released", "asking where he is"])
  }
}
