// Recasting.swift: what became of a point.

public import SourceText

/// The sentences of one point, and how far they can be trusted.
public struct Recasting: Sendable, Hashable {
  public enum Verdict: String, Sendable { case sure, doubted, refused }

  /// Empty when the point was refused.
  public var sentences: [RecastPoint] = []
  /// Each names the word and asks the question.
  public var doubts: [String] = []
  public var error: RecastError?
  /// Whom alone the point is for, where that is not the reader: `newspapers`. His letter is without it.
  public var othersOnly: String?
  /// Whether it is for none of the other readers either.
  public var isForNobody = false

  public var verdict: Verdict { error != nil ? .refused : doubts.isEmpty ? .sure : .doubted }
  /// Whether nothing is asked in it.
  public var isPremise: Bool { sentences.allSatisfy(\.isPremise) && error == nil }
}

/// A point that cannot be recast.
public struct RecastError: Reportable, Hashable {
  enum Reason: Sendable, Hashable {
    case empty
    case unknownOpening
    /// A statement without a verb of the writer's before it.
    case statement
    /// "you" means the person who writes, and would mean the reader in a letter.
    case speaksToTheWriter(word: String)
    /// Some words are for the person who writes: "overleaf".
    case isNote(words: String)
    /// Words in parentheses say what the person who writes shall put there.
    case instructs
    /// A verb without what it needs behind it.
    case incomplete(verb: String)
  }
  var text: String
  var reason: Reason

  public var message: String {
    let start = text.prefix(60)
    let point = "the point '\(start)\(start.count < text.count ? "..." : "")'"
    return switch reason {
    case .empty: "a point is empty"
    case .unknownOpening: "\(point) opens in a form that is not known"
    case .statement: "\(point) says neither what is asked nor who says it"
    case .speaksToTheWriter(let word):
      "\(point) says '\(word)' to the person who writes; in a letter it would mean the reader"
    case .isNote(let words):
      "\(point) says '\(words)', which is for the person who writes, not for the letter"
    case .instructs: "\(point) tells the person who writes, in parentheses, what to put there"
    case .incomplete(let verb): "\(point) has words behind '\(verb)' that cannot follow it"
    }
  }

  public var hint: String? {
    switch reason {
    case .empty: "write its text, or take it out"
    case .unknownOpening, .incomplete:
      "begin it with a verb ('noting that', 'urging them to'), give the words above the list as \"leadIn\", or write the finished sentence as \"sentence\""
    case .statement:
      "add the words above the list as \"leadIn\" of the appeal, such as 'urging that:', or write the finished sentence as \"sentence\""
    case .isNote: "take those words out, or write the finished sentence beside it as \"sentence\""
    case .speaksToTheWriter, .instructs:
      "write the finished sentence in the first person beside it as \"sentence\""
    }
  }
}
