// Addressee.swift: an office and its holder, resolved for one day.

import SourceText

/// Whom a letter goes to: a post of the directory on a given day, a mission, or a person written out in an action.
public struct Addressee: Hashable, Sendable {
  /// The directory's id, such as `cn-premier`; for a person written out in an action `written-1`, `written-2` and so on.
  public var id: String
  /// The office, in the letter's language where the directory has it: `Premier of the People's Republic of China`.
  /// Empty when a person is addressed without an office.
  public var office: String
  /// The lines below the office that belong to it, where a sheet prints a title in several.
  public var furtherTitles: [String] = []
  /// The office by language, a line or several, as an action gives it that writes somebody out; a plain title is English.
  public var titles: [Language: [String]] = [:]
  /// Who holds the office on the day; nil when nobody is known, and the office is addressed without a name.
  public var holder: Holder?
  /// The holder as an address block prints it, `ZHU Rongji Zongli` or `Mr Paek Nam Sun`; nil without a holder.
  public var nameLine: String?
  public var rank: Rank
  public var address: PostalAddress?
  /// An address that the directory has without its country, with which nothing can be sent; nil where another is known.
  public var addressWithoutCountry: String?
  public var contacts: [Contact] = []
  /// The openings that sources give for this office, by language, without a mark behind them.
  public var openings: [Language: SourcedText] = [:]
  /// The authorities in whose name the holder can be asked, as points name them: `the UNHCR`. A point that
  /// names another authority stays in the third person.
  public var speaksFor: [String] = []
  /// What stands for the named authority in a letter to the holder: `your Office`; nil: the name is kept.
  public var ownName: String?
  /// What kind of mission it is and where, for a mission of a state.
  public var mission: Mission?
  /// Where the office's title comes from.
  public var provenance: Provenance
  /// What a person should know before signing: a doubtful date, two claimants of one office.
  public var doubts: [String] = []
  /// The closing that the action's sheet gives, by language, with its mark; it wins over the table's.
  public var closings: [Language: String] = [:]
  /// Whether it is written out in an action: its greeting is then guessed from the office where the sheet gives none.
  public var isWrittenOut = false
  /// Whether no source gives the rank, so that it and the greeting come from the office.
  public var isRankGuessed = false

  public init(id: String, office: String, rank: Rank = .unknown, provenance: Provenance) {
    (self.id, self.office, self.rank, self.provenance) = (id, office, rank, provenance)
  }

  /// Somebody who is written out, with the title that the action has in a language.
  public func titled(in language: Language) -> Addressee {
    guard let lines = titles[language], let office = lines.first else { return self }
    var titled = self
    (titled.office, titled.furtherTitles) = (office, Array(lines.dropFirst()))
    return titled
  }

  /// What the address block would say twice: a title that stands behind the name, or in the address too.
  public var linesSaidTwice: [String] {
    let titles = ([office] + furtherTitles).filter { !$0.isEmpty }
    let name = nameLine ?? ""
    return titles.filter { title in
      name.hasSuffix(", \(title)") || address?.lines.contains { plainName($0) == plainName(title) } ?? false
    }
  }

  /// The contacts of one kind, in the directory's order.
  public func contacts(of kind: Contact.Kind) -> [Contact] { contacts.filter { $0.kind == kind } }

  /// The channels for which the directory knows an address or a number, in the order of `Channel.allCases`.
  public var knownChannels: [Channel] {
    Channel.allCases.filter { channel in
      guard let kind = channel.contactKind else { return address != nil }
      return contacts.contains { $0.kind == kind }
    }
  }
}

/// A text and who says so.
public struct SourcedText: Hashable, Sendable {
  public var text: String
  public var provenance: Provenance

  public init(_ text: String, provenance: Provenance) { (self.text, self.provenance) = (text, provenance) }
}
