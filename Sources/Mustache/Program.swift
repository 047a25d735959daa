// Program.swift: a parsed template: a flat list of instructions over one pool of bytes.

import SourceText

/// What a template does, step by step.
///
/// A section's, parent's or block's body stands right behind its instruction and ends before its `end`.
enum Instruction: Sendable {
  /// Bytes of the template. Every line that begins in them is indented in an indented partial; `startsLine` says
  /// whether the first byte begins one.
  case text(Range<Int>, startsLine: Bool)
  /// A line begins here with a tag.
  case lineStart
  /// A name by its index in `names`.
  case variable(Int, escaped: Bool)
  /// Each by its index in the list of its kind.
  case section(Int)
  case partial(Int)
  case parent(Int)
  case block(Int)
}

/// A name as a tag has it.
struct Name: Sendable, Hashable {
  /// The part before the first dot; nil for `.`, the item itself.
  let first: String?
  /// The parts behind it.
  let rest: [String]

  init(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    first = text == "." ? nil : parts.first
    rest = text == "." ? [] : Array(parts.dropFirst())
  }

  var parts: [String] { first.map { [$0] + rest } ?? [] }
  var text: String { first == nil ? "." : parts.joined(separator: ".") }
}

struct Section: Sendable {
  let name: Int
  let inverted: Bool
  var end = 0
  /// The bytes of the source between the tags, for lambdas.
  var source: Range<Int>
  /// Whether these bytes begin a line.
  var startsLine: Bool
  let delimiters: Delimiters
}

/// The name of a template: as it is, or the value of a name.
enum TemplateName: Sendable {
  case fixed(String)
  case dynamic(Int)
}

struct PartialTag: Sendable {
  let template: TemplateName
  let indentation: [UInt8]
  /// Whether the tag has a line of its own, so that its template begins at the line's start.
  let isStandalone: Bool
}

struct ParentTag: Sendable {
  let tag: PartialTag
  /// The blocks that the tag hands over, by name.
  var arguments: [String: Argument] = [:]
  var end = 0
}

/// A block handed to a parent: it replaces the parent's block of that name.
struct Argument: Sendable {
  var body: Range<Int>
  /// Whether the body begins with a line's start.
  let startsLine: Bool
  /// The offset of the block's tag in the source.
  let offset: Int
}

/// A block that can be replaced.
struct BlockTag: Sendable {
  let name: String
  let indentation: [UInt8]
  let isStandalone: Bool
  var end = 0
}

/// A template, parsed. It never changes, so that it is shared freely.
final class Program: Sendable {
  let file: String
  let source: [UInt8]
  let literals: [UInt8]
  let code: [Instruction]
  /// For each instruction the offset of its tag in `source`.
  let offsets: [Int]
  let names: [Name]
  let sections: [Section]
  let partials: [PartialTag]
  let parents: [ParentTag]
  let blocks: [BlockTag]

  init(_ builder: ProgramBuilder, file: String, source: [UInt8]) {
    self.file = file
    self.source = source
    literals = builder.literals
    code = builder.code
    offsets = builder.offsets
    names = builder.names
    sections = builder.sections
    partials = builder.partials
    parents = builder.parents
    blocks = builder.blocks
  }

  /// The place of an instruction's tag; of the text's start in a template without any.
  func location(ofInstruction index: Int) -> TextLocation {
    TextLocation(file: file, offset: index < offsets.count ? offsets[index] : 0, in: source)
  }
}
