// CharacterMap.swift: which glyph of a font shows which character ('cmap').

/// The Unicode character map of a font, in format 4 or 12.
struct CharacterMap: Sendable {
  private enum Format: Sendable { case segments, groups }

  private let font: FontBytes
  private let start: Int
  private let format: Format

  /// Takes the best Unicode map of the table at `table`; nil when there is none that can be read.
  init?(_ font: FontBytes, table: Int) {
    self.font = font
    var best: (rank: Int, start: Int, format: Format)?
    for index in 0..<min(font.u16(table + 2), 64) {
      let record = table + 4 + index * 8
      let (platform, encoding) = (font.u16(record), font.u16(record + 2))
      let isUnicode = platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10)
      guard isUnicode else { continue }
      let start = table + font.u32(record + 4)
      switch font.u16(start) {
      case 4 where (best?.rank ?? 0) < 1: best = (1, start, .segments)
      case 12 where (best?.rank ?? 0) < 2: best = (2, start, .groups)
      default: break
      }
    }
    guard let best else { return nil }
    (start, format) = (best.start, best.format)
  }

  /// The glyph of a character; 0 when the font has none.
  func glyph(_ scalar: Unicode.Scalar) -> Int {
    switch format {
    case .segments: glyphInSegments(Int(scalar.value))
    case .groups: glyphInGroups(Int(scalar.value))
    }
  }

  private func glyphInSegments(_ code: Int) -> Int {
    guard code <= 0xFFFF else { return 0 }
    let count = font.u16(start + 6) / 2
    let (ends, starts) = (start + 14, start + 16 + count * 2)
    let (deltas, offsets) = (starts + count * 2, starts + count * 4)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if font.u16(ends + middle * 2) < code { low = middle + 1 } else { high = middle }
    }
    guard low < count, font.u16(starts + low * 2) <= code else { return 0 }
    let delta = font.u16(deltas + low * 2)
    let offset = font.u16(offsets + low * 2)
    if offset == 0 { return (code + delta) & 0xFFFF }
    let glyph = font.u16(offsets + low * 2 + offset + (code - font.u16(starts + low * 2)) * 2)
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF
  }

  private func glyphInGroups(_ code: Int) -> Int {
    let groups = start + 16
    var (low, high) = (0, font.u32(start + 12))
    while low < high {
      let middle = (low + high) / 2
      if font.u32(groups + middle * 12 + 4) < code { low = middle + 1 } else { high = middle }
    }
    let group = groups + low * 12
    guard low < font.u32(start + 12), font.u32(group) <= code, code <= font.u32(group + 4) else { return 0 }
    return font.u32(group + 8) + code - font.u32(group)
  }
}
