// UnusedColumnTests.swift: what columns that are not used say: that people have died, have left, or want no letters.

import Batch
import Foundation
import Testing
import UrgentAction

/// A column for what becomes of a row, in Spanish under the name of a column for states.
@Test(
  arguments: [
    ("Estado", "fallecida", 0, "the region says '…'"), ("Estado", "baja", 0, "the region says '…'"),
    ("Estado", "Activo", 1, "the region '…' is no state or province"), ("Estado", "Madrid", 1, nil),
    ("Status", "verstorben", 0, "the column Status says '…'"), ("Status", "active", 1, nil),
    ("Status", "lapsed 1999", 0, "the column Status says '…'"), ("Status", "Paying", 1, nil),
    ("Status", "gekündigt zum 31.12.", 0, "the column Status"), ("Status", "ruhend", 0, "the column Status"),
    ("Status", "Active but opted out", 1, "the column Status, which"),
    ("Stato", "inattiva", 0, "the column Stato"), ("Situación", "desconocido", 0, "the column Situación"),
    ("Status", "Baja California", 1, "the column Status, which"), ("Land", "ES", 1, nil),
    ("Remarques", "ne plus écrire svp", 1, "the column Remarques"),
    ("Mail OK", "No", 1, "the column Mail OK"),
    ("Mail OK", "Yes", 1, nil), ("Mail OK", "OK", 1, nil), ("Hand", "left", 1, nil),
    ("Deceased", "?", 1, "the column for people who have died says '…'"), ("Deceased", "no", 1, nil),
    ("Status", "passiv", 1, nil), ("Courrier postal", "ONWAAR", 1, "the column Courrier postal"),
    ("Unsubscribed at,Bounced", ",yes", 1, nil), ("Unsubscribed", "no", 1, nil),
    ("Unsubscribed", "yes", 1, "the column Unsubscribed"), ("No Bulk Emails", "yes", 1, nil),
    ("Permission to sign", "No thanks", 1, "the column Permission"),
    ("Opted in", "0", 1, "the column Opted in"),
    ("Email opt-in", "no", 1, nil), ("Private?", "yes", 1, "the column Private?"),
    ("Status", "left", 0, "the column Status"), ("Briefe", "nein", 1, "the column Briefe"),
    ("Austritt", "31.12.1998", 0, "no post"),
    ("kein Versand", "x", 0, "no post"), ("No enviar correo", "sí", 0, "no post"), ("Baja", "", 1, nil),
    ("Phone", "deceased", 0, "the telephone number says '…'"),
    ("Notas", "falleció en 2023", 1, "the column Notas"), ("Notas", "Baja", 1, "the column Notas"),
    ("Notas", "calle Baja", 1, nil), ("Notas", "q.e.p.d.", 1, "the column Notas"),
    ("Notas", "dirección incorrecta", 1, "the column Notas"),
    ("Notas", "menor de edad", 1, "the column Notas"),
    ("Remarques", "DCD 2023", 1, "the column Remarques"), ("Remarques", "Mineur", 1, "the column Remarques"),
    ("Remarques", "opposition RGPD", 1, "the column Remarques"), ("Remarques", "rue du Mineur", 1, nil),
    ("Notiz", "gest. 1.2.24", 1, "the column Notiz"), ("Notiz", "† 3/2024", 1, "the column Notiz"),
    ("Notiz", "tot", 1, "the column Notiz"), ("Notiz", "singt tot und lebendig", 1, nil),
    ("Notiz", "Frau Selig fragen", 1, nil), ("Notiz", "Kind 12 Jahre", 1, "the column Notiz"),
    ("Notiz", "zog weg", 1, "the column Notiz"), ("Notiz", "DSGVO-Löschung", 1, "the column Notiz"),
    ("Notes", "d. 2024", 1, "the column Notes"), ("Notes", "d", 1, nil),
    ("Notes", "D. Sample knows her", 1, nil),
    ("Notes", "RIP", 1, "the column Notes"), ("Notes", "aged 12", 1, "the column Notes"),
    ("Notes", "Age 45", 1, nil), ("Notes", "age 12", 1, "the column Notes"),
    ("Notes", "dead keen on letters", 1, nil), ("Notes", "Passed on our details", 1, nil),
    ("Notes", "no post code - moved", 1, "the column Notes"),
    ("Notes", "has a child", 1, nil), ("Notes", "child", 1, "the column Notes"),
    ("Notes", "at risk - no name", 1, "the column Notes"),
    ("Notes", "returned to sender", 1, "the column Notes"),
    ("Notes", "Returned 3/99", 1, "the column Notes"), ("Notes", "letter returned", 1, "the column Notes"),
    ("Notes", "Returned the survey", 1, nil), ("Notes", "Declaration returned 2019", 1, nil),
    ("Remarques", "a quitté la présidence", 1, nil), ("Remarques", "a quitté", 1, "the column Remarques"),
    ("Notiz", "war im Ausland", 1, nil), ("Notiz", "lebt im Ausland", 1, "the column Notiz"),
    ("Notities", "overl. 2023", 1, "the column Notities"), ("Notities", "verhuisd", 1, "the column Notities"),
    ("Date d'envoi", "moved", 1, "the column Date d’envoi"),
    ("Tags", "donor;lapsed", 1, "the column Tags"),
    ("Tags", "\"\"\"baja\"\",\"\"socios\"\"\"", 1, "the column Tags"),
    ("Tags", "DO_NOT_MAIL", 1, "the column Tags"), ("Tags", "moved-away", 1, "the column Tags"),
    ("Tags", "#deceased", 1, "the column Tags"), ("Tags", "left-handed", 1, nil),
    ("Type", "Student_Minor", 1, "the column Type"),
    ("Group", "Verstorbene", 1, "the column Group says"), ("Group", "Leeds", 1, nil),
    ("Anrede,Briefanrede", "Frau,Liebe Ann und Bo", 1, "the column Briefanrede, which"),
    ("Anrede,Briefanrede", "\"Frau\",\"Liebe Ann, lieber Bo\"", 1, "the column Briefanrede, which"),
    ("Anrede,Briefanrede", "Frau,Liebe Ann", 1, nil),
    ("Anrede,Briefanrede", "Frau,\"Madame, Monsieur\"", 1, nil),
    ("Name2", "und Bo", 1, "the column \"Name2\", which"),
    ("Name2", "c/o Bo", 1, "the column \"Name2\", which"),
    ("Over 18", "no", 1, "the column \"Over 18\", which"),
    ("Name2", "Bo", 1, nil),
    ("Active", "No", 1, "the column Active"), ("Age", "14", 1, "the column Age"),
    ("Age", "8.0", 1, "the column Age"), ("Age", "41", 1, nil),
    ("Contact is in Trash", "Yes", 0, "no post"), ("Minor", "Yes", 1, "the column Minor"),
    ("Location Type", "Old", 0, "the column Location Type"),
    ("Location Type", "Work", 1, "the column Location Type"),
    ("Notes", "RTS 2024", 1, "the column Notes"), ("Notes", "dec’d", 1, "the column Notes"),
    ("Notes", "moved?", 1, "the column Notes"), ("Notes", "opted into calls", 1, nil),
    ("Tags", "Donor;Deceased", 1, "the column Tags"), ("Tags", "Donor|Moved", 1, "the column Tags"),
    ("Alive", "no", 1, "the column Alive"), ("Suppressed", "1", 1, "the column Suppressed"),
    ("Gone away", "Y", 1, "the column Gone away"), ("Left on", "1999-12-31", 1, "the column Left on"),
    ("Email opt in", "no", 1, nil), ("Notas", "desconocido", 1, "the column Notas"),
    ("Note", "Deceased (says her son)", 1, "the column Note"), ("Note", "Met at the fair", 1, nil),
    ("City", "Gone away", 1, "the column City, which is not used, says"), ("City", "Madrid", 1, nil),
    ("Overleden op", "1-2-1999", 0, "have died"), ("Overleden op", "n.v.t.", 1, nil),
    ("Geen post", "ja", 0, "no post"), ("Geen post", "nee", 1, nil), ("Não contactar", "sim", 0, "no post"),
    ("Wants no letters since", "May", 1, "the column Wants no letters since, which"),
    ("Wants no letters since", "no", 1, nil), ("Courrier postal", "non", 1, "the column Courrier postal"),
    ("Zgoda na listy", "cofnięta", 1, "the column Zgoda na listy"), ("Letters (number)", "0", 1, nil),
    ("Remarques", "mineur (14 ans)", 1, "the column Remarques"),
    ("Uwagi", "Zmarł w 2024", 1, "the column Uwagi"),
    ("Remarques", "Parti à l’étranger", 1, "the column"), ("Notiz", "Umzug 1.3.", 1, "the column Notiz"),
    ("Notities", "adres onjuist", 1, "the column"), ("Observações", "mudou-se", 1, "the column"),
    ("", "gone!", 1, "the column …, which is not used"), ("", "Leeds", 1, nil),
    ("Fax", "+49 30 1234567", 1, nil), ("Notiz", "+ 3.4.2020", 1, "the column Notiz"),
    ("Fecha baja", "12/03/1999", 0, "no post"), ("Fecha baja", "", 1, nil),
    ("Data cessazione", "1/1/1999", 0, "no post"), ("Survey returned", "yes", 1, nil),
    ("Date de sortie", "12/03/1999", 0, "no post"), ("Membership expired", "12/03/2030", 1, nil),
    ("Einwilligung", "unbekannt", 1, "the column Einwilligung"), ("Notiz", "mit SEPA", 1, nil),
    ("Interests", "Refugee", 1, nil), ("Household greeting", "Dear Ann and Bo", 1, nil),
    ("Address (old)", "2 Low Road", 1, nil), ("Moved house", "no", 1, nil),
    ("Date lapsed", "2001-01-05", 1, "the column Date lapsed, which"),
    ("Expired", "yes", 1, "the column Expired"), ("Form returned", "yes", 1, nil),
    ("Phone old", "1999", 1, nil),
    ("Years old", "34", 1, nil),
    ("Year left", "1999", 1, "the column Year"),
    ("Has left", "yes", 1, "the column Has left"), ("Is inactive", "true", 1, "the column Is inactive"),
    ("Mitglied inaktiv", "ja", 1, "the column Mitglied"), ("Socio inactivo", "sí", 1, "the column Socio"),
    ("Newsletter stopped", "yes", 1, "the column Newsletter"), ("Recruited by", "Bo", 1, nil),
    ("By", "Bo", 1, nil),
    ("Consent", "unsubscribed", 0, "the column Consent"), ("Consent", "lapsed", 0, "the column Consent"),
    ("Category", "Disabled", 1, nil), ("Gruppen", "Kreis Nord (inaktiv)", 1, "the column Gruppen"),
    ("Socio", "decaduto", 0, "the column Socio"), ("Medlem", "utgått", 0, "the column Medlem"),
    ("Member", "ex", 0, "the column Member"), ("Member", "No", 1, nil), ("Socio", "sì", 1, nil),
    ("Use full name", "no", 1, "the column Use full name, which"), ("Use full name", "yes", 1, nil),
    ("Ne plus solliciter", "oui", 1, "the column Ne plus solliciter, which"), ("Newsletter", "no", 1, nil),
    ("Notes", "STOP!", 1, "the column Notes"), ("Notes", "stop the war", 1, nil),
    ("Notes", "newsletter only", 1, "the column Notes"),
    ("Notes", "wife rang: husband died", 1, "the column Notes"), ("Notes", "cat died 1999", 1, nil),
    ("Notes", "died 1999", 1, "the column Notes"), ("Notes", "resigned as chair", 1, nil),
    ("Notiz", "Otto Mann verstorben", 1, "the column Notiz"),
    ("Notiz", "verstorben 1999", 1, "the column Notiz"),
    ("Notes", "no longer writes", 1, "the column Notes"), ("Notes", "works with refugees", 1, nil),
    ("Notes", "has moved many people to write", 1, nil), ("Notes", "likes her dog", 1, nil),
    ("Notiz", "hat Verwandte in Peking", 1, "the column Notiz"),
    ("Notiz", "+ 3.4.1999", 1, "the column Notiz"),
    ("Remarques", "réfugiée - ne pas faire figurer son nom", 1, "the column Remarques"),
    ("Notas", "que no salga su nombre", 1, "the column Notas"), ("Note", "è mancata", 1, "the column Note"),
    ("Anteckning", "släkt i Kina", 1, "the column Anteckning"),
    ("Membership", "Closed", 1, "the column Membership, which"), ("Membership", "Life", 1, nil),
    ("Tipo", "baja", 1, "the column Tipo"), ("Expires", "31/03/1995", 1, "which is past"),
    ("Expires", "31/03/2099", 1, nil), ("Gültig bis", "31.12.1995", 1, "which is past"),
    ("Notes", "use only my initials", 1, "the column Notes"), ("Notiz", "Uigurin", 1, "the column Notiz"),
    ("Notities", "uitvaart 3 mei", 1, "the column Notities"),
    ("Status", "Disabled", 1, "the column Status, which"), ("Statut", "désactivé", 0, "the column Statut"),
    ("Account status", "account disabled", 1, "the column Account status, which"),
    ("Account enabled", "No", 1, "the column Account enabled"), ("Disability", "Disabled", 1, nil),
    ("Rollen", "Ehemalige", 1, "the column Rollen"), ("Notes", "I'm 13", 1, "the column Notes"),
    ("Notiz", "gesetzl. Betreuer", 1, "the column Notiz"),
    ("Interests", "Uyghur human rights", 1, nil),
    ("Campaigns", "Uyghurs - no letters", 1, "the column Campaigns"),
    ("Ethnicity", "Uyghur", 1, "the column Ethnicity"), ("Status", "Død", 0, "the column Status"),
    ("Medlemsstatus", "Utmeldt", 0, "the column Medlemsstatus"), ("Blocked", "Yes", 1, "the column Blocked"),
    ("Blocked", "No", 1, nil), ("Sign as", "A. S.", 1, "the column Sign as"),
    ("GDPR", "no", 1, "the column GDPR"),
    ("Notes", "moved here 1999", 1, nil), ("Notes", "moved to Leeds", 1, "the column Notes"),
    ("Greeted as", "M. et Mme", 1, "the column Greeted as"),
    ("Greeted as", "Mme", 1, nil), ("Date of birth", "13/02/2090", 1, "after the day of the letters"),
    ("Geboortedatum", "13-02-1960", 1, nil),
    ("Parental consent", "No", 1, "the column Parental consent"), ("Parental consent", "Yes", 1, nil),
    ("Guardian consent", "No", 1, "the column Guardian consent"),
    ("Partner Opt-out", "Yes", 1, "the column Partner Opt-out"),
    ("Guardian wants no post", "Yes", 1, "the column Guardian wants no post"),
    ("Partner deceased", "Yes", 1, "the column Partner deceased"), ("Spouse", "Bo", 1, nil),
    ("Ehemann", "Bo", 1, nil), ("Conjoint", "Bo", 1, nil),
    ("Date of birth", "13/02/1985", 1, "of somebody under"), ("Notas", "uigur", 1, "the column Notas"),
    ("Date of birth", "1982-12-31", 1, "of somebody under"), ("Date of birth", "1982-06-14", 1, nil),
    ("Date of birth", "15.06.1982", 1, "of somebody under"),
    ("Date of birth", "6/15/1982", 1, "of somebody under"),
    ("Date of birth", "01.12.82", 1, "of somebody under"), ("Date of birth", "01.12.81", 1, nil),
    ("Date of birth", "07/05/1982", 1, "of somebody under"), ("Date of birth", "01/05/1982", 1, nil),
    ("Date of birth", "16", 1, "of somebody under"), ("Date of birth", "45", 1, nil),
    ("Date of birth", "31.12.1982", 1, "is that of somebody under"),
    ("Date of birth", "06/07/1982", 1, "may be that of somebody under"),
    ("Date of birth", "5 May", 1, nil), ("Geburtstag", "3.12.", 1, nil), ("Date of birth", "12-10", 1, nil),
    ("Date of birth", "80-05-12", 1, nil), ("Date of birth", "88-05-12", 1, "is that of somebody under"),
    ("Date of birth", "'75", 1, nil), ("Date of birth", "5 May 88", 1, "is that of somebody under"),
    ("Jahrgang", "1982", 1, "of somebody under"), ("Année de naissance", "1985", 1, "of somebody under"),
    ("Año de nacimiento", "1985", 1, "of somebody under"), ("Nato il", "1/2/1985", 1, "of somebody under"),
    ("Name", "Bo Example", 1, nil),
    ("Countries excluded", "Kenya", 1, "the column Countries excluded"),
    ("Countries visited", "Kenya", 1, nil), ("Family in", "China", 1, "the column Family in"),
    ("Family name at birth", "Roe", 1, nil), ("Notes", "family in China", 1, "the column Notes"),
    ("Age group", "12-15", 1, "the column Age group"), ("Age group", "18-25", 1, nil),
    ("Year group", "Y9", 1, "the column Year group"), ("Age", "13 yrs", 1, "the column Age"),
    ("Write to China", "No", 1, "the column Write to China"), ("Write to China", "Yes", 1, nil),
    ("I agree to be named", "No", 1, "the column I agree"), ("Agree to newsletter", "No", 1, nil),
    ("Write to MP", "No", 1, nil), ("Agreed price", "No", 1, nil),
    ("I am over 18", "No", 1, "the column \"I am over 18\""),
    ("GELOESCHT", "T", 1, "the column GELOESCHT"), ("GELOESCHT", "F", 1, nil),
    ("ARCHIV", "ja", 1, "the column ARCHIV"), ("Preferred", "Work", 1, "the column Preferred"),
    ("Preferred", "Home", 1, nil),
    ("Date of birth", "19900401", 1, "is that of somebody under"),
    ("Date of birth", "01041990", 1, "is that of somebody under"),
    ("Date of birth", "07051982", 1, "may be that of somebody under"), ("Date of birth", "19600401", 1, nil),
    ("Date of birth", "32964", 1, "is that of somebody under"), ("Date of birth", "12345", 1, nil),
    ("Date of birth", "900401", 1, "is that of somebody under"), ("Date of birth", "600401", 1, nil),
  ] as [(String, String, Int, String?)])
