// PlainCharacters.swift: the characters of a value that may stand in a message.

import SourceText

/// Calls `body` with each character's bytes, without controls: LF is kept, a tab is a blank, CR and all other
/// controls are left out, and bytes that are no UTF-8 become U+FFFD.
func forEachPlainCharacter(of value: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
  var index = value.startIndex
  while index < value.endIndex {
    guard let (scalar, length) = utf8Scalar(in: value, at: index) else {
      body(replacementCharacter[...])
      index += 1
      continue
    }
    switch scalar {
    case 0x0A, 0x20..<0x7F, 0xA0...: body(value[index..<index + length])
    case 0x09: body(blank[...])
    default: break
    }
    index += length
  }
}

private let replacementCharacter = Array("\u{FFFD}".utf8)
private let blank: [UInt8] = [0x20]
