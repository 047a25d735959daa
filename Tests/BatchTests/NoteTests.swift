// NoteTests.swift: what an office notes in its list: that people have died, have left, or want no letters.

import Batch
import Foundation
import Testing

/// Couples, and what is noted in names.
@Test(
  arguments: [
    ("Mr & Mrs A Sample", 0, "two people"), ("Mr and Mrs A Sample", 0, "two people"),
    ("Herr und Frau Beispiel", 0, "two people"), ("Herr u. Frau Beispiel", 0, "two people"),
    ("Monsieur et Madame Exemple", 0, "two people"), ("Mme et M. Exemple", 0, "two people"),
    ("Señor y Señora Ejemplo", 0, "two people"), ("Sra. y Sr. Ejemplo", 0, "two people"),
    ("Herr/Frau Beispiel", 0, "two people"), ("Mr. + Mrs. Sample", 0, "two people"),
    ("Mr & Mrs", 0, "two people"), ("Mmes Exemple", 0, "a household"),
    ("Indivision Exemple", 0, "a household"),
    ("Signa Maria Berg", 1, nil), ("Lise With Lund", 1, nil), ("ANN POA", 1, nil),
    ("Ann with Bo Sample", 0, "two people"), ("ANN SAMPLE WITH BO", 0, "two people"),
    ("Ann Sample with children", 0, "two people"), ("Ida Beispiel mit Otto", 0, "two people"),
    ("Ada Exemple avec Bo", 0, "two people"), ("Ana Amostra e Silva", 1, nil),
    ("Joyce Brothers", 1, "there is '…' in"), ("Ms Joyce Brothers", 1, nil),
    ("Sr. Luis Muestra y Ejemplo", 1, nil),
    ("Mr Y Sample", 1, nil), ("MM Sample", 1, nil),
    ("Mr U Sample Example", 1, nil),
    ("Karl Graf von und zu Beispiel", 1, nil), ("c/o Ann Sample", 0, "a line of an address"),
    ("Ann Mrs Sample", 1, "there is '…' in the name"), ("Ann Sample Sr.", 1, nil),
    ("DO NOT CONTACT Sample", 0, "there is '…' in the name"), ("Ann - NO LETTERS Sample", 0, "there is '…'"),
    ("Ann Sample RIP", 0, "has died"), ("Rip Sample", 1, nil), ("Ann Sample dec'd", 0, "has died"),
    ("Ann Sample decd.", 0, "has died"), ("Ann Sample gone away", 0, "there is '…'"),
    ("Ann Sample - moved", 0, "there is '…'"), ("Ann Sample -- Moved", 0, "there is '…'"),
    ("Late Ann Sample", 1, "may be that of somebody who has died"),
    ("Ann Sample-deceased", 0, "has died"), ("Ann Sample/died", 0, "has died"), ("Ann Sample-Late", 1, nil),
    ("Estate of Ann Sample", 0, "has died"), ("Feu Jean Exemple", 1, "may be that of somebody who has died"),
    ("Ida Beispiel (verzogen)", 0, "there is '…'"), ("Ida Beispiel gest. 1999", 0, "has died"),
    ("Ida Gest", 1, nil), ("Secretary", 0, "names no person"), ("The Occupier", 0, "names no person"),
    ("Der Vorstand", 0, "names no person"), ("Ann (deceased) Sample", 0, "has died"),
    ("Jo van der Rip", 1, nil), ("A. B. Rip", 1, nil), ("ANN SAMPLE RIP", 0, "has died"),
    // With the accent as a character of its own.
    ("Ann Sample e\u{300} mancata", 0, "has died"),
    ("Ann Moved", 1, nil),
    ("Ana Ejemplo Ausente", 1, nil), ("Ann Sample rip", 0, "has died"),
    ("Ann Sample Deceased", 0, "has died"),
    ("Ida Beispiel sel.", 0, "has died"), ("Ida sel. Beispiel", 0, "has died"),
    ("Ida Beispiel selig", 0, "has died"), ("Ida Selig", 1, nil), ("IDA SELIG", 1, nil),
    ("ida selig", 1, nil), ("+ Ida Beispiel", 0, "has died"), ("Ida Beispiel +", 0, "has died"),
    ("Erben Ida Beispiel", 1, "may be that of somebody who has died"), ("wijlen Jo Voorbeeld", 0, "has died"),
    ("Jo Voorbeeld (overleden)", 0, "has died"), ("Testamentaria de Luz Ejemplo", 0, "has died"),
    ("feu Jean Exemple", 0, "has died"), ("Succession de Jean Exemple", 0, "has died"),
    ("Jean Exemple (dcd)", 0, "has died"), ("Nachlass Ida Beispiel", 0, "a household"),
    ("Ann Child", 1, nil), ("Luz Baja", 1, nil), ("Tot Sample", 1, nil), ("Otto Kind", 1, nil),
    ("Hr. u. Fr. Beispiel", 0, "two people"), ("Ida/Otto Beispiel", 0, "two people"),
    ("Ida+Otto Beispiel", 0, "two people"), ("Ravi s/o Sample", 1, nil),
    ("Ana e José Amostra", 0, "two people"), ("Jan en Marie Voorbeeld", 0, "two people"),
    ("Ola og Eva Eksempel", 0, "two people"), ("Jan i Anna Wzorowscy", 0, "two people"),
    ("Иван и Мария Пример", 0, "two people"), ("Ann E Sample Example", 1, nil),
    ("Ana Amostra e Exemplo", 1, nil), ("Luis e da Amostra Exemplo", 1, nil), ("Herr En Li Beispiel", 1, nil),
    ("Ada Exemple née Modèle", 1, nil), ("Ida Beispiel geb. Muster", 1, nil),
    ("Nee Sample Example", 1, nil), ("Ann Example for Bo Sample", 1, "there is '…' in"),
    ("Paroisse Exemple", 0, "an organisation"), ("Stichting Voorbeeld", 0, "an organisation"),
    ("Família Amostra", 0, "a household"), ("śp. Jan Wzór", 0, "has died"),
    ("Śp. Jan Wzór", 1, "may be that of somebody who has died"),
    ("Ida Sample (she/her)", 1, "signs"), ("Ida Müller/Mueller", 1, nil),
    ("Jan de Heer", 1, nil), ("J. de Heer", 1, nil), ("de Heer Jan Voorbeeld", 1, "there is '…' in"),
    ("Mrs Sample", 1, "there is '…' in"), ("Mr Bo Temple", 1, nil),
    ("Ms Ann Band", 1, nil), ("Bo Temple", 1, "there is '…' in"),
    ("Seán/John Sample", 1, nil), ("John/Seán Sample", 1, nil), ("Seán/Mary Sample", 0, "two people"),
    ("Ann Sample (RTS)", 0, "there is '…'"), ("Ann Sample-RTS", 0, "there is '…'"),
    ("Ann Sample - old address", 0, "there is '…'"), ("ZZZ Ann Sample", 1, "there is '…' in"),
    ("A. N. Other", 1, "there is '…' in"), ("Leeds Quakers", 1, "there is '…' in"),
    ("Svenska kyrkan Exempel", 0, "an organisation"), ("Sr. Ida", 1, "there is '…' in"),
    ("Ann LEFT Sample", 1, "there is '…' in"), ("ex Ann Sample", 1, "there is '…' in"),
    ("Ann old Sample", 1, "there is '…' in"), ("NEW Ann Sample", 1, "there is '…' in"), ("ANN OLD", 1, nil),
    ("Ann Old", 1, nil), ("Ann OLD", 1, nil), ("OLD Ann", 1, "written as it stands"), ("ann old", 1, nil),
    ("Luz Alta", 1, nil),
    ("Ida Beispiel Pflegeheim", 1, "there is '…' in"),
    ("Ann Sample care home", 1, "there is '…' in"), ("Ann Home", 1, nil),
    ("Ann Sample - Treasurer", 1, "there is '…' in"), ("Ann Sample Ann Sample", 1, "a part twice"),
    ("Sample Sample", 1, "a part twice"), ("Ana Muestra Muestra", 1, nil), ("Ann Sample!", 1, "signs"),
    ("Ann Sample #", 1, "signs"), ("PKN gemeente", 0, "an organisation"),
    ("Grupo Ejemplo", 0, "an organisation"),
    ("Ida Voorbeeld e/v Jansen", 1, "there is '…' in"), ("Ann Sample (they/them)", 1, "signs"),
    ("Ida Beispiel Erben", 1, "may be that of somebody who has died"), ("Ida Erben", 1, nil),
    ("Betreuer von Ida Beispiel", 1, "there is '…' in"), ("Époux Exemple", 0, "a household"),
    ("Ann Sample VIP", 1, "there is '…' in"), ("A Friend", 1, "there is '…' in"), ("Ann Friend", 1, nil),
    ("山田太郎・花子", 1, "there is '…' in"), ("ジョン・スミス", 1, nil), ("株式会社山田", 1, "there is '…' in"),
    ("Héritiers Exemple", 1, "may be that of somebody who has died"),
    ("Ann Sample's estate", 1, "may be that of somebody who has died"),
    ("M./Mme Exemple", 0, "two people"), ("Νίκος και Άννα Παράδειγμα", 0, "two people"),
    ("Ann Sample/Example", 1, "there is '…' in"), ("Ann Doe/Roe", 1, "there is '…' in"),
    ("Sione Vea Late", 1, nil), ("Mother of Bo Sample", 1, "there is '…' in"),
    ("Dear Ann Sample", 1, "there is '…' in"), ("Ann Sample DNU", 0, "there is '…'"),
    ("XX Ann Sample", 1, "there is '…' in"), ("Pan Jan Wzór", 1, "there is '…' in"), ("Pan Wei", 1, nil),
    ("Master Bo Sample", 1, "there is '…' in"), ("Rodina Vzorová", 1, "there is '…' in"),
    ("Ida Beispiel Fam.", 1, "there is '…' in"), ("Ida Fam", 1, nil), ("Family Sample", 0, "a household"),
    ("Sisters of Example", 1, "there is '…' in"), ("Amici della Prova", 1, "there is '…' in"),
    ("Sté Exemple", 0, "an organisation"), ("Sample Bros", 1, "there is '…' in"),
    ("Local Group Leeds", 1, "there is '…' in"), ("Amis Martin", 1, "there is '…' in"),
    ("Biblioteca Prova", 0, "an organisation"),
    ("Eine Welt Laden", 1, "there is '…' in"), ("例一様", 1, "there is '…' in"),
    ("例一", 1, nil), ("Ann - Sample", 1, "signs"), ("T.O. Sample", 1, nil),
    ("Ida Beispiel Auskunftssperre", 1, "there is '…' in"), ("Ann Sample Unsubscribed", 1, "there is '…' in"),
    ("p.p. Ann Sample", 1, "there is '…' in"), ("i.V. Ida Beispiel", 1, "there is '…' in"),
    ("I. V. Sample", 1, nil), ("P. P. Sample", 1, nil), ("Ann Sample IV", 1, nil),
  ] as [(String, Int, String?)])
