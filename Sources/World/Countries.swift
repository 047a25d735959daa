// Countries.swift: the countries, each read from its file when something first asks for it.

public import JSONText
public import SourceText
import Synchronization
public import UrgentAction

/// What the files `countries/CC.json` of the templates say.
public final class Countries: Sendable {
  private let files: any FileSource
  private let known = Memory()
  /// The countries by what some languages call them, the first of them first, and by their other names where there is no
  /// language.
  private let tables = Mutex<[(languages: [Language], table: CountryTable)]>([])

  /// Takes the files of countries; each is read when it is first asked for, and once.
  public init(_ files: any FileSource) { self.files = files }

  /// The facts of a country; only its code where it has no file.
  ///
  /// - Throws: `FileError`, or `JSONError` with the place of what is wrong in its file.
  public func facts(of country: Country) throws -> CountryFacts {
    try known.value(of: "facts \(country.code)") {
      guard let root = try files.json("countries/\(country.code).json") else { return CountryFacts(country) }
      return try CountryFacts(country, reading: root)
    }
  }

  /// What a language calls countries, by their codes; nil where its folder has no such file.
  ///
  /// - Throws: as `facts` does.
  public func names(in language: Language) throws -> TextTable? {
    try known.value(of: "names \(language.code)") {
      try files.json("\(language)/countries.json").map { try TextTable($0) }
    }
  }

  /// The countries by what some languages call them, the first of them first, and by their other names where there is no
  /// language; none where no file that can be read has them.
  func table(in languages: [Language]) -> CountryTable {
    if let known = tables.withLock({ $0.first { $0.languages == languages } }) { return known.table }
    let table = CountryTable(languages.isEmpty ? otherNames() : languages.flatMap(ownNames))
    tables.withLock { $0.append((languages, table)) }
    return table
  }

  private func ownNames(in language: Language) -> [(String, Country)] {
    let names = (try? names(in: language))?.all ?? []
    return names.compactMap { code, name in Country(code).map { (name, $0) } }
  }

  /// The name of a country in a language; nil where no file that can be read has it.
  public func name(of country: Country, in language: Language) -> String? {
    known.value(of: "name \(country.code) \(language.code)") {
      (try? names(in: language))?[country.code] ?? (try? facts(of: country))?.name(in: language)
    }
  }

  /// The countries that have a file, sorted by code.
  public func all() throws(FileError) -> [Country] {
    try files.paths(under: "countries").compactMap { path in
      path.hasSuffix(".json") ? Country(path.dropFirst("countries/".count).dropLast(".json".count)) : nil
    }
  }

  /// The country with a code, or with a name in a language or one of the other names; nil when there is none, and where
  /// the language has no name for it.
  public func country(_ text: String, in language: Language) -> Country? {
    if let country = Country(text), name(of: country, in: language) != nil { return country }
    return country(named: text, in: [language]).flatMap { name(of: $0, in: language) == nil ? nil : $0 }
  }

  /// The country with a name in one of some languages, the first of them first, with one of the other names in the
  /// files, or with a code of three letters.
  ///
  /// Case, accents, blanks, punctuation and a "the" do not count; `ue` may stand for `ü`. Reads every country's file where no
  /// language has the name. A file that cannot be read has no names here.
  public func country(named text: String, in languages: [Language] = []) -> Country? {
    let plain = plainName(text.utf8.contains(0x26) ? text.exchanging("&", for: "and") : text)
    let other = withoutUmlauts(plain.hasPrefix("the") ? String(plain.dropFirst(3)) : plain)
    for wanted in other == plain ? [plain] : [plain, other] {
      if let country = table(in: languages)[wanted] ?? table(in: [])[wanted] { return country }
    }
    return nil
  }

  /// The country with a name in a language that has no folder, as `countries/names.json` says; nil when there is none.
  public func country(abroad text: String) -> Country? {
    known.value(of: "foreign names") { (try? readForeignNames()) ?? CountryTable() }[plainName(text)]
  }

  /// Checks the file of those names.
  ///
  /// - Throws: as reading it would.
  public func checkForeignNames() throws { _ = try readForeignNames() }

  private func readForeignNames() throws -> CountryTable {
    var names: [(String, Country)] = []
    guard let root = try files.json("countries/names.json") else { return CountryTable() }
    for member in try root.members() {
      guard let country = Country(member.name) else {
        throw member.key.error("'\(member.name)' is no code of a country", hint: "write a code such as CZ")
      }
      names += try member.value.strings().map { ($0, country) }
    }
    return CountryTable(names)
  }

  /// The members of the Commonwealth, which send high commissioners to each other, as `countries/commonwealth.json` says.
  ///
  /// - Throws: `FileError`, or `JSONError` with the place of what is wrong in the file.
  public func commonwealth() throws -> [Country] {
    guard let root = try files.json("countries/commonwealth.json") else { return [] }
    return try root.strings("members").compactMap { Country($0) }
  }

  /// The countries of today in place of a state that is no more, as `countries/former.json` says; none for any other text. The
  /// text is as `plainName` makes it.
  ///
  /// - Throws: `FileError`, or `JSONError` with the place of what is wrong in the file.
  public func successors(of text: String) throws -> [Country] {
    try known.value(of: "former", readFormer)[text] ?? []
  }

  private func readFormer() throws -> [String: [Country]] {
    guard let root = try files.json("countries/former.json") else { return [:] }
    var former: [String: [Country]] = [:]
    for state in try root.members() {
      let today = try state.name.split(separator: " ").map { (code) throws(JSONError) in
        guard let country = Country(code) else {
          throw state.key.error("'\(code)' is no code of a country", hint: "write codes such as CZ SK")
        }
        return country
      }
      for name in try state.value.strings().map(plainName) where former[name] == nil { former[name] = today }
    }
    return former
  }

  private func otherNames() -> [(String, Country)] {
    var names: [(String, Country)] = []
    for country in (try? all()) ?? [] {
      // The other facts of so many countries are not read.
      guard let root = try? files.json("countries/\(country.code).json") else { continue }
      let own = (try? root["name"]?.members().map { try $0.value.string() }) ?? []
      let others = (try? root.strings("names")) ?? []
      let code = [try? root.optionalString("alpha3")].compactMap(\.self)
      names += (code + own + others).map { ($0, country) }
    }
    return names
  }

  /// Whether a country has a name: its code of three letters, what one of the languages calls it, or one of its other
  /// names.
  ///
  /// - Returns: false also where a file cannot be read.
  public func isName(_ text: String, of country: Country, in languages: [Language]) -> Bool {
    let plain = plainName(text)
    let facts = try? facts(of: country)
    let own = facts.map { [$0.alpha3].compactMap(\.self) + $0.ownNames.map(\.name) + $0.names } ?? []
    return own.contains { plainName($0) == plain }
      || languages.contains { name(of: country, in: $0).map(plainName) == plain }
  }
}

/// A plain name with `ae`, `oe` and `ue` as they are without the dots of the letters that they may stand for.
func withoutUmlauts(_ plain: String) -> String {
  plain.withBytes { text in
    func isDots(_ place: Int) -> Bool {
      place > 0 && text[place] == UInt8(ascii: "e") && "aou".utf8.contains(text[place - 1])
    }
    if !text.indices.contains(where: isDots) { return plain }
    return String(decoding: text.indices.filter { !isDots($0) }.map { text[$0] }, as: UTF8.self)
  }
}
