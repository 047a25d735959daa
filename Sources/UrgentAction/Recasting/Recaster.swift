// Recaster.swift: a sheet's points turned into sentences of a letter to one reader.

public import SourceText

/// Turns English points into sentences of a letter to one of the authority's own addressees: "them" is "you".
///
/// Only the leading verb and the pronoun right behind it change. Every other "them", "their" or "they" is kept, because
/// it may mean somebody else, and is listed for review. Where the author knows that the reader is meant,
/// `{your:their}` in a point gives the letter its first half; the second is the sheet's own word.
public struct Recaster: Sendable {
  /// How the points name the reader.
  public struct Reader: Sendable, Hashable {
    /// The names under which points may call on the reader in person.
    public var speaksFor: [String]
    /// What stands for those names: `your Office`; nil: the name is kept, and the sentence stays in the third person.
    public var ownName: String?

    public init(speaksFor: [String] = [], ownName: String? = nil) {
      self.speaksFor = speaksFor
      self.ownName = ownName
    }
  }

  private let reader: Reader

  public init(for reader: Reader) { self.reader = reader }

  /// Recasts one point.
  ///
  /// - Throws: `RecastError` when the point's opening is not known: it is not rewritten by guess.
  public func recast(_ point: String) throws(RecastError) -> RecastPoint {
    guard let form = PointForm(point), !Self.speaksToTheWriter(point) else { throw RecastError(text: point) }
    let frame = frame(for: form)
    let rest = withMarkedPronouns(frame.rest)
    let infinitive = frame.isRequestToReader ? rest : nil
    return RecastPoint(
      isPremise: form.pointClass == .premise, verb: frame.verb, equivalents: frame.equivalents, rest: rest,
      infinitive: infinitive, keptPronouns: Self.pronouns(in: rest))
  }

  /// Whether a point opens in a form that can be recast.
  public static func knows(_ point: String) -> Bool { PointForm(point) != nil && !speaksToTheWriter(point) }

