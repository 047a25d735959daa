// AddressFamilies.swift: lists with several addresses for a person, in columns such as `Home City` and `Business City`.

import SourceText

/// Chooses one of the addresses that the columns of a list are for: parts of two addresses make one that is nobody's.
struct AddressFamilies {
  /// What each column is looked up by, as `plainName` makes it; empty for a column of an address that is not used.
  private(set) var lookupNames: [String]
  /// The columns of a place in the area of a town, which are lines of their own in front of the town's.
  private(set) var lesserTowns: [Int] = []
  /// How many addresses with a street there are that may be chosen.
  private(set) var count = 0
  private let words: ListWords

  /// A column of an address: which address, and which part.
  private struct Part {
    var family: Int
    var field: SenderColumn
    var stem: String
  }

  /// - Parameters:
  ///   - names: the columns' names as they stand in the file.
  ///   - words: those of all languages.
  ///   - place: which of the addresses is chosen, from 0 for the best.
  init(_ names: [String], _ words: ListWords, choosing place: Int = 0) {
    self.words = words
    lookupNames = names.map { plainName(Self.withoutKey($0)) }
    for (index, name) in names.enumerated()
    where words.column(plain: lookupNames[index]) == nil || name.contains("&") {
      if let meant = Self.meaning(of: name, words) { lookupNames[index] = meant }
    }
    // "Member first name", where no other column names somebody, and all of these one kind of people.
    let ofPeople = names.indices.filter { Self.name(in: names[$0], words) != nil }
    let ofNames = SenderColumn.nameParts.union([.name])
    if Set(ofPeople.map { names[$0].prefix { $0 != " " } }).count == 1,
      !lookupNames.contains(where: { ofNames.contains(words.column(plain: $0) ?? .id) })
    {
      for index in ofPeople { lookupNames[index] = Self.name(in: names[index], words) ?? "" }
    }
    // "Postnr", "By"; elsewhere "By" may be who asked.
    for place in names.indices.dropFirst()
    where words.contains(plain: lookupNames[place], in: .besidePostcodes)
      && words.column(plain: lookupNames[place - 1]) == .postcode
    {
      lookupNames[place] = SenderColumn.city.name
    }
    // The first address is that of columns without a word for one.
    let addressWords = [[]] + words.addressWords
    let parts = lookupNames.map { part($0, addressWords) }
    let workAddress = addressWords.count - 1
    func holds(_ family: Int, _ fields: [SenderColumn]) -> Bool {
      parts.contains { $0?.family == family && fields.contains($0?.field ?? .id) }
    }
    let families = (0..<workAddress).filter { holds($0, [.street, .poBox]) }
    let whole = families.filter { holds($0, [.city, .postcodeCity]) }
    count = whole.count
    let chosen = whole.dropFirst(place).first ?? families.first ?? 0
    for (index, part) in parts.enumerated() {
      guard let part else { continue }
      // What the address lacks another one may have that is no address by itself.
      let isUsed =
        part.family == chosen
        || (!holds(chosen, [part.field]) && (part.family == 0 || isAlone(part.family)))
      lookupNames[index] = isUsed ? part.stem : ""
    }
    func isAlone(_ family: Int) -> Bool { family < workAddress && !families.contains(family) }
    removeLesser()
    findHouseNumber()
    placeLesserTowns()
  }

  /// The name to look up for a column whose name has several parts: the field behind "Name:" or "Address -", postcode and
  /// town, with a short word between them or without: "Postcode and town", a street and its number: "Rue, n°", or one
  /// field twice: "Ville / City", "Surname (Family name)". Nil for others, such as "Work: Street".
  private static func meaning(of name: String, _ words: ListWords) -> String? {
    if let mark = name.firstIndex(of: ":") ?? name.firstPlace(of: " - ")?.lowerBound
      ?? name.firstPlace(of: " (")?.lowerBound
    {
      let (front, back) = (plainName(String(name[..<mark])), plainName(String(name[mark...])))
      if name[mark] == ":", words.column(plain: back + front) != nil { return back + front }
      if [.name, .street].contains(words.column(plain: front)), words.column(plain: back) != nil {
        return back
      }
    }
    let joined = name.split(separator: " ").map { word in
      words.contains(word.inSmallLetters.leavingOut("."), in: .joints)
        || words.check.joinsFirstNames(String(word))
        ? "/" : word
    }
    let pieces = joined.joined(separator: " ").split { "/+,&()".contains($0) }.map { plainName(String($0)) }
    let parts = pieces.filter { !$0.isEmpty }.map { words.partOfHeader(plain: $0) }
    if parts == [.firstName, .lastName] { return plainName(SenderColumn.name.name) }
    let fields = Set(parts)
    if fields == [.street, .houseNumber] { return plainName(SenderColumn.street.name) }
    // "Surname/Company" has the company of those who are no people.
    let ofPeople = fields.subtracting([.isOrganisation])
    if pieces.count > 1, !fields.contains(nil), ofPeople.count < 2 {
      return pieces.first {
        !$0.isEmpty && (ofPeople.isEmpty || words.partOfHeader(plain: $0) != .isOrganisation)
      }
    }
    let ofName = name.split(separator: " ").map { plainName(String($0)) }
    guard ofName.count > 1 else { return nil }
    for place in 1..<ofName.count where words.column(plain: ofName[..<place].joined()) == .postcode {
      let rest = ofName[place...]
      let isJoined = rest.count > 1 && rest[place].count < 4
      if words.column(plain: (isJoined ? rest.dropFirst() : rest).joined()) == .city {
        return plainName(SenderColumn.postcodeCity.name)
      }
    }
    return nil
  }