func aNameHasNoNotes(_ name: String, good: Int, said: String?) throws {
  try expect("name,street,postcode,city,country", "\"\(name)\",1 High St,LS1 1AA,Leeds,GB", good, said)
}

/// Forms of address in the column for first names.
@Test(
  arguments: [
    ("Mr Bo,Sample", "Bo Sample"), ("Mrs. Ann,Sample", "Ann Sample"), ("Frau Ida,Beispiel", "Ida Beispiel"),
    ("Mme,Exemple", "Mme Exemple"), ("Ann,Sample", "Ann Sample"), ("Sr. Ann,Sample", "Sr. Ann Sample"),
    ("Sr Ana,Muestra,ES", "Ana Muestra"), ("Sr. Ida,Beispiel,DE", "Sr. Ida Beispiel"),
    ("Sr. Ana,Amostra,BR", "Ana Amostra"), ("Ann,Sample (M 12345)", "Ann Sample"),
    ("Ann,Sample [12345]", "Ann Sample"), ("Ann,Sample #0123", "Ann Sample"),
    ("Ann,Sample (Member no. 123)", "Ann Sample"), ("Ann,Sample (d. 1999)", "Ann Sample (d. 1999)"),
    ("Ann,Sample (no 7)", "Ann Sample (no 7)"), ("Ann,Sample (1932-1999)", "Ann Sample (1932-1999)"),
    ("Ann,Sample (12/3/1999)", "Ann Sample (12/3/1999)"), ("Smt. Ann,Sample", "Ann Sample"),
    ("Sig. Bo,Prova", "Bo Prova"), ("Fr. Bo,Sample", "Fr. Bo Sample"), ("例,明", "明例"),
    ("マイケル,スミス", "マイケル スミス"), ("エミ,例", "例エミ"), ("예,보기", "보기예"),
    ("Bo,明", "Bo 明"),
  ])