func aColumnSaysWhatHasBecomeOfSomebody(_ column: String, _ cell: String, good: Int, said: String?) throws {
  try expect(
    "name,street,postcode,city,country,\(column)", "Ann Sample,Calle Sol 1,28001,Madrid,ES,\(cell)", good,
    said)
}

/// By e-mail a "no" to post does not matter, and by post none to e-mail.
@Test(arguments: [
  ("Postal opt in", true, 0), ("Postal opt in", false, 1), ("Email opt in", true, 1),
  ("Email status", false, 0), ("Consent", true, 1),
])
func aConsentIsOneToAChannel(_ column: String, isByEmail: Bool, doubts: Int) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,email,\(column)\nAnn Sample,Ring 1,Ulm,DE,a@example.org,no\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.needsEmail = isByEmail
  #expect(try BatchPlan(job).warnings.count { $0.reason.contains("is not used") } == doubts)
}

/// Few answers that differ from those of nearly all are said once, with their rows.
@Test(
  arguments: [
    ("Answered", ["Yes", "No"], "'Answered' says No in row 13"),
    ("Test", ["", "x"], "'Test' says x in row 13"),
    ("Status", ["active", "Life"], nil),
    ("Gender", ["Female", "Male"], nil), ("Newsletter", ["no", "no"], nil),
    ("Source", ["Stall", "Web"], nil),
    ("Is test", ["0", "1"], "'Is test' says 1 in row 13"),
    ("Membership type", ["Full", "Junior"], "'Membership type' says Junior in row 13"),
  ] as [(String, [String], String?)])
