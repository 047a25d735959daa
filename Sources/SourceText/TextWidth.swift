// TextWidth.swift: how many columns a text takes in a terminal or a typewritten page.

/// The columns that UTF-8 text takes in a fixed-pitch font: combining marks take none, East Asian wide
/// characters and emoji two, all others one (Unicode Standard Annex 11, the common approximation by ranges).
public func columnWidth(ofUTF8 bytes: some Sequence<UInt8>) -> Int {
  var width = 0
  var iterator = bytes.makeIterator()
  while let byte = iterator.next() {
    if byte < 0x80 {
      width += 1
      continue
    }
    var value = byte < 0xE0 ? UInt32(byte & 0x1F) : byte < 0xF0 ? UInt32(byte & 0x0F) : UInt32(byte & 0x07)
    for _ in 0..<(byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3) {
      guard let next = iterator.next() else { break }
      value = value << 6 | UInt32(next & 0x3F)
    }
    width += columnWidth(of: value)
  }
  return width
}

/// The columns of one Unicode scalar: 0, 1 or 2.
private func columnWidth(of scalar: UInt32) -> Int {
  switch scalar {
  case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x064B...0x065F, 0x0E31, 0x0E34...0x0E3A,
    0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x20D0...0x20FF,
    0xFE00...0xFE0F, 0xFE20...0xFE2F,
    0xFEFF:
    0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
    0x20000...0x3FFFD:
    2
  default:
    1
  }
}
