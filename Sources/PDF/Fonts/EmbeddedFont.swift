// EmbeddedFont.swift: a TrueType or OpenType font read from a file, for characters that the standard fonts lack.

import SourceText
import Synchronization

/// A font with TrueType ('glyf') or PostScript ('CFF ') outlines, alone or in a collection, parsed once.
///
/// Documents embed the glyphs that they show and no others, without hints. Characters are shown by their own glyph,
/// side by side: scripts that need shaping or run from right to left are not for this type.
public final class EmbeddedFont: Hashable, Sendable {
  /// The PostScript name, such as `LiberationSerif`.
  public let name: String
  /// The height of the highest letters above the baseline, in 1/1000 em.
  let ascender: Int
  /// The depth of the lowest letters below the baseline, in 1/1000 em; negative.
  let descender: Int
  /// The height of capitals above the baseline, in 1/1000 em.
  let capHeight: Int
  let boundingBox: [Int]
  let italicAngle: Int
  public let isBold: Bool

  let file: FontBytes
  let tables: [String: Range<Int>]
  let outlines: Outlines
  let glyphCount: Int
  let unitsPerEm: Int
  private let characters: CharacterMap
  private let metricCount: Int
  private let metrics: Range<Int>
  /// The advance widths of common characters in 1/1000 em by their places; negative for those that the font lacks.
  private let commonWidths: [Int32]
  /// Whether PostScript outlines of common characters can be read, by their places; nil for those not asked for.
  private let readable: Mutex<[Bool?]>
  /// The last subsets: documents that follow each other mostly show the same characters.
  private let subsets = Mutex<[Subset]>([])

  private struct Subset: Sendable {
    let name: String
    let glyphs: [Int?]
    let bytes: [UInt8]
  }

  /// Subsets that are kept at most.
  private static let subsetLimit = 8

  /// The ways in which a font draws its glyphs.
  enum Outlines: Sendable {
    case trueType
    case postScript(CFFOutlines)
  }

  /// The number of fonts in a file, at most 64: more than 1 in a collection (.ttc, .otc).
  public static func count(in bytes: [UInt8]) -> Int {
    let file = FontBytes(bytes: bytes)
    return isCollection(file) ? min(64, file.u32(8)) : 1
  }

  private static func isCollection(_ file: FontBytes) -> Bool { file.u32(0) == 0x7474_6366 }

  /// Reads a font from the bytes of its file; `index` counts the fonts of a collection from 0.
  ///
  /// - Throws: `FontError` when it is no font, is damaged, or forbids embedding.
  public init(_ bytes: [UInt8], at index: Int = 0) throws(FontError) {
    let file = FontBytes(bytes: bytes)
    guard (0..<Self.count(in: bytes)).contains(index) else { throw FontError(.notAFont) }
    let start = Self.isCollection(file) ? file.u32(12 + index * 4) : 0
    let version = file.u32(start)
    guard [0x0001_0000, 0x7472_7565, 0x4F54_544F].contains(version) else { throw FontError(.notAFont) }
    var tables: [String: Range<Int>] = [:]
    for index in 0..<min(file.u16(start + 4), 128) {
      let record = start + 12 + index * 16
      let name = String(decoding: file[record..<record + 4], as: UTF8.self)
      let (offset, length) = (file.u32(record + 8), file.u32(record + 12))
      tables[name] = (offset..<offset + length).clamped(to: bytes.indices)
    }
    guard let head = tables["head"], let header = tables["hhea"], let maximum = tables["maxp"],
      let map = tables["cmap"], let metrics = tables["hmtx"]
    else { throw FontError(.damaged) }
    let outlines = try Self.outlines(file, tables)
    guard let characters = CharacterMap(file, table: map.lowerBound) else { throw FontError(.noUnicode) }
    let unitsPerEm = file.u16(head.lowerBound + 18)
    guard (16...16384).contains(unitsPerEm) else { throw FontError(.damaged) }
    let windows = tables["OS/2"]?.lowerBound
    if let windows, file.u16(windows + 8) & 0xF == 2 { throw FontError(.embeddingForbidden) }

    func thousandths(_ units: Int) -> Int { units * 1000 / unitsPerEm }
    (self.file, self.tables, self.outlines) = (file, tables, outlines)
    (self.characters, self.unitsPerEm, self.metrics) = (characters, unitsPerEm, metrics)
    let glyphCount = file.u16(maximum.lowerBound + 4)
    let metricCount = file.u16(header.lowerBound + 34)
    (self.glyphCount, self.metricCount) = (glyphCount, metricCount)
    commonWidths = (0..<CommonCharacter.count).map { place in
      let glyph = CommonCharacter.scalar(at: place).map(characters.glyph) ?? 0
      guard glyph > 0, glyph < glyphCount else { return -1 }
      let units = Self.advance(ofGlyph: glyph, file, metrics, metricCount)
      return Int32(truncatingIfNeeded: Self.thousandths(units, of: unitsPerEm))
    }
    readable = Mutex([Bool?](repeating: nil, count: CommonCharacter.count))
    ascender = thousandths(file.i16(header.lowerBound + 4))
    descender = thousandths(file.i16(header.lowerBound + 6))
    let hasCapHeight = windows.map { file.u16($0) >= 2 } ?? false
    capHeight = hasCapHeight ? thousandths(file.i16((windows ?? 0) + 88)) : ascender
    boundingBox = (0..<4).map { thousandths(file.i16(head.lowerBound + 36 + $0 * 2)) }
    italicAngle = tables["post"].map { file.i16($0.lowerBound + 4) } ?? 0
    isBold = file.u16(head.lowerBound + 44) & 1 == 1
    name = Self.postScriptName(file, tables["name"]) ?? "Embedded"
  }

