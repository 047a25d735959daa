// ShapeChecker.swift: whether every tag of a template can name something, found without rendering.

import SourceText

extension Template {
  /// What cannot work when this template is given anything of that shape: names of nothing, names of something other than
  /// a text, texts that may be missing and are not inside a section over them, templates and blocks that do not exist.
  ///
  /// ```swift
  /// let letter = try Template("Dear {{addresee.name}},", named: "letter.mustache")
  /// letter.check(against: ["addressee": ["name": .text]])
  /// // letter.mustache:1:6: error: there is nothing named 'addresee.name' here
  /// // hint: did you mean 'addressee'?
  /// ```
  ///
  /// The templates that this one includes by name are checked as they are used here. Errors come in the order of their
  /// places, this template's first, each once.
  public func check(against shape: Shape, with partials: Partials = .none) -> [TemplateError] {
    var checker = ShapeChecker(partials: partials)
    checker.check(program, against: ShapeNode(shape))
    return checker.errors.sorted { first, second in
      func place(_ error: TemplateError) -> (Int, String, Int, Int) {
        let file = error.location?.file ?? ""
        return (file == name ? 0 : 1, file, error.location?.line ?? 0, error.location?.column ?? 0)
      }
      return place(first) < place(second)
    }
  }
}

/// A shape with an identity: the same name reached twice is the same node.
final class ShapeNode {
  enum Kind { case text, flag, any, object, list(ShapeNode) }

  let kind: Kind
  let isOptional: Bool
  let members: [String: ShapeNode]

  init(_ shape: Shape) {
    let (plain, isOptional) = shape.unwrapped
    self.isOptional = isOptional
    var members: [String: ShapeNode] = [:]
    switch plain {
    case .text: kind = .text
    case .flag: kind = .flag
    case .list(let item): kind = .list(ShapeNode(item))
    case .object(let shapes):
      kind = .object
      members = shapes.mapValues(ShapeNode.init)
    case .any, .optional: kind = .any
    }
    self.members = members
  }

  func member(_ name: String) -> ShapeNode? {
    if case .any = kind { self } else { members[name] }
  }
}

/// Walks through all that a template may come to, each stretch once for each set of contexts.
struct ShapeChecker {
  private(set) var errors: Set<TemplateError> = []
  private let partials: Partials
  private var found: [String: Program?] = [:]
  private var waiting: [Visit] = []
  private var seen: Set<Visit.Key> = []
  /// The parent tags that hand over blocks, each once, with the parents' names.
  private var parents: [(ArgumentSet, String)] = []
  private var parentTags: Set<Handed> = []
  /// The blocks handed over that some template has.
  private var met: Set<Handed> = []
  private var blockNames: Set<String> = []

  private static let visitLimit = 100_000

  /// A stretch of a program, to be checked with these contexts, the innermost last.
  private struct Visit {
    let program: Program
    let range: Range<Int>
    var contexts: [ShapeNode]
    var arguments: [ArgumentSet]

    struct Key: Hashable {
      let program: ObjectIdentifier, start: Int
      let contexts: [ObjectIdentifier], parents: [Handed]
    }

    var key: Key {
      Key(
        program: ObjectIdentifier(program), start: range.lowerBound,
        contexts: contexts.map(ObjectIdentifier.init), parents: arguments.map { Handed($0) })
    }
  }

  /// A parent tag, or one of the blocks that it hands over.
  private struct Handed: Hashable {
    let program: ObjectIdentifier, parent: Int, block: String?

    init(_ set: ArgumentSet, _ block: String? = nil) {
      (program, parent, self.block) = (ObjectIdentifier(set.program), set.parent, block)
    }
  }

  init(partials: Partials) { self.partials = partials }

  mutating func check(_ program: Program, against root: ShapeNode) {
    add(Visit(program: program, range: 0..<program.code.count, contexts: [root], arguments: []))
    while let visit = waiting.popLast(), seen.count < Self.visitLimit { walk(visit) }
    for (set, template) in parents { reportUnmetBlocks(of: set, template) }
  }

  private mutating func add(_ visit: Visit) { if seen.insert(visit.key).inserted { waiting.append(visit) } }

  private mutating func report(_ kind: TemplateError.Kind, _ visit: Visit, _ index: Int) {
    errors.insert(TemplateError(kind, at: visit.program.location(ofInstruction: index)))
  }

  private mutating func walk(_ visit: Visit) {
    var index = visit.range.lowerBound
    while index < visit.range.upperBound {
      let program = visit.program
      var next = index + 1
      switch program.code[index] {
      case .text, .lineStart: break
      case .variable(let name, _): checkText(name, visit, index)
      case .section(let section):
        next = program.sections[section].end
        walkSection(program.sections[section], body: (index + 1)..<next, visit, index)
      case .partial(let partial): include(program.partials[partial], handing: nil, visit, index)
      case .parent(let parent):
        next = program.parents[parent].end
        include(program.parents[parent].tag, handing: parent, visit, index)
      case .block(let block):
        next = program.blocks[block].end
        walkBlock(program.blocks[block].name, body: (index + 1)..<next, visit)
      }
      index = next
    }
  }

