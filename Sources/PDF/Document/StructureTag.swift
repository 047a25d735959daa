// StructureTag.swift: the kinds of text that a screen reader is told about.

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
