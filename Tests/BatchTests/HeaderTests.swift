// HeaderTests.swift: headers that programs and people write, and what is said of those that lack something.

import Batch
import Tables
import Testing
import UrgentAction

/// A list as a program exports it, one row long, with the address its letter starts with.
private struct Export: Sendable, CustomTestStringConvertible {
  var program: String
  var header: String
  var cells: String
  var lines: [String]
  var testDescription: String { program }
}

private let exports: [Export] = [
  Export(
    program: "CiviCRM",
    header: "Contact ID,Individual Prefix,First Name,Middle Name,Last Name,Individual Suffix,Street Address,"
      + "Supplemental Address 1,City,Postal Code,State,Country,Email,Phone,Preferred Language",
    cells: "17,Dr.,Ann,,Lee,,1 High St,Flat 2,London,N1 1AA,,GB,,,en_GB",
    lines: ["Dr. Ann Lee", "1 High St", "Flat 2", "London N1 1AA"]),
  Export(
    program: "Salesforce",
    header: "Contact ID,Salutation,First Name,Last Name,Mailing Street,Mailing City,Mailing State/Province,"
      + "Mailing Zip/Postal Code,Mailing Country,Phone,Mobile,Email",
    cells: "003,Ms.,Ann,Lee,5 Main St,Salem,OR,97301,US,,,",
    lines: ["Ann Lee", "5 Main St", "Salem, OR 97301"]),
  Export(
    program: "Google Contacts",
    header: "First Name,Middle Name,Last Name,Name Prefix,Name Suffix,E-mail 1 - Value,Phone 1 - Value,"
      + "Address 1 - Street,Address 1 - Extended Address,Address 1 - City,Address 1 - Region,"
      + "Address 1 - Postal Code,Address 1 - Country",
    cells: "Ida,,Berg,Dr.,,,,Ring 1,,Berlin,,10115,DE", lines: ["Dr. Ida Berg", "Ring 1", "10115 Berlin"]),
  Export(
    program: "Outlook",
    header: "Title,First Name,Middle Name,Last Name,Suffix,Home Street,Home Street 2,Home City,Home State,"
      + "Home Postal Code,Home Country/Region,Home Phone,E-mail Address",
    cells: "Mrs.,Ann,,Lee,,1 High St,,Leeds,,LS1 1AA,GB,,", lines: ["Ann Lee", "1 High St", "Leeds LS1 1AA"]),
  Export(
    program: "Outlook, in German",
    header: "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Straße privat,Ort privat,Postleitzahl privat,"
      + "Land/Region privat,Telefon (privat),E-Mail-Adresse",
    cells: "Frau,Ida,,Berg,,Ring 1,Berlin,10115,DE,,", lines: ["Ida Berg", "Ring 1", "10115 Berlin"]),
  Export(
    program: "a list in two languages",
    header:
      "Prénom / First name,Nom / Last name,Adresse / Address,Ville / City,Code postal / Postal code,Pays / Country",
    cells: "Ann,Lee,1 High St,Leeds,LS1 1AA,GB", lines: ["Ann Lee", "1 High St", "Leeds LS1 1AA"]),
  Export(
    program: "a list in Dutch",
    header: "Voorletters;Tussenvoegsel;Achternaam;Straat;Huisnummer;Postcode;Plaats;Land",
    cells: "J.P.;van den;Voorbeeld;Ring;1;10115;Berlin;DE",
    lines: ["J.P. van den Voorbeeld", "Ring 1", "10115 Berlin"]),
  Export(
    program: "Mailchimp",
    header: "Email Address,First Name,Last Name,Address,Phone Number,Birthday",
    cells: ",Ida,Berg,\"Ring 1, 10115 Berlin\",,", lines: ["Ida Berg", "Ring 1", "10115 Berlin"]),
  Export(
    program: "a French table",
    header: "Civilité,NOM,Prénom,Adresse postale,Code postal,Commune,Pays,Courriel",
    cells: "Mme,Dubois,Zoé,2 rue Haute,75011,Paris,FR,", lines: ["Zoé Dubois", "2 rue Haute", "75011 Paris"]),
  Export(
    program: "a Swiss table", header: "Nom,Prénom,Rue,NPA,Localité,Pays",
    cells: "Dubois,Zoé,Rue Haute 2,1204,Genève,CH", lines: ["Zoé Dubois", "Rue Haute 2", "1204 Genève"]),
  Export(
    program: "a Spanish table", header: "Nombre y apellidos,Domicilio,C.P.,Municipio,País,Móvil",
    cells: "Ana Gil,Calle Mayor 5,28001,Madrid,ES,", lines: ["Ana Gil", "Calle Mayor 5", "28001 Madrid"]),
  Export(
    program: "a German table", header: "Nachname,Vorname,Straße/Nr.,PLZ Ort,Staat,Korrespondenzsprache",
    cells: "Berg,Ida,Ring 1,10115 Berlin,DE,de", lines: ["Ida Berg", "Ring 1", "10115 Berlin"]),
  Export(
    program: "a British table", header: "Full name,Address Line 1,Address Line 2,Town/City,Postcode,Country",
    cells: "Ann Lee,1 High St,,Leeds,LS1 1AA,GB", lines: ["Ann Lee", "1 High St", "Leeds LS1 1AA"]),
  Export(
    program: "numbers before streets", header: "Full name,Number,Street,Town,Postcode,Country",
    cells: "Ann Lee,14a,High St,Leeds,LS1 1AA,GB", lines: ["Ann Lee", "14a High St", "Leeds LS1 1AA"]),
  Export(
    program: "numbers of avenues", header: "Full name,No.,Street,Town,Postcode,Country",
    cells: "Ann Lee,350,5th Avenue,Leeds,LS1 1AA,GB", lines: ["Ann Lee", "350 5th Avenue", "Leeds LS1 1AA"]),
  Export(
    program: "numbers of rows and of houses", header: "Nr.;Vorname;Nachname;Straße;Nr.;PLZ;Ort;Land",
    cells: "1;Ida;Berg;Ring;5;10115;Berlin;DE", lines: ["Ida Berg", "Ring 5", "10115 Berlin"]),
  Export(
    program: "French numbers", header: "Nom,Prénom,N°,Rue,Code postal,Ville,Pays",
    cells: "Dubois,Zoé,2 bis,rue Haute,75011,Paris,FR",
    lines: ["Zoé Dubois", "2 bis rue Haute", "75011 Paris"]),
  Export(
    program: "Spanish numbers", header: "Nombre y apellidos,Calle,Nº,Puerta,C.P.,Municipio,País",
    cells: "Ana Gil,Calle Mayor,5,2B,28001,Madrid,ES",
    lines: ["Ana Gil", "Calle Mayor, 5, Puerta 2B", "28001 Madrid"]),
  Export(
    program: "Outlook in Dutch",
    header:
      "Voornaam,Middelste naam,Achternaam,\"Huisadres, straat\",\"Huisadres, plaats\",\"Huisadres, land/regio\"",
    cells: "Jan,van der,Smit,Ring 1,Berlin,DE", lines: ["Jan van der Smit", "Ring 1", "Berlin"]),
  Export(
    program: "Salesforce in French", header: "Prénom,Nom,Rue postale,Ville postale,Code postal,Pays postal",
    cells: "Ida,Berg,Weg 1,Berlin,10115,DE", lines: ["Ida Berg", "Weg 1", "10115 Berlin"]),
  Export(
    program: "letters of houses", header: "Naam;Straat;Huisnr.;Toev.;Postcode;Plaats;Land",
    cells: "Jan Smit;Ring;12;a;10115;Berlin;DE", lines: ["Jan Smit", "Ring 12 a", "10115 Berlin"]),
  Export(
    program: "numbers of flats", header: "Full name,Flat,Number,Street,Town,Postcode,Country",
    cells: "Ann Lee,3,12,High St,Leeds,LS1 1AA,GB",
    lines: ["Ann Lee", "Flat 3", "12 High St", "Leeds LS1 1AA"]),
  Export(
    program: "names of houses",
    header: "Full name,House name/number,Street,Locality,Post town,Postcode,Country",
    cells: "Ann Lee,Rose Cottage,High St,Thorner,Leeds,LS14 3AA,GB",
    lines: ["Ann Lee", "Rose Cottage", "High St", "Thorner", "Leeds LS14 3AA"]),
  Export(
    program: "names of two words joined", header: "Vorname,Nachname/Firma,Str. u. Nr.,PLZ,Ort,Land (Staat)",
    cells: "Ida,Berg,Ring 1,10115,Berlin,DE", lines: ["Ida Berg", "Ring 1", "10115 Berlin"]),
  Export(
    program: "an Italian table",
    header: "Nome proprio;Cognome;Via e numero (civico);CAP;Città di residenza;Paese",
    cells: "Ada;Esempio;Via Sole 1;80100;Napoli;IT", lines: ["Ada Esempio", "Via Sole 1", "80100 Napoli"]),
  Export(
    program: "provinces of Italy", header: "Nome;Cognome;Indirizzo;CAP;Città;Provincia;Nazione",
    cells: "Ada;Esempio;Via Sole 1;80100;Napoli;NA;IT",
    lines: ["Ada Esempio", "Via Sole 1", "80100 Napoli NA"]),
  Export(
    program: "a Danish table", header: "Fornavn;Efternavn;Adresse;Postnr.;By;Land",
    cells: "Ida;Berg;Ring 1;10115;Berlin;DE", lines: ["Ida Berg", "Ring 1", "10115 Berlin"]),
  Export(
    program: "a form on the web",
    header: "Name (First),Name (Last),Address - Street Address,Address (City),Country",
    cells: "Ann,Lee,1 High St,Leeds,GB", lines: ["Ann Lee", "1 High St", "Leeds"]),
  Export(
    program: "a form in German", header: "Vorname und Nachname;Straße;PLZ und Ort;Land",
    cells: "Ida Berg;Ring 1;10115 Berlin;DE", lines: ["Ida Berg", "Ring 1", "10115 Berlin"]),
  Export(
    program: "a village without a line", header: "Full name,Street,Town,Locality,Postcode,Country",
    cells: "Ann Lee,1 High St,Leeds,,LS1 1AA,GB", lines: ["Ann Lee", "1 High St", "Leeds LS1 1AA"]),
]

