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

/// The number of pages is known to the program that lays them out, which for these two is another.
@Test(arguments: Format.allCases)
func leavesThePageCountToTheHand(_ format: Format) throws {
  let fax = formatSample(channel: .fax)
  let text = String(decoding: try filled(format.makeWriter(for: .fax), fax), as: UTF8.self)
  let isLeft = format == .html || format == .docx
  #expect(text.contains("______ with this cover sheet, ______ without it") == isLeft)
  #expect((format.advice(on: fax) != nil) == isLeft && format.advice(on: formatSample()) == nil)
}
