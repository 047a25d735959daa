// GreyProfile.swift: the colours of a document that has black and greys only.

/// A profile of the International Color Consortium (ICC.1:2001-04) for grey with a gamma of 2.2 and the white of D50.
enum GreyProfile {
  static let name = "Grey gamma 2.2"

  static let bytes: [UInt8] = {
    let tags: [(name: String, content: [UInt8])] = [
      ("cprt", text("text") + Array("No rights reserved.\0".utf8)), ("desc", description),
      ("kTRC", text("curv") + u32(1) + [0x02, 0x33]), ("wtpt", text("XYZ ") + white),
    ]
    var table = u32(tags.count)
    var contents: [UInt8] = []
    let start = 128 + 4 + tags.count * 12
    for (name, content) in tags {
      table += Array(name.utf8) + u32(start + contents.count) + u32(content.count)
      contents += content
      while contents.count % 4 != 0 { contents.append(0) }
    }
    return head(size: start + contents.count) + table + contents
  }()

  private static let white = u32(0xF6D6) + u32(0x10000) + u32(0xD32D)

  private static func head(size: Int) -> [UInt8] {
    var head = u32(size) + u32(0) + u32(0x0210_0000)
    head += Array("mntrGRAYXYZ ".utf8)
    // The first day of the year 2000.
    head += [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    head += Array("acsp".utf8)
    // No platform, no flags, no maker, no model, no attributes; the intent is perceptual.
    head += [UInt8](repeating: 0, count: 28)
    head += white
    return head + [UInt8](repeating: 0, count: 128 - head.count)
  }

  /// The name in ASCII; in Unicode and in the script of Macintosh it has none.
  private static var description: [UInt8] {
    text("desc") + u32(name.utf8.count + 1) + Array(name.utf8) + [0]
      + [UInt8](repeating: 0, count: 4 + 4 + 2 + 1 + 67)
  }

  private static func text(_ type: String) -> [UInt8] { Array(type.utf8) + u32(0) }

  private static func u32(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
