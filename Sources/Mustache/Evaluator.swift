// Evaluator.swift: runs a template over what is known, and keeps the rest.

import SourceText

/// Runs a program. Names that are known are written out; names that are open become operations of the residual.
///
/// Rendering is the case in which all is known, compiling the one in which nothing is. Nothing here recurses: sections,
/// partials and blocks are frames on a stack of their own, so that no template can exhaust the thread's stack.
struct Evaluator {
  var residual = Residual()
  let partials: Partials
  let escaping: Escaping
  let missing: MissingNames
  let limits: Limits

  /// The items that `.` means, the innermost last.
  private var contexts: [Meaning] = []
  /// Those of them that have names.
  private var scopes = Scopes()
  /// The frames around the one that runs.
  private var outer: [Frame] = []
  /// The templates found so far, nil for a name without one.
  private var found: [String: Program?] = [:]
  /// Whether each slot around is known to be shown, or not to be, because a section over it is open.
  private var assumed: [SlotReference: Bool] = [:]
  private var expansions = 0
  /// A block's replacement begins where its line has begun already.
  private var isMidLine = false

  init(partials: Partials, escaping: Escaping, missing: MissingNames, limits: Limits) {
    self.partials = partials
    self.escaping = escaping
    self.missing = missing
    self.limits = limits
  }

  /// Runs `program` from its start; `root` is the outermost context.
  mutating func evaluate(_ program: Program, with root: Meaning) throws(TemplateError) {
    contexts.append(root)
    if root.hasMembers { scopes.push(root) }
    var frame = Frame(
      program: program, next: 0, start: 0, end: program.code.count, ending: .leave, contextCount: 1,
      scopeCount: scopes.count, depth: 0, level: 0, indentation: [], arguments: [], escapesText: false)
    while true {
      if frame.next == frame.end {
        if repeats(&frame) { continue }
        guard let around = outer.popLast() else { break }
        frame = around
        continue
      }
      let index = frame.next
      frame.next += 1
      switch frame.program.code[index] {
      case .text(let range, let startsLine): writeText(range, startsLine: startsLine, in: frame)
      case .lineStart: if !isMidLine { residual.literals += frame.indentation }
      case .variable(let name, let escaped): try runVariable(name, escaped: escaped, at: index, in: &frame)
      case .section(let section): try runSection(section, at: index, in: &frame)
      case .partial(let partial): try runPartial(frame.program.partials[partial], at: index, in: &frame)
      case .parent(let parent): try runParent(parent, at: index, in: &frame)
      case .block(let block): try runBlock(block, in: &frame)
      }
      isMidLine = isMidLine && frame.next == frame.start
    }
    residual.flushText()
  }

  // MARK: Frames

  /// Ends one round of a frame; true when another follows.
  private mutating func repeats(_ frame: inout Frame) -> Bool {
    contexts.removeSubrange(frame.contextCount...)
    scopes.truncate(to: frame.scopeCount)
    switch frame.ending {
    case .leave: return false
    case .nextItem(let items, let next):
      guard next < items.count else { return false }
      push(.known(items[next]))
      frame.ending = .nextItem(items, next: next + 1)
      frame.next = frame.start
      return true
    case .openSection(let operation, let slot, let before):
      residual.endSection(operation)
      assumed[slot] = before
      return false
    case .openLoop(let operation):
      residual.endLoop(operation)
      return false
    }
  }

  private mutating func push(_ meaning: Meaning) {
    contexts.append(meaning)
    if meaning.hasMembers { scopes.push(meaning) }
  }

  /// Runs `body` of the same program next, inside `frame`.
  private mutating func enter(_ body: Range<Int>, _ ending: Frame.Ending = .leave, from frame: inout Frame) {
    outer.append(frame)
    frame = Frame(
      program: frame.program, next: body.lowerBound, start: body.lowerBound, end: body.upperBound,
      ending: ending,
      contextCount: contexts.count, scopeCount: scopes.count, depth: frame.depth, level: frame.level,
      indentation: frame.indentation, arguments: frame.arguments, escapesText: frame.escapesText)
  }

  /// Runs `body` of a program that the instruction at `index` includes.
  private mutating func expand(
    _ program: Program, _ body: Range<Int>, at index: Int, from frame: inout Frame
  ) throws(TemplateError) {
    expansions += 1
    guard frame.depth < limits.depth else {
      throw error(.nestedTooDeep(limit: limits.depth), at: index, in: frame)
    }
    guard expansions <= limits.expansions else {
      throw error(.tooManyExpansions(limit: limits.expansions), at: index, in: frame)
    }
    enter(body, from: &frame)
    frame.program = program
    frame.depth += 1
  }

  func error(_ kind: TemplateError.Kind, at index: Int, in frame: Frame) -> TemplateError {
    TemplateError(kind, at: frame.program.location(ofInstruction: index))
  }

