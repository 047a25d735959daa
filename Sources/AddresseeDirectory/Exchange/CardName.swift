// CardName.swift: whose card a vCard is, from its name to show, the parts of the name, and its organization.

/// The name on a card.
struct CardName {
  let words: ExchangeWords
  /// FN, as the card shows it.
  var shown: String?
  /// N: family name, given name, additional names, prefix, suffix.
  var parts: [String] = []
  /// The line of N.
  var line = 1
  var organization: String?

  var family: String? { part(0) }
  var given: String? { part(1) }
  /// The title in front of the name: that of N, with what FN has before it.
  var prefix: String? { titled.prefix }

  /// The person, without the title in front, which other programs also write into FN, and with what stands behind the name;
  /// nil for a card of an office.
  var person: String? {
    guard let person = withoutSuffix, let suffix = part(4), !person.hasSuffix(suffix) else {
      return withoutSuffix
    }
    return "\(person) \(suffix)"
  }

  private var withoutSuffix: String? {
    let built = [given, part(2), family].compactMap(\.self).joined(separator: " ")
    let own = built.isEmpty || built == organization || words.isNameOfBody(built) ? nil : built
    guard shown != nil else { return own }
    var name = titled.name
    if name == organization || words.isNameOfBody(name) || name.contains("@") { return own }
    // "Doe, Jane"
    if let family, let given, name == "\(family), \(given)" { name = "\(given) \(family)" }
    return name
  }

  /// FN split behind the title that N has, whatever its dots: "Hon. Dr" and "Ada Sample".
  private var titled: (prefix: String?, name: String) {
    let name = shown ?? ""
    guard let prefix = part(3) else { return (nil, name) }
    func plain(_ word: Substring) -> String { word.lowercased().filter { $0 != "." } }
    let parts = name.split(separator: " ")
    let title = prefix.split(separator: " ").map(plain)
    let own = Set((given ?? "").split(separator: " ").map(plain))
    for start in parts.indices where start + title.count < parts.count {
      if start > 0, own.isEmpty || own.contains(plain(parts[start - 1])) { break }
      let end = start + title.count
      guard parts[start..<end].map(plain) == title else { continue }
      let front = start == 0 ? prefix : parts[..<end].joined(separator: " ")
      return (front, parts[end...].joined(separator: " "))
    }
    return (prefix, name)
  }

  /// What the card is called when it has no id: its name as shown, else the person, else the organization.
  var title: String? { shown ?? person ?? organization }

  /// A part of N by its place; nil where it is empty.
  func part(_ index: Int) -> String? {
    index < parts.count && !parts[index].isEmpty ? parts[index] : nil
  }
}
