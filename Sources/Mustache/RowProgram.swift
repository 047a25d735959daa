// RowProgram.swift: what remains of a template, ready to be run over rows.

/// A residual that is complete: it runs without names, and without counting references.
struct RowProgram: Sendable {
  let literals: [UInt8]
  let operations: [RowOperation]
  let escaping: Escaping
  /// How many open lists stand inside each other, at most.
  let deepestLevel: Int
  let layout: Layout

  /// Runs a template over what is known, and leaves what `layout` has open.
  init(
    _ template: Template, knowing value: Value, leaving layout: Layout, with partials: Partials,
    escaping: Escaping,
    missing: MissingNames, limits: Limits
  ) throws(TemplateError) {
    var evaluator = Evaluator(partials: partials, escaping: escaping, missing: missing, limits: limits)
    try evaluator.evaluate(template.program, with: Meaning(known: value, open: layout.root))
    guard evaluator.residual.literals.count <= limits.bytes,
      evaluator.residual.operations.count <= limits.bytes
    else { throw TemplateError(.tooLong(limit: limits.bytes), at: nil) }
    literals = evaluator.residual.literals
    operations = evaluator.residual.operations
    deepestLevel = evaluator.residual.deepestLevel
    self.escaping = escaping
    self.layout = layout
  }

  /// Runs over one row and appends to `output`.
  func run(_ row: [Cell], from store: RowStore, to output: inout OutputBuffer) {
    precondition(row.count == layout.slotCount, "the row has \(row.count) cells, not \(layout.slotCount)")
    row.withUnsafeBufferPointer { row in
      store.cells.withUnsafeBufferPointer { cells in
        store.bytes.withUnsafeBytes { bytes in
          literals.withUnsafeBytes { literals in
            operations.withUnsafeBufferPointer { operations in
              withUnsafeTemporaryAllocation(of: RowMachine.Level.self, capacity: deepestLevel + 1) { levels in
                levels.initialize(repeating: RowMachine.Level(cells: row, itemsLeft: 0))
                let machine = RowMachine(
                  operations: operations, literals: literals, bytes: bytes, cells: cells, levels: levels)
                machine.run(escaping, &output)
              }
            }
          }
        }
      }
    }
  }
}
