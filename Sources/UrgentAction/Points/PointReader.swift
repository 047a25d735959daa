// PointReader.swift: who reads the letter, as points may name him.

/// The reader of a letter, so that points can tell him from everybody else.
public struct PointReader: Sendable, Hashable {
  /// What a request is to the reader.
  public enum Part: Sendable, Hashable {
    /// He is asked to do it.
    case asked
    /// He is an ambassador, who can pass it on.
    case messenger
    /// He prints or reads it, as a newspaper does.
    case witness
  }

  /// His name as sources write it; nil when nobody is known.
  public var name: String?
  /// `President of the Republic of Belarus`; empty for a person without an office.
  public var office: String { didSet { titles = Titles(of: office, authority) } }
  public var part: Part
  /// The authority that the points are to: `the Chinese authorities`.
  public var authority: String { didSet { titles = Titles(of: office, authority) } }
  /// The authorities in whose name he can be asked, and what stands for them: `your Office`; nil: they keep their names.
  public var speaksFor: [String]
  public var ownName: String?
  private var titles: Titles

  public init(
    name: String? = nil, office: String = "", part: Part = .asked, authority: String = "",
    speaksFor: [String] = [], ownName: String? = nil
  ) {
    (self.name, self.office, self.part, self.authority) = (name, office, part, authority)
    (self.speaksFor, self.ownName) = (speaksFor, ownName)
    titles = Titles(of: office, authority)
  }

  /// The reader as an addressee of an appeal.
  public init(_ addressee: Addressee, authority: String) {
    let part: Part =
      switch addressee.rank {
      case .ambassador: .messenger
      case .editor: .witness
      default: .asked
      }
    self.init(
      name: addressee.holder?.name, office: addressee.office, part: part, authority: authority,
      speaksFor: addressee.speaksFor, ownName: addressee.ownName)
  }

  /// What pronouns a point has for its reader, as far as it tells.
  enum Number {
    case many, one, man, woman

    /// Whether "he" or "her" can be the reader.
    func canBe(_ pronoun: String) -> Bool {
      switch self {
      case .many: false
      case .one: true
      case .man: pronoun.hasPrefix("h") && !pronoun.hasPrefix("her")
      case .woman: pronoun.hasPrefix("she") || pronoun.hasPrefix("her")
      }
    }
  }

  /// Whom some words mean.
  enum Meaning: Hashable {
    case reader
    /// The reader's office, by the name that it has in letters to him.
    case own(String)
    case other
    /// The reader's title with another person's name, or his name with another title.
    case namesake
  }

