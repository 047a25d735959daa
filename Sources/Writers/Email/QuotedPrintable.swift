// QuotedPrintable.swift: text in lines that every mail server passes on unchanged.

import SourceText

/// Quoted-printable (RFC 2045, section 6.7): lines of at most 76 characters.
///
/// Every value begins a line of its own, behind a soft line break where the text's line goes on; so what is fixed is
/// encoded once, whatever stands in front of it. A dot or "From " at the beginning of a line is encoded too, for
/// the sake of programs that read them as marks (RFC 2049, section 3).
struct QuotedPrintable: MessageEscaping {
  let joint = "=\r\n"
  let lineEnd = "\r\n"

  /// Without the "=" of a soft break.
  private static let lineLimit = 75

  func append(_ value: ArraySlice<UInt8>, lineEnd: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var column = 0
    // A blank is written only when it is known that no line end follows.
    var hasOpenBlank = false
    forEachPlainCharacter(of: value) { character in
      let byte = character[character.startIndex]
      if byte == UInt8(ascii: "\n") {
        if hasOpenBlank { Self.append(UInt8(ascii: " "), isEncoded: true, &column, &output) }
        hasOpenBlank = false
        output.append(contentsOf: lineEnd)
        column = 0
        return
      }
      if hasOpenBlank {
        Self.append(UInt8(ascii: " "), isEncoded: false, &column, &output)
        hasOpenBlank = false
      }
      if byte == UInt8(ascii: " ") {
        hasOpenBlank = true
        return
      }
      let isEncoded =
        byte >= 0x7F || byte == UInt8(ascii: "=")
        || column == 0 && (byte == UInt8(ascii: ".") || Self.isMark(value, at: character.startIndex))
      if isEncoded, column + 3 * character.count > Self.lineLimit { Self.breakLine(&column, &output) }
      for byte in character { Self.append(byte, isEncoded: isEncoded, &column, &output) }
    }
    if hasOpenBlank { Self.append(UInt8(ascii: " "), isEncoded: true, &column, &output) }
  }

  /// Whether "From " stands here.
  private static func isMark(_ value: ArraySlice<UInt8>, at index: Int) -> Bool {
    value.indices.contains(index) && value[index...].starts(with: "From ".utf8)
  }

  private static func append(_ byte: UInt8, isEncoded: Bool, _ column: inout Int, _ output: inout [UInt8]) {
    let width = isEncoded ? 3 : 1
    if column + width > lineLimit { breakLine(&column, &output) }
    if isEncoded {
      output.append(UInt8(ascii: "="))
      output.append(hexadecimal: byte)
    } else {
      output.append(byte)
    }
    column += width
  }

  private static func breakLine(_ column: inout Int, _ output: inout [UInt8]) {
    output.append(contentsOf: "=\r\n".utf8)
    column = 0
  }
}
