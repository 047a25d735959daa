// FaultTests.swift: every fault a row can have is found, and stops no other row.

import Batch
import Files
import Foundation
import SourceText
import Testing

private let header =
  "id,first_name,last_name,title,street,postcode,city,country,email,phone,language,group,message"

/// A kind of fault: what is changed in a good row, and the reason that `failures.csv` has.
private struct FaultyRow: Sendable {
  var cells: [String: String]
  var reason: String
  /// What stands behind the last cell.
  var end = ""

  init(_ cells: [String: String], _ reason: String, end: String = "") {
    (self.cells, self.reason, self.end) = (cells, reason, end)
  }

  /// The row of the list.
  func row(_ id: Int) -> String {
    let good = [
      "id": "\(id)", "first_name": "An\(id)", "last_name": "Lee", "street": "1 High Street", "postcode": "N1",
      "city": "London", "country": "GB",
    ]
    let fields = header.split(separator: ",").map { cells[String($0)] ?? good[String($0)] ?? "" }
    return fields.joined(separator: ",") + end
  }
}

private let faulty: [FaultyRow] = [
  // Something is not there.
  FaultyRow(["first_name": "", "last_name": ""], "no name"),
  FaultyRow(["first_name": "\" \"", "last_name": "\"\t\""], "no name"),
  FaultyRow(["street": ""], "no street"),
  FaultyRow(["street": "\" \""], "no street"),
  FaultyRow(["city": ""], "no city"),
  FaultyRow(["street": "", "postcode": "", "city": ""], "no city; no street"),
  FaultyRow(["country": ""], "no country"),
  FaultyRow(
    ["first_name": "", "last_name": "", "street": "", "postcode": "", "city": "", "country": ""],
    "no name; no city; no street; no country"),
  FaultyRow(["last_name": "NULL"], "the last name is 'NULL'"),
  FaultyRow(["first_name": "n/a"], "the first name is 'n/a'"),
  FaultyRow(["first_name": "None", "last_name": "None"], "the name is 'None'"),
  FaultyRow(["first_name": "", "last_name": "Null"], "the name is 'Null'"),
  FaultyRow(["last_name": "nan"], "the last name is 'nan'"),
  FaultyRow(["street": "N/A"], "the street is 'N/A'"),
  FaultyRow(["street": "None"], "the street is 'None'"),
  FaultyRow(["city": "-"], "the city is '-'"),

  // A formula, or what a spreadsheet shows when it has none.
  FaultyRow(["first_name": "=B7"], "the first name is a formula, '=B7'"),
  FaultyRow(["last_name": "\"=cmd|' /C calc'!A0\""], "the last name is a formula, '=cmd|’ /C calc’!A0'"),
  FaultyRow(["last_name": "@SUM(A1:A9)"], "the last name is a formula, '@SUM(A1:A9)'"),
  FaultyRow(["title": "=A1"], "the title is a formula, '=A1'"),
  FaultyRow(["street": "+CONCAT(E2;F2)"], "the street is a formula, '+CONCAT(E2;F2)'"),
  FaultyRow(["postcode": "=TEXT(A1)"], "the postcode is a formula, '=TEXT(A1)'"),
  FaultyRow(["city": "=SUM()"], "the city is a formula, '=SUM()'"),
  FaultyRow(["group": "=A1"], "the group is a formula, '=A1'"),
  FaultyRow(["message": "=A1"], "the message is a formula, '=A1'"),
  FaultyRow(["first_name": "#NAME?"], "the first name is an error of the spreadsheet, '#NAME?'"),
  FaultyRow(["last_name": "#N/A"], "the last name is an error of the spreadsheet, '#N/A'"),
  FaultyRow(["street": "#REF!"], "the street is an error of the spreadsheet, '#REF!'"),
  FaultyRow(["street": "########"], "the street is an error of the spreadsheet, '########'"),
  FaultyRow(["postcode": "#DIV/0!"], "the postcode is an error of the spreadsheet, '#DIV/0!'"),
  FaultyRow(["city": "#WERT!"], "the city is an error of the spreadsheet, '#WERT!'"),
  FaultyRow(["city": "#¡VALOR!"], "the city is an error of the spreadsheet, '#¡VALOR!'"),
  FaultyRow(["city": "Err:502"], "the city is an error of the spreadsheet, 'Err:502'"),
  FaultyRow(
    ["postcode": "1067.0"], "the postcode '1067.0' is a number of a spreadsheet; format the column as text"),
  FaultyRow(
    ["postcode": "1.067E+03"],
    "the postcode '1.067E+03' is a number of a spreadsheet; format the column as text"),

  // Text that another program has damaged.
  FaultyRow(["last_name": "M\u{FFFD}ller"], "a character has been lost in the name 'An36 M\u{FFFD}ller'"),
  FaultyRow(["last_name": "M?ller"], "a character has been lost in the name 'An37 M?ller'"),
  FaultyRow(["street": "Gro?e Str. 1"], "a character has been lost in the address 'Gro?e Str. 1, London N1'"),
  FaultyRow(
    ["last_name": "MÃ¼ller"], "another program has read the letters wrongly in the name 'An39 MÃ¼ller'"),
  FaultyRow(
    ["city": "MÃ¼nchen"],
    "another program has read the letters wrongly in the address '1 High Street, MÃ¼nchen N1'"),
  FaultyRow(
    ["last_name": "O\u{E2}\u{20AC}\u{2122}Neill"],
    "another program has read the letters wrongly in the name 'An41 O\u{E2}\u{20AC}\u{2122}Neill'"),
  FaultyRow(["last_name": "<b>Lee</b>"], "there is a code of a web page in the name 'An42 <b>Lee</b>'"),
  FaultyRow(
    ["street": "1 King&#39;s Road"],
    "there is a code of a web page in the address '1 King&#39;s Road, London N1'"),
  FaultyRow(["first_name": "{{first_name}}"], "there is an unfilled field in the name '{{first_name}} Lee'"),
  FaultyRow(["first_name": "*|FNAME|*"], "there is an unfilled field in the name '*|FNAME|* Lee'"),

  // Something that cannot be so.
  FaultyRow(["first_name": "4711", "last_name": "0815"], "the name has no letter"),
  FaultyRow(["first_name": "...", "last_name": "---"], "the last name is '---'"),
  FaultyRow(["last_name": "an@example.org"], "the name 'An48 an@example.org' is an e-mail address"),
  FaultyRow(
    ["last_name": "\"Lee, An\""],
    "there is a comma in the name 'An49 Lee, An'; write 'Anna Berg', or use two columns"),
  FaultyRow(["city": "10115"], "the city '10115' has no letter"),
  FaultyRow(["country": "XX"], "there is no country 'XX'"),
  FaultyRow(["country": "\"G,B\""], "there is no country 'G,B'"),

  FaultyRow(
    ["first_name": "An und Bo"], "the name 'An und Bo Lee' is that of two people: write a row for each"),
  FaultyRow(
    ["first_name": "Mr & Mrs"], "the name 'Mr & Mrs Lee' is that of two people: write a row for each"),

  // Too much of something.
  FaultyRow(["first_name": String(repeating: "An", count: 101)], "the name is longer than 200 bytes"),
  FaultyRow(["title": String(repeating: "Dr. ", count: 30)], "the title is longer than 60 bytes"),
  FaultyRow(["street": String(repeating: "High ", count: 90)], "the address is longer than 400 bytes"),
  FaultyRow(["group": String(repeating: "g", count: 201)], "the group is longer than 200 bytes"),
  FaultyRow(["message": String(repeating: "m", count: 4001)], "the message is longer than 4000 bytes"),

  // A row that is not a row of this table.
  FaultyRow(["last_name": "\"Lee\"x"], "text after a closing quote"),
  FaultyRow(["last_name": "L\u{0}ee"], "a byte of value 0"),
  FaultyRow([:], "more fields than the header", end: ",more"),

  // People who are there already.
  FaultyRow(["first_name": "ANNA", "last_name": "reader", "id": ""], "the same person as in row 2"),
  FaultyRow(
    ["first_name": "Anna", "last_name": "Reader", "street": "2 Low Street", "email": "anna@example.org"],
    "the same person as in row 2"),
  FaultyRow(["first_name": "?ukasz"], "a character has been lost in the name '?ukasz Lee'"),

  // What somebody has noted, and what is no address.
  FaultyRow(["last_name": "verstorben"], "the last name says 'verstorben'"),
  FaultyRow(["title": "Deceased"], "the title says 'Deceased'"),
  FaultyRow(
    ["last_name": "Lee (verst.)"], "it is noted that the person has died in the name 'An68 Lee (verst.)'"),
  FaultyRow(["last_name": "Lee †"], "it is noted that the person has died in the name 'An69 Lee †'"),
  FaultyRow(["street": "Unbekannt verzogen"], "the street says 'Unbekannt verzogen'"),
  FaultyRow(["city": "unbekannt "], "the city is 'unbekannt'"),
  FaultyRow(["last_name": "FALSE"], "the last name is 'FALSE'"),
  FaultyRow(["first_name": "Zoë🌸"], "there is a sign that is no letter in the name 'Zoë🌸 Lee'"),
  FaultyRow(
    ["last_name": "MŸller"], "another program has read the letters wrongly in the name 'An74 MŸller'"),
  FaultyRow(
    ["last_name": "M√ºller"], "another program has read the letters wrongly in the name 'An75 M√ºller'"),
  FaultyRow(["postcode": "ABCDE"], "the postcode 'ABCDE' has no digit"),
  FaultyRow(
    ["postcode": "1E+05"], "the postcode '1E+05' is a number of a spreadsheet; format the column as text"),
  FaultyRow(["message": "Dear {{name}}"], "there is an unfilled field in the message"),
  FaultyRow(
    ["message": "Frau MÃ¼ller"], "another program has read the letters wrongly in the message"),
  FaultyRow(["message": "\"\"\"Until then\""], "the message has a quotation mark that is never closed"),
  // Words for nothing inside a name or a street.
  FaultyRow(
    ["first_name": "", "last_name": "Greta undefined"],
    "there is a word for nothing, 'undefined', in the name 'Greta undefined'"),
  FaultyRow(["first_name": "", "last_name": "None None"], "the name is 'None None'"),
  FaultyRow(["first_name": "", "last_name": "nan nan"], "the name is 'nan nan'"),
  FaultyRow(["last_name": "Lee #N/A"], "there is an error of the spreadsheet in the name 'An84 Lee #N/A'"),
  FaultyRow(
    ["last_name": "Zoë =HYPERLINK(x)"], "there is a formula in the name 'An85 Zoë =HYPERLINK(x)'"),
  FaultyRow(
    ["street": "Gartenweg undefined"],
    "there is a word for nothing, 'undefined', in the street 'Gartenweg undefined, London N1'"),
  FaultyRow(
    ["street": "1 [object Object]"],
    "there is a word for nothing in the street '1 [object Object], London N1'"),
  // Rows that are no person.
  FaultyRow(
    ["first_name": "Smith", "last_name": "family"],
    "the name 'Smith family' is that of a household: write the name of one person"),
  FaultyRow(
    ["first_name": "Familie", "last_name": "Groß"],
    "the name 'Familie Groß' is that of a household: write the name of one person"),
  FaultyRow(
    ["first_name": "Acme", "last_name": "Ltd."],
    "the name 'Acme Ltd.' is that of an organisation: write the name of a person"),
  FaultyRow(
    ["first_name": "Lesekreis", "last_name": "e.V."],
    "the name 'Lesekreis e.V.' is that of an organisation: write the name of a person"),
  FaultyRow(
    ["street": "2024-03-12"], "the street '2024-03-12' is a date of a spreadsheet; format the column as text"),
  FaultyRow(
    ["street": "12.03.2024"], "the street '12.03.2024' is a date of a spreadsheet; format the column as text"),
]

