// BlockFitter.swift: the lines of an address made to fit a place.

import Letters
import PDF
import SourceText

/// An address in the largest type that fits.
struct FittedBlock: Sendable {
  fileprivate var paragraphs: [BrokenBlock]
  fileprivate(set) var size: Length
  /// Whether a mark has a line of its own above the address; else it stands beside the first line.
  fileprivate(set) var hasMarkAbove = false

  /// From baseline to baseline.
  fileprivate var leading: Length { size * (size <= BlockFitter.small ? 108 : 120) / 100 }

  var height: Length { leading * paragraphs.reduce(0) { $0 + $1.lines.count } }

  /// What the lines of a block should be, the best first.
  fileprivate enum Need { case wholeLines, wholeWords, nothing }

  fileprivate func meets(_ need: Need) -> Bool {
    switch need {
    case .wholeLines: paragraphs.allSatisfy { $0.lines.count <= 1 }
    case .wholeWords: !paragraphs.contains { $0.lines.contains(where: \.endsInsideWord) }
    case .nothing: true
    }
  }

  /// Whether the first line leaves so much of a width free at its right.
  fileprivate func leaves(_ free: Length, of width: Length) -> Bool {
    guard let line = paragraphs.first?.lines.first else { return false }
    return line.width + free <= width
  }

  /// Draws the lines below `top`, which counts from the lower edge of the page.
  func draw(on content: inout ContentStream, x: Length, top: Length) {
    // The letters stand in the middle of their line.
    var baseline = top - size * 9 / 10
    for paragraph in paragraphs {
      for line in paragraph.lines {
        content.show(line, of: paragraph.paragraph, x: x, y: baseline)
        baseline -= leading
      }
    }
  }
}

/// Finds the type for addresses.
struct BlockFitter: Sendable {
  let fonts: TextFonts
  /// The sizes to try in half points, the largest first.
  let sizes: [Int]
  /// The smallest of them that is taken to keep lines whole.
  let smallestWhole: Int
  private var breaker = LineBreaker()

  /// Type of this size and below stands closer, so that it need not be smaller.
  static let small = Length.points(8)
  /// The smallest type for a last line that does not fit on one line in the type of the others.
  private static let smallestLast = Length.points(6)

  init(_ fonts: TextFonts, sizes: ClosedRange<Int>, smallestWhole: Int) {
    (self.fonts, self.sizes, self.smallestWhole) = (fonts, sizes.reversed(), smallestWhole)
  }

  /// The lines in the largest size that fits: whole in sizes down to `smallestWhole`, else broken, with an
  /// indent, before type gets smaller.
  ///
  /// A `mark` has a line of its own above the address where the type is readable; else it may stand beside the first
  /// line, of which it needs this width. For the error, `place` says what the lines are to fit. Throws `WriterError`
  /// when they fit in no size up to `largest`, or have a character that no font shows.
  mutating func fit(
    _ lines: [String], width: Length, height: Length, mark: Length? = nil, largest: Length? = nil,
    place: String
  ) throws(WriterError) -> FittedBlock {
    let sizes = sizes.map { Length(thousandths: $0 * 500) }.filter { $0 <= largest ?? $0 }
    let whole = Length(thousandths: smallestWhole * 500)
    for (need, mayBeBeside) in Self.tries {
      for size in sizes where need != .wholeLines || size >= whole {
        guard mayBeBeside || mark == nil || size >= Self.small else { break }
        var block = try set(lines, in: size, width: width)
        if let mark { block.hasMarkAbove = !mayBeBeside || !block.leaves(mark, of: width) }
        let markHeight = block.hasMarkAbove ? AirMailMark.lineHeight : .zero
        if block.meets(need), block.height + markHeight <= height { return block }
      }
    }
    throw WriterError(
      "the address of '\(lines.first ?? "")' does not fit \(place)",
      hint: "choose a larger size, or shorten its lines")
  }

  /// What to try for an address, the best first, and whether a mark may stand beside its first line.
  private static let tries: [(FittedBlock.Need, mayBeBeside: Bool)] = [
    (.wholeLines, false), (.wholeWords, false), (.wholeLines, true), (.wholeWords, true), (.nothing, false),
    (.nothing, true),
  ]

  private mutating func set(_ lines: [String], in size: Length, width: Length) throws(WriterError)
    -> FittedBlock
  {
    let shape = LineShape(width: width, indent: size)
    var block = FittedBlock(paragraphs: [], size: size)
    do throws(UnencodableCharacter) {
      for line in lines { block.paragraphs.append(try broken(line, in: size, shape)) }
      // The last line, which is the country's where a letter goes abroad, is whole in smaller type.
      let last = lines.count - 1
      var smaller = size
      while last > 0, smaller > Self.smallestLast, block.paragraphs[last].lines.count > 1 {
        smaller = max(smaller - .points(1) / 2, Self.smallestLast)
        let whole = try broken(lines[last], in: smaller, shape)
        if whole.lines.count == 1 { block.paragraphs[last] = whole }
      }
    } catch {
      throw WriterError(error)
    }
    return block
  }

  private mutating func broken(_ line: String, in size: Length, _ shape: LineShape)
    throws(UnencodableCharacter)
    -> BrokenBlock
  {
    var broken = BrokenBlock()
    try fonts.set([Array(line.utf8)[...]], in: fonts.face(.helvetica, size: size), to: &broken.paragraph)
    breaker.breakLines(of: broken.paragraph, in: shape, into: &broken.lines)
    return broken
  }
}
