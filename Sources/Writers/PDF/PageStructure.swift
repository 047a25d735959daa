// PageStructure.swift: what the pieces of text on a page are.

import Letters
import PDF

/// The structure of a page, made piece by piece in reading order.
struct PageStructure: Sendable {
  private(set) var elements: [StructureElement] = []
  /// The id of the last piece, and of the mark in front of it when it is the start of a list item.
  private(set) var id = -1
  private(set) var markID: Int?
  /// The items of the list that the last piece belongs to; none when it is no item.
  private var items: [StructureElement] = []

  /// Begins a block, or what is left of one that the page before this began.
  mutating func begin(_ block: LetterBlock, atItsStart: Bool) {
    guard block.kind == .item else {
      items = []
      elements.append(StructureElement(block.tag, id: takeID()))
      markID = nil
      return
    }
    markID = atItsStart ? takeID() : nil
    let mark = markID.map { [StructureElement(.listLabel, id: $0)] } ?? []
    let isNewList = items.isEmpty
    items.append(StructureElement(.listItem, mark + [StructureElement(block.tag, id: takeID())]))
    if !isNewList { elements.removeLast() }
    elements.append(StructureElement(.list, items))
  }

  private mutating func takeID() -> Int {
    id += 1
    return id
  }
}
