// MissionTests.swift: which states' missions get copies, and who is named beside them.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct MissionTests {
  /// Where the missions are is not whose they are.
  @Test(arguments: [
    ("diplomatic representatives of Kenya accredited to your country", ["KE"]),
    ("diplomatic representatives of Kenya in the United Kingdom", ["KE"]),
    ("diplomatic representatives of Kenya and Uganda accredited to France and Belgium", ["KE", "UG"]),
    ("diplomatic representatives of Kenya accredited in Canada", ["KE"]),
    ("aux représentants diplomatiques du Togo en Suisse", ["TG"]),
    ("représentants diplomatiques du Togo au Canada", ["TG"]),
    ("diplomatischen Vertretungen von Togo in Deutschland", ["TG"]),
    ("representantes diplomáticos de Guatemala en España", ["GT"]),
    ("diplomatic representatives accredited to China", []),
    ("diplomatic representatives of Kenya and those of Uganda accredited to your country", ["KE", "UG"]),
    ("the embassies of Kenya, Uganda and Tanzania", ["KE", "UG", "TZ"]),
    ("the embassies of Kenya / Uganda", ["KE", "UG"]), ("the embassies of Kenya & Uganda", ["KE", "UG"]),
    ("diplomatic representatives of Kenya, of Uganda", ["KE", "UG"]),
    ("embassies of Kenya and embassies of Uganda in your country", ["KE", "UG"]),
    ("the embassy of Kenya and the embassy of Uganda in Belgium", ["KE", "UG"]),
    ("diplomatic representatives of Kenya as well as Uganda in France", ["KE", "UG"]),
    ("diplomatic representatives of Kenya and, where possible, of Uganda", ["KE", "UG"]),
    ("diplomatic representatives of Kenya, and to the Minister of Uganda", ["KE"]),
    ("diplomatic representatives of Kenya and the Commission of Uganda", ["KE"]),
    ("diplomatic representatives of Kenya covering Uganda", ["KE"]),
    ("diplomatic representatives of Kenya in countries bordering Uganda", ["KE"]),
    ("diplomatic representatives of Kenya who also serve Uganda", ["KE"]),
    ("représentants diplomatiques du Togo ainsi que du Kenya", ["TG", "KE"]),
  ])
  func missionsAreOfTheStateNamedFirst(_ sentence: String, _ codes: [String]) throws {
    #expect(try sheetWords().statesOfMissions(sentence).map(\.code) == codes)
  }

  @Test func anEmbassyElsewhereIsTheSendersOwn() throws {
    let found = try sheet(paper(below: "\nCOPIES TO: the Embassy of Kenya in Belgium.\n"))
    #expect(found.copies.map(missionState) == ["KE"])
  }

  /// A headline names the state that somebody fled from, or has a name that is a state's.
  @Test(arguments: [
    (" Kenya", "REFUGEE FACES RETURN TO CHINA", false), ("", "REFUGEE FACES RETURN TO CHINA", false),
    (" Kenya", "TEACHER FACES EXTRADITION TO ETHIOPIA FROM UGANDA", false),
    ("", "CHINESE REFUGEE HELD IN CHINA BEFORE", true), (" Kenya", "JORDAN MWANGI AT RISK", true),
  ])
  func copiesGoToMissionsOfTheStateOfTheOfficials(_ state: String, _ headline: String, _ isDoubted: Bool)
    throws
  {
    let found = try sheet(
      """
      UA: 901/13 Index: AFR 32/901/2013\(state) Date: 14 March 2013

      URGENT ACTION
      \(headline)

      Example Mwangi exists only in this example.

      Please write immediately:
      - urging the authorities to let him see a lawyer.

      PLEASE SEND APPEALS BEFORE 25 APRIL 2013 TO:

      Minister of Examples
      Mr Invented Kamau
      PO Box 00000
      Nairobi
      Kenya
      Salutation: Dear Minister

      Also send copies to diplomatic representatives accredited to your country.
      """)
    #expect(found.countries == [Country("KE")] && found.copies.map(missionState) == ["KE"])
    #expect(found.allDoubts.contains { $0.field == "countries" } == isDoubted)
  }

  /// Who is named behind the missions gets a copy, or is asked about.
  @Test(arguments: [
    (", and to the Example Commission, PO Box 11111, Nairobi, Kenya.", ["KE", nil], false),
    (", and to the Example Commission.", ["KE"], true), (".", ["KE"], false),
    (". Please send them quickly and to as many as you can.", ["KE"], false),
    (", and to Capt. Otto Example, PO Box 11111, Nairobi, Kenya.", ["KE", nil], true),
    (", und an die Beispielkommission, Postfach 11111, Nairobi, Kenia.", ["KE", nil], false),
    (", et à la Commission Exemple, BP 11111, Nairobi, Kenya.", ["KE", nil], false),
    (", y al Defensor del Pueblo, Apartado 11111, Nairobi, Kenia.", ["KE", nil], false),
  ])
  func whoIsNamedBesideMissionsIsNotLost(_ end: String, _ copies: [String?], _ isAsked: Bool) throws {
    let text = "\nCOPIES TO: diplomatic representatives of Kenya accredited to your country\(end)\n"
    let found = try sheet(paper(below: text))
    #expect(Set(found.copies.map(missionState)) == Set(copies))
    #expect(found.allDoubts.contains { $0.field.hasPrefix("copies") } == isAsked)
  }

  @Test func nobodyGetsCopiesThatShallNotBeSent() throws {
    let found = try sheet(paper(below: "\nPlease do NOT send copies to the embassy.\n"))
    #expect(found.copies.isEmpty)
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  private func missionState(_ copy: SheetCopy) -> String? {
    if case .missions(of: let state) = copy { state.code } else { nil }
  }

  /// Those above the sentence about missions get copies too, each on his own line or behind a mark.
  @Test(arguments: [
    "\nCOPIES TO:\nThe Example Herald, Letters Editor, 5 Example Street, Nairobi. Fax: 000 111\n"
      + "and to diplomatic representatives of Kenya accredited to your country.\n",
    "\nCOPIES TO:\nPermanent Mission of the Republic of Kenya to the UN\n5 Example Street\nNew York NY 10017\nFax: 000 111\n\n"
      + "and to diplomatic representatives of Kenya accredited to your country.\n",
  ])
  func copiesAboveMissionsAreKept(_ text: String) throws {
    let found = try sheet(paper(below: text))
    let officials = found.copies.compactMap { if case .official(let one) = $0 { one } else { nil } }
    #expect(officials.map { $0.contacts.map(\.value) } == [["000 111"]])
    #expect(found.copies.compactMap(missionState) == ["KE"])
  }

  @Test(arguments: [
    "Example Herald, PO Box 1, Nairobi, KENYA; Example Union, PO Box 2,\nNakuru, KENYA (fax: +\n254 20 000 111)",
    "Example Herald, PO Box 1, Nairobi. Fax: 000 333\nExample Union, PO Box 2, Nakuru. Fax: + 254 20 000 111",
  ])
  func copiesOfOneParagraphAreSeveral(_ text: String) throws {
    let found = try sheet(paper(below: "\nCOPIES TO: \(text)\n"))
    let officials = found.copies.compactMap { if case .official(let one) = $0 { one } else { nil } }
    #expect(officials.map(\.name) == ["Example Herald", "Example Union"])
    #expect(officials.last?.contacts.map(\.value) == ["+ 254 20 000 111"])
  }

  @Test func missionsMayBeBesideAnother() throws {
    let found = try sheet(
      paper(
        below:
          "\nCopies to:\nDiplomatic representatives of Kenya accredited to your country, or c/o the Foreign Ministry\n"
      ))
    #expect(found.copies.map(missionState) == ["KE"])
  }

  @Test func theMissionsGoOnInTheLineBelow() throws {
    let found = try sheet(
      paper(below: "\nCOPIES TO: the High Commission or Embassy of Kenya in your\ncountry.\n"))
    #expect(found.copies.map(missionState) == ["KE"])
  }

  @Test func theAddressBesideMissionsEndsWithItsSentence() throws {
    let text =
      "\nCOPIES TO: diplomatic representatives of Kenya accredited to your country, and to the Ombudsman, "
      + "PO Box 1, Nairobi, Kenya. Please send them at once and to the point.\n"
    let officials = try sheet(paper(below: text)).copies.compactMap { copy in
      if case .official(let official) = copy { official } else { nil }
    }
    #expect(officials.map(\.country?.code) == ["KE"])
    #expect(officials.flatMap(\.address) == ["PO Box 1, Nairobi"])
  }

  /// Who gets a copy behind the missions in one sentence; a town is nobody.
  @Test(arguments: [
    ("and, if possible, to\nExample Radio, PO Box 3, Nairobi, Kenya", 2),
    (", as there is none in Paris, France, before 3 May.", 1), ("and to nobody else.", 1),
  ])
  func copiesBehindMissions(_ rest: String, _ count: Int) throws {
    let below = "\nCOPIES TO: diplomatic representatives of Kenya accredited to your country \(rest)\n"
    #expect(try sheet(paper(below: below)).copies.count == count)
  }
}
