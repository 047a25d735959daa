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
    row: Int, id: ArraySlice<UInt8>, _ start: [UInt8], letter: ArraySlice<UInt8>, to output: inout [UInt8]
  ) {
    begin(row, id, to: &output)
    output.append(contentsOf: start)
    output.append(contentsOf: (isText ? ",\"letter\":\"" : ",\"base64\":\"").utf8)
    letter.withBytes { bytes in
      if isText { appendEscaped(bytes, to: &output) } else { output.append(base64: bytes) }
    }
    output.append(contentsOf: "\"}\n".utf8)
  }

  func write(row: Int, id: ArraySlice<UInt8>, error: String, to output: inout [UInt8]) {
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

  private func begin(_ row: Int, _ id: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output.append(contentsOf: "{\"row\":".utf8)
    output.append(decimal: row)
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
  var place = 0
  while true {
    let end = endOfPlain(text, from: place)
    output.append(contentsOf: text.part(place..<end))
    guard end < text.count else { return }
    place = end + 1
    output.append(UInt8(ascii: "\\"))
    switch text[end] {
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x00..<0x20:
      output.append(contentsOf: "u00".utf8)
      output.append(hexadecimal: text[end])
    default: output.append(text[end])
    }
  }
}

/// Where what stands in a JSON string as it is ends: at a control character, a quotation mark, a backslash, or the end.
private func endOfPlain(_ text: Cell, from start: Int) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  var place = start
  while place + 8 <= text.count {
    // Eight bytes at a time; the lowest high bit that is set is the first such byte's.
    let word = text.word(at: place)
    let (quote, backslash) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
    let odd =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word)
    let found = odd & (ones &* 0x80)
    if found != 0 { return place + found.trailingZeroBitCount / 8 }
    place += 8
  }
  while place < text.count, text[place] >= 0x20, text[place] != UInt8(ascii: "\""),
    text[place] != UInt8(ascii: "\\")
  {
    place += 1
  }
  return place
}
