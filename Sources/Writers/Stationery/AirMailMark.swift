// AirMailMark.swift: the words that send a letter by air.

import PDF

/// The mark of the Universal Postal Union in the words of the sender's post: "LUFTPOST / PAR AVION".
struct AirMailMark {
  private let lines: [[UInt8]]
  private let face: Face
  private let small: Face

  private static let leading = Length.points(13)
  private static let padding = Length.points(8)

  /// The mark in words, a line each; nil without any. Words beyond Windows-1252 are left out.
  init?(_ words: [String], _ fonts: TextFonts) {
    face = fonts.face(.helveticaBold, size: .points(10))
    small = fonts.face(.helveticaBold, size: Length(thousandths: 6500))
    lines = words.compactMap { try? WinAnsi.encode($0) }
    if lines.isEmpty { return nil }
  }

  // MARK: - On an envelope

  var height: Length { Self.leading * lines.count + .points(6) }

  private var width: Length {
    lines.reduce(.zero) { max($0, face.length(of: $1)) } + Self
      .padding * 2
  }

  /// Draws the mark in a frame, its upper left corner at `x` and `top`.
  func draw(on content: inout ContentStream, x: Length, top: Length) {
    let (right, bottom) = (x + width, top - height)
    for (start, end) in [
      ((x, top), (right, top)), ((right, top), (right, bottom)), ((right, bottom), (x, bottom)),
      ((x, bottom), (x, top)),
    ] {
      content.line(from: (start.0, start.1), to: (end.0, end.1), thickness: .points(1))
    }
    for (index, line) in lines.enumerated() {
      content.show(line, in: face, x: x + Self.padding, y: top - Self.leading * (index + 1))
    }
  }

  // MARK: - On a label

  /// What the mark takes of a label's height when it has a line of its own, with the gap below it.
  static let lineHeight = Length(thousandths: 8800)

  private var text: [UInt8] { Array(lines.joined(separator: Array(" / ".utf8))) }

  var lineWidth: Length { small.length(of: text) }

  /// Draws the mark in one line, `top` being the upper edge of its capitals.
  func drawLine(on content: inout ContentStream, x: Length, top: Length) {
    content.show(text, in: small, x: x, y: top - Length(thousandths: 4700))
  }
}