  // MARK: Names

  /// What a name means here; nil for nothing, or an error if names may not be missing.
  private mutating func meaning(of index: Int, at instruction: Int, in frame: Frame) throws(TemplateError)
    -> Meaning?
  {
    let name = frame.program.names[index]
    guard let first = name.parts.first else { return contexts.last }
    var meaning = scopes.member(first)
    for part in name.parts.dropFirst() { meaning = meaning?.member(part) }
    if meaning != nil { return meaning }
    guard missing == .reported else { return nil }
    throw error(.unknownName(name.text, nearest: nearest(to: name)), at: instruction, in: frame)
  }

  /// The names in reach that are like this one.
  private mutating func nearest(to name: Name) -> [String] {
    guard let first = name.parts.first, var meaning = scopes.member(first) else {
      return nearestNames(to: name.parts.first ?? ".", among: scopes.names)
    }
    var prefix = first
    for part in name.parts.dropFirst() {
      guard let member = meaning.member(part) else {
        return nearestNames(to: part, among: meaning.memberNames.sorted()).map { "\(prefix).\($0)" }
      }
      prefix += ".\(part)"
      meaning = member
    }
    return []
  }

  // MARK: Text

  private mutating func writeText(_ range: Range<Int>, startsLine: Bool, in frame: Frame) {
    if frame.indentation.isEmpty && !frame.escapesText {
      residual.literals += frame.program.literals[range]
      return
    }
    var isLineStart = startsLine && !isMidLine
    var rest = frame.program.literals[range]
    while let first = rest.first {
      let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      if isLineStart && first != UInt8(ascii: "\n") && first != UInt8(ascii: "\r") {
        residual.literals += frame.indentation
      }
      let line = rest[..<lineEnd]
      if frame.escapesText { write(line) } else { residual.literals += line }
      rest = rest[lineEnd...]
      isLineStart = true
    }
  }

  private mutating func write(_ bytes: some Collection<UInt8>) {
    escaping.append(bytes, to: &residual.literals)
  }

  // MARK: Tags

  private mutating func runVariable(
    _ name: Int, escaped: Bool, at index: Int, in frame: inout Frame
  ) throws(TemplateError) {
    guard let meaning = try meaning(of: name, at: index, in: frame) else { return }
    let escapes = escaping.applies(toEscapedTag: escaped || frame.escapesText)
    switch meaning {
    case .known(.text(let text)):
      if escapes { write(text.utf8) } else { residual.literals += text.utf8 }
    case .known(.flag(let flag)): residual.literals += (flag ? "true" : "false").utf8
    case .known(.lambda(let lambda)):
      try expand(lambda, section: nil, escapes: escapes, at: index, from: &frame)
    case .open(let node, let level):
      switch node.kind {
      case .text:
        let slot = SlotReference(level: level, slot: node.slot ?? 0)
        if assumed[slot] != false { residual.write(slot, escaped: escapes) }
      case .flag: writeFlag(SlotReference(level: level, slot: node.slot ?? 0))
      case .list: try reportNotText(name, "a list", at: index, in: frame)
      case .object: try reportNotText(name, "an object", at: index, in: frame)
      }
    case .partly, .known(.object): try reportNotText(name, "an object", at: index, in: frame)
    case .known(.list): try reportNotText(name, "a list", at: index, in: frame)
    case .known(.none):
      if missing == .reported {
        throw error(.noValue(frame.program.names[name].text), at: index, in: frame)
      }
    }
  }

  private func reportNotText(
    _ name: Int, _ what: String, at index: Int, in frame: Frame
  ) throws(TemplateError) {
    if missing == .reported {
      throw error(.notText(frame.program.names[name].text, is: what), at: index, in: frame)
    }
  }

  /// An open flag reads `true` or `false`, like a known one.
  private mutating func writeFlag(_ slot: SlotReference) {
    for (word, inverted) in [("true", false), ("false", true)] {
      let section = residual.beginSection(slot, inverted: inverted)
      residual.literals += word.utf8
      residual.endSection(section)
    }
  }

  private mutating func runSection(_ index: Int, at instruction: Int, in frame: inout Frame)
    throws(TemplateError)
  {
    let section = frame.program.sections[index]
    let body = frame.next..<section.end
    frame.next = section.end
    guard let meaning = try meaning(of: section.name, at: instruction, in: frame) else {
      if section.inverted { enter(body, from: &frame) }
      return
    }
    switch meaning {
    case .known(let value):
      guard value.isShown != section.inverted else { return }
      if section.inverted { return enter(body, from: &frame) }
      switch value {
      case .list(let items):
        enter(body, .nextItem(items, next: 1), from: &frame)
        push(.known(items[0]))
      case .lambda(let lambda):
        try expand(lambda, section: section, escapes: frame.escapesText, at: instruction, from: &frame)
      default:
        enter(body, from: &frame)
        push(meaning)
      }
    case .partly:
      guard !section.inverted else { return }
      enter(body, from: &frame)
      push(meaning)
    case .open(let node, let level):
      try runSection(over: node, level: level, section.inverted, body, at: instruction, in: &frame)
    }
  }

