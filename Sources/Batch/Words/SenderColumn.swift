// SenderColumn.swift: what the columns of a list of senders hold.

import SourceText

/// What a column of a list of senders can hold; the raw values are their places in a table of columns.
enum SenderColumn: Int, CaseIterable, Sendable {
  case id, firstName, middleName, lastName
  /// The second of two family names.
  case secondLastName
  /// What stands behind a name, such as `Jr.`.
  case suffix
  case name
  /// Titles that are signed: `Dr.`.
  case title
  /// How the person is addressed: `Frau Dr.`. Titles are taken from it.
  case salutation
  /// The line above the street, such as `c/o Smith`.
  case addressSupplement
  case street
  /// The number of the house, where the street's column does not have it.
  case houseNumber
  /// What is written behind it: the `a` of `12 a`.
  case houseNumberSuffix
  /// The lines behind the street.
  case address2, address3, address4
  case postcode, city
  /// Postcode and town in one cell.
  case postcodeCity
  /// The state or province, for countries whose addresses name it.
  case region
  case country, email, phone, language, group, message
  /// Tells people of one name and address from each other.
  case birthDate
  /// Whether the person has died, or when.
  case deceased
  /// Whether the person wants to hear nothing.
  case doNotContact
  /// Whether the person wants no post, or no e-mail.
  case doNotMail, doNotEmail
  /// Whether the row is a person, a household or an organisation.
  case contactType
  /// Whether the row is an organisation; many lists have its name there instead.
  case isOrganisation
  /// A box at the post, which stands for the street.
  case poBox
  /// Who the sender is, in a sentence: `I am a teacher in Example Town.`
  case about

  /// The names of all fields for `--map`, in their order. Written out, as printing the cases costs each batch four
  /// million instructions.
  static let names = [
    "id", "first_name", "middle_name", "last_name", "second_last_name", "suffix", "name", "title",
    "salutation", "address_supplement", "street", "house_number", "house_number_suffix", "address_2",
    "address_3", "address_4", "postcode", "city", "postcode_city", "region", "country", "email", "phone",
    "language", "group", "message", "birth_date", "deceased", "do_not_contact", "do_not_mail", "do_not_email",
    "contact_type", "is_organisation", "po_box", "about",
  ]

  /// The parts of a name from first to last.
  static let nameParts: Set<SenderColumn> = [.firstName, .middleName, .lastName, .secondLastName]

  var name: String { Self.names[rawValue] }

  /// The field with this name for `--map`.
  init?(named name: String) {
    guard let place = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: place)
  }

  /// The field as a message names it.
  var words: String {
    switch self {
    case .houseNumberSuffix: "suffix of the house number"
    case .address2: "second line of the address"
    case .address3: "third line of the address"
    case .address4: "fourth line of the address"
    case .postcodeCity: "city"
    case .email: "e-mail address"
    case .phone: "telephone number"
    case .birthDate: "date of birth"
    case .about: "line about the sender"
    default: name.exchanging("_", for: " ")
    }
  }
}
