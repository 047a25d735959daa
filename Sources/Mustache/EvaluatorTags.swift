// EvaluatorTags.swift: what variables and sections do.

import SourceText

extension Evaluator {
  mutating func writeText(_ range: Range<Int>, startsLine: Bool, in frame: Frame) {
    if frame.setting.indentation.isEmpty && !frame.setting.escapesText {
      residual.literals += frame.program.literals[range]
      return
    }
    var isLineStart = startsLine && !isMidLine
    var rest = frame.program.literals[range]
    while let first = rest.first {
      let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      if isLineStart && first != UInt8(ascii: "\n") && first != UInt8(ascii: "\r") {
        residual.literals += frame.setting.indentation
      }
      let line = rest[..<lineEnd]
      if frame.setting.escapesText { write(line) } else { residual.literals += line }
      rest = rest[lineEnd...]
      isLineStart = true
    }
  }

  mutating func write(_ bytes: some Collection<UInt8>) { escaping.append(bytes, to: &residual.literals) }

  mutating func runVariable(
    _ name: Int, escaped: Bool, at index: Int, in frame: inout Frame
  ) throws(TemplateError) {
    guard let meaning = try meaning(of: name, at: index, in: frame) else { return }
    let escapes = escaping.applies(toEscapedTag: escaped || frame.setting.escapesText)
    switch meaning {
    case .known(.text(let text)):
      if escapes { write(text.utf8) } else { residual.literals += text.utf8 }
    case .known(.flag(let flag)): residual.literals += (flag ? "true" : "false").utf8
    case .known(.lambda(let lambda)):
      try expand(lambda, section: nil, escapes: escapes, at: index, from: &frame)
    case .open(let node):
      guard let slot = node.slot else { return try reportNotText(name, "an object", at: index, in: frame) }
      if isShown(slot) != false { residual.write(slot, escaped: escapes) }
    case .partly, .known(.object): try reportNotText(name, "an object", at: index, in: frame)
    case .known(.list): try reportNotText(name, "a list", at: index, in: frame)
    case .known(.none):
      if missing == .reported { throw error(.noValue(frame.program.names[name].text), at: index, in: frame) }
    }
  }

  func reportNotText(_ name: Int, _ what: String, at index: Int, in frame: Frame) throws(TemplateError) {
    if missing == .reported {
      throw error(.notText(frame.program.names[name].text, is: what), at: index, in: frame)
    }
  }

  mutating func runSection(_ index: Int, at instruction: Int, in frame: inout Frame) throws(TemplateError) {
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
        try expand(
          lambda, section: section, escapes: frame.setting.escapesText, at: instruction, from: &frame)
      default:
        enter(body, from: &frame)
        push(meaning)
      }
    case .partly:
      guard !section.inverted else { return }
      enter(body, from: &frame)
      push(meaning)
    case .open(let node): runSection(over: node, section.inverted, body, in: &frame)
    }
  }

  /// Runs a section whose being shown may depend on what is open.
  private mutating func runSection(
    over node: OpenName, _ inverted: Bool, _ body: Range<Int>, in frame: inout Frame
  ) {
    if let slot = node.slot {
      if let isShown = isShown(slot) {
        if isShown == inverted { return }
        enter(body, from: &frame)
      } else {
        residual.beginSection(slot, inverted: inverted)
        enter(body, .openSection, from: &frame)
        assumed.append((slot, isShown: !inverted))
      }
    } else if inverted {
      return
    } else {
      enter(body, from: &frame)
    }
    if !inverted { push(.open(node)) }
  }

  /// Whether an open slot is known to be shown, by the sections that are open; nil when it is not known.
  private func isShown(_ slot: Int) -> Bool? { assumed.first { $0.slot == slot }?.isShown }

  /// What a name means here; nil for nothing, or an error if names may not be missing.
  mutating func meaning(of index: Int, at instruction: Int, in frame: Frame) throws(TemplateError) -> Meaning?
  {
    let name = frame.program.names[index]
    guard let first = name.first else { return contexts.last }
    var meaning = scopes.member(first)
    for part in name.rest { meaning = meaning?.member(part) }
    if meaning != nil { return meaning }
    guard missing == .reported else { return nil }
    throw error(.unknownName(name.text, nearest: nearest(to: name)), at: instruction, in: frame)
  }

  /// The names in reach that are like this one.
  private mutating func nearest(to name: Name) -> [String] {
    guard let first = name.first, var meaning = scopes.member(first) else {
      return nearestNames(to: name.first ?? ".", among: scopes.names)
    }
    var prefix = first
    for part in name.rest {
      guard let member = meaning.member(part) else {
        return nearestNames(to: part, among: meaning.memberNames.sorted()).map { "\(prefix).\($0)" }
      }
      prefix += ".\(part)"
      meaning = member
    }
    return []
  }
}
