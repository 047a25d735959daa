// DoubtfulRowTests.swift: rows that are written, with something that a person should look at.

import Batch
import Foundation
import SourceText
import Testing

/// Two people, nobody, and the language of nobody.
@Test(
  arguments: [
    ("Anna und Peter,Beispiel,1 High St,N1 1AA,London,GB,,", 0, "that of two people"),
    ("Mr & Mrs,Pair,1 High St,N1 1AA,London,GB,,", 0, "that of two people"),
    ("Ana et Luc,Exemple,1 rue Haute,75001,Paris,FR,,", 0, "that of two people"),
    ("Ana y Luis,Ejemplo,Calle Mayor 1,28001,Madrid,ES,,", 0, "that of two people"),
    ("Ana,Muestra y Luis Ejemplo,Calle Mayor 1,28001,Madrid,ES,,", 1, "there is '…' in"),
    ("Ana,Muestra y de la Torre,Calle Mayor 1,28001,Madrid,ES,,", 1, nil),
    ("Sres.,Ejemplo,Calle Mayor 1,28001,Madrid,ES,,", 0, "of a household"),
    ("María e Inés,Ejemplo,Calle Mayor 1,28001,Madrid,ES,,", 0, "that of two people"),
    ("Anna&Peter,Beispiel,1 High St,N1 1AA,London,GB,,", 0, "that of two people"),
    ("Anna / Peter,Beispiel,1 High St,N1 1AA,London,GB,,", 0, "that of two people"),
    ("Jean-Luc Émile,Exemple,1 rue Haute,75001,Paris,FR,,", 1, nil),
    ("Ana,Ortega y Gasset,Calle Mayor 1,28001,Madrid,ES,,", 1, nil),
    ("Ana,Sanderson,1 High St,N1 1AA,London,GB,,", 1, nil),
    ("Ann,Roe & Sons,1 High St,N1 1AA,London,GB,,", 0, "that of two people"),
    ("Bo;Ann,Roe,1 High St,N1 1AA,London,GB,,", 0, "that of two people"),
    ("Greta,N.N.,1 High St,N1 1AA,London,GB,,", 0, "the last name is"),
    ("(No Name),,1 High St,N1 1AA,London,GB,,", 0, "the first name is"),
    ("Ann,NaT,1 High St,N1 1AA,London,GB,,", 0, "the last name is"),
    ("[FNAME],Roe,1 High St,N1 1AA,London,GB,,", 0, "an unfilled field"),
    ("%FIRST%,Roe,1 High St,N1 1AA,London,GB,,", 0, "an unfilled field"),
    ("Ann [verstorben],Roe,1 High St,N1 1AA,London,GB,,", 0, "has died"),
    ("Ann,Roe *,1 High St,N1 1AA,London,GB,,", 0, "no letter"),
    ("Ann,O\\'Roe,1 High St,N1 1AA,London,GB,,", 0, "read the letters wrongly"),
    ("J=C3=B6rg,Roe,1 High St,N1 1AA,London,GB,,", 0, "read the letters wrongly"),
    ("01. Mai,Roe,1 High St,N1 1AA,London,GB,,", 0, "a date of a spreadsheet"),
    ("Contact,00012,1 High St,N1 1AA,London,GB,,", 1, "a number in the name"),
    ("Ann,Roe,keine Adresse,N1 1AA,London,GB,,", 0, "the street is"),
    ("The,Roes,1 High St,N1 1AA,London,GB,,", 0, "of a household"),
    ("Roe,Familie,1 High St,N1 1AA,London,GB,,", 0, "of a household"),
    ("WG,Roe,1 High St,N1 1AA,London,GB,,", 0, "of a household"),
    ("W.G.,Roe,1 High St,N1 1AA,London,GB,,", 1, nil),
    ("Beispiel,e. V.,1 High St,N1 1AA,London,GB,,", 0, "of an organisation"),
    ("Example,B.V.,1 High St,N1 1AA,London,GB,,", 0, "of an organisation"),
    ("Beispiel GmbH,& Co. KG,1 High St,N1 1AA,London,GB,,", 0, "that of two people"),
    (",University of Example,1 High St,N1 1AA,London,GB,,", 0, "of an organisation"),
    ("Charlotte,Church,1 High St,N1 1AA,London,GB,,", 1, "there is '…' in"),
    ("MIN,SE,1 High St,N1 1AA,London,GB,,", 1, nil),
    ("Ann,Roe (née Poe),1 High St,N1 1AA,London,GB,,", 1, "there are signs"),
    ("ZZ_Ann,Roe,1 High St,N1 1AA,London,GB,,", 0, "no letter"),
    ("Ann,Roe - AUSGETRETEN,1 High St,N1 1AA,London,GB,,", 0, "'…' in the name"),
    ("Ann,Roe,12. Mrz,N1 1AA,London,GB,,", 0, "a date of a spreadsheet"),
    ("Ann,Roe,Returned Mail,N1 1AA,London,GB,,", 0, "the street says"),
    ("Ann,Roe,17. Juni Weg,N1 1AA,London,GB,,", 1, nil),
    ("Attn:,Roe,1 High St,N1 1AA,London,GB,,", 0, "a line of an address"),
    ("z. Hd.,Roe,1 High St,N1 1AA,London,GB,,", 0, "a line of an address"),
    (",Onlylast,1 High St,N1 1AA,London,GB,,", 1, "there is no first name"),
    ("Onlyfirst,,1 High St,N1 1AA,London,GB,,", 1, "there is no last name"),
    ("Chris,Test,1 High St,N1 1AA,London,GB,,", 1, "there is '…' in"),
    ("Erika,Mustermann,1 High St,N1 1AA,London,GB,,", 1, "there is '…' in"),
    ("Ana,Usa,7 Main St,62701,Springfield,US,,", 1, "there is no state or province"),
    ("Ana,Usa,7 Main St,62701,\"Springfield, IL\",US,,", 1, nil),
    ("Ann,Roe OLD,1 High St,N1 1AA,London,GB,,", 1, "there is '…' in the name"),
    ("Ann,OLD,1 High St,N1 1AA,London,GB,,", 1, nil), ("Ann,LEE OLD,1 High St,N1 1AA,London,GB,,", 1, nil),
    ("Ann,Roe {X},1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Attn Ann,Roe,1 High St,N1 1AA,London,GB,,", 1, "there is '…' in the name"),
    ("Ann,Roe - do not phone,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Ann,Roe - likes cats,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Ann,Roe - Friends Leeds,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Ann,Roe – Friends Leeds,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Ann,Roe — do not phone,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Ann,Roe – Sample,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Ann,Roe - Sample,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Ana,Roe - de la Muestra,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Ann,\"Roe\nSample\",1 High St,N1 1AA,London,GB,,", 1, "in several lines"),
    ("\"Ann\nBo\",Roe,1 High St,N1 1AA,London,GB,,", 0, "in several lines"),
    ("Ann van,van Berg,1 High St,N1 1AA,London,GB,,", 1, "has a part twice"),
    ("Jan,Dr. Roe,1 High St,N1 1AA,London,GB,,", 1, "there is '…' in"),
    ("Jan,Prior,1 High St,N1 1AA,London,GB,,", 1, nil),
    ("Ann Roe's,mother,1 High St,N1 1AA,London,GB,,", 1, "there is '…' in"),
    ("Ann,Mother,1 High St,N1 1AA,London,GB,,", 1, nil),
    ("Ann Roe,plus Bo Roe,1 High St,N1 1AA,London,GB,,", 0, "that of two people"),
    ("Jan,Roe c.s.,1 High St,N1 1AA,London,GB,,", 1, "there is '…' in"),
    ("Ann,Roe,London,N1 1AA,High Street,GB,,", 1, "may stand in wrong places"),
    ("Ida,Beispiel,Otley,LS21 1AA,Hauptstr. 9,GB,,", 1, "may stand in wrong places"),
    ("Ann,Roe,Rose Cottage,GL56 9AA,Moreton Lane,GB,,", 1, nil),
    ("Ann,Roe,Dunroamin,DH3 1AA,Chester-le-Street,GB,,", 1, nil),
    ("Ann,Roe,The Willows,SY1 1AA,Church Stretton,GB,,", 1, nil),
    ("Ann,Roe: see Poe,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("-Ann,Roe,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Ann,Roe-,1 High St,N1 1AA,London,GB,,", 1, "signs in the name"),
    ("Gustaf,C:son Roe,1 High St,N1 1AA,London,GB,,", 1, nil),
    ("'t,Hart,1 High St,N1 1AA,London,GB,,", 1, nil),
    ("June,Roe 2,1 High St,N1 1AA,London,GB,,", 1, "a number in the name"),
    (",Onlylast Roe,1 High St,N1 1AA,London,GB,,", 1, "there is no first name"),
    ("Prof. Dr.,Roe,1 High St,N1 1AA,London,GB,,", 1, "there is no first name"),
    ("Ann,Roe,1 High St (old),N1 1AA,London,GB,,", 1, "may be a note"),
    ("Ann,Roe,new: 1 High St,N1 1AA,London,GB,,", 1, "may be a note"),
    ("Ann,Roe,Berga 1:23,N1 1AA,London (Oder),GB,,", 1, nil),
    ("Ann,Roe,1 High St,N1 1AA,london (gb),GB,,", 1, nil),
    ("Ann,Roe,5 May Rd,N1 1AA,London,GB,,", 1, nil),
    ("Ann,Roe,1 High St,N1 1AA,London tel 0113 496000,GB,,", 1, "may be a note"),
    ("Ann,Roe,Tel 0113 496000,N1 1AA,London,GB,,", 0, "a note in the address"),
    ("Ann,Roe,1 Tel Aviv Street,12345,London,GB,,", 1, "does not look like"),
    ("Ana,Roe,Calle Sol 1 (2º A),28001,Madrid,ES,,", 1, nil),
    ("Ann,Roe,1 High St (Flat 2),N1 1AA,London,GB,,", 1, nil),
    ("Ann,Roe,1 High St (from 1 July),N1 1AA,London,GB,,", 1, "may be a note"),
    ("ann,roe,1 rue haute,75001,paris (seine),FR,,", 1, nil),
    ("Group Captain Ann,Lee,1 High St,N1 1AA,London,GB,,", 1, nil),
    ("Ann,Roe,5 rue Haute,75001 inconnu,,FR,,", 0, "no city"),
    ("Ann,Roe,5 rue Haute,75001 Paris,,FR,,", 1, nil),
    ("Ana,Uk,7 Main St,,Leeds,GB,,", 1, "there is no postcode"),
    ("Ana,Ireland,7 Main St,,Cork,IE,,", 1, nil),
    ("Ana,Uk,7 Main St,LS1 1AA,Leeds,GB,bruno@example,", 1, "is not an e-mail address"),
    ("Ana,Uk,7 Main St,LS1 1AA,Leeds,GB,,Klingon", 1, "'…' is not a language; the letter is in en"),
    ("Ana,Uk,7 Main St,LS1 1AA,Leeds,GB,,en (United Kingdom)", 1, nil),
    ("Ana,Uk,7 Main St,LS1 1AA,Leeds,GB,,xx", 1, "there are no letters in xx; this one is in en"),
  ] as [(String, Int, String?)])
func aRowIsLookedAt(_ row: String, good: Int, remark: String?) throws {
  let scratch = try Scratch()
  let list = "first name,last name,street,postcode,city,country,email,language\n\(row)\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.letters = PlainLetters(countries: ["GB", "FR", "ES", "US", "IE"])
  let plan = try BatchPlan(job)
  #expect(plan.goodRows == good)
  let said = (plan.warnings + plan.faults).map(\.reason)
  #expect(remark == nil ? said == [] : said.count == 1 && said[0].contains(remark ?? ""))
}

/// Family names in capitals that stand first in a column for whole names.
@Test(arguments: [
  ("BERG Ann", true), ("EL MUESTRA Ana", true), ("JP Berg", false), ("Ann BERG", false), ("ANN BERG", false),
  ("J. Berg", false),
  ("A. P. J. Berg", false), ("Ann Berg", false), ("金 明", false), ("A", false), ("- -", false),
  ("ПЕТРОВ Иван", true), ("A.B.C. van Muster", false), ("ANN BERG Jr.", false), ("ANN BERG jr", false),
  ("ANN de BERG", false), ("ANN VAN 't BERG", false), ("ANN DE l'BERG", false), ("金明 Ken", false),
])
func aFamilyNameInFrontIsSaid(_ name: String, isSaid: Bool) throws {
  let scratch = try Scratch()
  let list = "full name,street,city,country\n\(name),Ring 1,Ulm,DE\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.warnings.contains { $0.reason.contains("is written as it stands") } == isSaid)
}

@Test(arguments: [
  ("Familie", 0), ("Herr und Frau", 0), ("Mr & Mrs", 0), ("M. Mme", 0), ("Mr/Ms", 1), ("Eheleute", 0),
  ("Herr", 1), ("Frau Dr.", 1),
  ("Head of Research & Development", 1),
  ("Dr & Dr", 0), ("Prof. & Dr.", 1), ("Dr/Dr", 0), ("Dr. Dr.", 1), ("Prof. Dr. med.", 1), ("Kind", 0),
])
func aFormOfAddressForTwoIsNoPersons(_ salutation: String, good: Int) throws {
  let scratch = try Scratch()
  let list = "Anrede,Vorname,Nachname,PLZ,Ort,Straße,Land\n\(salutation),Ida,Berg,10115,Berlin,Weg 1,DE\n"
  #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).goodRows == good)
}

/// A form of address that is left out is said where no word of it is known, nor one of the name.
@Test(arguments: [
  ("Betreuer", true), ("see overleaf", true), ("Class 7", true), ("Hello Ida", false), ("Berg", false),
  ("Witwe von", true), ("Widow of", true), ("Graf von", true), ("Frau von", false), ("Du", false),
  ("Hi", false), ("Idali", false), ("I", true),
  ("1", false),
  ("divers", false), ("Sehr geehrte Frau Dr. Berg", false), ("Sr.", false),
])
func anUnknownFormOfAddressIsSaid(_ salutation: String, isSaid: Bool) throws {
  try expect(
    "Anrede,Vorname,Nachname,PLZ,Ort,Straße,Land", "\(salutation),Ida,Berg,10115,Berlin,Weg 1,DE", 1,
    isSaid ? "is not known and is left out" : nil)
}

/// Beside a whole name a cell for a part of it has nothing else.
@Test(arguments: [
  ("van den", true), ("Tom", true), ("Quentin", false), ("Q.", false), ("Ida", false), ("", false),
  ("Jane", false),
])
func aPartThatIsNotInTheNameIsSaid(_ part: String, isSaid: Bool) throws {
  try expect(
    "name,middle name,street,postcode,city,country", "Ida J. Q. Roe,\(part),1 High St,N1 1AA,London,GB", 1,
    isSaid ? "the letter is signed otherwise" : nil)
}

/// The headers of programs that offices export from, in a word each.
@Test(arguments: [
  "first,last,street,zip,city,country",
  "Vorname,Nachname,Privat: Adresse,Privat: PLZ,Privat: Ort,Privat: Land",
  "First Name,Last Name,Home Address Street,Home Address Zipcode,Home Address City,Home Address Country",
  "First Name,Last Name,Street Address,Postal Code,City,Country/Region",
  "First Name,Last Name,Mailing Street,Mailing Zip/Postal Code,Mailing City,Mailing Country",
  "Member first name,Member last name,Street,Postcode,City,Country",
  "Vorname,Nachname,Straße privat,Postleitzahl privat,Ort privat,Land/Region privat",
])
func aProgramsHeaderNeedsNoMapping(_ header: String) throws {
  let scratch = try Scratch()
  let letters = try BatchJob.plain(
    try scratch.write("\(header)\nIda,Berg,Weg 1,10115,Berlin,DE\n", "senders.csv")
  ).document(in: scratch).letters
  #expect(letters.contains("Ida Berg\nWeg 1\n10115 Berlin"))
}

/// A column for a name behind a word for people is read where no other names the person.
@Test(
  arguments: [
    ("Contact first name,Contact last name", "Bo,Berg", "Bo Berg"),
    ("name,Contact first name", "Ann Roe,Bo", "Ann Roe"),
    ("Contact first name,name", "Bo,Ann Roe", "Ann Roe"),
    ("name,Contact last name", "Ann Roe,Berg", "Ann Roe"),
    ("Prénom et nom,Contact prénom", "Ann Roe,Bo", "Ann Roe"),
    ("Contact prénom,Prénom et nom", "Bo,Ann Roe", "Ann Roe"),
    ("Vor- und Nachname,Mitglied Vorname", "Ann Roe,Bo", "Ann Roe"),
    ("name,Contact first name,Contact last name", "Ann Roe,Bo,Berg", "Ann Roe"),
  ])
func aSecondPersonsColumnIsNoPartOfAName(_ header: String, _ cells: String, signed: String) throws {
  let scratch = try Scratch()
  let list = "\(header),street,postcode,city,country\n\(cells),1 High St,N1 1AA,London,GB\n"
  let job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  #expect(try job.document(in: scratch).letters.hasPrefix("\(signed)\n1 High St\n"))
}

/// A text alone in its row may be a heading; an e-mail address or a country is none.
@Test(arguments: [
  ("name,address,country", "Resigned:,,", true), ("name,street,city,country", "Leavers,,,", true),
  ("name,street,city,country,email", ",,,,di@example.org", false),
  ("name,street,city,country", ",,,GB", false), ("name,street,city,country", "-,,,", false),
  ("name,street,city,country", "Leavers,,Leeds,", false),
])
func aTextAloneIsSaidToBeSo(_ header: String, _ row: String, isSaid: Bool) throws {
  let scratch = try Scratch()
  let plan = try BatchPlan(.plain(try scratch.write("\(header)\n\(row)\n", "senders.csv")))
  #expect(plan.goodRows == 0)
  #expect(plan.faults.contains { $0.reason.contains("alone, which may") } == isSaid)
  #expect(plan.faults.contains { !$0.reason.contains("alone, which may") })
}

@Test func anApostropheBeforeANumberIsTheSpreadsheets() throws {
  let scratch = try Scratch()
  let list = "name,street,postcode,city,country,phone\nAna Uk,1 High St,'01067,Dresden,DE,'0207 946 0001\n"
  let letters = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch).letters
  #expect(letters.contains("01067 Dresden") && !letters.contains("'0"))
}
