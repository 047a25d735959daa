// Meaning.swift: what a name stands for while a template is evaluated.

/// A value that is known, one that is still open, or an object of both.
enum Meaning {
  case known(Value)
  /// `level` counts the open lists around: 0 for the row itself, 1 for the items of a list of it.
  case open(OpenName, level: Int)
  case partly([String: Value], OpenName, level: Int)

  /// The object of known and open names; an open name wins over a known one.
  init(known value: Value, open: OpenName) {
    if case .object(let members) = value, case .object = open.kind {
      self = .partly(members, open, level: 0)
    } else {
      self = .open(open, level: 0)
    }
  }

  /// What the object has of that name; nil when it has none, or is no object.
  func member(_ name: String) -> Meaning? {
    switch self {
    case .known(.object(let members)): members[name].map { .known($0) }
    case .known: nil
    case .open(let node, let level): node.children[name].map { .open($0, level: level) }
    case .partly(let members, let node, let level):
      if let child = node.children[name] {
        if let value = members[name], case .object(let inner) = value, case .object = child.kind {
          .partly(inner, child, level: level)
        } else {
          .open(child, level: level)
        }
      } else {
        members[name].map { .known($0) }
      }
    }
  }

  var hasMembers: Bool {
    switch self {
    case .known(.object): true
    case .known: false
    case .open(let node, _): !node.children.isEmpty
    case .partly: true
    }
  }

  /// The names that `member` knows, each once.
  var memberNames: [String] {
    switch self {
    case .known(.object(let members)): Array(members.keys)
    case .known: []
    case .open(let node, _): Array(node.children.keys)
    case .partly(let members, let node, _):
      Array(members.keys) + node.children.keys.filter { members[$0] == nil }
    }
  }
}

/// A cell of the row, or of the item at hand of a list.
struct SlotReference: Equatable {
  let level: Int
  let slot: Int
}
