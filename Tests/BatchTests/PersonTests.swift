// PersonTests.swift: who stands in a list twice, and who does not.

import Batch
import Testing

/// A father and his son, or a member who is in the list twice.
@Test(
  arguments: [
    (";;|;;", [], ["row 3: the same person as in row 2"]),
    ("17;;a@b.org|18;;c@d.org", [], []),
    (";1950;|;1980;", [], []),
    (";;a@b.org|;;", [], ["row 3: the same person as in row 2"]),
    ("17;;|18;;", [], ["row 3: the same person as in row 2"]),
    ("17;;|17;;", [], ["row 3: the same person as in row 2"]),
    ("17;;a@b.org|18;;a@b.org", [], ["row 3: the same person as in row 2"]),
    ("17;1950;|18;1980;", [], []),
    (";01.02.1950;|;1950-02-01;", [], ["row 3: the same person as in row 2"]),
    (";1950;|;0000-00-00;", [], ["row 3: the same person as in row 2"]),
    ("17;1950;a@b.org|18;1980;a@b.org", [], []),
  ] as [(String, [String], [String])])
func marksTellPeopleOfOneNameApart(_ marks: String, _ warnings: [String], _ faults: [String]) throws {
  let scratch = try Scratch()
  let rows = marks.split(separator: "|").map { "Jan Berg;Ring 1;10115;Berlin;DE;\($0)" }
  let path = try scratch.write(
    "name;street;postcode;city;country;id;Geburtsjahr;email\n\(rows.joined(separator: "\n"))\n", "senders.csv"
  )
  let plan = try BatchPlan(.plain(path))
  #expect(plan.warnings.map(\.description) == warnings)
  #expect(plan.faults.map(\.description) == faults)
  #expect(plan.goodRows == 2 - faults.count)
}

/// The same person with other capitals, accents and spaces.
@Test(
  arguments: [
    ("Jürgen Köhler;Gartenstraße 5", "JÜRGEN KÖHLER;GARTENSTRASSE 5"),
    ("Jürgen Köhler;Gartenstr. 5", "Ju\u{308}rgen Ko\u{308}hler;Gartenstr. 5"),
    ("André Dvořák;Č 1", "Andre Dvorak;C 1"),
    ("Ελένη Γ;Οδός 1", "ΕΛΈΝΗ Γ;ΟΔΌΣ 1"), ("Анна Б;Тверская 1", "АННА Б;ТВЕРСКАЯ 1"),
    ("Łukasz Nowak;ul. 3", "łukasz  nowak;Ul 3"),
    ("Nguyễn Đặng;Ẃ 1", "NGUYEN DANG;ẃ 1"), ("Jürgen Köhler;Ring 5", "Juergen Koehler;Ring 5"),
    ("Ida Berg;Gartenstraße 5", "Ida Berg;Gartenstr. 5"),
    ("Ida Berg;Große Str. 5", "Berg, Ida;Grosse Strasse 5"),
    ("Dr. Ida Berg;Ring 5", "Ida Berg;Ring 5"), ("Prof. Dr. med. Ida Berg;Ring 5", "Ida Berg;Ring 5"),
    ("Anna-Maria O’Neill;Ring 5", "Anna Maria O'Neill;Ring 5"), ("Søren Bæk;Ring 5", "Soren Baek;Ring 5"),
    ("金 明;Ring 5", "明　金;Ring 5"), ("Ida\u{A0}Berg;Ring 5", "Ida Berg;Ring 5"),
    ("Dr Ida Berg;Ring 5", "Ida Berg;Ring 5"), ("Ida Berg PhD;Ring 5", "Ida Berg;Ring 5"),
    ("Anna–Maria Berg;Ring 5", "Anna-Maria Berg;Ring 5"), ("Աննա Բերգ;Ring 5", "Բերգ Աննա;Ring 5"),
  ])
func peopleAreKnownWhateverTheirLettersLookLike(_ first: String, _ second: String) throws {
  let scratch = try Scratch()
  let rows = [first, second].map { "\($0);10115;Berlin;DE\n" }.joined()
  let plan = try BatchPlan(
    .plain(try scratch.write("Name, Vorname;street;postcode;city;country\n\(rows)", "senders.csv")))
  #expect(plan.faults.map(\.description) == ["row 3: the same person as in row 2"])
}

