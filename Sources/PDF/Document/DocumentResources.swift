// DocumentResources.swift: the fonts of a document, written when all that uses them is known.

import SourceText

extension PDFDocument {
  mutating func writeResources() {
    let used = StandardFont.allCases.filter { fonts.contains(FontUse($0)) }
    let objects = reserve(used.count)
    let embedded = numbering.fonts.enumerated().filter { !$0.element.isEmpty }
    let embeddedObjects = reserve(embedded.count)
    begin(Self.resources)
    bytes.append("<</Font<<")
    for (font, object) in zip(used, objects) {
      bytes.append("/")
      bytes.append(font.resourceName)
      bytes.append(" ")
      bytes.append(reference: object)
    }
    for (font, object) in zip(embedded, embeddedObjects) {
      bytes.append("/E")
      bytes.append(decimal: font.offset)
      bytes.append(" ")
      bytes.append(reference: object)
    }
    bytes.append(">>>>")
    endObject()
    for (font, object) in zip(used, objects) {
      begin(object)
      bytes.append("<</Type/Font/Subtype/Type1/BaseFont/")
      bytes.append(contentsOf: font.name.utf8)
      bytes.append("/Encoding/WinAnsiEncoding>>")
      endObject()
    }
    for (font, object) in zip(embedded, embeddedObjects) { write(font.element, as: object) }
  }

  mutating func reserve(_ count: Int) -> [Int] {
    count > 0 ? Array(offsets.reserve(count)) : []
  }

  private mutating func write(_ font: GlyphNumbering.FontCharacters, as object: Int) {
    let parts = reserve(4)
    write(font.fontDictionary(descendant: parts[0], toUnicode: parts[3]), as: object)
    write(font.descendantDictionary(descriptor: parts[1]), as: parts[0])
    write(font.descriptorDictionary(file: parts[2]), as: parts[1])
    let file = font.fontFile
    writeStream(file.bytes, file.entries, as: parts[2])
    writeStream(font.toUnicode, "", as: parts[3])
  }

  private mutating func write(_ dictionary: String, as object: Int) {
    begin(object)
    bytes.append(contentsOf: dictionary.utf8)
    endObject()
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
