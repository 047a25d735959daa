// FieldTests.swift: each field from the lines that hold it.

import Defaults
import Testing
import UrgentAction

@testable import Sheets

@Suite struct FieldTests {
  @Test(
    arguments: [
      (
        "His Excellency\nPresident Ism Khayali\nDamascus\nSyria", "His Excellency", "Ism Khayali",
        ["President"]
      ),
      ("Señor Presidente Nombre Ficticio\nBogotá, Colombia", "Señor", "Nombre Ficticio", ["Presidente"]),
      (
        "M. Nom Inventé\nMinistre des Exemples\nTunis, Tunisie", "M.", "Nom Inventé",
        ["Ministre des Exemples"]
      ),
      (
        "Ministre des Exemples :\nM. Nom Inventé\nMinistre des Exemples\nTunis, Tunisie", "M.", "Nom Inventé",
        ["Ministre des Exemples"]
      ),
      (
        "Director Nombre Ficticio\nDirector General de Ejemplos\nLima, Peru", nil, "Nombre Ficticio",
        ["Director General de Ejemplos"]
      ),
      (
        "Son Excellence le Général-major Nom Inventé\nPrésident de la République\nTunis, Tunisie",
        "Son Excellence le Général-major", "Nom Inventé", ["Président de la République"]
      ),
      (
        "Presidente de la República\nLic. Nombre Ficticio\nPresidente de la República de Ejemplo\nLima, Peru",
        "Lic.", "Nombre Ficticio", ["Presidente de la República de Ejemplo"]
      ),
      (
        "General Invented Name\nCommander-in-Chief, Army Headquarters\nNairobi\nKenya", "General",
        "Invented Name", ["Commander-in-Chief, Army Headquarters"]
      ),
      (
        "Attorney General and Head of the Prosecutor's Office\nMr Invented Name\nLima, Peru", "Mr",
        "Invented Name",
        ["Attorney General and Head of the Prosecutor's Office"]
      ),
      ("Charge d'Affaires Nazva Vydumany\nMinsk, Belarus", nil, "Nazva Vydumany", ["Charge d'Affaires"]),
      (
        "General Prosecutor of the Republic\nMinsk, Belarus", nil, nil, ["General Prosecutor of the Republic"]
      ),
      (
        "Inspector General of Police (IGP)\nMr Invented Name\nNairobi, Kenya", "Mr", "Invented Name",
        ["Inspector General of Police (IGP)"]
      ),
      (
        "Brigadier-General (rtd) Invented NAME\nDirector General, State Service\nNairobi, Kenya",
        "Brigadier-General (rtd)", "Invented NAME", ["Director General, State Service"]
      ),
      (
        "Chairman of the Council\nSenior General Invented Name\nYangon, Myanmar", "Senior General",
        "Invented Name",
        ["Chairman of the Council"]
      ),
      (
        "Minister of Examples, Mr Invented Name\nNairobi, Kenya", "Mr", "Invented Name",
        ["Minister of Examples"]
      ),
      (
        "Minister of Examples: Dr Invented Name\nNairobi, Kenya", "Dr", "Invented Name",
        ["Minister of Examples"]
      ),
      (
        "Minister of Examples: Major General Invented Name\nNairobi, Kenya", "Major General", "Invented Name",
        ["Minister of Examples"]
      ),
      (
        "Minister of Examples – Invented Name\nPO Box 1\nKenya", nil, "Invented Name",
        ["Minister of Examples"]
      ),
      (
        "Lt Col Invented Name, Commander, 5th Brigade\nNairobi, Kenya", "Lt Col", "Invented Name",
        ["Commander, 5th Brigade"]
      ),
      (
        "H.E. Ambassador Invented Name, Royal Embassy of Kenya\n1 Street\nParis, France", "H.E.",
        "Invented Name",
        ["Ambassador"]
      ),
      (
        "PRÄSIDENT DER REPUBLIK\nNombre Ficticio, ul. Abaja 11, 473000 Astana, KASACHSTAN", nil,
        "Nombre Ficticio",
        ["PRÄSIDENT DER REPUBLIK"]
      ),
      (
        "BOTSCHAFT DER REPUBLIK KENIA\nS.E. Herrn Invented Name, Musterstraße 1, 13156 Berlin", "S.E. Herrn",
        "Invented Name", []
      ),
      (
        "Director General\nUnidad Nacional de Ejemplos\nNombre Ficticio Prueba\nCarrera 1\nBogotá, Colombia",
        nil,
        "Nombre Ficticio Prueba", ["Director General"]
      ),
      (
        "Minister of Examples\nHis Excellency Lieutenant-\nGeneral Ism Khayali\nDamascus, Syria",
        "His Excellency Lieutenant-General", "Ism Khayali", ["Minister of Examples"]
      ),
      (
        "President\nHis Excellency President\nIsm Khayali\nPalace\nDamascus, Syria", "His Excellency",
        "Ism Khayali",
        ["President"]
      ),
      (
        "Brigadegeneral Nama Palsu\n(Militärkommandeur für Beispielort)\nDili, Osttimor, INDONESIEN",
        "Brigadegeneral",
        "Nama Palsu", ["Militärkommandeur für Beispielort"]
      ),
      (
        "Chief of Police\nMaj. Gen. (Pol.) Drs H. Contoh\nSemarang, Indonesia", "Maj. Gen. (Pol.)",
        "Drs H. Contoh",
        ["Chief of Police"]
      ),
      (
        "Sr. D. Nombre Ficticio\nMinistro de Ejemplos\nMadrid, España", "Sr. D.", "Nombre Ficticio",
        ["Ministro de Ejemplos"]
      ),
      (
        "Médiateur\nProvedor de Exemplos\nRua 1, Luanda, Angola", nil, nil,
        ["Médiateur", "Provedor de Exemplos"]
      ),
      ("His Excellency President Khayali\nDamascus, Syria", "His Excellency", "Khayali", ["President"]),
      ("Judge\nPort Example, PMB 100\nAccra\nGhana", nil, nil, ["Judge"]),
      ("Director\nGral. Ejemplo, 06000\nMéxico", nil, nil, ["Director"]),
      (
        "Director, General Example Department\nMs Invented Name\nAmman\nJordan", "Ms", "Invented Name",
        ["Director, General Example Department"]
      ),
      ("Chief, General Staff\nAmman\nJordan", nil, nil, ["Chief, General Staff"]),
      (
        "Minister of Defence - General Staff\nAmman\nJordan", nil, nil,
        ["Minister of Defence - General Staff"]
      ),
      ("Hon. Chief Justice\nHigh Court\nLusaka\nZambia", nil, nil, ["Hon. Chief Justice"]),
      ("Hon. Minister\nExample House\nLusaka\nZambia", nil, nil, ["Hon. Minister"]),
      ("Air Vice Marshal (Rtd) Invented Name\nLusaka\nZambia", "Air Vice Marshal (Rtd)", "Invented Name", []),
      ("General Invented Name (Rtd)\nJudge\nLusaka\nZambia", "General (Rtd)", "Invented Name", ["Judge"]),
      ("Ms Invented Name (Chief Judge)\nLusaka\nZambia", "Ms", "Invented Name", ["Chief Judge"]),
      ("Chief Judge\n(Ms Invented Name)\nLusaka\nZambia", "Ms", "Invented Name", ["Chief Judge"]),
      ("Chief (Mrs) Invented Name\nJudge\nLusaka\nZambia", "Chief (Mrs)", "Invented Name", ["Judge"]),
      (
        "The Director, Dr Example Memorial Hospital\nLusaka\nZambia", nil, nil,
        ["The Director, Dr Example Memorial Hospital"]
      ),
      (
        "Judge\nMr Ism Abd al-\nKhayali al-Akhar\nDamascus, Syria", "Mr", "Ism Abd al-Khayali al-Akhar",
        ["Judge"]
      ),
      (
        "Judge\nGeneral Ism\nKhayali al-Akhar\nPalace\nDamascus, Syria", "General", "Ism",
        ["Judge"]
      ),
      ("Invented Name - Chief Judge\nPO Box 1\nLusaka\nZambia", nil, "Invented Name", ["Chief Judge"]),
      ("Invented Name (Chief Judge)\nPO Box 1\nLusaka\nZambia", nil, "Invented Name", ["Chief Judge"]),
      ("Invented Name, Chief Judge\nPO Box 1\nLusaka\nZambia", nil, "Invented Name", ["Chief Judge"]),
      ("Chief Judge: Invented Name\nPO Box 1\nLusaka\nZambia", nil, "Invented Name", ["Chief Judge"]),
      (
        "Chief Invented Name\nAttorney General\nLagos\nNigeria", "Chief", "Invented Name",
        ["Attorney General"]
      ),
      ("Mr 'Issa al-Khayali\nGovernor\nLusaka\nZambia", "Mr", "'Issa al-Khayali", ["Governor"]),
      (
        "Amir of Example\nHis Highness Shaikh 'Ali Khayali\nLusaka\nZambia", "His Highness Shaikh",
        "'Ali Khayali", ["Amir of Example"]
      ),
      (
        "Minister of Examples\nExmo. Sr.\nJoão Inventado\nBrasília\nBrazil", "Exmo. Sr.", "João Inventado",
        ["Minister of Examples"]
      ),
      (
        "Procurator of Example district\nRespublika Primer\n000000 g. Primer\nBelarus", nil, nil,
        ["Procurator of Example district"]
      ),
      ("Mayor Invented Name\nLusaka\nZambia", nil, "Invented Name", ["Mayor"]),
      ("Mayor A. Example\nLusaka\nZambia", nil, "A. Example", ["Mayor"]),
      ("Mayor A. B. Example\nLusaka\nZambia", nil, "A. B. Example", ["Mayor"]),
      ("Minister Of Examples\nLusaka\nZambia", nil, nil, ["Minister Of Examples"]),
      ("Daily Example, Editor\nPO Box 1\nLusaka\nZambia", nil, nil, ["Daily Example, Editor"]),
      (
        "Ministro del Interior (Sr. Juan Ejemplo)\nLima\nPerú", "Sr.", "Juan Ejemplo",
        ["Ministro del Interior"]
      ),
      (
        "Minister of Examples:      Ms Invented Name\nLusaka\nZambia", "Ms", "Invented Name",
        ["Minister of Examples"]
      ),
      ("Governor of Van\nMr Invented Name\nVan\nTurkey", "Mr", "Invented Name", ["Governor of Van"]),
      (
        "Exmo. Sr. Governador do Estado do Pará\nJoão Inventado\nBelém\nBrazil", nil, "João Inventado",
        ["Exmo. Sr. Governador do Estado do Pará"]
      ),
      (
        "Ambassador Invented Name, Permanent Representative\nGeneva\nSwitzerland", nil, "Invented Name",
        ["Ambassador", "Permanent Representative"]
      ),
    ] as [(String, String?, String?, [String])])
  func whoAnOfficialIs(_ text: String, _ honorific: String?, _ name: String?, _ offices: [String]) throws {
    let found = try block(text)
    #expect(found.honorific == honorific)
    #expect(found.name == name)
    #expect(found.offices == offices)
  }

