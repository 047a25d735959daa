// Frame.swift: one template, section or block that is being evaluated.

/// A stretch of a program, with what holds while it runs.
struct Frame {
  /// What happens when the stretch is through.
  enum Ending {
    case leave
    /// Runs again with the next item of a list.
    case nextItem([Value], next: Int)
    /// Ends a section over an open slot: what was assumed about the slot before is assumed again.
    case openSection(Int, SlotReference, assumedBefore: Bool?)
    case openLoop(Int)
  }

  var program: Program
  /// The instruction to run next.
  var next: Int
  let start: Int
  let end: Int
  var ending: Ending
  /// How many contexts and scopes there were before.
  let contextCount: Int
  let scopeCount: Int
  /// How many partials, parents, blocks and lambdas are around.
  var depth: Int
  /// How many open lists are around.
  var level: Int
  /// What each line of the template begins with.
  var indentation: [UInt8]
  /// The blocks handed down by the parent tags around, the outermost first: an outer one wins.
  var arguments: [ArgumentSet]
  /// Whether the template's own text is escaped too: it came from a lambda, by a tag that escapes.
  var escapesText: Bool
}

/// The blocks that one parent tag hands over.
struct ArgumentSet {
  let program: Program
  let parent: Int

  subscript(name: String) -> Argument? { program.parents[parent].arguments[name] }
}
