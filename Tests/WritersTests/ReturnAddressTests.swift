// ReturnAddressTests.swift: the words above the address in the window, whatever the sender's address.

import Letters
import PDF
import Testing
import UrgentAction

@testable import Writers

/// The lines of a return address for the field of DIN 5008, and its size.
private func returnAddress(_ name: String, _ address: String, country: String = "Deutschland")
  -> (lines: [String], size: Int, isCut: Bool)
{
  let sender = formatSender([.name: name, .address: address, .country: country])
  let address = ReturnAddress(sender, width: .millimetres(78))
  return (
    address?.lines.map { String(decoding: $0, as: UTF8.self) } ?? [], address?.size.thousandths ?? 0,
    address?.isCut ?? false
  )
}

@Test(
  arguments: [
    ("Anna Größe", "Am Weg 1\n10115 Berlin", ["Anna Größe · Am Weg 1 · 10115 Berlin · Deutschland"], 7500),
    // Type goes down before a second line is taken.
    (
      "Katharina Müller-Lüdenscheidt", "Friedrich-Wilhelm-Str. 112\n10115 Berlin",
      ["Katharina Müller-Lüdenscheidt · Friedrich-Wilhelm-Str. 112 · 10115 Berlin · Deutschland"], 6000
    ),
    // What the post can do without is left out, the line nearest to the street first.
    (
      "Anna Größe",
      "Amnesty-Gruppe Mitte\nZossener Straße 65\nHinterhaus links, 4. Obergeschoss\n10961 Berlin",
      ["Anna Größe · Amnesty-Gruppe Mitte · Zossener Straße 65 · 10961 Berlin · Deutschland"], 6000
    ),
    // c/o is kept as long as there is a second line for it.
    (
      "Anna Größe", "c/o Amnesty International Gruppe 1234\nZossener Straße 65, Hinterhaus\n10961 Berlin",
      [
        "Anna Größe · c/o Amnesty International Gruppe 1234",
        "Zossener Straße 65, Hinterhaus · 10961 Berlin · Deutschland",
      ], 7500
    ),
    (
      "Dr. Maximilian von Hohenstaufen-Schwarzenberg",
      "c/o Amnesty International Gruppe 1234\nEvangelisches Gemeindehaus Heilig-Kreuz\n"
        + "Zossener Straße 65, Hinterhaus links, 4. Obergeschoss\n10961 Berlin",
      [
        "Dr. Maximilian von Hohenstaufen-Schwarzenberg",
        "Zossener Straße 65, Hinterhaus links, 4. Obergeschoss · 10961 Berlin · Deutschland",
      ], 6500
    ),
    ("Anna Größe", "Berlin", ["Anna Größe · Berlin · Deutschland"], 7500),
    ("Anna Größe", "\n", [], 0),
    ("Anna Größe", "Am Weg 1\r\n10115 Berlin", ["Anna Größe · Am Weg 1 · 10115 Berlin · Deutschland"], 7500),
  ] as [(String, String, [String], Int)])
func returnAddressKeepsWhatThePostNeeds(_ name: String, _ address: String, lines: [String], size: Int) {
  let result = returnAddress(name, address)
  #expect(result.lines == lines)
  #expect(result.size == size && !result.isCut)
}

@Test func returnAddressIsCutLastAndSaysSo() throws {
  let long = String(repeating: "Lange Straße ", count: 30) + "1"
  let result = returnAddress("Anna Größe", "\(long)\n10115 Berlin")
  #expect(result.isCut && result.lines.count == 2 && result.size == 6000)
  #expect(result.lines.joined(separator: " ").hasSuffix("… 10115 Berlin · Deutschland"))
  let sender = formatSender([.address: "\(long)\n10115 Berlin"])
  let letter = formatSample(country: "DE")
  for format in Format.allCases {
    let isLaidOut = [.pdf, .html, .docx].contains(format)
    #expect(format.warnings(about: letter, for: sender).count == (isLaidOut ? 1 : 0))
    #expect(format.warnings(about: letter, for: formatSender()).isEmpty)
    #expect(format.warnings(about: formatSample(country: "FR"), for: sender).isEmpty)
  }
}

/// No input makes the lines wider than their place or takes long.
@Test(arguments: [
  ("", 1), ("\n\n\n", 1), ("x\n", 10_000), ("W", 50_000), ("天安門 Ж é\u{301}\n", 40), ("\u{0}\u{7F}", 1),
  ("-1\n-", 1), ("D-\n1", 1),
])
func returnAddressAlwaysFits(_ part: String, count: Int) {
  let text = String(repeating: part, count: count)
  for (name, address) in [(text, "Weg 1\n10115 Berlin"), ("Anna", text), (text, text)] {
    let result = returnAddress(name, address, country: text)
    #expect(result.lines.count <= 2)
    for line in result.lines {
      let widths = line.unicodeScalars.map {
        WinAnsi.code($0).map { StandardFont.timesRoman.width(of: $0) }
          ?? (0x300...0x36F ~= $0.value ? 0 : 1000)
      }
      #expect(widths.reduce(0, +) * result.size / 1000 <= Length.millimetres(78).thousandths)
    }
  }
}

/// The three formats that show the line show the same words.
@Test func returnAddressHasTheSameWordsInEveryFormat() throws {
  let sender = formatSender([
    .address: "c/o Amnesty International Gruppe 1234\nZossener Straße 65, Hinterhaus\n10961 Berlin"
  ])
  let address = try #require(ReturnAddress(sender, width: .millimetres(78)))
  let lines = address.lines.map { String(decoding: $0, as: UTF8.self) }
  let letter = formatSample(country: "AT")
  let page = String(decoding: try filled(HTMLWriter(), letter, sender), as: UTF8.self)
  #expect(page.contains("<span>\(lines[0])</span> <span>\(lines[1])</span></p>"))
  let document = String(decoding: try filled(DOCXWriter(), letter, sender), as: UTF8.self)
  let text = "<w:t xml:space=\"preserve\">"
  #expect(document.contains("\(text)\(lines[0])</w:t><w:br/>\(text)\(lines[1])</w:t></w:r></w:p>"))
}

@Test func returnAddressOfALetterThatStaysInTheCountryEndsWithTheTown() throws {
  let sender = formatSender([.address: "Am Weg 1\n10115 Berlin", .country: "Deutschland"])
  let address = try #require(ReturnAddress(sender, toAbroad: false, width: .millimetres(78)))
  #expect(
    address.lines.map { String(decoding: $0, as: UTF8.self) } == [
      "\(sender[.name]) · Am Weg 1 · 10115 Berlin"
    ])
}

/// Values in the line are escaped as everywhere else.
@Test func returnAddressNeverBecomesMarkup() throws {
  let letter = formatSample(country: "DE")
  let page = String(
    decoding: try filled(HTMLWriter(), letter, formatSender(hostileFields)), as: UTF8.self)
  #expect(page.contains("class=\"return\"") && !page.contains("<script") && !page.contains("<!--"))
  let document = String(
    decoding: try filled(DOCXWriter(), letter, formatSender(hostileFields)), as: UTF8.self)
  #expect(document.contains("\"ReturnAddress\"/><w:framePr") && !document.contains("<script"))
  #expect(!document.contains("<!--") && !document.contains("\u{1B}"))
}
