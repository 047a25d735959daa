// FontError.swift: why a font file cannot be used.

public import SourceText

/// A font file that cannot be used.
public struct FontError: Reportable, Hashable {
  enum Kind: Hashable, Sendable {
    case notAFont, variableOutlines, damaged, noUnicode, embeddingForbidden
  }
  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  public var message: String {
    switch kind {
    case .notAFont: "the file is no TrueType or OpenType font"
    case .variableOutlines: "the font has variable PostScript outlines (CFF2), which are not embedded"
    case .damaged: "the font lacks a table that it needs, or has a damaged one"
    case .noUnicode: "the font has no Unicode character map"
    case .embeddingForbidden: "the font's licence flags forbid embedding it in a document"
    }
  }

  public var hint: String? {
    switch kind {
    case .notAFont: "choose a .ttf, .otf or .ttc file"
    case .variableOutlines: "choose the font's version with one weight, or a .ttf file"
    case .damaged, .noUnicode, .embeddingForbidden: "choose another font"
    }
  }
}

/// A character that the fonts of a document cannot show.
public struct UnencodableCharacter: Reportable, Hashable {
  public let scalar: Unicode.Scalar

  public init(_ scalar: Unicode.Scalar) { self.scalar = scalar }

  public var message: String {
    let code = "U+" + padded(String(scalar.value, radix: 16, uppercase: true), to: 4)
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
      "the character \(code) cannot be printed"
    default: "the character '\(scalar)' (\(code)) is in none of the fonts of the document"
    }
  }
}
