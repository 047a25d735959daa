// EmailWriterTests.swift: letters as messages and as links.

import Foundation
import Letters
import SourceText
import TestSupport
import Testing
import UrgentAction

@testable import Writers

@Test(
  arguments: [
    ("letter.eml", [.message: "I am a teacher.\nI have friends in Yanji.", .group: "Gruppe 1234"]),
    ("hostile.eml", hostileFields), ("plain.eml", [.name: "O'Neill, Anna", .email: ""]),
    (
      "long.eml",
      [.name: String(repeating: "天安門 Größe ", count: 40), .message: String(repeating: "x", count: 3000)]
    ),
  ] as [(String, [SenderField: String])])
func writesMessage(_ golden: String, fields: [SenderField: String]) throws {
  let bytes = try filled(EmailWriter(), formatSample(channel: .email), formatSender(fields))
  let head = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n").first
  #expect(head?.contains("\nBcc:") == false)
  #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 79 && $0.last == 0x0D })
  try expectGolden(bytes, golden)
}

@Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
func messagesAreStrictlyValid() throws {
  let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/python3")
  process.arguments =
    [tests.appending(path: "Scripts/check-email.py").path]
    + ["letter", "hostile", "plain", "long"].map {
      tests.appending(path: "WritersTests/Goldens/\($0).eml").path
    }
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  process.waitUntilExit()
  #expect(process.terminationStatus == 0, "\(text)")
}

@Test(arguments: [
  "", "anna", "@example.org", "a@", "a..b@example.org", "a b@example.org", "a@-x.org", "ä@example.org",
  "a.@example.org", ".a@example.org", "a@exämple.org", "a@[10.0.0.1]", "a@ex_ample.org",
  "a@example.org?subject=x",
  "a@example-.org", "a@example.", "a@.org", "a@\(String(repeating: "b", count: 64)).org", "@", ".", "-",
  "a@example.org\r\nBcc: b@example.org", "a@example.org,b@example.org", "<a@example.org>",
  String(repeating: "a", count: 65) + "@example.org",
])
func refusesAddress(_ address: String) {
  #expect(!address.withBytes { hasEmailForm($0, isPlain: true) })
  let sender = formatSender([.email: address.isEmpty ? " " : address])
  #expect(throws: WriterError.self) { try filled(EmailWriter(), formatSample(), sender) }
}

@Test func errorLeavesOutputAsItWas() throws {
  var output: [UInt8] = [1, 2]
  let form = try MailtoWriter().form(for: formatSample())
  #expect(throws: WriterError.self) {
    try form.fill(formatSender([.message: String(repeating: "é", count: 400)]), to: &output)
  }
  #expect(output == [1, 2])
}

@Test func writesLink() throws {
  let bytes = try filled(MailtoWriter(), formatSample(), formatSender([.message: "a&body=b?#%\nc"]))
  try expectGolden(bytes, "letter.mailto")
  let link = try #require(URLComponents(string: String(decoding: bytes.dropLast(), as: UTF8.self)))
  #expect(link.queryItems?.map(\.name) == ["cc", "subject", "body"])
  #expect(link.queryItems?.last?.value?.contains("\r\n\r\na&body=b?#%\r\n\r\nc\r\n") == true)
  #expect(MailtoWriter.warning(about: bytes) == nil)
  #expect(MailtoWriter.warning(about: [UInt8](repeating: 0x61, count: 1601)) != nil)
}

@Test(arguments: [
  ("a ", "a=20"), ("a \nb", "a=20\r\nb"), ("=", "=3D"), (".", "=2E"), ("From x", "=46rom x"), ("Fr", "Fr"),
  ("ä\u{1B}", "=C3=A4"), (String(repeating: "x", count: 76), String(repeating: "x", count: 75) + "=\r\nx"),
  (String(repeating: "x", count: 72) + "ä", String(repeating: "x", count: 72) + "=\r\n=C3=A4"),
])
func encodesQuotedPrintable(_ text: String, expected: String) {
  var output: [UInt8] = []
  QuotedPrintable().append(Array(text.utf8)[...], lineEnd: Array("\r\n".utf8)[...], to: &output)
  #expect(String(decoding: output, as: UTF8.self) == expected)
}

@Test(arguments: [
  ("A, B", "\"A, B\""), ("A \"B\" \\", "\"A \\\"B\\\" \\\\\""), ("Anna Reader", "Anna Reader"),
  ("Größe", "=?utf-8?B?R3LDtsOfZQ==?="), ("Anna Maria Grün", "=?utf-8?Q?Anna_Maria_Gr=C3=BCn?="),
  ("天安門", "=?utf-8?B?5aSp5a6J6ZaA?="),
  ("=?utf-8?Q?x?=", "\"=?utf-8?Q?x?=\""),
  ("a\r\nBcc: b", "\"a Bcc: b\""),
])
func encodesNames(_ name: String, expected: String) {
  var head = MessageHead()
  head.append("To", [(Array(name.utf8)[...], Array("a@b.cd".utf8)[...])])
  #expect(String(decoding: head.bytes, as: UTF8.self) == "To: \(expected) <a@b.cd>\r\n")
}

@Test func anMboxPartsItsMessages() throws {
  let form = try MboxWriter().form(for: formatSample(channel: .email))
  var bytes: [UInt8] = []
  for message in ["Plain.", "From the heart.\n>From here."] {
    try form.fill(formatSender([.message: message]), to: &bytes)
  }
  let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  #expect(!bytes.contains(0x0D))
  let starts = lines.indices.filter { lines[$0].hasPrefix("From MAILER-DAEMON ") }
  #expect(starts.count == 2 && starts[0] == 0 && lines[starts[1] - 1].isEmpty)
  #expect(lines[starts[0] + 1] == "X-Unsent: 1" && lines.suffix(2) == ["", ""])
  #expect(lines.count { $0.hasPrefix("From ") } == 2)
  #expect(lines.contains(">From the heart.") || lines.contains { $0.hasPrefix("=46rom the heart.") })
}
