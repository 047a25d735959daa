// DocumentStructure.swift: the structure tree that tells screen readers what the text of a page is.

/// What the structure tree (ISO 32000-1, 14.7) needs at the end of the document.
struct StructureTree: Sendable {
  /// The elements of the document in reading order.
  var elements: [Int] = []
  /// For each page the elements of its marked pieces, by id; 0 for an id that has none.
  var elementsByPage: [[Int]] = []
}

extension PDFDocument {
  mutating func addElements(_ elements: [Element], on page: Int) {
    var byID = [Int](repeating: 0, count: (elements.map(\.id).max() ?? -1) + 1)
    for element in elements {
      let object = begin()
      bytes.append("<</S/")
      bytes.append(element.tag.name)
      bytes.append("/P ")
      bytes.append(reference: Self.documentElement)
      bytes.append("/Pg ")
      bytes.append(reference: page)
      bytes.append("/K ")
      bytes.append(decimal: element.id)
      bytes.append(">>")
      endObject()
      structure.elements.append(object)
      if byID.indices.contains(element.id) { byID[element.id] = object }
    }
    structure.elementsByPage.append(byID)
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
