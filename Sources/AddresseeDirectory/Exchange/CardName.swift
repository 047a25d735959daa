// CardName.swift: whose card a vCard is, from its name to show, the parts of the name, and its organization.

/// The name on a card.
struct CardName {
  /// FN, as the card shows it.
  var shown: String?
  /// N: family name, given name, additional names, prefix, suffix.
  var parts: [String] = []
  var organization: String?

  var family: String? { part(0) }
  var given: String? { part(1) }
  var prefix: String? { part(3) }

  /// The person, without the title in front, which other programs also write into FN; nil for a card of an office.
  var person: String? {
    let built = [given, part(2), family].compactMap(\.self).joined(separator: " ")
    guard var name = shown else { return built.isEmpty ? nil : built }
    if built.isEmpty, name == organization { return nil }
    if let prefix, name.hasPrefix(prefix + " ") { name = String(name.dropFirst(prefix.count + 1)) }
    // "Doe, Jane"
    if let family, let given, name == "\(family), \(given)" { name = "\(given) \(family)" }
    return name
  }

  /// What the card is called when it has no id: its name as shown, else the person, else the organization.
  var title: String? { shown ?? person ?? organization }

  private func part(_ index: Int) -> String? {
    index < parts.count && !parts[index].isEmpty ? parts[index] : nil
  }
}