@Test(arguments: exports)
private func everyColumnOfAnExportIsUnderstood(_ export: Export) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(
    try scratch.write("\(export.header)\n\(export.cells)\n", "senders.csv"))
  job.country = Country("DE")
  let plan = try BatchPlan(job)
  #expect(plan.remarks.filter { $0.contains("not used") } == [])
  #expect(plan.faults.map(\.description) == [])
  let lines = try job.document(in: scratch).letters.split(separator: "\n").map(String.init)
  #expect(Array(lines.prefix(export.lines.count)) == export.lines)
}

@Test(
  arguments: [
    (
      "Wer,Wo\nx,y\n", "no column holds the senders' names",
      "none of the 2 cells of the first row names a column that is known; name a column 'name', or 'first_name' and "
        + "'last_name', or add --map name=HEADER; a list without names of columns needs --columns, such as "
        + "--columns name,street,city"
    ),
    (
      "Our members,Street,City\nx,y,z\n", "no column holds the senders' names",
      "the columns are 'Our members', 'Street', 'City'; name a column 'name', or 'first_name' and 'last_name', or if "
        + "'Our members' holds it add --map name=\"Our members\""
    ),
    (
      "Members 2000;;;\nname;street;city;country\n", "no column holds the senders' names",
      "the first row has one cell only; delete the rows above the one that names the columns"
    ),
    (
      "Ann Lee,1 High St,10115,Berlin\n", "no column holds the senders' names",
      "none of the 4 cells of the first row names a column that is known; name a column 'name', or 'first_name' and "
        + "'last_name', or add --map name=HEADER; a list without names of columns needs --columns, such as "
        + "--columns name,street,city"
    ),
    (
      // A name may be a word for a column.
      "Ann Place,1 High St,Place,GB\n", "no column holds the senders' names",
      "none of the 4 cells of the first row names a column that is known; name a column 'name', or 'first_name' and "
        + "'last_name', or add --map name=HEADER; a list without names of columns needs --columns, such as "
        + "--columns name,street,city"
    ),
    (
      "Vorname,Familienn.,street,city\nx,y,z,w\n", "no column holds the senders' names",
      "if 'Familienn.' holds last names, add --map last_name=Familienn.; if 'Vorname' holds whole names, add --map "
        + "name=Vorname"
    ),
    (
      "name,Hausstrasse,city\nx,y,z\n", "no column holds the senders' street",
      "the columns are 'name', 'Hausstrasse', 'city'; name a column 'street', or if 'Hausstrasse' holds it add "
        + "--map street=Hausstrasse"
    ),
    (
      "\"name;street;city\"\n\"x;y;z\"\n", "no column holds the senders' names",
      "each row is one cell, as when whole rows are quoted: delete the quotation marks around the rows"
    ),
    (
      "name,street,house number,postcode,Where\nx,y,1,z,w\n", "no column holds the senders' town",
      "the columns are 'name', 'street', 'house number', 'postcode', 'Where'; name a column 'city', or if 'Where' holds it "
        + "add --map city=Where"
    ),
    (
      "name,id\nx,y\n", "no column holds the senders' street",
      "the columns are 'name', 'id'; the list needs a column 'street'"
    ),
  ])
