// DigitPicture.swift: numbers that are shown with zeros in front, or with marks between their digits.

/// A number format for codes, not for amounts: `00000` for postcodes, `(###) ###-####` for telephones.
struct DigitPicture: Hashable, Sendable {
  private enum Piece: Hashable {
    /// A place for a digit, which shows a zero where the number has none, or nothing.
    case zero, digit
    case text([UInt8])
  }

  private struct Section: Hashable {
    /// For numbers up to which the section is; nil: for all.
    var limit: UInt64?
    var pieces: [Piece] = []

    var places: Int { pieces.count { if case .text = $0 { false } else { true } } }
    var zeros: Int { pieces.count { $0 == .zero } }

    /// Whether there is text between places.
    var hasMarks: Bool {
      let isText = pieces.map { if case .text = $0 { true } else { false } }
      guard let first = isText.firstIndex(of: false), let last = isText.lastIndex(of: false) else {
        return false
      }
      return isText[first...last].contains(true)
    }
  }

  private var sections: [Section] = []

  /// - Returns: nil for the sections of a format that shows amounts: with decimals, groups, one digit at least.
  init?(_ formatSections: [FormatSection]) {
    for section in formatSections.prefix(2) {
      guard let section = Self.section(section) else { break }
      sections.append(section)
      if section.limit == nil { break }
    }
    guard sections.contains(where: { $0.zeros > 1 || $0.hasMarks }) else { return nil }
  }

  private static func section(_ section: FormatSection) -> Section? {
    var answer = Section()
    for token in section.tokens {
      switch token {
      case .text(let text): answer.pieces.append(.text(text))
      case .sign(UInt8(ascii: "0")): answer.pieces.append(.zero)
      case .sign(UInt8(ascii: "#")), .sign(UInt8(ascii: "?")): answer.pieces.append(.digit)
      case .sign(let byte) where "-+() :".utf8.contains(byte): answer.pieces.append(.text([byte]))
      case .sign: return nil
      case .bracket(let text) where text.starts(with: "<=".utf8):
        answer.limit = UInt64(String(decoding: text.dropFirst(2), as: UTF8.self))
        if answer.limit == nil { return nil }
      case .bracket(let text) where text.first.map({ "<>=".utf8.contains($0) }) ?? false: return nil
      case .bracket: break
      }
    }
    return answer.places > 0 ? answer : nil
  }

  /// The number as it is shown; nil when the format says nothing about it. The digits are the number's,
  /// without a sign.
  func text(of digits: ArraySlice<UInt8>) -> [UInt8]? {
    let value = UInt64(String(decoding: digits, as: UTF8.self))
    let fitting = sections.first { section in
      guard let limit = section.limit else { return true }
      return value.map { $0 <= limit } ?? false
    }
    guard let section = fitting else { return nil }
    var missing = section.places - digits.count
    var rest = digits
    var text: [UInt8] = []
    for piece in section.pieces {
      switch piece {
      case .text(let mark): text += mark
      case .zero, .digit:
        if missing > 0 {
          if piece == .zero { text.append(UInt8(ascii: "0")) }
          missing -= 1
          continue
        }
        // More digits than places stand in the first.
        let count = 1 - missing
        text += rest.prefix(count)
        rest = rest.dropFirst(count)
        missing = 0
      }
    }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }
}
