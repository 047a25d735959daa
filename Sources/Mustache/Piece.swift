// Piece.swift: a specialised template as a list, for those who lay it out themselves.

/// A part of a specialised template.
public enum Piece: Sendable, Hashable {
  /// Bytes to write as they are: text of the template, and known values, escaped already.
  case text([UInt8])
  /// The value of a slot, by the slot's number in the list of open names.
  case slot(Int, escaped: Bool)
  /// Pieces that are there when the slot is not empty or, inverted, when it is.
  indirect case section(slot: Int, inverted: Bool, [Piece])
}

extension RowProgram {
  /// The operations as pieces. Sections nest no deeper than there are slots, as a section over a slot that is open already
  /// is decided.
  func pieces(_ range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var text: [UInt8] = []
    func endText() {
      if !text.isEmpty { pieces.append(.text(text)) }
      text = []
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let operation = operations[index]
      text += literals[Int(operation.textStart)..<Int(operation.textStart) + Int(operation.textCount)]
      index += 1
      let slot = Int(operation.slot)
      switch operation.action {
      case .none, .loop, .next: break
      case .copy, .escape:
        endText()
        pieces.append(.slot(slot, escaped: operation.action == .escape))
      case .ifShown, .ifEmpty:
        endText()
        let body = self.pieces(index..<Int(operation.target))
        pieces.append(.section(slot: slot, inverted: operation.action == .ifEmpty, body))
        index = Int(operation.target)
      }
    }
    endText()
    return pieces
  }
}
