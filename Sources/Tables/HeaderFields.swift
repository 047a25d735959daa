// HeaderFields.swift: the fields that a caller knows, by all the names that their columns go by.

import SourceText

/// Fields, each with the other names that its column goes by; its own name counts too. Where two fields share a name the
/// first has it.
public struct HeaderFields: Sendable {
  /// Each field with all its names, its own the first.
  public let names: [(field: String, names: [String])]
  /// For each name, as `plainName` makes it, the place of its field.
  private let fieldOfPlainName: ByteTable

  public init(_ fields: [(String, [String])]) {
    names = fields.map { ($0, [$0] + $1) }
    var known = ByteTable(limit: .max, room: 1024)
    for (place, field) in names.enumerated() {
      for name in field.names { plainName(name).withBytes { known.insert(place, for: $0) } }
    }
    fieldOfPlainName = known
  }

  /// The field that goes by a name as `plainName` makes it; nil when there is none.
  public func field(plain: String) -> String? {
    plain.withBytes { fieldOfPlainName.value(for: $0) }.map { names[$0].field }
  }
}
