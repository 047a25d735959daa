// PagePlanner.swift: which line of a letter stands where.

import Letters
import PDF

/// A line of a block on a page.
struct LinePlace: Sendable {
  var block: Int
  var line: Int
  var x: Length
  /// The baseline, from the bottom of the page.
  var y: Length
}

/// Places the lines of a letter on pages.
///
/// A page ends only where it looks right: no first or last line of a paragraph alone, no heading, salutation or
/// stem of a list at the foot, no closing and signature without at least two lines of the text before it.
struct PagePlanner {
  let setter: BlockSetter
  let blocks: [LetterBlock]
  let broken: [BrokenBlock]

  private var geometry: PageGeometry { setter.geometry }
  private var style: TypeStyle { setter.style }

  /// The places of each page's lines, in reading order.
  func places() -> [[LinePlace]] {
    // Copies have no more storage than they need, and many plans are kept.
    allPlaces().map { places in places.map { $0 } }
  }

  private func allPlaces() -> [[LinePlace]] {
    var pages: [[LinePlace]] = [[]]
    var top = placeHead(on: &pages[0])
    let rows = flowRows()
    if top + style.leading > geometry.paper.height - geometry.bottom, !rows.isEmpty {
      // The head fills the page.
      pages.append([])
      top = geometry.top
    }
    var first = 0
    while first < rows.count {
      let end = pageEnd(rows, from: first, top: top)
      var y = geometry.paper.height - top - ascent(style)
      for index in first..<end {
        if index > first { y -= rows[index].advance }
        pages[pages.count - 1].append(
          LinePlace(block: rows[index].block, line: rows[index].line, x: geometry.left, y: y))
      }
      first = end
      if first < rows.count {
        pages.append([])
        top = geometry.top
      }
    }
    return pages
  }

  // MARK: The head of the letter

  private var lineCounts: HeadPlan.LineCounts {
    HeadPlan.LineCounts(
      sender: lineCount(of: .sender), date: lineCount(of: .date), address: lineCount(of: .address))
  }

  /// Why these lines are no letter; nil for all that can be.
  var refusal: WriterError? { HeadPlan.refusal(setter, lineCounts) }

  /// Places sender, date and address and returns the top of the text below them.
  private func placeHead(on page: inout [LinePlace]) -> Length {
    let plan = HeadPlan(setter, lineCounts)
    placeLines(of: .sender, at: plan.sender, setter.headStyle, on: &page)
    placeLines(of: .date, at: plan.date, setter.headStyle, on: &page)
    placeLines(of: .address, at: plan.address, setter.addressStyle, on: &page)
    return plan.bodyTop
  }

  func lineCount(of role: Letter.Part.Role) -> Int {
    blocks.indices.reduce(0) { $0 + (blocks[$1].role == role ? broken[$1].lines.count : 0) }
  }

  /// Places the lines of a part below each other.
  private func placeLines(
    of role: Letter.Part.Role, at frame: PageGeometry.Frame, _ style: TypeStyle, on page: inout [LinePlace]
  ) {
    var top = frame.top
    for index in blocks.indices where blocks[index].role == role {
      for line in broken[index].lines.indices {
        let y = geometry.paper.height - top - ascent(style)
        page.append(LinePlace(block: index, line: line, x: frame.x, y: y))
        top += style.leading
      }
    }
  }

  /// From the top of a line to its baseline.
  private func ascent(_ style: TypeStyle) -> Length { style.size * 4 / 5 }

  // MARK: The text

  /// A line of the text, its distance from the line before it, and whether a page may begin with it.
  private struct Row {
    var block: Int
    var line: Int
    var advance: Length
    var mayStartPage: Bool
  }

  private func flowRows() -> [Row] {
    var rows: [Row] = []
    var previous: Int?
    let shown = blocks.indices.filter { !blocks[$0].isInHead && !broken[$0].lines.isEmpty }
    let lastBodyBlock = shown.last { blocks[$0].role == .body }
    for index in shown {
      let count = broken[index].lines.count
      for line in 0..<count {
        var advance = style.leading
        if line == 0, let previous { advance += gap(blocks[previous], blocks[index]) }
        if broken[index].lines[line].followsLineEnd, blocks[index].kind == .paragraph {
          advance += style.paragraphGap
        }
        rows.append(
          Row(
            block: index, line: line, advance: advance,
            mayStartPage: mayStartPage(
              line, of: count, blocks[index], after: previous.map { blocks[$0] },
              isLastOfBody: index == lastBodyBlock)))
      }
      previous = index
    }
    keepStems(&rows)
    return rows
  }

  private func gap(_ above: LetterBlock, _ below: LetterBlock) -> Length {
    if above.role == .closing, below.role == .signature { return style.signatureGap }
    if above.role == below.role {
      if above.kind == .line, below.kind == .line { return .zero }
      if above.kind == .item, below.kind == .item { return style.itemGap }
      if above.role == .copies { return style.itemGap }
      return style.paragraphGap
    }
    if above.role == .subject || below.role == .copies { return style.paragraphGap * 2 }
    if below.role == .closing { return style.paragraphGap + style.paragraphGap / 2 }
    return style.paragraphGap
  }

  /// Whether a page may begin with this line.
  private func mayStartPage(
    _ line: Int, of count: Int, _ block: LetterBlock, after previous: LetterBlock?, isLastOfBody: Bool
  ) -> Bool {
    guard let previous else { return true }
    if block.role == .closing || block.role == .signature || block.role == .copies { return false }
    if line == 0 {
      if previous.role == .subject || previous.role == .salutation { return false }
      // Two lines of the text go with the closing.
      return !(isLastOfBody && count < 2)
    }
    return line >= 2 && count - line >= 2
  }

  /// Keeps a paragraph that introduces a list together with its first item.
  private func keepStems(_ rows: inout [Row]) {
    for index in rows.indices.dropFirst() where rows[index].line == 0 {
      let (above, below) = (rows[index - 1].block, rows[index].block)
      if blocks[below].kind == .item, blocks[above].kind == .paragraph { rows[index].mayStartPage = false }
    }
  }

  /// The row behind the last one of the page that begins with `first` at `top`; at least one row fits any page.
  private func pageEnd(_ rows: [Row], from first: Int, top: Length) -> Int {
    var bottom = top + style.leading
    let limit = geometry.paper.height - geometry.bottom
    var end = first + 1
    while end < rows.count {
      bottom += rows[end].advance
      guard bottom <= limit else { break }
      end += 1
    }
    guard end < rows.count else { return end }
    // Back to a row that may start a page; where there is none, the page is filled.
    return (first + 1...end).last { rows[$0].mayStartPage } ?? end
  }
}
