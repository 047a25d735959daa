// MixedText.swift: a row of a file in UTF-8 that has letters of Windows-1252.

import SourceText

/// What a row becomes that another program has written into a file in UTF-8: typed into a list that was saved in the
/// encoding of Windows, or appended to it.
enum MixedText {
  /// The text as UTF-8, its right characters as they are and the letters of Windows-1252 decoded.
  ///
  /// Only letters and the few signs of addresses are taken for such. What is among 0x80 to 0x9F stands for other letters
  /// in every older encoding, and a name must not be guessed.
  /// - Returns: nil where other bytes stand in it.
  static func mended(_ text: ByteView) -> [UInt8]? {
    var mended: [UInt8] = []
    var check = TextCheck()
    var position = 0
    while position < text.count {
      let end = check.check(text, from: position).end
      mended += text[position..<end]
      guard end < text.count else { break }
      guard isLetter(text[end]) else { return nil }
      mended.append(0xC0 | text[end] >> 6)
      mended.append(0x80 | text[end] & 0x3F)
      position = end + 1
    }
    return mended
  }

  /// Letters, the blank that does not break, `ª`, `º` and `°`.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xA0, 0xAA, 0xB0, 0xBA: true
    case 0xD7, 0xF7: false
    case 0xC0...0xFD: true
    default: false
    }
  }
}

extension TableBlock {
  /// Puts the row into UTF-8 where that can be done beyond doubt.
  func mendText(ofRow index: Int) -> Bool {
    let row = self[index]
    guard let raw = MixedText.mended(row.raw) else { return false }
    var cells: [(field: Int, text: [UInt8])] = []
    for column in 0..<row.count {
      guard let text = MixedText.mended(row[column]) else { return false }
      if text.count > row[column].count { cells.append((Int(entries[index].firstField) + column, text)) }
    }
    reserveSpill(raw.count + cells.reduce(0) { $0 + $1.text.count })
    entries[index].start = UInt32(truncatingIfNeeded: spillEnd)
    for byte in raw { spill(byte) }
    entries[index].end = UInt32(truncatingIfNeeded: spillEnd)
    for (field, text) in cells {
      let start = spillEnd
      for byte in text { spill(byte) }
      fields[field] = Field(start, spillEnd)
    }
    return true
  }
}
