// Phrases.swift: a language's small words: months, marks, salutations, labels, names of countries.

import JSONText
public import SourceText
public import UrgentAction
public import World

/// What `Templates/<language>/phrases.json` and `countries.json` hold.
public struct Phrases: Sendable {
  /// The labels that every language has.
  static let requiredLabels = [
    "and", "andOthers", "email", "telephone", "subject", "copies", "copyOfTelegram", "copyOfTelex",
    "copyOfFax", "pleaseForward", "page", "messageTo", "messageCopies", "messageSubject",
  ]

  public let language: Language
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
  private let openings: [OfficeOpening]
  let closings: [ClosingRule]
  /// What embassies and other missions are called, where the directory's English names do not serve.
  let missions: TextTable?
  /// Ministries and other bodies by their English names, which the directory has.
  private let bodies: TextTable?
  let places: PlaceNames
  /// The titles that keep their capital inside a sentence; nil where all do.
  private let capitalTitles: [String]?
  /// How finished sentences become the items of a list; nil where the points are recast, and in languages that have none.
  let list: ListStyle?
  /// What the organization is called that asks for letters; its whole name comes first.
  public let organizations: [String]
  /// How an organization speaks.
  public let voice: OrganizationVoice
  /// Words for days that are others as time goes on: `yesterday`.
  public let relativeDates: [String]
  /// Whom points speak to that are printed as they stand; nil in English, where they are recast.
  public let pointVoice: PointVoice?
  /// How the sender says who they are.
  let about: AboutLine
  /// How the language is written everywhere, and in single countries.
  private let ownHabits: CountryHabits
  private let habitsByCountry: [(codes: [Substring], habits: CountryHabits)]
  /// Whether the subject line of a letter begins with its label: `Asunto:`.
  let labelsSubject: Bool
  private let labels: TextTable
  let root: JSONValue
  let otherNames: Countries

  /// Reads the phrases of a language; `countries` are those of the same files, where they are read already.
  ///
  /// - Throws: `LetterError` when there are none, or with the place of what is missing in them.
  public init(_ files: any FileSource, language: Language, _ countries: Countries? = nil) throws {
    let path = "\(language)/phrases.json"
    self.language = language
    otherNames = countries ?? Countries(files)
    places = PlaceNames(files, language: language)
    guard let root = try files.json(path), try otherNames.names(in: language) != nil else {
      throw LetterError(
        "there are no phrases in the language '\(language)'",
        hint: "add \(path) and countries.json to the templates")
    }
    self.root = root
    try root.requireKnownKeys(
      "locale", "americanLocale", "months", "date", "americanDate", "townBeforeDate", "firstOfMonth",
      "salutationMark", "americanSalutationMark", "numberedWords", "bodies", "salutations", "closings",
      "missions", "missionHeads", "capitalTitles", "list", "habits", "countries", "labelsSubject", "labels",
      "telegram", "wire", "about", "organization", "organizationVoice", "relativeDates", "frame", "openPlaces"
    )
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
    openings = try RankOpenings.all(root.required("salutations"))
    closings = try root.list("closings").map { (value) throws(JSONError) in try ClosingRule(reading: value) }
    capitalTitles = try root["capitalTitles"]?.strings()
    bodies = try root["bodies"].map { (value) throws(JSONError) in try TextTable(value) }
    missions = try root["missions"].map { (value) throws(JSONError) in try TextTable(value) }
    list = try root["list"].map { (value) throws(JSONError) in try ListStyle(reading: value) }
    pointVoice = language == .english ? nil : try PointVoice(files, language)
    relativeDates = try root.strings("relativeDates").flatMap { [$0, $0.capitalised] }
    organizations = try root.strings("organization")
    let voice = root["organizationVoice"]
    self.voice = OrganizationVoice(
      speakers: try voice?.strings("speakers") ?? [], besideName: try voice?.strings("besideName") ?? [])
    about =
      try root["about"].map { (value) throws(JSONError) in try AboutLine(reading: value) } ?? AboutLine()
    ownHabits =
      try root["habits"].map { (value) throws(JSONError) in try CountryHabits(reading: value) } ?? .init()
    // Codes stand in one name where several share their habits: `CH LI`.
    habitsByCountry =
      try root["countries"]?.members().map { (member) throws(JSONError) in
        (member.name.split(separator: " "), try CountryHabits(reading: member.value))
      } ?? []
    labelsSubject = try root["labelsSubject"]?.bool() ?? false
    labels = try TextTable(root.required("labels"))
  }

  /// How the language is written in a country; its own habits come first.
  func habits(in country: Country?) -> CountryHabits {
    guard let own = habitsRow(of: country)?.habits else { return ownHabits }
    var habits = own
    habits.exchanges = ownHabits.exchanges + own.exchanges
    if own.salutationExchanges.isEmpty { habits.salutationExchanges = ownHabits.salutationExchanges }
    return habits
  }

