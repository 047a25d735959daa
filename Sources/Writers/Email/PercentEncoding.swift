// PercentEncoding.swift: text inside a mailto link.

import SourceText

/// Percent-encoding of a header field's value in a link (RFC 6068, section 2): letters, digits, and the few marks
/// that no reader of links takes for its own stay as they are.
struct PercentEncoding: MessageEscaping {
  let joint = ""
  let lineEnd = "%0D%0A"

  func append(_ value: ArraySlice<UInt8>, lineEnd: ArraySlice<UInt8>, to output: inout [UInt8]) {
    forEachPlainCharacter(of: value) { character in
      for byte in character {
        if byte == UInt8(ascii: "\n") {
          output.append(contentsOf: lineEnd)
        } else if Self.isUnreserved(byte) {
          output.append(byte)
        } else {
          output.append(UInt8(ascii: "%"))
          output.append(hexadecimal: byte)
        }
      }
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "-._~,:@".utf8.contains(byte)
  }
}
