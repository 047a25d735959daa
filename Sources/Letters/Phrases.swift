// Phrases.swift: a language's small words: months, marks, salutations, labels, names of countries.

import JSONText
public import SourceText
public import UrgentAction
public import World

/// What `Templates/<language>/phrases.json` and `countries.json` hold.
public struct Phrases: Sendable {
  /// The salutation for a rank, by what is known of the holder. Gender is never guessed.
  struct Opening: Sendable {
    /// With `{{familyName}}`; nil where the family name is not used.
    var named: String?
    var male: String?
    var female: String?
    /// For a holder of unknown gender, or nobody in particular.
    var unknown: String
  }

  /// A closing and the letters it belongs to.
  struct ClosingRule: Sendable {
    /// The beginning of the salutation; nil: any.
    var opening: String?
    /// The ranks it is for; empty: all.
    var ranks: [Rank]
    /// With the mark behind it; may hold `{{opening}}`, for languages whose closing repeats the salutation.
    var closing: String
    /// The closing under American habits; nil: the same.
    var americanClosing: String?
  }

  /// The labels that every language has.
  static let requiredLabels = [
    "and", "andOthers", "email", "telephone", "subject", "copies", "copyOfTelegram", "copyOfTelex",
    "copyOfFax",
    "pleaseForward", "page",
  ]

  private let language: Language
  /// The language with a country, for spelling checkers: `en-GB`.
  private let locale: String
  /// The same for letters with American habits; nil: the same.
  private let americanLocale: String?
  /// From January to December.
  public let months: [String]
  let date: String
  let americanDate: String
  /// What stands between the sender's town and the date above a letter, `, le ` in French; nil: no town stands there.
  public let townBeforeDate: String?
  let salutationMark: String
  let americanSalutationMark: String
  /// The words that stay with the number behind them: `Article`.
  let numberedWords: [String]
  /// How the first of a month is written, `1er` in French; nil: as a number.
  let firstOfMonth: String?
  /// For each rank, in the order of `Rank.allCases`.
  private let openings: [Opening]
  let closings: [ClosingRule]
  /// What an embassy and a general delegation are called, where the directory's English names do not serve.
  private let missions: TextTable?
  /// Ministries and other bodies by their English names, which the directory has.
  private let bodies: TextTable?
  private let places: PlaceNames
  /// The titles that keep their capital inside a sentence; nil where all do.
  private let capitalTitles: [String]?
  /// How finished sentences become the items of a list; nil where the points are recast, and in languages that have none.
  let list: ListStyle?
  /// What the organization is called that asks for letters; its whole name comes first.
  public let organizations: [String]
  /// Words for days that are others as time goes on: `yesterday`.
  public let relativeDates: [String]
  /// How points begin that ask the person who writes: "Fordern Sie die".
  public let toWriters: [String]
  /// How the sender says who they are.
  let about: AboutLine
  /// How the language is written everywhere, and in single countries.
  private let ownHabits: CountryHabits
  private let habitsByCountry: [(codes: [Substring], habits: CountryHabits)]
  /// Whether the subject line of a letter begins with its label: `Asunto:`.
  let labelsSubject: Bool
  private let labels: TextTable
  private let root: JSONValue
  private let countryNames: TextTable
  private let otherNames: Countries

