// TemplateError.swift: everything that can be wrong with a template or with what it is given.

public import SourceText

/// A template that cannot be read, or cannot be filled with what it was given.
public struct TemplateError: Reportable, Hashable {
  public enum Kind: Hashable, Sendable {
    // Found while a template is read.
    case notUTF8
    /// A file that a tag names is there and cannot be read; what the reading said.
    case unreadable(String)
    case unclosedTag(closing: String)
    case emptyName(tag: String)
    case malformedName(String)
    case malformedDelimiters
    case unclosedSection(opening: String, name: String)
    case mismatchedClose(found: String, expected: String, openedOnLine: Int)
    case closeWithoutOpening(String)
    case tagsNestedTooDeep(limit: Int)
    // Found while a template is checked, specialised or rendered.
    case unknownName(String, nearest: [String])
    case noValue(String)
    case mayBeMissing(String)
    case notText(String, is: String)
    case unknownPartial(String, nearest: [String])
    case unknownBlock(String, of: String, nearest: [String])
    case openPartialName(String)
    case conflictingNames(String)
    case nestedTooDeep(limit: Int)
    case tooManyExpansions(limit: Int)
    case tooLong(limit: Int)
  }

  public let kind: Kind
  public let location: TextLocation?

  public init(_ kind: Kind, at location: TextLocation?) { (self.kind, self.location) = (kind, location) }

  public var message: String {
    switch kind {
    case .notUTF8: "the template is not UTF-8 text"
    case .unreadable(let reason): reason
    case .unclosedTag: "this tag is never closed"
    case .emptyName(let tag): "the tag \(tag) has no name"
    case .malformedName(let name): "'\(name)' cannot be a name"
    case .malformedDelimiters: "these are not delimiters"
    case .unclosedSection(let opening, _): "\(opening) is never closed"
    case .mismatchedClose(let found, let expected, let line):
      "'\(found)' is closed here, but '\(expected)' of line \(line) is still open"
    case .closeWithoutOpening(let name): "'\(name)' is closed here, but never opened"
    case .tagsNestedTooDeep(let limit): "sections, parents and blocks are nested more than \(limit) deep"
    case .unknownName(let name, _): "there is nothing named '\(name)' here"
    case .noValue(let name): "'\(name)' has no value here"
    case .mayBeMissing(let name): "'\(name)' may be missing, and would leave a gap here"
    case .notText(let name, let what): "'\(name)' is \(what), not a text"
    case .unknownPartial(let name, _): "there is no template named '\(name)'"
    case .unknownBlock(let name, let parent, _): "'\(parent)' has no block named '\(name)'"
    case .openPartialName(let name): "'\(name)' names a template, but its value is not known yet"
    case .conflictingNames(let name): "'\(name)' is left open both as a whole and in part"
    case .nestedTooDeep(let limit): "templates, blocks and lambdas are nested more than \(limit) deep"
    case .tooManyExpansions(let limit): "more than \(limit) templates, blocks, lambdas and items are expanded"
    case .tooLong(let limit): "the result is longer than \(limit) bytes"
    }
  }

  public var hint: String? {
    switch kind {
    case .notUTF8: "save the file as UTF-8"
    case .unreadable: nil
    case .unclosedTag(let closing): "write \(closing) where the tag ends"
    case .emptyName: "write a name, or {{.}} for the item itself"
    case .malformedName: "a name has no blanks, and no empty part between its dots"
    case .malformedDelimiters:
      "write {{=<% %>=}}: two delimiters with a blank between them, and no '=' or blank in either"
    case .unclosedSection(_, let name): "write {{/\(name)}} where it ends"
    case .mismatchedClose(_, let expected, _): "write {{/\(expected)}} first"
    case .closeWithoutOpening(let name): "write {{#\(name)}} where it begins, or take this tag out"
    case .unknownName(_, let nearest), .unknownPartial(_, let nearest), .unknownBlock(_, _, let nearest):
      nearest.isEmpty ? nil : "did you mean \(nearest.map { "'\($0)'" }.joined(separator: " or "))?"
    case .noValue(let name), .mayBeMissing(let name): "put the tag between {{#\(name)}} and {{/\(name)}}"
    case .notText(let name, _): "write {{#\(name)}} ... {{/\(name)}} and name what is in it"
    case .openPartialName: "give the value before the template is specialised"
    case .conflictingNames: "leave only one of them open"
    case .tagsNestedTooDeep: "close each before the next, or move the inner ones to a template of their own"
    case .nestedTooDeep: "look for a template that includes itself"
    case .tooManyExpansions, .tooLong:
      "look for a template that includes itself, or for sections over lists inside each other"
    }
  }
}
