// HTMLWriterTests.swift: letters as web pages.

import Letters
import TestSupport
import Testing
import UrgentAction

@testable import Writers

@Test(arguments: [
  ("GB", Channel.post, "letter-gb.html"), ("DE", .post, "letter-de.html"), ("US", .fax, "fax-us.html"),
])
func writesPage(_ country: String, channel: Channel, golden: String) throws {
  let sender = formatSender([.message: "I am a teacher.\nI have friends in Yanji.", .telephone: "+44 20 1"])
  try expectGolden(try filled(HTMLWriter(), formatSample(country: country, channel: channel), sender), golden)
}

@Test func valuesNeverBecomeElements() throws {
  let page = String(
    decoding: try filled(HTMLWriter(), formatSample(), formatSender(hostileFields)), as: UTF8.self)
  let plain = String(decoding: try filled(HTMLWriter()), as: UTF8.self)
  #expect(!page.contains("<script") && !page.contains("<!--"))
  #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;O&#39;Neill&quot;"))
  // The message brings three paragraphs, the group one, and nothing else brings a mark.
  #expect(page.count { $0 == "<" } == plain.count { $0 == "<" } + 2 * 3 + 2 + brInName)
}

/// The line end in the hostile name stands twice in the letter.
private let brInName = 2

@Test(
  arguments: [
    ([0x41, 0xFF, 0x42], "A\u{FFFD}B"), ([0xC3], "\u{FFFD}"),
    ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xC0, 0xBC], "\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0x95, 0x8A], "🕊"), ([0xEF, 0xBF, 0xBF], ""),
    ([0x09, 0x0D, 0x00, 0x1B], " "), ([0xC2, 0x85], ""), ([0x22, 0x27], "&quot;&#39;"), ([0x0A], "|"),
  ] as [([UInt8], String)])
func escapesMarkup(_ bytes: [UInt8], expected: String) {
  var output: [UInt8] = []
  MarkupEscaping().append(bytes[...], lineEnd: [UInt8(ascii: "|")], to: &output)
  #expect(String(decoding: output, as: UTF8.self) == expected)
}

@Test func emptyFieldsLeaveNothingBehind() throws {
  let sender = formatSender([.email: "", .address: "", .country: ""])
  let page = String(decoding: try filled(HTMLWriter(), formatSample(country: "DE"), sender), as: UTF8.self)
  #expect(!page.contains("<p></p>") && !page.contains("E-mail") && !page.contains("class=\"return\""))
}

/// A long message makes the letter two pages; what Times lacks cannot be measured.
@Test(arguments: [
  ("Short.", "2 with this cover sheet, 1 without it"),
  (String(repeating: "Words of the sender. ", count: 120), "3 with this cover sheet, 2 without it"),
  ("天安門", "______ with this cover sheet, ______ without it"),
])
func countsThePagesOfAFax(_ message: String, _ pages: String) throws {
  let sender = formatSender([.message: message])
  for format in [Format.html, .docx] {
    let fax = try filled(format.makeWriter(for: .fax), formatSample(channel: .fax), sender)
    #expect(String(decoding: fax, as: UTF8.self).contains(pages), "\(format)")
  }
}

@Test(arguments: [
  ("Anna · 14. Juni", "Anna · 14. Juni"), ("</style>\"\\\n*", "\\3c \\2f style\\3e \\22 \\5c  \\2a "),
  ("a\u{7F}\u{85}\r", "a"),
])
func escapesStringsOfStyleSheets(_ text: String, _ expected: String) {
  #expect(StyleStringEscaping().text(text) == expected)
}
