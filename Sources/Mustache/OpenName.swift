// OpenName.swift: names whose values are not known yet while a template is specialised.

/// A text that is still open, or an object with open texts below it.
final class OpenName: Sendable {
  /// The text's place in the list of open names; nil for an object.
  let slot: Int?
  let children: [String: OpenName]

  private init(slot: Int?, children: [String: OpenName]) { (self.slot, self.children) = (slot, children) }

  /// The tree of dotted names such as `sender.email`; each one's slot is its place in the list.
  ///
  /// - Throws: `.conflictingNames` for a name given twice, or given as a whole and in part.
  static func tree(_ names: [String]) throws(TemplateError) -> OpenName {
    let root = Gathering()
    for (slot, name) in names.enumerated() { try root.add(name, slot: slot) }
    return root.openName
  }

  /// Dotted names while they are gathered to a tree.
  private final class Gathering {
    private var slot: Int?
    private var children: [String: Gathering] = [:]

    func add(_ name: String, slot: Int) throws(TemplateError) {
      var node = self
      for part in Name(name).parts {
        guard node.slot == nil else { throw TemplateError(.conflictingNames(name), at: nil) }
        let child = node.children[part] ?? Gathering()
        node.children[part] = child
        node = child
      }
      guard node.slot == nil, node.children.isEmpty else {
        throw TemplateError(.conflictingNames(name), at: nil)
      }
      node.slot = slot
    }

    var openName: OpenName { OpenName(slot: slot, children: children.mapValues(\.openName)) }
  }
}
