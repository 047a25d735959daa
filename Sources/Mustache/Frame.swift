// Frame.swift: one template, section or block that is being evaluated.

/// A stretch of a program that runs, or waits for those inside it.
struct Frame {
  /// What happens when the stretch is through.
  enum Ending {
    case leave
    /// Runs again with the next item of a list.
    case nextItem([Value], next: Int)
    /// Ends the innermost section over an open slot; nothing is assumed about the slot any more.
    case openSection
  }

  let setting: Setting
  /// The instruction to run next.
  var next: Int
  let start: Int
  let end: Int
  var ending: Ending
  /// How many contexts and scopes there were before.
  let contextCount: Int
  let scopeCount: Int

  var program: Program { setting.program }
}

/// What is the same for all sections of one template: shared, so that entering a section copies nothing.
final class Setting {
  let program: Program
  /// How many partials, parents, blocks and lambdas are around.
  let depth: Int
  /// What each line of the template begins with.
  let indentation: [UInt8]
  /// The blocks handed down by the parent tags around, the outermost first: an outer one wins.
  let arguments: [ArgumentSet]
  /// Whether the template's own text is escaped too: it came from a lambda, by a tag that escapes.
  let escapesText: Bool

  init(
    _ program: Program, depth: Int = 0, indentation: [UInt8] = [], arguments: [ArgumentSet] = [],
    escapesText: Bool = false
  ) {
    (self.program, self.depth, self.indentation) = (program, depth, indentation)
    (self.arguments, self.escapesText) = (arguments, escapesText)
  }
}

/// The blocks that one parent tag hands over.
struct ArgumentSet {
  let program: Program
  let parent: Int

  subscript(name: String) -> Argument? { program.parents[parent].arguments[name] }
}