/// Parents and children of one name at one address are two people.
@Test(arguments: [
  ("Bo Roe Jr.", "Bo Roe Sr."), ("Bo Roe jun.", "Bo Roe sen."), ("Sir Bo Roe", "Dame Bo Roe"),
  ("Bo Roe II", "Bo Roe III"), ("Bo Roe,Jr", "Bo Roe,Sr."), ("Bo Roe", "Bo Roe,Jr."),
])
func parentsAndChildrenAreTwo(_ first: String, _ second: String) throws {
  let scratch = try Scratch()
  let rows = [first, second].map { "\($0)\($0.contains(",") ? "" : ","),Ring 1,Ulm,DE\n" }.joined()
  let plan = try BatchPlan(
    .plain(try scratch.write("name,suffix,street,city,country\n\(rows)", "senders.csv")))
  #expect(plan.goodRows == 2)
}

/// Two people with one e-mail address may be one, where the family names and the first letters are the same.
@Test(arguments: [
  ("Ann Roe", "ann@example.org", true), ("Anna Roe", "ANN@example.org", true),
  ("Bo Roe", "ann@example.org", false), ("Anna Lee", "ann@example.org", false),
  ("Anna Roe", "ann.roe@example.org", false), ("Anna Roe", "anna@example.org", false),
  ("Anna Roe", "", false), ("Anna Roe", "a@b.de", false),
])
func oneAddressOfTwoIsSaid(_ name: String, _ email: String, isSaid: Bool) throws {
  let scratch = try Scratch()
  let list =
    "name,email,street,city,country\nAnn-Marie Roe,ann@example.org,Ring 1,Ulm,DE\n\(name),\(email),Weg 2,Ulm,DE\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.warnings.contains { $0.reason.hasPrefix("perhaps the same person") } == isSaid)
  #expect(plan.goodRows == 2)
}

/// Rows that may be one person's, written in other ways: both get a letter, and it is said.
@Test(
  arguments: [
    ("John Quincy Doe;1 High Road", "John Q. Doe;1 High Road", true),
    ("Ana Gil;Calle Mayor 5", "Ana Gil;C/ Mayor, 5", true),
    ("Jo Lee;1 High Road", "Dr. Lee Jo;1, High Rd.", true), ("Jo Lee;1 High Road", "Jo Lee;2 High Rd", false),
    ("Jo Lee;1 High Road", "Jo Berg;1 High Rd", false), ("Jo Lee;1 High Road", "Jo Lee;1 High Road", false),
  ])
func whoMayBeOnePersonIsSaid(_ first: String, _ second: String, _ isSaid: Bool) throws {
  let scratch = try Scratch()
  let rows = [first, second].map { "\($0);10115;Berlin;DE\n" }.joined()
  let plan = try BatchPlan(
    .plain(try scratch.write("name;street;postcode;city;country\n\(rows)", "senders.csv")))
  let said =
    "rows 2, 3: perhaps the same person as in row 3: each row gets a letter, see whether that is meant (in row 2)"
  #expect(plan.warnings.map(\.description).filter { $0.contains("perhaps") } == (isSaid ? [said] : []))
  #expect(plan.goodRows == (first == second ? 1 : 2))
}

/// People whose names are near to each other at one address.
@Test(
  arguments: [
    ("Ida Berg", "Ada Berg"), ("Ida Berg", "Ida Bergen"), ("Ida", "Ida Ida"), ("A. Berg", "B. Berg"),
    ("Th. Berg", "Ch. Berg"), ("Berg", "Dr. Ida Berg"), ("Эмма Б", "Емма Б"), ("Joe Lee", "Jo Lee"),
    ("Michael Novak", "Michal Novak"), ("Phil Lee", "Ing Lee"), ("Mae Berg", "Ma Berg"), ("Ⱥ B", "Ⱦ B"),
  ])
func peopleAreToldApart(_ first: String, _ second: String) throws {
  let scratch = try Scratch()
  let rows = [first, second].map { "\($0);Ring 1;10115;Berlin;DE\n" }.joined()
  let plan = try BatchPlan(
    .plain(try scratch.write("name;street;postcode;city;country\n\(rows)", "senders.csv")))
  #expect(plan.faults.isEmpty)
}

/// Numbers of houses that have the same digits.
@Test(
  arguments: [
    ("1/12", "11/2"), ("5-7", "57"), ("12 3", "123"), ("Flat 1, 12 High St", "Flat 11, 2 High St"),
    ("5", "5a"),
  ])
func housesAreToldApart(_ first: String, _ second: String) throws {
  let scratch = try Scratch()
  let rows = [first, second].map { "Ida Berg;\($0);1100;Wien;AT\n" }.joined()
  var job = try BatchJob.plain(try scratch.write("name;street;postcode;city;country\n\(rows)", "senders.csv"))
  job.letters = PlainLetters(countries: ["AT"])
  #expect(try BatchPlan(job).faults.isEmpty)
}

