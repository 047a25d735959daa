// LineBreaker.swift: breaking a paragraph into lines with the whole paragraph in view.

/// Chooses the line ends of a paragraph so that all its lines together look best.
///
/// Total fit in the manner of Knuth and Plass ("Breaking Paragraphs into Lines", 1981), in whole numbers: the
/// ends are those with the least sum of demerits over the fewest lines that can hold the text. Demerits grow
/// with the room that a line leaves, with a line end at a hyphen, and with a last line of a single short word. The
/// last line before an explicit line end may leave any room.
///
/// A word wider than a line is broken where it must be; a line always takes at least one character. One
/// breaker used again and again allocates nothing.
public struct LineBreaker: Sendable {
  /// The least demerits of all ways to end a line at each opportunity, and the opportunity before it.
  private var demerits: [Int] = []
  private var previous: [Int] = []
  private var chosen: [Int] = []
  /// Where the last start's lines began to be full enough: a later start has no such line before it.
  private var firstFull = 0
  /// Opportunities with places inside overlong words; unused when there is none.
  private var widened: [Paragraph.Opportunity] = []

  public init() {}

  /// Replaces `lines` by the lines of the paragraph; none for a paragraph without text.
  public mutating func breakLines(of paragraph: Paragraph, in shape: LineShape, into lines: inout [Line]) {
    lines.removeAll(keepingCapacity: true)
    guard !paragraph.isEmpty else { return }
    let narrowest = min(shape.width - shape.firstIndent, shape.width - shape.indent).thousandths
    widened.removeAll(keepingCapacity: true)
    widened.append(contentsOf: paragraph.opportunities)
    widened.append(paragraph.endOfText)
    if hasOverlongWord(narrowest) { breakOverlongWords(of: paragraph, narrowest) }

    var start = -1
    for end in widened.indices where widened[end].kind == .forced {
      breakSegment(after: start, through: end, shape, into: &lines)
      start = end
    }
  }

  /// The text before the first opportunity: a line that starts here starts the paragraph.
  private static let beginning = Paragraph.Opportunity(
    end: 0, next: 0, endWidth: 0, nextWidth: 0, kind: .forced)

  /// Breaks the text between two explicit line ends.
  private mutating func breakSegment(
    after start: Int, through end: Int, _ shape: LineShape, into lines: inout [Line]
  ) {
    let count = end - start
    let firstIndent = start < 0 || shape.startsAnewAtLineEnds ? shape.firstIndent : shape.indent
    let firstRoom = (shape.width - firstIndent).thousandths
    let room = (shape.width - shape.indent).thousandths
    let origin = start < 0 ? Self.beginning : widened[start]
    chosen.removeAll(keepingCapacity: true)
    if widened[end].endWidth - origin.nextWidth <= firstRoom {
      chosen.append(end)
    } else {
      demerits.removeAll(keepingCapacity: true)
      previous.removeAll(keepingCapacity: true)
      demerits.append(contentsOf: repeatElement(.max, count: count + 1))
      previous.append(contentsOf: repeatElement(0, count: count + 1))
      demerits[0] = 0
      let all = widened
      for index in 0..<count where demerits[index] != .max {
        let from = index == 0 ? origin : all[start + index]
        extendLines(
          from: from, at: index, room: index == 0 ? firstRoom : room, all, offset: start, count: count)
      }
      var index = count
      while index > 0 {
        chosen.append(start + index)
        index = previous[index]
      }
      chosen.reverse()
    }
    var from = origin
    for choice in chosen {
      let to = widened[choice]
      lines.append(
        Line(
          codes: min(from.next, to.end)..<to.end,
          indent: from.next == origin.next ? firstIndent : shape.indent,
          width: Length(thousandths: max(0, to.endWidth - from.nextWidth)),
          followsLineEnd: start >= 0 && from.next == origin.next && choice == chosen.first,
          endsInsideWord: to.kind != .blank && to.kind != .forced))
      from = to
    }
  }

  /// Tries all lines that start at one opportunity.
  private mutating func extendLines(
    from: Paragraph.Opportunity, at index: Int, room: Int,
    _ all: [Paragraph.Opportunity], offset: Int, count: Int
  ) {
    let base = demerits[index]
    // Only lines at least two thirds full are tried, unless nothing else fits.
    var fallback = index + 1
    var reached = false
    if index <= 1 { firstFull = 0 }
    var next = max(index + 1, firstFull)
    while next <= count {
      let to = all[offset + next]
      let width = to.endWidth - from.nextWidth
      if width > room { break }
      fallback = next
      if width * 3 >= room * 2 || next == count {
        if !reached { (reached, firstFull) = (true, next) }
        let more = cost(width, room, to.kind, isLast: next == count)
        if base + more < demerits[next] {
          demerits[next] = base + more
          previous[next] = index
        }
      }
      next += 1
    }
    if !reached {
      let to = all[offset + fallback]
      let more = cost(to.endWidth - from.nextWidth, room, to.kind, isLast: fallback == count)
      if base + more < demerits[fallback] {
        demerits[fallback] = base + more
        previous[fallback] = index
      }
    }
  }

  /// What one more line costs: more than any difference in looks, so that the fewest lines win.
  private static let lineCost = 1 << 36
  /// What a line costs that ends inside an overlong word: as much as many bad lines.
  private static let insideWordCost = 1 << 26

  private func cost(_ width: Int, _ room: Int, _ kind: Paragraph.Opportunity.Kind, isLast: Bool) -> Int {
    let room = max(1, room)
    // Per mille of the line's room; a line is never counted as worse than empty.
    let emptiness = min(1000, max(0, room - width) * 1000 / room)
    var cost = Self.lineCost
    switch kind {
    case .hyphen: cost += 120 * 120
    case .insideWord: cost += Self.insideWordCost
    case .blank, .ideograph, .forced: break
    }
    if isLast {
      // A last line of a seventh of the width or less is a word left alone.
      let loneliness = max(0, emptiness - 860)
      return cost + 4 * loneliness * loneliness
    }
    return cost + emptiness * emptiness
  }

  private func hasOverlongWord(_ room: Int) -> Bool {
    var from = 0
    for opportunity in widened {
      if opportunity.endWidth - from > room { return true }
      from = opportunity.nextWidth
    }
    return false
  }

  /// Adds an opportunity behind every character of the words that are wider than a line.
  private mutating func breakOverlongWords(of paragraph: Paragraph, _ room: Int) {
    let all = widened
    widened.removeAll(keepingCapacity: true)
    var from = Self.beginning
    for to in all {
      if to.endWidth - from.nextWidth > room {
        paragraph.forEachBoundary(in: from.next..<to.end) { place in
          // A line shows no blank at its end.
          let width = from.nextWidth + place.width
          widened.append(
            Paragraph.Opportunity(
              end: place.offset - place.blankCodes, next: place.offset,
              endWidth: width - place.blankWidth, nextWidth: width, kind: .insideWord))
        }
      }
      widened.append(to)
      from = to
    }
  }
}
