// Layout.swift: which value of a row stands in which slot.

/// The slots of a row, by name.
///
/// A row has one cell a slot. A list's cell points to further rows, one an item, with a layout of their own.
///
/// ```swift
/// let layout = try Layout(["name": .text, "points": .list(["text": .text])])
/// layout.slotCount                                // 2
/// layout.slot("name")                             // 0: slots are numbered in the order of the names
/// layout.items(of: "points")?.slot("text")        // 0
/// ```
public struct Layout: Sendable {
  /// The node that stands for a whole row.
  let root: OpenName
  public let slotCount: Int

  /// Numbers the slots of a shape, in the order of the names, and of the names below them.
  ///
  /// - Throws: `.undescribed` where the shape says `.any`.
  public init(_ shape: Shape) throws(TemplateError) {
    var count = 0
    root = try OpenName(shape, path: "", count: &count)
    slotCount = count
  }

  /// Numbers slots in the order of the given dotted names, each a text that may be missing.
  ///
  /// - Throws: `.conflictingNames` for a name given twice, or given as a whole and in part.
  public init(texts names: [String]) throws(TemplateError) {
    let tree = NameTree()
    for (slot, name) in names.enumerated() { try tree.add(name, slot: slot) }
    root = tree.openName
    slotCount = names.count
  }

  init(root: OpenName, slotCount: Int) {
    self.root = root
    self.slotCount = slotCount
  }

  /// The slot of a dotted name, `.` for an item that is no object; nil when the layout has none of that name.
  public func slot(_ name: String) -> Int? { node(name)?.slot }

  /// The layout of a list's items; nil when the name is no list.
  public func items(of name: String) -> Layout? {
    guard case .list(let item, let stride)? = node(name)?.kind else { return nil }
    return Layout(root: item, slotCount: stride)
  }

  private func node(_ name: String) -> OpenName? {
    var node = root
    for part in Name(name).parts {
      guard let child = node.children[part] else { return nil }
      node = child
    }
    return node
  }
}

/// Something whose value is not known while a template is specialised: a slot, or an object with slots below it.
final class OpenName: Sendable {
  enum Kind {
    case text, flag, object
    /// Items with `stride` cells each; `item` numbers its slots from 0.
    case list(item: OpenName, stride: Int)
  }

  let kind: Kind
  /// The cell with the value; for an object the one that says whether it is there, or nil when it always is.
  let slot: Int?
  let children: [String: OpenName]

  init(_ kind: Kind, slot: Int?, children: [String: OpenName] = [:]) {
    self.kind = kind
    self.slot = slot
    self.children = children
  }

  convenience init(_ shape: Shape, path: String, count: inout Int) throws(TemplateError) {
    func takeSlot() -> Int {
      count += 1
      return count - 1
    }
    let (plain, isOptional) = shape.unwrapped
    switch plain {
    case .text: self.init(.text, slot: takeSlot())
    case .flag: self.init(.flag, slot: takeSlot())
    case .list(let item):
      let slot = takeSlot()
      var stride = 0
      let node = try OpenName(item, path: path, count: &stride)
      self.init(.list(item: node, stride: stride), slot: slot)
    case .object(let members):
      let slot = isOptional ? takeSlot() : nil
      var children: [String: OpenName] = [:]
      for name in members.keys.sorted() {
        guard let member = members[name] else { continue }
        children[name] = try OpenName(member, path: path.isEmpty ? name : "\(path).\(name)", count: &count)
      }
      self.init(.object, slot: slot, children: children)
    case .any, .optional: throw TemplateError(.undescribed(path.isEmpty ? "." : path), at: nil)
    }
  }
}

/// Dotted names while they are gathered to a tree.
private final class NameTree {
  private var slot: Int?
  private var children: [String: NameTree] = [:]

  func add(_ name: String, slot: Int) throws(TemplateError) {
    var node = self
    for part in Name(name).parts {
      guard node.slot == nil else { throw TemplateError(.conflictingNames(name), at: nil) }
      let child = node.children[part] ?? NameTree()
      node.children[part] = child
      node = child
    }
    guard node.slot == nil, node.children.isEmpty else {
      throw TemplateError(.conflictingNames(name), at: nil)
    }
    node.slot = slot
  }

  var openName: OpenName {
    OpenName(slot == nil ? .object : .text, slot: slot, children: children.mapValues(\.openName))
  }
}
