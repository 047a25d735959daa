// OrganizationVoice.swift: words in which an organization speaks, which no private person can sign.

/// Finds words in which an organization speaks, which no private person can sign.
public enum OrganizationVoice {
  /// The words; nil when the text can be a person's own. What stands between quotation marks is somebody else's.
  public static func words(in text: String, _ language: Language) -> String? {
    let words = unquoted(text).split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    let speakers = speakers[language.code] ?? []
    for (index, word) in words.enumerated() {
      // "US" is a country.
      if speakers.contains(word.lowercased()), word.count < 2 || word != word.uppercased() { return word }
      guard word == "Amnesty" || (word == "AI" && index + 1 < words.count) else { continue }
      let next = words[(index + 1)...].drop { $0 == "International" }
      if let verb = next.first, verb.first?.isLowercase ?? false, !nouns.contains(verb) {
        return words[index...].prefix(next.startIndex - index + 1).joined(separator: " ")
      }
    }
    return nil
  }

  private static func unquoted(_ text: String) -> String {
    var result = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "“", "«", "„": isQuoted = true
      case "”", "»": isQuoted = false
      case "\"": isQuoted.toggle()
      default: if !isQuoted { result.append(character) }
      }
    }
    return result
  }

  private static let speakers: [String: Set<String>] = [
    "en": ["we", "our", "ours", "us", "ourselves"], "de": ["wir", "unser", "unsere", "unseren", "uns"],
    "fr": ["nous", "notre", "nos"], "es": ["nosotros", "nuestro", "nuestra", "nuestros", "nuestras"],
  ]

  /// Words behind the name that make it somebody else's: "an Amnesty International delegate".
  private static let nouns: Set<String> = [
    "delegate", "delegates", "delegation", "member", "members", "report", "reports", "researcher",
    "researchers",
    "activist", "activists", "group", "groups", "and", "or", "in", "on", "of", "to", "at", "the", "for",
    "from", "et",
    "und", "y", "de", "en", "in",
  ]
}
