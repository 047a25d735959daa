// Recaster.swift: a sheet's points turned into sentences of a letter to one reader.

public import SourceText

/// Turns English points into sentences of a letter.
///
/// Only the leading verb and the pronoun right behind it change. Every other "them", "their" or "they" is kept, because
/// it may mean somebody else, and is listed for review. Where the author knows better, `{your:their}` in a point
/// prints its first half for a reader who is the authority, and its second half for everybody else.
public struct Recaster: Sendable {
  /// How the points name the authority that is asked.
  public struct Reader: Sendable, Hashable {
    /// Whether the letter goes to one of the authority's own addressees, so that "them" means the reader.
    public var isAuthority: Bool
    /// The authority's name, `the Chinese authorities`.
    public var authority: String
    /// The names under which points may call on the reader in person.
    public var speaksFor: [String]
    /// What stands for those names: `your Office`; nil: the name is kept, and the sentence stays in the third person.
    public var ownName: String?

    public init(isAuthority: Bool, authority: String, speaksFor: [String] = [], ownName: String? = nil) {
      self.isAuthority = isAuthority
      self.authority = authority
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
      isPremise: form.pointClass == .premise, auxiliary: frame.auxiliary, verb: frame.verb, rest: rest,
      infinitive: infinitive, keptPronouns: Self.pronouns(in: rest))
  }

  /// Whether a point opens in a form that can be recast.
  public static func knows(_ point: String) -> Bool { PointForm(point) != nil && !speaksToTheWriter(point) }

  /// Whether a point says "you" to the person who writes the letter ("explaining that you are a doctor"): in a letter it
  /// would mean the reader.
  private static func speaksToTheWriter(_ point: String) -> Bool {
    let outsideMarks = point.split(separator: "{").enumerated().map { index, part in
      index == 0 ? part : part.drop { $0 != "}" }
    }
    let words = outsideMarks.joined(separator: " ").split { !$0.isLetter }
    return words.contains { ["you", "your", "yourself", "yours"].contains($0.lowercased()) }
  }

  /// Adverbs for "expressing ... concern".
  static let concernAdverbs = [
    "deep": "deeply", "grave": "gravely", "serious": "seriously", "great": "greatly", "strong": "strongly",
  ]

  // MARK: - The sentence's frame

  /// "I" + auxiliary + verb + rest.
  private struct Frame {
    var auxiliary: String?
    var verb: String
    var rest: String
    /// Whether `rest` is an infinitive that the reader in person is asked for.
    var isRequestToReader = false
  }

  private func frame(for form: PointForm) -> Frame {
    switch form.complement {
    case .kept(let rest): keptFrame(form.opening, rest)
    case .told(let object, let clause): toldFrame(object, clause)
    case .asked(let object, let infinitive): askedFrame(form.opening, object, infinitive)
    case .imperative(let infinitive):
      reader.isAuthority
        ? Frame(verb: "urge you to", rest: infinitive, isRequestToReader: true)
        : Frame(verb: "ask \(reader.authority) to", rest: infinitive)
    }
  }

  private func keptFrame(_ opening: String, _ rest: String) -> Frame {
    switch opening {
    case "noting": Frame(verb: "note", rest: rest)
    case "welcoming": Frame(verb: "welcome", rest: rest)
    case "acknowledging": Frame(verb: "acknowledge", rest: rest)
    case "recalling": Frame(verb: "recall", rest: rest)
    case "stating": Frame(auxiliary: "would", verb: "like to state", rest: rest)
    case "pointing out": Frame(auxiliary: "would", verb: "like to point out", rest: rest)
    case "explaining": Frame(auxiliary: "would", verb: "like to explain", rest: rest)
    case "stressing": Frame(auxiliary: "would", verb: "like to stress", rest: rest)
    case "calling for": Frame(verb: "call for", rest: rest)
    case "urging": Frame(verb: "urge", rest: rest)
    case "asking for": Frame(verb: "ask for", rest: rest)
    case "asking": Frame(verb: "ask", rest: rest)
    case "requesting": Frame(verb: "request", rest: rest)
    case "appealing for": Frame(verb: "appeal for", rest: rest)
    case "insisting": Frame(verb: "insist", rest: rest)
    case "demanding": Frame(verb: "demand", rest: rest)
    case "seeking assurances":
      Frame(verb: reader.isAuthority ? "ask for your assurance" : "ask for assurances", rest: rest)
    case "expressing concern": Frame(auxiliary: "am", verb: "concerned", rest: rest)
    default:
      // "expressing grave concern" and its like.
      Frame(auxiliary: "am", verb: "\(concernAdverb(in: opening)) concerned", rest: rest)
    }
  }

  private func concernAdverb(in opening: String) -> String {
    let words = opening.split(separator: " ")
    return words.count == 3 ? Self.concernAdverbs[String(words[1])] ?? "deeply" : "deeply"
  }

  private func toldFrame(_ object: String, _ clause: String) -> Frame {
    switch second(for: object) {
    case .some(let name): Frame(auxiliary: "would", verb: "respectfully remind \(name)", rest: clause)
    case nil: Frame(auxiliary: "would", verb: "respectfully recall", rest: clause)
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
        verb: "\(verb) \(name)\(adverb) to", rest: infinitive,
        isRequestToReader: name == "you" && adverb.isEmpty)
    }
    let third = (Self.isPronoun(object) ? reader.authority : object) + adverb
    // Somebody else is asked to speak to the authority; a named third party is called on as the sheet does.
    if Self.isPronoun(object), opening == "urging" {
      return Frame(verb: "ask you to urge \(third) to", rest: infinitive)
    }
    return Frame(verb: "\(verb) \(third) to", rest: infinitive)
  }

  /// How the object of a leading verb is named when it means the reader; nil when it means somebody else.
  private func second(for object: String) -> String? {
    if Self.isPronoun(object) { return reader.isAuthority ? "you" : nil }
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
    guard text.contains("{") else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}"),
      let colon = rest[open..<close].firstIndex(of: ":")
    {
      result += rest[..<open]
      let first = rest[rest.index(after: open)..<colon]
      let second = rest[rest.index(after: colon)..<close]
      result += reader.isAuthority ? first : second
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func pronouns(in text: String) -> [String] {
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    return words.filter { ["they", "them", "their", "theirs", "themselves"].contains($0) }
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
