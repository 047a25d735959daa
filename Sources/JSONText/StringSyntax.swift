// StringSyntax.swift: strings of a JSON text, checked when the text is read and decoded when they are asked for.

import SourceText

extension Parser {
  /// Checks a string that starts at the cursor: no control characters, good UTF-8, good escapes.
  mutating func parseString() throws(SyntaxFault) {
    let quote = offset
    offset += 1
    var hasEscapes = false
    while true {
      skipPlainBytes()
      guard offset < text.count else { throw unclosedString(from: quote) }
      switch text[offset] {
      case UInt8(ascii: "\""):
        append(.string, from: quote + 1, to: offset, hasEscapes: hasEscapes)
        offset += 1
        return
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try checkEscape()
      case 0x0A, 0x0D:
        throw unclosedString(from: quote)
      case 0..<0x20:
        throw SyntaxFault(
          "control character in a string", hint: "write it as an escape, a tabulator as \\t", at: offset)
      case 0x80...:
        try checkUTF8()
      default:
        offset += 1
      }
    }
  }

  /// Moves over ASCII that needs no attention, eight bytes at a time; may stop before such a byte.
  private mutating func skipPlainBytes() {
    guard let base = text.baseAddress else { return }
    while offset + 8 <= text.count {
      let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
      let quote = word ^ 0x2222_2222_2222_2222
      let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
      // A byte's high bit is set here for a quote, a backslash, a control character, or a byte beyond ASCII.
      let special =
        (quote &- Self.ones & ~quote) | (backslash &- Self.ones & ~backslash)
        | (word &- 0x2020_2020_2020_2020 & ~word) | word
      let found = special & 0x8080_8080_8080_8080
      guard found == 0 else {
        // The lowest mark is exact; a borrow can only make false marks above it.
        offset += found.trailingZeroBitCount / 8
        return
      }
      offset += 8
    }
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  private mutating func checkEscape() throws(SyntaxFault) {
    let escape = offset
    offset += 1
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 1
    case UInt8(ascii: "u"):
      guard let first = hexUnit() else { throw badUnicodeEscape(at: escape) }
      guard UTF16.isTrailSurrogate(first) || UTF16.isLeadSurrogate(first) else { return }
      guard UTF16.isLeadSurrogate(first), current == UInt8(ascii: "\\"), offset + 1 < text.count,
        text[offset + 1] == UInt8(ascii: "u")
      else { throw loneSurrogate(at: escape) }
      offset += 1
      guard let second = hexUnit() else { throw badUnicodeEscape(at: escape + 6) }
      guard UTF16.isTrailSurrogate(second) else { throw loneSurrogate(at: escape) }
    default:
      throw SyntaxFault(
        "unknown escape in a string",
        hint: "write a backslash as \\\\; escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", at: escape)
    }
  }

  /// The code unit of `uHHHH` at the cursor, which moves behind it.
  private mutating func hexUnit() -> UInt16? {
    guard offset + 5 <= text.count else { return nil }
    var unit: UInt16 = 0
    for byte in text[offset + 1..<offset + 5] {
      guard let digit = hexadecimalValue(byte) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    offset += 5
    return unit
  }

  private func badUnicodeEscape(at offset: Int) -> SyntaxFault {
    SyntaxFault(
      "\\u needs four hexadecimal digits", hint: "write \\u00E9, or the character itself", at: offset)
  }

  private func loneSurrogate(at offset: Int) -> SyntaxFault {
    SyntaxFault(
      "half of a surrogate pair", hint: "write the character itself, or both halves as \\uD8xx\\uDCxx",
      at: offset)
  }

  private func unclosedString(from quote: Int) -> SyntaxFault {
    SyntaxFault(
      "this string is not closed on its line",
      hint: "put a double quote at its end; write a line break inside it as \\n", at: quote)
  }

  private mutating func checkUTF8() throws(SyntaxFault) {
    guard let (_, length) = utf8Scalar(in: text, at: offset) else {
      throw SyntaxFault(
        "the byte 0x\(String(text[offset], radix: 16, uppercase: true)) is not UTF-8",
        hint: "save the file as UTF-8; it looks like Latin-1 or Windows-1252", at: offset)
    }
    offset += length
  }
}

/// The text of a string that `parseString` has accepted.
func decodeString(_ bytes: ArraySlice<UInt8>, hasEscapes: Bool) -> String {
  hasEscapes ? String(decoding: unescape(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
}

/// The bytes that a string with escapes means.
func unescape(_ bytes: some Collection<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var rest = bytes.makeIterator()
  var lead: UInt32 = 0
  while let byte = rest.next() {
    guard byte == UInt8(ascii: "\\"), let letter = rest.next() else {
      result.append(byte)
      continue
    }
    switch letter {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      var unit: UInt32 = 0
      for _ in 0..<4 { unit = unit << 4 | UInt32(rest.next().flatMap(hexadecimalValue) ?? 0) }
      if (0xD800..<0xDC00).contains(unit) {
        lead = unit
      } else {
        let value = (0xDC00..<0xE000).contains(unit) ? 0x10000 + (lead & 0x3FF) << 10 + unit & 0x3FF : unit
        result.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
      }
    default: result.append(letter)
    }
  }
  return result
}
