// Face.swift: a font at a size.

/// A font that a document can use.
public enum Font: Hashable, Sendable {
  case standard(StandardFont)
  case embedded(EmbeddedFont)
}

/// A font at a size, ready to measure and show text.
public struct Face: Hashable, Sendable {
  public let font: Font
  /// The em; `points(11)` is 11 pt type.
  public let size: Length

  init(_ font: Font, size: Length) { (self.font, self.size) = (font, size) }

  public init(_ font: StandardFont, size: Length) { self.init(.standard(font), size: size) }

  public init(_ font: EmbeddedFont, size: Length) { self.init(.embedded(font), size: size) }

  /// A measure in 1/1000 em at this size, rounded towards zero.
  public func length(ofEm thousandths: Int) -> Length {
    Length(thousandths: thousandths * size.thousandths / 1000)
  }

  /// The width of a blank.
  public var blankWidth: Length { Length(thousandths: width(of: blank)) }

  /// The width of one code, in thousandths of a point.
  func width(of code: UInt8) -> Int {
    switch font {
    case .standard(let font): font.width(of: code) * size.thousandths / 1000
    case .embedded(let font): font.width(of: Unicode.Scalar(code)) * size.thousandths / 1000
    }
  }

  /// The width of Windows-1252 codes in one line, with kerning where the font has it.
  public func length(of codes: [UInt8]) -> Length {
    switch font {
    case .standard(let font): length(ofEm: font.width(of: codes))
    case .embedded(let font): length(ofEm: codes.reduce(0) { $0 + font.width(of: WinAnsi.scalar($1) ?? " ") })
    }
  }
}