  private static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "dr", "his", "her", "your", "honourable", "hon", "sir", "the", "madam",
  ]
  /// Forms of address, each with the offices that have it; an empty list: any.
  private static let forms: [String: Set<String>] = [
    "majesty": ["king", "queen", "sultan", "emperor", "empress", "monarch"],
    "highness": ["emir", "amir", "prince", "princess", "sheikh", "sultan", "duke", "crown", "grand"],
    "excellency": [], "honour": ["judge", "justice", "mayor", "magistrate"],
    "honor": ["judge", "justice", "mayor", "magistrate"],
  ]
  private static let ranks: Set<String> = [
    "general", "gen", "colonel", "col", "lieutenant", "lt", "major", "maj", "captain", "capt", "brigadier",
    "brig", "admiral", "adm", "commander", "cmdr", "marshal", "sergeant", "sgt", "sheikh", "ayatollah",
    "chief", "senator", "senior", "snr", "rear", "vice", "field", "father", "fr", "sister", "bishop",
    "archbishop",
    "reverend", "rev", "imam", "rabbi", "pope", "commandant", "comandante", "justice", "professor", "prof",
  ]
  /// Nouns for persons in office.
  static let officers: Set<String> = [
    "president", "minister", "governor", "king", "queen", "sultan", "emir", "general", "director", "judge",
    "commissioner", "premier", "chancellor", "secretary", "speaker", "mayor", "ambassador", "procurator",
    "prosecutor", "attorney", "head", "chief", "chairman", "chairwoman", "chairperson", "chair", "leader",
    "officer", "editor", "warden", "superintendent", "commander", "inspector", "rapporteur", "ombudsman",
    "prefect", "justice", "consul", "prince", "administrator", "magistrate", "manager",
    "executive",
  ]
  /// What makes a title another.
  private static let lesser: Set<String> = ["prime", "deputy", "vice", "first", "assistant", "under"]
  fileprivate static let linking: Set<String> = ["of", "for", "and", "the", "affairs"]

  fileprivate static func words(of text: String) -> [String] {
    text.lowercased().words(and: "-'’").map(String.init)
  }

  /// Titles of other languages, as English points have them.
  private static let foreignTitles = [
    "ministro": "minister", "ministra": "minister", "ministre": "minister", "presidente": "president",
    "presidenta": "president", "président": "president", "présidente": "president", "gobernador": "governor",
    "gobernadora": "governor", "gouverneur": "governor", "directeur": "director", "directrice": "director",
    "directora": "director", "procureur": "prosecutor", "procurador": "prosecutor",
    "procuradora": "prosecutor",
    "fiscal": "attorney", "juez": "judge", "jueza": "judge", "juge": "judge", "alcalde": "mayor",
    "alcaldesa": "mayor", "maire": "mayor", "secretario": "secretary", "secretaria": "secretary",
    "secrétaire": "secretary", "comandante": "commander", "commandant": "commander", "jefe": "chief",
    "général": "general", "primer": "prime", "justicia": "justice", "defensa": "defence",
    "défense": "defence",
    "préfet": "prefect", "prefecto": "prefect", "embajador": "ambassador", "ambassadeur": "ambassador",
  ]

  /// The words of a title, each part of "Vice-President" one.
  fileprivate static func titleWords(_ words: some Sequence<String>) -> [String] {
    words.flatMap { word in
      word.split(whereSeparator: { "-'’".contains($0) }).map { foreignTitles[String($0)] ?? String($0) }
    }
  }

  /// What the reader's office and the authority are called, in words.
  private struct Titles: Hashable {
    /// The offices, of which one person may have several: "Attorney General and Minister of Justice".
    var offices: [[String]] = []
    /// All words that may stand in the name of one of them.
    let known: Set<String>
    /// How the longer words of the authority begin.
    let authority: [Substring]

    init(of office: String, _ authority: String) {
      let words = PointReader.words(of: authority)
      self.authority = words.filter { $0.count > 3 }.map { $0.prefix(4) }
      known = Set(PointReader.titleWords(PointReader.words(of: office) + words)).union(PointReader.linking)
      for part in office.split(whereSeparator: { ",;/".contains($0) }) {
        let words = PointReader.titleWords(PointReader.words(of: String(part)))
        var start = 0
        for index in words.indices.dropFirst() where words[index] == "and" {
          let next = words[(index + 1)...].prefix { $0 != "of" && $0 != "for" }
          guard next.contains(where: PointReader.officers.contains) else { continue }
          offices.append(Array(words[start..<index]))
          start = index + 1
        }
        offices.append(Array(words[start...]))
      }
      offices = offices.enumerated().filter { index, words in
        index == 0 || words.contains(where: PointReader.officers.contains)
      }.map(\.element).filter { !$0.isEmpty }
    }
  }

  /// Whether some words are the reader's office, also as "the Interior Minister" for the Minister of the Interior.
  private func isOffice(_ words: some Collection<PointText.Word>) -> Bool {
    let said = Self.titleWords(words.map(\.plain))
    let known = titles.known
    return titles.offices.contains { office in
      var title = office.prefix { $0 != "of" && $0 != "for" }
      let foreign = title.prefix { !["de", "del", "du", "des", "d"].contains($0) }
      if foreign.contains(where: Self.officers.contains) { title = foreign }
      // A deputy prime minister is neither the prime minister nor the minister.
      guard let last = title.last, Self.lesser.isDisjoint(with: Set(said).symmetricDifference(title)) else {
        return false
      }
      // The President of the Republic is not that of its Supreme Court.
      let qualities = significant(said.filter { !title.contains($0) })
      let parts = office.dropFirst(title.count).split(separator: "and").map { significant(Array($0)) }
      // "the head of the colony": no name of a state.
      let generic = words.filter { !$0.isCapitalised }.map(\.plain)
      let isQualified = said.count > title.filter(said.contains).count
      guard
        !isQualified || parts.allSatisfy(\.isEmpty)
          || parts.contains(where: { part in
            part.first.map(qualities.contains) ?? false || part.contains(where: generic.contains)
          })
      else { return false }
      let matched = zip(said, title).prefix { $0 == $1 }.count
      if matched == title.count || matched > 0 && Self.officers.contains(title[matched - 1]),
        said.dropFirst(matched).allSatisfy(known.contains)
      {
        return true
      }
      guard said.allSatisfy(known.contains) else { return false }
      // "the Minister" or "the Minister of Justice" for a Justice Minister, "the General Prosecutor".
      return said.first == last && Self.officers.contains(last) && last != "general"
        || title.contains(where: Self.officers.contains) && title.allSatisfy(said.contains)
    }
  }

  /// The words by which one office of a state is told from another: not the state's own name.
  private func significant(_ words: [String]) -> [String] {
    let states: Set<String> = [
      "republic", "kingdom", "state", "states", "islamic", "federal", "democratic", "people", "people's",
      "sultanate", "emirate", "union", "united", "commonwealth", "national", "de", "del", "du", "des", "la",
      "el", "los", "le", "les", "s",
    ]
    return words.filter { word in
      !states.contains(word) && !Self.linking.contains(word)
        && !titles.authority.contains { word.hasPrefix($0) }
    }
  }

  /// Whom the object of a leading verb means.
  func meaning(of object: [PointText.Word]) -> Meaning {
    let text = PointText.joined(object).lowercased()
    if let ownName, speaksFor.contains(where: { $0.lowercased() == text }) { return .own(ownName) }
    if let comma = object.dropLast().firstIndex(where: \.endsClause) {
      // "the Minister of Justice, Anna Lind,": one person by office and name.
      let parts = [Array(object[...comma]), Array(object[(comma + 1)...])]
      return object[comma].text.hasSuffix(",") && parts.allSatisfy { meaning(of: $0) == .reader }
        ? .reader : .other
    }
    var words = object.filter { !Self.honorifics.contains($0.plain) }
    if let form = words.first.flatMap({ Self.forms[$0.plain] }), words.count < object.count {
      if words.count == 1 {
        return form.isEmpty || Self.words(of: office).contains(where: form.contains) ? .reader : .other
      }
      words.removeFirst()
    }
    guard let first = words.first else { return .other }
    let (titles, names) = Self.names(in: name ?? "")
    let tail = words.reversed().prefix { word in
      names.contains(word.plain) && word.text.contains(where: \.isUppercase)
    }.count
    let front = words.dropLast(tail)
    if tail > 0, front.allSatisfy({ Self.ranks.contains($0.plain) || titles.contains($0.plain) }) {
      return .reader
    }
    guard first.isCapitalised || object[0].plain == "the" else { return .other }
    if isOffice(words) || tail > 0 && isOffice(front) { return .reader }
    // "President Lind" for another President, or for a Lind with another office.
    let title = words.prefix { Self.officers.contains($0.plain) }
    let rest = words.dropFirst(title.count)
    guard !title.isEmpty, !rest.isEmpty,
      rest.allSatisfy({ $0.isCapitalised && !Self.linking.contains($0.plain) })
    else { return .other }
    if isOffice(title) { return names.isEmpty ? .reader : .namesake }
    return tail > 0 ? .namesake : .other
  }

  /// Whether somebody is one person, by a title: "Colonel Duarte", "the Supreme Leader".
  static func isOnePerson(_ words: [PointText.Word]) -> Bool {
    !words.contains { $0.plain == "and" }
      && words.contains {
        officers.contains($0.plain) || ranks.contains($0.plain)
          || ["mr", "mrs", "ms", "dr"].contains($0.plain)
      }
  }

  /// The titles before a name, and its names.
  private static func names(in name: String) -> (titles: Set<String>, names: Set<String>) {
    let words = Self.words(of: name)
    let titles = words.dropLast().prefix {
      ranks.contains($0) || honorifics.contains($0) || officers.contains($0) || forms[$0] != nil
    }
    return (Set(titles), Set(words.dropFirst(titles.count)))
  }

  /// Whether a body is meant that the points are to: the third person is always right for it.
  func isAuthority(_ object: [PointText.Word]) -> Bool {
    let plain = object.map(\.plain)
    return plain.contains { word in
      word == "authorities" || word == "government"
        || authority.lowercased().split(separator: " ").contains {
          $0 == word && word != "the" && word != "of"
        }
    }
  }
}
