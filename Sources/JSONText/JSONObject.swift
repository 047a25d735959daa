// JSONObject.swift: reading the members of an object by name, with errors that say what is missing or misspelt.

public import SourceText

/// A member of an object.
public struct JSONMember: Sendable {
  /// The key as a value of its own, for the place of an error about it.
  public let key: JSONValue
  public let value: JSONValue

  public var name: String { key.decoded }
}

extension JSONValue {
  /// The members of an object in the order of the text, all of them when a key is repeated.
  public func members() throws(JSONError) -> [JSONMember] {
    guard kind == .object else { throw mismatch(wanted: "an object in { }") }
    var members: [JSONMember] = []
    members.reserveCapacity(Int(node.detail))
    var next = index + 1
    while next < Int(node.end) {
      members.append(
        JSONMember(
          key: JSONValue(storage: storage, index: next), value: JSONValue(storage: storage, index: next + 1)))
      next = storage.nodes[next + 1].indexBehind(next + 1)
    }
    return members
  }

  /// The first member of this name; nil when there is none, when it is null, and when the value is no object.
  public subscript(name: String) -> JSONValue? {
    guard kind == .object else { return nil }
    let (nodes, end) = (storage.nodes, Int(node.end))
    return name.withBytes { name in
      var next = index + 1
      while next < end {
        // Most other names differ in length.
        let isLikely = nodes[next].hasEscapes || Int(nodes[next].end - nodes[next].start) == name.count
        if isLikely, isText(name, at: next) {
          return nodes[next + 1].kind == .null ? nil : JSONValue(storage: storage, index: next + 1)
        }
        next = nodes[next + 1].indexBehind(next + 1)
      }
      return nil
    }
  }

  /// The member of this name, which must be there and not null.
  public func required(_ name: String) throws(JSONError) -> JSONValue {
    guard kind == .object else { throw mismatch(wanted: "an object in { }") }
    guard let value = self[name] else {
      throw error("there is no '\(name)' in this object", hint: "add a member \"\(name)\"")
    }
    return value
  }

  /// The text of a member that must be there.
  public func string(_ name: String) throws(JSONError) -> String { try required(name).string() }

  /// The text of a member; nil when it is missing or null.
  public func optionalString(_ name: String) throws(JSONError) -> String? { try self[name]?.string() }

  /// The elements of a member that is a list; none when it is missing or null.
  public func list(_ name: String) throws(JSONError) -> [JSONValue] { try self[name]?.list() ?? [] }

  /// The texts of a member that is a list of texts; none when it is missing or null.
  public func strings(_ name: String) throws(JSONError) -> [String] { try self[name]?.strings() ?? [] }

  /// One error for each key that is not in `known`, at the key, with the nearest known name.
  public func unknownKeys(known: [String]) throws(JSONError) -> [JSONError] {
    var errors: [JSONError] = []
    for member in try members() where !known.contains(where: member.key.isText) {
      let hint = nearestHint(to: member.name, among: known) ?? "known here: \(known.joined(separator: ", "))"
      errors.append(member.key.error("unknown key '\(member.name)'", hint: hint))
    }
    return errors
  }

  /// Throws the first error of `unknownKeys(known:)`.
  public func requireKnownKeys(_ known: String...) throws(JSONError) {
    if let error = try unknownKeys(known: known).first { throw error }
  }
}
