// HeaderFields.swift: the fields that a caller knows, by all the names that their columns go by.

import SourceText

/// Fields, each with the other names that its column goes by; its own name counts too. Where two fields share a name the
/// first has it.
public struct HeaderFields: Sendable {
  /// Each field with all its names, its own the first.
  public let names: [(field: String, names: [String])]
  private let fieldOfPlainName: [String: String]

  public init(_ fields: [(String, [String])]) {
    names = fields.map { ($0, [$0] + $1) }
    var known: [String: String] = [:]
    for (field, all) in names {
      for name in all {
        let plain = plainName(name)
        if known[plain] == nil { known[plain] = field }
      }
    }
    fieldOfPlainName = known
  }

  /// The field that goes by a name.
  ///
  /// - Parameter plain: as `plainName` makes it.
  /// - Returns: nil when no field goes by that name.
  public func field(plain: String) -> String? { fieldOfPlainName[plain] }
}
