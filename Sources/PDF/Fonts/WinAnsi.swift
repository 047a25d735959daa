// WinAnsi.swift: Unicode text as Windows-1252 codes, the encoding of the standard fonts.

import SourceText

/// Windows-1252 as PDF names it: WinAnsiEncoding (ISO 32000-1, annex D).
public enum WinAnsi {
  /// The code of a character, or nil when the encoding lacks it.
  ///
  /// Besides the encoding's own characters, these are written as the one that looks the same:
  /// the hyphens U+2010 and U+2011 as `-`, the narrow and figure no-break spaces as a no-break space,
  /// other spaces and the tab as a space, the minus sign as an en dash.
  public static func code(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xFF: UInt8(truncatingIfNeeded: scalar.value)
    case 0x09, 0x2000...0x2006, 0x2008...0x200A, 0x3000: 0x20
    case 0x2007, 0x202F: 0xA0
    case 0x2010, 0x2011: 0x2D
    case 0x2212: 0x96
    case 0xFFFD: nil
    default: upperHalf.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
    }
  }

  /// The character of a code, or nil for the controls and the five codes that have none.
  public static func scalar(_ code: UInt8) -> Unicode.Scalar? {
    switch code {
    case 0x20...0x7E, 0xA0...0xFF: Unicode.Scalar(code)
    case 0x80...0x9F: upperHalf[Int(code) - 0x80] == "\u{FFFD}" ? nil : upperHalf[Int(code) - 0x80]
    default: nil
    }
  }

  /// Text as codes.
  ///
  /// A letter and the combining mark that follows it become one code where the encoding has it.
  ///
  /// - Throws: `UnencodableCharacter` at the first character that the encoding lacks, line ends included.
  public static func encode(_ text: some StringProtocol) throws(UnencodableCharacter) -> [UInt8] {
    var codes: [UInt8] = []
    codes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let code = code(scalar) {
        codes.append(code)
      } else if let base = codes.last, let both = composed(base, scalar) {
        codes[codes.count - 1] = both
      } else {
        throw UnencodableCharacter(scalar)
      }
    }
    return codes
  }

  /// The one code of a letter with a combining mark, or nil.
  static func composed(_ base: UInt8, _ mark: Unicode.Scalar) -> UInt8? {
    guard let column = combiningMarks.firstIndex(of: UInt16(exactly: mark.value) ?? 0),
      let row = composable.firstIndex(of: base)
    else { return nil }
    let code = compositions[row * combiningMarks.count + column]
    return code == 0 ? nil : code
  }

  /// The characters of the codes 0x80 to 0x9F; U+FFFD where there is none.
  private static let upperHalf = ByteCharset.western.upper.prefix(32)

  /// Grave, acute, circumflex, tilde, diaeresis, ring, caron, cedilla.
  private static let combiningMarks: [UInt16] = [
    0x300, 0x301, 0x302, 0x303, 0x308, 0x30A, 0x30C, 0x327,
  ]
  private static let composable: [UInt8] = Array("ACEINOSUYZaceinosuyz".utf8)
  /// The composed code, one row a letter of `composable`, one column a mark; 0 where there is none.
  private static let compositions: [UInt8] = [
    0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xC5, 0, 0,  // A
    0, 0, 0, 0, 0, 0, 0, 0xC7,  // C
    0xC8, 0xC9, 0xCA, 0, 0xCB, 0, 0, 0,  // E
    0xCC, 0xCD, 0xCE, 0, 0xCF, 0, 0, 0,  // I
    0, 0, 0, 0xD1, 0, 0, 0, 0,  // N
    0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0, 0, 0,  // O
    0, 0, 0, 0, 0, 0, 0x8A, 0,  // S
    0xD9, 0xDA, 0xDB, 0, 0xDC, 0, 0, 0,  // U
    0, 0xDD, 0, 0, 0x9F, 0, 0, 0,  // Y
    0, 0, 0, 0, 0, 0, 0x8E, 0,  // Z
    0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0, 0,  // a
    0, 0, 0, 0, 0, 0, 0, 0xE7,  // c
    0xE8, 0xE9, 0xEA, 0, 0xEB, 0, 0, 0,  // e
    0xEC, 0xED, 0xEE, 0, 0xEF, 0, 0, 0,  // i
    0, 0, 0, 0xF1, 0, 0, 0, 0,  // n
    0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0, 0, 0,  // o
    0, 0, 0, 0, 0, 0, 0x9A, 0,  // s
    0xF9, 0xFA, 0xFB, 0, 0xFC, 0, 0, 0,  // u
    0, 0xFD, 0, 0, 0xFF, 0, 0, 0,  // y
    0, 0, 0, 0, 0, 0, 0x9E, 0,  // z
  ]
}
