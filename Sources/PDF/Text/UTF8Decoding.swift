// UTF8Decoding.swift: one character of UTF-8 text at a time.

/// Reads the UTF-8 sequence at `index` and moves behind it; U+FFFD for one byte that starts none.
func decodeScalar(_ text: ArraySlice<UInt8>, _ index: inout Int) -> Unicode.Scalar {
  let first = UInt32(text[index])
  let start = index
  index += 1
  let (count, initial, lowest): (Int, UInt32, UInt32)
  switch first {
  case 0..<0x80: return Unicode.Scalar(UInt8(first))
  case 0xC2...0xDF: (count, initial, lowest) = (1, first & 0x1F, 0x80)
  case 0xE0...0xEF: (count, initial, lowest) = (2, first & 0x0F, 0x800)
  case 0xF0...0xF4: (count, initial, lowest) = (3, first & 0x07, 0x10000)
  default: return "\u{FFFD}"
  }
  var value = initial
  for offset in 1...count {
    guard start + offset < text.endIndex, text[start + offset] & 0xC0 == 0x80 else { return "\u{FFFD}" }
    value = value << 6 | UInt32(text[start + offset] & 0x3F)
  }
  guard value >= lowest, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
  index = start + count + 1
  return scalar
}
