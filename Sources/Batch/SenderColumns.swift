// SenderColumns.swift: the columns of a list of senders, and what else they are called.

import SourceText
import Tables

/// What a column of a list of senders can hold.
enum SenderColumn: String, CaseIterable, Sendable {
  case id
  case firstName = "first_name"
  case lastName = "last_name"
  case name, title, street, postcode, city, country, email, phone, language, group, message
}

/// Where a table has the columns of a list of senders.
struct SenderColumns: Sendable {
  private var indices: [Int]
  /// What to tell the user about the header: columns that mean nothing here, columns that are there twice.
  let remarks: [String]

  /// Finds the columns by their names.
  ///
  /// - Parameter mapping: field to column name, as the user gave it; an empty name means that no column is used.
  /// - Throws: `HeaderError` for a mapping that names what is not there, `BatchError` when no column holds a name.
  init(_ names: [String], mapping: [String: String], file: String) throws {
    let unused = mapping.filter(\.value.isEmpty).keys
    if let word = unused.first(where: { SenderColumn(rawValue: $0) == nil }) {
      throw BatchError(
        "there is no field '\(word)'",
        hint: "choose one of \(SenderColumn.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let header = try Header(
      names, fields: Self.synonyms, mapping: mapping.filter { !$0.value.isEmpty }, file: file)
    indices = SenderColumn.allCases.map { unused.contains($0.rawValue) ? -1 : header[$0.rawValue] ?? -1 }
    var remarks: [String] = []
    let unknown = header.unknown.map { "'\(names[$0])'" }.filter { $0 != "'row'" && $0 != "'reason'" }
    if !unknown.isEmpty {
      remarks.append("not used: the columns \(unknown.joined(separator: ", ")); --map FIELD=HEADER uses them")
    }
    for duplicate in header.duplicates {
      remarks.append(
        "the column '\(names[duplicate.column])' means \(duplicate.field) again; the first counts")
    }
    self.remarks = remarks
    // "Name" beside "First name" is the family name.
    if self[.name] >= 0, self[.firstName] >= 0, self[.lastName] < 0 {
      indices[Self.position(.lastName)] = self[.name]
      indices[Self.position(.name)] = -1
    }
    guard self[.name] >= 0 || self[.lastName] >= 0 else {
      throw BatchError(
        "no column holds the senders' names",
        hint: "name a column 'name', or 'first_name' and 'last_name', or add --map name=HEADER",
        location: TextLocation(file: file, line: 1, column: 1))
    }
  }

  /// The index of a column, from 0; -1 where the table has none.
  @inline(__always)
  subscript(column: SenderColumn) -> Int { indices[Self.position(column)] }

  @inline(__always)
  private static func position(_ column: SenderColumn) -> Int {
    switch column {
    case .id: 0
    case .firstName: 1
    case .lastName: 2
    case .name: 3
    case .title: 4
    case .street: 5
    case .postcode: 6
    case .city: 7
    case .country: 8
    case .email: 9
    case .phone: 10
    case .language: 11
    case .group: 12
    case .message: 13
    }
  }

  private static let synonyms: KeyValuePairs<String, [String]> = [
    "id": ["number", "no", "nr", "member number", "Mitgliedsnummer", "numéro", "número"],
    "first_name": ["given name", "forename", "Vorname", "prénom", "nombre"],
    "last_name": [
      "family name", "surname", "Nachname", "Familienname", "nom", "nom de famille", "apellido", "apellidos",
    ],
    "name": ["full name", "nom complet", "nombre completo"],
    "title": ["salutation", "Titel", "Anrede", "titre", "civilité", "título", "tratamiento"],
    "street": ["address", "address 1", "street address", "Straße", "Adresse", "rue", "dirección", "calle"],
    "postcode": [
      "postal code", "zip", "zip code", "PLZ", "Postleitzahl", "code postal", "código postal", "CP",
    ],
    "city": [
      "town", "place", "Ort", "Stadt", "Wohnort", "ville", "localité", "ciudad", "localidad", "población",
    ],
    "country": ["Land", "pays", "país", "country code"],
    "email": ["mail", "email address", "e-mail", "courriel", "correo", "correo electrónico"],
    "phone": ["telephone", "phone number", "tel", "Telefon", "téléphone", "teléfono", "mobile"],
    "language": ["Sprache", "langue", "idioma", "lang"],
    "group": ["Gruppe", "groupe", "grupo"],
    "message": ["note", "Nachricht", "mensaje"],
  ]
}
