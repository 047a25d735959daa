// EmbeddedFontObjects.swift: the objects of an embedded font in a document (ISO 32000-1, 9.7).

import SourceText

extension GlyphNumbering.FontCharacters {
  /// The glyphs of the codes from 1 on; nil for those that are not shown.
  private var glyphs: [Int?] { codes.map { isShown($0) ? font.glyph(scalars[$0 - 1]) : nil } }

  /// The subset's name: six letters that depend on the characters, and the font's name.
  var name: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for code in codes where isShown(code) {
      hash = (hash ^ UInt64(scalars[code - 1].value)) &* 0x100_0000_01B3
    }
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
    let (type, glyphMap) = isTrueType ? (2, "/CIDToGIDMap/Identity") : (0, "")
    return "<</Type/Font/Subtype/CIDFontType\(type)/BaseFont/\(name)"
      + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
      + "/FontDescriptor \(descriptor) 0 R\(glyphMap)/DW 1000/W[\(widths)]>>"
  }

  /// The widths of the characters that are shown, in stretches of codes: `1[250 500]7[444]`.
  private var widths: String {
    var widths = ""
    for code in codes where isShown(code) {
      let isNext = code > 1 && isShown(code - 1)
      widths += isNext ? " " : widths.isEmpty ? "\(code)[" : "]\(code)["
      widths += String(font.width(of: scalars[code - 1]))
    }
    return widths + "]"
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
    let bytes = font.subset(of: glyphs, named: name)
    return (bytes, isTrueType ? "/Length1 \(bytes.count)" : "/Subtype/CIDFontType0C")
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
    var rest = codes.filter(isShown)[...]
    while !rest.isEmpty {
      // A block has at most 100 entries.
      let block = rest.prefix(100)
      rest = rest.dropFirst(100)
      map.append(decimal: block.count)
      map.append(" beginbfchar\n")
      for code in block {
        map.append("<")
        map.append(hexadecimal: UInt16(truncatingIfNeeded: code))
        map.append("><")
        for unit in UTF16.encode(scalars[code - 1]) ?? UTF16.encodedReplacementCharacter {
          map.append(hexadecimal: unit)
        }
        map.append(">\n")
      }
      map.append("endbfchar\n")
    }
    map.append("endcmap CMapName currentdict/CMap defineresource pop end end\n")
    return map
  }
}