/// Rows whose columns say that nothing must be written.
@Test func nothingIsWrittenForTheDeadAndThoseWhoWantNoPost() throws {
  let scratch = try Scratch()
  let marks = ["No,", ",", "0,FALSE", "Yes,", ",Ja", "2019-03-01,", ",No"]
  let rows = marks.enumerated().map { "Ann \($0) Lee,1 High St,Leeds,GB,\($1)\n" }.joined()
  let list = "name,street,city,country,Is Deceased,Do Not Mail\n\(rows)"
  var job = BatchJob.plain(try scratch.write(list, "senders.csv"))
  let plan = try BatchPlan(job)
  #expect(plan.goodRows == 4)
  #expect(
    plan.faults.map(\.description) == [
      "rows 5, 7: the column for people who have died says 'Yes' (in row 5)",
      "row 6: the column for people who want no post says 'Ja'",
    ])
  #expect(plan.remarks.count == 2)
  job.senders.mapping = ["do_not_mail": ""]
  #expect(try BatchPlan(job).goodRows == 5)
}

@Test(arguments: [
  "No", "0", "–", "\\N", "NaN", "k.A.", "nein.", "unbekannt", "lebt", "1900-01-00", "\u{A0}", "n.a.",
])
func aMarkMaySayNo(_ mark: String) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,Deceased Date,Is Deceased\nAnn Lee,1 High St,Leeds,GB,,\(mark)\n"
  #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).goodRows == 1)
}

