// DocumentStructure.swift: the structure tree that tells screen readers what the text of a page is.

/// What the structure tree (ISO 32000-1, 14.7) needs at the end of the document.
struct StructureTree: Sendable {
  /// The elements of the document in reading order.
  var elements: [Int] = []
  /// For each page the elements of its marked pieces, by id; 0 for an id that has none.
  var elementsByPage: [[Int]] = []
}

extension PDFDocument {
  mutating func addElements(_ elements: [StructureElement], on page: Int) {
    var byID: [Int] = []
    structure.elements += add(elements, below: Self.documentElement, on: page, &byID)
    structure.elementsByPage.append(byID)
  }

  /// Writes elements and those in them, and gives the objects of the former; `byID` gets the objects of marked pieces.
  private mutating func add(
    _ elements: [StructureElement], below parent: Int, on page: Int, _ byID: inout [Int]
  ) -> [Int] {
    let objects = reserve(elements.count)
    for (element, object) in zip(elements, objects) {
      var children: [Int] = []
      if case .elements(let elements) = element.content {
        children = add(elements, below: object, on: page, &byID)
      }
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
        if id >= byID.count { byID.append(contentsOf: repeatElement(0, count: id + 1 - byID.count)) }
        byID[id] = object
      case .elements:
        bytes.append("/K")
        appendReferences(children)
      }
      bytes.append(">>")
      endObject()
    }
    return objects
  }

  mutating func writeStructure() {
    begin(Self.documentElement)
    bytes.append("<</S/Document/P ")
    bytes.append(reference: Self.structureRoot)
    bytes.append("/K")
    appendReferences(structure.elements)
    bytes.append(">>")
    endObject()
    begin(Self.structureRoot)
    bytes.append("<</Type/StructTreeRoot/K ")
    bytes.append(reference: Self.documentElement)
    bytes.append("/ParentTreeNextKey ")
    bytes.append(decimal: pageCount)
    bytes.append("/ParentTree<</Nums[")
    for (page, elements) in structure.elementsByPage.enumerated() {
      if page > 0 { bytes.append(" ") }
      bytes.append(decimal: page)
      bytes.append("[")
      for (id, element) in elements.enumerated() {
        if id > 0 { bytes.append(" ") }
        if element == 0 { bytes.append("null") } else { bytes.append(reference: element) }
      }
      bytes.append("]")
    }
    bytes.append("]>>>>")
    endObject()
  }
}
