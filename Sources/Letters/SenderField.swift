// SenderField.swift: what of a letter differs from one sender to the next.

/// The fields that one sender fills in a letter that was prepared for an addressee.
///
/// Templates name them `sender.name`, `sender.address` and so on. A field may be empty.
public enum SenderField: Int, CaseIterable, Sendable, Hashable {
  /// The name in full, with a title where there is one; initials for a sender who asked for initials only.
  case name
  /// Street, postcode and town, in the order of the sender's country, one line each, separated by LF.
  case address
  /// The country's name, for a reply from abroad.
  case country
  case email, telephone
  /// The town alone.
  case town
  /// The group the sender writes for.
  case group
  /// A sentence or two in the sender's own words, paragraphs separated by LF.
  case message
  /// Who the sender is, in a sentence: work, place, link with the country.
  case about

  /// The name templates use: `sender.name`.
  var templateName: String { "sender." + Self.names[rawValue] }

  /// The cases written out, as printing one costs a letter 1.6 of 20 million instructions.
  private static let names = [
    "name", "address", "country", "email", "telephone", "town", "group", "message", "about",
  ]
}
