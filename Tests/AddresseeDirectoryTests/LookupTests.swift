// LookupTests.swift: the program's own directory asked for posts, holders and missions on given days.

@testable import AddresseeDirectory
import SourceText
import Testing
import UrgentAction

struct LookupTests {
  let directory = ownDirectory

  private func report(_ ask: () throws(DirectoryError) -> String) -> String {
    do throws(DirectoryError) { return try ask() } catch { return error.report() }
  }

  @Test(arguments: [
    ("cn-premier", "cn-premier"), ("premier", "cn-premier"), ("jilin-governor", "cn-jilin-governor"),
    ("Premier of the People's Republic of China", "cn-premier"), ("国务院总理", "cn-premier"),
    ("Guowuyuan Zongli", "cn-premier"), ("High Commissioner", "unhcr-high-commissioner"),
    ("kp-embassy-de", "kp-embassy-de"), ("justice minister", "cn-justice-minister"), ("leader", "kp-leader"),
  ])
  func findsPosts(_ word: String, id: String) throws {
    #expect(try directory.postID(matching: word) == id)
  }

  @Test func wordsThatMeanNothingOrTooMuch() {
    #expect(
      report { () throws(DirectoryError) in try directory.postID(matching: "foreign-minister") }
        == "error: 'foreign-minister' can mean 2 posts\nhint: write one of cn-foreign-minister, kp-foreign-minister"
    )
    #expect(
      report { () throws(DirectoryError) in try directory.postID(matching: "premeir") }
        == "error: there is no post 'premeir'\nhint: did you mean 'premier'? A post of your own needs --addressees DIR"
    )
    #expect(
      report { () throws(DirectoryError) in
        try directory.postID(matching: "foreign-minister", among: ["cn-premier", "kp-foreign-minister"])
      } == "kp-foreign-minister")
    #expect(
      report { () throws(DirectoryError) in try directory.postID(matching: "president", among: ["cn-premier"])
      }
        == "error: there is no post 'president'\nhint: known posts: cn-premier")
    #expect(
      report { () throws(DirectoryError) in try directory.postID(matching: "") }.contains(
        "there is no post ''"))
  }

  @Test(arguments: [
    ("cn-premier", "2000-06-14", "ZHU Rongji Zongli"), ("cn-premier", "2003-03-15", "ZHU Rongji Zongli"),
    ("cn-premier", "2003-03-16", "WEN Jiabao Zongli"), ("cn-premier", "2003-03-20", "WEN Jiabao Zongli"),
    ("cn-premier", "1998-03-16", "LI Peng Zongli"), ("cn-premier", "2026-11-01", "LI Qiang Zongli"),
    ("cn-jilin-governor", "2000-06-14", "HONG Hu Shengzhang"),
    ("cn-jilin-governor", "2013-01-01", "Bayanqolu Shengzhang"),
    ("cn-president", "2001-05-01", "JIANG Zemin Guojia Zhuxi"),
    ("cn-foreign-minister", "2023-01-01", "QIN Gang Buzhang"),
    ("cn-foreign-minister", "2024-01-01", "WANG Yi Buzhang"),
    ("kp-foreign-minister", "2000-06-14", "Mr Paek Nam Sun"),
    ("kp-public-security-minister", "2000-06-14", "Mr Paek Hak Rim"),
    ("kp-foreign-minister", "2007-01-10", "Mr Kang Sok Ju"),
    ("kp-foreign-minister", "2024-01-01", "Ms Choe Son Hui"),
    ("unhcr-high-commissioner", "2000-06-14", "Mrs Sadako Ogata"),
    ("cn-embassy-gb", "2007-11-15", "HE Ms Fu Ying"), ("kp-embassy-de", "2012-01-01", "HE Mr Ri Si Hong"),
  ])
  func namesHolders(_ post: String, on date: String, line: String) throws {
    #expect(try directory.addressee(post, on: day(date), in: .english).nameLine == line)
  }

  @Test(arguments: [
    ("cn-jilin-governor", "1998-06-01", "it may be Wang Yunkun or Hong Hu"),
    ("kp-foreign-minister", "2016-05-11", "it is not known who holds this office on 11 May 2016"),
    ("kp-public-security-minister", "2020-06-01", "sources disagree"),
    ("kp-public-security-minister", "2024-06-01", "sources disagree"),
    ("kp-spa-presidium-president", "2026-07-01", "it is not known who"),
    ("kp-premier", "1998-01-01", "it is not known who"),
    ("kp-state-security-minister", "2010-01-01", "it is not known who"),
  ])
  func doesNotGuess(_ post: String, on date: String, doubt: String) throws {
    let addressee = try directory.addressee(post, on: day(date), in: .english)
    #expect(addressee.holder == nil && addressee.nameLine == nil)
    #expect(addressee.doubts.contains { $0.contains(doubt) }, "\(addressee.doubts)")
  }

  @Test(arguments: [
    ("cn-premier", "2000-06-14", ["9 Xihuangchenggenbeijie", "Beijingshi 100032"]),
    (
      "cn-premier", "2003-03-20",
      [
        "Prime Minister's Office (Guowuyuan Zongli)", "State Council (Guowuyuan)", "9 Xihuangchenggenbeijie",
        "Beijingshi 100032",
      ]
    ),
    ("cn-premier", "2007-11-20", ["PO Box 1741", "The State Council", "Beijing 100017"]),
    (
      "cn-premier", "2012-03-20",
      ["Guojia Zongli", "The State Council General Office", "2 Fuyoujie", "Xichengqu", "Beijingshi 100017"]
    ),
    ("kp-foreign-minister", "2000-06-14", ["Pyongyang"]),
    (
      "cn-embassy-de", "1998-06-01",
      ["Embassy of the People's Republic of China", "Kurfürstenallee 12", "53177 Bonn"]
    ),
    (
      "cn-embassy-de", "2003-03-20",
      ["Embassy of the People's Republic of China", "Märkisches Ufer 54", "10179 Berlin"]
    ),
    (
      "cn-embassy-us", "2003-03-20",
      [
        "Embassy of the People's Republic of China",
        "2300 Connecticut Avenue, NW", "Washington, DC 20008",
      ]
    ),
  ])
  func addressesFollowTheDay(_ post: String, on date: String, lines: [String]) throws {
    #expect(try directory.addressee(post, on: day(date), in: .english).address?.lines == lines)
  }

  @Test func missionsAreNamedInTheLettersLanguage() throws {
    let embassy = try directory.addressee("cn-embassy-de", on: day("2003-03-20"), in: .german)
    #expect(embassy.address?.lines.first == "Botschaft der Volksrepublik China")
    #expect(embassy.office == "Außerordentlicher und Bevollmächtigter Botschafter")
  }

  @Test func contactsFollowTheDay() throws {
    let in2000 = try directory.addressee("premier", on: day("2000-06-14"), in: .english)
    #expect(in2000.contacts(of: .fax).isEmpty)
    #expect(in2000.contacts(of: .telex).map(\.value) == ["210070 FMPRC CN", "22478 MFERT CN"])
    #expect(in2000.contacts(of: .telegram).map(\.value) == ["Premier Zhu Rongji, Beijing, China"])
    #expect(in2000.knownChannels == [.post, .express, .telex, .telegram])
    let in2003 = try directory.addressee("premier", on: day("2003-03-20"), in: .english)
    #expect(in2003.contacts(of: .fax).map(\.careOf) == ["Ministry of Communications", "Ministry of Justice"])
    #expect(in2003.contacts(of: .telegram).isEmpty)
  }

  @Test func everythingHasItsSource() throws {
    let premier = try directory.addressee("premier", on: day("2000-06-14"), in: .english)
    #expect(premier.address?.provenance.record == "cn/premier.json: cn-premier, address")
    #expect(premier.address?.provenance.source.contains("ASA 24/01/00") == true)
    #expect(premier.address?.provenance.asOf?.description == "2000-06-07")
    #expect(premier.openings[.english]?.text == "Your Excellency")
    #expect(premier.holder?.provenance.confidence == .reference)
    let governor = try directory.addressee("liaoning-governor", on: day("2000-06-14"), in: .english)
    #expect(governor.address?.provenance.isUnsourced == true)
  }

  /// Whoever lays a file of a whole state over the program's gets the posts of that file.
  @Test func aStatesOwnFileComesBeforeThatOfAPost() throws {
    let post = { (title: String) in #"{ "posts": [{ "id": "xx-premier", "label": "\#(title)" }] }"# }
    let directory = Directory(TextFiles(["xx/premier.json": post("Premier"), "xx.json": post("Chancellor")]))
    #expect(try directory.post("xx-premier").label == "Chancellor")
    #expect(try directory.postID(matching: "premier") == "xx-premier")
  }

  @Test(arguments: [
    ("xx-premier", ["xx-missions/premier.json", "xx.json", "xx/premier.json"]),
    ("abc", ["abc.json", "ab.json"]),
    ("x", []), (String(repeating: "x", count: 256), []), ("xx-" + String(repeating: "x", count: 253), []),
  ])
  func noFileHasALongerNameThanFilesMayHave(_ id: String, _ files: [String]) {
    #expect(Directory.likelyFiles(for: id) == files)
  }

  @Test func officesAreRenamed() throws {
    for (date, title) in [
      ("2000-06-14", "Minister of Public Security"), ("2010-01-01", "Minister of People's Security"),
      ("2021-01-01", "Minister of Social Security"),
    ] {
      #expect(
        try directory.addressee("kp-public-security-minister", on: day(date), in: .english).office == title)
    }
    #expect(
      try directory.addressee("unhcr-high-commissioner", on: day("2000-06-14"), in: .french).office
        == "Haut Commissaire des Nations Unies pour les réfugiés")
  }

  /// A holder of whom nothing is known but that a source speaks of them, and from or until when.
  @Test(
    arguments: [
      ("\"as_of\": \"1998\", \"end_unknown\": true", "1998-12-30", "Ann", "please check"),
      ("\"as_of\": \"1998\", \"end_unknown\": true", "1999-01-01", nil, "it is not known who"),
      ("\"as_of\": \"1998-06\", \"end_unknown\": true", "1998-06-30", "Ann", "please check"),
      ("\"as_of\": \"1998-06-30\", \"end_unknown\": true", "1998-06-30", "Ann", nil),
      ("\"start_date\": \"1995\", \"as_of\": \"1998\", \"end_unknown\": true", "1997-12-31", "Ann", nil),
      (
        "\"start_date\": \"1995\", \"as_of\": \"1998\", \"end_unknown\": true", "1998-12-30", "Ann",
        "please check"
      ),
      ("\"start_date\": \"1995-03-01\", \"end_unknown\": true", "1995-03-01", "Ann", nil),
      ("\"as_of\": \"1998\"", "1998-12-30", "Ann", "please check"),
      ("\"as_of\": \"1998\"", "1998-12-31", "Ann", nil),
      ("\"as_of\": \"1998\"", "1999-06-01", "Ann", "nothing later has been looked up"),
      ("\"as_of\": \"1998-06-30\"", "1990-01-01", "Ann", "please check"),
      ("\"as_of\": \"2022\", \"end_date\": \"2003-03-15\"", "2000-01-01", "Ann", nil),
      ("\"role\": \"acting\"", "2000-01-01", "Ann", "please check"),
    ] as [(String, String, String?, String?)])
  func aYearIsNoDay(_ facts: String, on date: String, holder: String?, doubt: String?) throws {
    let text = """
      { "persons": [{ "id": "ann", "name": "Ann" }],
        "posts": [{ "id": "xx-minister", "label": "Minister",
          "memberships": [{ "person_id": "ann", \(facts) }] }] }
      """
    let answer = try Directory(TextFiles(["xx.json": text])).post("xx-minister").term(on: day(date)) { _ in
      "Ann"
    }
    #expect((answer.term == nil ? nil : "Ann") == holder)
    #expect(doubt.map { words in answer.doubts.contains { $0.contains(words) } } ?? answer.doubts.isEmpty)
  }

  /// "Frau" of a German table is no English word, and a title is one everywhere.
  @Test(arguments: [
    ("Frau", "en", "Ms Ada Sample"), ("Frau", "de", "Frau Ada Sample"), ("Frau", "fr", "Madame Ada Sample"),
    ("Frau Dr.", "en", "Dr. Ada Sample"), ("Mrs", "en", "Mrs Ada Sample"), ("Dr", "es", "Dr Ada Sample"),
  ])
  func courtesyTitlesAreOfTheLettersLanguage(_ prefix: String, _ language: String, _ line: String) throws {
    let person = Person(id: "a", name: "Ada Sample", honorificPrefix: prefix, gender: .female)
    #expect(
      try ownDirectory.nameLine(
        of: person, titleAfterName: nil, form: nil, language: try #require(Language(language)),
        withoutHyphen: false)
        == line)
  }
}
