// NameOrderTests.swift: names are signed with the first name first, and with nothing twice.

import Batch
import Letters
import Testing

/// A "Name" beside the first name may be the whole one; particles stand before the last name, whatever their column is called.
@Test(
  arguments: [
    ("Name,First name", "Ann Sample,Ann", "Ann Sample"),
    ("Nom complet,Prénom", "EXEMPLE Jean,Jean", "Jean EXEMPLE"),
    ("Name,Vorname", "\"Beispiel, Ida\",Ida", "Ida Beispiel"),
    ("Name,First name", "Dr Ann Sample,Ann", "Dr Ann Sample"),
    ("Name,First name", "San Martin,Martin", "Martin San Martin"),
    ("Name,First name", "Hadj Ali,Ali", "Ali Hadj Ali"),
    ("Name,Vorname", "von Hans,Hans", "Hans von Hans"), ("Name,Vorname", "Ben Ali,Ali", "Ali Ben Ali"),
    ("Anrede,Vorname,Nachname", "Liebe,Ida,Beispiel", "Ida Beispiel"),
    ("Title,First name,Last name", "Pan,Jan,Wzór", "Jan Wzór"),
    ("Name,Vorname", "Beispiel Muster,Ida", "Ida Beispiel Muster"), ("Name,Vorname", "Ida,Ida", "Ida Ida"),
    ("Vorname,Namenszusatz,Nachname", "Ida,von,Beispiel", "Ida von Beispiel"),
    ("Vorname,Namenszusatz,Nachname", "Ida,MdB,Beispiel", "Ida Beispiel MdB"),
    ("First name,Prefix,Last name", "A.,van der,Voorbeeld", "A. van der Voorbeeld"),
    ("Title,First name,Last name", "1,Ann,Sample", "Ann Sample"),
  ])
func namesAreSignedInTheirOrder(_ header: String, _ cells: String, signed: String) throws {
  let scratch = try Scratch()
  let list = "\(header),street,city,country\n\(cells),Ring 1,Ulm,DE\n"
  let letters = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch).letters
  #expect(letters.hasPrefix("\(signed)\n"))
}

/// What two columns say twice is asked about, and a title that stands for the first name.
@Test(
  arguments: [
    ("Ann Sample,Sample", "a part twice"), ("Ann,Sample Ann", "a part twice"),
    ("Ann,Ann Sample", "a part twice"), ("Juan,San Juan", nil), ("Ali,Ben Ali", nil),
    ("Sample,Sample", "a part twice"), ("Ana,Muestra Muestra", nil),
    ("Ann,Sample-Sample", nil), ("Dr,Sample", "no first name"), ("Dr.,Sample", "no first name"),
    ("Dr Ann,Sample", nil), ("Ann,Dr", nil), (",", "no name"),
  ] as [(String, String?)])
func aNameIsSaidOnce(_ cells: String, said: String?) throws {
  try expect(
    "first_name,last_name,street,postcode,city,country", "\(cells),1 High St,LS1 1AA,Leeds,GB",
    cells == "," ? 0 : 1, said)
}

/// Where a "Name" has the first name too, that is said.
@Test(arguments: [
  ("Ann Sample", true), ("Jean Ann", true), ("Dr Ann Sample", true), ("Sample", false), ("San Ann", false),
])
func aWholeNameBesideTheFirstIsSaid(_ name: String, isSaid: Bool) throws {
  try expect(
    "Name,First name,street,postcode,city,country", "\(name),Ann,1 High St,LS1 1AA,Leeds,GB", 1,
    isSaid ? "has the first name too" : nil)
}

