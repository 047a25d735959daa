// VCardProperty.swift: one line of a vCard.

import SourceText
import UrgentAction

/// A property: its name, its parameters, and its value as written.
struct VCardProperty {
  var number: Int
  /// In capitals, without the group in front (`item1.TEL`).
  var name: String
  var parameters: [(name: String, value: String)]
  var value: String

  /// Reads `group.NAME;PARAM=value;PARAM="value":value`; nil when there is no name or no colon.
  init?(_ line: String, number: Int) {
    self.number = number
    var isQuoted = false
    var parts: [String] = [""]
    var rest = Substring(line)
    var foundColon = false
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        isQuoted.toggle()
      case ":" where !isQuoted:
        foundColon = true
      case ";" where !isQuoted:
        parts.append("")
        continue
      default:
        parts[parts.count - 1].append(character)
        continue
      }
      if foundColon { break }
    }
    guard foundColon, let name = parts[0].split(separator: ".").last, !name.isEmpty else { return nil }
    self.name = name.uppercased()
    value = String(rest)
    parameters = parts.dropFirst().map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      // vCard 2.1 writes a type without its name: TEL;FAX:...
      guard pair.count == 2 else { return ("TYPE", part) }
      return (pair[0].uppercased(), Self.unescapedParameter(String(pair[1])))
    }
  }

  func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

  /// All types, in small letters.
  var types: [String] {
    parameters.filter { $0.name == "TYPE" }.flatMap {
      $0.value.lowercased().split(separator: ",").map(String.init)
    }
  }

  /// The value as one text.
  var text: String { Self.unescaped(value[...]) }

  /// The value's components between semicolons; the values of a component with line ends between them.
  var components: [String] { split(";").map { Self.unescaped($0) } }

  /// The parts between separators that are not escaped.
  private func split(_ separator: Character) -> [Substring] { Self.split(value[...], separator) }

  private static func split(_ text: Substring, _ separator: Character) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      if text[index] == "\\" {
        index = text.index(after: index)
        if index == text.endIndex { break }
      } else if text[index] == separator {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
      index = text.index(after: index)
    }
    return parts + [text[start...]]
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscape = false
    for character in text {
      if isEscape {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// A parameter without the escapes of RFC 6868; an unknown escape stays as it is.
  private static func unescapedParameter(_ text: String) -> String {
    text.split(separator: "^^", omittingEmptySubsequences: false).map {
      $0.exchanging(["^n": "\n", "^'": "\""])
    }.joined(separator: "^")
  }

  /// Whether it is for somebody's home: no place to write to an office.
  var isPrivate: Bool { types.contains("home") && !types.contains("work") }

  /// How much the card prefers the value, 1 the most (PREF of version 4.0, the type `pref` of the others).
  var preference: Int {
    if let rank = parameter("PREF").flatMap({ Int($0) }) { return max(rank, 1) }
    return types.contains("pref") || parameter("PREF") != nil ? 1 : Int.max
  }

  /// The contact detail of an address, number or e-mail property; nil when it is empty.
  func contact(_ words: ExchangeWords) -> ContactDetail? {
    var value = text
    var country: Country?
    var kind: ContactDetail.Kind
    switch name {
    case "ADR":
      kind = .address
      (value, country) = address(words)
    case "EMAIL":
      kind = .email
      value = bareEmail(value)
    case "X-TELEX": kind = .telex
    case "X-TELEGRAM": kind = .telegram
    case "URL": kind = .url
    default:
      kind = types.compactMap { ContactDetail.Kind(rawValue: $0) }.first ?? .voice
      if value.lowercased().hasPrefix("tel:") {
        value = String(value.dropFirst(4).prefix { $0 != ";" }).replacing("-", with: " ")
      }
    }
    guard !value.isEmpty else { return nil }
    var detail = ContactDetail(
      kind: kind, value: value, label: parameter("X-LABEL"), country: country, careOf: parameter("X-CARE-OF"),
      validFrom: parameter("X-VALID-FROM").flatMap { PartialDate($0) },
      validUntil: parameter("X-VALID-UNTIL").flatMap { PartialDate($0) })
    detail.evidence = Evidence(
      asOf: parameter("X-AS-OF").flatMap { PartialDate($0) },
      confidence: parameter("X-CONFIDENCE").flatMap { Provenance.Confidence(rawValue: $0) },
      needsCheck: parameter("X-VERIFY") == "true", note: parameter("X-NOTE"),
      sources: parameter("X-SOURCE").map { [Link(note: $0)] } ?? [])
    return detail
  }

  /// The country of an address as the card names it, the seventh part.
  var countryName: String? {
    let parts = addressParts
    return parts.count > 6 ? parts[6].first : nil
  }

  /// Whether the address names a town.
  var hasTown: Bool { addressParts.count > 3 && !addressParts[3].isEmpty }

  private var addressParts: [[String]] {
    split(";").map { Self.split($0, ",").map { Self.unescaped($0).trimmed }.filter { !$0.isEmpty } }
  }

  /// The lines of an address, from its label where there is one, and its country.
  private func address(_ words: ExchangeWords) -> (String, Country?) {
    let parts = addressParts
    let part = { (index: Int) in index < parts.count ? parts[index] : [] }
    let country = parameter("CC").flatMap { Country($0) } ?? countryName.flatMap(words.country)
    if let label = parameter("LABEL") { return (label.replacing("\\n", with: "\n"), country) }
    let (locality, region, code) = (
      part(3).joined(separator: ", "), part(4).joined(separator: ", "), part(5).joined(separator: " ")
    )
    let town = TownLine(town: locality, region: region, postcode: code).line(in: country.flatMap(words.facts))
    let lines = part(0) + part(1) + part(2) + [town]
    return (lines.filter { !$0.isEmpty }.joined(separator: "\n"), country)
  }
}

/// The address in `Ann Lee <ann@example.org>` or `mailto:ann@example.org`.
func bareEmail(_ text: String) -> String {
  var rest = text[...]
  if rest.last == ">", let start = rest.lastIndex(of: "<") {
    rest = rest[rest.index(after: start)...].dropLast()
  }
  if rest.lowercased().hasPrefix("mailto:") { rest = rest.dropFirst(7) }
  return String(rest)
}
