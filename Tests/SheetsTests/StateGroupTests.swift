// StateGroupTests.swift: points and addresses under headings that are states.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct StateGroupTests {
  private static let kenyan = "Commissioner of Police\nMr Invented Kamau\nPO Box 5\nNairobi\nKenya\n"
  private static let ugandan = "Minister of Internal Affairs\nMr Moses Sample\nPO Box 7\nKampala\nUganda\n"

  /// Each government gets its own points only.
  @Test(arguments: [
    // One list of addresses, under their states or without headings.
    "Kenya:\n- urging them to release her.\n\nUganda:\n- asking whether officers saw her.\n\nAPPEALS TO:\n\nKENYA\n\(kenyan)\nUGANDA\n\(ugandan)",
    "To the Kenyan authorities:\n- urging them to release her.\n\nTo the Ugandan authorities:\n- asking whether officers saw her.\n\nAPPEALS TO:\n\n\(kenyan)\n\(ugandan)",
    // Addresses below each list.
    "1. To Kenya\n- urging them to release her.\n\n\(kenyan)\n2. To Uganda\n- asking whether officers saw her.\n\n\(ugandan)",
    "A. KENYA\n- urging them to release her.\n\n\(kenyan)\nB. UGANDA\n- asking whether officers saw her.\n\n\(ugandan)",
  ])
  func statesPartPointsAndAddresses(_ parts: String) throws {
    let text = """
      UA 900/91          Fear of torture          4 March 1991

      KENYA:  Example MWANGI, teacher

      Example Mwangi exists only in this example.

      RECOMMENDED ACTION: Please send appeals in English:

      \(parts)
      PLEASE SEND APPEALS BEFORE 15 April 1991.
      """
    let appeals = try sheet(text).appeals
    #expect(appeals.map { $0.points.map { $0.text.prefix(6) } } == [["urging"], ["asking"]])
    #expect(appeals.map { $0.addressees.map(\.name) } == [["Invented Kamau"], ["Moses Sample"]])
    #expect(appeals.map { $0.addressees.map(\.country?.code) } == [["KE"], ["UG"]])
  }

  private func part(of parts: String) -> String {
    """
    UA 900/91          Fear of torture          4 March 1991

    KENYA:  Example MWANGI, teacher

    Example Mwangi exists only in this example.

    RECOMMENDED ACTION: Please send appeals in English:
    \(parts)
    PLEASE SEND APPEALS BEFORE 15 April 1991.
    """
  }

  /// The people of a state with a longer or shorter name are not those of another.
  @Test(arguments: [
    ("South Sudanese", "Sudanese", "Juba\nSouth Sudan", "Khartoum\nSudan"),
    ("Sudanese", "South Sudanese", "Khartoum\nSudan", "Juba\nSouth Sudan"),
    ("Nigerien", "Nigerian", "Niamey\nNiger", "Abuja\nNigeria"),
    ("Nigerian", "Nigerien", "Abuja\nNigeria", "Niamey\nNiger"),
    ("Lao", "Thai", "Vientiane\nLaos", "Bangkok\nThailand"),
    ("Dominican", "Dominican Republic's", "Roseau\nDominica", "Santo Domingo\nDominican Republic"),
  ])
  func nationsAreNotMixed(_ first: String, _ second: String, _ town: String, _ other: String) throws {
    let appeals = try sheet(
      part(
        of: """

          To the \(first) authorities:
          - urging them to release her.

          To the \(second) authorities:
          - asking whether officers saw her.

          APPEALS TO:

          Minister of Justice
          Mr Moses Sample
          PO Box 7
          \(other)

          Minister of Justice
          Mr Invented Kamau
          PO Box 5
          \(town)

          """)
    ).appeals
    #expect(appeals.map { $0.points.map { $0.text.prefix(6) } } == [["urging"], ["asking"]])
    #expect(appeals.map { $0.addressees.map(\.name) } == [["Invented Kamau"], ["Moses Sample"]])
    #expect(appeals.flatMap(\.addressees).flatMap(\.doubts).isEmpty)
  }

  /// Points for one government are in no letter to another without a doubt.
  @Test(arguments: [
    ("- asking for news of her.\n\nNIGER\n- asking that the border be opened.\n", true),
    ("- asking for news of her.\n\nKENYA\n- asking that the border be opened.\n", false),
    ("To the Kenyan authorities:\n- asking for news of her.\n", false),
  ])
  func pointsForAnotherStateAreDoubted(_ points: String, _ isDoubted: Bool) throws {
    let found = try sheet(part(of: "\(points)\nAPPEALS TO:\n\(Self.kenyan)"))
    let doubts = found.allDoubts.filter { $0.text.contains("another state than KE") }
    #expect(doubts.map(\.field) == (isDoubted ? ["addressees[1]"] : []))
  }

  /// A state directly below the sentence that leads to the points is their heading, and names no language.
  @Test(arguments: [
    ("USA", "the authorities of USA", "Washington, DC\nUSA"),
    (
      "DEMOCRATIC REPUBLIC OF THE CONGO", "the authorities of Democratic Republic of the Congo",
      "Kinshasa\nDemocratic Republic of the Congo"
    ), ("RUSSIAN FEDERATION", "the authorities of Russian Federation", "Moscow\nRussian Federation"),
    ("Uganda", "the authorities of Uganda", "Kampala\nUganda"),
  ])
  func aStateMayStandBelowAColon(_ heading: String, _ authority: String, _ place: String) throws {
    let points = "\(heading)\n- urging them to release her.\n\nKENYA\n- asking whether officers saw her.\n\n"
    let other = "Minister of Internal Affairs\nMr Moses Sample\nPO Box 7\n\(place)\n"
    let found = try sheet(part(of: "\(points)APPEALS TO:\n\n\(Self.kenyan)\n\(other)"))
    #expect(found.appeals.map(\.authority) == [authority, "the authorities of Kenya"])
    #expect(found.appeals.map { $0.points.map { $0.text.prefix(6) } } == [["urging"], ["asking"]])
    #expect(found.appeals.map { $0.addressees.map(\.name) } == [["Moses Sample"], ["Invented Kamau"]])
    #expect(found.languages == ["en"])
  }
}
