// MarkupEscaping.swift: text inside HTML and XML.

import SourceText

/// Escapes what HTML and XML read as markup; both forms of quotation mark too, so that the text may stand in an
/// attribute.
///
/// Characters that XML 1.0 or HTML forbids (controls but tab and line end, U+FFFE, U+FFFF) are left out, a tab is
/// written as a blank, and bytes that are no UTF-8 as U+FFFD.
struct MarkupEscaping: ValueEscaping {
  /// What is written for U+00AD; nil: the character itself, which word processors show as a hyphen wherever it stands.
  var softHyphen: [UInt8]?

  func append(_ value: ArraySlice<UInt8>, lineEnd: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var plain = value.startIndex
    var index = value.startIndex
    while index < value.endIndex {
      let byte = value[index]
      if Self.needsNoEscape(byte) {
        index += 1
        continue
      }
      if byte >= 0x80, let (scalar, length) = utf8Scalar(in: value, at: index), isAllowed(scalar) {
        index += length
        continue
      }
      output.append(contentsOf: value[plain..<index])
      index += appendSpecial(value, at: index, lineEnd: lineEnd, to: &output)
      plain = index
    }
    output.append(contentsOf: value[plain..<value.endIndex])
  }

  /// Printable ASCII without the marks that are escaped.
  private static func needsNoEscape(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
  }

  /// No C1 control, no separator of lines, no mark that turns the direction of what follows, and no noncharacter.
  private func isAllowed(_ scalar: UInt32) -> Bool {
    (softHyphen == nil || scalar != 0xAD) && scalar >= 0xA0 && !(0x2028...0x202E).contains(scalar)
      && !(0x2066...0x2069).contains(scalar) && scalar & 0xFFFE != 0xFFFE
      && !(0xFDD0...0xFDEF).contains(scalar)
  }

  /// Appends what stands for the character at `index` and returns its length in bytes.
  private func appendSpecial(
    _ value: ArraySlice<UInt8>, at index: Int, lineEnd: ArraySlice<UInt8>, to output: inout [UInt8]
  ) -> Int {
    let byte = value[index]
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
    case UInt8(ascii: "\n"): output.append(contentsOf: lineEnd)
    case UInt8(ascii: "\t"): output.append(UInt8(ascii: " "))
    case 0..<0x80: break
    default:
      if let (scalar, length) = utf8Scalar(in: value, at: index) {
        if scalar == 0xAD, let softHyphen { output += softHyphen }
        return length
      }
      output.append(contentsOf: "\u{FFFD}".utf8)
    }
    return 1
  }
}

/// How a format writes a value of the sender, so that it never becomes markup.
protocol ValueEscaping: Sendable {
  /// Appends a value; `lineEnd` is written for each LF in it.
  func append(_ value: ArraySlice<UInt8>, lineEnd: ArraySlice<UInt8>, to output: inout [UInt8])
}

extension ValueEscaping {
  /// The text escaped, its line ends as blanks.
  func text(_ text: String) -> String {
    var escaped: [UInt8] = []
    // A link writes a blank in its own way.
    append(Array(text.exchanging("\n", for: " ").utf8)[...], lineEnd: [], to: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }
}