  /// Reads the phrases of a language.
  ///
  /// - Parameters:
  ///   - files: the templates.
  ///   - language: whose folder is read.
  ///   - countries: those of the same files, where they are read already.
  /// - Throws: `LetterError` when there are none, or with the place of what is missing in them.
  public init(
    _ files: any FileSource, language: Language, _ countries: Countries? = nil
  ) throws(LetterError) {
    let path = "\(language)/phrases.json"
    self.language = language
    otherNames = countries ?? Countries(files)
    places = PlaceNames(files, language: language)
    do {
      guard let bytes = try files.bytes(of: path),
        let countryBytes = try files.bytes(of: "\(language)/countries.json")
      else {
        throw LetterError(
          "there are no phrases in the language '\(language)'",
          hint: "add \(path) and countries.json to the templates")
      }
      root = try JSONDocument(parsing: bytes, file: files.displayName(of: path)).root
      try root.requireKnownKeys(
        "locale", "americanLocale", "months", "date", "americanDate", "townBeforeDate", "firstOfMonth",
        "salutationMark",
        "americanSalutationMark",
        "numberedWords", "bodies", "salutations", "closings", "missions", "capitalTitles", "list", "habits",
        "countries", "labelsSubject", "labels",
        "telegram", "about", "organization", "relativeDates", "toWriters")
      locale = try root.string("locale")
      americanLocale = try root.optionalString("americanLocale")
      months = try root.strings("months")
      guard months.count == 12 else { throw try root.required("months").error("a year has twelve months") }
      date = try root.string("date")
      americanDate = try root.string("americanDate")
      townBeforeDate = try root.optionalString("townBeforeDate")
      salutationMark = try root.string("salutationMark")
      americanSalutationMark = try root.string("americanSalutationMark")
      numberedWords = try root.strings("numberedWords")
      firstOfMonth = try root.optionalString("firstOfMonth")
      openings = try Self.openings(root.required("salutations"))
      closings = try Self.closings(root.list("closings"))
      capitalTitles = root["capitalTitles"] == nil ? nil : try root.strings("capitalTitles")
      bodies = try root["bodies"].map { (value) throws(JSONError) in try TextTable(value) }
      missions = try root["missions"].map { (value) throws(JSONError) in try TextTable(value) }
      list = try root["list"].map { (value) throws(JSONError) in try ListStyle(reading: value) }
      toWriters = root["toWriters"] == nil ? [] : try root.strings("toWriters")
      relativeDates =
        root["relativeDates"] == nil
        ? [] : try root.strings("relativeDates").flatMap { [$0, $0.capitalised] }
      organizations = root["organization"] == nil ? [] : try root.strings("organization")
      about =
        try root["about"].map { (value) throws(JSONError) in try AboutLine(reading: value) } ?? AboutLine()
      ownHabits =
        try root["habits"].map { (value) throws(JSONError) in try CountryHabits(reading: value) } ?? .init()
      habitsByCountry = try Self.habitsByCountry(root["countries"])
      labelsSubject = try root["labelsSubject"]?.bool() ?? false
      labels = try TextTable(root.required("labels"))
      let countryFile = files.displayName(of: "\(language)/countries.json")
      countryNames = try TextTable(JSONDocument(parsing: countryBytes, file: countryFile).root)
    } catch {
      throw LetterError(error, reading: path)
    }
  }

  /// How the language is written in a country; its own habits come first.
  func habits(in country: Country?) -> CountryHabits {
    guard let own = habitsRow(of: country)?.habits else { return ownHabits }
    var habits = own
    habits.exchanges = ownHabits.exchanges + own.exchanges
    if own.salutationExchanges.isEmpty { habits.salutationExchanges = ownHabits.salutationExchanges }
    return habits
  }

  /// The countries with the same habits as this one, as the file has them; empty for the language's own habits.
  func countriesOfHabits(in country: Country?) -> String {
    habitsRow(of: country)?.codes.joined(separator: " ") ?? ""
  }

  private func habitsRow(of country: Country?) -> (codes: [Substring], habits: CountryHabits)? {
    let code = country?.code ?? ""
    return habitsByCountry.first { $0.codes.contains { $0 == code } }
  }

  /// A label such as `Copies to`, without a colon.
  public func label(_ key: String) throws(LetterError) -> String {
    guard let label = labels[key] else { throw lacksLabel(key) }
    return label
  }

  func lacksLabel(_ key: String) -> LetterError {
    LetterError(
      "the language '\(language)' has no label '\(key)'", hint: "add it under \"labels\"",
      location: (root["labels"] ?? root).location)
  }

  /// What writers have to know of the language; with the sender's country where the language is one of its own.
  func letterWords(in layout: Layout) throws(LetterError) -> LetterWords {
    var locale = layout.usesAmericanMarks ? americanLocale ?? locale : locale
    if let facts = layout.facts, facts.languages.contains(language) {
      locale = "\(language)-\(facts.country)"
    }
    do throws(LetterError) {
      return try LetterWords(locale: locale, page: label("page"))
    } catch {
      throw LetterError(error.message, hint: error.hint, location: (root["labels"] ?? root).location)
    }
  }

