// LetterObject.swift: letters as lines of JSON, for programs that take them from a pipe.

import Letters
import SourceText
import UrgentAction

/// Writes one JSON object a line (RFC 8259, one text a line).
struct LetterObject {
  /// Whether letters are text; others are written in Base64.
  let isText: Bool

  /// The letters, escaped as these objects need them.
  func escaped(_ letters: any LetterSet) -> any LetterSet {
    isText ? letters.escaped(by: appendEscaped) : EscapedLetters(letters) { $1.append(base64: $0) }
  }

  /// Appends the object of one letter, which has been escaped.
  ///
  /// The `start` has the members that do not depend on the row, such as `"addressee":"premier"`; by the row's
  /// own `id` the receiver joins letters to rows.
  func write(
    row: Int, id: ArraySlice<UInt8>, _ start: [UInt8], letter: ArraySlice<UInt8>, to output: inout [UInt8]
  ) {
    begin(row, id, to: &output)
    output.append(contentsOf: start)
    output.append(contentsOf: (isText ? ",\"letter\":\"" : ",\"base64\":\"").utf8)
    output.append(contentsOf: letter)
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
  var plain = 0
  for (place, byte) in text.enumerated() where byte < blank || byte == 0x22 || byte == 0x5C {
    output.append(contentsOf: text.part(plain..<place))
    plain = place + 1
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case lineFeed: output.append(UInt8(ascii: "n"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x00..<blank:
      output.append(contentsOf: "u00".utf8)
      output.append(hexadecimal: byte)
    default: output.append(byte)
    }
  }
  output.append(contentsOf: text.part(plain...))
}
