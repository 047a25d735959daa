// AirMailMark.swift: the words that send a letter by air.

import PDF

/// "AIR MAIL / PAR AVION": the mark of the Universal Postal Union, with French as its language.
enum AirMailMark {
  private static let face = Face(.helveticaBold, size: .points(10))
  private static let small = Face(.helveticaBold, size: Length(thousandths: 6500))
  static let height = Length.points(32)
  /// What the mark in one line takes of a label.
  static let lineHeight = Length.points(10)

  /// Draws the mark in a frame, its upper left corner at `x` and `top`.
  static func draw(on content: inout ContentStream, x: Length, top: Length) {
    let width = Length.points(76)
    let (right, bottom) = (x + width, top - height)
    for (start, end) in [
      ((x, top), (right, top)), ((right, top), (right, bottom)), ((right, bottom), (x, bottom)),
      ((x, bottom), (x, top)),
    ] {
      content.line(from: (start.0, start.1), to: (end.0, end.1), thickness: .points(1))
    }
    content.show(Array("AIR MAIL".utf8), in: face, x: x + .points(8), y: top - .points(13))
    content.show(Array("PAR AVION".utf8), in: face, x: x + .points(8), y: top - .points(26))
  }

  /// Draws the mark in one line, for a label.
  static func drawLine(on content: inout ContentStream, x: Length, top: Length) {
    content.show(Array("AIR MAIL / PAR AVION".utf8), in: small, x: x, y: top - Length(thousandths: 6500))
  }
}
