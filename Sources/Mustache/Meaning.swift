// Meaning.swift: what a name stands for while a template is evaluated.

/// A value that is known, one that is still open, or an object of both.
enum Meaning {
  case known(Value)
  case open(OpenName)
  case partly([String: Value], OpenName)

  /// The object of known and open names; an open name wins over a known one.
  init(known value: Value, open: OpenName) {
    if open.slot == nil, open.children.isEmpty {
      self = .known(value)
    } else if case .object(let members) = value, open.slot == nil {
      self = .partly(members, open)
    } else {
      self = .open(open)
    }
  }

  /// What the object has of that name; nil when it has none, or is no object.
  func member(_ name: String) -> Meaning? {
    switch self {
    case .known(.object(let members)): members[name].map { .known($0) }
    case .known: nil
    case .open(let node): node.children[name].map { .open($0) }
    case .partly(let members, let node):
      if let child = node.children[name] {
        members[name].map { Meaning(known: $0, open: child) } ?? .open(child)
      } else {
        members[name].map { .known($0) }
      }
    }
  }

  var hasMembers: Bool {
    switch self {
    case .known(.object): true
    case .known: false
    case .open(let node): !node.children.isEmpty
    case .partly: true
    }
  }

  /// The names that `member` knows, each once.
  var memberNames: [String] {
    switch self {
    case .known(.object(let members)): Array(members.keys)
    case .known: []
    case .open(let node): Array(node.children.keys)
    case .partly(let members, let node):
      Array(members.keys) + node.children.keys.filter { members[$0] == nil }
    }
  }
}
