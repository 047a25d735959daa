// ReturnAddress.swift: what stands of the sender's address above the address in the window.

import Letters
import PDF
import SourceText

/// The words that tell the post where to return a letter it cannot deliver, for all formats alike (DIN 5008: one line
/// in the address field, two at most).
///
/// One line is better than two. Type goes down to 6 pt; then lines of the address that the post can do without are left
/// out, those nearest to the street first; then a second line is taken; then the line `c/o` is left out; and only when
/// name, street, town and country still have no room, the longest of them are cut.
struct ReturnAddress {
  /// One or two, without the separators between them.
  private(set) var lines: [[UInt8]] = []
  /// The size of Times, in half points.
  private(set) var size = Length(thousandths: 7500)
  /// Whether something was cut that the post needs.
  private(set) var isCut = false

  static let usualSize = Length(thousandths: 7500)
  static let leading = Length.points(9)
  /// From the top of its place to where the addressee's address may begin, below the rule.
  static let height = Length(thousandths: 13_300)
  private static let smallestSize = 6000

  /// A piece of the address, its width in thousandths of an em, and how much it is needed.
  private struct Piece {
    enum Need: Int { case extra, careOf, whole }
    var text: [UInt8]
    var width: Int
    var need: Need

    init(_ text: [UInt8], _ need: Need) {
      (self.text, self.need) = (text, need)
      width = ReturnAddress.width(of: text[...])
    }
  }

  private static let separator = Array(" · ".utf8)
  private static let separatorWidth = width(of: separator[...])
  private static let ellipsis = Array("…".utf8)

  /// Extra lines that are looked at; more have no room in any case.
  private static let extraLimit = 6

  /// Name, address and, for a letter that may leave the country, its name, for a place of this width; nil without an
  /// address.
  init?(_ sender: Sender, toAbroad: Bool = true, width: Length) {
    guard sender.has(.address) else { return nil }
    let whole = Self.whole(sender, toAbroad: toAbroad)
    if Self.width(of: whole[...]) * Self.usualSize.thousandths <= width.thousandths * 1000 {
      lines = [whole]
      return
    }
    let pieces = Self.pieces(of: sender, toAbroad: toAbroad)
    for lineCount in 1...2 {
      var rest = pieces
      while true {
        if fit(rest, lineCount, width) { return }
        let isLast = { (need: Piece.Need) in rest.lastIndex { $0.need == need } }
        guard let index = isLast(.extra) ?? (lineCount == 2 ? isLast(.careOf) : nil) else { break }
        rest.remove(at: index)
      }
    }
    cut(pieces.filter { $0.need == .whole }, width)
  }

  /// All lines in one, as most senders have it.
  private static func whole(_ sender: Sender, toAbroad: Bool) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(128)
    for field in [SenderField.name, .address, .country]
    where sender.has(field) && (toAbroad || field != .country) {
      var isLineBegun = false
      for byte in sender.bytes[sender.range(of: field)] {
        if byte == UInt8(ascii: "\n") {
          isLineBegun = false
          continue
        }
        if !isLineBegun, !text.isEmpty { text += separator }
        isLineBegun = true
        text.append(byte)
      }
    }
    return text
  }

  /// Appends a line; where a part of it may run from right to left each part stands between two marks, so that it does
  /// not turn its neighbours round.
  static func append(
    _ line: [UInt8], isolating marks: (String, String), _ escaping: MarkupEscaping, to output: inout [UInt8]
  ) {
    // Lead bytes of Hebrew, Arabic, Syriac and Thaana, and of their presentation forms.
    guard line.contains(where: { (0xD6...0xDF).contains($0) || $0 == 0xEF }) else {
      return escaping.append(line[...], lineEnd: [], to: &output)
    }
    for (index, part) in line.split(separator: separator).enumerated() {
      if index > 0 { output += separator }
      output += marks.0.utf8
      escaping.append(part, lineEnd: [], to: &output)
      output += marks.1.utf8
    }
  }

  // MARK: Pieces

  private static func pieces(of sender: Sender, toAbroad: Bool) -> [Piece] {
    let lines = { (field: SenderField) in
      sender.bytes[sender.range(of: field)].split(separator: UInt8(ascii: "\n")).map(Array.init)
    }
    var pieces = lines(.name).prefix(1).map { Piece($0, .whole) }
    let parts = [sender.line(of: .street), sender.line(of: .town)]
    var extras = 0
    for line in sender.bytes[sender.range(of: .address)].split(separator: UInt8(ascii: "\n")) {
      if parts.contains(line.startIndex..<line.endIndex) {
        pieces.append(Piece(Array(line), .whole))
      } else {
        if extras < extraLimit { pieces.append(Piece(Array(line), Sender.isCareOf(line) ? .careOf : .extra)) }
        extras += 1
      }
    }
    if toAbroad { pieces += lines(.country).prefix(1).map { Piece($0, .whole) } }
    return pieces
  }

  // MARK: Fitting

  /// Takes the pieces in so many lines, in the largest type; false when they do not fit.
  private mutating func fit(_ pieces: [Piece], _ lineCount: Int, _ width: Length) -> Bool {
    let widths = pieces.map { $0.width + Self.separatorWidth }
    let total = widths.reduce(0, +)
    var (split, widest) = (pieces.count, total - Self.separatorWidth)
    if lineCount == 2 {
      var first = 0
      for index in pieces.indices.dropLast() {
        first += widths[index]
        let wider = max(first, total - first) - Self.separatorWidth
        if wider < widest { (split, widest) = (index + 1, wider) }
      }
    }
    let fitting = width.thousandths * 1000 / max(widest, 1)
    guard fitting >= Self.smallestSize else { return false }
    size = min(Self.usualSize, Length(thousandths: fitting / 500 * 500))
    lines = [pieces[..<split], pieces[split...]].filter { !$0.isEmpty }.map { pieces in
      Array(pieces.map(\.text).joined(separator: Self.separator))
    }
    return true
  }

  /// Cuts the longest pieces to as many characters as fit.
  private mutating func cut(_ pieces: [Piece], _ width: Length) {
    isCut = true
    // The least number of characters that a piece may have, and one that is too many.
    var (fitting, tooMany) = (1, 200)
    _ = fit(pieces.map { Self.cut($0, to: fitting) }, 2, width)
    while tooMany - fitting > 1 {
      let middle = (fitting + tooMany) / 2
      if fit(pieces.map { Self.cut($0, to: middle) }, 2, width) { fitting = middle } else { tooMany = middle }
    }
  }

  private static func cut(_ piece: Piece, to count: Int) -> Piece {
    var end = 0
    for _ in 0..<count where end < piece.text.count {
      end += utf8Scalar(in: piece.text[...], at: end)?.length ?? 1
    }
    return end < piece.text.count ? Piece(piece.text[..<end] + ellipsis, piece.need) : piece
  }

  // MARK: Measuring

  /// The width in Times, in thousandths of an em; a character that Times lacks counts as a whole em.
  private static func width(of text: ArraySlice<UInt8>) -> Int {
    var width = 0
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] < 0x80 {
        width += StandardFont.timesRoman.width(of: text[index])
        index += 1
        continue
      }
      let (value, length) = utf8Scalar(in: text, at: index) ?? (0xFFFD, 1)
      index += length
      if (0x300...0x36F).contains(value) { continue }
      let code = Unicode.Scalar(value).flatMap { WinAnsi.code($0) }
      width += code.map { StandardFont.timesRoman.width(of: $0) } ?? 1000
    }
    return width
  }
}
