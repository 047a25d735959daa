// StructureElement.swift: a piece of text and what it is, for screen readers.

/// An element of the structure tree (ISO 32000-1, 14.7.2), such as a paragraph or an item of a list.
public struct StructureElement: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// What stands between `ContentStream.beginMarked` with this id and its end; ids count from 0 on each page.
    case marked(id: Int)
    /// Other elements of the same page, in reading order.
    case elements([StructureElement])
  }

  public var tag: StructureTag
  public var content: Content

  public init(_ tag: StructureTag, id: Int) { (self.tag, content) = (tag, .marked(id: id)) }

  public init(_ tag: StructureTag, _ elements: [StructureElement]) {
    (self.tag, content) = (tag, .elements(elements))
  }
}
