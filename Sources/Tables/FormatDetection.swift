// FormatDetection.swift: tells the encoding of a table from its first bytes, and the separator from its header.

import SourceText

extension TableFormat {
  /// What the first four bytes of a file (fewer only if the file has fewer) say about the rest; returns the kind of file
  /// where it is none that holds a table as text, such as "an Excel workbook".
  mutating func detectEncoding(_ start: [UInt8]) -> (markLength: Int, notText: String?) {
    let signatures: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
      ([0x50, 0x4B, 3, 4], "a workbook (XLSX, ODS or another ZIP file)"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (XLS)"),
      ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
      ([0x1F, 0x8B], "a gzip file"), (Array("<!DO".utf8), "a web page"), (Array("<htm".utf8), "a web page"),
      (Array("<?xm".utf8), "an XML file"), (Array("{\\rt".utf8), "an RTF document"),
    ]
    if let found = signatures.first(where: { start.starts(with: $0.0) }) { return (0, found.1) }

    let marks: [([UInt8], TableEncoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ]
    for (mark, marked) in marks where start.starts(with: mark) {
      (encoding, hasMark) = (marked, true)
      return (mark.count, nil)
    }
    // UTF-16 without a mark: a header starts with two letters of ASCII, so every other byte is 0.
    if start.count == 4 {
      if start[0] != 0, start[1] == 0, start[2] != 0, start[3] == 0 { encoding = .utf16LittleEndian }
      if start[0] == 0, start[1] != 0, start[2] == 0, start[3] != 0 { encoding = .utf16BigEndian }
    }
    return (0, nil)
  }

  /// Takes the separator that the header has most often outside quotes; a comma where it has none.
  ///
  /// Where two are as frequent, the one that texts have more seldom counts: tab, bar, semicolon, comma.
  mutating func detectSeparator(header: some Sequence<UInt8>) {
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    for byte in header {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    if most > 0, let index = counts.firstIndex(of: most) { separator = candidates[index] }
  }
}

/// Where the first line ends that is not empty, not counting line ends between quotes; nil when it is not complete.
func endOfFirstRecord(_ text: ByteView) -> Range<Int>? {
  var start = 0
  var isQuoted = false
  for (index, byte) in text.enumerated() {
    if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
    guard !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
    if index > start { return start..<index }
    start = index + 1
  }
  return nil
}
