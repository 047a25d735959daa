// RomanisedName.swift: one key for the spellings of one name.

import SourceText

/// A name reduced to what its spellings have in common: `Paek Nam-sun`, `Paek Nam Sun` and `Baek Nam-soon` have one key.
///
/// Case, accents, hyphens, apostrophes and blanks do not count. Korean names have several romanisations: the official ones
/// of the two states, McCune-Reischauer, and habits of families (Lee, Choi, Park). The key levels their vowels and consonants.
/// The levelling is only used to find a person, never to print a name.
struct RomanisedName: Hashable {
  /// The keys of the name's words, in the order of the text.
  let words: [String]

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" && $0 != "’" }
      .map { Self.key(String($0)) }.filter { !$0.isEmpty }
  }

  /// All words without blanks: a given name may be written in one, in two, or with a hyphen.
  var joined: String { words.joined() }

  private static func key(_ word: String) -> String {
    let syllables = word.split(separator: "-").map { syllable in
      let plain = plainName(String(syllable))
      return families[plain] ?? levelled(plain)
    }
    return syllables.joined()
  }

  /// Family names whose usual spelling follows no system.
  private static let families = [
    "lee": "ri", "yi": "ri", "rhee": "ri", "li": "ri", "choi": "jwe", "choe": "jwe", "choy": "jwe",
    "park": "pak", "bak": "pak", "kim": "kim", "gim": "kim", "jung": "jong", "chung": "jong", "jeong": "jong",
    "chong": "jong", "cho": "jo", "kang": "kang", "gang": "kang", "yoo": "ju", "no": "ro", "noh": "ro",
    "lim": "rim", "im": "rim", "yim": "rim",
  ]

  /// Sounds that systems spell in different ways, in one spelling.
  private static func levelled(_ text: String) -> String {
    let letters = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < letters.count {
      let next: Unicode.Scalar? = index + 1 < letters.count ? letters[index + 1] : nil
      let (spelling, length) = level(letters[index], next)
      result.append(contentsOf: spelling.unicodeScalars)
      index += length
    }
    return String(result)
  }

  /// The common spelling of a letter or of two, and how many letters it stands for.
  private static func level(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> (String, Int) {
    switch (first, second) {
    case ("e", "o"): ("o", 2)
    case ("e", "u"), ("o", "o"), ("o", "u"): ("u", 2)
    case ("e", "e"): ("i", 2)
    case ("o", "e"), ("o", "i"): ("we", 2)
    case ("a", "e"), ("a", "i"): ("e", 2)
    case ("c", "h"), ("z", "h"): ("j", 2)
    case ("s", "h"): ("s", 2)
    case ("t", "h"): ("t", 2)
    case ("p", "h"): ("p", 2)
    case ("k", "h"): ("k", 2)
    case ("t", "z"), ("t", "s"): ("z", 2)
    case ("q", _): ("j", 1)
    case ("x", _): ("s", 1)
    case ("b", _): ("p", 1)
    case ("d", _): ("t", 1)
    case ("g", _): ("k", 1)
    case ("l", _): ("r", 1)
    default: (String(first), 1)
    }
  }
}
