// GlyphNumbering.swift: the characters of embedded fonts that a document shows, and their codes.

/// The characters that a document shows in embedded fonts, numbered in the order of their first use.
///
/// The number is the character's code in the content streams (a CID under Identity-H) and its glyph in the embedded
/// subset. All streams of a document share one numbering: each continues that of the stream before it.
public struct GlyphNumbering: Sendable {
  /// One embedded font, with its characters; the first has the code 1.
  struct FontCharacters: Sendable {
    let font: EmbeddedFont
    var scalars: [Unicode.Scalar] = []
    var codes: [Unicode.Scalar: Int] = [:]
  }

  private(set) var fonts: [FontCharacters] = []

  public init() {}

  /// Numbers characters of a font before any are shown, those that it has.
  public init(of scalars: [Unicode.Scalar], in font: EmbeddedFont) {
    let place = index(of: font)
    for scalar in scalars where font.has(scalar) { _ = code(scalar, inFontAt: place) }
  }

  public var isEmpty: Bool { fonts.isEmpty }

  /// The number of characters in all fonts.
  public var count: Int { fonts.reduce(0) { $0 + $1.scalars.count } }

  /// The font's place among the embedded fonts.
  mutating func index(of font: EmbeddedFont) -> Int {
    if let known = fonts.firstIndex(where: { $0.font == font }) { return known }
    fonts.append(FontCharacters(font: font))
    return fonts.count - 1
  }

  /// The code of a character in the font at a place.
  mutating func code(_ scalar: Unicode.Scalar, inFontAt index: Int) -> Int {
    if let known = fonts[index].codes[scalar] { return known }
    fonts[index].scalars.append(scalar)
    let code = fonts[index].scalars.count
    fonts[index].codes[scalar] = code
    return code
  }
}
