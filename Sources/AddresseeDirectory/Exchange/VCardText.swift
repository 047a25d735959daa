// VCardText.swift: the lines of a file of vCards, whatever program and time they are of.

import SourceText

/// Reads bytes as the lines of vCards: continued lines put together, and all encodings undone.
enum VCardText {
  /// Each property's line, and the number of its first line in the file; nil for a line in a character set that is not known.
  static func lines(_ bytes: [UInt8]) -> [(number: Int, line: String?)] {
    var lines: [(number: Int, line: String?)] = []
    // The line that may go on.
    var (number, open): (Int, [UInt8]) = (0, [])
    func close() { if !open.isEmpty { lines.append((number, decoded(open))) } }
    let text = markedUTF16(bytes).map { Array($0.utf8) } ?? bytes
    for (index, raw) in physicalLines(text).enumerated() {
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

  /// The lines, each ended by LF, CR or CR LF.
  private static func physicalLines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split(separator: 0x0A, omittingEmptySubsequences: false).flatMap { line in
      (line.last == 0x0D ? line.dropLast() : line).split(separator: 0x0D, omittingEmptySubsequences: false)
    }
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
    let value = quotedPrintable(line[(colon + 1)...]) { byte, isCoded, value in
      switch byte {
      // A coded character that would divide the value is escaped.
      case UInt8(ascii: ";") where isCoded, UInt8(ascii: "\\") where isCoded:
        value += [UInt8(ascii: "\\"), byte]
      case 0x0A where isCoded: value += Array("\\n".utf8)
      case 0x0D where isCoded: break
      default: value.append(byte)
      }
    }
    return text(value, charset: charset(of: line)).map { head + $0 }
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
