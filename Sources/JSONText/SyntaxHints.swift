// SyntaxHints.swift: what to say about a character that JSON does not allow where it stands.

extension Parser {
  /// The error for whatever stands at the cursor in place of what is wanted.
  func unexpected(wanted: String) -> SyntaxFault {
    guard offset < text.count else {
      guard let innermost else { return SyntaxFault("the file ends where \(wanted) should be", at: offset) }
      let name = innermost.kind == .object ? "object" : "list"
      return SyntaxFault(
        "the file ends inside this \(name)", hint: "the file may be cut off; add the closing brackets",
        at: innermost.offset)
    }
    return SyntaxFault("expected \(wanted), found \(found)", hint: hint(wanted: wanted), at: offset)
  }

  private var found: String {
    var end = offset
    while end < text.count, end - offset < 24, isWordByte(text[end]) { end += 1 }
    if end > offset { return "'\(String(decoding: text[offset..<end], as: UTF8.self))'" }
    // Up to the start of the next UTF-8 sequence: one character.
    repeat { end += 1 } while end < text.count && end - offset < 4 && text[end] & 0xC0 == 0x80
    let character = String(decoding: text[offset..<end], as: UTF8.self)
    let isPrintable = character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    return isPrintable ? "'\(character)'" : "the byte 0x\(String(text[offset], radix: 16, uppercase: true))"
  }

  private func hint(wanted: String) -> String? {
    let next = offset + 1 < text.count ? text[offset + 1] : 0
    switch (text[offset], next) {
    case (UInt8(ascii: "/"), UInt8(ascii: "/")), (UInt8(ascii: "/"), UInt8(ascii: "*")),
      (UInt8(ascii: "#"), _):
      return "JSON has no comments; put remarks into a \"note\""
    case (UInt8(ascii: "'"), _), (0xE2, 0x80):
      return "write straight double quotes: \"...\""
    case (UInt8(ascii: "N"), _), (UInt8(ascii: "I"), _):
      return "a number has digits only; leave the member out when it is not known"
    case (UInt8(ascii: "T"), _), (UInt8(ascii: "F"), _):
      return "write true, false or null in small letters"
    case (UInt8(ascii: "+"), _), (UInt8(ascii: "."), _):
      return "a number starts with a digit or '-'; write telephone numbers in double quotes"
    case _ where wanted.hasPrefix("':'"):
      return "a member is written \"key\": value"
    case (UInt8(ascii: "\""), _) where wanted.hasPrefix("','"):
      return "put a comma between the two"
    case (UInt8(ascii: "}"), _), (UInt8(ascii: "]"), _):
      return "the brackets do not pair; look for one too many or one too few above"
    case (let byte, _) where isWordByte(byte) && wanted.hasPrefix("a key"):
      return "put the key into double quotes"
    case (let byte, _) where isWordByte(byte) && wanted == "a value":
      return "put text into double quotes"
    default:
      return nil
    }
  }
}
