// TypeStyle.swift: type and spacing of a letter, and the steps by which a letter is made to fit one page.

import PDF
import UrgentAction

/// The sizes and distances of a letter's text.
struct TypeStyle: Sendable {
  var size: Length
  /// From baseline to baseline.
  var leading: Length
  /// Between paragraphs, and between items of a list.
  var paragraphGap: Length
  var itemGap: Length
  /// Room for the signature by hand.
  var signatureGap: Length

  /// Space is given up before size, and no type is smaller than 10 pt.
  private static let letterSteps = [
    TypeStyle(size: 11000, leading: 13000, paragraphGap: 7500, itemGap: 3000, signatureGap: 40000),
    TypeStyle(size: 11000, leading: 13000, paragraphGap: 5000, itemGap: 1500, signatureGap: 36000),
    TypeStyle(size: 11000, leading: 12600, paragraphGap: 4500, itemGap: 1000, signatureGap: 34000),
    TypeStyle(size: 10500, leading: 12400, paragraphGap: 5000, itemGap: 1500, signatureGap: 34000),
    TypeStyle(size: 10500, leading: 12000, paragraphGap: 4000, itemGap: 1000, signatureGap: 32000),
    TypeStyle(size: 10000, leading: 11800, paragraphGap: 4500, itemGap: 1000, signatureGap: 32000),
    TypeStyle(size: 10000, leading: 11400, paragraphGap: 3500, itemGap: 500, signatureGap: 30000),
  ]

  /// Sizes that can still be read at 204 x 98 dots an inch.
  private static let faxSteps = [
    TypeStyle(size: 13000, leading: 15600, paragraphGap: 8000, itemGap: 4000, signatureGap: 42000),
    TypeStyle(size: 12000, leading: 14400, paragraphGap: 7000, itemGap: 3000, signatureGap: 40000),
    TypeStyle(size: 12000, leading: 14000, paragraphGap: 5000, itemGap: 1500, signatureGap: 36000),
  ]

  /// From comfortable to tight: the first style that gives one page is taken, and where none does the first of all.
  static func steps(for channel: Channel) -> [TypeStyle] { channel == .fax ? faxSteps : letterSteps }

  /// Type of the sender and the date.
  static func head(for channel: Channel) -> TypeStyle { channel == .fax ? faxSteps[1] : letterSteps[2] }

  /// From comfortable to small: an address is set in the first that keeps its lines whole and in the window.
  static let addressSteps = [
    TypeStyle(size: 11000, leading: 12600), TypeStyle(size: 10500, leading: 12000),
    TypeStyle(size: 10000, leading: 11400), TypeStyle(size: 9500, leading: 10800),
    TypeStyle(size: 9000, leading: 10400), TypeStyle(size: 8500, leading: 9600),
    TypeStyle(size: 8000, leading: 9000),
  ]

  /// The smallest size that an address takes to keep its lines whole; less only to stay in the window.
  static let smallestForWholeLines = Length.points(9)

  /// Without gaps: type for lines that stand close together.
  private init(
    size: Int, leading: Int, paragraphGap: Int = 0, itemGap: Int = 0, signatureGap: Int = 0
  ) {
    self.size = Length(thousandths: size)
    self.leading = Length(thousandths: leading)
    self.paragraphGap = Length(thousandths: paragraphGap)
    self.itemGap = Length(thousandths: itemGap)
    self.signatureGap = Length(thousandths: signatureGap)
  }
}
