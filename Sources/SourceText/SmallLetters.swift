// SmallLetters.swift: texts without capitals, by their bytes.

extension StringProtocol {
  /// The same as `lowercased()`, and much less work for texts with Latin letters.
  public var inSmallLetters: String {
    if utf8.allSatisfy({ $0 < 0x41 || $0 > 0x5A && $0 < 0x80 }) { return String(self) }
    var bytes = Array(utf8)
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch last {
      case 0xC3: if (0x80...0x9E).contains(byte), byte != 0x97 { bytes[index] |= 0x20 }
      // The letters of Latin Extended A stand in pairs, the capitals first; a few have their small ones elsewhere.
      case 0xC4:
        if byte == 0xB0 || byte == 0xBF { return lowercased() }
        if byte & 1 == (byte < 0xB8 ? 0 : 1) { bytes[index] += 1 }
      case 0xC5:
        if byte == 0xB8 { return lowercased() }
        if byte != 0xBF, byte & 1 == (byte < 0x89 || byte > 0xB8 ? 1 : 0) { bytes[index] += 1 }
      default:
        if byte < 0x80 {
          if (0x41...0x5A).contains(byte) { bytes[index] |= 0x20 }
        } else if byte > 0xC5, byte != 0xE2 || index + 1 < bytes.count && bytes[index + 1] != 0x80 {
          // E2 80 begins a mark such as a dash or an apostrophe.
          return lowercased()
        }
      }
      last = byte
    }
    return String(decoding: bytes, as: UTF8.self)
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
