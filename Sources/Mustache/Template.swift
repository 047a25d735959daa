// Template.swift: a Mustache template, read once and filled as often as needed.

/// A template in the language of the Mustache specification 1.4, with its optional modules.
///
/// ```swift
/// let template = try Template("Dear {{title}},\n{{#points}}\n - {{.}}\n{{/points}}\n", named: "letter")
/// let text = try template.rendered(["title": "Premier", "points": ["release them"]], escaping: .none)
/// // Dear Premier,
/// //  - release them
/// ```
///
/// A template is read once, into a flat program, in a time that grows as its length does.
public struct Template: Sendable {
  /// How deep sections, parents and blocks may stand inside each other in one template.
  public static let deepestNesting = 256

  let program: Program

  /// Reads a template; its errors have the file's name.
  ///
  /// - Throws: the first thing that is wrong with it, with its place.
  public init(_ text: String, named name: String) throws(TemplateError) {
    try self.init(utf8: Array(text.utf8), named: name)
  }

  /// Reads a template from the bytes of a UTF-8 file; a byte order mark is skipped.
  public init(utf8 bytes: [UInt8], named name: String) throws(TemplateError) {
    program = try Program(parsing: bytes, file: name, delimiters: Delimiters(), startsLine: true)
  }

  /// The name that the template was given.
  public var name: String { program.file }
}

/// What a tag does when there is nothing of its name.
public enum MissingNames: Sendable {
  /// It writes nothing, as the specification has it.
  case empty
  /// It is an error with the tag's place, as is a variable whose value is `.none`, and a template that is not there.
  case reported
}