func fewOtherAnswersAreSaidOnce(_ column: String, _ cells: [String], said: String?) throws {
  let scratch = try Scratch()
  let rows = (1...12).map { row in
    "Ann Sample\("abcdefghijkl".prefix(row).last!),Ring \(row),Ulm,DE,\(cells[row / 12])\n"
  }
  let list = "name,street,city,country,\(column)\n" + rows.joined()
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  let said = said.map { "few rows differ in columns that are not used: \($0); see whether they get letters" }
  #expect(plan.warnings.map(\.reason) == [])
  #expect(plan.remarks.filter { $0.hasPrefix("few") } == [said].compactMap { $0 })
}

/// A state that few rows have is said of these rows.
@Test func fewOtherStatesAreSaidOfTheirRows() throws {
  let scratch = try Scratch()
  let rows = (1...12).map { row in
    "Ann Sample\("abcdefghijkl".prefix(row).last!),Ring \(row),Ulm,DE,\(row == 5 ? "Prospect" : "Regular")\n"
  }
  let plan = try BatchPlan(
    .plain(try scratch.write("name,street,city,country,Status\n" + rows.joined(), "senders.csv")))
  #expect(
    plan.warnings.map(\.description) == [
      "row 6: few rows have Prospect in the column Status: see whether they get letters"
    ])
}