  /// Whether a point says "you" to the person who writes the letter ("explaining that you are a doctor"): in a letter it
  /// would mean the reader.
  private static func speaksToTheWriter(_ point: String) -> Bool {
    let parts = point.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false)
    let outsideMarks = parts.enumerated().flatMap { index, part in
      index == 0 ? part : part.drop { $0 != UInt8(ascii: "}") }
    }
    return words(in: outsideMarks).contains { ["you", "your", "yourself", "yours"].contains($0) }
  }

  /// The English words of a text in UTF-8, in lower case; every other character parts words.
  private static func words(in text: some Collection<UInt8>) -> [String] {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    return text.split { !letters.contains($0 | 0x20) }.map { word in
      String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
    }
  }

  /// Adverbs for "expressing ... concern".
  static let concernAdverbs = [
    "deep": "deeply", "grave": "gravely", "serious": "seriously", "great": "greatly", "strong": "strongly",
  ]

  // MARK: - The sentence's frame

  /// "I" + verb + rest.
  private struct Frame {
    var verb: LeadingVerb
    var rest: String
    var equivalents: [LeadingVerb]
    /// Whether `rest` is an infinitive that the reader in person is asked for.
    var isRequestToReader = false

    /// A sentence whose verb nothing may stand for.
    init(_ verb: LeadingVerb, rest: String) {
      (self.verb, self.rest, equivalents) = (verb, rest, [verb])
    }

    /// Somebody is asked with a verb: `urge` + `you to` + what they shall do.
    init(_ verb: String, _ object: String, to infinitive: String, isRequestToReader: Bool = false) {
      let verbs = LeadingVerb.asking.contains(verb) ? LeadingVerb.asking : [verb]
      self.verb = LeadingVerb("\(verb) \(object) to")
      rest = infinitive
      equivalents = verbs.map { LeadingVerb("\($0) \(object) to") }
      self.isRequestToReader = isRequestToReader
    }
  }

  private func frame(for form: PointForm) -> Frame {
    switch form.complement {
    case .kept(let rest): keptFrame(form.opening, rest)
    case .told(let object, let clause): toldFrame(object, clause)
    case .asked(let object, let infinitive): askedFrame(form.opening, object, infinitive)
    case .imperative(let infinitive): Frame("urge", "you", to: infinitive, isRequestToReader: true)
    }
  }

  private func keptFrame(_ opening: String, _ rest: String) -> Frame {
    var frame = Frame(keptVerb(opening), rest: rest)
    frame.equivalents = LeadingVerb.equivalents(to: frame.verb, opening: opening, rest: rest)
    return frame
  }

  private func keptVerb(_ opening: String) -> LeadingVerb {
    switch opening {
    case "noting": LeadingVerb("note")
    case "welcoming": LeadingVerb("welcome")
    case "acknowledging": LeadingVerb("acknowledge")
    case "recalling": LeadingVerb("recall")
    case "stating": LeadingVerb("like to state", auxiliary: "would")
    case "pointing out": LeadingVerb("like to point out", auxiliary: "would")
    case "explaining": LeadingVerb("like to explain", auxiliary: "would")
    case "stressing": LeadingVerb("like to stress", auxiliary: "would")
    case "calling for": LeadingVerb("call for")
    case "urging": LeadingVerb("urge")
    case "asking for": LeadingVerb("ask for")
    case "asking": LeadingVerb("ask")
    case "requesting": LeadingVerb("request")
    case "appealing for": LeadingVerb("appeal for")
    case "insisting": LeadingVerb("insist")
    case "demanding": LeadingVerb("demand")
    case "seeking assurances": LeadingVerb("ask for your assurance")
    case "expressing concern": LeadingVerb("concerned", auxiliary: "am")
    default:
      // "expressing grave concern" and its like.
      LeadingVerb("\(concernAdverb(in: opening)) concerned", auxiliary: "am")
    }
  }

  private func concernAdverb(in opening: String) -> String {
    let words = opening.split(separator: " ")
    return words.count == 3 ? Self.concernAdverbs[String(words[1])] ?? "deeply" : "deeply"
  }

  private func toldFrame(_ object: String, _ clause: String) -> Frame {
    switch second(for: object) {
    case .some(let name):
      Frame(LeadingVerb("respectfully remind \(name)", auxiliary: "would"), rest: clause)
    case nil: Frame(LeadingVerb("respectfully recall", auxiliary: "would"), rest: clause)
    }
  }

  private func askedFrame(_ opening: String, _ object: String, _ infinitive: String) -> Frame {
    let verb =
      switch opening {
      case "calling on": "call on"
      case "appealing to": "appeal to"
      case "asking", "requesting": "ask"
      default: "urge"
      }
    // "urging them not to", "urging them immediately to": the word stays where it is.
    let (object, adverb) = Self.withoutAdverb(object)
    if let name = second(for: object) {
      return Frame(
        verb, name + adverb, to: infinitive, isRequestToReader: name == "you" && adverb.isEmpty)
    }
    // A named third party is called on as the sheet does.
    return Frame(verb, object + adverb, to: infinitive)
  }

  /// How the object of a leading verb is named when it means the reader; nil when it means somebody else.
  private func second(for object: String) -> String? {
    if Self.isPronoun(object) { return "you" }
    let plain = object.lowercased()
    guard reader.speaksFor.contains(where: { $0.lowercased() == plain }) else { return nil }
    return reader.ownName
  }

  /// The object of a leading verb, and "not" or an adverb behind it with a blank before; empty when there is none.
  private static func withoutAdverb(_ object: String) -> (object: String, adverb: String) {
    let words = object.split(separator: " ")
    guard words.count > 1, let last = words.last, last == "not" || ImperativeVerbs.isAdverb(String(last))
    else {
      return (object, "")
    }
    return (words.dropLast().joined(separator: " "), " \(last)")
  }

  private static func isPronoun(_ object: String) -> Bool { object == "them" || object == "you" }

  // MARK: - Pronouns

  /// Resolves the author's marks `{your:their}`.
  private func withMarkedPronouns(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}"),
      let colon = rest[open..<close].firstIndex(of: ":")
    {
      result += rest[..<open]
      let first = rest[rest.index(after: open)..<colon]
      result += first
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func pronouns(in text: String) -> [String] {
    words(in: text.utf8).filter { ["they", "them", "their", "theirs", "themselves"].contains($0) }
  }
}

/// A point that cannot be recast.
public struct RecastError: Reportable, Hashable {
  public var text: String

  public var message: String {
    let start = text.prefix(60)
    return "the point '\(start)\(start.count < text.count ? "..." : "")' opens in a form that is not known"
  }
  public var hint: String? {
    "begin it with 'noting that', 'calling on X to', 'urging them to', 'calling for', or a verb such as 'provide'"
  }
}
