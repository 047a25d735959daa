// BlockFitter.swift: the lines of an address made to fit a place.

import Letters
import PDF

/// An address in the largest type that fits.
struct FittedBlock: Sendable {
  fileprivate var paragraphs: [BrokenBlock]
  fileprivate(set) var size: Length

  /// From baseline to baseline.
  fileprivate var leading: Length { size * 6 / 5 }

  fileprivate var lineCount: Int { paragraphs.reduce(0) { $0 + $1.lines.count } }

  var height: Length { leading * lineCount }

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
  /// The smallest of them that is good to read.
  let readable: Int
  private var breaker = LineBreaker()

  init(_ fonts: TextFonts, sizes: ClosedRange<Int>, readable: Int) {
    (self.fonts, self.sizes, self.readable) = (fonts, sizes.reversed(), readable)
  }

  /// The lines in the size in which the fewest of them are broken, and of such sizes in the largest.
  ///
  /// Sizes that are good to read come first, even if a long line is broken there, with an indent.
  /// - Parameter place: what the lines are to fit, for the error.
  /// - Throws: `WriterError` when they fit in no size, or have a character that no font shows.
  mutating func fit(
    _ lines: [String], width: Length, height: Length, place: String
  ) throws(WriterError) -> FittedBlock {
    for isReadable in [true, false] {
      var best: FittedBlock?
      for size in sizes where (size >= readable) == isReadable {
        let block = try set(lines, in: Length(thousandths: size * 500), width: width)
        guard block.height <= height else { continue }
        if block.lineCount < best?.lineCount ?? .max { best = block }
      }
      if let best { return best }
    }
    throw WriterError(
      "the address of '\(lines.first ?? "")' does not fit \(place)",
      hint: "choose a larger size, or shorten its lines")
  }

  private mutating func set(_ lines: [String], in size: Length, width: Length) throws(WriterError)
    -> FittedBlock
  {
    let face = Face(.helvetica, size: size)
    let shape = LineShape(width: width, indent: size)
    var block = FittedBlock(paragraphs: [], size: size)
    do throws(UnencodableCharacter) {
      for line in lines {
        var broken = BrokenBlock()
        try fonts.set([Array(line.utf8)[...]], in: face, to: &broken.paragraph)
        breaker.breakLines(of: broken.paragraph, in: shape, into: &broken.lines)
        block.paragraphs.append(broken)
      }
    } catch {
      throw WriterError(error)
    }
    return block
  }
}