/// What concerns the list as a whole: second people, groups that are printed, and, by e-mail, a list without addresses.
@Test(
  arguments: [
    (
      "Spouse", "Bo", false,
      ["the column 'Spouse', which is not used, may name a second person, who gets no letter"]
    ),
    (
      "Partner first name,Partner email", "Bo,bo@example.org", false,
      [
        "the columns 'Partner first name', 'Partner email', which are not used, may name a second person, who gets no letter"
      ]
    ),
    ("Partner ID", "P-17", false, []), ("Street name 2", "Leeds", false, []),
    ("Partner since", "May 2019", false, []),
    ("Parent Account", "Leeds", false, []), ("Household members", "two", false, []),
    ("Parentesco", "hija", false, []), ("Tutorial done", "May", false, []), ("Spouse", "-", false, []),
    ("Partner", "yes", false, []), ("Guardian", "", false, []), ("Group", "Leeds", false, []),
    (
      "Kontakt", "ann@example.org", true,
      [
        "no column holds the senders' e-mail addresses: the drafts say nothing of who sends them; where 'Kontakt' has them, "
          + "add --map email=Kontakt"
      ]
    ),
    (
      "Hand", "left", true,
      ["no column holds the senders' e-mail addresses: the drafts say nothing of who sends them"]
    ), ("Email", "ann@example.org", true, []), ("Email", "", true, []),
  ] as [(String, String, Bool, [String])])
