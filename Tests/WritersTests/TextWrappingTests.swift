// TextWrappingTests.swift: text broken into lines.

import SourceText
import Testing

@testable import Writers

private func wrapped(_ text: String, mark: String = "", columns: Int = 10) -> String {
  var output: [UInt8] = []
  text.withBytes { wrapText($0, mark: Array(mark.utf8), columns: columns, to: &output) }
  return String(decoding: output, as: UTF8.self)
}

@Test(arguments: [
  ("", "", ""), ("one", "", "one\n"), ("one two three", "", "one two\nthree\n"),
  ("one  two", "", "one two\n"),
  ("abcdefghijklmno p", "", "abcdefghijklmno\np\n"), ("one two three", " - ", " - one two\n   three\n"),
  ("one\ntwo", "", "one\n\ntwo\n"), ("näher näher", "", "näher\nnäher\n"),
  ("ab\u{A0}cd ef ghij", "", "ab cd ef\nghij\n"),
  ("漢字漢字 漢字", "", "漢字漢字\n漢字\n"),
])
func wrapsAtBlanks(_ text: String, mark: String, expected: String) {
  #expect(wrapped(text, mark: mark) == expected)
}

/// Plain text is wrapped line by line, text behind a mark word by word: both break it at the same places.
@Test(arguments: [
  "abcdefghij", "abcdefghij k", "abcdefghijk l", "a bcdefghij kl", "ab cdefghijk lm", "abcdefghi jk l",
  "abcdefghijklmnopqrstuvw", "a abcdefghijklmnopqrstuvw b", "a b c d e f g h i j k l m n o p",
  "one two three ",
])
func plainTextIsWrappedAsMarkedTextIs(_ text: String) {
  for columns in 1...12 {
    let lines = wrapped(text, columns: columns).split(separator: "\n")
    let marked = wrapped(text, mark: "-", columns: columns + 1).split(separator: "\n")
    #expect(lines == marked.map { $0.dropFirst() })
  }
}