func whatStandsBesideANameIsNotSigned(_ cells: String, signed: String) throws {
  let scratch = try Scratch()
  let country = cells.split(separator: ",").dropFirst(2).first ?? "GB"
  let names = cells.split(separator: ",").prefix(2).joined(separator: ",")
  let list = "first_name,last_name,street,city,country\n\(names),1 High St,Leeds,\(country)\n"
  let letters = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch).letters
  #expect(letters.hasPrefix("\(signed)\n"))
}

/// The number of a member that is left out hides nothing else, and years of a life are no such number.
@Test(
  arguments: [
    ("Ann S4mple (M 12345)", ["'…' is left out", "there is a number in the name"]),
    (
      "Ann Sample (x) (M 12345)",
      ["'…' is left out", "there are signs in the name"]
    ),
    ("Ann Sample (1932-1999)", ["there is a number in the name"]),
  ])
func whatIsOddInANameIsSaidBesideTheNumberLeftOut(_ name: String, said: [String]) throws {
  let scratch = try Scratch()
  let list = "name,street,postcode,city,country\n\(name),1 High St,LS1 1AA,Leeds,GB\n"
  let reasons = try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).warnings.map(\.reason)
  #expect(reasons.count == said.count && zip(reasons, said).allSatisfy { $0.hasPrefix($1) }, "\(reasons)")
}

