// LetterObject.swift: letters as lines of JSON, for programs that take them from a pipe.

import SourceText
import UrgentAction

/// Writes one JSON object a line (RFC 8259, one text a line).
struct LetterObject {
  /// Whether letters are text; others are written in Base64.
  let isText: Bool

  /// Appends the object of one letter.
  ///
  /// The `start` has the members that do not depend on the row, such as `"addressee":"premier"`; by the row's
  /// own `id` the receiver joins letters to rows.
  func write(
    row: Int, id: [UInt8], _ start: [UInt8], letter: [UInt8], to output: inout [UInt8]
  ) {
    begin(row, id, to: &output)
    output.append(contentsOf: start)
    output.append(contentsOf: (isText ? ",\"letter\":\"" : ",\"base64\":\"").utf8)
    letter.withBytes { bytes in
      if isText { appendEscaped(bytes, to: &output) } else { appendBase64(bytes, to: &output) }
    }
    output.append(contentsOf: "\"}\n".utf8)
  }

  func write(row: Int, id: [UInt8], error: String, to output: inout [UInt8]) {
    begin(row, id, to: &output)
    output.append(contentsOf: "\"error\":\"".utf8)
    error.withBytes { appendEscaped($0, to: &output) }
    output.append(contentsOf: "\"}\n".utf8)
  }

  /// The members that are the same for all rows.
  static func start(_ letter: BatchLetter, day: String) -> [UInt8] {
    var members: [UInt8] = []
    let values = [
      ("addressee", letter.addressee), ("channel", letter.channel.rawValue), ("date", day),
      ("state", letter.state.name),
    ]
    for (name, value) in values {
      members.append(contentsOf: "\(members.isEmpty ? "" : ",")\"\(name)\":\"".utf8)
      value.withBytes { appendEscaped($0, to: &members) }
      members.append(UInt8(ascii: "\""))
    }
    return members
  }

  private func begin(_ row: Int, _ id: [UInt8], to output: inout [UInt8]) {
    output.append(contentsOf: "{\"row\":".utf8)
    appendDecimal(row, to: &output)
    output.append(UInt8(ascii: ","))
    guard !id.isEmpty else { return }
    output.append(contentsOf: "\"id\":\"".utf8)
    // What is not UTF-8 would make the whole line unreadable.
    String(decoding: id, as: UTF8.self).withBytes { appendEscaped($0, to: &output) }
    output.append(contentsOf: "\",".utf8)
  }
}

/// Appends UTF-8 text as the inside of a JSON string.
private func appendEscaped(_ text: Cell, to output: inout [UInt8]) {
  var copied = 0
  for (index, byte) in text.enumerated() {
    guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
    output.append(contentsOf: text.part(copied..<index))
    copied = index + 1
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x00..<0x20:
      output.append(contentsOf: "u00".utf8)
      output.append(hexadecimal(byte >> 4))
      output.append(hexadecimal(byte & 15))
    default: output.append(byte)
    }
  }
  output.append(contentsOf: text.part(copied...))
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
  digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
}

/// Appends bytes in Base64 (RFC 4648, section 4).
private func appendBase64(_ bytes: Cell, to output: inout [UInt8]) {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var index = 0
  while index < bytes.count {
    let count = min(3, bytes.count - index)
    var group: UInt32 = 0
    for offset in 0..<3 { group = group << 8 | (offset < count ? UInt32(bytes[index + offset]) : 0) }
    for digit in 0..<4 {
      let isFilled = digit <= count
      output.append(isFilled ? digits[Int(group >> UInt32(18 - 6 * digit) & 63)] : UInt8(ascii: "="))
    }
    index += 3
  }
}
