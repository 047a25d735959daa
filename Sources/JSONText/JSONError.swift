// JSONError.swift: what is wrong in a JSON file, and where.

public import SourceText

/// A fault in a JSON file: of its syntax, or of what stands in it.
public typealias JSONError = PlainError

/// A fault of syntax by its place in the bytes; it becomes a `JSONError` once the line is counted.
struct SyntaxFault: Error {
  var offset: Int
  var message: String
  var hint: String?

  init(_ message: String, hint: String? = nil, at offset: Int) {
    (self.offset, self.message, self.hint) = (offset, message, hint)
  }
}