func aHeaderThatLacksSomethingIsExplained(_ list: String, _ message: String, _ hint: String) throws {
  let scratch = try Scratch()
  let path = try scratch.write(list, "senders.csv")
  let error = #expect(throws: BatchError.self) { try BatchPlan(.plain(path)) }
  #expect(error?.message == message)
  #expect(error?.hint == hint)
}

@Test(arguments: [
  (TableEncoding.macRoman, [0x9F, 0x8E, 0x8D], "Müller é ç"),
  (.windows1252, [0xFC, 0xE9, 0xE7], "Müller é ç"),
  (.windows1252, [0xFC, 0x8E, 0x9A], "Müller Ž š"),
])
func aListFromAMacIsReadAsWritten(_ encoding: TableEncoding, _ bytes: [UInt8], _ name: String) throws {
  let scratch = try Scratch()
  let street = encoding == .macRoman ? 0xA7 : 0xDF as UInt8
  var list =
    Array("name;Stra".utf8) + [street] + Array("e;city;country\nM".utf8) + [bytes[0]] + Array("ller ".utf8)
  list += [bytes[1], UInt8(ascii: " "), bytes[2]] + Array(";Ring 1;Berlin;DE\n".utf8)
  let job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  #expect(try BatchPlan(job).remarks.first == "read as \(encoding.rawValue), semicolon between fields")
  #expect(try job.document(in: scratch).letters.hasPrefix("\(name)\nRing 1\n"))
}

