// StationeryTests.swift: what is printed on envelopes and labels.

import Letters
import PDF
import TestSupport
import Testing
import UrgentAction

@testable import Writers

private let airMail = ["AIR MAIL", "PAR AVION"]
private let premier = AddressBlock(
  lines: ["ZHU Rongji Zongli", "Premier", "9 Xihuangchenggenbeijie", "Beijingshi 100032", "CHINA"],
  airMail: ["LUFTPOST", "PAR AVION"])
private let embassy = AddressBlock(
  lines: ["Embassy of China", "49-51 Portland Place", "London W1B 1JL"])
private let sender = AddressBlock(lines: ["A. Reader", "1 High Street", "London N1 1AA"])

private func envelopes(_ addresses: [AddressBlock], on size: String = "DL") throws -> [UInt8] {
  var book = EnvelopeBook(try #require(EnvelopeSize(named: size)), title: "Envelopes", language: "en")
  for address in addresses { try book.append(address, from: sender) }
  book.finish()
  var bytes: [UInt8] = []
  book.drain(into: &bytes)
  return bytes
}

private func labels(_ addresses: [AddressBlock], startingAt start: Int = 1) throws -> [UInt8] {
  let sheet = try LabelSheet("L7160", paper: .a4)
  var book = LabelBook(sheet, startingAt: start, title: "Labels", language: "en")
  var bytes: [UInt8] = []
  for address in addresses {
    try book.append(address)
    book.drain(into: &bytes)
  }
  book.finish()
  book.drain(into: &bytes)
  return bytes
}

extension [UInt8] {
  fileprivate func count(of part: String) -> Int { ranges(of: Array(part.utf8)).count }
}

@Test func printsEnvelopes() throws {
  try expectGolden(try envelopes([premier, embassy]), "envelopes-dl.pdf")
}

@Test func printsLabels() throws {
  try expectGolden(try labels([premier, embassy], startingAt: 3), "labels-l7160.pdf")
}

/// The mark is on what leaves the country, and nowhere else.
@Test func marksAirMail() throws {
  #expect(try envelopes([premier]).count(of: "/F6 ") == 2)
  #expect(try envelopes([embassy]).count(of: "/F6 ") == 0)
  #expect(try labels([premier]).count(of: "/F6 ") == 2)
  #expect(try labels([embassy]).count(of: "/F6 ") == 0)
}

/// What comes again is stored once.
@Test func storesAnAddressOnce() throws {
  let one = try envelopes([premier])
  let many = try envelopes(Array(repeating: premier, count: 100))
  #expect(many.count(of: "/Type/Page/") == 100)
  #expect(many.count(of: "stream\n") == one.count(of: "stream\n"))
}

@Test(arguments: [(1, 21, 1), (1, 22, 2), (21, 1, 1), (21, 2, 2), (1, 0, 1), (0, 21, 1), (99, 2, 2)])
func startsNewSheets(_ start: Int, count: Int, pages: Int) throws {
  #expect(
    try labels(Array(repeating: embassy, count: count), startingAt: start).count(of: "/Type/Page/") == pages)
}

@Test func fitsLongLines() throws {
  let long = String(repeating: "Ministry ", count: 20)
  #expect(try labels([AddressBlock(lines: [long, "Town"])]).count(of: " Tf") > 0)
  #expect(throws: WriterError.self) {
    try labels([AddressBlock(lines: Array(repeating: long, count: 9), airMail: airMail)])
  }
  #expect(throws: WriterError.self) {
    try envelopes([AddressBlock(lines: Array(repeating: long, count: 40))])
  }
}

@Test func leavesTheSheetAloneOnAnError() throws {
  var book = LabelBook(try LabelSheet("L7160", paper: .a4), title: "Labels", language: "en")
  try book.append(embassy)
  var other = book
  #expect(throws: WriterError.self) { try other.append(AddressBlock(lines: ["朱"])) }
  try book.append(premier)
  try other.append(premier)
  book.finish()
  other.finish()
  var (bytes, others) = ([UInt8](), [UInt8]())
  book.drain(into: &bytes)
  other.drain(into: &others)
  #expect(bytes == others)
}

// MARK: - Addresses of letters

private func letter(to destination: String?, from country: String?, by channel: Channel = .post) -> Letter {
  Letter(
    language: .english, layout: Layout(for: facts(country)), channel: channel,
    destination: destination.flatMap { Country($0) }, title: "UA 105/00",
    parts: [Letter.Part(.address, [Block(.line, "Premier"), Block(.line, "CHINA")])])
}

@Test(
  arguments: [
    ("CN", "GB", .post, true), ("CN", "GB", .express, true), ("GB", "GB", .post, false),
    ("CN", nil, .post, true),
    (nil, "GB", .post, false), ("CN", "GB", .fax, false),
  ] as [(String?, String?, Channel, Bool)])
