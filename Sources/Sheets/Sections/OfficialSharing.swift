// OfficialSharing.swift: one list of officials shared among the groups of points that name them.

import SourceText
import UrgentAction

extension SheetWords {
  /// A point with whom it is for before it: "calling for an inquiry [in appeals to the Minister]".
  func readerFirst(_ text: String) -> String {
    guard let last = text.last, ")]".contains(last), let open = text.lastIndex(where: { "([".contains($0) }),
      open > text.startIndex
    else { return text }
    let inside = text[open...].dropFirst().dropLast().trimmed
    let isTo = opens(Array(inside.words.drop { has($0, "only") }), "before-reader")
    // "(to the prison)" is of the point itself.
    let isForWriter = holds(inside, "only", "appeal-words")
    let named = inside.words.count { word in
      has(word, "offices", "addressed") || inside[word.range].startsLarge && has(word, "honorifics")
    }
    // "Rosa Example (Judge)" is what she is.
    let endsSmall = text[..<open].trimmed.words.last.map { text[$0.range].startsSmall } ?? false
    let isOffice = inside.words.allSatisfy { has($0, "offices", "honorifics", "dangling", "articles") }
    guard inside.words.count < 12,
      named > 0 && (isOffice && endsSmall || isTo || isForWriter)
    else { return text }
    return "\(text[open...]) \(text[..<open].trimmed)"
  }
}

extension SheetReader {
  /// Gives the officials of one list behind several groups of points each to the group that names him:
  /// `To the President:`.
  mutating func shareOfficials() {
    // One list for several groups of points is shared below.
    let isOneList = sheet.appeals.count { !$0.addressees.isEmpty } < 2
    if !isOneList || sheet.appeals.count(where: { !$0.points.isEmpty }) < 2 { joinByAuthority() }
    let officials = sheet.appeals.flatMap(\.addressees)
    let asked = sheet.appeals.filter { !$0.points.isEmpty }
    guard asked.count > 1, asked.allSatisfy({ $0.authority != nil }),
      sheet.appeals.allSatisfy({ !$0.points.isEmpty || $0.letter.isEmpty && !$0.addressees.isEmpty }),
      sheet.appeals.count(where: { !$0.addressees.isEmpty }) == 1,
      sheet.appeals.first?.points.isEmpty ?? false || !(sheet.appeals.last?.addressees.isEmpty ?? true)
    else { return }
    // Whom no group names is of the group that the heading of the list names.
    let heading = sheet.appeals.first { $0.asksNothing && !$0.addressees.isEmpty }?.authority
    let headed = heading.flatMap { heading in
      words.hasWord(heading, "offices")
        ? nil : asked.firstIndex { Self.plainWords($0.authority ?? "") == Self.plainWords(heading) }
    }
    sheet.appeals = asked
    // "To all authorities:".
    let common = asked.firstIndex { appeal in
      let tokens = (appeal.authority ?? "").words
      return tokens.count < 4 && words.hasWord(tokens, "all-readers")
    }
    let groups = asked.map { readers(of: $0.authority ?? "") }
    // "To the Kenyan authorities:" is for those in Kenya.
    let nations = asked.map { appeal -> [Country] in
      let authority = appeal.authority ?? ""
      return words.hasWord(authority, "offices") ? [] : words.nations(in: authority)
    }
    let places = officials.map { official -> Int? in
      let names = official.plainNames
      func strength(_ group: Int) -> Int {
        groups[group].filter { $0.isSubset(of: names) }.map(\.count).max()
          ?? (official.country.map(nations[group].contains) ?? false ? 1 : 0)
      }
      return groups.indices.filter { strength($0) > 0 }.max { strength($0) < strength($1) }
    }
    for index in sheet.appeals.indices { sheet.appeals[index].addressees = [] }
    for (official, place) in zip(officials, places) {
      var official = official
      let home = headed.flatMap { group in
        nations[group].isEmpty || official.country.map(nations[group].contains) ?? true ? group : nil
      }
      if place == nil, common == nil, home == nil {
        official.doubt("which of the groups of points are for this official; taken for the last")
      }
      sheet.appeals[place ?? common ?? home ?? sheet.appeals.count - 1].addressees.append(official)
    }
    guard let common else { return }
    for place in sheet.appeals.indices where place != common {
      sheet.appeals[place].points.insert(contentsOf: asked[common].points, at: 0)
    }
    if sheet.appeals[common].addressees.isEmpty { sheet.appeals.remove(at: common) }
  }

  /// Joins the points for an authority with the officials whom another heading names so: "To the Kenyan authorities:",
  /// "APPEALS TO KENYAN AUTHORITIES:".
  private mutating func joinByAuthority() {
    func names(_ place: Int) -> Set<String> {
      Set(
        (sheet.appeals[place].authority ?? "").words.filter { !words.has($0, "articles", "dangling") }.map(
          \.plain))
    }
    // "The Kenyan Minister of Health" is one of the Kenyan authorities, who have points of their own.
    func nations(_ place: Int) -> [Country] {
      let own = words.nations(in: sheet.appeals[place].authority ?? "")
      let isShared = sheet.appeals.indices.contains { other in
        other != place && !sheet.appeals[other].points.isEmpty
          && words.nations(in: sheet.appeals[other].authority ?? "") == own
      }
      return isShared && words.hasWord(sheet.appeals[place].authority ?? "", "offices") ? [] : own
    }
    for place in sheet.appeals.indices where sheet.appeals[place].addressees.isEmpty && !names(place).isEmpty
    {
      let others = sheet.appeals.indices.filter {
        sheet.appeals[$0].asksNothing && !sheet.appeals[$0].addressees.isEmpty && !names($0).isEmpty
      }
      let other =
        others.first { names($0) == names(place) }
        ?? others.first { !nations($0).isEmpty && nations($0) == nations(place) }
      guard let other, !sheet.appeals[place].asksNothing else { continue }
      sheet.appeals[place].addressees = sheet.appeals[other].addressees
      sheet.appeals[other].addressees = []
    }
    sheet.appeals.removeAll { $0.asksNothing && $0.addressees.isEmpty && $0.authority != nil }
  }

  /// The words of each reader whom a heading names: "the Premier and the Minister".
  private func readers(of authority: String) -> [Set<String>] {
    let whole = [authority]
    let parts = words.items(of: authority)
    let isList = parts.allSatisfy { part in words.hasWord(part, "offices") }
    return (isList ? parts : whole).map { Set($0.words.map(\.plain)).subtracting(["the"]) }
  }
}