  /// Runs a section whose being shown may depend on what is open.
  private mutating func runSection(
    over node: OpenName, level: Int, _ inverted: Bool, _ body: Range<Int>, at instruction: Int,
    in frame: inout Frame
  ) throws(TemplateError) {
    let meaning = Meaning.open(node, level: level)
    guard let index = node.slot else {
      if inverted { return }
      enter(body, from: &frame)
      return push(meaning)
    }
    let slot = SlotReference(level: level, slot: index)
    if case .list(let item, let stride) = node.kind, !inverted {
      guard frame.level < limits.depth else {
        throw error(.nestedTooDeep(limit: limits.depth), at: instruction, in: frame)
      }
      let inner = frame.level + 1
      enter(body, .openLoop(residual.beginLoop(slot, stride: stride, inner: inner)), from: &frame)
      frame.level = inner
      return push(.open(item, level: inner))
    }
    let before = assumed[slot]
    if before == inverted { return }
    if before == nil {
      let operation = residual.beginSection(slot, inverted: inverted)
      enter(body, .openSection(operation, slot, assumedBefore: before), from: &frame)
      assumed[slot] = !inverted
    } else {
      enter(body, from: &frame)
    }
    if !inverted { push(meaning) }
  }

  // MARK: Other templates

  /// The program that a tag names; nil when there is none.
  private mutating func program(
    _ template: TemplateName, at index: Int, in frame: Frame
  ) throws(TemplateError) -> Program? {
    let name: String
    switch template {
    case .fixed(let fixed): name = fixed
    case .dynamic(let dynamic):
      switch try meaning(of: dynamic, at: index, in: frame) {
      case .known(.text(let text)): name = text
      case .open, .partly:
        throw error(.openPartialName(frame.program.names[dynamic].text), at: index, in: frame)
      default: return nil
      }
    }
    if let known = found[name] { return known }
    let program = try partials.find(name)?.program
    found[name] = program
    if program == nil, missing == .reported {
      throw error(
        .unknownPartial(name, nearest: nearestNames(to: name, among: partials.names())), at: index, in: frame)
    }
    return program
  }

  /// Enters the template that the tag names; false when there is none.
  @discardableResult
  private mutating func runPartial(
    _ tag: PartialTag, at index: Int, in frame: inout Frame
  ) throws(TemplateError) -> Bool {
    guard let program = try program(tag.template, at: index, in: frame) else { return false }
    try expand(program, 0..<program.code.count, at: index, from: &frame)
    frame.indentation = tag.isStandalone ? frame.indentation + tag.indentation : []
    return true
  }

  private mutating func runParent(_ index: Int, at instruction: Int, in frame: inout Frame)
    throws(TemplateError)
  {
    let parent = frame.program.parents[index]
    let caller = frame.program
    frame.next = parent.end
    guard try runPartial(parent.tag, at: instruction, in: &frame) else { return }
    if !parent.arguments.isEmpty {
      frame.arguments.append(ArgumentSet(program: caller, parent: index))
    }
  }

  private mutating func runBlock(_ index: Int, in frame: inout Frame) throws(TemplateError) {
    let block = frame.program.blocks[index]
    let instruction = frame.next - 1
    let body = frame.next..<block.end
    frame.next = block.end
    let arguments = frame.arguments
    guard let outermost = arguments.firstIndex(where: { $0[block.name] != nil }),
      let argument = arguments[outermost][block.name]
    else { return enter(body, from: &frame) }
    try expand(arguments[outermost].program, argument.body, at: instruction, from: &frame)
    frame.arguments = Array(arguments[..<outermost])
    frame.indentation += block.indentation
    if block.isStandalone && !argument.startsLine { residual.literals += frame.indentation }
    isMidLine = !block.isStandalone && argument.startsLine
  }

  private mutating func expand(
    _ lambda: Lambda, section: Section?, escapes: Bool, at index: Int, from frame: inout Frame
  ) throws(TemplateError) {
    let text = section.map { String(decoding: frame.program.source[$0.source], as: UTF8.self) }
    let program = try Program(
      parsing: Array(lambda.expand(text).utf8),
      file: "\(frame.program.location(ofInstruction: index)) (lambda)",
      delimiters: section?.delimiters ?? Delimiters(), startsLine: section?.startsLine ?? false)
    try expand(program, 0..<program.code.count, at: index, from: &frame)
    if section == nil { frame.indentation = [] }
    frame.escapesText = escapes
  }
}