func knowsWhatGoesByAir(_ destination: String?, _ country: String?, _ channel: Channel, goesByAir: Bool) {
  let block = AddressBlock(of: letter(to: destination, from: country, by: channel))
  #expect(
    block
      == AddressBlock(
        lines: ["Premier", "CHINA"], airMail: goesByAir ? Layout(for: facts(country)).airMail : []))
}

@Test func returnsToTheSender() {
  var sender = Sender()
  sender[.name] = "A. R."
  sender[.address] = "1 High Street\nLondon"
  sender[.country] = "United Kingdom"
  #expect(AddressBlock(returningTo: sender, fromAbroad: false).lines == ["A. R.", "1 High Street", "London"])
  #expect(AddressBlock(returningTo: sender, fromAbroad: true).lines.last == "United Kingdom")
}

/// Seven lines with the mark for air mail beside one of them have 8 pt on a label of one inch, eight need less.
@Test(
  arguments: [("5160", 9, "6 pt"), ("5160", 7, nil), ("5160", 5, nil), ("5163", 7, nil), ("L7160", 7, nil)]
    as [(String, Int, String?)])
func warnsOfSmallTypeOnLabels(_ sheet: String, lines: Int, size: String?) throws {
  let address = AddressBlock(
    lines: ["HONG Hu Shengzhang"] + (2...lines).map { "Line \($0) of the address" }, airMail: airMail)
  let paper = try LabelSheet(sheet, paper: .usLetter)
  var book = LabelBook(paper, title: "Labels", language: "en")
  let warning = book.warning(about: address)
  #expect((warning != nil) == (size != nil))
  let letter = Letter(
    language: .english, layout: Layout(for: facts("US")), channel: .post, destination: Country("CN"),
    title: "UA 105/00", parts: [.init(.address, address.lines.map { Block(.line, $0) })])
  #expect(LabelWriter(paper).warning(about: letter) == warning)
  if let size, let warning { #expect(warning.contains(sheet) && warning.contains("in type of \(size);")) }
  #expect(
    try {
      try book.append(address); return true
    }())
}

/// A label's long lines are broken before its type gets smaller.
@Test func breaksLinesOfLabelsBeforeTypeShrinks() throws {
  let sheet = try LabelSheet("L7160", paper: .a4)
  var fitter = BlockFitter(TextFonts(library: nil), sizes: 12...22, smallestWhole: 20)
  let lines = ["Ministerpräsident der Volksrepublik China", "Guowuyuan", "Beijingshi 100032", "CHINA"]
  let width = sheet.width - .millimetres(8)
  let block = try fitter.fit(lines, width: width, height: sheet.height - .millimetres(4), place: "a label")
  #expect(block.size == .points(11) && block.height == .points(66))
  // The country has one line, in smaller type.
  let country = ["Minister of Foreign Affairs", "PYONGYANG", "DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA"]
  let korea = try fitter.fit(country, width: width, height: .points(60), place: "a label")
  #expect(korea.size == .points(11) && korea.height == .points(11) * 120 / 100 * 3)
  let mark = try #require(AirMailMark(["LUFTPOST", "PAR AVION"], TextFonts(library: nil)))
  let short = try fitter.fit(["A. Example", "CHINA"], width: width, height: .points(40), place: "a label")
  #expect(!short.hasMarkAbove && !block.hasMarkAbove)
  // The mark has a line of its own, unless type were smaller than can be read.
  for (count, isAbove) in [(5, true), (6, true), (7, false)] {
    let label = try fitter.fit(
      (1...count).map { "Line \($0)" }, width: .points(166), height: .points(61), mark: mark.lineWidth,
      place: "a label")
    #expect(label.hasMarkAbove == isAbove && label.size >= .points(8), "\(count)")
  }
}

/// All labels of a sheet have the size that the fullest has, unless it can hardly be read; the next sheet has its own.
@Test func setsTheLabelsOfASheetInOneSize() throws {
  let long = AddressBlock(lines: (1...7).map { "Line \($0)" }, airMail: airMail)
  let sizes = { (addresses: [AddressBlock]) in
    let text = String(decoding: try labels(addresses), as: UTF8.self)
    return Set(text.matches(of: /\/F5 ([0-9.]+) Tf/).map { String($0.1) })
  }
  #expect(try sizes([embassy]) == ["11"])
  #expect(try sizes([embassy, long, premier]).count == 1)
  #expect(try sizes([long] + Array(repeating: premier, count: 20)).count == 1)
  #expect(try sizes(Array(repeating: premier, count: 21) + [long]).count == 2)
}

/// The mark has the words of the sender's country, which the standard fonts show.
@Test(arguments: [
  ("DE", "LUFTPOST"), ("FR", "PRIORITAIRE"), ("ES", "POR AVIÓN"), ("GB", "BY AIR MAIL"), ("US", "AIR MAIL"),
])
func marksAirMailInTheWordsOfTheCountry(_ country: String, _ word: String) throws {
  let words = Layout(for: facts(country)).airMail
  #expect(words.contains(word) && words.contains("PAR AVION"))
}
