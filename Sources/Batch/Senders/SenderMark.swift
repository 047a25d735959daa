// SenderMark.swift: columns that say for whom nothing must be written.

/// A column that marks people.
struct SenderMark: Sendable {
  /// Its index in the table.
  let index: Int
  let column: SenderColumn

  /// The columns that mark people, each of which counts when there are several: `Is Deceased`, `Deceased Date`.
  ///
  /// By post the columns on post count, by e-mail those on e-mail, and those on both always.
  static func columns(isPostal: Bool, isByEmail: Bool) -> [SenderColumn] {
    [.deceased, .doNotContact, .contactType, .isOrganisation] + (isPostal ? [.doNotMail] : [])
      + (isByEmail ? [.doNotEmail] : [])
  }

  /// What a cell of the column says of the person; nil when it says nothing.
  func says(_ text: String) -> String? {
    let plain = text.lowercased().filter { $0 != "." && $0 != " " }
    if plain.allSatisfy({ "0-–—/?,:☐".contains($0) }) || Self.no.contains(plain)
      || CellContent.isAbsent(text)
    {
      return nil
    }
    switch column {
    case .deceased: return "the column for people who have died says '\(quotable(text))'"
    case .contactType:
      return Self.isPerson(text) ? nil : "the row is no person: its kind is '\(quotable(text))'"
    case .isOrganisation:
      // A column 'Firma' has the name of the company in most lists.
      return Self.yes.contains(plain) ? "the row is no person: it is marked as an organisation" : nil
    case .doNotEmail: return "the column for people who want no e-mail says '\(quotable(text))'"
    default: return "the column for people who want no post says '\(quotable(text))'"
    }
  }

  /// Whether the words for a row's kind are not those for a household, an organisation or a body.
  private static func isPerson(_ kind: String) -> Bool {
    let words = kind.lowercased().split { !$0.isLetter }.map(String.init)
    if words.contains(where: bodies.contains) { return false }
    let isPersonal = words.contains { word in persons.contains { word.hasPrefix($0) || word.hasSuffix($0) } }
    return isPersonal || !words.contains { word in groups.contains { word.hasPrefix($0) } }
  }

  /// Words for a person, at the start or the end of one.
  private static let persons = [
    "individu", "person", "contact", "kontakt", "einzel", "privat", "particul",
  ]

  /// Words that tell a body from a person though it may be called one: `juristische Person`, `personne morale`.
  private static let bodies: Set<String> = [
    "juristische", "legal", "morale", "jurídica", "juridica", "giuridica", "corporate", "no",
  ]

  /// How words for what is no person begin.
  private static let groups = [
    "household", "hh", "haushalt", "famil", "ménage", "foyer", "hogar", "organi", "business", "company",
    "companies",
    "firma", "firmen", "unternehm", "entreprise", "société", "empresa", "verein", "association", "asociación",
    "foundation", "stiftung", "fondation", "fundación", "school", "schul", "école", "institution", "church",
    "kirche",
    "gruppe", "group", "team", "ngo", "npo", "government", "behörde", "vendor", "supplier", "account",
    "corporation",
    "couple", "paar", "ehepaar", "media", "presse", "press",
  ]

  private static let yes: Set<String> = [
    "yes", "y", "ja", "j", "oui", "sí", "si", "true", "1", "x", "wahr", "vrai", "verdadero",
  ]

  /// Words for no, without blanks and full stops.
  private static let no: Set<String> = [
    "no", "n", "false", "f", "nein", "non", "falsch", "faux", "falso", "off", "unchecked", "keine", "keiner",
    "none",
    "lebt", "lebend", "alive", "living", "vivant", "vivante", "vivo", "viva", "notdeceased",
    "nichtverstorben",
    "nondécédé", "ok", "1900-01-00", "01011900",
    "1900-01-01",
  ]
}