  // MARK: Names

  /// What a name means, or nil after a report; also whether it may be missing there.
  private mutating func resolve(_ name: Name, _ visit: Visit, _ index: Int) -> (
    node: ShapeNode, isSure: Bool
  )? {
    guard let first = name.first else { return visit.contexts.last.map { ($0, true) } }
    func isSure(_ node: ShapeNode) -> Bool { !node.isOptional || visit.contexts.contains { $0 === node } }
    guard var node = visit.contexts.reversed().lazy.compactMap({ $0.member(first) }).first else {
      let known = Set(visit.contexts.flatMap(\.members.keys))
      report(.unknownName(name.text, nearest: nearestNames(to: first, among: known.sorted())), visit, index)
      return nil
    }
    var sure = isSure(node)
    var prefix = first
    for part in name.rest {
      guard let member = node.member(part) else {
        let nearest = nearestNames(to: part, among: node.members.keys.sorted()).map { "\(prefix).\($0)" }
        report(.unknownName(name.text, nearest: nearest), visit, index)
        return nil
      }
      sure = sure && isSure(member)
      prefix += ".\(part)"
      node = member
    }
    return (node, sure)
  }

  private mutating func checkText(_ index: Int, _ visit: Visit, _ instruction: Int) {
    let name = visit.program.names[index]
    guard let (node, isSure) = resolve(name, visit, instruction) else { return }
    switch node.kind {
    case .object: report(.notText(name.text, is: "an object"), visit, instruction)
    case .list: report(.notText(name.text, is: "a list"), visit, instruction)
    case .text where !isSure: report(.mayBeMissing(name.text), visit, instruction)
    case .text, .flag, .any: break
    }
  }

  private mutating func walkSection(_ section: Section, body: Range<Int>, _ visit: Visit, _ index: Int) {
    guard let (node, _) = resolve(visit.program.names[section.name], visit, index) else { return }
    var inner = Visit(
      program: visit.program, range: body, contexts: visit.contexts, arguments: visit.arguments)
    if !section.inverted {
      var item = node
      if case .list(let shape) = node.kind { item = shape }
      // A context that is there already comes to the front, so that recursion comes to an end.
      inner.contexts.removeAll { $0 === item }
      inner.contexts.append(item)
    }
    add(inner)
  }

  // MARK: Other templates

  private mutating func include(_ tag: PartialTag, handing parent: Int?, _ visit: Visit, _ index: Int) {
    let name: String
    switch tag.template {
    case .fixed(let fixed): name = fixed
    case .dynamic(let dynamic): return checkText(dynamic, visit, index)
    }
    guard let program = program(name, visit, index) else { return }
    var inner = Visit(
      program: program, range: 0..<program.code.count, contexts: visit.contexts, arguments: visit.arguments)
    if let parent, !visit.program.parents[parent].arguments.isEmpty {
      let set = ArgumentSet(program: visit.program, parent: parent)
      if parentTags.insert(Handed(set)).inserted { parents.append((set, name)) }
      if !inner.arguments.contains(where: { Handed($0) == Handed(set) }) { inner.arguments.append(set) }
    }
    add(inner)
  }

  /// Reports the blocks that are handed to a template which has no block of that name, nor includes one.
  private mutating func reportUnmetBlocks(of set: ArgumentSet, _ template: String) {
    for (name, argument) in set.program.parents[set.parent].arguments where !met.contains(Handed(set, name)) {
      let place = TextLocation(file: set.program.file, offset: argument.offset, in: set.program.source)
      let nearest = nearestNames(to: name, among: blockNames.sorted())
      errors.insert(TemplateError(.unknownBlock(name, of: template, nearest: nearest), at: place))
    }
  }

  private mutating func program(_ name: String, _ visit: Visit, _ index: Int) -> Program? {
    if let known = found[name] { return known }
    do throws(TemplateError) {
      let program = try partials.find(name)?.program
      found[name] = program
      if let program { return program }
      report(.unknownPartial(name, nearest: nearestNames(to: name, among: partials.names())), visit, index)
    } catch {
      found[name] = nil as Program?
      errors.insert(error)
    }
    return nil
  }

  private mutating func walkBlock(_ name: String, body: Range<Int>, _ visit: Visit) {
    var inner = Visit(
      program: visit.program, range: body, contexts: visit.contexts, arguments: visit.arguments)
    blockNames.insert(name)
    for set in visit.arguments where set[name] != nil { met.insert(Handed(set, name)) }
    if let outermost = visit.arguments.firstIndex(where: { $0[name] != nil }),
      let argument = visit.arguments[outermost][name]
    {
      inner = Visit(
        program: visit.arguments[outermost].program, range: argument.body, contexts: visit.contexts,
        arguments: Array(visit.arguments[..<outermost]))
    }
    add(inner)
  }
}
