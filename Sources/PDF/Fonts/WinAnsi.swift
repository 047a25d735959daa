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
    guard mark.properties.canonicalCombiningClass != .notReordered, let letter = scalar(base) else {
      return nil
    }
    return letters["\(letter)\(mark)"]
  }

  /// The characters of the codes 0x80 to 0x9F; U+FFFD where there is none.
  private static let upperHalf = ByteCharset.western.upper.prefix(32)

  /// The codes of the upper half by their characters. Strings are equal where their composed forms are.
  private static let letters = Dictionary(
    uniqueKeysWithValues: (UInt8(0x80)...0xFF).compactMap { code in scalar(code).map { (String($0), code) } })
}
