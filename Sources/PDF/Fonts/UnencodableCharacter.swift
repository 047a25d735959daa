// UnencodableCharacter.swift: the error that names a character no font at hand can show.

public import SourceText

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