@Test func everyColumnThatMarksCounts() throws {
  let scratch = try Scratch()
  let list = """
    name,street,city,country,Is Deceased,Deceased Date,Do Not Mail,Do Not Contact
    Ann Lee,1 High St,Leeds,GB,No,1999-01-01,,
    Bo Lee,1 High St,Leeds,GB,Yes,,,
    Cy Lee,1 High St,Leeds,GB,,,0,1
    Di O'Lee,1 High St,Leeds,GB,No,,No,No
    """
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.goodRows == 1 && plan.faultyRows == 3)
  #expect(plan.remarks.count == 4)
}

@Test(
  arguments: [
    "Name,Street,City,Country", "NAME,STREET,TOWN,COUNTRY", "Full name,Address,City,Land",
    "\"Nachname, Vorname\",Straße,Ort,Land",
  ])
func theHeaderAgainIsNobody(_ header: String) throws {
  let scratch = try Scratch()
  let list = "Name,Street,City,Country\nAnn Lee,1 High St,Leeds,GB\n\(header)\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.faults.map(\.description) == ["row 3: the names of the columns again"])
}

@Test func whatIsSaidOfARowHasNoDataInGeneral() throws {
  let scratch = try Scratch()
  let list = "name,street,city,country\nAnn O'Secret (verst.),1 High St,Leeds,GB\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.faults.map(\.reason) == ["it is noted that the person has died in the name '…'"])
}

