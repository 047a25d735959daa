// LetterRequest.swift: what is needed to compose one letter.

import Mustache
import SourceText
public import UrgentAction

/// One letter to be composed: about what, to whom, when and how. Who signs is not part of it.
public struct LetterRequest: Sendable {
  public enum Style: String, CaseIterable, Sendable, Hashable {
    /// Every point is a sentence.
    case prose
    /// What the reader is asked to do stands in a list under one stem.
    case list
  }

  var action: Action
  var edition: Edition
  public var appeal: Appeal
  public var addressee: Addressee
  /// The salutation that the action's sheet prints for the addressee, by language.
  var sheetSalutation: [Language: String]
  public var day: CalendarDay
  public var channel: Channel
  var layout: Layout
  public var style = Style.prose
  /// The ids of the points to write; nil for all.
  public var points: Set<String>?
  /// Whether the letter may name the organization that asks for it.
  public var naming = Naming.free
  /// Which of their equivalent verbs English points are said with; nil: the sheet's own.
  public var variation: Variation?
  /// Who gets a copy, as the copies line names them: `Embassy of the People's Republic of China, London`.
  public var copies: [String] = []
  /// The e-mail addresses of those who get a copy, where they are known.
  public var copyMailboxes: [Mailbox] = []
  /// The numbers to dial, for a fax or a telex, or the addresses of an e-mail: any of them reaches the addressee. For a
  /// telegram its address.
  public var contacts: [Contact] = []

  public init(
    action: Action, edition: Edition, appeal: Appeal, addressee: Addressee,
    sheetSalutation: [Language: String] = [:], day: CalendarDay, channel: Channel, layout: Layout
  ) {
    (self.action, self.edition, self.appeal, self.addressee) = (action, edition, appeal, addressee)
    self.sheetSalutation = sheetSalutation
    (self.day, self.channel, self.layout) = (day, channel, layout)
  }

  /// Whether the addressee is surely in the sender's country, so that the sender's address needs no country. An embassy
  /// that forwards a letter only stands in between.
  var staysInCountry: Bool {
    guard let address = addressee.address, let country = layout.country else { return false }
    return address.country == country && !address.lines.contains { $0.hasPrefix("c/o ") }
  }
}

/// A letter, and what a person should know about how it came about.
public struct ComposedLetter: Sendable {
  public var letter: Letter
  /// For each sentence and line where it comes from, in the order of the letter.
  public var explanations: [Explanation]
  /// What a person should look at before signing.
  public var warnings: [String]
  /// What the action file or the program is not sure of, until a person settles it in the file.
  public var doubts: [String] = []
  /// The texts of the action that nobody has read yet: doubts that are the same for all addressees.
  public var openDrafts: [String] = []
  /// What was done without being asked for, such as a subject that was made.
  public var notes: [String] = []

  /// A part of the letter and its source.
  public struct Explanation: Sendable, Hashable {
    public var text: String
    public var source: String

    init(_ text: String, from source: String) { (self.text, self.source) = (text, source) }
  }
}

extension LetterRequest {
  /// The same for two requests whose bodies are the same in a language.
  public var wordsKey: String {
    let wording = variation.map { "\($0.seed) \($0.number)" } ?? ""
    return [
      addressee.id, addressee.nameLine ?? "", addressee.office, addressee.holder?.name ?? "",
      addressee.holder?.gender.rawValue ?? "", day.description, channel.rawValue,
      edition.issued.description, edition.index ?? "", appeal.id,
      points?.sorted().joined(separator: ",") ?? "all", style.rawValue, naming.rawValue, wording,
    ].joined(separator: "\n")
  }
}

/// The part of a letter between salutation and closing.
public struct ComposedBody: Sendable {
  /// What the templates are given.
  var values: [String: Value] = [:]
  var blocks: [Block] = []
  /// What it says in the author's words, and where that stands.
  var texts: [(what: String, text: String)] = []
  var explanations: [ComposedLetter.Explanation] = []
  var warnings: [String] = []
  var doubts: [String] = []
  var openDrafts: [String] = []
  var notes: [String] = []
}
