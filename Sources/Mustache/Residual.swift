// Residual.swift: what remains of a template when all that is known has been done.

/// Collects literal bytes and pieces. Rendering is the case in which no piece remains.
struct Residual {
  /// A section over an open slot whose end has not come yet.
  private struct OpenSection {
    var slot: Int
    var inverted: Bool
    /// The pieces before it.
    var before: [Piece]
  }

  /// The bytes behind the last piece.
  var literals: [UInt8] = []
  private var pieces: [Piece] = []
  private var sections: [OpenSection] = []
  /// The bytes that are in pieces already.
  private var byteCount = 0

  /// All bytes so far.
  var length: Int { byteCount + literals.count }

  mutating func write(_ slot: Int, escaped: Bool) {
    endText()
    pieces.append(.slot(slot, escaped: escaped))
  }

  /// Begins what is shown only when the slot is not empty or, inverted, only when it is.
  mutating func beginSection(_ slot: Int, inverted: Bool) {
    endText()
    sections.append(OpenSection(slot: slot, inverted: inverted, before: pieces))
    pieces = []
  }

  mutating func endSection() {
    endText()
    guard let section = sections.popLast() else { return }
    let body = pieces
    pieces = section.before
    if !body.isEmpty { pieces.append(.section(slot: section.slot, inverted: section.inverted, body)) }
  }

  /// All pieces, when the template is through.
  mutating func finish() -> [Piece] {
    endText()
    return pieces
  }

  /// Makes the bytes so far a piece, or a part of the text before them.
  private mutating func endText() {
    guard !literals.isEmpty else { return }
    byteCount += literals.count
    if case .text(let text)? = pieces.last {
      pieces[pieces.count - 1] = .text(text + literals)
    } else {
      pieces.append(.text(literals))
    }
    literals.removeAll()
  }
}
