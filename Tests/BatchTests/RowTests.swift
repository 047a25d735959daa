// RowTests.swift: what a letter shows of a row, and what the user is told of it.

import Batch
import Testing

/// A list of one row: what its letter starts with, and what is said of the row.
private struct Row: Sendable, CustomTestStringConvertible {
  var header: String
  var cells: String
  var lines: [String]
  var warnings: [String] = []
  var testDescription: String { "\(header): \(cells)" }
}

private let rows: [Row] = [
  // Titles are signed, forms of address are not.
  Row(
    header: "Anrede;Titel;Vorname;Nachname;Straße;PLZ;Ort;Land",
    cells: "Herr;Dr.;Jan;Berg;Ring 1;10115;Berlin;DE",
    lines: ["Dr. Jan Berg", "Ring 1", "10115 Berlin"]),
  Row(
    header: "Titel;Anrede;Name;Straße;PLZ;Ort;Land",
    cells: ";Frau Prof. Dr. med.;Ida Berg;Ring 1;10115;Berlin;DE",
    lines: ["Prof. Dr. med. Ida Berg", "Ring 1", "10115 Berlin"]),
  Row(
    header: "Titel;Anrede;Name;Straße;PLZ;Ort;Land",
    cells: "Dr.;Sehr geehrter Herr Dr. Berg;Jo Berg;Ring 1;89073;Ulm;DE",
    lines: ["Dr. Jo Berg", "Ring 1", "89073 Ulm"]),
  Row(
    header: "title;name;street;city;country", cells: "Mrs;Ann Lee;1 High St;Leeds;GB",
    lines: ["Ann Lee", "1 High St", "Leeds"]),
  Row(
    header: "title;name;street;city;country", cells: "Miss (aged 9);Ann Lee;1 High St;Leeds;GB",
    lines: ["Ann Lee", "1 High St", "Leeds"],
    warnings: ["row 2: the title 'Miss (aged 9)' is not set before the name"]),
  Row(
    header: "title;name;street;city;country", cells: "Avv.;Ann Lee;1 High St;Leeds;GB",
    lines: ["Avv. Ann Lee", "1 High St", "Leeds"]),
  Row(
    header: "title;name;street;city;country", cells: "Dr med;Ann Lee;1 High St;Leeds;GB",
    lines: ["Dr med Ann Lee", "1 High St", "Leeds"]),
  Row(
    header: "title;name;street;city;country", cells: "Dipl.-Ing. (FH);Ann Lee;1 High St;Leeds;GB",
    lines: ["Dipl.-Ing. (FH) Ann Lee", "1 High St", "Leeds"]),
  Row(
    header: "Salutation;First Name;Last Name;Title;Mailing Street;Mailing City;Mailing Country",
    cells: "Dr.;Ann;Lee;Vice President;1 High St;Leeds;GB", lines: ["Ann Lee", "1 High St", "Leeds"],
    warnings: ["row 2: the title 'Vice President' is not set before the name"]),
  Row(
    header: "Vorname;Nachname;Straße;PLZ;Ort;Land", cells: "Jan;Müller, Dr.;Ring 1;10115;Berlin;DE",
    lines: ["Dr. Jan Müller", "Ring 1", "10115 Berlin"]),
  Row(
    header: "name;street;city;country", cells: "Martin King, Jr.;1 High St;Leeds;GB",
    lines: ["Martin King, Jr.", "1 High St", "Leeds"]),
  Row(
    header: "Name, Vorname;Straße;PLZ;Ort;Land", cells: "Berg, Jan;Ring 1;10115;Berlin;DE",
    lines: ["Jan Berg", "Ring 1", "10115 Berlin"]),
  Row(
    header: "Titel;Name, Vorname;Straße;PLZ;Ort;Land", cells: "Dr.;von Berg, Jan;Ring 1;10115;Berlin;DE",
    lines: ["Dr. Jan von Berg", "Ring 1", "10115 Berlin"]),
  Row(
    header: "Name, Vorname;Straße;PLZ;Ort;Land", cells: "Berg, Ida Dr. med.;Ring 1;10115;Berlin;DE",
    lines: ["Dr. med. Ida Berg", "Ring 1", "10115 Berlin"]),
  Row(
    header: "Last Name, First Name;street;city;country", cells: "\"Lee, Ann B., Jr.\";1 High St;Leeds;GB",
    lines: ["Ann B. Lee Jr.", "1 High St", "Leeds"]),
  Row(
    header: "Last Name, First Name;street;city;country", cells: "Lee, Ma;1 High St;Leeds;GB",
    lines: ["Ma Lee", "1 High St", "Leeds"]),
  Row(
    header: "Anrede;Titel;Name, Vorname;Straße;PLZ;Ort;Land",
    cells: "Herr;Graf;Berg, Jan;Ring 1;10115;Berlin;DE",
    lines: ["Jan Berg", "Ring 1", "10115 Berlin"],
    warnings: ["row 2: the title 'Graf' is not set before the name"]),
  Row(
    header: "Nombre;Primer apellido;Segundo apellido;Calle;Nº casa;Código postal;Población;País",
    cells: "Ana;Ruiz;Gil;Calle Mayor 5;;28001;Madrid;ES",
    lines: ["Ana Ruiz Gil", "Calle Mayor 5", "28001 Madrid"]),
  Row(
    header: "first_name;middle_name;last_name;suffix;street;city;country",
    cells: "Ann;B.;Lee;III;1 High St;Leeds;GB",
    lines: ["Ann B. Lee III", "1 High St", "Leeds"]),

  // A display name beside the parts of the name.
  Row(
    header: "Display Name;First Name;Last Name;street;city;country",
    cells: "Frau Ann Lee;Ann;Lee;1 High St;Leeds;GB",
    lines: ["Ann Lee", "1 High St", "Leeds"]),
  Row(
    header: "Display Name;First Name;Last Name;street;city;country", cells: "Ann Lee;;;1 High St;Leeds;GB",
    lines: ["Ann Lee", "1 High St", "Leeds"]),

  // Real names that programs also write for nothing.
  Row(
    header: "first_name;last_name;street;city;country", cells: "Jennifer;Null;1 High St;Leeds;GB",
    lines: ["Jennifer Null", "1 High St", "Leeds"],
    warnings: ["row 2: the last name is 'Null': see whether that is meant"]),
  Row(
    header: "name;street;city;country", cells: "Nina Nan;1 High St;Leeds;GB",
    lines: ["Nina Nan", "1 High St", "Leeds"]),

  // Words for nothing in fields that may be empty.
  Row(
    header: "name;title;street;postcode;city;country;email;phone;message",
    cells: "Ann Lee;N/A;1 High St;LS1 1AA;Leeds;GB;n/a;none;#N/A",
    lines: ["Ann Lee", "1 High St", "Leeds LS1 1AA"],
    warnings: ["row 2: the message is '#N/A', and is left out"]),

  // House numbers and further lines.
  Row(
    header: "name;Straße;Hausnummer;Adresszusatz;PLZ;Ort;Land",
    cells: "Ida Berg;Musterstr.;5a;c/o Cole;10115;Berlin;DE",
    lines: ["Ida Berg", "c/o Cole", "Musterstr. 5a", "10115 Berlin"]),
  Row(
    header: "name;Straße;Nr.;PLZ;Ort;Land", cells: "Ida Berg;Musterstr. 5;5;10115;Berlin;DE",
    lines: ["Ida Berg", "Musterstr. 5", "10115 Berlin"]),
  Row(
    header: "name;house_number;street;city;country", cells: "Ann Lee;5;High Street;Leeds;GB",
    lines: ["Ann Lee", "5 High Street", "Leeds"]),
  Row(
    header: "name;calle;número de casa;CP;ciudad;país", cells: "Ana Gil;Calle Mayor;5;28001;Madrid;ES",
    lines: ["Ana Gil", "Calle Mayor, 5", "28001 Madrid"]),
  Row(
    header: "name;Address Line 1;Address Line 2;Town/City;Postcode;country",
    cells: "Ann Lee;5 High St;Flat 2;Leeds;L1;GB",
    lines: ["Ann Lee", "5 High St", "Flat 2", "Leeds L1"]),
  Row(
    header: "name;Street Address;Supplemental Address 1;City;State;Postal Code;Country",
    cells: "Ann Lee;5 Main St;Apt 2;Salem;OR;97301;US",
    lines: ["Ann Lee", "5 Main St", "Apt 2", "Salem, OR 97301"]),

  // Postcodes and towns.
  Row(
    header: "name;street;postcode;city;country", cells: "Ann Lee;1 High St;79903;;Singapore",
    lines: ["Ann Lee", "1 High St", "SG 079903"],
    warnings: ["row 2: the postcode '79903' has lost its zero and is written '079903'"]),
  Row(
    header: "name;calle;número de casa;CP;ciudad;país", cells: "Ana Gil;Calle 5;12;72000;Puebla;MX",
    lines: ["Ana Gil", "Calle 5, 12", "72000 Puebla"]),
  Row(
    header: "name;Strasse und Hausnummer;PLZ/Ort;Land", cells: "Ida Berg;Ring 1;D-10115 Berlin;DE",
    lines: ["Ida Berg", "Ring 1", "10115 Berlin"]),
  Row(
    header: "name;street;city and postcode;country", cells: "Ann Lee;1 High St;London N1 1AA;GB",
    lines: ["Ann Lee", "1 High St", "London N1 1AA"]),
  Row(
    header: "name;street;postcode;city;country", cells: "Ida Berg;Ring 1;D-10115;Berlin;",
    lines: ["Ida Berg", "Ring 1", "10115 Berlin"]),
  Row(
    header: "name;street;postcode;city;country", cells: "Ida Berg;Ring 1;1067;Dresden;DE",
    lines: ["Ida Berg", "Ring 1", "01067 Dresden"],
    warnings: ["row 2: the postcode '1067' has lost its zero and is written '01067'"]),
  Row(
    header: "name;street;postcode;city;country", cells: "Ida Berg;Ring 1;24 103;Kiel;DE",
    lines: ["Ida Berg", "Ring 1", "24103 Kiel"]),
  Row(
    header: "name;street;house number;postcode;city;country", cells: "Ida Berg;Ring;44987;24103;Kiel;DE",
    lines: ["Ida Berg", "Ring 44987", "24103 Kiel"],
    warnings: [
      "row 2: the house number '44987' may be what a spreadsheet has made of it: see whether it is meant"
    ]),
  Row(
    header: "name;street;house number;city;country", cells: "Ann Lee;High St;0;Leeds;GB",
    lines: ["Ann Lee", "0 High St", "Leeds"],
    warnings: [
      "row 2: the house number '0' may be what a spreadsheet has made of it: see whether it is meant"
    ]),
  Row(
    header: "name;street;postcode;city;country", cells: "Ida Berg;Ring 1;=\"01067\";Dresden;DE",
    lines: ["Ida Berg", "Ring 1", "01067 Dresden"]),
  Row(
    header: "name;Anschrift;Land", cells: "Ida Berg;Ring 1, 10115 Berlin;DE",
    lines: ["Ida Berg", "Ring 1", "10115 Berlin"]),

  // An address in one cell, as Mailchimp has it.
  Row(
    header: "First Name;Last Name;Address", cells: "Ann;Lee;12 Main St  Springfield  IL  62704  US",
    lines: ["Ann Lee", "12 Main St", "Springfield, IL 62704", "US"]),
  Row(
    header: "First Name;Last Name;Address", cells: "Ida;Berg;Ring 1  c/o Cole  Berlin    10115  Germany",
    lines: ["Ida Berg", "Ring 1", "c/o Cole", "10115 Berlin", "DE"]),
  Row(
    header: "First Name;Last Name;Address;Country", cells: "Ann;Lee;1 High St  Leeds  LS1 1AA;GB",
    lines: ["Ann Lee", "1 High St", "Leeds LS1 1AA", "GB"]),
  Row(
    header: "First Name;Last Name;Address;Country", cells: "Ida;Berg;Ring 1  Hof  10115 Berlin;DE",
    lines: ["Ida Berg", "Ring 1", "Hof", "10115 Berlin", "DE"]),

  // What is not needed is left out.
  Row(
    header: "name;street;city;country;email;phone", cells: "Ann Lee;1 High St;Leeds;GB;ann@@example;call me",
    lines: ["Ann Lee", "1 High St", "Leeds"],
    warnings: [
      "row 2: 'ann@@example' is not an e-mail address and is left out",
      "row 2: 'call me' is not a telephone number and is left out",
    ]),
]

