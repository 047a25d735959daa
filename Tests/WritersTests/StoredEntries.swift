// StoredEntries.swift: reading back the files of an archive, and what XML in them says.

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The files of a ZIP archive of stored entries, by name.
func storedEntries(_ archive: [UInt8]) -> [String: [UInt8]] {
  func number(_ offset: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(archive[offset + $1]) << (8 * $1) }
  }
  var entries: [String: [UInt8]] = [:]
  var offset = 0
  while offset + 30 <= archive.count, number(offset, 4) == 0x0403_4B50 {
    let (size, nameCount, extraCount) = (
      number(offset + 18, 4), number(offset + 26, 2), number(offset + 28, 2)
    )
    let content = offset + 30 + nameCount + extraCount
    let name = String(decoding: archive[offset + 30..<offset + 30 + nameCount], as: UTF8.self)
    entries[name] = Array(archive[content..<content + size])
    offset = content + size
  }
  return entries
}

/// The text of an XML document, a line end behind each of the elements named; nil when it is not well-formed.
func xmlText(_ document: [UInt8], lineEndsBehind elements: Set<String>) -> String? {
  let reader = TextReader(elements)
  let parser = XMLParser(data: Data(document))
  parser.delegate = reader
  return parser.parse() ? reader.text : nil
}

private final class TextReader: NSObject, XMLParserDelegate {
  var text = ""
  private let elements: Set<String>

  init(_ elements: Set<String>) { self.elements = elements }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if elements.contains(name) { text += "\n" }
  }
}
