// SmallLetters.swift: texts without capitals, by their bytes.

extension ByteView {
  /// The text without capitals, as `lowercased()` has it.
  public var inSmallLetters: [UInt8] {
    inSmallLettersOfLatin ?? Array(String(decoding: self, as: UTF8.self).lowercased().utf8)
  }

  /// The same; nil where only the tables of Unicode tell.
  fileprivate var inSmallLettersOfLatin: [UInt8]? {
    var bytes = Array(self)
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if last == 0xC4 || last == 0xC5 {
        // Latin Extended A has its letters in pairs, the capitals first: at even places, and from 39 to 48 and from 79 at
        // odd ones. Three have their small ones elsewhere, and two are none.
        let place = Int(last & 1) << 6 | Int(byte & 0x3F)
        if place == 0x30 || place == 0x3F || place == 0x78 { return nil }
        let isOdd = (0x39...0x48).contains(place) || place > 0x78
        if place & 1 == (isOdd ? 1 : 0), place != 0x38, place != 0x7F { bytes[index] += 1 }
      } else if byte > 0xC5, byte != 0xE2 || index + 1 < bytes.count && bytes[index + 1] != 0x80 {
        // E2 80 begins a mark such as a dash or an apostrophe.
        return nil
      } else if last == 0xC3 ? (0x80...0x9E).contains(byte) && byte != 0x97 : (0x41...0x5A).contains(byte) {
        bytes[index] |= 0x20
      }
      last = byte
    }
    return bytes
  }
}

extension StringProtocol {
  /// The same as `lowercased()`, and much less work for texts with Latin letters.
  public var inSmallLetters: String {
    withBytes { text in
      text.allSatisfy { $0 < 0x41 || $0 > 0x5A && $0 < 0x80 }
        ? String(self)
        : text.inSmallLettersOfLatin.map { String(decoding: $0, as: UTF8.self) } ?? lowercased()
    }
  }

  /// Whether no letter is a small one: the text is in capitals, if it has any.
  public var hasNoSmallLetters: Bool {
    if utf8.contains(where: { (0x61...0x7A).contains($0) }) { return false }
    return utf8.allSatisfy { $0 < 0x80 } || self == uppercased()
  }

  /// Whether the text begins with a small letter.
  public var beginsSmall: Bool {
    guard let byte = utf8.first, byte >= 0x80 else { return (0x61...0x7A).contains(utf8.first ?? 0) }
    return first?.isLowercase ?? false
  }
}
