// GlyphNumbering.swift: the characters of embedded fonts that a document shows, and their codes.

/// The characters that a document shows in embedded fonts, numbered in the order of their first use.
///
/// The number is the character's code in the content streams (a CID under Identity-H) and its glyph in the embedded
/// subset. All streams of a document share one numbering: each continues that of the stream before it. Letters can be
/// numbered before any text is shown, so that text of nothing but them has the same codes in all documents.
public struct GlyphNumbering: Sendable {
  /// One embedded font, with its characters; the first has the code 1.
  struct FontCharacters: Sendable {
    let font: EmbeddedFont
    fileprivate(set) var scalars: [Unicode.Scalar] = []
    /// The codes of common characters by their places; 0 for one that has none yet.
    fileprivate var commonCodes = [UInt16](repeating: 0, count: CommonCharacter.count)
    fileprivate var otherCodes: [Unicode.Scalar: Int] = [:]
    /// How many characters were numbered before any text was shown, and the codes of those of them that are shown.
    fileprivate var preparedCount = 0
    fileprivate var shown = CodeSet()

    /// Whether the character of a code stands in the document; the others take no room in it.
    func isShown(_ code: Int) -> Bool { code > preparedCount || shown.contains(code) }

    /// The codes up to the last one that is shown.
    var codes: ClosedRange<Int> {
      var last = scalars.count
      while last > 1, !isShown(last) { last -= 1 }
      return 1...max(1, last)
    }

    var isEmpty: Bool { scalars.isEmpty || !codes.contains(where: isShown) }
  }

  private(set) var fonts: [FontCharacters] = []

  public init() {}

  /// Numbers characters of fonts before any are shown, those that each has; those of `font` count as shown.
  public init(of scalars: [Unicode.Scalar], in font: EmbeddedFont, andFor others: [EmbeddedFont] = []) {
    for each in [font] + others {
      let place = index(of: each)
      guard fonts[place].scalars.isEmpty else { continue }
      for scalar in scalars.prefix(CodeSet.limit) where each.has(scalar) {
        let code = code(scalar, inFontAt: place)
        if each == font { fonts[place].shown.insert(code) }
      }
      fonts[place].preparedCount = fonts[place].scalars.count
    }
  }

  /// The number of characters in all fonts.
  public var count: Int { fonts.reduce(0) { $0 + $1.scalars.count } }

  /// Whether a numbering that continues this one, or the same, shows no character that this one does not.
  public func hasAll(of other: GlyphNumbering) -> Bool {
    fonts.count == other.fonts.count
      && fonts.indices.allSatisfy { index in
        fonts[index].scalars.count == other.fonts[index].scalars.count
          && fonts[index].shown.isSuperset(of: other.fonts[index].shown)
      }
  }

  /// Takes over the characters of a numbering that continues this one, or that this one continues.
  mutating func take(_ other: GlyphNumbering) {
    let known = fonts
    if other.count > count { fonts = other.fonts }
    for shown in [known, other.fonts] {
      for (index, characters) in shown.enumerated() where !fonts[index].shown.isSuperset(of: characters.shown)
      { fonts[index].shown.formUnion(characters.shown) }
    }
  }

  /// The font's place among the embedded fonts.
  mutating func index(of font: EmbeddedFont) -> Int {
    if let known = fonts.firstIndex(where: { $0.font == font }) { return known }
    fonts.append(FontCharacters(font: font))
    return fonts.count - 1
  }

  /// The code of a character in the font at a place.
  mutating func code(_ scalar: Unicode.Scalar, inFontAt index: Int) -> Int {
    let common = CommonCharacter.place(scalar.value)
    let known = common.map { Int(fonts[index].commonCodes[$0]) } ?? fonts[index].otherCodes[scalar] ?? 0
    if known > 0 { return known }
    fonts[index].scalars.append(scalar)
    let code = fonts[index].scalars.count
    if let common, let short = UInt16(exactly: code) {
      fonts[index].commonCodes[common] = short
    } else {
      fonts[index].otherCodes[scalar] = code
    }
    return code
  }

  /// Appends the codes of text in the font at a place, four hexadecimal digits each.
  mutating func show(_ text: ArraySlice<UInt8>, inFontAt index: Int, on bytes: inout [UInt8]) {
    let (commonCodes, preparedCount) = (fonts[index].commonCodes, fonts[index].preparedCount)
    var shown = fonts[index].shown
    var place = text.startIndex
    while place + 3 <= text.endIndex {
      let value = UInt32(text[place]) << 16 | UInt32(text[place + 1]) << 8 | UInt32(text[place + 2])
      place += 3
      var code = CommonCharacter.place(value).map { Int(commonCodes[$0]) } ?? 0
      if code == 0 { code = self.code(Unicode.Scalar(value) ?? "\u{FFFD}", inFontAt: index) }
      if code <= preparedCount { shown.insert(code) }
      bytes.append(hexadecimal: UInt16(truncatingIfNeeded: code))
    }
    // What is shown in most streams was shown before: no storage is taken for it.
    if shown != fonts[index].shown { fonts[index].shown = shown }
  }
}

/// A set of codes from 1 to `limit`.
private struct CodeSet: Sendable, Equatable {
  private var words = SIMD4<UInt64>()

  static let limit = 255

  mutating func insert(_ code: Int) { words[code >> 6 & 3] |= 1 << UInt64(code & 63) }

  func contains(_ code: Int) -> Bool {
    code <= Self.limit && words[code >> 6 & 3] >> UInt64(code & 63) & 1 == 1
  }

  mutating func formUnion(_ other: CodeSet) { words |= other.words }

  func isSuperset(of other: CodeSet) -> Bool { words | other.words == words }
}
