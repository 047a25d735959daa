// UTF8Decoding.swift: one character of UTF-8 text at a time.

import SourceText

/// Reads the UTF-8 sequence at `index` and moves behind it; U+FFFD for one byte that starts none.
func decodeScalar(_ text: ArraySlice<UInt8>, _ index: inout Int) -> Unicode.Scalar {
  if text[index] < 0x80 {
    index += 1
    return Unicode.Scalar(text[index - 1])
  }
  guard let (value, length) = utf8Scalar(in: text, at: index), let scalar = Unicode.Scalar(value) else {
    index += 1
    return "\u{FFFD}"
  }
  index += length
  return scalar
}
