// DocumentStructure.swift: the structure tree that tells screen readers what the text of a page is.

import SourceText

extension PDFDocument {
  mutating func addElements(_ elements: [StructureElement], on page: Int) {
    let objects = add(elements, below: Self.documentElement, on: page)
    structure.elements.append(contentsOf: objects.lazy.map { UInt32(truncatingIfNeeded: $0) })
    structure.ends.append(structure.pieces.count)
  }

  /// Writes elements and those in them, and gives the objects of the former.
  private mutating func add(_ elements: [StructureElement], below parent: Int, on page: Int) -> Range<Int> {
    guard !elements.isEmpty else { return 0..<0 }
    let objects = Range(offsets.reserve(elements.count))
    var object = objects.lowerBound
    for element in elements {
      var children = 0..<0
      if case .elements(let elements) = element.content { children = add(elements, below: object, on: page) }
      begin(object)
      bytes.append("<</S/")
      bytes.append(element.tag.name)
      bytes.append(element.tag.attributes)
      bytes.append("/P ")
      bytes.append(reference: parent)
      switch element.content {
      case .marked(let id):
        bytes.append("/Pg ")
        bytes.append(reference: page)
        bytes.append("/K ")
        bytes.append(decimal: id)
        note(object, at: (structure.ends.last ?? 0) + id)
      case .elements:
        bytes.append("/K")
        appendReferences(children)
      }
      bytes.append(">>")
      endObject()
      object += 1
    }
    return objects
  }

  private mutating func note(_ object: Int, at place: Int) {
    while structure.pieces.count <= place { structure.pieces.append(0) }
    structure.pieces[place] = UInt32(truncatingIfNeeded: object)
  }

  mutating func writeStructure() {
    begin(Self.documentElement)
    bytes.append(contentsOf: "<</S/Document/P \(Self.structureRoot) 0 R/K".utf8)
    appendReferences(structure.elements.lazy.map { Int($0) })
    bytes.append(">>")
    endObject()
    begin(Self.structureRoot)
    let root =
      "<</Type/StructTreeRoot/K \(Self.documentElement) 0 R/ParentTreeNextKey \(pageCount)/ParentTree<</Nums["
    bytes.append(contentsOf: root.utf8)
    var start = 0
    for (page, end) in structure.ends.enumerated() {
      if page > 0 { bytes.append(" ") }
      bytes.append(decimal: page)
      bytes.append("[")
      for place in start..<end {
        if place > start { bytes.append(" ") }
        let element = Int(structure.pieces[place])
        if element == 0 { bytes.append("null") } else { bytes.append(reference: element) }
      }
      bytes.append("]")
      start = end
    }
    bytes.append("]>>>>")
    endObject()
  }
}