  /// The part of a name that a column is for behind a word for people: "Member first name".
  private static func name(in column: String, _ words: ListWords) -> String? {
    let parts = column.split(separator: " ").map(String.init)
    guard parts.count > 1, words.isLike(.name, parts[0]), words.column(plain: plainName(parts[0])) == nil
    else { return nil }
    let rest = plainName(parts.dropFirst().joined())
    return SenderColumn.nameParts.contains(words.column(plain: rest) ?? .id) ? rest : nil
  }

  /// Reads a column such as "Number" directly beside a "Street" as that of the house's number. One that begins the
  /// list may number the rows, and an "Address" has its number.
  private mutating func findHouseNumber() {
    let columns = lookupNames.map { words.column(plain: $0) }
    guard !columns.contains(.houseNumber), let street = columns.firstIndex(of: .street),
      words.contains(plain: lookupNames[street], in: .bareStreets)
    else { return }
    // "Number", "Bis/Ter", "Street".
    let before = street > 1 && columns[street - 1] == .houseNumberSuffix ? street - 2 : street - 1
    let beside = [street + 1, before].first {
      $0 > 0 && $0 < lookupNames.count && words.contains(plain: lookupNames[$0], in: .besideStreets)
    }
    if let beside { lookupNames[beside] = plainName(SenderColumn.houseNumber.name) }
  }

  /// Gives the "Locality" in front of a "Post town" a line of its own: the town is where the post goes.
  private mutating func placeLesserTowns() {
    let columns = lookupNames.map { words.column(plain: $0) }
    let lesser = Set(words.entries(.lesserTowns).map(plainName))
    let towns = columns.indices.filter { columns[$0] == .city }
    guard let first = towns.first(where: { !lesser.contains(lookupNames[$0]) }) else { return }
    var lines = ([.address3, .address2] as [SenderColumn]).filter { !columns.contains($0) }
    for town in towns where town < first {
      guard let line = lines.popLast() else { return }
      lookupNames[town] = plainName(line.name)
      lesserTowns.append(town)
    }
  }

  /// Leaves out what another column says better: the county beside the state, the parts of a street beside the street.
  private mutating func removeLesser() {
    let hasState = lookupNames.contains { $0 != "county" && words.column(plain: $0) == .region }
    // Mailchimp's "Region" and "CC" are guessed from the computer with which somebody has signed up.
    let isOfComputer = ["region", "cc"].allSatisfy(lookupNames.contains)
    for index in lookupNames.indices {
      let name = lookupNames[index]
      // Not "Street 2", which is a line of its own.
      let isSaid =
        ["streetnumber", "streetnumbersuffix", "streetname", "streetunit"].contains(name)
        && lookupNames.contains("streetaddress")
      if name == "county" && hasState || isSaid
        || isOfComputer && (name == "region" || name == "cc")
      {
        lookupNames[index] = ""
      }
    }
  }

  /// A name without the key that programs put behind that of a field: `country_id:label`.
  private static func withoutKey(_ name: String) -> String {
    for key in ["_id:label", "_id:name", ":label", ":name"] where name.hasSuffix(key) {
      return String(name.dropLast(key.count))
    }
    // HubSpot names the kind of e-mail that is not wanted.
    return name.hasPrefix("Opted out of email") ? "Opted out of email" : name
  }

  /// The address and its part that a column is for; nil for a column that is for none.
  private func part(_ name: String, _ addressWords: [[String]]) -> Part? {
    if let field = words.column(plain: name) {
      return Self.fields.contains(field) ? Part(family: 0, field: field, stem: name) : nil
    }
    let number = name.reversed().prefix { $0.isNumber }.reversed()
    let body = name.dropLast(number.count)
    for (family, addressWords) in addressWords.enumerated() {
      for word in addressWords {
        var stems: [String] = []
        if name.hasPrefix(word) { stems.append(String(name.dropFirst(word.count))) }
        if body.hasSuffix(word) { stems.append(body.dropLast(word.count) + String(number)) }
        for stem in stems {
          if let field = words.column(plain: stem), Self.fields.contains(field) {
            return Part(family: family, field: field, stem: stem)
          }
        }
      }
    }
    return nil
  }

  /// The parts of an address.
  static let fields: Set<SenderColumn> = [
    .addressSupplement, .street, .houseNumber, .houseNumberSuffix, .address2, .address3, .address4, .postcode,
    .city, .postcodeCity, .region, .country, .poBox,
  ]
}
