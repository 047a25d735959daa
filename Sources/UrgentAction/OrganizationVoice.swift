// OrganizationVoice.swift: words in which an organization speaks, which no private person can sign.

/// Finds words in which an organization speaks, which no private person can sign.
public struct OrganizationVoice: Sendable {
  private let speakers: Set<String>
  private let besideName: Set<String>

  /// - Parameters:
  ///   - speakers: words in small letters with which an organization speaks of itself: `we`.
  ///   - besideName: words behind the organization's name that make it somebody else's: "an Amnesty International delegate".
  public init(speakers: [String] = [], besideName: [String] = []) {
    (self.speakers, self.besideName) = (Set(speakers), Set(besideName))
  }

  /// The words; nil when the text can be a person's own. What stands between quotation marks is somebody else's.
  public func words(in text: String) -> String? {
    let words = Self.unquoted(text).split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    for (index, word) in words.enumerated() {
      // "US" is a country.
      if speakers.contains(word.lowercased()), word.count < 2 || word != word.uppercased() { return word }
      guard word == "Amnesty" || (word == "AI" && index + 1 < words.count) else { continue }
      let next = words[(index + 1)...].drop { $0 == "International" }
      if let verb = next.first, verb.first?.isLowercase ?? false, !besideName.contains(verb) {
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
}
