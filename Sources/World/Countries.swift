// Countries.swift: the countries, each read from its file when something first asks for it.

public import JSONText
public import SourceText
public import UrgentAction

/// What the files `countries/CC.json` of the templates say.
public final class Countries: Sendable {
  private let files: any FileSource
  private let known = Memory()
  private let byName = Once()
  private let former = Once()
  private let tables = Memory()
  private let knownNames = Memory()
  private let byNames = Memory()

  /// Takes the files of countries; each is read when it is first asked for, and once.
  public init(_ files: any FileSource) { self.files = files }

  /// The facts of a country; only its code where it has no file.
  ///
  /// - Throws: `FileError`, or `JSONError` with the place of what is wrong in its file.
  public func facts(of country: Country) throws -> CountryFacts {
    try known.value(of: country.code) {
      guard let root = try files.json("countries/\(country.code).json") else { return CountryFacts(country) }
      return try CountryFacts(country, reading: root)
    }
  }

  /// What a language calls countries, by their codes; nil where its folder has no such file.
  ///
  /// - Throws: as `facts` does.
  public func names(in language: Language) throws -> TextTable? {
    try tables.value(of: language.code) {
      try files.json("\(language)/countries.json").map { try TextTable($0) }
    }
  }

  /// The countries by what a language calls them; nil where no file that can be read has it.
  public func table(in language: Language) -> CountryTable? {
    byNames.value(of: language.code) { (try? names(in: language)).map(CountryTable.init) }
  }

  /// The name of a country in a language; nil where no file that can be read has it.
  public func name(of country: Country, in language: Language) -> String? {
    knownNames.value(of: "\(country.code) \(language.code)") {
      (try? names(in: language))?[country.code] ?? (try? facts(of: country))?.name(in: language)
    }
  }

  /// The countries that have a file, sorted by code.
  public func all() throws(FileError) -> [Country] {
    try files.paths(under: "countries").compactMap { path in
      path.hasSuffix(".json") ? Country(path.dropFirst("countries/".count).dropLast(".json".count)) : nil
    }
  }

  /// The country of a code of three letters, or of one of the other names in the files.
  ///
  /// Reads every country's file when it is first called. A file that cannot be read has no names here.
  ///
  /// - Parameter text: as `plainName` makes it.
  /// - Returns: nil when no country goes by that name.
  public func country(called text: String) -> Country? {
    byName.value(allNames)[text]
  }

  /// The countries of today in place of a state that is no more, as `countries/former.json` says.
  ///
  /// - Parameter text: as `plainName` makes it.
  /// - Returns: none for any other text.
  /// - Throws: `FileError`, or `JSONError` with the place of what is wrong in the file.
  public func successors(of text: String) throws -> [Country] {
    try former.value(readFormer).first { $0.name == text }?.today ?? []
  }

  private func readFormer() throws -> [(name: String, today: [Country])] {
    guard let root = try files.json("countries/former.json") else { return [] }
    return try root.members().flatMap { state in
      let today = try state.name.split(separator: " ").map { (code) throws(JSONError) in
        guard let country = Country(code) else {
          throw state.key.error("'\(code)' is no code of a country", hint: "write codes such as CZ SK")
        }
        return country
      }
      return try root.strings(state.name).map { (plainName($0), today) }
    }
  }

  private func allNames() -> [String: Country] {
    var found: [String: Country] = [:]
    for country in (try? all()) ?? [] {
      guard let facts = try? facts(of: country) else { continue }
      if let code = facts.alpha3 { found[code.lowercased()] = country }
      for name in facts.ownNames.map(\.name) + facts.names {
        let plain = plainName(name)
        found[plain] = country
        let bare = withoutUmlauts(plain)
        if found[bare] == nil { found[bare] = country }
      }
    }
    return found
  }

  /// Whether this is the country's code of three letters or one of its other names.
  ///
  /// - Parameters:
  ///   - text: as `plainName` makes it.
  ///   - country: the one that is asked about.
  /// - Returns: false also when the country's file cannot be read.
  public func isName(_ text: String, of country: Country) -> Bool {
    guard let facts = try? facts(of: country) else { return false }
    // A name that begins with another letter needs no second look.
    let mayBe = { (name: String) in
      guard let first = name.utf8.first, first < 0x80, let wanted = text.utf8.first else { return true }
      return first | 0x20 == wanted || !(0x61...0x7A).contains(first | 0x20)
    }
    return facts.alpha3?.lowercased() == text
      || (facts.ownNames.map(\.name) + facts.names).contains { mayBe($0) && plainName($0) == text }
  }
}

/// A plain name with `ae`, `oe` and `ue` as they are without the dots of the letters that they may stand for.
public func withoutUmlauts(_ plain: String) -> String {
  var bytes: [UInt8] = []
  var isBehindVowel = false
  for byte in plain.utf8 {
    if byte == UInt8(ascii: "e"), isBehindVowel {
      isBehindVowel = false
    } else {
      bytes.append(byte)
      isBehindVowel = byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "u")
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