  /// How a sender in this country says who they are.
  public func aboutLine(in country: Country?) -> AboutLine {
    habits(in: country).beginsWithCapital ? about.withCapital() : about
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
  public func label(_ key: String) throws -> String {
    guard let label = labels[key] else { throw lacksLabel(key) }
    return label
  }

  func lacksLabel(_ key: String) -> LetterError {
    LetterError(
      "the language '\(language)' has no label '\(key)'", hint: "add it under \"labels\"",
      at: (root["labels"] ?? root).location)
  }

  /// What writers have to know of the language; with the sender's country where the language is one of its own.
  func letterWords(in layout: Layout) throws -> LetterWords {
    var locale = layout.usesAmericanMarks ? americanLocale ?? locale : locale
    if let facts = layout.facts, facts.languages.contains(language) {
      locale = "\(language)-\(facts.country)"
    }
    do {
      return try LetterWords(locale: locale, page: label("page"))
    } catch {
      let error = reportable(error)
      throw LetterError(error.message, hint: error.hint, at: (root["labels"] ?? root).location)
    }
  }

  /// How sentences are shortened for a telegram; nil: they are not. It is read by telegrams only.
  ///
  /// - Throws: with the place of what is wrong in it.
  func telegramStyle() throws -> TelegramStyle? {
    guard let value = root["telegram"] else { return nil }
    var style = try TelegramStyle(reading: value)
    style.hasOrdinalStops = hasOrdinalStops
    return style
  }

  /// What telegrams and telexes need of the language; it is read by them only.
  ///
  /// - Throws: with the place of what is wrong in it or missing.
  func wireWords() throws -> WireWords {
    try WireWords(reading: root.required("wire"), ordinalMonths: hasOrdinalStops ? months : [])
  }

  /// What letters print themselves; read where a text may have it.
  ///
  /// - Throws: with the place of what is wrong in it.
  public func frame() throws -> LetterFrame {
    guard let value = root["frame"] else { return LetterFrame() }
    try value.requireKnownKeys("greetings", "beginnings", "closings", "closingSentences")
    return LetterFrame(
      greetings: try value.strings("greetings")
        + openings.flatMap { [$0.male, $0.female, $0.unknown].compactMap(\.self) },
      beginnings: try value.strings("beginnings"), closings: try value.strings("closings"),
      closingSentences: try value.strings("closingSentences"))
  }

  /// The words of places that are still to be filled in; read where a text has brackets.
  public func openPlaces() throws -> OpenPlaces {
    guard let value = root["openPlaces"] else { return OpenPlaces() }
    try value.requireKnownKeys("fillers", "fields")
    return OpenPlaces(fillers: try value.strings("fillers"), fields: try value.strings("fields"))
  }

  /// Whether dates have a full stop behind the day.
  private var hasOrdinalStops: Bool { date.firstPlace(of: "{{day}}.") != nil }

  /// The names of the lines above a message, as the layout's country writes them.
  func messageLabels(in layout: Layout) throws -> MessageLabels {
    let exchanges = habits(in: layout.country).exchanges
    let own = { (key: String) in exchanges.applied(to: try label(key), keeping: []) }
    return try MessageLabels(
      to: own("messageTo"), copies: own("messageCopies"), subject: own("messageSubject"))
  }

  /// A label that a language need not have.
  func optionalLabel(_ key: String) -> String? { labels[key] }

  /// The body through whose number a message goes, in the language where it has the name.
  func careOf(_ contact: Contact) -> String? { contact.careOf.map { bodies?[$0] ?? $0 } }

  /// An office inside a sentence: `ministre des Affaires étrangères`, `primer ministro de la República Popular China`.
  func inSentence(_ office: String) -> String {
    guard let capitalTitles, !capitalTitles.contains(where: { office.hasPrefix($0) }) else { return office }
    var words = office.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices {
      guard words[index].first?.isUppercase == true else { break }
      words[index] = words[index].lowercased()
      // "Fiscal General, Kenia": what stands behind a comma is a name.
      if words[index].hasSuffix(",") { break }
    }
    return words.joined(separator: " ")
  }

  /// How a holder of this rank is greeted.
  func opening(for rank: Rank) -> OfficeOpening {
    Rank.allCases.firstIndex(of: rank).map { openings[$0] } ?? OfficeOpening()
  }

  /// A day in words for the layout's country: `14 June 2000`, or `June 14, 2000` under American habits.
  func words(for day: CalendarDay, in layout: Layout) -> String {
    let (year, month, dayOfMonth) = day.parts
    let words = (layout.usesAmericanMarks ? americanDate : date)
      .exchanging("{{day}}", for: dayOfMonth == 1 ? firstOfMonth ?? "1" : String(dayOfMonth))
      .exchanging("{{month}}", for: months[month - 1])
      .exchanging("{{year}}", for: String(year))
    return habits(in: layout.country).exchanges.applied(to: words, keeping: [])
  }
}