/// Notes in the place of an address, and lines that say nothing new.
@Test(
  arguments: [
    ("RTS", "", nil), ("moved", "", nil), ("MOVED - no forwarding", "", nil), ("email only", "", nil),
    ("see row 4", "", nil), ("1 High St", "GONE AWAY 3/99", nil), ("1 High St", "do not mail", nil),
    ("1 High St", "(check!)", nil), ("1 High St", "tel 0113 496 0000", nil),
    ("1 High St", "a@example.org", nil),
    ("Nicht mehr anschreiben!", "", nil), ("dto.", "", nil), ("wie vorher", "", nil),
    ("Postfach", "", "Postfach"),
    ("1 High St", "Postfach", "1 High St\nPostfach"), ("5 Moved Hill", "", "5 Moved Hill"),
    ("Verst 5", "", "Verst 5"), ("16 Ring Bell Road", "", "16 Ring Bell Road"),
    ("14 Old Address Street", "", "14 Old Address Street"),
    ("1 High St", "(Hinterhaus)", "1 High St\n(Hinterhaus)"),
    ("Tel 5", "", "Tel 5"), ("\"Place du Saint Inconnu, à gauche\"", "", "Place du Saint Inconnu, à gauche"),
    ("Adresse prüfen!", "", nil), ("(devuelto)", "", nil), ("inconnu à cette adresse", "", nil),
    ("même adresse", "", nil), ("à compléter", "", nil), ("SDF", "", nil), (".", "", nil),
    ("9 High St - moved March 2000", "", nil), ("1 High St", "died 2/2/99", nil), ("(dec)", "", nil),
    ("1 High St", "RIP", nil),
    ("1 High St", "Selig", "1 High St\nSelig"), ("EHPAD Les Tilleuls", "", "EHPAD Les Tilleuls"),
    ("8 High St (rear)", "", "8 High St (rear)"), ("Postfach 12", "", "Postfach 12"),
    ("1 Tel Aviv Road", "", "1 Tel Aviv Road"), ("Cell 5", "", "Cell 5"), ("1 High St", "Leeds", "1 High St"),
    ("1 High St", "LS1 1AA", "1 High St"), ("1 High St", "1 High St", "1 High St"),
    ("1 High St", "GB", "1 High St"),
    ("\"1 High St, Leeds LS1 1AA\"", "", "1 High St"), ("Moveditch Lane", "", "Moveditch Lane"),
    ("\"1 High St, Leeds LS1 1AA, GB\"", "", "1 High St"), ("1 High St LS1 1AA Leeds", "", "1 High St"),
    ("\"1 High St, Leeds\"", "", "1 High St, Leeds"), ("5 Road of Leeds", "", "5 Road of Leeds"),
    ("Leeds LS1 1AA", "", "Leeds LS1 1AA"), ("", "1 High St", "1 High St"),
    ("9 High St RTS", "", nil), ("9 High St-moved", "", nil), ("9 High St/RTS", "", nil),
    ("1 High St", "Mytown-deceased", nil), ("1 High St", "Mytown_RTS", nil),
    ("5 Walk-in Road", "", "5 Walk-in Road"), ("5 Rue de la Mort-Bois", "", "5 Rue de la Mort-Bois"),
  ] as [(String, String, String?)])
