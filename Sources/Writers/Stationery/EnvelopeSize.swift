// EnvelopeSize.swift: envelopes, and where the address stands on them.

import PDF

/// An envelope, its long side across.
public struct EnvelopeSize: Sendable, Hashable {
  /// The name that people know it by: `DL`.
  public let name: String
  let width: Length
  let height: Length
  /// From the left edge to the address.
  let addressLeft: Length

  /// ISO 269 (DL, C6/5, C6, C5) and the number 10 envelope of the United States.
  public static let all = [
    EnvelopeSize(
      name: "DL", width: .millimetres(220), height: .millimetres(110), addressLeft: .millimetres(105)),
    EnvelopeSize(
      name: "C6/5", width: .millimetres(229), height: .millimetres(114), addressLeft: .millimetres(110)),
    EnvelopeSize(
      name: "C6", width: .millimetres(162), height: .millimetres(114), addressLeft: .millimetres(65)),
    EnvelopeSize(
      name: "C5", width: .millimetres(229), height: .millimetres(162), addressLeft: .millimetres(105)),
    EnvelopeSize(
      name: "US10", width: .hundredthsOfInch(950), height: Length(thousandths: 297_000),
      addressLeft: .hundredthsOfInch(425)),
  ]

  /// The envelope with this name, in capitals or not, `C6/5` also as `C65`; nil for another word.
  public init?(named word: String) {
    let plain = { (text: String) in text.uppercased().filter { $0 != "/" && $0 != " " } }
    guard let size = Self.all.first(where: { plain($0.name) == plain(word) }) else { return nil }
    self = size
  }

  private init(name: String, width: Length, height: Length, addressLeft: Length) {
    (self.name, self.width, self.height, self.addressLeft) = (name, width, height, addressLeft)
  }

  // The post reads the address between these distances from the edges: 40 mm above it for stamp and postmark, 15 mm
  // at the right and below (Universal Postal Union, Letter Post Regulations, on the make-up of items).
  static let above = Length.millimetres(40)
  static let beside = Length.millimetres(15)
  static let below = Length.millimetres(15)
  /// From the left and top edge to the sender's address.
  static let margin = Length.millimetres(9)
  /// What the sender's address may take of the width; stamps need 74 mm at the right.
  static let returnWidth = Length.millimetres(78)

  /// What the address may fill.
  var addressRoom: (width: Length, height: Length) {
    (width - addressLeft - Self.beside, height - Self.above - Self.below)
  }
}
