// EntryColumns.swift: the columns and cells of anybody's table, by the names of ours.

import SourceText
import UrgentAction
import World

/// Which column of a table is which of ours.
struct EntryColumns {
  /// The words that other tables have for our columns.
  private static let aliases: KeyValuePairs = [
    "office": ["title", "post", "function", "position", "job title", "Amt", "Funktion", "fonction", "cargo"],
    "organization": [
      "organisation", "org", "company", "ministry", "Behörde", "Firma", "ministère", "ministerio",
      "organisme", "organismo", "institution", "institución", "Dienststelle", "entidad",
    ],
    "name": ["full name", "holder", "person", "display name", "Amtsinhaber", "nom complet"],
    "family_name": [
      "last name", "surname", "family", "last", "Nachname", "Familienname", "nom", "apellidos",
    ],
    "given_name": ["first name", "forename", "given", "first", "Vorname", "prénom", "nombre"],
    "honorific_prefix": ["prefix", "salutation title", "Anrede", "civilité", "tratamiento"],
    "degree": ["Titel", "academic title", "akademischer Titel"],
    "honorific_suffix": ["suffix", "name suffix", "Namenszusatz"],
    "gender": ["sex", "Geschlecht", "sexe", "sexo"], "since": ["start_date", "from"],
    "until": ["end_date", "to"], "note": ["notes", "remark", "remarks"], "source": ["sources"],
    "address": [
      "postal address", "street address", "mail address", "street", "address line 1", "business street",
      "mailing street", "Straße", "Anschrift", "Adresse", "Straße geschäftlich", "rue", "dirección", "calle",
    ],
    "address_2": ["address line 2", "street 2", "business street 2", "extended address"],
    "city": [
      "town", "locality", "place", "business city", "mailing city", "Ort", "Stadt", "Ort geschäftlich",
      "ville",
      "ciudad",
    ],
    "postcode": [
      "zip", "zip code", "postal code", "business postal code", "mailing zip/postal code", "PLZ",
      "Postleitzahl",
      "Postleitzahl geschäftlich", "code postal", "código postal",
    ],
    "region": ["state", "province", "county", "business state", "state/province", "Bundesland", "provincia"],
    "country": [
      "country/region", "business country/region", "business country", "mailing country", "Land",
      "Land/Region",
      "Land/Region geschäftlich", "Staat", "pays", "país",
    ],
    "telephone": [
      "phone", "tel", "voice", "business phone", "work phone", "Telefon", "téléphone", "teléfono",
    ],
    "fax": ["telefax", "facsimile", "business fax", "work fax", "fax number", "Faxnummer", "télécopie"],
    "email": ["e-mail", "mail", "email address", "e-mail address", "E-Mail-Adresse", "courriel", "correo"],
    "telex": [],
    "telegram": ["cable"],
    "salutation": ["opening", "form of address"], "website": ["url", "web", "homepage"],
  ]

  var indices: [String: Int] = [:]

  init(_ names: [String], file: String, _ findings: FindingList) {
    let plain = plainName
    var fields: [String: String] = [:]
    for column in DirectoryEntry.columns { fields[plain(column)] = column }
    for (column, aliases) in Self.aliases {
      for alias in [column] + aliases where fields[plain(alias)] == nil { fields[plain(alias)] = column }
    }
    for (index, name) in names.enumerated() {
      let place = TextLocation(file: file, line: 1, column: 1)
      guard let field = fields[plain(name)] else {
        findings.add(
          "the column '\(name)' could not be kept", hint: nearestHint(to: name, among: fields.values),
          at: place, severity: .warning)
        continue
      }
      if indices[field] == nil {
        indices[field] = index
      } else if field == "office", plain(name) == plain("job title") {
        // Beside the office "Title" is what stands before a name.
        if indices["honorific_prefix"] == nil { indices["honorific_prefix"] = indices["office"] }
        indices["office"] = index
      } else {
        findings.add(
          "'\(name)' is a second column for \(field) and is not kept", at: place, severity: .warning)
      }
    }
  }
}

/// The cells of a row by our columns' names.
struct EntryCells {
  var values: [String: String]
  var place: TextLocation
  var findings: FindingList

  subscript(column: String) -> String? { values[column].flatMap { $0.isEmpty ? nil : $0 } }

  func date(_ column: String) -> PartialDate? {
    guard let text = self[column] else { return nil }
    if let date = PartialDate(text) { return date }
    remark("\(column) '\(text)' could not be kept", "write 1998, 1998-03 or 1998-03-17")
    return nil
  }

  func country(_ column: String, _ countryNamed: (String) -> Country?) -> Country? {
    guard let text = self[column] else { return nil }
    if let country = countryNamed(text) { return country }
    remark("\(column) '\(text)' could not be kept", "write the country's ISO 3166 code, such as CN")
    return nil
  }

  /// Whether a cell says yes, as people and spreadsheets write it.
  func flag(_ column: String) -> Bool {
    guard let text = self[column]?.lowercased() else { return false }
    if ["true", "1", "yes", "y", "x", "wahr", "ja", "vrai", "oui"].contains(text) { return true }
    if !["false", "0", "no", "n", "falsch", "nein", "faux", "non"].contains(text) {
      remark("\(column) '\(text)' could not be kept", "write true or false")
    }
    return false
  }

  func choice<Choice>(_ column: String) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = self[column] else { return nil }
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    remark(
      "\(column) '\(text)' could not be kept",
      "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  func remark(_ message: String, _ hint: String?) {
    findings.add(message, hint: hint, at: place, severity: .warning)
  }
}