func aNoteIsNoAddress(_ street: String, _ second: String, lines: String?) throws {
  let scratch = try Scratch()
  let list = "name,street,address 2,postcode,city,country\nAnn Sample,\(street),\(second),LS1 1AA,Leeds,GB\n"
  let letters = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch).letters
  if let lines {
    #expect(letters.hasPrefix("Ann Sample\n\(lines)\nLeeds LS1 1AA\n"))
  } else {
    #expect(letters.isEmpty)
  }
}

/// A text alone in a row may be the heading of the rows below.
@Test(arguments: [
  ("verstorben:", true), ("MOVED AWAY", true), ("LEAVERS", true), ("Gruppe Nord", true), ("40", false),
])
func aHeadingAmongRowsIsSaid(_ heading: String, isSaid: Bool) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country\n\(heading),,,\nIda Berg,Ring 1,Ulm,DE\n"
  let faults = try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).faults.map(\.reason)
  #expect(faults.contains { $0.contains("all rows below") } == isSaid)
}

/// Countries that a cell does not tell, and messages that are for the office.
@Test(
  arguments: [
    ("name,street,city,country", "Ann Sample,Av. 1,Kinshasa,Congo", 0, "may be one of several countries"),
    ("name,street,city,country", "Ann Sample,Av. 1,Kinshasa,CD", 1, nil),
    ("name,street,city,country", "Ann Sample,1 High St,Leeds-deceased,GB", 0, "a note in the address"),
    ("name,address", "Ann Sample,\"Av. 1, Kinshasa, Congo\"", 0, "may be one of several countries"),
    (
      "name,street,postcode,city,country", "Ann Sample,1 Main St,19103,Philadelphia,PA", 0,
      "a state of it or a country"
    ),
    ("name,street,postcode,city,country", "Ann Sample,Calle 1,0801,Panama,PA", 1, nil),
    (
      "name,street,postcode,city,country", "Ann Sample,1 Main St,19801,Wilmington,DE", 1,
      "a state of it or a country"
    ),
    ("name,street,postcode,city,country", "Ann Sample,Ring 1,19053,Schwerin,DE", 1, nil),
    (
      "name,street,postcode,city,country", "Ann Sample,1 High St,GY1 1AA,Castel,CI", 1,
      "or the Channel Islands"
    ),
    ("name,street,postcode,city,country", "Ann Sample,1 Rue Un,BP 12,Abidjan,CI", 1, nil),
    ("name,street,postcode,city,country,region", "Ann Sample,1 rue Un,E1C 1A1,Moncton,CA,N.-B.", 1, nil),
    (
      "name,street,postcode,city,country,region", "Ann Sample,1 rue Un,B3H 1A1,Halifax,CA,nouvelle-écosse", 1,
      nil
    ),
    ("name,street,postcode,city,country", "Ann Sample,Calle 1,11001,Managua,NI", 1, nil),
    ("name,street,postcode,city,country", "Ann Sample,Calle 1,,Managua,NI", 1, nil),
    ("name,street,postcode,city,country", "Ann Sample,1 High St,,Belfast,NI", 0, "or Northern Ireland"),
    (
      "name,street,postcode,city,country", "Ann Sample,1 High St,EC1A 1AA,London,NI", 0, "or Northern Ireland"
    ),
    (
      "name,street,postcode,city,country", "Ann Sample,1 High St,1999-09-10,Leeds,GB", 0,
      "a date of a spreadsheet"
    ),
    (
      "name,street,postcode,city,country,region", "Ann Sample,1 Main St,T5J 1A1,Edmonton,CA,", 1,
      "there is no state or province"
    ),
    ("name,street,city,country,message", "Ann Sample,1 High St,Leeds,GB,Please free them.", 1, nil),
    ("name,street,city,country,message", "Ann Sample,1 High St,Leeds,GB,Call me naive.", 1, nil),
    ("name,address,country", "Ann Sample,12 High Street Leeds LS1 1AA,GB", 1, nil),
    ("name,street,postcode,city,country", "Ann Sample,1 High St,LS1 1AA Leeds,,GB", 1, nil),
    ("name,street,postcode,city,country", "Ann Sample,1 High St,LS1 1AA,,GB", 0, "no city"),
    ("name,address,country", "Ann Sample,\"7 High St, Leeds, LS1 IAF\",GB", 0, "does not show"),
    ("name,address,country", "Ann Sample,Rose Cottage Mill Lane Leeds LS1 1AA,GB", 0, "no city"),
    (
      "name,street,postcode,city,country,region", "Ann Sample,1 Main St,T5J 1A1,Edmonton,CA,Ecotopia", 1,
      "is no state or province that is known"
    ),
    (
      "name,street,city,country,message", "Ann Sample,1 High St,Leeds,GB,sent 12/5", 1,
      "may be for the office"
    ),
    (
      "name,street,city,country,message", "Ann Sample,1 High St,Leeds,GB,Deceased per wife", 0,
      "which is for the office"
    ),
    (
      "name,street,city,country,message", "Ann Sample,1 High St,Leeds,GB,Major donor", 1,
      "may be for the office"
    ),
    ("name,street,city,country,message", "Ann Sample,1 High St,Leeds,GB,Do not send them back.", 1, nil),
    ("name,street,city,country,note", "Ann Sample,1 High St,Leeds,GB,Met at the fair", 1, nil),
    (
      "name,street,city,country,message", "Ann Sample,1 High St,Leeds,GB,Phone me before 6pm", 1,
      "may be for the office"
    ),
  ] as [(String, String, Int, String?)])