/// What is neither UTF-8 nor surely Windows-1252 is refused: letters that the country's lists have for others.
@Test(arguments: [
  ([0x4C, 0x69, 0x62, 0x75, 0x9A, 0x65, 0x20, 0xC8, 0x65, 0x72, 0x6E, 0xE1] as [UInt8], "CZ", true),
  ([0x50, 0x65, 0x74, 0x72, 0x20, 0x4E, 0x6F, 0x76, 0xE1, 0x6B], "CZ", false),
  ([0x4A, 0xF3, 0x7A, 0x65, 0x66, 0x20, 0x47, 0xB9, 0x73, 0x69, 0x6F, 0x72], "DE", true),
  ([0xC3, 0xE9, 0xFE, 0xF1, 0xE3, 0xEF, 0xF2, 0x20, 0xD0, 0xDC, 0xF0, 0xE1], "GR", true),
  ([0xC5, 0x73, 0x61, 0x20, 0x42, 0x65, 0x72, 0x67], "GR", false),
  ([0x42, 0x61, 0x72, 0xFD, 0xFE, 0x20, 0x59], "TR", true), ([0x47, 0xF6, 0x6B, 0x20, 0x59], "TR", false),
  ([0x8E, 0x52, 0x93, 0x63, 0x91, 0xBE, 0x98, 0x59], "JP", true),
  ([0x4A, 0x6F, 0xE3, 0x6F, 0x20, 0x41, 0x73, 0x73, 0x75, 0x6E, 0xE7, 0xE3, 0x6F], "PT", false),
])
func aListInAnEncodingThatIsNotKnownIsRefused(_ name: [UInt8], _ country: String, isRefused: Bool) throws {
  let scratch = try Scratch()
  let list =
    Array("name,street,postcode,city,country\n".utf8)
    + [1, 2].flatMap { name + Array(",Ring \($0),11111,Example,\(country)\n".utf8) }
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.letters = PlainLetters(countries: ["CZ", "DE", "GR", "JP", "PT", "TR"])
  var message = ""
  do { _ = try BatchPlan(job) } catch { message = "\(error)" }
  #expect(message.contains("is in another encoding than") == isRefused)
}

