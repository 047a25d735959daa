// AboutLine.swift: the line in which a letter says who its sender is.

import JSONText
import SourceText

/// How a sender's own line, `I am a teacher in Example Town.`, begins the text of a letter: `about` in a language's phrases.
public struct AboutLine: Sendable {
  /// Words of which a sentence about oneself has one; empty: any text is taken for a sentence.
  private var ownWords: Set<String>
  /// Words that lose their capital at the beginning, for languages that go on small behind the salutation.
  private var smallWords: Set<String>
  /// A sentence as a sender may write it.
  public private(set) var example = "I am a teacher in Example Town."

  public init(ownWords: Set<String> = [], smallWords: Set<String> = []) {
    (self.ownWords, self.smallWords) = (ownWords, smallWords)
  }

  init(reading value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("ownWords", "smallWords", "example")
    ownWords = Set(try value.strings("ownWords"))
    smallWords = Set(try value["smallWords"]?.strings() ?? [])
    example = try value.optionalString("example") ?? example
  }

  /// The line behind a salutation after which the text begins with a capital.
  func withCapital() -> AboutLine {
    var line = self
    line.smallWords = []
    return line
  }

  /// A text as it begins behind a salutation: with a capital, or small where the language goes on small.
  func beginning(_ text: String) -> String {
    let first = text.prefix { !$0.isWhitespace && !$0.isPunctuation }
    return smallWords.contains(first.lowercased())
      ? first.lowercased() + text.dropFirst(first.count) : smallWords.isEmpty ? text.capitalised : text
  }

  /// The text as the letter has it, in one paragraph with its full stop; nil where it is no sentence: `teacher`.
  public func sentence(_ text: String) -> String? {
    var words = printableText(text).split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last?.last else { return nil }
    let bare = words.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) }
    guard ownWords.isEmpty || !ownWords.isDisjoint(with: bare) else { return nil }
    words[0] = beginning(first)
    return words.joined(separator: " ") + (".!?)\"”«»“…".contains(last) ? "" : ".")
  }
}
