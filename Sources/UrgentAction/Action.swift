// Action.swift: an urgent action and the editions of its sheet.

/// One urgent action, such as UA 105/00, with all its editions.
public struct Action: Sendable, Hashable {
  /// The id that commands and file names use: `UA-105-00`.
  public var id: String
  /// The action's number; nil for a letter that belongs to no numbered action.
  public var reference: ActionReference?
  /// The heading of the sheet without its number.
  public var title: String
  /// What is feared, as the sheet's heading names it: `Forcible return`.
  public var concerns: [String]
  /// The countries whose authorities are asked.
  public var countries: [Country]
  /// From the first to the latest; at least one.
  public var editions: [Edition]

  public init(
    id: String, reference: ActionReference?, title: String, concerns: [String], countries: [Country],
    editions: [Edition]
  ) {
    (self.id, self.reference, self.title, self.concerns) = (id, reference, title, concerns)
    (self.countries, self.editions) = (countries, editions)
  }

  /// The number as printed, or the id of an action without one.
  public var name: String { reference?.description ?? id }

  /// The edition that is in force on a day: the latest issued by then; nil when the action did not exist yet.
  public func edition(on day: CalendarDay) -> Edition? { editions.last { $0.issued.earliest <= day } }
}

/// One sheet of an action: the first, an update, a correction, the final one, or a stop.
public struct Edition: Sendable, Hashable {
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case first
    case furtherInformation = "further-information"
    case correction, final, stop
  }

  public var kind: Kind
  /// The number of this document, `ASA 24/01/00`, as printed; nil when it has none.
  public var index: String?
  /// The documents that this one follows.
  public var follows: [String] = []
  /// The day on which the sheet was issued, as far as it is known; the edition is in force from the first day
  /// that this can mean.
  public var issued: PartialDate
  /// Nil when the sheet names no last day.
  public var lastDay: LastDay?
  /// The subject line, by language.
  public var subject: [Language: String] = [:]
  /// The sentence a letter opens with, by language; an appeal may have its own.
  public var opening: [Language: String] = [:]
  /// What happened, in paragraphs, by language; an appeal may have its own.
  public var facts: [Language: [Fact]] = [:]
  /// What is asked, one appeal for each authority.
  public var appeals: [Appeal] = []
  /// The people that the action is for, as the sheet names them.
  public var people: [Person] = []
  /// The languages in which the sheet asks to write; empty when it does not say.
  public var languages: [WritingLanguage] = []
  /// The states whose missions in the sender's country get a copy.
  public var copiesToMissionsOf: [Country] = []
  /// The officials who get a copy.
  public var copiesToOfficials: [AddresseeReference] = []
  /// Whether letters may name the organization that asks for them; nil where the sheet and the section do not say it.
  public var naming: Naming?
  /// Where the sheet was found.
  public var source: String?
  /// The texts that a program proposed and nobody has made his or her own yet.
  public var drafts: Set<Draft> = []
  /// What is doubtful in the sheet's own lines, such as its number or last day.
  public var doubts: [String] = []
  /// What a person should know about the document, such as how its date is known.
  public var note: String?

  public init(kind: Kind, issued: PartialDate) { (self.kind, self.issued) = (kind, issued) }

  /// What a letter for an appeal says in English before its points, which may speak of whom it names.
  public func said(before appeal: Appeal) -> [String] {
    let facts = appeal.facts[.english] ?? facts[.english] ?? []
    return people.map(\.described) + [appeal.opening[.english] ?? opening[.english]].compactMap(\.self)
      + facts.map(\.text)
  }
}

/// A text of an edition that can be a draft.
public enum Draft: String, CaseIterable, Sendable, Hashable { case subject, opening, facts }

/// Somebody an action is for.
public struct Person: Sendable, Hashable {
  /// As the sheet prints it: `Tayyeb Karimi`.
  public var name: String
  /// As the sheet notes it: `m`, `female`.
  public var gender: Gender

  /// Somebody, and what the sheet prints behind the name: `m, 19`.
  public init(_ name: String, note: String? = nil) {
    self.name = name
    gender =
      switch note?.lowercased().words().first {
      case "m", "male", "man": .male
      case "f", "female", "woman": .female
      default: .unknown
      }
  }

  /// The name as a text tells of it: "Tayyeb Karimi, a man".
  public var described: String {
    switch gender {
    case .male: name + ", a man"
    case .female: name + ", a woman"
    case .unknown: name
    }
  }
}

/// A language in which a sheet asks to write.
public enum WritingLanguage: Sendable, Hashable {
  case language(Language)
  /// The writer's own.
  case own
}
