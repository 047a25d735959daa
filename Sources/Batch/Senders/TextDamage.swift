// TextDamage.swift: names and addresses that another program has garbled, or left unfilled.

import SourceText

/// What is wrong inside a text that a letter would show.
enum TextDamage: String {
  case lostCharacter = "a character has been lost in"
  case wrongEncoding = "another program has read the letters wrongly in"
  case markup = "there is a code of a web page in"
  case unfilled = "there is an unfilled field in"
  case picture = "there is a sign that is no letter in"
  case email = "there is an e-mail address in"
  case deceased = "it is noted that the person has died in"

  /// Looks at UTF-8 text; nil when nothing is wrong. In prose more signs have a meaning than in names.
  @inline(__always)
  init?(in text: Cell, isProse: Bool = false, _ words: ListWords) {
    guard Self.hasSuspect(text) else { return nil }
    self.init(lookingAtAll: text, isProse, words)
  }

  @inline(never)
  private init?(lookingAtAll text: Cell, _ isProse: Bool, _ words: ListWords) {
    let kinds = ByteKind.of
    for index in text.indices where text[index] >= 0xC2 || kinds[Int(text[index])] & ByteKind.suspect != 0 {
      // The sign of division is none in a sentence.
      let isDivision = text[index] == 0xC3 && text[min(index + 1, text.count - 1)] == 0xB7
      let isField = index == 0 && text[0] == UInt8(ascii: "[") && text.last == UInt8(ascii: "]")
      if isProse, !isField,
        isDivision || ![0xC3, 0xEF].contains(text[index]) && !"&{|<".utf8.contains(text[index])
      {
        continue
      }
      if let damage = Self.damage(at: index, text, words) {
        self = damage
        return
      }
    }
    return nil
  }

