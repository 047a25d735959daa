// EncodedWord.swift: one word of a header field in characters beyond ASCII.

import SourceText

/// A word such as `=?utf-8?Q?Gr=C3=B6=C3=9Fe?=` (RFC 2047), in the form that may stand in front of an address too.
struct EncodedWord {
  private let usesBase64: Bool
  private var text: [UInt8] = []
  private var encodedCount = 0

  init(usesBase64: Bool) { self.usesBase64 = usesBase64 }

  var isEmpty: Bool { text.isEmpty }

  /// Letters, digits and the marks that section 5, rule 3 allows as they are.
  static func isPlain(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "!*+-/ ".utf8.contains(byte) }

  /// The length of the word with one more character.
  func count(adding character: ArraySlice<UInt8>) -> Int {
    let frame = 12
    if usesBase64 { return frame + (text.count + character.count + 2) / 3 * 4 }
    return frame + encodedCount + Self.encodedCount(character)
  }

  mutating func append(_ character: ArraySlice<UInt8>) {
    text.append(contentsOf: character)
    encodedCount += Self.encodedCount(character)
  }

  private static func encodedCount(_ character: ArraySlice<UInt8>) -> Int {
    character.reduce(0) { $0 + (isPlain($1) ? 1 : 3) }
  }

  var bytes: [UInt8] {
    var bytes = Array((usesBase64 ? "=?utf-8?B?" : "=?utf-8?Q?").utf8)
    if usesBase64 { text.withBytes { bytes.append(base64: $0) } } else { appendQ(to: &bytes) }
    bytes.append(contentsOf: "?=".utf8)
    return bytes
  }

  private func appendQ(to bytes: inout [UInt8]) {
    for byte in text {
      if byte == UInt8(ascii: " ") {
        bytes.append(UInt8(ascii: "_"))
      } else if Self.isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "="))
        bytes.append(hexadecimal: byte)
      }
    }
  }
}
