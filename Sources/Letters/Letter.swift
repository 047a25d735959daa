// Letter.swift: a letter to one addressee, for any sender, in no file format.

public import UrgentAction

/// A letter as parts, blocks and runs: all but the sender's fields is decided.
///
/// Writers lay it out; none of them changes a word.
public struct Letter: Sendable, Hashable {
  public var language: Language
  /// The words that writers need.
  public var words: LetterWords
  public var layout: Layout
  public var channel: Channel
  /// The country of the postal address; nil when there is none.
  public var destination: Country?
  /// The title of the document, which names no sender: the subject.
  public var title: String
  /// The cover sheet, for a fax.
  public var cover: Cover?
  /// The day, the subject and the e-mail addresses, as the head of a message names them.
  public var heading: MessageHeading?
  /// The parts in the order in which they are read.
  public var parts: [Part]
  /// Letters that follow in the same document, each from a new page: the letter of which this one sends a copy.
  public var enclosures: [Letter]

  public init(
    language: Language, words: LetterWords = LetterWords(), layout: Layout, channel: Channel,
    destination: Country? = nil, title: String,
    cover: Cover? = nil, heading: MessageHeading? = nil, parts: [Part], enclosures: [Letter] = []
  ) {
    (self.language, self.words, self.layout, self.channel) = (language, words, layout, channel)
    (self.destination, self.title, self.cover, self.heading) = (destination, title, cover, heading)
    (self.parts, self.enclosures) = (parts, enclosures)
  }

  /// The language, with a country where one is known: a BCP 47 tag such as `de-CH`.
  public var languageTag: String { words.locale ?? language.code }

  /// Whether the letter leaves the sender's country, as far as is known.
  public var goesAbroad: Bool { destination != nil && destination != layout.country }

  /// Whether the letter is surely delivered in the sender's country, where no post wants its name.
  public var staysInCountry: Bool { destination != nil && destination == layout.country }

  /// The blocks of the part with this role; empty when the letter has no such part.
  public func blocks(_ role: Part.Role) -> [Block] { parts.first { $0.role == role }?.blocks ?? [] }

  /// One part of a letter.
  public struct Part: Sendable, Hashable {
    public enum Role: Sendable, Hashable, CaseIterable {
      case sender, date, address, subject, salutation, body, closing, signature, copies
    }
    public var role: Role
    public var blocks: [Block]

    public init(_ role: Role, _ blocks: [Block]) { (self.role, self.blocks) = (role, blocks) }
  }
}

/// A paragraph, a line, or an item of a list.
///
/// A block disappears when every one of its runs is switched off or empty.
public struct Block: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Text that is broken into lines to fit, with space behind it.
    case paragraph
    /// An item of a list, with a mark in front.
    case item
    /// One line of an address or signature; broken only when it cannot be helped. A sender's field of
    /// several lines gives as many.
    case line
  }
  public var kind: Kind
  public var runs: [Run]

  public init(_ kind: Kind, _ runs: [Run]) { (self.kind, self.runs) = (kind, runs) }

  /// A block of fixed text.
  public init(_ kind: Kind, _ text: String) { self.init(kind, [Run(.text(text))]) }

  /// Whether the block is the same for every sender.
  public var isFixed: Bool { runs.allSatisfy(\.isFixed) }
}

/// A stretch of text that is fixed, or that the sender or the layout fills in.
public struct Run: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case text(String)
    case field(SenderField)
    /// A number of pages, known when the letter is laid out.
    case pageCount(PageCount)
  }
  /// Which pages a cover sheet counts.
  public enum PageCount: Sendable, Hashable, CaseIterable { case withCover, withoutCover }

  /// A sender's field that must be filled, or must be empty, for the run to be shown.
  public struct Condition: Sendable, Hashable {
    public var field: SenderField
    public var isFilled: Bool

    public init(_ field: SenderField, isFilled: Bool) { (self.field, self.isFilled) = (field, isFilled) }
  }

  public var content: Content
  /// All of them must hold.
  public var conditions: [Condition]

  public init(_ content: Content, when conditions: [Condition] = []) {
    (self.content, self.conditions) = (content, conditions)
  }

  /// Whether the run is the same for every sender, whatever the number of pages.
  public var isFixed: Bool { if case .text = content { conditions.isEmpty } else { false } }

  /// Whether the run is shown for this sender.
  public func isShown(for sender: Sender) -> Bool {
    conditions.allSatisfy { sender.has($0.field) == $0.isFilled }
  }
}

/// The cover sheet of a fax: a heading, labelled rows, and a note to whoever finds it in the machine.
public struct Cover: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    public var label: String
    public var runs: [Run]
    /// What must hold for the row to be shown at all.
    public var conditions: [Run.Condition]

    public init(label: String, runs: [Run], when conditions: [Run.Condition] = []) {
      (self.label, self.runs, self.conditions) = (label, runs, conditions)
    }
  }
  public var heading: String
  public var rows: [Row]
  public var note: [Block]

  public init(heading: String, rows: [Row], note: [Block]) {
    (self.heading, self.rows, self.note) = (heading, rows, note)
  }
}