func whatConcernsTheListIsSaidOnce(
  _ column: String, _ cell: String, isByEmail: Bool, doubts: [String]
) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,\(column)\nAnn Sample,Ring 1,Ulm,DE,\(cell)\nBo Roe,Ring 2,Ulm,DE,\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.needsEmail = isByEmail
  let plan = try BatchPlan(job)
  #expect(plan.doubts == doubts)
  let lacksEmail = isByEmail && column == "Email"
  #expect(plan.warnings.contains { $0.reason.hasPrefix("there is no e-mail address") } == lacksEmail)
  #expect(
    plan.remarks.contains("the column 'Group' stands below each name; --map group= leaves it out")
      == (column == "Group"))
}

/// A row with the second of two addresses has other columns that are not used than the rest.
@Test func theColumnsOfARowsOtherAddressAreNotMistaken() throws {
  let scratch = try Scratch()
  let list =
    "name,Home Street,Home City,Home Postcode,Country,Mailing Street,Mailing City\nAnn Sample,Ring 1,Ulm,89073,DE,,\n"
    + "Bo Sample,,,89073,DE,Ring 2,Ulm\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.goodRows == 2)
}

/// Few texts in a column that is not used are named once, in any language.
@Test func fewTextsOfAColumnAreNamed() throws {
  let scratch = try Scratch()
  let rows = (1...12).map { row in
    let text = [3, 7].contains(row) ? "dette er en lang anmerkning \(row)" : ""
    return "Ann Sample\("abcdefghijkl".prefix(row).last!),Ring \(row),Ulm,DE,\(text)\n"
  }
  let list = "name,street,city,country,Merknad\n" + rows.joined()
  let remarks = try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).remarks
  #expect(
    remarks.contains(
      "few rows have a text in columns that are not used: 'Merknad' in rows 4, 8; see whether they get letters"
    ))
}

/// A list without a column for the country, and one that is not used and has countries.
@Test func aColumnThatHasTheCountriesIsNamed() throws {
  let scratch = try Scratch()
  let list =
    "name,street,city,Country of birth,Landes\nAnn Sample,Ring 1,Ulm,Iran,DE\nBo Sample,Ring 2,Ulm,Iran,Spain\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  #expect(
    try BatchPlan(job).faults.map(\.description) == [
      "rows 2, 3: the list has no column for the country: where Landes has it, add --map country=Landes"
    ])
  job.country = Country("DE")
  #expect(
    try BatchPlan(job).warnings.map(\.description) == [
      "row 3: the column Landes, which is not used, says 'Spain': where it has the country, add --map "
        + "country=Landes"
    ])
}
