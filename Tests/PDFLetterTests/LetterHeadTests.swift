// LetterHeadTests.swift: sender, date and address in every layout, whatever their numbers of lines.

import Letters
import PDF
import Testing
import UrgentAction

@testable import Writers

/// Where a line prints, in points from the upper left corner of the page.
private struct PrintedLine {
  var role: Letter.Part.Role
  var text: String
  var left, right, top, bottom: Double

  func overlaps(_ other: PrintedLine) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

/// The lines of each page of a letter in its first style, from the plan of its pages.
private func printedLines(of letter: Letter, for sender: Sender) throws -> [[PrintedLine]] {
  let geometry = PageGeometry(letter)
  let blocks = letter.parts.flatMap { part in part.blocks.map { LetterBlock($0, in: part.role) } }
  // A fax too is looked at in the type of a letter.
  let setter = try BlockSetter(
    geometry, TypeStyle.steps(for: .post)[0], for: letter.channel, blocks, TextFonts(library: nil))
  var broken = blocks.map { _ in BrokenBlock() }
  var breaker = LineBreaker()
  for (index, block) in blocks.enumerated() {
    try setter.set(block, for: sender, &breaker, into: &broken[index])
  }
  let planner = PagePlanner(setter: setter, blocks: blocks, broken: broken)
  return planner.places().map { page in
    page.map { place in
      let block = blocks[place.block]
      let line = broken[place.block].lines[place.line]
      let size = points(setter.face(of: block).size)
      let left = points(place.x + line.indent)
      let baseline = points(geometry.paper.height - place.y)
      return PrintedLine(
        role: block.role,
        text: String(decoding: broken[place.block].paragraph.codes[line.codes], as: UTF8.self),
        left: left, right: left + points(line.width), top: baseline - size * 0.68,
        bottom: baseline + size * 0.22)
    }
  }
}

private func points(_ length: Length) -> Double { Double(length.thousandths) / 1000 }

private func millimetres(_ count: Double) -> Double { count * 72 / 25.4 }

/// A letter with so many lines of the address, for a sender with so many lines.
private func lines(
  country: String?, _ channel: Channel, sender senderLines: Int, address addressLines: Int, wide: Bool = false
) throws -> [[PrintedLine]] {
  let letter = sampleLetter(
    country: country, channel: channel, points: 1, addressLines: addressLines,
    name: wide ? String(repeating: "Representative ", count: 12) : "Mr Zhu Rongji")
  let street = wide ? "In a street with a name that is far too long for a line" : "Street gypq"
  let address = Array(repeating: street, count: max(0, senderLines - 2)).joined(separator: "\n")
  return try printedLines(
    of: letter, for: sampleSender(address: address, country: senderLines > 1 ? "Country" : ""))
}

@Test(
  arguments: ["DE", "AT", "CH", "GB", "FR", "US", "CA", "ES", nil],
  [(Channel.post, false), (.post, true), (.fax, false)])
func printsNothingOverAnythingElse(_ country: String?, _ kind: (channel: Channel, wide: Bool)) throws {
  let paper = country == "US" || country == "CA" ? PaperSize.letter : PaperSize.a4
  let (width, height) = (points(paper.width), points(paper.height))
  for senderLines in 1...14 {
    // Every number of the one with every other of the other, odd with odd and even with even.
    for addressLines in stride(from: 4 - senderLines % 2, through: 9, by: 2) {
      let pages = try lines(
        country: country, kind.channel, sender: senderLines, address: addressLines, wide: kind.wide)
      for page in pages {
        for (index, line) in page.enumerated() {
          let isWithin =
            line.left > 0 && line.right < width && line.top > 0 && line.bottom < height
          if !isWithin { Issue.record("\(line) is not on the page") }
          if let other = page[..<index].first(where: { $0.overlaps(line) }) {
            Issue.record("\(senderLines) and \(addressLines) lines: '\(line.text)' over '\(other.text)'")
          }
        }
      }
    }
  }
}

/// The address field of DIN 5008 form B ends 90 mm from the top; the rule under the return line is at 60.8 mm.
@Test(arguments: ["DE", "AT"], 3...9)
func addressStandsBelowTheReturnLine(_ country: String, addressLines: Int) throws {
  let page = try lines(country: country, .post, sender: 4, address: addressLines)[0]
  let address = page.filter { $0.role == .address }
  #expect(address.count == addressLines)
  for line in address {
    #expect(line.top > millimetres(61.2), "\(line)")
    #expect(line.bottom < millimetres(90), "\(line)")
  }
}

/// The window of a number 10 envelope shows an inch of a sheet folded at its marks; the sender stays above it while it can.
@Test(arguments: [(8, 5, true), (8, 7, true), (10, 7, true), (12, 7, false), (14, 3, false)])
func addressLeavesTheAmericanWindowLast(_ senderLines: Int, _ addressLines: Int, fits: Bool) throws {
  let page = try lines(country: "US", .post, sender: senderLines, address: addressLines)[0]
  let address = page.filter { $0.role == .address }
  let senderBottom = page.filter { $0.role == .sender }.map(\.bottom).max() ?? 0
  let (top, bottom) = (address.map(\.top).min() ?? 0, address.map(\.bottom).max() ?? 0)
  #expect((top >= 2.5 * 72 && bottom <= 3.5 * 72) == fits, "\(top / 72) to \(bottom / 72)")
  #expect(top > senderBottom + 8)
}