  /// How sentences are shortened for a telegram; nil: they are not. It is read by telegrams only.
  ///
  /// - Throws: with the place of what is wrong in it.
  func telegramStyle() throws(LetterError) -> TelegramStyle? {
    do throws(JSONError) {
      return try root["telegram"].map { (value) throws(JSONError) in try TelegramStyle(reading: value) }
    } catch {
      throw LetterError(error, reading: "\(language)/phrases.json")
    }
  }

  /// A label that a language need not have.
  func optionalLabel(_ key: String) -> String? { labels[key] }

  /// The name of a country, from the language's table or from the country's own file; nil for a code that is none.
  public func name(of country: Country) -> String? {
    countryNames[country.code] ?? (try? otherNames.facts(of: country))?.name(in: language)
  }

  /// A mission as the copies line names it, with the country where it is; one that is no embassy by its own name.
  ///
  /// - Throws: what the language lacks for it.
  public func name(ofMission addressee: Addressee) throws(LetterError) -> String {
    let ownName = addressee.address?.lines.first ?? addressee.office
    guard let mission = addressee.mission, mission.kind != .other else { return ownName }
    guard let kind = missions?[mission.kind.key] else { throw lacksMissions }
    guard let state = places.of(mission.state) else { throw places.lacks(mission.state, "of") }
    guard let host = places.inside(mission.host) else { throw places.lacks(mission.host, "in") }
    return "\(kind) \(state) \(host)"
  }

  /// The body through whose number a message goes, in the language where it has the name.
  func careOf(_ contact: Contact) -> String? { contact.careOf.map { bodies?[$0] ?? $0 } }

  /// Whether the language has words for an embassy and a general delegation.
  var namesMissions: Bool { missions?["embassy"] != nil && missions?["generalDelegation"] != nil }

  var lacksMissions: LetterError {
    LetterError(
      "the language '\(language)' has no words for missions",
      hint: "add \"missions\": { \"embassy\": \"...\", \"generalDelegation\": \"...\" }",
      location: root.location)
  }

  /// Two countries as the name of a mission has them: `of the Netherlands in Spain`; nil where one is not known.
  public func places(ofMissionOf state: Country, in host: Country) -> String? {
    guard let host = places.inside(host) ?? name(of: host).map({ "in \($0)" }) else { return nil }
    return (places.of(state) ?? name(of: state).map { "of \($0)" }).map { "\($0) \(host)" }
  }

  /// An office inside a sentence: `ministre des Affaires étrangères`, `primer ministro de la República Popular China`.
  func inSentence(_ office: String) -> String {
    guard let capitalTitles, !capitalTitles.contains(where: { office.hasPrefix($0) }) else { return office }
    var words = office.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices {
      guard words[index].first?.isUppercase == true else { break }
      words[index] = words[index].lowercased()
    }
    return words.joined(separator: " ")
  }

  /// The country as it stands behind an office: `of the Republic of Korea`; nil where the language has no form for it.
  func of(_ country: Country) -> String? { places.of(country) }

  /// The country with this code or name; nil when there is none.
  ///
  /// Case, accents, blanks, punctuation and a "the" do not count; `ue` may stand for `ü`.
  public func country(_ text: String) -> Country? {
    if let country = Country(text), name(of: country) != nil { return country }
    let plain = plainName(text)
    guard !plain.isEmpty else { return nil }
    let all = countryNames.all
    // Most are written as they stand here.
    if let exact = all.first(where: { $0.text == text }) { return Country(exact.name) }
    let names = all.map { (code: $0.name, plain: plainName($0.text)) }
    if let exact = names.first(where: { $0.plain == plain }) { return Country(exact.code) }
    let bare = withoutUmlauts(plain.hasPrefix("the") ? String(plain.dropFirst(3)) : plain)
    for wanted in [plain, bare] {
      if let country = otherNames.country(called: wanted), name(of: country) != nil { return country }
    }
    return names.first { withoutUmlauts($0.plain) == bare }.flatMap { Country($0.code) }
  }

  /// Whether a text is a name or a code of this country. Much less work than `country` where it is none.
  public func isName(_ text: String, of country: Country) -> Bool {
    if Country(text) == country { return true }
    let plain = plainName(text)
    return plain == name(of: country).map(plainName) || otherNames.isName(plain, of: country)
  }

  /// The countries whose names are nearest to a text, as `DE (Germany)`.
  public func countries(near text: String) -> [String] { Self.countries(near: text, in: [self]) }

