// StructureElement.swift: a piece of text and what it is, for screen readers.

/// An element of the structure tree (ISO 32000-1, 14.7.2), such as a paragraph or an item of a list.
public struct StructureElement: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// What stands between `ContentStream.beginMarked` with this id and its end; ids count from 0 on each page.
    case marked(id: Int)
    /// Other elements of the same page, in reading order.
    case elements([StructureElement])
  }

  var tag: StructureTag
  var content: Content

  public init(_ tag: StructureTag, id: Int) { (self.tag, content) = (tag, .marked(id: id)) }

  public init(_ tag: StructureTag, _ elements: [StructureElement]) {
    (self.tag, content) = (tag, .elements(elements))
  }
}

/// What the structure tree (ISO 32000-1, 14.7) needs at the end of the document.
struct StructureTree: Sendable {
  /// The elements of the document in reading order.
  var elements: [UInt32] = []
  /// The elements of the pages' marked pieces, page after page and by id; 0 for an id that has none.
  var pieces: [UInt32] = []
  /// Where the pieces of each page end.
  var ends: [Int] = []
}

/// A standard structure type (ISO 32000-1, 14.8.4).
public enum StructureTag: Hashable, Sendable {
  case paragraph, heading
  case list, listItem, listLabel, listBody
  case table, tableRow
  /// A cell that names its row, and one that does not.
  case rowHeader, tableCell

  var name: StaticString {
    switch self {
    case .paragraph: "P"
    case .heading: "H1"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableRow: "TR"
    case .rowHeader: "TH"
    case .tableCell: "TD"
    }
  }

  /// The attributes (ISO 32000-1, 14.8.5) that the type needs.
  var attributes: StaticString {
    switch self {
    // A list with labels must say of what kind they are; an en dash is nearest to a disc.
    case .list: "/A<</O/List/ListNumbering/Disc>>"
    case .rowHeader: "/A<</O/Table/Scope/Row>>"
    default: ""
    }
  }
}
