// Length.swift: distances on paper, counted exactly.

/// A distance on paper in thousandths of a PostScript point (1/72 inch), a whole number.
///
/// Whole numbers make equal input give equal bytes on every machine. A `Length` may be negative.
/// The range is far beyond any paper: sums of lengths that this module makes cannot overflow.
public struct Length: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// The distance in thousandths of a point.
  public var thousandths: Int

  public init(thousandths: Int) { self.thousandths = thousandths }

  public static let zero = Length(thousandths: 0)

  /// So many points of 1/72 inch.
  public static func points(_ count: Int) -> Length { Length(thousandths: count * 1000) }

  /// So many tenths of a millimetre, to the nearest thousandth of a point: 627 is 62.7 mm.
  public static func tenthsOfMillimetre(_ count: Int) -> Length {
    Length(thousandths: (count * 72_000 * 2 + 254) / (254 * 2))
  }

  /// So many millimetres, to the nearest thousandth of a point.
  public static func millimetres(_ count: Int) -> Length { tenthsOfMillimetre(count * 10) }

  /// So many hundredths of an inch: 850 is 8.5 inches.
  public static func hundredthsOfInch(_ count: Int) -> Length { Length(thousandths: count * 720) }

  public static func < (left: Length, right: Length) -> Bool { left.thousandths < right.thousandths }
  public static func + (left: Length, right: Length) -> Length {
    Length(thousandths: left.thousandths + right.thousandths)
  }
  public static func - (left: Length, right: Length) -> Length {
    Length(thousandths: left.thousandths - right.thousandths)
  }
  public static func * (length: Length, count: Int) -> Length {
    Length(thousandths: length.thousandths * count)
  }
  /// A fraction of the length, rounded towards zero; dividing by 0 gives the length itself.
  public static func / (length: Length, count: Int) -> Length {
    Length(thousandths: count == 0 ? length.thousandths : length.thousandths / count)
  }
}

/// A sheet of paper, upright.
public struct PaperSize: Hashable, Sendable {
  public let width: Length
  public let height: Length

  public init(width: Length, height: Length) { (self.width, self.height) = (width, height) }

  /// ISO 216 A4, 210 x 297 mm.
  public static let a4 = PaperSize(width: .millimetres(210), height: .millimetres(297))
  /// US Letter (ANSI A), 8.5 x 11 inches.
  public static let letter = PaperSize(width: .hundredthsOfInch(850), height: .hundredthsOfInch(1100))
}