  /// The countries whose names in any of the languages are nearest to a text, each as `DE (Deutschland)`.
  ///
  /// Names of countries are near to each other and to those of towns: beginning and end must be the same but for a
  /// letter or two.
  public static func countries(near text: String, in languages: [Phrases]) -> [String] {
    let wanted = plainName(text)
    guard wanted.count > 3 else { return [] }
    let all = languages.flatMap(\.countryNames.all)
    var codes: [String] = []
    return nearestNames(to: text, among: all.map(\.text), atMost: 8).compactMap { name in
      let plain = plainName(name)
      let same =
        zip(wanted, plain).prefix { $0 == $1 }.count
        + zip(wanted.reversed(), plain.reversed()).prefix { $0 == $1 }.count
      guard same >= wanted.count - (wanted.count > 6 ? 2 : 1),
        let country = all.first(where: { $0.text == name }), !codes.contains(country.name)
      else { return nil }
      codes.append(country.name)
      return "\(country.name) (\(name))"
    }.prefix(2).map { $0 }
  }

  /// How a holder of this rank is greeted.
  func opening(for rank: Rank) -> Opening {
    let index = Rank.allCases.firstIndex(of: rank)
    return index.map { openings[$0] } ?? Opening(unknown: "")
  }

  /// A day in words: `14 June 2000`, or `June 14, 2000` under American habits.
  func words(for day: CalendarDay, american: Bool) -> String {
    let (year, month, dayOfMonth) = day.parts
    return (american ? americanDate : date)
      .exchanging("{{day}}", for: dayOfMonth == 1 ? firstOfMonth ?? "1" : String(dayOfMonth))
      .exchanging("{{month}}", for: months[month - 1])
      .exchanging("{{year}}", for: String(year))
  }

  /// The day in words for the layout's country.
  public func words(for day: CalendarDay, in layout: Layout) -> String {
    let words = words(for: day, american: layout.usesAmericanMarks)
    return habits(in: layout.country).exchanges.applied(to: words, keeping: [])
  }

  // MARK: - Reading

  /// The habits by countries, whose codes stand in one name where several share them: `CH LI`.
  private static func habitsByCountry(
    _ value: JSONValue?
  ) throws(JSONError) -> [(codes: [Substring], habits: CountryHabits)] {
    guard let value else { return [] }
    var rows: [(codes: [Substring], habits: CountryHabits)] = []
    for member in try value.members() {
      rows.append((member.name.split(separator: " "), try CountryHabits(reading: member.value)))
    }
    return rows
  }

  private static func openings(_ value: JSONValue) throws(JSONError) -> [Opening] {
    var openings = [Opening?](repeating: nil, count: Rank.allCases.count)
    for member in try value.members() {
      guard let rank = Rank.allCases.firstIndex(where: { $0.rawValue == member.name }) else {
        throw member.key.error(
          "'\(member.name)' is not a rank",
          hint: "the ranks are \(Rank.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      openings[rank] = try opening(member.value)
    }
    return try openings.indices.map { rank throws(JSONError) in
      if let opening = openings[rank] { return opening }
      throw value.error("the rank '\(Rank.allCases[rank].rawValue)' has no salutation")
    }
  }

  private static func opening(_ value: JSONValue) throws(JSONError) -> Opening {
    if value.kind == .string { return Opening(unknown: try value.string()) }
    try value.requireKnownKeys("named", "male", "female", "unknown")
    return Opening(
      named: try value.optionalString("named"), male: try value.optionalString("male"),
      female: try value.optionalString("female"), unknown: try value.string("unknown"))
  }

  private static func closings(_ values: [JSONValue]) throws(JSONError) -> [ClosingRule] {
    var rules: [ClosingRule] = []
    for value in values {
      try value.requireKnownKeys("opening", "ranks", "closing", "americanClosing")
      rules.append(
        ClosingRule(
          opening: try value.optionalString("opening"),
          ranks: try value.strings("ranks").compactMap { Rank(rawValue: $0) },
          closing: try value.string("closing"),
          americanClosing: try value.optionalString("americanClosing")))
    }
    return rules
  }
}

extension Mission.Kind {
  /// The kind's name in the phrases.
  fileprivate var key: String {
    switch self {
    case .embassy: "embassy"
    case .generalDelegation: "generalDelegation"
    case .other: "other"
    }
  }
}
