// CFFSubset.swift: a CFF table with the glyphs that a document shows and no others.

extension CFFOutlines {
  /// A CID-keyed CFF font whose glyph 0 is the missing-character sign and whose glyphs 1, 2, ... are those given,
  /// nil for an empty one.
  ///
  /// The CID of a glyph is its number. Subroutines are put in place, so there are none. A glyph that cannot be read
  /// is empty.
  func subset(_ glyphs: [Int?], named name: String) -> [UInt8] {
    let order = [0] + glyphs
    let partOf = order.map { $0.flatMap(part) ?? 0 }
    let used = Set(partOf).sorted()
    let endOfGlyph: UInt8 = 14
    let programs = order.map { glyph in glyph.flatMap { CharString(of: $0, in: self)?.bytes } ?? [endOfGlyph]
    }

    var head: [UInt8] = [1, 0, 4, 4]
    head.append(cffIndex: [Array(name.utf8)])
    // The top dictionary has the same size whatever the places in it are.
    let topSize = top(Places(), glyphCount: order.count).count
    let topIndexSize = 2 + 1 + 2 * 4 + topSize
    var tail: [UInt8] = []
    tail.append(cffIndex: [Array("Adobe".utf8), Array("Identity".utf8)])
    tail.append(cffIndex: [])
    let start = head.count + topIndexSize

    var places = Places()
    places.charset = start + tail.count
    // Format 2: glyph 1 and those behind it have the CIDs from 1 on.
    tail.append(2)
    if order.count > 1 {
      tail.append(u16: 1)
      tail.append(u16: order.count - 2)
    }
    places.fontSelection = start + tail.count
    tail.append(0)
    for part in partOf { tail.append(UInt8(truncatingIfNeeded: used.firstIndex(of: part) ?? 0)) }
    places.charStrings = start + tail.count
    tail.append(cffIndex: programs)

    var dictionaries: [[UInt8]] = []
    for part in used {
      let content = copy(of: parts[part].privateDictionary) { $0 != CFFOperator.subroutines }
      var dictionary = copy(of: parts[part].dictionary) { $0 == CFFOperator.fontMatrix }
      dictionary.append(cffOperator: CFFOperator.privateDictionary, content.count, start + tail.count)
      dictionaries.append(dictionary)
      tail.append(contentsOf: content)
    }
    places.fontArray = start + tail.count
    tail.append(cffIndex: dictionaries)

    head.append(cffIndex: [top(places, glyphCount: order.count)])
    return head + tail
  }

  /// The places of the parts of a CFF table.
  private struct Places { var (charset, fontSelection, charStrings, fontArray) = (0, 0, 0, 0) }

  private func top(_ places: Places, glyphCount: Int) -> [UInt8] {
    // 391 and 392 are the first two strings behind the standard ones. This operator comes first by rule.
    var bytes: [UInt8] = []
    bytes.append(cffOperator: CFFOperator.registryOrderingSupplement, 391, 392, 0)
    bytes += copy(of: top, where: [CFFOperator.fontBox, CFFOperator.fontMatrix].contains)
    bytes.append(cffOperator: CFFOperator.glyphCount, glyphCount)
    bytes.append(cffOperator: CFFOperator.charset, places.charset)
    bytes.append(cffOperator: CFFOperator.fontSelection, places.fontSelection)
    bytes.append(cffOperator: CFFOperator.charStrings, places.charStrings)
    bytes.append(cffOperator: CFFOperator.fontArray, places.fontArray)
    return bytes
  }

  /// Entries of a dictionary as they stand in the file.
  private func copy(of dictionary: CFFDictionary?, where isWanted: (Int) -> Bool) -> [UInt8] {
    (dictionary?.entries ?? []).filter { isWanted($0.key) }.flatMap { font[$0.bytes] }
  }
}
