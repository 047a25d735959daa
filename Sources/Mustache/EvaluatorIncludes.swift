// EvaluatorIncludes.swift: partials, parents, blocks and lambdas: what brings other templates in.

import SourceText

extension Evaluator {
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

  mutating func runPartial(_ tag: PartialTag, at index: Int, in frame: inout Frame) throws(TemplateError) {
    try include(tag, handing: frame.setting.arguments, at: index, in: &frame)
  }

  mutating func runParent(_ index: Int, at instruction: Int, in frame: inout Frame) throws(TemplateError) {
    let parent = frame.program.parents[index]
    frame.next = parent.end
    var arguments = frame.setting.arguments
    if !parent.arguments.isEmpty { arguments.append(ArgumentSet(program: frame.program, parent: index)) }
    try include(parent.tag, handing: arguments, at: instruction, in: &frame)
  }

  private mutating func include(
    _ tag: PartialTag, handing arguments: [ArgumentSet], at index: Int, in frame: inout Frame
  ) throws(TemplateError) {
    guard let program = try program(tag.template, at: index, in: frame) else { return }
    let around = frame.setting
    let setting = Setting(
      program, depth: around.depth + 1,
      indentation: tag.isStandalone ? around.indentation + tag.indentation : [], arguments: arguments,
      escapesText: around.escapesText)
    try expand(setting, 0..<program.code.count, at: index, from: &frame)
  }

  mutating func runBlock(_ index: Int, in frame: inout Frame) throws(TemplateError) {
    let block = frame.program.blocks[index]
    let instruction = frame.next - 1
    let body = frame.next..<block.end
    frame.next = block.end
    let around = frame.setting
    guard let outermost = around.arguments.firstIndex(where: { $0[block.name] != nil }),
      let argument = around.arguments[outermost][block.name]
    else { return enter(body, from: &frame) }
    let setting = Setting(
      around.arguments[outermost].program, depth: around.depth + 1,
      indentation: around.indentation + block.indentation, arguments: Array(around.arguments[..<outermost]),
      escapesText: around.escapesText)
    try expand(setting, argument.body, at: instruction, from: &frame)
    if block.isStandalone && !argument.startsLine { residual.literals += setting.indentation }
    isMidLine = !block.isStandalone && argument.startsLine
  }

  /// Runs what a lambda gives: for a section with its delimiters, for a variable with the usual ones.
  mutating func expand(
    _ lambda: Lambda, section: Section?, escapes: Bool, at index: Int, from frame: inout Frame
  ) throws(TemplateError) {
    let text = section.map { String(decoding: frame.program.source[$0.source], as: UTF8.self) }
    let program = try Program(
      parsing: Array(lambda.expand(text).utf8),
      file: "\(frame.program.location(ofInstruction: index)) (lambda)",
      delimiters: section?.delimiters ?? Delimiters(), startsLine: section?.startsLine ?? false)
    let around = frame.setting
    let setting = Setting(
      program, depth: around.depth + 1, indentation: section == nil ? [] : around.indentation,
      arguments: around.arguments, escapesText: escapes)
    try expand(setting, 0..<program.code.count, at: index, from: &frame)
  }

  /// Runs `body` of another template that the instruction at `index` brings in.
  private mutating func expand(
    _ setting: Setting, _ body: Range<Int>, at index: Int, from frame: inout Frame
  ) throws(TemplateError) {
    guard setting.depth <= limits.depth else {
      throw error(.nestedTooDeep(limit: limits.depth), at: index, in: frame)
    }
    try countExpansion(at: index, in: frame)
    enter(body, of: setting, from: &frame)
  }
}
