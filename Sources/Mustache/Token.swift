// Token.swift: the pieces of a template's text: stretches of text and tags.

/// A stretch of text up to a line's end, or a tag.
struct Token {
  enum Kind: Equatable {
    case text, comment, delimiters
    case variable(escaped: Bool)
    case section(inverted: Bool)
    case partial, parent, block
    case close
  }

  let kind: Kind
  /// The whole token in the source, delimiters included.
  var range: Range<Int>
  /// The name in the source, without the tag's sign and blanks.
  var name: Range<Int>
  /// Whether the name was written with `*`.
  var isDynamic = false
  /// Whether a line begins with this token.
  var startsLine = false
  /// The delimiters of the tag, as an index in the lexer's list.
  var delimiters = 0

  /// The token that closes or opened this one.
  var partner = 0
  /// Whether it stands directly in a parent tag's body, where only blocks count.
  var isIgnored = false

  /// Whether the tag stands alone on its line, with others of inheritance perhaps.
  var isStandalone = false
  /// The blanks before the tag, when it is the first on its line.
  var indentation = 0..<0

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>) {
    (self.kind, self.range, self.name) = (kind, range, name)
  }

  /// Whether the tag begins something that a closing tag ends.
  var opens: Bool {
    switch kind {
    case .section, .parent, .block: true
    default: false
    }
  }
}

/// A source text with its tokens: what the passes of the parser work on.
struct TokenizedText {
  let file: String
  let source: [UInt8]
  var tokens: [Token] = []
  /// All delimiters in use, in the order of their setting.
  var delimiters: [Delimiters]

  func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isWhitespace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

/// What encloses a tag.
struct Delimiters: Sendable, Hashable {
  var open = Array("{{".utf8)
  var close = Array("}}".utf8)
}
