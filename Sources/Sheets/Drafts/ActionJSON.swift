// ActionJSON.swift: a sheet written in the shape of an action file.

public import JSONText
import UrgentAction

extension Sheet {
  /// The action file of the sheet alone, which was found in a `source`; without members that the sheet does not say.
  public func action(id: String, source: String) -> JSONTree {
    .compact([
      "id": .string(id), "reference": reference.map { .string($0.description) }, "title": .string(heading),
      "concerns": .strings(concerns), "countries": .strings(countries.map(\.code)),
      "editions": .list([edition(source: source)]),
    ])
  }

  /// The sheet as an edition of its action.
  public func edition(source: String) -> JSONTree {
    let isStop = kind == .stop
    let points = appeals.contains { !$0.points.isEmpty }
    // A literal nil would be JSON's null.
    let none: JSONTree? = Optional.none
    let subject = isStop ? none : text(draft.subject)
    let opening = isStop || !points ? none : text(draft.opening)
    let facts =
      isStop || !points || draft.facts.isEmpty ? none : .object([.init(language.code, .strings(draft.facts))])
    let drafts =
      points ? ["subject", "opening", facts == nil ? nil : "facts"].compactMap(\.self) : ["subject"]
    return .compact([
      "kind": .string(kind.rawValue), "index": index.map(JSONTree.string), "follows": .strings(follows),
      "issued": issued.map { .string($0.description) }, "lastDay": lastDay.map(Self.lastDay),
      "people": .list(people.map(Self.person)), "languages": .strings(languages), "source": .string(source),
      "drafts": .strings(isStop ? [] : drafts), "subject": subject, "opening": opening, "facts": facts,
      "appeals": .list(isStop ? [] : usedAppeals), "copies": .list(isStop ? [] : copies.map(Self.copy)),
      "doubt": Self.doubt(doubts),
    ])
  }

  /// What the action is called.
  var heading: String {
    if let title { return title }
    let names = concerns.joined(separator: " / ")
    let people = people.map(\.name).prefix(3).joined(separator: ", ")
    return !names.isEmpty
      ? names : !people.isEmpty ? people : reference?.description ?? index ?? "Urgent action"
  }

  private func text(_ text: String) -> JSONTree { .object([.init(language.code, .string(text))]) }

  private var usedAppeals: [JSONTree] {
    var ids: Set<String> = []
    var officials: Set<String> = []
    return appeals.enumerated().compactMap { number, appeal in
      if appeal.isEmpty { return nil }
      let id = Self.unused(Slug.of(appeal.authority ?? "authorities", words: 3), &ids)
      let language = appeal.letterLanguage ?? language
      return .compact([
        "id": .string(id), "authority": appeal.authority.map(text), "leadIn": appeal.leadIn.map(text),
        "points": .list(appeal.points.enumerated().map { point($1, $0 + 1) }),
        "letter": appeal.letter.isEmpty ? nil : .object([.init(language.code, .strings(appeal.letter))]),
        "addressees": .list(
          appeal.addressees.map { official in
            Self.addressee(official, id: Self.unused(Slug.of(official.naming, words: 4), &officials))
          }), "doubt": Self.doubt(appeal.doubts),
      ])
    }
  }

  private static func unused(_ slug: String, _ ids: inout Set<String>) -> String {
    var id = slug
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }

  private func point(_ point: SheetPoint, _ number: Int) -> JSONTree {
    .compact([
      "id": .string("point-\(number)"), "text": text(point.text), "sentence": point.sentence.map(text),
      "doubt": Self.doubt(point.doubts, between: "; "),
    ])
  }

  private static func addressee(_ official: SheetAddressee, id: String) -> JSONTree {
    .compact([
      "post": official.post.map(JSONTree.string), "id": official.post == nil ? .string(id) : nil,
      "name": official.name.map(JSONTree.string), "honorific": official.honorific.map(JSONTree.string),
      "title": .strings(official.offices), "rank": official.isMission ? .string("ambassador") : nil,
      "address": .strings(official.address), "country": official.country.map { .string($0.code) },
      "salutation": .object(official.salutations.map { .init($0.language.code, .string($0.text)) }),
      "contacts": .list(official.contacts.filter { !$0.isLost }.map(contact)),
      "note": official.note.map(JSONTree.string), "doubt": doubt(official.doubts),
    ])
  }

  private static func contact(_ contact: SheetContact) -> JSONTree {
    .compact([
      "type": .string(contact.type), "value": .string(contact.value),
      "careOf": contact.careOf.map(JSONTree.string),
      "note": contact.note.map(JSONTree.string), "doubt": doubt(contact.doubts),
    ])
  }

  private static func copy(_ copy: SheetCopy) -> JSONTree {
    switch copy {
    case .missions(let state): .object([.init("missionsOf", .string(state.code))])
    case .official(let official): addressee(official, id: Slug.of(official.naming, words: 4))
    }
  }

  private static func person(_ person: SheetPerson) -> JSONTree {
    .compact(["name": .string(person.name), "note": person.note.map(JSONTree.string)])
  }

  private static func lastDay(_ day: SheetLastDay) -> JSONTree {
    .compact([
      "date": .string(day.date.description), "boundary": .string(day.boundary),
      "wording": .string(day.wording), "doubt": doubt(day.doubts),
    ])
  }

  /// The doubts of an object, a line each; those of a point are one text.
  private static func doubt(_ doubts: [Doubt], between mark: String = "\n") -> JSONTree? {
    doubts.isEmpty ? nil : .string(doubts.map { "\($0.field): \($0.text)" }.joined(separator: mark))
  }

  /// All doubts, those of points, officials and contacts too, in the order of the lines.
  public var allDoubts: [Doubt] {
    var all = doubts + (lastDay?.doubts ?? [])
    for appeal in appeals {
      all += appeal.doubts + appeal.points.flatMap(\.doubts)
      for official in appeal.addressees { all += official.allDoubts }
    }
    for case .official(let official) in copies { all += official.allDoubts }
    return all.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(
      \.element)
  }
}

extension SheetAddressee {
  var allDoubts: [Doubt] { doubts + contacts.flatMap(\.doubts) }

  /// What the official is called where no name of a person may stand.
  var naming: String {
    let body = honorific == nil && !(isMission && address.first.map { !$0.hasDigit } ?? false) ? name : nil
    return offices.first ?? body ?? address.first ?? name ?? "addressee"
  }
}

/// Words made an id: `minister-of-justice`.
enum Slug {
  static func of(_ text: String, words count: Int) -> String {
    let skipped: Set<String> = ["the", "of", "and", "de", "la", "del", "el", "der", "die", "des", "du", "s"]
    let words = text.words.map(\.plain).filter { word in
      !skipped.contains(word) && word.utf8.allSatisfy { $0 < 0x80 }
    }
    return words.isEmpty ? "addressee" : words.prefix(count).joined(separator: "-")
  }
}

extension Sheet {
  /// The sheet without the addresses of which no country is known: with them an action file cannot be read until one
  /// is written.
  public func withoutOpenAddresses() -> Sheet {
    var sheet = self
    sheet.changeAddressees { if $0.country == nil { $0.address = [] } }
    sheet.copies = []
    return sheet
  }

  /// Gives each official the post that `find` knows for him.
  public mutating func findPosts(_ find: (SheetAddressee) -> String?) {
    changeAddressees { $0.post = find($0) }
  }
}