/// A list of failures that nobody has mended gives no letter.
@Test(
  arguments: [
    (
      "2,An,Lee,,1 High Street,N1,London,GB,,,,,\"Dear",
      "the message has a quotation mark that is never closed"
    ),
    ("2,An,\"Lee,,1 High Street,N1,London,GB,,,,,", "has a quotation mark that is never closed"),
  ])
func anUnclosedQuoteIsFoundAgain(_ row: String, _ reason: String) throws {
  let scratch = try Scratch()
  let path = try scratch.write(
    "\(header)\n\(row)\n3,Ann,Lee,,1 Low Street,N1,London,GB,,,,,\n", "senders.csv")
  let failures = try BatchJob.plain(path).document(in: scratch).failures
  #expect(failures.split(separator: "\r\n").count == 2)
  let lines = failures.split(separator: "\r\n").map { String($0.split(separator: ",", maxSplits: 2)[2]) }
  let again = try scratch.write(lines.joined(separator: "\n"), "again.csv")
  let plan = try BatchPlan(.plain(again))
  #expect(plan.goodRows == 0)
  #expect(plan.faults.first?.reason.contains(reason) == true)
}

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
  var job = BatchJob.plain(try scratch.write(list, "senders.csv"))
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

/// Letters that another program has read wrongly, and real names that look like them.
@Test(
  arguments: [
    ("KovaÄ‡", false), ("PaweÅ‚", false), ("Å½iÅ¾ka", false), ("≈Ωi≈æka", false), ("M├╝ller", false),
    ("M¸ller", false),
    ("÷zt¸rk", false), ("Ä†osić", false), ("Müller †", false), ("Nováková–Šimková", true),
    ("Jana\u{A0}Šimková", true),
    ("Ärzte", true), ("Åse-Marie", true), ("D’Arc", true), ("Ó Ceallaigh", true), ("Žižka", true),
    ("Ngô Đình", true),
    ("Jiří Škvorecký", true), ("L·lull", true), ("Nil Demir", true), ("Nan Goldin", true),
    ("Pierre FAUX", true),
  ])