@Test(arguments: rows)
private func aLetterShowsTheRow(_ row: Row) throws {
  let scratch = try Scratch()
  let job = try BatchJob.plain(try scratch.write("\(row.header)\n\(row.cells)\n", "senders.csv"))
  let plan = try BatchPlan(job)
  #expect(plan.faults.map(\.description) == [])
  #expect(plan.warnings.map(\.description).sorted() == row.warnings)
  let lines = try job.document(in: scratch).letters.split(separator: "\n").map(String.init)
  #expect(Array(lines.prefix(row.lines.count)) == row.lines)
}

/// Who the sender is, as a cell says it; what the letter says, and what the user is told.
@Test(arguments: [
  ("about", "", "I am a nurse", "I am a nurse.", ""),
  ("About me", "en", "  my  children\u{A0}live there! ", "My children live there!", ""),
  ("Wer ich bin", "de", "Ich bin Pfleger.", "ich bin Pfleger.", ""),
  (
    "présentation", "", "nurse", nil,
    "who the sender is, 'nurse', is no sentence, such as I am a nurse, and is left out"
  ),
  ("sobre mí", "", "n/a", nil, ""),
])
func aRowSaysWhoTheSenderIs(
  _ header: String, _ language: String, _ cell: String, _ line: String?, _ warning: String
) throws {
  let scratch = try Scratch()
  let list =
    "name,street,postcode,city,country,language,\(header)\nAnn Lee,1 High St,N1,Leeds,GB,\(language),\(cell)\n"
  let job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  let plan = try BatchPlan(job)
  #expect(plan.faults.map(\.description) == [])
  #expect(plan.warnings.map(\.description) == (warning.isEmpty ? [] : ["row 2: " + warning]))
  let letter = try job.document(in: scratch).letters
  let last = letter.split(separator: "\n").last.map(String.init)
  #expect(last == line ?? "To the premier.")
}

