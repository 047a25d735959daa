// PreparedDocument.swift: a document as a writer makes it for an addressee, with places for each sender.

import Letters
import SourceText

/// Fixed bytes, places that a sender fills, and what is shown only for some senders.
struct PreparedDocument: Sendable {
  /// The most columns of text that is wrapped.
  static let columns = 72

  private enum Step: Sendable {
    case fixed(Range<Int>)
    case place(Place)
    /// So many empty lines before what follows.
    case space(Int)
    case formFeed
    /// Shows the steps that follow, so many, only where all conditions of one of the lists hold.
    case conditional(Int, [[Run.Condition]])
    /// Breaks what the steps that follow show into lines; the mark stands in front of the first.
    case wrapped(Int, mark: [UInt8])
  }

  private var bytes: [UInt8] = []
  private var steps: [Step] = []
  /// Where the steps begin to which fixed bytes may be added.
  private var openSteps = 0
  /// The heads of letters, whose measures depend on the sender.
  private(set) var heads: [LetterHead] = []
  /// Whether measures of a head stand anywhere.
  private(set) var hasMeasures = false

  /// Appends fixed bytes, already escaped.
  mutating func append(_ text: some Collection<UInt8>) {
    guard !text.isEmpty else { return }
    fillSpace()
    let start = bytes.count
    bytes.append(contentsOf: text)
    if steps.count > openSteps, case .fixed(let range)? = steps.last, range.upperBound == start {
      steps[steps.count - 1] = .fixed(range.lowerBound..<bytes.count)
    } else {
      steps.append(.fixed(start..<bytes.count))
    }
  }

  /// Appends fixed text, already escaped.
  mutating func append(_ text: String) { append(text.utf8) }

  /// Appends a place for a sender to fill.
  mutating func append(_ place: Place) { steps.append(.place(place)) }

  /// Takes the head of a letter that is to be appended.
  mutating func begin(_ head: LetterHead) { heads.append(head) }

  /// Appends a place for measures of the head that was taken last.
  mutating func append(measures text: @escaping @Sendable (HeadPlan) -> String) {
    let index = heads.count - 1
    hasMeasures = true
    append(.text { _, measures, output in output += text(measures.heads[index]).utf8 })
  }

  /// Appends what `body` appends, shown only where all conditions of one of the lists hold; nil: always.
  mutating func append(when conditions: [[Run.Condition]]?, _ body: (inout PreparedDocument) -> Void) {
    guard let conditions else { return body(&self) }
    let index = begin()
    body(&self)
    end(index, .conditional(steps.count - index - 1, conditions))
  }

  /// Appends runs as a format writes their text, fields and numbers of pages, with `joint` between what two of them show.
  mutating func append(
    _ runs: [Run], joint: String = "", text: (String) -> String, field: (SenderField) -> Place,
    pageCount: (Run.PageCount) -> Place.Text = { _ in { _, _, _ in } }
  ) {
    for (index, run) in runs.enumerated() {
      append(when: run.visibility) { document in
        if index > 0 { document.append(joint) }
        switch run.content {
        case .text(let string): document.append(text(string))
        case .field(let name): document.append(field(name))
        case .pageCount(let count): document.append(.text(pageCount(count)))
        }
      }
    }
  }

  /// Appends runs whose text and fields are escaped alike, with `lineEnd` for each LF in a field.
  mutating func append(
    _ runs: [Run], joint: String = "", lineEnd: String, _ escaping: any ValueEscaping,
    pageCount: (Run.PageCount) -> Place.Text = { _ in { _, _, _ in } }
  ) {
    let lineEnd = Array(lineEnd.utf8)
    append(
      runs, joint: joint, text: escaping.text, field: { .escaped($0, lineEnd: lineEnd, escaping) },
      pageCount: pageCount)
  }

  /// Begins steps that belong together, and returns the place of the step that will say what becomes of them.
  private mutating func begin() -> Int {
    steps.append(.space(0))
    openSteps = steps.count
    return steps.count - 1
  }

  private mutating func end(_ index: Int, _ step: Step) {
    steps[index] = step
    openSteps = steps.count
  }

  // MARK: - Text in lines

  /// Appends what `body` appends, broken into lines of so many columns; `mark` stands in front of the first, and as
  /// many blanks before the others.
  mutating func appendWrapped(mark: String, _ body: (inout PreparedDocument) -> Void) {
    let (outerSteps, start) = (openSteps, bytes.count)
    let index = begin()
    body(&self)
    let mark = Array(mark.utf8)
    let isFixed = steps[(index + 1)...].allSatisfy { if case .fixed = $0 { true } else { false } }
    guard isFixed else { return end(index, .wrapped(steps.count - index - 1, mark: mark)) }
    // Nothing depends on the sender: the lines are known now.
    var lines: [UInt8] = []
    bytes[start...].withBytes { wrapText($0, mark: mark, to: &lines) }
    steps.removeLast(steps.count - index)
    bytes.removeLast(bytes.count - start)
    openSteps = outerSteps
    append(lines)
  }

  /// Puts at least so many empty lines between what stands above and what follows; none where nothing does.
  mutating func appendSpace(_ lines: Int = 1) {
    if steps.count > openSteps, case .space(let known)? = steps.last {
      steps[steps.count - 1] = .space(max(known, lines))
    } else {
      steps.append(.space(lines))
    }
  }

  /// Puts the lines of a space before the bytes that are to be appended, as `ResolvedDocument` looks for them there; behind
  /// fixed bytes they are fixed.
  private mutating func fillSpace() {
    guard steps.count > openSteps, case .space(let lines)? = steps.last else { return }
    let end = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: lines))
    guard steps.count > openSteps + 1, case .fixed(let range) = steps[steps.count - 2],
      range.upperBound == end
    else { return }
    steps.removeLast()
    steps[steps.count - 1] = .fixed(range.lowerBound..<bytes.count)
  }

  /// Ends a page; space around it is left out.
  mutating func appendFormFeed() { steps.append(.formFeed) }

  /// The same without the room in which it has grown: a batch keeps many.
  var trimmed: PreparedDocument {
    var document = self
    (document.bytes, document.steps) = (bytes.map { $0 }, steps.map { $0 })
    return document
  }

  // MARK: - Senders

  /// What is left for senders with the same fields filled as this one.
  func resolved(for sender: Sender) -> ResolvedDocument.Parts { resolved(steps.indices, for: sender) }

  private func resolved(_ range: Range<Int>, for sender: Sender) -> ResolvedDocument.Parts {
    var parts = ResolvedDocument.Parts(of: bytes)
    var next = range.lowerBound
    while next < range.upperBound {
      let step = steps[next]
      next += 1
      switch step {
      case .fixed(let range): parts.append(range)
      case .place(.field(let field)), .place(.escaped(let field, _, _)):
        if case .place(let place) = step, sender.has(field) { parts.append(place) }
      case .place(let place): parts.append(place)
      case .space(let lines): parts.appendSpace(lines)
      case .formFeed: parts.appendFormFeed()
      case .conditional(let count, let conditions):
        if !conditions.contains(where: { $0.allSatisfy { sender.has($0.field) == $0.isFilled } }) {
          next += count
        }
      case .wrapped(let count, let mark):
        parts.append(wrapping: resolved(next..<next + count, for: sender), mark: mark)
        next += count
      }
    }
    return parts
  }
}