func aNameIsGarbledOrNot(_ name: String, _ isGood: Bool) throws {
  let scratch = try Scratch()
  let list = "first_name,last_name,street,city,country\nAnn,\(name),1 High St,Leeds,GB\n"
  #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).goodRows == (isGood ? 1 : 0))
}

@Test func aBlankThatDoesNotBreakIsABlank() throws {
  let scratch = try Scratch()
  let list = """
    name,street,postcode,city,country,message
    \u{A0}Ann\u{A0}Lee\u{200B},\u{FEFF}1 High St\u{A0},LS1 1AA,Leeds\u{A0},GB\u{A0},« Oui »
    \u{A0},1 High St,LS1 1AA,Leeds,GB,
    """
  let result = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch)
  #expect(result.letters.hasPrefix("Ann Lee\n1 High St\nLeeds LS1 1AA\nGB\n"))
  #expect(result.failures.contains("\n3,no name,"))
}

/// An error is that of the first row that has one, and all rows before it are done with, whatever the number of threads.
@Test(arguments: [1, 4])
func anErrorComesInItsTurn(_ threads: Int) throws {
  let scratch = try Scratch()
  var rows = "name,street,city,country\n"
  for number in 1...2000 { rows += "Ann \(number),1 High St,Leeds,GB\n" }
  rows += String(repeating: "x", count: 9 << 20)
  var job = BatchJob.plain(try scratch.write(rows, "senders.csv"))
  job.threads = threads
  let path = "\(scratch.path)/letters"
  let error = #expect(throws: BatchError.self) {
    try BatchPlan(streaming: job).run(to: BatchOutput(.objects(OutputStream(path), isText: true)))
  }
  #expect(error?.location?.line == 2002)
  #expect(try scratch.text("letters").split(separator: "\n").count == 2000)
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

@Test func everyFaultIsInTheListAndStopsNoOther() throws {
  let scratch = try Scratch()
  var rows = [header, "0,Anna,Reader,,1 High Street,N1,London,GB,anna@example.org,,,,"]
  for (index, row) in faulty.enumerated() {
    rows += [row.row(index + 1), "g\(index),Good,Person,,\(index) Main Road,10115,Berlin,DE,,,de,,"]
  }
  let path = try scratch.write(rows.joined(separator: "\r\n") + "\r\n", "senders.csv")
  let plan = try BatchPlan(.plain(path))
  #expect(plan.faultyRows == faulty.count)
  #expect(plan.goodRows == faulty.count + 1)
  let result = try BatchJob.plain(path).document(in: scratch)
  #expect(result.manifest.split(separator: "\r\n").count == 1 + faulty.count + 1)
  let failures = result.failures.split(separator: "\r\n")
  #expect(failures.first == "\u{FEFF}row,reason,\(header)")
  for (index, (line, row)) in zip(failures.dropFirst(), faulty).enumerated() {
    let reason = row.reason.contains(",") ? "\"\(row.reason)\"" : row.reason
    // A spreadsheet must not take a cell for a formula.
    let unguarded = ["=", "+", "@", "-"].reduce(String(line)) {
      $0.replacing(",'\($1)", with: ",\($1)").replacing(",\"'\($1)", with: ",\"\($1)")
    }
    #expect(
      unguarded.replacing("\"", with: "")
        == "\(2 * index + 3),\(reason),\(row.row(index + 1))".replacing("\"", with: ""))
    #expect(!line.contains(",=") && !line.contains(",@") && !line.contains(",\"="))
  }
  #expect(failures.count == faulty.count + 1)
}

