// StructureTag.swift: the kinds of text that a screen reader is told about.

/// A standard structure type (ISO 32000-1, 14.8.4).
public enum StructureTag: Hashable, Sendable {
  case paragraph, heading, list, listItem, listLabel, listBody

  var name: StaticString {
    switch self {
    case .paragraph: "P"
    case .heading: "H1"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    }
  }
}