/// A column that has the family name first, without a comma.
@Test(
  arguments: [
    ("Beispiel Ida", "Ida Beispiel"), ("von Beispiel Ida", "Ida von Beispiel"),
    ("DE LA MUESTRA Ana Luz", "Ana Luz DE LA MUESTRA"), ("Beispiel, Ida Luise", "Ida Luise Beispiel"),
    ("Beispiel Ida Luise", "Beispiel Ida Luise"), ("I. Beispiel", "I. Beispiel"),
    ("Ida BEISPIEL", "Ida BEISPIEL"), ("李 明", "李 明"),
  ])
func aFamilyNameInFrontIsSignedLast(_ name: String, signed: String) throws {
  let scratch = try Scratch()
  let list = "Name/Vorname;Strasse;PLZ/Ort;Land\n\(name);Ring 1;8001 Exempel;CH\n"
  let letters = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch).letters
  #expect(letters.hasPrefix("\(signed)\n"))
}

/// Columns that say that they have the family name first, surely or as people say it of any.
@Test(
  arguments: [
    ("NOM Prénom", "BEISPIEL Ida Luise", "Ida Luise BEISPIEL"),
    ("Nachname Vorname", "Beispiel Ida", "Ida Beispiel"),
    ("Name, Vorname", "BEISPIEL Ida", "Ida BEISPIEL"), ("Name, Vorname", "Ida Beispiel", "Ida Beispiel"),
    ("Nom et prénom", "Ida Beispiel", "Ida Beispiel"), ("Nom et prénom", "BEISPIEL Ida", "Ida BEISPIEL"),
    ("Apellidos y nombre", "Beispiel, Ida", "Ida Beispiel"),
    ("Surname, Forename", "Beispiel, Ida", "Ida Beispiel"), ("Name, Vorname", "Beispiel,Ida", "Ida Beispiel"),
    ("Cognome Nome", "Beispiel Ida", "Ida Beispiel"), ("Naam", "Ida Beispiel", "Ida Beispiel"),
    ("Full name", "BEISPIEL Ida", "BEISPIEL Ida"),
  ])
func aColumnSaysThatTheFamilyNameIsFirst(_ column: String, _ name: String, signed: String) throws {
  let scratch = try Scratch()
  let list = "\(column);Strasse;PLZ/Ort;Land\n\(name);Ring 1;8001 Exempel;CH\n"
  let letters = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch).letters
  #expect(letters.hasPrefix("\(signed)\n"))
}

/// "Nom et prénom" with a form of address, a maiden name and a degree.
@Test(arguments: [
  ("M. EXEMPLE Jean", "M. EXEMPLE Jean", true),
  ("Mme EXEMPLE Ada née MODÈLE", "Ada EXEMPLE née MODÈLE", false),
  ("DE LA MUESTRA Ana née MODÈLE", "Ana DE LA MUESTRA née MODÈLE", false),
  ("EXEMPLE Jean Dr", "Jean Dr EXEMPLE", true),
  ("J. EXEMPLE", "J. EXEMPLE", false), ("EXEMPLE Jean de", "Jean de EXEMPLE", false),
])
func whatStandsBesideALeadingFamilyName(_ name: String, signed: String, isDoubted: Bool) throws {
  let scratch = try Scratch()
  let list = "nom et prénom,street,postcode,city,country\n\(name),1 rue Haute,75001,Paris,FR\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.sample?[.name] == signed)
  #expect(plan.warnings.isEmpty != isDoubted)
}

/// What stands in front of the first name of a list that has the family name first.
@Test(arguments: [
  ("Sample, Late Bo", 1, "may be that of somebody who has died"), ("Sample, Estate of Ann", 0, "has died"),
  ("Sample, Ann/Bob", 0, "two people"), ("Beispiel, Fam.", 0, "a household"),
  ("Sample Association, The", 0, "an organisation"), ("Sample,", 1, "the name is one word"),
])
func aNameIsTurnedRoundBeforeItIsLookedAt(_ name: String, good: Int, said: String) throws {
  try expect(
    "\"Surname, Forename\",street,postcode,city,country", "\"\(name)\",1 High St,N1 1AA,London,GB", good, said
  )
}