  /// An office goes on behind "of", a greeting in brackets is no name, and bodies have compounds for offices.
  @Test(arguments: [
    ("Directeur de l'ABC\nMonsieur Jean Exemple", "Jean Exemple", "Directeur de l'ABC"),
    ("Innenminister Otto Hochleiter", "Otto Hochleiter", "Innenminister"),
    ("Director of the ABC\nMr Invented Name", "Invented Name", "Director of the ABC"),
    ("Generalinspekteur der Polizei\nHerr Ernst Musterer", "Ernst Musterer", "Generalinspekteur der Polizei"),
    ("Herrn Staatspräsident\nLieutenant General Invented NAME", "Invented NAME", "Herrn Staatspräsident"),
    ("Señor Juan Ejemplo\nPresidente del ABC", "Juan Ejemplo", "Presidente del ABC"),
  ])
  func officesAreWhole(_ lines: String, _ name: String, _ office: String) throws {
    let official = try block("\(lines)\nPO Box 1\nNairobi\nKenya")
    #expect(
      official.name == name && official.offices == [office] && official.address == ["PO Box 1", "Nairobi"])
  }

  @Test(
    arguments: [
      ("Sultanate of Oman", "OM"), ("Republic of Yemen", "YE"), ("The Gambia", "GM"),
      ("State of Qatar", "QA"),
      ("Slovak Republic", "SK"), ("Republic of the Union of Myanmar", "MM"), ("P.R. China", "CN"),
      ("U.A.E.", "AE"),
      ("Republic of Korea", "KR"), ("Democratic Republic of Congo", "CD"), ("República de Colombia", "CO"),
      ("République du Tchad", "TD"), ("Republik Österreich", "AT"), ("AZ 85001", "US"), ("BP 10045", nil),
      ("CP 39074", nil), ("Box 14155-6343", nil), ("AZ 85001 Road", nil),
      ("Arizona 85001-1234", "US"), ("State of Georgia", nil),
      ("Estado de México", nil),
    ] as [(String, String?)])
  func statesHaveFormalNames(_ name: String, _ code: String?) throws {
    #expect(try block("Judge\nPO Box 1\nExample Town, \(name)").country?.code == code)
  }

  @Test(arguments: [
    ("Camp Example, Chief of Staff", "whether 'Camp Example' is a name; taken for one"),
    ("Casa Ejemplo - Presidente de la Nación", "whether 'Casa Ejemplo' is a name; taken for one"),
    ("Law Example (Chairman)", "whether 'Law Example' is a name; taken for one"),
    ("Officer in Charge: Example Main", "whether 'Example Main' is a name; taken for one"),
    ("General Ism\nExample Barat", "whether 'General Ism' is the whole of a name and no more"),
  ])
  func whatMayBeAPlaceIsADoubt(_ lines: String, _ doubt: String) throws {
    #expect(try block(lines + "\nPO Box 1\nLusaka\nZambia").doubts.map(\.text) == [doubt])
  }

  @Test func columnsThatCannotBeToldApartAreADoubt() throws {
    let found = try block("Mr Left Name        Mr Right Name\nPO Box 1\nNairobi\nKenya")
    #expect(found.doubts.contains { $0.text.contains("stands in two columns") })
  }
}
