// OfficeGreeting.swift: how somebody is greeted of whom only the title and the name are known.

import SourceText
public import UrgentAction

/// The greeting that a title, an honorific and a name give: a guess, which the letter says.
public struct OfficeGreeting: Equatable, Sendable {
  /// The opening without its mark; nil: that of the table for the rank.
  public var opening: String?
  public var rank: Rank
  /// What a form of address or the form of the title says.
  public var gender: Gender
  /// Whether the holder has a style of his own in place of Mr, as kings and cardinals have.
  var isStyled = false
}

/// Whose office it is.
public enum OfficeOwner: Sendable, Hashable {
  /// Another state's: heads of state and government are Excellencies.
  case abroad
  /// The sender's own, in this country.
  case own(Country)
}

extension Composer {
  /// The greeting for an addressee by title, honorific and name.
  ///
  /// - Throws: the place of what is wrong in the tables of offices.
  public func greeting(of addressee: Addressee, _ owner: OfficeOwner) throws -> OfficeGreeting {
    let name = try HolderName(addressee.nameLine ?? "", in: language, files)
    var gender = addressee.holder?.gender ?? .unknown
    if gender == .unknown { gender = name.gender }
    var greeting = OfficeGreeting(opening: nil, rank: addressee.rank, gender: gender)
    // Parliaments are often the line below a name with MP or MdB behind it.
    var found = try offices.kind(of: addressee.office)
    if found == nil, !name.trailing.isEmpty { found = try offices.kind(of: name.trailing) }
    // A soldier who is a minister is greeted as the minister.
    let civil = found.flatMap { $0.kind.rank == .military ? nil : $0 }
    let military = try name.leading.isEmpty ? nil : offices.kind(of: name.leading, isMilitary: true)
    guard let office = (addressee.rank == .military ? military ?? found : civil ?? military ?? found) else {
      // Where the office is not known, a person of whom we know how to say it is greeted by name.
      if addressee.rank == .unknown, !name.plain.isEmpty, addressee.office.isEmpty || gender != .unknown {
        greeting.opening = try offices.opening("person")?.text(name, gender, office: "")
      }
      return greeting
    }
    // A title in the letter's language tells by its form who is meant.
    if gender == .unknown, office.language == language,
      office.gender == .female || (language != .french && !name.plain.isEmpty)
    {
      gender = office.gender
    }
    greeting.gender = gender
    if office.isDeputy {
      greeting.rank = addressee.rank
      greeting.opening = try offices.opening("echo")?.text(name, .unknown, office: office.words)
      return greeting
    }
    (greeting.rank, greeting.isStyled) = (office.kind.rank, office.kind.isStyled)
    greeting.opening = try opening(of: office, name, gender, owner)
    return greeting
  }

  private func opening(
    of office: Offices.Found, _ name: HolderName, _ gender: Gender, _ owner: OfficeOwner
  ) throws -> String? {
    let kind = office.kind
    let echo = try offices.opening("echo")
    var keys = [kind.name]
    if case .own(let country) = owner { keys = ["\(kind.name).own.\(country)", "\(kind.name).own"] + keys }
    let isOwn = keys.count > 1
    // Excellencies are not greeted by their offices; "Innenministerin" is no man's. "Bundesminister" and "Congresista" are
    // said as they are printed, in languages that can.
    if office.language == language, kind.rank != .monarch, kind.behind.isEmpty,
      isOwn || ![.headOfState, .monarch, .premier, .ambassador].contains(kind.rank), !office.isAbbreviated,
      office.gender != .female || gender == .female, let echo, echo.byGender(gender) != nil,
      let text = echo.text(name, gender, office: office.words)
    {
      return text
    }
    let isForeign = language == .english && office.language != .english
    let words = isForeign ? kind.englishName ?? office.words : office.words
    for key in keys {
      if let text = try offices.opening(key)?.text(name, gender, office: words) { return text }
    }
    return language == .english && !kind.isByRank ? echo?.text(name, gender, office: words) : nil
  }
}

extension OfficeOpening {
  /// The form of its own that it has for men, or for women.
  func byGender(_ gender: Gender) -> String? { gender == .male ? male : gender == .female ? female : nil }

  func text(_ name: HolderName, _ gender: Gender, office: String) -> String? {
    var text = byGender(gender)
    if text == nil, let family = name.familyName { text = named?.exchanging("{{familyName}}", for: family) }
    if text == nil, !name.plain.isEmpty { text = self.name }
    return (text ?? unknown)?.exchanging("{{office}}", for: office).exchanging("{{name}}", for: name.plain)
  }
}

/// A name as an address prints it, taken apart: `Lt Col Juan Perez`, `Mr. Colin Powell, Jr.`
struct HolderName {
  /// Without courtesy titles, ranks, and what stands behind a comma.
  var plain = ""
  /// What stands before the name: `Lt Col`.
  var leading = ""
  /// What stands behind it: `MP`.
  var trailing = ""
  /// The gender that a form of address tells.
  var gender = Gender.unknown
  /// Whether a `Dr` or `Prof` stands before it.
  var hasDegree = false

  /// Takes a name apart in the language of the letter: `M.` is Monsieur in French only, and elsewhere an initial.
  init(_ text: String, in language: Language, _ files: any FileSource) throws {
    // "Gen. (ret.) Example" is a General.
    var words = text.prefix { $0 != "," }.split(separator: " ").map(String.init).filter {
      !$0.hasPrefix("(") || !$0.hasSuffix(")")
    }
    guard words.count > 1 else {
      plain = words.first ?? ""
      return
    }
    let known: NameWords, own: NameWords
    (known, own) = (try NameWords(files), try NameWords(files, in: language))
    var (titles, degrees) = ([String](), [String]())
    var peerage: String?
    while words.count > 1, let first = words.first {
      let word = first.lowercased().filter { $0 != "." }
      let isAny = { (lists: String...) in lists.contains { known.contains(word, in: $0) } }
      if isAny("peers", "peeresses") { peerage = first }
      if word.count == 1
        ? first.hasSuffix(".") && own.contains(word, in: "men-initials") : isAny("men", "peers")
      {
        gender = .male
      } else if word.count > 1, isAny("women", "peeresses") {
        gender = .female
      } else if isAny("women-titles") {
        gender = .female
        if isAny("degrees") { degrees.append(first) }
      } else if isAny("degrees") {
        degrees.append(first)
      } else if isAny("ranks") {
        titles.append(word)
      } else if !isAny("courtesies") {
        break
      }
      words.removeFirst()
    }
    hasDegree = !degrees.isEmpty
    leading = titles.joined(separator: " ")
    while words.count > 2, let last = words.last, known.isSuffix(last) {
      trailing = trailing.isEmpty ? last : "\(last) \(trailing)"
      words.removeLast()
    }
    // "Lord" and "Lady" are said with the name.
    if language == .english, let peerage { degrees.insert(peerage, at: 0) }
    plain = (degrees + words).joined(separator: " ")
  }

  /// The last word of a name in the western order; nil for a name of one word.
  var familyName: String? {
    let words = plain.split(separator: " ")
    return words.count > 1 ? words.last.map(String.init) : nil
  }
}
