// Rows.swift: values as ranges of bytes, for templates that are filled many times.

/// One value of a row: a range of bytes, or of further rows, in the `RowStore` that made it.
public struct Cell: Sendable, Hashable {
  var start: UInt32
  /// Bytes of a text, items of a list; 1 for a flag that is set.
  var count: UInt32

  /// A value that is missing; also an empty text, an empty list and a flag that is not set.
  public static let missing = Cell(start: 0, count: 0)

  public static func flag(_ flag: Bool) -> Cell { Cell(start: 0, count: flag ? 1 : 0) }
}

/// The bytes of all texts and the rows of all lists, in one piece of memory each.
///
/// ```swift
/// var store = RowStore()
/// var row = compiled.emptyRow
/// row[nameSlot] = store.add("Ada Reader")
/// row[pointsSlot] = store.add(items: [[store.add("release them")], [store.add("lift the restrictions")]])
/// ```
///
/// A store holds less than 4 GiB of texts; cells are good for the store that made them and for copies of it.
public struct RowStore: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []

  public init() {}

  /// Keeps a text.
  public mutating func add(_ text: String) -> Cell { add(utf8: text.utf8) }

  /// Keeps a text's UTF-8 bytes.
  public mutating func add(utf8 text: some Collection<UInt8>) -> Cell {
    let start = bytes.count
    bytes += text
    return Cell(start: UInt32(start), count: UInt32(bytes.count - start))
  }

  /// Keeps a list: a row for each item, in the layout of the list's items.
  ///
  /// All rows must be equally long.
  public mutating func add(items: [[Cell]]) -> Cell {
    let start = cells.count
    for item in items { cells += item }
    precondition(items.allSatisfy { $0.count == items[0].count }, "the rows of a list differ in length")
    return Cell(start: UInt32(start), count: UInt32(items.count))
  }

  /// Keeps a value as a row of that layout: the comfortable way to fill one.
  ///
  /// What the value lacks is missing in the row; what the layout has no slot for is left out.
  public mutating func add(_ value: Value, as layout: Layout) -> [Cell] {
    var row = [Cell](repeating: .missing, count: layout.slotCount)
    fill(&row, value, layout.root)
    return row
  }

  /// Forgets everything, and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  private mutating func fill(_ row: inout [Cell], _ value: Value, _ node: OpenName) {
    if let slot = node.slot { row[slot] = cell(value, node) }
    guard case .object(let members) = value else { return }
    for (name, child) in node.children {
      if let member = members[name] { fill(&row, member, child) }
    }
  }

  private mutating func cell(_ value: Value, _ node: OpenName) -> Cell {
    switch (node.kind, value) {
    case (.text, .text(let text)): return add(text)
    case (.text, .flag(let flag)): return add(flag ? "true" : "false")
    case (.flag, _), (.object, _): return .flag(value.isShown)
    case (.list(let item, let stride), .list(let values)):
      let layout = Layout(root: item, slotCount: stride)
      return add(items: values.map { add($0, as: layout) })
    default: return .missing
    }
  }
}
