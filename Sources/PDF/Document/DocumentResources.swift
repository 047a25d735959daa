// DocumentResources.swift: the fonts of a document, written when all that uses them is known.

import SourceText

extension PDFDocument {
  mutating func writeResources() {
    let used = StandardFont.allCases.filter { fonts.contains(FontUse($0)) }
    let objects = reserve(used.count)
    let embedded = numbering.fonts.enumerated().filter { !$0.element.isEmpty }
    let embeddedObjects = reserve(embedded.count)
    let entries =
      zip(used, objects).map { "/\($0.resourceName) \($1) 0 R" }
      + zip(embedded, embeddedObjects).map { "/E\($0.offset) \($1) 0 R" }
    write("<</Font<<\(entries.joined())>>>>", as: Self.resources)
    for (font, object) in zip(used, objects) {
      write("<</Type/Font/Subtype/Type1/BaseFont/\(font.name)/Encoding/WinAnsiEncoding>>", as: object)
    }
    for (font, object) in zip(embedded, embeddedObjects) { write(font.element, as: object) }
  }

  mutating func reserve(_ count: Int) -> [Int] { count > 0 ? Array(offsets.reserve(count)) : [] }

  private mutating func write(_ font: GlyphNumbering.FontCharacters, as object: Int) {
    let parts = reserve(4)
    write(font.fontDictionary(descendant: parts[0], toUnicode: parts[3]), as: object)
    write(font.descendantDictionary(descriptor: parts[1]), as: parts[0])
    write(font.descriptorDictionary(file: parts[2]), as: parts[1])
    let file = font.fontFile
    writeStream(file.bytes, file.entries, as: parts[2])
    writeStream(font.toUnicode, "", as: parts[3])
  }

  mutating func writeStream(_ content: [UInt8], _ entries: String, as object: Int) {
    begin(object)
    bytes.append("<</Length ")
    bytes.append(decimal: content.count)
    bytes.append(contentsOf: entries.utf8)
    bytes.append(">>stream\n")
    bytes.append(contentsOf: content)
    bytes.append("\nendstream")
    endObject()
  }
}
