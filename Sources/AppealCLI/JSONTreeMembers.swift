// JSONTreeMembers.swift: the members of JSON values that are changed before they are written.

import JSONText

extension JSONTree {
  var text: String? { if case .string(let text) = self { text } else { nil } }

  var elements: [JSONTree] { if case .list(let elements) = self { elements } else { [] } }

  /// The object without the members of this name.
  func without(_ name: String) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.name != name })
  }

  /// The first member of this name; setting changes it, or adds it at the end.
  subscript(name: String) -> JSONTree? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.name == name }?.value
    }
    set {
      guard case .object(var members) = self, let newValue else { return }
      if let place = members.firstIndex(where: { $0.name == name }) {
        members[place].value = newValue
      } else {
        members.append(Member(name, newValue))
      }
      self = .object(members)
    }
  }
}