  private static func damage(at index: Int, _ text: Cell, _ words: ListWords) -> TextDamage? {
    func byte(_ offset: Int) -> UInt8 {
      let place = index + offset
      return place >= 0 && place < text.count ? text[place] : 0
    }
    switch text[index] {
    // No name and no address has one; `#NAME?` is said already.
    case UInt8(ascii: "?"): return byte(-5) == UInt8(ascii: "#") ? nil : .lostCharacter
    // U+FFFD.
    case 0xEF: return byte(1) == 0xBF && byte(2) == 0xBD ? .lostCharacter : nil
    // UTF-8 read as Windows-1252: what was two bytes is the letter A with tilde or circumflex and something that no
    // word has behind it.
    case 0xC3 where byte(1) == 0x83 || byte(1) == 0x82:
      return [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].contains(byte(2)) ? .wrongEncoding : nil
    case 0xC3 where byte(1) == 0xA2: return byte(2) == 0xE2 && byte(3) == 0x82 ? .wrongEncoding : nil
    // Control characters beyond ASCII.
    case 0xC2 where byte(1) < 0xA0: return .wrongEncoding
    case 0xC2 where byte(1) == 0xAB: return isLetter(byte(2)) ? .unfilled : nil
    // Mac Roman read as Windows-1252: a capital in the midst of a word.
    case 0xC5 where byte(1) == 0xB8 || byte(1) == 0xA0 || byte(1) == 0xBD:
      return byte(-1) < 0x80 && isLetter(byte(-1)) && byte(2) >= UInt8(ascii: "a")
        && byte(2) <= UInt8(ascii: "z")
        ? .wrongEncoding : nil
    // Ä and Å with what Windows-1252 has for the second byte of a letter with an accent.
    case 0xC3 where byte(1) == 0x84 || byte(1) == 0x85:
      let isSecond =
        byte(2) == 0xC2 || byte(2) == 0xC6 && byte(3) == 0x92 || byte(2) == 0xCB
        || byte(2) == 0xC5 && [0x92, 0x93, 0xA0, 0xA1, 0xB8, 0xBD, 0xBE].contains(byte(3))
        || byte(2) == 0xE2 && [0x80, 0x82, 0x84].contains(byte(3)) && !isDash(byte(3), byte(4))
      return isSecond ? .wrongEncoding : nil
    // Signs that no name and no address has: the sign of division, a cedilla without its letter.
    case 0xC3 where byte(1) == 0xB7: return .wrongEncoding
    case 0xC2 where [0xA4, 0xA6, 0xA8, 0xAC, 0xAF, 0xB3, 0xB8, 0xBF].contains(byte(1)): return .wrongEncoding
    // Signs of mathematics, such as the root that UTF-8 shows when it is read as Mac Roman; boxes and blocks.
    case 0xE2 where [0x88, 0x89, 0x94, 0x95, 0x96, 0x97].contains(byte(1)): return .wrongEncoding
    // Emoji and other pictures (U+2600 to U+27BF, from U+1F000 on).
    case 0xF0 where byte(1) == 0x9F: return .picture
    case 0xE2 where byte(1) >= 0x98 && byte(1) <= 0x9E: return .picture
    // A cross.
    case 0xE2 where byte(1) == 0x80 && byte(2) == 0xA0:
      return isLetter(byte(-1)) || byte(3) >= UInt8(ascii: "a") ? .wrongEncoding : .deceased
    case UInt8(ascii: "("): return saysDeceased(text[(index + 1)...], words) ? .deceased : nil
    case UInt8(ascii: "["):
      let rest = text[(index + 1)...]
      // `[object Object]` is told of as a word for nothing.
      return saysDeceased(rest, words)
        ? .deceased : isLetter(byte(1)) && !rest.starts(with: "object ".utf8) ? .unfilled : nil
    case UInt8(ascii: "@"): return isLetter(byte(-1)) && isLetter(byte(1)) ? .email : nil
    case UInt8(ascii: "%"): return isLetter(byte(1)) || isHex(byte(1), byte(2)) ? .unfilled : nil
    case UInt8(ascii: "$"): return isLetter(byte(1)) || byte(1) == UInt8(ascii: "{") ? .unfilled : nil
    // `O\'Brien`, `M\u00fcller`, `M=C3=BCller`.
    case UInt8(ascii: "\\"): return .wrongEncoding
    case UInt8(ascii: "="): return isLetter(byte(-1)) && isHex(byte(1), byte(2)) ? .wrongEncoding : nil
    case UInt8(ascii: "*"):
      return byte(-1) == UInt8(ascii: "|") || byte(1) == UInt8(ascii: "|") ? .unfilled : .picture
    case UInt8(ascii: "<"): return isLetter(byte(1)) || byte(1) == UInt8(ascii: "/") ? .markup : nil
    case UInt8(ascii: "&"): return isEntity(text[(index + 1)...]) ? .markup : nil
    case UInt8(ascii: "{"): return byte(1) == text[index] ? .unfilled : nil
    case UInt8(ascii: "|"): return byte(-1) == UInt8(ascii: "*") ? .unfilled : nil
    default: return nil
    }
  }

  /// Whether two signs are the digits of a byte: `C3`.
  private static func isHex(_ first: UInt8, _ second: UInt8) -> Bool {
    [first, second].allSatisfy { isDigit($0) || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }
  }

  /// Whether a text behind `&` goes on as `amp;` or `#233;` does.
  private static func isEntity(_ text: Slice<Cell>) -> Bool {
    let name = text.prefix(9).prefix { $0 != UInt8(ascii: ";") && $0 != blank }
    return name.count > 1 && name.endIndex < text.endIndex && text[name.endIndex] == UInt8(ascii: ";")
  }

  /// Whether the second and third byte of a dash or of a quotation mark that may stand behind a word.
  private static func isDash(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && ((0x90...0x99).contains(third) || third == 0x9C || third == 0x9D)
  }

  /// Whether what stands behind a bracket begins with a word for the dead.
  static func saysDeceased(_ text: Slice<Cell>, _ words: ListWords) -> Bool {
    let word = text.base.part(text.startIndex..<text.prefix(while: isLetter).endIndex)
    return words.check.lists.listing(inSmallLetters: word).lists.contains(.died)
  }

  /// Whether the text has one of the bytes that damage shows itself by.
  static func hasSuspect(_ text: Cell) -> Bool {
    // The loop does not stop early: most texts have none.
    let kinds = ByteKind.of
    var seen: UInt8 = 0
    for byte in text { seen |= kinds[Int(byte)] }
    return seen & ByteKind.suspect != 0
  }
}
