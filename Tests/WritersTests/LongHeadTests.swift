// LongHeadTests.swift: senders of many lines above and beside the address.

import Letters
import PDF
import SourceText
import Testing
import UrgentAction

@testable import Writers

/// A sender whose block in the sample letter has so many lines, the last of them the e-mail address.
private func longSender(_ lines: Int) -> Sender {
  formatSender([.address: (1...max(1, lines - 3)).map { "Line \($0)" }.joined(separator: "\n")])
}

private func head(_ country: String) -> LetterHead {
  let letter = formatSample(country: country)
  return LetterHead(letter, FittingStyle(letter))
}

private func text(_ format: Format, _ country: String?, _ sender: Sender) throws -> String {
  let writer = try format.makeWriter(for: .post)
  return String(decoding: try filled(writer, formatSample(country: country), sender), as: UTF8.self)
}

/// The number that follows a stretch of text, up to the next character that is no digit or point.
private func number(behind key: String, in text: String) -> Double? {
  let parts = text.split(separator: key, maxSplits: 1, omittingEmptySubsequences: false)
  return parts.count == 2 ? Double(parts[1].prefix { "0123456789.".contains($0) }) : nil
}

/// In the United States the sender stands above the address. The date goes beside a sender of more than six lines, and
/// one of more than ten pushes the address down. All formats have the same places.
@Test(
  arguments: [
    (4, 180, 99), (6, 180, 124.2), (7, 180, 36), (10, 180, 36), (11, 187.2, 36), (14, 225, 36),
    (30, 426.6, 36),
  ] as [(Int, Double, Double)])
func americanSenderPushesTheAddress(_ lines: Int, addressTop: Double, dateTop: Double) throws {
  let sender = longSender(lines)
  let plan = try head("US").plan(for: sender)
  #expect(Double(plan.address.top.thousandths) / 1000 == addressTop)
  #expect(Double(plan.date.top.thousandths) / 1000 == dateTop)

  let page = try text(.html, "US", sender)
  // The page's margin is at 36 pt.
  #expect(number(behind: "--to-top:", in: page) == addressTop - 36)
  #expect(number(behind: "--date-top:", in: page) == dateTop - 36)

  let document = try text(.docx, "US", sender)
  let paragraphs = { (style: String) in document.split(separator: "<w:pStyle w:val=\"\(style)\"/>") }
  let address = try #require(paragraphs("InsideAddress").dropFirst().first)
  // The margin is at 72 pt; twentieths of a point.
  #expect(number(behind: "w:before=\"", in: String(address)) == (addressTop - 72) * 20)
  let date = try #require(paragraphs("Date").dropFirst().first)
  #expect(number(behind: "w:y=\"", in: String(date)) == dateTop * 20)
}

/// The text begins below a sender beside the address, too.
@Test(arguments: [(4, 279.213), (30, 570.132)] as [(Int, Double)])
func germanSenderPushesTheText(_ lines: Int, bodyTop: Double) throws {
  let plan = try head("DE").plan(for: longSender(lines))
  #expect(plan.address.top == .tenthsOfMillimetre(627))
  #expect(Double(plan.bodyTop.thousandths) / 1000 == bodyTop)
}

@Test(arguments: ["DE", "US", "GB", "FR", "CH", "ES", nil], [Format.pdf, .html, .docx])
func refusesSendersLongerThanAPage(_ country: String?, _ format: Format) throws {
  _ = try text(format, country, longSender(33))
  for lines in [200, 2000] {
    do {
      _ = try text(format, country, longSender(lines))
      Issue.record("written")
    } catch let error as WriterError {
      #expect(error.message.hasPrefix("the sender's name and address: \(lines) lines, and the page has room"))
      let room = try #require(number(behind: "room for ", in: error.message))
      #expect((33...60).contains(room))
      // What is said to fit does, and one line more does not.
      _ = try text(format, country, longSender(Int(room)))
      #expect(throws: WriterError.self) { try text(format, country, longSender(Int(room) + 1)) }
    }
  }
}

/// An error of one sender says nothing of the next, and leaves no bytes behind.
@Test(arguments: [Format.pdf, .html, .docx])
func goesOnBehindASenderWithoutRoom(_ format: Format) throws {
  let form = try format.makeWriter(for: .post).form(for: formatSample(country: "DE"))
  var bytes: [UInt8] = []
  #expect(throws: WriterError.self) { try form.fill(longSender(200), to: &bytes) }
  #expect(bytes.isEmpty)
  try form.fill(formatSender(), to: &bytes)
  #expect(bytes == (try filled(format.makeWriter(for: .post), formatSample(country: "DE"))))
}

@Test(arguments: [Format.pdf, .html, .docx])
func refusesAddresseesLongerThanAPage(_ format: Format) throws {
  var letter = formatSample(country: "GB")
  let index = try #require(letter.parts.firstIndex { $0.role == .address })
  letter.parts[index].blocks = (1...150).map { Block(.line, "Line \($0)") }
  do {
    _ = try filled(format.makeWriter(for: .post), letter)
    Issue.record("written")
  } catch let error as WriterError {
    #expect(error.message.hasPrefix("the addressee's address: 150 lines, and the page has room for "))
  }
}

/// Characters that the standard fonts lack are counted as wide ones.
@Test func measuresSendersInOtherScripts() throws {
  let sender = formatSender([.name: "Ж天安門", .address: (1...8).map { "Улица \($0)" }.joined(separator: "\n")])
  #expect(try head("US").plan(for: sender).address.top == Length(thousandths: 187_200))
}

/// The sample's address has three lines; the window of the American envelope shows them below thirteen of the sender.
@Test(arguments: [
  ("US", 13, false), ("US", 14, true), ("US", 30, true), ("DE", 30, false), ("FR", 30, false),
  ("ES", 30, false),
])
func warnsOfAnAddressOutOfTheWindow(_ country: String, lines: Int, isOut: Bool) {
  let warnings = Format.pdf.warnings(about: formatSample(country: country), for: longSender(lines))
  #expect(warnings.contains { $0.contains("the sender's \(lines) lines push") } == isOut)
}