@Test func thereAreFortyKindsOfFaults() {
  #expect(Set(faulty.map(\.reason)).count >= 40)
}

@Test func aShortRowIsAFault() throws {
  let scratch = try Scratch()
  let path = try scratch.write("\(header)\n1,An,Lee,,1 High Street,N1,London,GB\n", "senders.csv")
  let failures = try BatchJob.plain(path).document(in: scratch).failures
  #expect(failures.contains("\n2,fewer fields than the header,1,An,Lee"))
}

@Test(arguments: ["Low Street", "\"Low Street, Top\"", "5\" Street"])
func aQuoteThatIsNeverClosedTakesNoOtherRow(_ later: String) throws {
  let scratch = try Scratch()
  let good = (3...9).map { "\($0),Ann\($0),Lee,,\(later),N1,London,GB,,,,,\n" }.joined()
  let path = try scratch.write(
    "\(header)\n2,An,\"Lee,,1 High Street,N1,London,GB,,,,,\n\(good)", "senders.csv")
  let result = try BatchJob.plain(path).document(in: scratch)
  #expect(result.letters.split(separator: "\u{0C}").count == 7)
  let failures = result.failures.split(separator: "\r\n")
  #expect(failures.count == 2)
  #expect(failures[1] == "2,a quote that is never closed,2,An,\"\"\"Lee\",,1 High Street,N1,London,GB,,,,,")
  let stream = try OutputStream("\(scratch.path)/stream")
  let report = try BatchPlan(streaming: .plain(path)).run(to: BatchOutput(.objects(stream, isText: true)))
  #expect(report.letters == 7 && report.faultyRows == 1)
}

/// Rows that a program of Windows has written into a list in UTF-8.
@Test(arguments: [
  ("Zo\u{EB} M\u{FC}ller", "Zoë Müller"), ("Ren\u{E9} \u{C9}mile", "René Émile"), ("A\u{80}a Lee", nil),
  ("An\u{FF} Lee", nil),
])
func lettersOfWindowsAreReadByTheRow(_ name: String, _ signed: String?) throws {
  let scratch = try Scratch()
  let start = Array("name,street,postcode,city,country\nZoë Good,1 \"\"High\"\" St,N1 1AA,London,GB\n".utf8)
  let row =
    name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } + Array(",Stra".utf8) + Array("ße".utf8)
  let rows = (0..<400).flatMap { row + Array(" \($0),10115,Berlin,DE\n".utf8) }
  let job = BatchJob.plain(try scratch.write(start + rows, "senders.csv"))
  let plan = try BatchPlan(job)
  #expect(plan.goodRows == (signed == nil ? 1 : 401))
  let result = try job.document(in: scratch)
  guard let signed else {
    #expect(plan.faults.allSatisfy { $0.reason.hasPrefix("bytes that are not UTF-") })
    return
  }
  #expect(plan.warnings.map(\.reason) == ["letters in the encoding of Windows, which were read so"])
  let letters = result.letters.split(separator: "\u{0C}").dropFirst().enumerated()
  #expect(letters.allSatisfy { $0.element.hasPrefix("\(signed)\nStraße \($0.offset)\n10115 Berlin\nDE\n") })
}

@Test func bytesThatAreNoUTF8AreAFaultOfTheirRow() throws {
  let scratch = try Scratch()
  let start = Array("\(header)\n1,Zoë,Good,,1 High Street,N1,London,GB,,,,,\n2,An,".utf8)
  let path = try scratch.write(
    start + [0xFF] + Array(",,1 High Street,N1,London,GB,,,,,\n".utf8), "senders.csv")
  let result = try BatchJob.plain(path).document(in: scratch)
  #expect(result.failures.contains("\n3,bytes that are not UTF-8,2,An,"))
  #expect(result.letters.hasPrefix("Zoë Good\n"))
}
