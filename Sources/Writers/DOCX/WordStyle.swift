// WordStyle.swift: the styles of a letter, by the names that word processors give them.

/// The paragraph styles; where a word processor has such a style of its own, the name is the same.
enum WordStyle: String, CaseIterable {
  case sender = "Sender"
  case date = "Date"
  case returnAddress = "Return Address"
  case insideAddress = "Inside Address"
  /// The one heading of a letter.
  case subject = "heading 1"
  case salutation = "Salutation"
  case bodyText = "Body Text"
  case list = "List"
  case closing = "Closing"
  case signature = "Signature"
  case copies = "Copies"
  case faxHeading = "Fax Heading"
  case faxLabel = "Fax Label"
  case faxText = "Fax Text"
  case header, footer

  /// The name without its blanks; it begins with a capital where a program's own name does not.
  var id: String {
    let id = rawValue.filter { $0 != " " }
    return id.prefix(1).uppercased() + id.dropFirst()
  }
}