  private static func outlines(
    _ file: FontBytes, _ tables: [String: Range<Int>]
  ) throws(FontError) -> Outlines {
    if tables["glyf"] != nil, tables["loca"] != nil { return .trueType }
    guard let table = tables["CFF "] else {
      throw FontError(tables["CFF2"] == nil ? .damaged : .variableOutlines)
    }
    guard let outlines = CFFOutlines(file, table: table) else { throw FontError(.damaged) }
    return .postScript(outlines)
  }

  /// Whether the font shows the character, with an outline that can be embedded.
  public func has(_ scalar: Unicode.Scalar) -> Bool {
    let common = CommonCharacter.place(scalar.value)
    guard case .postScript(let outlines) = outlines else {
      return common.map { commonWidths[$0] >= 0 } ?? (glyph(scalar) != 0)
    }
    if let common, let known = readable.withLock({ $0[common] }) { return known }
    let glyph = glyph(scalar)
    let isReadable = glyph != 0 && CharString(of: glyph, in: outlines) != nil
    if let common { readable.withLock { $0[common] = isReadable } }
    return isReadable
  }

  /// The advance width of a character in 1/1000 em; nil when the font does not show it.
  @inline(__always) func shownWidth(of scalar: Unicode.Scalar) -> Int? {
    if case .trueType = outlines, let common = CommonCharacter.place(scalar.value), commonWidths[common] >= 0
    {
      return Int(commonWidths[common])
    }
    return has(scalar) ? width(of: scalar) : nil
  }

  /// The glyph of a character; 0, the sign for a missing one, when the font lacks it.
  func glyph(_ scalar: Unicode.Scalar) -> Int {
    let glyph = characters.glyph(scalar)
    return glyph < glyphCount ? glyph : 0
  }

  /// The advance width of a glyph in units of the font.
  func advance(ofGlyph glyph: Int) -> Int { Self.advance(ofGlyph: glyph, file, metrics, metricCount) }

  private static func advance(ofGlyph glyph: Int, _ file: FontBytes, _ metrics: Range<Int>, _ count: Int)
    -> Int
  { count > 0 ? file.u16(metrics.lowerBound + min(glyph, count - 1) * 4) : 0 }

  /// The left side bearing of a glyph in units of the font.
  func leftBearing(ofGlyph glyph: Int) -> Int {
    if glyph < metricCount { return file.i16(metrics.lowerBound + glyph * 4 + 2) }
    return file.i16(metrics.lowerBound + metricCount * 4 + (glyph - metricCount) * 2)
  }

  /// The advance width of a character in 1/1000 em, to the nearest.
  func width(of scalar: Unicode.Scalar) -> Int {
    if let common = CommonCharacter.place(scalar.value), commonWidths[common] >= 0 {
      return Int(commonWidths[common])
    }
    return Self.thousandths(advance(ofGlyph: glyph(scalar)), of: unitsPerEm)
  }

  private static func thousandths(_ units: Int, of unitsPerEm: Int) -> Int {
    (units * 2000 + unitsPerEm) / (unitsPerEm * 2)
  }

  /// A font program whose glyphs 1, 2, ... are those given, nil for an empty one.
  func subset(of glyphs: [Int?], named name: String) -> [UInt8] {
    let known = subsets.withLock { $0.first { $0.name == name && $0.glyphs == glyphs }?.bytes }
    if let known { return known }
    let bytes =
      switch outlines {
      case .trueType: trueTypeSubset(glyphs)
      case .postScript(let outlines): outlines.subset(glyphs, named: name)
      }
    subsets.withLock { known in
      if known.count >= Self.subsetLimit { known.removeFirst() }
      known.append(Subset(name: name, glyphs: glyphs, bytes: bytes))
    }
    return bytes
  }

  /// The name with id 6, its letters, digits and hyphens; nil when there is none.
  private static func postScriptName(_ file: FontBytes, _ table: Range<Int>?) -> String? {
    guard let table else { return nil }
    let strings = table.lowerBound + file.u16(table.lowerBound + 4)
    for index in 0..<min(file.u16(table.lowerBound + 2), 512) {
      let record = table.lowerBound + 6 + index * 12
      guard file.u16(record + 6) == 6 else { continue }
      let start = strings + file.u16(record + 10)
      // One byte a character or two: the letters of these names are ASCII, so zeros can be dropped.
      let letters = file[start..<start + min(126, file.u16(record + 8))].filter { byte in
        isAlphanumeric(byte) || byte == UInt8(ascii: "-")
      }
      if !letters.isEmpty { return String(decoding: letters, as: UTF8.self) }
    }
    return nil
  }

  public static func == (first: EmbeddedFont, second: EmbeddedFont) -> Bool { first === second }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
