// TextTable.swift: an object whose members are all texts, decoded one by one.

public import SourceText

/// Names and texts, such as the names of countries by their codes.
public struct TextTable: Sendable {
  private let object: JSONValue

  /// - Throws: at the first member that is no text, or at the value when it is no object.
  public init(_ object: JSONValue) throws(JSONError) {
    for member in try object.members() where member.value.kind != .string { _ = try member.value.string() }
    self.object = object
  }

  /// The text of a name; nil when the table does not have it.
  public subscript(name: String) -> String? { object[name]?.decoded }

  /// All names and texts, in the order of the file.
  public var all: [(name: String, text: String)] {
    ((try? object.members()) ?? []).map { ($0.name, $0.value.decoded) }
  }
}
