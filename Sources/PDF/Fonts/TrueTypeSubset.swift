// TrueTypeSubset.swift: a font file with the glyphs that a document shows and no others.

extension EmbeddedFont {
  /// A TrueType file whose glyph 0 is the missing-character sign and whose glyphs 1, 2, ... are those given, nil for an
  /// empty one.
  ///
  /// Glyphs that are only parts of others follow behind. Hints are left out, and with them the tables they need.
  func trueTypeSubset(_ glyphs: [Int?]) -> [UInt8] {
    var order = [0] + glyphs
    // Where a glyph's parts can be found: a glyph asked for twice is stored twice.
    var places: [Int: Int] = [:]
    for (place, glyph) in order.enumerated() { if let glyph, places[glyph] == nil { places[glyph] = place } }

    var outlines: [UInt8] = []
    var locations: [Int] = []
    var index = 0
    while index < order.count {
      locations.append(outlines.count)
      if let glyph = order[index] { appendOutline(of: glyph, to: &outlines, &order, &places) }
      while outlines.count % 4 != 0 { outlines.append(0) }
      index += 1
    }
    locations.append(outlines.count)

    var metrics: [UInt8] = []
    for glyph in order {
      metrics.append(u16: glyph.map(advance) ?? 0)
      metrics.append(u16: glyph.map(leftBearing) ?? 0)
    }
    var head = table("head")
    head.set(u16: 0, at: 8)  // The file's check sum, which PDF ignores.
    head.set(u16: 0, at: 10)
    head.set(u16: 1, at: 50)  // Locations of four bytes.
    var header = table("hhea")
    header.set(u16: order.count, at: 34)
    var maximum = table("maxp")
    maximum.set(u16: order.count, at: 4)
    var locationTable: [UInt8] = []
    for location in locations { locationTable.append(u32: location) }
    return Self.file([
      ("glyf", outlines), ("head", head), ("hhea", header), ("hmtx", metrics), ("loca", locationTable),
      ("maxp", maximum),
    ])
  }

  private func table(_ name: String) -> [UInt8] { tables[name].map { Array(file[$0]) } ?? [] }

  /// The place of a glyph's outline in the file; empty for one without an outline, such as a blank.
  private func outline(of glyph: Int) -> Range<Int> {
    guard glyph < glyphCount, let head = tables["head"], let locations = tables["loca"],
      let outlines = tables["glyf"]
    else { return 0..<0 }
    let start: Int
    let end: Int
    if file.u16(head.lowerBound + 50) == 0 {
      start = file.u16(locations.lowerBound + glyph * 2) * 2
      end = file.u16(locations.lowerBound + glyph * 2 + 2) * 2
    } else {
      start = file.u32(locations.lowerBound + glyph * 4)
      end = file.u32(locations.lowerBound + glyph * 4 + 4)
    }
    guard start < end, end <= outlines.count else { return 0..<0 }
    return outlines.lowerBound + start..<outlines.lowerBound + end
  }

  private func appendOutline(
    of glyph: Int, to outlines: inout [UInt8], _ order: inout [Int?], _ places: inout [Int: Int]
  ) {
    let range = outline(of: glyph)
    guard range.count >= 10 else { return }
    let contours = file.i16(range.lowerBound)
    if contours >= 0 {
      // The end points of the contours, then the hints, whose length is set to 0.
      let hints = range.lowerBound + 10 + contours * 2
      let points = hints + 2 + file.u16(hints)
      guard points <= range.upperBound else { return }
      outlines.append(contentsOf: file[range.lowerBound..<hints])
      outlines.append(u16: 0)
      outlines.append(contentsOf: file[points..<range.upperBound])
    } else {
      appendParts(range, to: &outlines, &order, &places)
    }
  }

  /// Appends a glyph made of others, which get their new numbers.
  private func appendParts(
    _ range: Range<Int>, to outlines: inout [UInt8], _ order: inout [Int?], _ places: inout [Int: Int]
  ) {
    let (argumentsAreWords, hasScale, moreParts, hasScales, hasMatrix, hasHints) = (1, 8, 32, 64, 128, 256)
    outlines.append(contentsOf: file[range.lowerBound..<range.lowerBound + 10])
    var place = range.lowerBound + 10
    while place + 4 <= range.upperBound {
      let flags = file.u16(place)
      var end = place + 4 + (flags & argumentsAreWords != 0 ? 4 : 2)
      if flags & hasScale != 0 { end += 2 } else if flags & hasScales != 0 { end += 4 }
      if flags & hasMatrix != 0 { end += 8 }
      guard end <= range.upperBound else { return }
      let part = file.u16(place + 2)
      let number = places[part] ?? order.count
      if number == order.count {
        order.append(part)
        places[part] = number
      }
      outlines.append(u16: flags & ~hasHints)
      outlines.append(u16: number)
      outlines.append(contentsOf: file[place + 4..<end])
      place = end
      if flags & moreParts == 0 { return }
    }
  }

  /// A font file of tables, which must be sorted by name.
  private static func file(_ tables: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var power = 1
    var exponent = 0
    while power * 2 <= tables.count { (power, exponent) = (power * 2, exponent + 1) }
    var file: [UInt8] = []
    file.append(u32: 0x0001_0000)
    file.append(u16: tables.count)
    file.append(u16: power * 16)
    file.append(u16: exponent)
    file.append(u16: (tables.count - power) * 16)
    var offset = 12 + tables.count * 16
    for (name, bytes) in tables {
      file.append(contentsOf: name.utf8)
      file.append(u32: checkSum(bytes))
      file.append(u32: offset)
      file.append(u32: bytes.count)
      offset += (bytes.count + 3) & ~3
    }
    for (_, bytes) in tables {
      file.append(contentsOf: bytes)
      while file.count % 4 != 0 { file.append(0) }
    }
    return file
  }

  private static func checkSum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0
    for (index, byte) in bytes.enumerated() { sum &+= UInt32(byte) << UInt32(24 - index % 4 * 8) }
    return Int(sum)
  }
}
