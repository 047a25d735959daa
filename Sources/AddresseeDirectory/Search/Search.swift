// Search.swift: posts, missions and persons found by any of their names.

import SourceText

/// A record that a search has found.
public struct SearchHit: Hashable, Sendable {
  /// Shown by the names of the cases, in their order.
  public enum Kind: Int, Sendable, Hashable { case post, person, mission }

  /// How well the words fit, best first.
  enum Fit: Comparable, Sendable, Hashable {
    /// The whole name, in any of its spellings.
    case whole
    /// The family name, or whole words of a longer name.
    case words
    /// The beginning of a word.
    case beginning
  }

  public var kind: Kind
  /// The id of the post, person or mission.
  public var id: String
  public var name: String
  /// The name that fits, where it is another than `name`.
  public var alias: String?
  var fit: Fit
  /// The terms of office of a person, with the ids of the posts.
  public var terms: [Tenure]

  /// A term of office and the post it belongs to.
  public struct Tenure: Hashable, Sendable {
    public var postID: String
    public var term: Membership
  }
}

extension Directory {
  /// The records whose names fit the words, the best first; reads the whole directory.
  ///
  /// Names are compared without case, accents, hyphens and blanks, and by sound for the spellings of Korean and Chinese
  /// names: "Baek Nam-soon" finds Paek Nam-sun, "Wen" finds Wen Jiabao before Zhang Wenyue. A title is no name:
  /// "Zongli" finds the post, not its holders.
  public func search(_ words: String) throws(DirectoryError) -> [SearchHit] {
    let wanted = RomanisedName(words)
    guard !wanted.words.isEmpty else { return [] }
    var hits: [SearchHit] = []
    let files = try records()
    let posts = files.flatMap(\.posts)
    var terms: [String: [SearchHit.Tenure]] = [:]
    for post in files.flatMap(\.allPosts) {
      for term in post.memberships {
        terms[term.personID ?? "", default: []].append(.init(postID: post.id, term: term))
      }
    }
    for post in posts {
      let titles =
        [post.label, post.id] + post.otherLabels.map(\.name) + post.shortNames
        + [post.titleAfterName].compactMap(\.self)
      add(.post, post.id, post.label, titles, wanted, [], to: &hits)
    }
    for person in files.flatMap(\.persons) {
      add(
        .person, person.id, person.name, [person.name] + person.otherNames.map(\.name), wanted,
        terms[person.id] ?? [], family: person.familyName, to: &hits)
    }
    for mission in files.flatMap(\.organizations) where mission.isMission {
      let names = [mission.name, mission.id, mission.seat ?? ""] + mission.otherNames.map(\.name)
      add(.mission, mission.id, mission.name, names, wanted, [], to: &hits)
    }
    return hits.sorted { ($0.fit, $0.kind.rawValue, $0.name) < ($1.fit, $1.kind.rawValue, $1.name) }
  }

  /// All files' records, in the order of the files' names.
  public func records() throws(DirectoryError) -> [PopoloFile] {
    try known.value(of: "records") { () throws(DirectoryError) in
      try fileNames().map { (name) throws(DirectoryError) in
        try file(name).map { (file) throws(DirectoryError) in
          try file.decode(file.root, PopoloFile.init(reading:_:))
        }
      }
      .compactMap(\.self)
    }
  }

  private func add(
    _ kind: SearchHit.Kind, _ id: String, _ name: String, _ names: [String], _ wanted: RomanisedName,
    _ terms: [SearchHit.Tenure], family: String? = nil, to hits: inout [SearchHit]
  ) {
    var best: (fit: SearchHit.Fit, name: String)?
    for candidate in names {
      guard let fit = RomanisedName(candidate).fit(wanted, family: family) else { continue }
      if best.map({ fit < $0.fit }) ?? true { best = (fit, candidate) }
    }
    guard let best else { return }
    hits.append(
      SearchHit(
        kind: kind, id: id, name: name, alias: best.name == name || best.name == id ? nil : best.name,
        fit: best.fit, terms: terms))
  }
}

extension RomanisedName {
  /// How the wanted words fit this name; nil when one of them does not.
  fileprivate func fit(_ wanted: RomanisedName, family: String?) -> SearchHit.Fit? {
    if joined == wanted.joined { return .whole }
    // The parts in the other order, as in "Jiabao Wen".
    if words.count > 1, Set(words) == Set(wanted.words) { return .whole }
    if let family, RomanisedName(family) == wanted { return .words }
    if wanted.words.allSatisfy(words.contains) { return family == nil ? .words : .beginning }
    if wanted.words.allSatisfy({ word in words.contains { $0.hasPrefix(word) } }) { return .beginning }
    return joined.hasPrefix(wanted.joined) && wanted.joined.count > 3 ? .beginning : nil
  }
}
