// BreakContext.swift: what stands before a place in a text, for deciding whether a line may end there.

/// What the characters before a place are.
enum BreakContext {
  case lineStart
  /// A dash and nothing else since the line's start.
  case openingDash
  case text, digit, hyphen, dash
  /// A character of a script that writes no blanks: a line may end on either side of it.
  case ideograph
  /// A blank behind text.
  case blank
  /// A blank behind the opening dash.
  case blankAfterOpeningDash

  /// The context behind a character; `dash` for a dash wherever it stands.
  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x2D, 0x2010: self = .hyphen
    case 0x2013, 0x2014: self = .dash
    case 0x3041...0x312F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: self = .ideograph
    default: self = .text
    }
  }
}
