// FormatSection.swift: the parts of a number format's code.

/// One of the up to four sections of a format code: for positive numbers, negative ones, zero and texts.
struct FormatSection {
  enum Token: Hashable, Sendable {
    /// A character that means something.
    case sign(UInt8)
    /// Text that is printed as it stands.
    case text([UInt8])
    /// What stands in brackets: a colour, a language, a condition, or a number of hours.
    case bracket([UInt8])
  }

  private(set) var tokens: [Token] = []

  /// Takes a code apart.
  static func sections(of code: [UInt8]) -> [FormatSection] {
    var sections = [FormatSection()]
    var place = 0
    func upTo(_ end: UInt8) -> [UInt8] {
      let text = code[place...].prefix { $0 != end }
      place = min(text.endIndex + 1, code.count)
      return Array(text)
    }
    while place < code.count {
      let byte = code[place]
      place += 1
      let token: Token
      switch byte {
      case UInt8(ascii: ";"):
        sections.append(FormatSection())
        continue
      case UInt8(ascii: "\""): token = .text(upTo(UInt8(ascii: "\"")))
      case UInt8(ascii: "["): token = .bracket(upTo(UInt8(ascii: "]")))
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        // The next character: itself, a blank of its width, or as often as there is room.
        guard place < code.count else { continue }
        let length = code[place] < 0x80 ? 1 : 1 + code[(place + 1)...].prefix { $0 & 0xC0 == 0x80 }.count
        let text = Array(code[place..<place + length])
        place += length
        token = byte == UInt8(ascii: "\\") ? .text(text) : .text(byte == UInt8(ascii: "_") ? [0x20] : [])
      default: token = .sign(byte)
      }
      sections[sections.count - 1].tokens.append(token)
    }
    return sections
  }

  /// What of a day and a time the section shows; nil when it is no date's.
  var dateFormat: DateFormat? {
    var format = DateFormat()
    var hasMonthOrMinute = false
    let word = tokens.compactMap { if case .sign(let byte) = $0 { byte | 0x20 } else { nil } }
    if word.starts(with: "general".utf8) { return nil }
    for byte in word {
      switch byte {
      case UInt8(ascii: "y"), UInt8(ascii: "d"): format.showsDay = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): format.showsTime = true
      case UInt8(ascii: "m"): hasMonthOrMinute = true
      default: break
      }
    }
    for case .bracket(let text) in tokens {
      guard let first = text.first.map({ $0 | 0x20 }), "hms".utf8.contains(first),
        text.allSatisfy({ $0 | 0x20 == first })
      else { continue }
      (format.showsTime, format.isElapsed) = (true, true)
    }
    if hasMonthOrMinute, !format.showsTime { format.showsDay = true }
    return format.showsDay || format.showsTime ? format : nil
  }
}