/// A list in an encoding of DOS: letters that are capitals or marks inside words elsewhere.
@Test(arguments: [
  ("M\u{81}ller", true), ("K\u{94}ln", true), ("S\u{9B}ren g\u{86}rd", true), ("Ren\u{82}e", true),
  ("Jo\u{8B}o Concei\u{8D}\u{8B}o Mc\u{83}voy Garc\u{92}a", false), ("M\u{9F}ller", false),
  ("M\u{86}LLER", false),
  ("M\u{FC}ller", false), ("\u{93}Ann\u{94} Lee", false),
  ("O\u{92}Brien", false),
])
func aListOfDOSIsRefused(_ name: String, isRefused: Bool) throws {
  let scratch = try Scratch()
  let rows = [1, 2].map { "Ann \(name),Ring \($0),Ulm,DE\n" }.joined()
  let list = "name,street,city,country\n\(rows)".unicodeScalars.map { UInt8($0.value) }
  var message = ""
  do { _ = try BatchPlan(.plain(try scratch.write(list, "senders.csv"))) } catch { message = "\(error)" }
  #expect(message.contains("in an encoding of DOS") == isRefused)
}

/// One name with letters of another country is refused alone, and those of several languages are no other alphabet.
@Test(arguments: [
  ([0x4D, 0x69, 0x63, 0x68, 0xE8, 0x6C, 0x65, 0x20, 0x52, 0x6F, 0x79] as [UInt8], "CZ", true),
  ([0x4A, 0xFC, 0x72, 0x67, 0x20, 0x53, 0xFC, 0xDF], "GR", false),
  ([0x4C, 0x92, 0xC9, 0x74, 0xE9, 0x20, 0x41, 0x73, 0x73, 0x75, 0x6E, 0xE7, 0xE3, 0x6F], "GR", false),
  ([0x41, 0x6E, 0x6E, 0x20, 0xA3], "DE", false),
])
func oneNameWithOtherLettersIsRefusedAlone(_ name: [UInt8], _ country: String, isRefused: Bool) throws {
  let scratch = try Scratch()
  let list =
    Array("name,street,postcode,city,country\n".utf8) + name
    + Array(",Ring 1,11111,Example,\(country)\nAnn Berg,Ring 1,11111,Example,\(country)\n".utf8)
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.letters = PlainLetters(countries: ["CZ", "DE", "GR"])
  let plan = try BatchPlan(job)
  #expect(plan.goodRows == (isRefused ? 1 : 2))
  #expect(plan.faults.contains { $0.reason.contains("save the list as UTF-8") } == isRefused)
}

/// Positions are typed by hand so that a cell is found without a search.
@Test func everyColumnStandsWhereItSays() throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,Contact Type,PO Box\nAnn Lee,1 High St,Leeds,GB,Household,\n"
  #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).faultyRows == 1)
}

/// Lists with more than one address for a person, and other names of programs.
