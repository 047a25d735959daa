// LetterObjectTests.swift: letters as lines of JSON are read back as they were.

@testable import Batch
import Foundation
import Letters
import Testing

/// At every place of a text of any length stands once what JSON escapes.
@Test(arguments: ["\n", "\"", "\\", "\t", "\r", "\u{1}", "\u{C}", "\u{1F}", "ü", "\u{7F}"])
func aTextIsReadBackAsItWas(_ sign: String) throws {
  for length in 0..<70 {
    for place in 0...length where length < 40 || place % 7 == 0 {
      let text = String(repeating: "x", count: place) + sign + String(repeating: "y", count: length - place)
      try expectObject(of: text)
    }
  }
  try expectObject(of: String(repeating: sign, count: 3_000))
  try expectObject(of: "")
}

private func expectObject(of text: String) throws {
  let object = LetterObject(isText: true)
  var (letters, ends, line) = ([UInt8](), [Int](), [UInt8]())
  try object.escaped(OneLetter(text)).fill(Sender(), to: &letters, ends: &ends)
  #expect(ends == [letters.count])
  object.write(row: 7, id: [], Array("\"a\":1".utf8), letter: letters[...], to: &line)
  let read = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
  #expect(read?["letter"] as? String == text && read?["row"] as? Int == 7)
}

private final class OneLetter: LetterSet {
  private let text: String

  init(_ text: String) { self.text = text }

  func fill(_ sender: Sender, to output: inout [UInt8], ends: inout [Int]) {
    output += text.utf8
    ends.append(output.count)
  }
}
