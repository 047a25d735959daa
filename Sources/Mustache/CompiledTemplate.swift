// CompiledTemplate.swift: a template whose names are slots of a row, for the fastest rendering.

/// A template, its partials and an escaping, made for rows of one layout.
///
/// ```swift
/// let compiled = try template.compiled(for: ["name": .text, "points": .list(.text)])
/// var store = RowStore()
/// let row = store.add(["name": "Ada", "points": ["one", "two"]], as: compiled.layout)
/// var output = OutputBuffer()
/// compiled.render(row, from: store, to: &output)
/// ```
public struct CompiledTemplate: Sendable {
  let program: RowProgram

  /// Which slot of a row holds which value.
  public var layout: Layout { program.layout }

  /// A row in which everything is missing.
  public var emptyRow: [Cell] { Array(repeating: .missing, count: layout.slotCount) }

  /// Fills the template from a row, and appends to `output`.
  ///
  /// The row has the layout's number of cells, all of them from `store`: anything else stops the program.
  public func render(_ row: [Cell], from store: RowStore, to output: inout OutputBuffer) {
    program.run(row, from: store, to: &output)
  }

  /// Fills the template from a row, and appends to `output`; an `OutputBuffer` is faster.
  public func render(_ row: [Cell], from store: RowStore, to output: inout [UInt8]) {
    var buffer = OutputBuffer()
    program.run(row, from: store, to: &buffer)
    buffer.withBytes { output += $0 }
  }
}

/// What is left of a template when some of its values are known: only what depends on the rest.
///
/// ```swift
/// let letter = try Template("Dear {{title}},\n{{text}}\n{{sender}}{{#email}}, {{.}}{{/email}}\n", named: "letter")
/// let form = try letter.specialised(knowing: ["title": "Premier", "text": "..."], leaving: ["sender", "email"])
/// // form.pieces: text "Dear Premier,\n...\n", slot 0, section over slot 1 of text ", " and slot 1, text "\n"
/// ```
public struct SpecialisedTemplate: Sendable {
  let program: RowProgram

  /// The number of open names: a row's cells, in the order of the list that was given.
  public var slotCount: Int { program.layout.slotCount }

  /// What is left, in order; texts that follow each other are one.
  public var pieces: [Piece] { program.pieces(0..<program.operations.count) }

  /// A row in which everything is missing.
  public var emptyRow: [Cell] { Array(repeating: .missing, count: slotCount) }

  /// Fills in a row of texts, and appends to `output`; see `CompiledTemplate`.
  public func render(_ row: [Cell], from store: RowStore, to output: inout OutputBuffer) {
    program.run(row, from: store, to: &output)
  }

  /// Fills in a row of texts, and appends to `output`; an `OutputBuffer` is faster.
  public func render(_ row: [Cell], from store: RowStore, to output: inout [UInt8]) {
    var buffer = OutputBuffer()
    program.run(row, from: store, to: &buffer)
    buffer.withBytes { output += $0 }
  }
}

extension Template {
  /// Resolves all names against a shape, once.
  ///
  /// - Throws: a shape that says `.any`; a partial whose name is a value, as that is not known yet; a template that includes
  ///   itself; with `.reported`, each name that the shape does not have.
  public func compiled(
    for shape: Shape, knowing value: Value = .none, with partials: Partials = .none,
    escaping: Escaping = .html,
    missing: MissingNames = .empty, limits: Limits = Limits()
  ) throws(TemplateError) -> CompiledTemplate {
    CompiledTemplate(
      program: try RowProgram(
        self, knowing: value, leaving: Layout(shape), with: partials, escaping: escaping, missing: missing,
        limits: limits))
  }

  /// Does all that depends on known values only, and leaves the rest.
  ///
  /// - Parameters:
  ///   - value: what is known.
  ///   - names: dotted names of texts that may be missing, such as `sender.email`; each one's slot is its place in this list.
  ///     A section over such a name is shown when its text is not empty, and `{{.}}` is the text there. An open name wins
  ///     over a known one.
  /// - Throws: a name that is neither known nor open, unless `missing` is `.empty`; a partial with an open name; a template
  ///   that includes itself for ever.
  public func specialised(
    knowing value: Value, leaving names: [String], with partials: Partials = .none,
    escaping: Escaping = .html,
    missing: MissingNames = .reported, limits: Limits = Limits()
  ) throws(TemplateError) -> SpecialisedTemplate {
    SpecialisedTemplate(
      program: try RowProgram(
        self, knowing: value, leaving: Layout(texts: names), with: partials, escaping: escaping,
        missing: missing,
        limits: limits))
  }
}
