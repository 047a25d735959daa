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
    [.deceased, .doNotContact, .contactType] + (isPostal ? [.doNotMail] : [])
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
      return Self.persons.contains(plain) ? nil : "the row is no person: its kind is '\(quotable(text))'"
    case .doNotEmail: return "the column for people who want no e-mail says '\(quotable(text))'"
    default: return "the column for people who want no post says '\(quotable(text))'"
    }
  }

  /// What lists call a person, without blanks and full stops.
  private static let persons: Set<String> = [
    "individual", "person", "contact", "supporter", "member", "individuell", "einzelperson", "privatperson",
    "kontakt", "mitglied", "personne", "particulier", "persona", "particular", "donor", "individualcontact",
    "householdcontact", "lead", "volunteer", "activist", "subscriber",
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