/// Addresses that begin and end as another one are other ones.
@Test func longEmailAddressesAreToldApart() throws {
  let scratch = try Scratch()
  let list = """
    name,email,street,city,country
    Ana Muestra,ana.muestra1960@example.org,Ring 1,Ulm,DE
    Ana Muestra,ana.muestra1985@example.org,Weg 2,Bonn,DE
    """
  #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).warnings.map(\.description) == [])
}

@Test func husbandAndWifeWithOneInitialAreTwo() throws {
  let scratch = try Scratch()
  let list = """
    title,name,street,city,country
    Mr,J. Smith,1 High St,Leeds,GB
    Mrs,J. Smith,1 High St,Leeds,GB
    Mr,J. Smith,1 High Street,Leeds,GB
    ,J. Smith,1 High St,Leeds,GB
    """
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.faults.map(\.description) == ["row 5: the same person as in row 2"])
}

@Test func husbandAndWifeInOneCellAreTwo() throws {
  let scratch = try Scratch()
  let list = """
    name,street,city,country
    Mr J. Smith,1 High St,Leeds,GB
    Mrs J. Smith,1 High St,Leeds,GB
    Mr J. Smith,1 High St,Leeds,GB
    """
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.faults.map(\.description) == ["row 4: the same person as in row 2"])
}

/// Nobody signs as Mr or Frau; what may be a name, an initial or a title stays.
@Test(arguments: [
  ("Mr John Smith", "John Smith"), ("MRS. Ann Lee", "Ann Lee"),
  ("Frau Prof. Dr. Eva Kern", "Prof. Dr. Eva Kern"),
  ("Sra. Ana Muestra Ruiz", "Ana Muestra Ruiz"), ("Mme Anne Petit", "Anne Petit"),
  ("M. Jean Petit", "M. Jean Petit"),
  ("Fr. Tom Lee", "Fr. Tom Lee"), ("Don Pedro Muestra", "Don Pedro Muestra"), ("Frau Kern", "Frau Kern"),
  ("\"Mr John Smith, MD\"", "John Smith, MD"), ("\"Mr John Smith,\"", "John Smith"),
  ("Mr Dr. John Smith", "Dr. John Smith"),
])
func aFormOfAddressInTheNameIsNotSigned(_ name: String, _ signed: String) throws {
  let scratch = try Scratch()
  let list = "name,street,postcode,city,country\n\(name),1 High St,N1 1AA,London,GB\n"
  let letters = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch).letters
  #expect(letters.hasPrefix("\(signed)\n1 High St\n"))
}

@Test func aFormOfAddressBesideOtherColumnsIsNotSigned() throws {
  let scratch = try Scratch()
  for (header, cells, signed) in [
    ("\"Last name, first name\"", "\"Mr Smith, John Adam\"", "John Adam Smith"),
    ("\"Last name, first name\"", "\"Mr Smith, John, Jr.\"", "John Smith Jr."),
    ("\"Last name, first name\"", "\"Sample, Mrs Ann\"", "Ann Sample"),
    ("\"Last name, first name\"", "\"Sample, Ann Jr.\"", "Ann Sample Jr."),
    ("\"Last name, first name\"", "\"Sample, Ann MBE\"", "Ann Sample MBE"),
    ("\"Last name, first name\"", "\"Sample , Van Ba\"", "Van Ba Sample"),
    ("\"Last name, first name\"", "\"Probe, Ida geb. Sample\"", "Ida Probe geb. Sample"),
    ("first name,last name", "Ann MBE,Sample", "Ann Sample MBE"),
    ("name,suffix", "Mr John Smith,MD", "John Smith MD"),
    ("title,name", "Dr.,Mr John Smith", "Dr. John Smith"),
  ] {
    let list = "\(header),street,postcode,city,country\n\(cells),1 High St,N1 1AA,London,GB\n"
    let letters = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch).letters
    #expect(letters.hasPrefix("\(signed)\n1 High St\n"), "\(cells): \(letters)")
  }
}

@Test func twoPeopleWithOneFormOfAddressAreTwo() throws {
  let scratch = try Scratch()
  let list = """
    name,street,postcode,city,country
    Frau Anna Berg,Ring 1,10115,Berlin,DE
    Frau Anna Wolf,Ring 1,10115,Berlin,DE
    Anna Berg,Ring 1,10115,Berlin,DE
    """
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.faults.map(\.description) == ["row 4: the same person as in row 2"])
}

