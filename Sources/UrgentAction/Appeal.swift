// Appeal.swift: what is asked of one authority, and whom to ask.

/// A group of points to one authority, with its addressees. Points never go to another group's addressees.
public struct Appeal: Sendable, Hashable {
  public var id: String
  /// The authority as sentences name it, by language: `the Chinese authorities`.
  public var authority: [Language: String]
  /// The subject line, where it differs from the edition's.
  public var subject: [Language: String] = [:]
  /// The sentence a letter to this authority opens with, where it differs from the edition's.
  public var opening: [Language: String] = [:]
  /// What happened, where this authority is told it in other words than the others.
  public var facts: [Language: [Fact]] = [:]
  /// The words above the list of points that belong to each of them, by language: `urging the authorities to:`.
  public var leadIn: [Language: String] = [:]
  /// In the order of the sheet.
  public var points: [Point] = []
  /// A finished letter in paragraphs, by language, without salutation and closing.
  public var letter: [Language: [String]] = [:]
  /// Empty when the sheet names nobody to write to.
  public var addressees: [AddresseeReference] = []
  /// Whom the directory knows where the sheet names nobody: written to only when asked for by name.
  public var suggestedAddressees: [AddresseeReference] = []
  /// What is doubtful in the appeal as a whole, such as which group it is to.
  public var doubts: [String] = []

  public init(id: String, authority: [Language: String]) { (self.id, self.authority) = (id, authority) }
}

/// One request, or one premise that a request rests on, in the words of the sheet.
public struct Point: Sendable, Hashable {
  /// What else refers to the point by; once in an appeal.
  public var id: String
  /// The words of the sheet, by language.
  public var text: [Language: String]
  /// The author's finished sentence, by language; used as it is.
  public var sentence: [Language: String] = [:]
  /// The id of an earlier point of the appeal that this one's words go on with ("until then"), and without which they
  /// say nothing.
  public var antecedent: String?
  /// What the author or an editor doubts in the sheet's words; a warning of each letter until it is taken out.
  public var doubt: String?

  public init(id: String, text: [Language: String]) { (self.id, self.text) = (id, text) }

  /// Its words in English, else in the first of its languages.
  public var printed: String { text[.english] ?? text.min { $0.key.code < $1.key.code }?.value ?? "" }
}

/// Whom an appeal goes to: a post of the directory, or a person written out in the action.
public struct AddresseeReference: Sendable, Hashable {
  /// `post` has the id of a post or mission in the directory.
  public enum Target: Sendable, Hashable {
    case post(String)
    case written(Addressee)
    /// Somebody whom only the sender can name, such as a minister of his or her own government.
    case namedBySender(id: String, rank: Rank)
  }
  public var target: Target
  /// The salutation as the sheet prints it, by language; it wins over the directory's and the table's.
  public var salutation: [Language: String]
  /// What the sheet prints beside a post of the directory; nil when it prints nothing.
  public var printed: Addressee?

  public init(_ target: Target, salutation: [Language: String] = [:], printed: Addressee? = nil) {
    (self.target, self.salutation, self.printed) = (target, salutation, printed)
  }

  /// Whether only the sender knows who it is.
  public var isNamedBySender: Bool { if case .namedBySender = target { true } else { false } }

  /// The post's id, or the id of the person written out.
  public var id: String {
    switch target {
    case .post(let id): id
    case .written(let addressee): addressee.id
    case .namedBySender(let id, _): id
    }
  }
}

/// A paragraph of what happened.
public struct Fact: Sendable, Hashable {
  public var text: String
  /// The last day on which the paragraph can be read as it stands, because it speaks of something to come; nil
  /// when it stays true.
  public var trueThrough: CalendarDay?

  public init(_ text: String, trueThrough: CalendarDay? = nil) {
    (self.text, self.trueThrough) = (text, trueThrough)
  }
}
