// CFFOutlines.swift: the PostScript outlines of an OpenType font ('CFF '; Adobe Technical Note 5176).

/// The outlines of a font, read so far that any glyph of it can be taken out.
struct CFFOutlines: Sendable {
  let font: FontBytes
  let charStrings: CFFIndex
  let globalSubroutines: CFFIndex
  /// The font's own dictionary.
  let top: CFFDictionary
  /// The fonts that the glyphs of a CID-keyed font are shared out to; one for other fonts.
  let parts: [Part]
  private let selection: Selection

  /// What the glyphs of one part have in common.
  struct Part: Sendable {
    /// Its dictionary; nil for the one part of a font that is not CID-keyed.
    var dictionary: CFFDictionary?
    var privateDictionary: CFFDictionary
    var subroutines: CFFIndex?
  }

  /// Which part a glyph belongs to.
  private enum Selection: Sendable {
    case first
    case bytes(at: Int)
    case ranges(at: Int, count: Int)
  }

  /// Reads the first font of the table; nil when it is damaged or its outlines are of another kind.
  init?(_ font: FontBytes, table: Range<Int>) {
    let start = table.lowerBound
    guard font.u8(start) == 1, let names = CFFIndex(font, at: start + font.u8(start + 2)),
      let tops = CFFIndex(font, at: names.end), tops.count > 0,
      let strings = CFFIndex(font, at: tops.end), let subroutines = CFFIndex(font, at: strings.end)
    else { return nil }
    let top = CFFDictionary(font, in: tops.range(of: 0))
    guard let place = top[CFFOperator.charStrings]?.first,
      let charStrings = CFFIndex(font, at: start + place),
      charStrings.count > 0, (top[CFFOperator.charStringType]?.first ?? 2) == 2
    else { return nil }
    (self.font, self.top, self.charStrings, globalSubroutines) = (font, top, charStrings, subroutines)
    guard let array = top[CFFOperator.fontArray]?.first else {
      (parts, selection) = ([Part(font, start, of: top, dictionary: nil)], .first)
      return
    }
    guard let fonts = CFFIndex(font, at: start + array), (1...256).contains(fonts.count),
      let offset = top[CFFOperator.fontSelection]?.first, offset > 0
    else { return nil }
    let selector = start + offset
    parts = (0..<fonts.count).map { index in
      let dictionary = CFFDictionary(font, in: fonts.range(of: index))
      return Part(font, start, of: dictionary, dictionary: dictionary)
    }
    switch font.u8(selector) {
    case 0: selection = .bytes(at: selector + 1)
    case 3: selection = .ranges(at: selector + 3, count: font.u16(selector + 1))
    default: return nil
    }
  }

  /// The part of a glyph, as an index into `parts`; nil for a glyph that no part has.
  func part(of glyph: Int) -> Int? {
    let index: Int
    switch selection {
    case .first: index = 0
    case .bytes(let place): index = font.u8(place + glyph)
    case .ranges(let place, let count):
      // The last range that begins at the glyph or before it.
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if font.u16(place + middle * 3) <= glyph { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return nil }
      index = font.u8(place + (low - 1) * 3 + 2)
    }
    return parts.indices.contains(index) ? index : nil
  }
}

extension CFFOutlines.Part {
  /// Reads the private dictionary that `owner` names in the table at `table`; it is empty where there is none.
  init(_ font: FontBytes, _ table: Int, of owner: CFFDictionary, dictionary: CFFDictionary?) {
    self.dictionary = dictionary
    privateDictionary = CFFDictionary(font, in: 0..<0)
    subroutines = nil
    guard let place = owner[CFFOperator.privateDictionary], place.count == 2, place[0] > 0, place[1] > 0,
      table + place[1] + place[0] <= font.bytes.count
    else { return }
    let start = table + place[1]
    privateDictionary = CFFDictionary(font, in: start..<start + place[0])
    if let offset = privateDictionary[CFFOperator.subroutines]?.first, offset > 0 {
      subroutines = CFFIndex(font, at: start + offset)
    }
  }
}