@Test func ownWordsDoNotNameWhatLettersMustNot() throws {
  let scratch = try Scratch()
  let list = """
    name,street,city,country,message,about,group
    Ann Lee,1 High St,Leeds,GB,The Example Society asked me.,,
    Bob Lee,1 High St,Leeds,GB,I am a member of a society.,I am in the Example Society.,
    Cy Lee,1 High St,Leeds,GB,Society is watching.,,
    Di Lee,1 High St,Leeds,GB,,,Example Society Leeds
    """
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.letters = PlainLetters(unwantedNames: ["Example Society"])
  #expect(
    try BatchPlan(job).faults.map(\.description) == [
      "row 2: the message names Example Society", "row 3: the line about the sender names Example Society",
      "row 5: the group names Example Society",
    ])
}

@Test func aLongLineAboutTheSenderIsAFault() throws {
  let scratch = try Scratch()
  let long = String(repeating: "I ", count: 301)
  let list = "name,street,city,country,about\nAnn Lee,1 High St,Leeds,GB,\(long)x\n"
  let plan = try BatchPlan(BatchJob.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.faults.map(\.description) == ["row 2: the line about the sender is longer than 600 bytes"])
}

@Test func anEmailNeedsTheSendersAddress() throws {
  let scratch = try Scratch()
  let path = try scratch.write("name,email,country\nAnn Lee,ann@@example,GB\n", "senders.csv")
  var job = try BatchJob.plain(path)
  (job.isPostal, job.needsEmail) = (false, true)
  #expect(
    try BatchPlan(job).faults.map(\.description) == [
      "row 2: 'ann@@example' is not an e-mail address: write it as name@example.org, in letters without accents"
    ])
}