/// What is a fault in a name is one behind a form of address too.
@Test(arguments: ["John Smith Ltd", "12 34", "John @ Smith"])
func aFormOfAddressHidesNoFault(_ name: String) throws {
  let scratch = try Scratch()
  for form in ["", "Mr "] {
    let list = "name,street,postcode,city,country\n\(form)\(name),1 High St,N1 1AA,London,GB\n"
    #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).goodRows == 0)
  }
}

/// Whoever is marked in one row is not written for in another.
@Test func theDeadAreNotWrittenForInAnotherRow() throws {
  let scratch = try Scratch()
  let list = """
    name;street;postcode;city;country;Is Deceased
    Karl Berg;Hauptstr. 5;10115;Berlin;DE;No
    Ida Berg;Hauptstr. 5;10115;Berlin;DE;No
    Karl Berg;Hauptstraße 5;10115;Berlin;DE;Yes
    Otto Tal;Ring 1;10115;Berlin;DE;
    Otto Tal (†);Ring 1;10115;Berlin;DE;
    Dr. Jan Wald (verst.);Ring 2;10115;Berlin;DE;
    Jan Wald;Ring 2;10115;Berlin;DE;
    """
  let job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  let result = try job.document(in: scratch)
  #expect(result.letters.hasPrefix("Ida Berg\n"))
  #expect(
    try BatchPlan(job).faults.map(\.description) == [
      "rows 2, 5, 8: another row says that nothing must be written for the same person",
      "rows 6, 7: it is noted that the person has died in the name 'Otto Tal (†)' (in row 6)",
      "row 4: the column for people who have died says 'Yes'",
    ])
}

/// Nor is somebody else of one address taken for the dead.
@Test(arguments: [
  ("Jan Wald (jr) †", "Jan Wald"), ("Ida Wald (Witwe von Jan †)", "Ida Wald"), ("Jan (verst.) Wald", "Jan"),
])
func theLivingAreWrittenFor(_ dead: String, _ living: String) throws {
  let scratch = try Scratch()
  let rows = [dead, living].map { "\($0);Ring 2;10115;Berlin;DE\n" }.joined()
  let list = try scratch.write("name;street;postcode;city;country\n\(rows)", "senders.csv")
  #expect(try BatchPlan(.plain(list)).goodRows == 1)
}

@Test func manyPeopleOfOneNameTakeNoLongTime() throws {
  let scratch = try Scratch()
  let rows = (1...2_000).map { "p\($0)@b.org,A B,1 St,Bonn,DE\n" }.joined()
  let list = try scratch.write("email,name,street,city,country\n\(rows)", "senders.csv")
  #expect(try BatchPlan(.plain(list)).goodRows == 2_000)
}

/// Who is in the list a second time with an old address is known by either from then on.
@Test func whoIsKnownByTheEmailAddressIsKnownByTheNewAddressToo() throws {
  let scratch = try Scratch()
  let list = """
    name;street;postcode;city;country;email
    Jan Berg;Ring 1;10115;Berlin;DE;jan@example.org
    Jan Berg;Markt 2;20095;Hamburg;DE;jan@example.org
    Jan Berg;Markt 2;20095;Hamburg;DE;
    """
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(
    plan.faults.map(\.description).sorted() == [
      "rows 3, 4: the same person as in row 2 (in row 3)"
    ])
}

/// Whoever may be the person of a row that says that nothing must be written is told of, wherever that stands, and so are two
/// others.
@Test(arguments: [("Yes", "", 3), ("", "Yes", 2)])
func theMarkedAreComparedToo(_ first: String, _ second: String, said: Int) throws {
  let scratch = try Scratch()
  let list = """
    name,street,postcode,city,country,Deceased
    Ann Roe,1 High St,N1 1AA,London,GB,\(first)
    Ann Roe,1 High Street,N1 1AA,London,GB,\(second)
    Ann Roe,2 High Street,N1 1AA,London,GB,
    Bo Roe,1 High Street,N1 1AA,London,GB,
    Ann Roe,1 High Road,N1 1AA,London,GB,
    """
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(
    plan.warnings.map { "\($0.rows) \($0.reason)" } == [
      "[\(said), 6] perhaps the same person as in row …: each row gets a letter, see whether that is meant",
      "[\(said), 6] perhaps the same person as in row …: for which nothing must be written, see whether that is meant",
    ])
}
