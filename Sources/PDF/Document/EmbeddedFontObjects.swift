// EmbeddedFontObjects.swift: the objects of an embedded font in a document (ISO 32000-1, 9.7).

extension GlyphNumbering.FontCharacters {
  private var glyphs: [Int] { scalars.map(font.glyph) }

  /// The subset's name: six letters that depend on the characters, and the font's name.
  var name: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in scalars { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3 }
    var tag = ""
    for _ in 0..<6 {
      tag.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(hash % 26)))
      hash /= 26
    }
    return tag + "+" + font.name
  }

  /// The font dictionary, given the object numbers of the others.
  func fontDictionary(descendant: Int, toUnicode: Int) -> String {
    "<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H"
      + "/DescendantFonts[\(descendant) 0 R]/ToUnicode \(toUnicode) 0 R>>"
  }

  func descendantDictionary(descriptor: Int) -> String {
    let widths = glyphs.map { String(font.thousandths(font.advance(ofGlyph: $0))) }.joined(separator: " ")
    let (type, glyphMap) = isTrueType ? (2, "/CIDToGIDMap/Identity") : (0, "")
    return "<</Type/Font/Subtype/CIDFontType\(type)/BaseFont/\(name)"
      + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
      + "/FontDescriptor \(descriptor) 0 R\(glyphMap)/DW 1000/W[1[\(widths)]]>>"
  }

  func descriptorDictionary(file: Int) -> String {
    let box = font.boundingBox.map(String.init).joined(separator: " ")
    return "<</Type/FontDescriptor/FontName/\(name)/Flags \(font.italicAngle == 0 ? 4 : 68)/FontBBox[\(box)]"
      + "/ItalicAngle \(font.italicAngle)/Ascent \(font.ascender)/Descent \(font.descender)"
      + "/CapHeight \(font.capHeight)/StemV \(font.isBold ? 140 : 80)/FontFile\(isTrueType ? 2 : 3) \(file) 0 R>>"
  }

  private var isTrueType: Bool {
    if case .trueType = font.outlines { true } else { false }
  }

  /// The subset itself, and the entries of its stream's dictionary.
  var fontFile: (bytes: [UInt8], entries: String) {
    switch font.outlines {
    case .trueType:
      let bytes = font.trueTypeSubset(glyphs)
      return (bytes, "/Length1 \(bytes.count)")
    case .postScript(let outlines):
      return (outlines.subset(glyphs, named: name), "/Subtype/CIDFontType0C")
    }
  }

  /// The map from codes to Unicode by which text is searched and copied (ISO 32000-1, 9.10.3).
  var toUnicode: [UInt8] {
    var map: [UInt8] = []
    map.append(
      """
      /CIDInit/ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def/CMapType 2 def
      1 begincodespacerange<0000><FFFF>endcodespacerange

      """)
    var start = 0
    while start < scalars.count {
      // A block has at most 100 entries.
      let end = min(start + 100, scalars.count)
      map.append(decimal: end - start)
      map.append(" beginbfchar\n")
      for index in start..<end {
        map.append("<")
        map.append(hexadecimal: UInt16(truncatingIfNeeded: index + 1))
        map.append("><")
        for unit in UTF16.encode(scalars[index]) ?? UTF16.encodedReplacementCharacter {
          map.append(hexadecimal: unit)
        }
        map.append(">\n")
      }
      map.append("endbfchar\n")
      start = end
    }
    map.append("endcmap CMapName currentdict/CMap defineresource pop end end\n")
    return map
  }
}
