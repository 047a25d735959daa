// Label.swift: what a label at the beginning of a line says about it.

/// The labels of sheets; their words stand in `sheets.txt` of each language under these names.
enum Label: String, CaseIterable, Sendable {
  // Headings of parts.
  case action, appeals, copies, background, letter, summary
  /// A heading that has the last day and stands above the addressees.
  case datedAppeals = "dated-appeals"
  case lastDay = "last-day"
  // Labels with a value behind them.
  case languages, person, country, title, published, number, index, previous, salutation
  case personDetail = "person-detail"
  /// What an address may be printed behind: "Address: ...".
  case address
  // Contacts.
  case fax, telephone, telex, telegram, email, form, website, social
  // A network's own text, and the marks of its paper.
  case network, instruction, furniture

  /// The type of a contact, as action files name it.
  var contactType: String? {
    switch self {
    case .fax, .telephone, .telex, .telegram, .email, .form, .website, .social: rawValue
    default: nil
    }
  }
}
