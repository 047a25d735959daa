// Origin.swift: where in a file a record stands.

import JSONText
import SourceText

/// The place of a record; none for a record that was not read from a JSON file.
///
/// The place takes no part in comparisons: a record that was written and read again equals the first.
struct Origin: Hashable, Sendable {
  let value: JSONValue?

  init(_ value: JSONValue? = nil) { self.value = value }

  var location: TextLocation? { value?.location }

  /// The place of the member `name`, or of the record where there is none.
  func location(of name: String) -> TextLocation? { (value?[name] ?? value)?.location }

  static func == (first: Origin, second: Origin) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
