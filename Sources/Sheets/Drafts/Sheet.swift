// Sheet.swift: what has been read from an action sheet.

public import UrgentAction

/// One action sheet as read, with what a person should look at.
public struct Sheet: Sendable {
  public internal(set) var reference: ActionReference?
  /// The document's own index number as printed.
  public internal(set) var index: String?
  var follows: [String] = []
  public internal(set) var kind = Edition.Kind.first
  public internal(set) var issued: PartialDate?
  public internal(set) var title: String?
  public internal(set) var countries: [Country] = []
  var concerns: [String] = []
  var people: [SheetPerson] = []
  /// What the organization that asks for letters calls itself, in plain words, where that is not known beforehand.
  var organizations: [[String]] = []
  public internal(set) var lastDay: SheetLastDay?
  /// ISO 639-1 codes, and `own`.
  var languages: [String] = []
  /// The language the sheet is written in.
  public internal(set) var language = Language.english
  public internal(set) var appeals: [SheetAppeal] = []
  var copies: [SheetCopy] = []
  /// What happened, in the sheet's words.
  public internal(set) var facts: [String] = []
  /// Subject, opening and facts as proposed.
  var draft = SheetDraft()
  public internal(set) var doubts: [Doubt] = []
  /// Things to know that are no doubts.
  public internal(set) var notes: [String] = []
  /// What each line was used for.
  public internal(set) var lines: [LineUse] = []

  /// How the doubt about a number begins that the head does not print and the text names.
  static let isNumberAssumed = "no number stands in the head"

  /// Changes each addressee.
  mutating func changeAddressees(_ change: (inout SheetAddressee) -> Void) {
    for appeal in appeals.indices {
      for place in appeals[appeal].addressees.indices { change(&appeals[appeal].addressees[place]) }
    }
  }

  /// Adds a doubt about the whole of the sheet.
  public mutating func doubt(_ field: String, _ text: String) {
    doubts.append(Doubt(line: lines.first?.line ?? 1, field: field, text: text))
  }
}

/// What stands in a sheet and is not certain, and what was assumed.
public struct Doubt: Hashable, Sendable {
  /// The line in the file, from 1.
  public var line: Int
  /// The field's name, with a number from 1 where there are several: `points[2]`.
  public var field: String
  public var text: String
}

/// What a line that is not blank was used for.
public struct LineUse: Hashable, Sendable {
  public var line: Int
  /// The name of a field or part; nil when the line was not read.
  public var use: String?
  /// The first 40 characters of the line; empty for a line joined to the one before.
  public var start = ""
}

struct SheetPerson: Hashable, Sendable {
  var name: String
  var note: String?
}

public struct SheetLastDay: Hashable, Sendable {
  public var date: CalendarDay
  /// `after`, `before`, `by` or `until`.
  public var boundary: String
  var wording: String
  var doubts: [Doubt] = []
}

/// A group of points, or a letter, to one authority.
public struct SheetAppeal: Sendable {
  public internal(set) var authority: String?
  /// The sentence above the list of points, where they need its words.
  var leadIn: String?
  public internal(set) var points: [SheetPoint] = []
  public internal(set) var letter: [String] = []
  /// The language of the letter, where it is another than the sheet's.
  var letterLanguage: Language?
  public internal(set) var addressees: [SheetAddressee] = []
  var doubts: [Doubt] = []
}

public struct SheetPoint: Sendable {
  var line: Int
  public internal(set) var text: String
  var sentence: String?
  var doubts: [Doubt] = []
}

/// An official written out on a sheet.
public struct SheetAddressee: Sendable {
  var line: Int
  /// The post of the directory, once it is found.
  public var post: String?
  public internal(set) var name: String?
  var honorific: String?
  public internal(set) var offices: [String] = []
  var address: [String] = []
  public internal(set) var country: Country?
  /// By language, in the order of the sheet.
  var salutations: [(language: Language, text: String)] = []
  var contacts: [SheetContact] = []
  var note: String?
  var doubts: [Doubt] = []
  /// Whether it is an embassy, with or without the ambassador's name, whose title is not printed.
  var isMission = false
  /// Whether two addresses have run together in it.
  var isMerged = false

  mutating func doubt(_ text: String, at line: Int? = nil) {
    doubts.append(Doubt(line: line ?? self.line, field: "addressees", text: text))
  }
}

struct SheetContact: Hashable, Sendable {
  var type: String
  var value: String
  var careOf: String?
  var note: String?
  var doubts: [Doubt] = []
  /// Whether its value is lost, so that it is not written.
  var isLost = false

  mutating func doubt(_ text: String, at line: Int) {
    doubts.append(Doubt(line: line, field: "contacts", text: text))
  }
}

enum SheetCopy: Sendable {
  case missions(of: Country)
  case official(SheetAddressee)
}

extension SheetAppeal {
  /// Whether nothing of it is written into an action file.
  public var isEmpty: Bool { asksNothing && addressees.isEmpty }

  var asksNothing: Bool { points.isEmpty && letter.isEmpty }
}
