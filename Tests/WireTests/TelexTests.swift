// TelexTests.swift: telexes as an operator punches them.

import Letters
import TestSupport
import Testing
import UrgentAction

@testable import Letters
@testable import Writers

@Test func writesLinesOfATelex() throws {
  let letter = try message(
    .telex, address: ["telex 210070, answerback FMPRC CN", "Attn Premier"],
    body: [
      Block(.paragraph, "I urge you to:"),
      Block(
        .item, "lift the restrictions on access to the border areas with North Korea for the UNHCR & others;"),
      Block(.item, "release “all”."), messageBlock, Block(.paragraph, "Thank you."),
    ], signature: [Block(.line, [Run(.field(.name))]), Block(.line, [Run(.field(.group))])])
  let form = try TelexWriter().form(for: letter)
  var bytes: [UInt8] = []
  try form.fill(sender("Łukasz Größe", message: "First line.\nSecond line."), to: &bytes)
  try expectGolden(bytes, "telex.txt")
  let lines = String(decoding: bytes, as: UTF8.self).split(
    separator: "\r\n", omittingEmptySubsequences: false)
  #expect(
    lines.allSatisfy { line in line.count <= 69 && line.utf8.allSatisfy { ITA2.isCarried($0) || $0 == 0x20 } }
  )
}

@Test(arguments: [
  ("210070 FMPRC CN", "210070", "FMPRC CN"), ("22478 MFERT CN", "22478", "MFERT CN"),
  ("85 210070", "85 210070", nil),
  ("+85 1234", "+85 1234", nil), ("FMPRC", "FMPRC", nil), ("", "", nil),
])
func partsTelexNumbers(_ text: String, number: String, answerback: String?) {
  let parts = TelexNumber.parts(of: text)
  #expect(parts.number == number)
  #expect(parts.answerback == answerback)
}

@Test(arguments: [
  (Format.text, Channel.telegram, true), (.text, .telex, true), (.text, .post, true), (.pdf, .fax, true),
  (.pdf, .telegram, false), (.pdf, .telex, false),
])
func wiresAreText(_ format: Format, _ channel: Channel, isWritten: Bool) {
  #expect(((try? format.makeWriter(for: channel)) != nil) == isWritten)
}
