// LineBreakerTests.swift: where lines end, and that nothing is lost or runs off the paper.

@testable import PDF
import Testing

@Test(
  arguments: [
    ("", []),
    ("one", ["one"]),
    ("  one   two  ", ["one two"]),
    ("one\ntwo\n\nthree", ["one", "two", "", "three"]),
    ("one \n two", ["one", "two"]),
  ] as [(String, [String])])
func keepsExplicitLinesAndFoldsBlanks(_ text: String, expected: [String]) throws {
  #expect(try lines(text, width: 200) == expected)
}

/// Widths in Times-Roman at 10 pt: a digit 5 pt, a blank 2.5 pt, a hyphen 3.33 pt, an en dash 5 pt, "x" 5 pt.
@Test(
  arguments: [
    ("xx xx", 12, ["xx", "xx"]),
    ("xx\u{A0}xx xx", 25, ["xx xx", "xx"]),
    ("xxx-xx", 20, ["xxx-", "xx"]),
    ("xxx-11 xx", 36, ["xxx-11", "xx"]),
    ("xx 11-11 xx", 37, ["xx 11-11", "xx"]),
    ("xxx–xx", 22, ["xxx–", "xx"]),
    ("19–20 xx", 26, ["19–20", "xx"]),
    ("xx – xx", 25, ["xx –", "xx"]),
    ("xx – xx", 14, ["xx", "–", "xx"]),
    ("– xx xx", 22, ["– xx", "xx"]),
    ("-xx xx", 14, ["-xx", "xx"]),
  ] as [(String, Int, [String])])
func breaksAtTheRightPlaces(_ text: String, width: Int, expected: [String]) throws {
  #expect(try lines(text, width: width) == expected)
}

@Test func looksAtTheWholeParagraph() throws {
  // Filling line after line would leave "xxx" alone on the second line.
  let text = "xxxx xxx x xxx xxxxxxxxx x"
  #expect(try lines(text, width: 45) == ["xxxx xxx", "x xxx", "xxxxxxxxx", "x"])
}

@Test(arguments: [0, 1, 4, 5, 11, 40, 100, 300])
func losesNothingAtAnyWidth(_ width: Int) throws {
  let text =
    "Noting that non-refoulement binds all; Donaudampfschifffahrtsgesellschaft – a word – and 1998–2000 (x)."
  let shown = try lines(text, width: width).joined()
  #expect(shown.filter { $0 != " " } == text.filter { $0 != " " })
}

@Test func breaksWordsWiderThanALine() throws {
  #expect(try lines("xxxxxxxxxx", width: 20) == ["xxxx", "xxxx", "xx"])
  #expect(try lines("x xxxxxxxxxx x", width: 20).allSatisfy { $0.count <= 4 })
  #expect(try lines("xxx", width: 0) == ["x", "x", "x"])
  #expect(try lines("xxx", width: -10) == ["x", "x", "x"])
}

@Test func fillsNoLineBeyondItsWidth() throws {
  let text = String(
    repeating: "The quick brown fox jumps over the lazy dog by the half-open door. ", count: 8)
  var paragraph = Paragraph()
  try paragraph.append(text, in: Face(.timesRoman, size: .points(11)))
  for width in stride(from: 60, through: 480, by: 7) {
    let shape = LineShape(width: .points(width), firstIndent: .points(5), indent: .points(20))
    for (index, line) in broken(paragraph, shape).enumerated() {
      #expect(line.indent == (index == 0 ? .points(5) : .points(20)))
      #expect(line.indent + line.width <= shape.width)
    }
  }
}

/// Never more lines than filling line after line gives, and a better worst line.
@Test func beatsFillingLineAfterLine() throws {
  let text = """
    I am writing to you about the people from North Korea who have sought refuge in the north-east of China, and \
    whose lives and safety are in danger if they are sent back. I respectfully ask you to make sure that nobody is \
    returned against his or her will, and that every person can put a claim to an independent procedure.
    """
  var paragraph = Paragraph()
  try paragraph.append(text, in: Face(.timesRoman, size: .points(11)))
  var sumOfSquares = (best: 0, greedy: 0)
  for width in stride(from: 120, through: 470, by: 5) {
    let shape = LineShape(width: .points(width))
    let best = broken(paragraph, shape)
    let greedy = greedyWidths(text, width: width * 1000)
    #expect(best.count <= greedy.count)
    sumOfSquares.best += squares(best.dropLast().map { width - $0.width.thousandths / 1000 })
    sumOfSquares.greedy += squares(greedy.dropLast().map { width - $0 / 1000 })
  }
  #expect(sumOfSquares.best * 10 < sumOfSquares.greedy * 9)
}

private func squares(_ numbers: [Int]) -> Int { numbers.reduce(0) { $0 + $1 * $1 } }

private func greedyWidths(_ text: String, width: Int) -> [Int] {
  var widths: [Int] = []
  var current = 0
  for word in text.split(separator: " ") {
    let size = StandardFont.timesRoman.width(of: word.utf8) * 11
    if current > 0, current + 250 * 11 + size <= width {
      current += 250 * 11 + size
    } else {
      if current > 0 { widths.append(current) }
      current = size
    }
  }
  return widths + [current]
}

@Test func measuresRunsOfSeveralFaces() throws {
  var paragraph = Paragraph()
  try paragraph.append("AV ", in: Face(.timesRoman, size: .points(10)))
  try paragraph.append("AV", in: Face(.timesBold, size: .points(20)))
  let line = try #require(broken(paragraph, LineShape(width: .points(500))).first)
  #expect(line.width.thousandths == (722 * 2 - 135 + 250) * 10 + (722 * 2 - 145) * 20)
}

@Test func canBeEmptiedAndUsedAgain() throws {
  var paragraph = Paragraph()
  let face = Face(.timesRoman, size: .points(10))
  try paragraph.append("one two\nthree", in: face)
  paragraph.removeAll()
  #expect(paragraph.isEmpty)
  try paragraph.append("four", in: face)
  let all = broken(paragraph, LineShape(width: .points(100)))
  #expect(all.map { shownText($0, paragraph) } == ["four"])
}

@Test func refusesWhatIsNotUTF8() {
  var paragraph = Paragraph()
  let face = Face(.timesRoman, size: .points(10))
  for bytes: [UInt8] in [
    [0xFF], [0xC3], [0xE2, 0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
  ] {
    #expect(throws: UnencodableCharacter("\u{FFFD}")) { try paragraph.append(utf8: bytes[...], in: face) }
  }
}
