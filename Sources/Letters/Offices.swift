// Offices.swift: the words of offices, by which a title says how its holder is greeted.

import JSONText
import SourceText
import UrgentAction
import World

/// What `Templates/offices.json` and `Templates/<language>/offices.json` hold, read when an office is first asked for.
final class Offices: Sendable {
  /// An office of one kind, found in a title.
  struct Found: Sendable {
    var kind: Kind
    /// The words of the title that say it, as printed: `Attorney General`.
    var words: String
    /// The first language of the words.
    var language: Language
    /// All languages in which the office is called so.
    var languages: Set<Language>
    /// What the form of the words says of the holder, as `Ministerin` does.
    var gender: Gender
    /// Whether the title is that of a deputy: `Deputy Prosecutor General`.
    var isDeputy: Bool

    /// Whether the words are letters such as `MdB`, with which nobody is greeted.
    var isAbbreviated: Bool { words.dropFirst().contains { $0.isUppercase } && !words.contains(" ") }
  }

  /// Offices that are greeted alike.
  struct Kind: Sendable {
    var name: String
    var rank: Rank
    /// The words by language, in small letters, and whether they are the form for a woman.
    var words: [(language: Language, words: [String], isForWomen: Bool, hasTwoForms: Bool)]
    /// What must stand behind the words, such as `court` behind `president`; empty: anything.
    var behind: Set<String>
    /// Whether the table of salutations by rank says it best.
    var isByRank: Bool
    /// Whether its holders have a style in place of Mr.
    var isStyled: Bool
    /// Whether a word stands behind such an office: `assemblée` in `l'assemblée`, `gerichts` in `verfassungsgerichts`.
    func isBehind(_ word: String) -> Bool {
      let word = word.split(separator: "'").last ?? ""
      return behind.contains { $0 == word || $0.utf8.count > 6 && word.hasSuffix($0) }
    }
    /// The first of its English names: `Prosecutor General`; nil where it has none.
    var englishName: String? {
      words.first { $0.language == .english }?.words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: " ")
    }
  }

  fileprivate struct Tables {
    var kinds: [Kind] = []
    /// Words of a body, which has no title of its own.
    var bodies: Set<String> = []
    var deputies: Set<String> = []
    /// Words behind which an office says whose it is: `of`, `de`, `für`.
    var joints: Set<String> = []
    /// Those of the letter's language; empty: they are not told apart.
    var ownJoints: Set<String> = []
    var openings: JSONValue?
  }

  private let files: any FileSource
  private let language: Language
  private let tables = Memory()

  init(_ files: any FileSource, language: Language) { (self.files, self.language) = (files, language) }

  /// The opening of the language for a kind of office, or for one of its keys such as `echo`; nil where it has none.
  func opening(_ key: String) throws -> OfficeOpening? {
    guard let value = try known().openings?[key] else { return nil }
    return try OfficeOpening(value)
  }

  /// The kind of office that a title names; nil for a body and for titles that are not known.
  func kind(of title: String, isMilitary: Bool = false) throws -> Found? {
    let tables = try known()
    let printed = Self.words(title)
    let words = printed.map { $0.lowercased() }
    let head = words.prefix { !tables.joints.contains($0) }
    let body = try head.count == words.count ? self.body(behind: title) : []
    guard !head.contains(where: tables.bodies.contains) else { return nil }
    // "Polizeipräsident" is one before the end of the word is asked, which many offices share; a "Bankpräsident" heads no
    // state.
    for (index, kind) in (tables.kinds + tables.kinds).enumerated()
    where !isMilitary || kind.rank == .military {
      let isWhole = index < tables.kinds.count
      for form in kind.words
      where isWhole || form.language == .german && ![.headOfState, .monarch].contains(kind.rank) {
        let place = place(of: form.words, in: words, head: head.count, isWhole: isWhole, tables)
        guard let place, kind.rank != .military || (place.lowerBound == 0 && place.count >= head.count),
          try kind.name != "monarch" || isMonarch(printed[..<head.count], behind: place.upperBound)
        else { continue }
        guard kind.behind.isEmpty || (words[place.upperBound...] + body).contains(where: kind.isBehind) else {
          continue
        }
        let isDeputy =
          head.contains(where: tables.deputies.contains)
          && !form.words.contains(where: tables.deputies.contains)
        let said = isDeputy ? printed[..<head.count] : printed[place]
        return Found(
          kind: kind, words: Self.capitalised(said, tables.joints), language: form.language,
          languages: Set(kind.words.filter { $0.words == form.words }.map(\.language)),
          gender: !form.hasTwoForms ? .unknown : form.isForWomen ? .female : .male, isDeputy: isDeputy)
      }
    }
    return nil
  }

  /// The last word of what a title names behind its first comma, as "President, Togo Bar Association" does; none where that
  /// is another office, or a house: "President, State House".
  private func body(behind title: String) throws -> [String] {
    let rest = String(title.drop { $0 != "," }.dropFirst().drop { $0 == " " })
    guard let last = Self.words(rest).last, try kind(of: rest) == nil,
      try NameWords(files).place(named: rest) != .house
    else { return [] }
    return [last.lowercased()]
  }

  /// Where words stand in a title: in its head, or behind one of its joints where they have one themselves.
  private func place(
    of wanted: [String], in words: [String], head: Int, isWhole: Bool, _ tables: Tables
  ) -> Range<Int>? {
    let end = wanted.contains(where: tables.joints.contains) ? words.count : head
    guard let last = wanted.last, wanted.count <= end else { return nil }
    for start in 0...end - wanted.count where start <= head {
      let range = start..<start + wanted.count
      if isWhole, words[range].elementsEqual(wanted) { return range }
      // "Bundesminister" and "Justizministerin": the end of the word says the office.
      if !isWhole, wanted.count == 1, last.utf8.count > 5, words[start].hasSuffix(last) { return range }
    }
    return nil
  }

  /// Whether the word before a place is a king's or a queen's title, and not a part of a street's name: "King of the
  /// Belgians", "King Charles", but not "King Charles Street".
  private func isMonarch(_ head: ArraySlice<String>, behind place: Int) throws -> Bool {
    guard place < head.endIndex, head[place].first?.isUppercase == true else { return true }
    return try !NameWords(files).nameStreet(head.joined(separator: " "))
  }

  /// Whether a title says whose or of what it is: "Member for Kings Road".
  func hasJoint(_ title: String) throws -> Bool {
    try Self.words(title).contains { try known().joints.contains($0.lowercased()) }
  }

  /// Whether a title says so in the words of another language: "Minister of Justice" in a German letter.
  func hasForeignJoint(_ title: String) throws -> Bool {
    let tables = try known()
    let words = Self.words(title)
    // "Bürgermeister von La Paz" and "Minister a. D." are German.
    guard !tables.ownJoints.isEmpty, !words.contains(where: tables.ownJoints.contains) else { return false }
    return words.contains { $0.count > 1 && tables.joints.contains($0) }
  }

  /// The words of a title up to a bracket or a comma.
  private static func words(_ title: String) -> [String] {
    title.prefix { !"(,;/".contains($0) }.split { !$0.isLetter && !"'’-".contains($0) }.map {
      $0.contains("’") ? String($0).exchanging("’", for: "'") : String($0)
    }
  }

  private static func capitalised(_ words: ArraySlice<String>, _ joints: Set<String>) -> String {
    words.map { joints.contains($0.lowercased()) ? $0 : $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// Reads the files and every opening, which letters read only when they need them.
  ///
  /// - Throws: what is wrong in them.
  func check() throws {
    let tables = try known()
    for member in try tables.openings?.members() ?? []
    where member.name != Self.wordsKey && member.name != Self.jointsKey {
      _ = try OfficeOpening(member.value)
    }
  }

  /// The language's own words for offices, beside those of the table of all offices.
  fileprivate static let wordsKey = "words"
  fileprivate static let jointsKey = "joints"

  // MARK: - Reading

  private func known() throws -> Tables { try tables.value(read) }

  private func read() throws -> Tables {
    var tables = Tables()
    if let root = try files.json("offices.json") {
      tables.bodies = Set(try root.strings("bodies"))
      tables.deputies = Set(try root.strings("deputies"))
      tables.joints = Set(try root.strings("joints"))
      for office in try root.list("offices") { tables.kinds.append(try Kind(office)) }
    }
    if let root = try files.json("\(language)/offices.json") {
      tables.openings = root
      tables.ownJoints = Set(try root[Self.jointsKey]?.strings() ?? [])
      try tables.add(wordsOf: root, in: language)
    }
    return tables
  }
}

extension Offices.Tables {
  /// Adds a language's own words for offices: `"words": { "minister": ["ministro/ministra"] }`.
  fileprivate mutating func add(wordsOf root: JSONValue, in language: Language) throws(JSONError) {
    guard let words = root[Offices.wordsKey] else { return }
    for member in try words.members() {
      guard let index = kinds.firstIndex(where: { $0.name == member.name }) else {
        throw member.key.error(
          "'\(member.name)' is no kind of office", hint: "write one of the kinds of offices.json")
      }
      try kinds[index].add(member.value, in: language)
    }
  }
}

extension Offices.Kind {
  fileprivate init(_ value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("kind", "rank", "words", "of", "byRank", "styled")
    name = try value.string("kind")
    rank = try value.required("rank").choice("rank")
    words = []
    behind = Set(try value.strings("of"))
    isByRank = try value["byRank"]?.bool() ?? false
    isStyled = try value["styled"]?.bool() ?? false
    for member in try value.required("words").members() { try add(member.value, in: member.key.language()) }
  }

  /// Adds words, the form for a man and that for a woman separated by a slash.
  fileprivate mutating func add(_ value: JSONValue, in language: Language) throws(JSONError) {
    for text in try value.strings() {
      let forms = text.split(separator: "/").map { $0.lowercased().split(separator: " ").map(String.init) }
      // The form for a woman first: the other is often its beginning.
      for (index, form) in forms.enumerated().reversed() {
        words.append((language, form, index == 1, forms.count == 2 && forms.first != forms.last))
      }
    }
  }
}

/// How the holder of an office or a rank is greeted, by what is known of him or her. Gender is never guessed.
struct OfficeOpening: Sendable {
  var male: String?
  var female: String?
  /// With `{{familyName}}`; nil where the family name is not used.
  var named: String?
  /// With `{{name}}`, the whole name.
  var name: String?
  /// With `{{office}}` where the language repeats the title.
  var unknown: String?
}

extension OfficeOpening {
  /// Reads an opening that may have some keys, or the one for all.
  init(
    _ value: JSONValue, knowing keys: [String] = ["male", "female", "named", "name", "unknown"]
  ) throws(JSONError) {
    self.init()
    if value.kind == .string {
      unknown = try value.string()
      return
    }
    if let fault = try value.unknownKeys(known: keys).first { throw fault }
    male = try value.optionalString("male")
    female = try value.optionalString("female")
    named = try value.optionalString("named")
    name = try value.optionalString("name")
    unknown = try value.optionalString("unknown")
  }
}
