// SmallLetters.swift: texts without capitals, by their bytes.

extension StringProtocol {
  /// The same as `lowercased()`, and much less work for texts with letters of Latin 1.
  public var inSmallLetters: String {
    var bytes = Array(utf8)
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // What begins so is a letter of Latin 1, or a mark such as a dash or an apostrophe (E2 80).
      if byte > 0xC3, byte != 0xE2 || index + 1 < bytes.count && bytes[index + 1] != 0x80 {
        return lowercased()
      }
      let isCapital =
        last == 0xC3 ? (0x80...0x9E).contains(byte) && byte != 0x97 : (0x41...0x5A).contains(byte)
      if isCapital { bytes[index] |= 0x20 }
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