func whatIsNotPlainIsSaid(_ header: String, _ row: String, good: Int, said: String?) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write("\(header)\n\(row)\n", "senders.csv"))
  job.letters = PlainLetters(countries: ["GB", "CD", "PA", "US", "CA", "NI", "DE", "CI"])
  let plan = try BatchPlan(job)
  let reasons = (plan.warnings + plan.faults).map(\.reason)
  #expect(plan.goodRows == good)
  #expect(said.map { reasons.count == 1 && reasons[0].contains($0) } ?? reasons.isEmpty, "\(reasons)")
}

/// What people write to the office in the places of a message and of who they are; a group is printed below the name.
@Test(
  arguments: [
    ("message", "Thank you Amnesty for sending this!", 1, "may be for the office"),
    ("message", "How do I unsubscribe?", 0, "which is for the office"),
    ("message", "I do not want to sign this.", 0, "which is for the office"),
    ("message", "Ich möchte das nicht unterschreiben.", 0, "which is for the office"),
    ("message", "Je ne veux pas signer cette lettre.", 0, "which is for the office"),
    ("message", "No quiero firmar esta carta.", 0, "which is for the office"),
    ("message", "Can't do this one", 0, "which is for the office"),
    ("message", "Can't do this one sorry", 1, "may be for the office"),
    ("message", "He did not want to sign a false confession.", 1, nil),
    ("message", "You can't do this to innocent people!", 1, nil),
    ("message", "Sie wollte das Geständnis nicht unterschreiben.", 1, nil),
    ("message", "Ich schreibe Ihnen zum ersten Mal.", 1, nil),
    ("message", "Good luck with the reform of your prisons.", 1, nil),
    ("message", "I'm only one citizen but I beg you to stop this.", 1, nil),
    ("message", "I'm only 12 but I care.", 1, "may be for the office"),
    ("message", "Good luck with the campaign!", 1, "may be for the office"),
    ("message", "I want you to sign the treaty.", 1, nil),
    ("message", "Please don't use my address.", 0, "which is for the office"),
    ("message", "Please don't use my name.", 1, "may be for the office"),
    ("about", "I use my name as a writer.", 1, "see whether a letter"),
    ("message", "Please keep my name secret.", 0, "which is for the office"),
    ("message", "Bitte meine Adresse nicht angeben.", 0, "which is for the office"),
    ("message", "Merci de ne pas mentionner mon adresse.", 0, "which is for the office"),
    ("message", "No publiquen mi nombre.", 0, "which is for the office"),
    ("message", "Please do not use your power against them.", 1, nil),
    ("message", "Je vous prie de publier son adresse.", 1, nil),
    ("message", "Ich nenne Ihnen meinen Namen nicht ohne Grund.", 1, nil),
    ("message", "I have family in China.", 1, "may be for the office"),
    ("message", "Each family in your country deserves peace.", 1, nil),
    ("about", "me", 1, "is no sentence"), ("about", "I am Ann Sample and I am 15.", 1, "under … years"),
    ("about", "I am a nurse of 15 years.", 1, nil), ("about", "I am at school.", 1, "see whether a letter"),
    ("about", "I am 14 years old.", 1, "see whether a letter"),
    ("about", "I am 40 years old.", 1, nil),
    ("about", "I am a nurse and look after people who have died.", 1, nil),
    ("about", "I am an asylum seeker.", 1, "see whether a letter"),
    ("about", "I am a doctor who cares for people that cannot sign their name.", 1, "see whether a letter"),
    ("about", "I do not want to sign this.", 0, "which is for the office"),
    ("group", "Do not write", 0, "the column group says"),
    ("group", "Lapsed 1999", 1, "the column group says"),
    ("group", "Leeds", 1, nil),
  ] as [(String, String, Int, String?)])
func whatIsForTheOfficeIsNotPrinted(_ column: String, _ text: String, good: Int, said: String?) throws {
  try expect(
    "name,street,postcode,city,country,\(column)", "Ann Sample,1 High St,LS1 1AA,Leeds,GB,\(text)", good, said
  )
}

/// Forms of address for several people or for the dead, where initials are signed too.
@Test(arguments: [
  "Fam.", "Familie", "Eheleute", "Herr und Frau", "De heer en mevrouw", "Wijlen", "Erven", "†",
])
func initialsAreThoseOfOneLivingPerson(_ form: String) throws {
  let scratch = try Scratch()
  let list = "Anrede;Vorname;Nachname;Straße;PLZ;Ort;Land\n\(form);Otto;Beispiel;Ring 1;10115;Berlin;DE\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.usesInitials = true
  #expect(try BatchPlan(job).goodRows == 0)
}
