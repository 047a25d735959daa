// FontUse.swift: which fonts a content stream or a document uses, and how they are named there.

/// A set of standard fonts.
public struct FontUse: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of one font.
  public init(_ font: StandardFont) { rawValue = 1 << UInt16(font.rawValue) }
}

extension StandardFont {
  /// The font's name in the resources of a page; the same in every document.
  var resourceName: StaticString {
    switch self {
    case .timesRoman: "F1"
    case .timesBold: "F2"
    case .helvetica: "F5"
    case .helveticaBold: "F6"
    }
  }
}
