// OfficeGreeting.swift: how a member of the sender's own government is greeted, as far as the office tells.

import Letters
import UrgentAction

/// The rank of an office that the sender has typed, and the opening that belongs to it.
struct OfficeGreeting: Equatable {
  var rank = Rank.unknown
  /// The opening; nil: that of the table for the rank.
  var opening: String?

  /// - Parameters:
  ///   - office: as the address has it, such as `Minister for Foreign Affairs`.
  ///   - name: the holder's, perhaps with `Mr` or `Mme`; empty when only the office is known.
  init(of office: String, heldBy name: String, in country: Country, language: Language) {
    let words = office.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
    guard !words.contains(where: Self.bodies.contains) else { return }
    let gender = Self.gender(of: name)
    switch language {
    case .english: readEnglish(words, country, name, gender)
    case .german: readGerman(office, isNamed: !name.isEmpty)
    default: readRomance(words, gender, isSpanish: language == .spanish, isNamed: !name.isEmpty)
    }
  }

  private mutating func readEnglish(_ words: [String], _ country: Country, _ name: String, _ gender: Gender) {
    let office = words.joined(separator: " ")
    let isAssistant = words.contains(where: Self.assistants.contains)
    let family = Self.familyName(in: name)
    let title = gender == .male ? "Mr." : gender == .female ? "Madam" : nil
    if isAssistant { return }
    for (part, opening, rank) in Self.sure where office.contains(part) {
      (self.opening, self.rank) = (opening, rank)
      return
    }
    if words.contains("secretary") || words.contains("president") {
      let office = words.contains("president") ? "President" : "Secretary"
      if country.code == "US", let title {
        opening = "Dear \(title) \(office)"
      } else if country.code == "US" || office == "President" {
        opening = family.map { "Dear \(office) \($0)" }
      } else if words.joined(separator: " ").contains("secretary of state") {
        opening = "Dear Secretary of State"
      }
      if opening != nil { rank = office == "President" ? .headOfState : .minister }
    } else if words.contains(where: { word in
      ["minister", "ministerin", "ministre", "ministro", "ministra"].contains { word.hasSuffix($0) }
    }) {
      (rank, opening) = (.minister, "Dear Minister")
    }
  }

  /// `Sehr geehrte Frau Bundesministerin`: the office's own form tells.
  private mutating func readGerman(_ office: String, isNamed: Bool) {
    let ends = ["minister", "kanzler", "präsident", "sekretär"]
    let words = office.split { !$0.isLetter && $0 != "-" }.map(String.init)
    guard
      let word = words.first(where: { word in
        ends.contains { word.lowercased().hasSuffix($0) || word.lowercased().hasSuffix($0 + "in") }
      })
    else { return }
    if word.hasSuffix("in") {
      opening = "Sehr geehrte Frau \(word)"
    } else if isNamed {
      opening = "Sehr geehrter Herr \(word)"
    }
    if opening != nil { rank = .minister }
  }

  private mutating func readRomance(_ words: [String], _ gender: Gender, isSpanish: Bool, isNamed: Bool) {
    let isFemale =
      gender == .female || words.contains { ["ministra", "première", "presidenta"].contains($0) }
    let isMale = gender == .male || (isNamed && words.contains { ["ministro", "presidente"].contains($0) })
    guard isFemale || isMale else { return }
    let isPremier = words.contains { ["premier", "première", "primer", "primera"].contains($0) }
    if words.contains(where: { ["ministre", "ministro", "ministra"].contains($0) }) {
      if isSpanish {
        opening =
          isFemale
          ? "Señora \(isPremier ? "Primera " : "")Ministra" : "Señor \(isPremier ? "Primer " : "")Ministro"
      } else {
        let office = isPremier ? (isFemale ? "Première ministre" : "Premier ministre") : "Ministre"
        opening = (isFemale ? "Madame la " : "Monsieur le ") + office
      }
      rank = isPremier ? .premier : .minister
    } else if words.contains(where: { ["président", "présidente", "presidente", "presidenta"].contains($0) })
    {
      opening =
        isSpanish
        ? (isFemale ? "Señora Presidenta" : "Señor Presidente")
        : (isFemale ? "Madame la Présidente" : "Monsieur le Président")
      rank = .headOfState
    }
  }

  /// The gender that a form of address in front of the name tells.
  static func gender(of name: String) -> Gender {
    let first = name.lowercased().prefix { $0 != " " }.filter { $0 != "." }
    if ["mr", "herr", "herrn", "m", "monsieur", "sr", "señor", "sir", "lord", "don"].contains(first) {
      // "M. Dupont" is Monsieur; "M Dupont" is an initial.
      return first == "m" && !name.hasPrefix("M.") ? .unknown : .male
    }
    let isFemale = [
      "mrs", "ms", "miss", "frau", "mme", "madame", "mlle", "sra", "señora", "lady", "dame", "doña",
    ]
    .contains(first)
    return isFemale ? .female : .unknown
  }

  /// The last word of a name in the western order, without what stands behind it: `Powell`; nil for a name of one word.
  private static func familyName(in name: String) -> String? {
    var words = name.prefix { $0 != "," }.split(separator: " ").map(String.init)
    while words.count > 2, let last = words.last, PersonTitle.areSuffixes(last) { words.removeLast() }
    return words.count > 1 ? words.last : nil
  }

  /// Words of a body, which has no title of its own.
  private static let bodies: Set<String> = [
    "department", "ministry", "office", "bureau", "secretariat", "directorate", "government", "embassy",
    "cabinet",
    "agency", "commission", "committee", "ministerium", "bundesministerium", "amt", "ministère", "ministerio",
  ]

  private static let assistants: Set<String> = [
    "assistant", "under", "undersecretary", "under-secretary", "parliamentary", "private", "permanent",
    "press",
    "vice", "acting", "shadow", "former", "spokesman", "spokesperson",
  ]

  private static let sure: [(part: String, opening: String, rank: Rank)] = [
    ("deputy prime minister", "Dear Deputy Prime Minister", .minister),
    ("prime minister", "Dear Prime Minister", .premier), ("taoiseach", "Dear Taoiseach", .premier),
    ("tánaiste", "Dear Tánaiste", .minister), ("tanaiste", "Dear Tánaiste", .minister),
    ("foreign secretary", "Dear Foreign Secretary", .minister),
    ("home secretary", "Dear Home Secretary", .minister), ("chancellor", "Dear Chancellor", .premier),
    ("kanzler", "Dear Chancellor", .premier), ("premier ministre", "Dear Prime Minister", .premier),
    ("attorney general", "Dear Attorney General", .minister),
  ]
}
