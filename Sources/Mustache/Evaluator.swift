// Evaluator.swift: runs a template over what is known, and keeps the rest.

/// Runs a program. Names that are known are written out; names that are open become pieces of the residual.
///
/// Rendering is the case in which all is known. Nothing here recurses: sections,
/// partials and blocks are frames on a stack of their own, so that no template can exhaust the thread's stack.
struct Evaluator {
  var residual = Residual()
  let partials: Partials
  let escaping: Escaping
  let missing: MissingNames
  let limits: Limits

  /// The items that `.` means, the innermost last.
  var contexts: [Meaning] = []
  /// Those of them that have names.
  var scopes = Scopes()
  /// The frames around the one that runs.
  private var outer: [Frame] = []
  /// The templates found so far, nil for a name without one.
  var found: [String: Program?] = [:]
  /// Whether each slot around is known to be shown, or not to be, because a section over it is open, the innermost last.
  var assumed: [(slot: Int, isShown: Bool)] = []
  var expansions = 0
  /// A block's replacement begins where its line has begun already.
  var isMidLine = false

  init(partials: Partials, escaping: Escaping, missing: MissingNames, limits: Limits) {
    (self.partials, self.escaping, self.missing, self.limits) = (partials, escaping, missing, limits)
  }

  /// Runs `program` from its start; `root` is the outermost context.
  mutating func evaluate(_ program: Program, with root: Meaning) throws(TemplateError) {
    let lastByte = residual.length + limits.bytes
    contexts.append(root)
    if root.hasMembers { scopes.push(root) }
    var frame = Frame(
      setting: Setting(program), next: 0, start: 0, end: program.code.count, ending: .leave, contextCount: 1,
      scopeCount: scopes.count)
    while true {
      if frame.next == frame.end {
        guard residual.length <= lastByte else {
          throw error(.tooLong(limit: limits.bytes), at: max(0, frame.end - 1), in: frame)
        }
        if try repeats(&frame) { continue }
        guard let around = outer.popLast() else { break }
        frame = around
        continue
      }
      let index = frame.next
      frame.next += 1
      switch frame.program.code[index] {
      case .text(let range, let startsLine): writeText(range, startsLine: startsLine, in: frame)
      case .lineStart: if !isMidLine { residual.literals += frame.setting.indentation }
      case .variable(let name, let escaped): try runVariable(name, escaped: escaped, at: index, in: &frame)
      case .section(let section): try runSection(section, at: index, in: &frame)
      case .partial(let partial): try runPartial(frame.program.partials[partial], at: index, in: &frame)
      case .parent(let parent): try runParent(parent, at: index, in: &frame)
      case .block(let block): try runBlock(block, in: &frame)
      }
      isMidLine = isMidLine && frame.next == frame.start
    }
  }

  // MARK: Frames

  /// Ends one round of a frame; true when another follows.
  private mutating func repeats(_ frame: inout Frame) throws(TemplateError) -> Bool {
    contexts.removeSubrange(frame.contextCount...)
    scopes.truncate(to: frame.scopeCount)
    switch frame.ending {
    case .leave: return false
    case .nextItem(let items, let next):
      guard next < items.count else { return false }
      try countExpansion(at: max(0, frame.start - 1), in: frame)
      push(.known(items[next]))
      frame.ending = .nextItem(items, next: next + 1)
      frame.next = frame.start
      return true
    case .openSection:
      residual.endSection()
      assumed.removeLast()
      return false
    }
  }

  mutating func push(_ meaning: Meaning) {
    contexts.append(meaning)
    if meaning.hasMembers { scopes.push(meaning) }
  }

  /// Runs `body` next, inside `frame`; of the same program, if nothing else is said.
  mutating func enter(
    _ body: Range<Int>, _ ending: Frame.Ending = .leave, of setting: Setting? = nil, from frame: inout Frame
  ) {
    outer.append(frame)
    frame = Frame(
      setting: setting ?? frame.setting, next: body.lowerBound, start: body.lowerBound, end: body.upperBound,
      ending: ending, contextCount: contexts.count, scopeCount: scopes.count)
  }

  /// Counts a template, block, lambda or item of a list that runs.
  mutating func countExpansion(at index: Int, in frame: Frame) throws(TemplateError) {
    expansions += 1
    guard expansions <= limits.expansions else {
      throw error(.tooManyExpansions(limit: limits.expansions), at: index, in: frame)
    }
  }

  func error(_ kind: TemplateError.Kind, at index: Int, in frame: Frame) -> TemplateError {
    TemplateError(kind, at: frame.program.location(ofInstruction: index))
  }
}

/// Bounds that turn a template that would run for ever, or fill the memory, into an error.
public struct Limits: Sendable, Hashable {
  /// How deep partials, parents, blocks and lambdas may stand inside each other, 1 at least.
  var depth: Int
  /// How many of them, and how many items of lists, may be expanded in one rendering.
  var expansions: Int
  /// How many bytes one rendering may write, 4 GiB at most. The last section or partial to run may go beyond them.
  var bytes: Int

  public init(depth: Int = 256, expansions: Int = 1_000_000, bytes: Int = 1 << 26) {
    self.depth = min(max(1, depth), Int(UInt16.max) - 1)
    self.expansions = max(1, expansions)
    self.bytes = min(max(1, bytes), Int(UInt32.max))
  }
}
