// TinyFont.swift: a TrueType font made for the tests, so that they need none of the machine.

/// A font with five glyphs: the missing sign, a blank, "Ł" and "ω" (squares), and "ź" made of the glyph of "ω".
///
/// 1000 units an em; the advance of glyph n is 500 + 10 n. With `postScript` it has that CFF table as its outlines.
func tinyFont(
  embedding: Int = 0, version: Int = 0x0001_0000, name: String = "TinyFont", postScript: [UInt8]? = nil
) -> [UInt8] {
  // One contour, four points, two bytes of hints.
  let square: [UInt8] =
    words(1, 0, 0, 400, 400) + words(3) + words(2) + [0xAA, 0xBB]
    + [1, 1, 1, 1] + words(0, 400, 0, -400) + words(0, 0, 400, 0)
  let composite = words(-1, 0, 0, 400, 400) + words(0x0103, 3) + words(10, 20) + words(1) + [0xCC]
  var glyphs: [UInt8] = []
  var locations: [UInt8] = []
  for outline in [square, [], square, square, composite] {
    locations += long(glyphs.count)
    glyphs += outline
    while glyphs.count % 4 != 0 { glyphs.append(0) }
  }
  locations += long(glyphs.count)
  var metrics: [UInt8] = []
  for glyph in 0..<5 { metrics += words(500 + 10 * glyph, 5) }
  // Format 4: " ", "Ł" (U+0141), "ź" (U+017A), "ω" (U+03C9), and the segment that ends the table.
  let segments = [(0x20, 1), (0x141, 2), (0x17A, 4), (0x3C9, 3), (0xFFFF, 0x10000)]
  let count = segments.count
  let map =
    words(0, 1, 3, 1) + long(12) + words(4, 16 + count * 8, 0, count * 2, 0, 0, 0)
    + words(segments.map(\.0)) + words(0) + words(segments.map(\.0))
    + words(segments.map { $0.1 - $0.0 }) + words([Int](repeating: 0, count: count))
  let name = words(0, 1, 18) + words(1, 0, 0, 6, name.utf8.count, 0) + Array(name.utf8)
  var tables: [(String, [UInt8])] = [
    ("OS/2", words(2, 0, 0, 0, embedding) + [UInt8](repeating: 0, count: 78) + words(700, 0)), ("cmap", map),
    ("glyf", glyphs),
    (
      "head",
      [UInt8](repeating: 0, count: 18) + words(1000) + long(0) + long(0) + long(0) + long(0)
        + words(0, -200, 1000, 800) + words(0, 8, 2, 1, 0)
    ),
    ("hhea", words(1, 0, 800, -200, 0) + [UInt8](repeating: 0, count: 24) + words(5)), ("hmtx", metrics),
    ("loca", locations), ("maxp", words(1, 0, 5) + [UInt8](repeating: 0, count: 26)), ("name", name),
  ]
  if let postScript {
    tables.removeAll { $0.0 == "glyf" || $0.0 == "loca" }
    tables.insert(("CFF ", postScript), at: 0)
  }
  var file = long(version) + words(tables.count, 0, 0, 0)
  var offset = 12 + 16 * tables.count
  for (name, bytes) in tables {
    file += Array(name.utf8) + long(0) + long(offset) + long(bytes.count)
    offset += bytes.count
  }
  for (_, bytes) in tables { file += bytes }
  return file
}

func words(_ numbers: Int...) -> [UInt8] { words(numbers) }

func words(_ numbers: [Int]) -> [UInt8] {
  numbers.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
}

func long(_ number: Int) -> [UInt8] { words(number >> 16, number) }

/// A collection (.ttc) of whole fonts.
func collection(of fonts: [[UInt8]]) -> [UInt8] {
  var file = Array("ttcf".utf8) + long(0x0001_0000) + long(fonts.count)
  var start = 12 + 4 * fonts.count
  for font in fonts {
    file += long(start)
    start += font.count
  }
  for font in fonts {
    var font = font
    let shift = file.count
    for table in 0..<(Int(font[4]) << 8 | Int(font[5])) {
      let place = 12 + table * 16 + 8
      let offset = font[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } + shift
      font.replaceSubrange(place..<place + 4, with: long(offset))
    }
    file += font
  }
  return file
}
