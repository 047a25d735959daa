// VCardText.swift: the lines of a file of vCards, whatever program and time they are of.

import SourceText

/// Reads bytes as the lines of vCards: continued lines put together, and all encodings undone.
enum VCardText {
  /// Each property's line, and the number of its first line in the file; nil for a line in a character set that is not known.
  static func lines(_ bytes: [UInt8]) -> [(number: Int, line: String?)] {
    var lines: [(number: Int, line: String?)] = []
    // The line that may go on.
    var (number, open): (Int, [UInt8]) = (0, [])
    func close() {
      if !open.isEmpty { lines.append((number, decoded(open))) }
    }
    let text = utf8(bytes)
    for (index, raw) in physicalLines(text[...]).enumerated() {
      var line = raw
      // A byte order mark also stands where files were put together.
      if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      // vCard 2.1: a line of quoted-printable goes on behind an equals sign.
      if open.last == UInt8(ascii: "="), isQuotedPrintable(open) {
        open.removeLast()
        open += line
      } else if index > 0, line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
        open += line.dropFirst()
      } else {
        close()
        (number, open) = (index + 1, Array(line))
      }
    }
    close()
    return lines
  }

  private static func physicalLines(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(text[start..<index])
        if byte == 0x0D, index + 1 < text.endIndex, text[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    return start < text.endIndex ? lines + [text[start...]] : lines
  }

  /// UTF-16 with its mark as UTF-8; everything else as it is.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 2 else { return bytes }
    let isLittle = bytes[0] == 0xFF && bytes[1] == 0xFE
    guard isLittle || bytes[0] == 0xFE && bytes[1] == 0xFF else { return bytes }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether the parameters of a property say so.
  private static func isQuotedPrintable(_ line: [UInt8]) -> Bool {
    let head = String(decoding: line.prefix(400).prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      .uppercased()
    return head.hasSuffix("QUOTED-PRINTABLE") || head.contains("QUOTED-PRINTABLE;")
  }

  /// A line with its quoted-printable and its character set undone.
  private static func decoded(_ line: [UInt8]) -> String? {
    guard isQuotedPrintable(line), let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      return text(line, charset: charset(of: line))
    }
    let head = String(decoding: line[...colon], as: UTF8.self)
    var value: [UInt8] = []
    var index = colon + 1
    while index < line.count {
      if line[index] == UInt8(ascii: "="), index + 2 < line.count,
        let high = hexadecimalValue(line[index + 1]),
        let low = hexadecimalValue(line[index + 2])
      {
        append(high << 4 | low, to: &value)
        index += 3
      } else {
        value.append(line[index])
        index += 1
      }
    }
    return text(value, charset: charset(of: line)).map { head + $0 }
  }

  /// An encoded character that would divide the value is escaped.
  private static func append(_ byte: UInt8, to value: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "\\"): value += [UInt8(ascii: "\\"), byte]
    case 0x0A: value += Array("\\n".utf8)
    case 0x0D: break
    default: value.append(byte)
    }
  }

  private static func charset(of line: [UInt8]) -> String? {
    let head = String(decoding: line.prefix(400).prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      .uppercased()
    for part in head.split(separator: ";") where part.hasPrefix("CHARSET=") {
      return part.dropFirst(8).filter { $0 != "\"" }
    }
    return nil
  }

  /// Text in the character set that the card names; without one UTF-8, and Western where it is none. Nil where the set is not
  /// known.
  private static func text(_ bytes: [UInt8], charset: String?) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    let name = charset ?? ""
    if name.isEmpty || name.hasPrefix("UTF") {
      return String(validating: bytes, as: UTF8.self) ?? ByteCharset.western.text(bytes)
    }
    return ByteCharset(named: name)?.text(bytes)
  }
}
