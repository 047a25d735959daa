// SameWordsTests.swift: a letter has the same words in every format.

import Foundation
import Letters
import Testing
import UrgentAction

@testable import Writers

private let sender = formatSender([
  .message: "I am a teacher from Łódź.\nI have friends & family in Yanji = there.", .group: "Gruppe 1234",
])

/// The words of a text; the marks in front of items are none.
private func words(_ text: String) -> [String] {
  text.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0 != "-" && $0 != "–" }
}

private func textWords() throws -> [String] {
  words(String(decoding: try filled(PlainTextWriter(), formatSample(), sender), as: UTF8.self))
}

/// The text of a page's body, its marks and character references resolved.
private func shownText(ofPage page: String) -> String {
  var text = ""
  var isMark = false
  for character in page[(page.range(of: "<body>")?.upperBound ?? page.startIndex)...] {
    if character == "<" { (isMark, text) = (true, text + " ") }
    if !isMark { text.append(character) }
    if character == ">" { isMark = false }
  }
  for (reference, mark) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
    text = text.replacingOccurrences(of: reference, with: mark)
  }
  return text
}

/// The text of a message, decoded by RFC 2045's rules.
private func shownText(ofMessage message: String) -> String {
  let body = message.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n")
  let joined = body.replacingOccurrences(of: "=\r\n", with: "")
  var bytes: [UInt8] = []
  var rest = Array(joined.utf8)[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "="), rest.count >= 2 else {
      bytes.append(byte)
      continue
    }
    bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
    rest = rest.dropFirst(2)
  }
  return String(decoding: bytes, as: UTF8.self)
}

@Test func pageHasTheWordsOfTheText() throws {
  let page = String(decoding: try filled(HTMLWriter(), formatSample(), sender), as: UTF8.self)
  let shown = shownText(ofPage: page)
  #expect(words(shown) == (try textWords()))
}

@Test func documentHasTheWordsOfTheText() throws {
  let entries = storedEntries(try filled(DOCXWriter(), formatSample(), sender))
  let document = try #require(entries["word/document.xml"])
  let shown = try #require(xmlText(document, lineEndsBehind: ["w:p"]))
  #expect(words(shown) == (try textWords()))
}

@Test func messageHasTheWordsOfTheText() throws {
  let message = String(
    decoding: try filled(EmailWriter(), formatSample(channel: .email), sender), as: UTF8.self)
  let letter = formatSample()
  // Date, addressee and subject stand in the head, and the sender's name stands once.
  var expected = try textWords().sorted()
  var gone = [sender[.name]]
  for role in [Letter.Part.Role.date, .address, .subject] {
    for block in letter.blocks(role) {
      for run in block.runs { if case .text(let text) = run.content { gone.append(text) } }
    }
  }
  for word in gone.flatMap(words) {
    let index = try #require(expected.firstIndex(of: word))
    expected.remove(at: index)
  }
  #expect(words(shownText(ofMessage: message)).sorted() == expected)
}

private let pdfToText = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext"]
  .first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

@Test(.enabled(if: pdfToText != nil))
func pdfHasTheWordsOfTheText() throws {
  // Without a character beyond Windows-1252, for which not every machine has a font.
  let sender = formatSender([.message: "I am a teacher.\nI have friends & family."])
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
  try Data(filled(PDFLetterWriter(), formatSample(), sender)).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  process.executableURL = URL(filePath: pdfToText ?? "")
  process.arguments = ["-enc", "UTF-8", file.path, "-"]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let shown = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  process.waitUntilExit()
  let text = String(decoding: try filled(PlainTextWriter(), formatSample(), sender), as: UTF8.self)
  #expect(words(shown).sorted() == words(text).sorted())
}
