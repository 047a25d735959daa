// CountryMention.swift: whether a title says already whose office it is.

import SourceText
public import UrgentAction

extension Countries {
  /// Whether a text, such as an office's title, has one of a country's names, its code, a short form or an adjective in
  /// any of some languages: "President of the PRC", "Korean Minister of Justice", "présidente de la République togolaise".
  ///
  /// An adjective is a name with an ending; others stand in the country's file. Of a name such as "South Africa" all
  /// words must be there: "African" is said of many countries.
  public func isMentioned(
    _ country: Country, in text: String, _ languages: [Language], _ stateWords: StateWords
  ) -> Bool {
    let own = (try? facts(of: country)).map { facts in
      facts.ownNames.map(\.name) + facts.names + facts.adjectives + [facts.alpha3].compactMap(\.self)
    }
    let names = languages.compactMap { name(of: country, in: $0) } + (own ?? [])
    let words = Self.words(text)
    let plain = words.map(plainName)
    return names.contains { name in
      let parts = Self.words(name)
      // "US", "PRC".
      if parts.count == 1, name.utf8.count < 8, name == name.uppercased() {
        return parts[0].utf8.count > 1 && words.contains(parts[0])
      }
      let own = parts.filter { $0.utf8.count > 2 && !stateWords.isCommon($0) }.map(plainName)
      if !own.isEmpty {
        return own.allSatisfy { name in plain.contains { Self.isAkin($0, name, stateWords) } }
      }
      // "United Kingdom" has nothing of its own but both words together.
      let whole = parts.map(plainName)
      return plainName(name).utf8.count > 4 && plain.indices.contains { plain[$0...].starts(with: whole) }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.filter { $0 != "." }.split { !$0.isLetter }.map(String.init)
  }

  /// Whether a word is a name, or the name, less up to two letters at its end, with the ending of an adjective:
  /// "Turkish", "Turkey".
  private static func isAkin(_ word: String, _ name: String, _ stateWords: StateWords) -> Bool {
    word == name
      || (0...2).contains { cut in
        let stem = name.dropLast(cut)
        return stem.count > 3 && word.hasPrefix(stem)
          && stateWords.isAdjectiveEnding(String(word.dropFirst(stem.count)))
      }
  }
}
