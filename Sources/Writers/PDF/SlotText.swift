// SlotText.swift: text with places that a sender or the page count fills.

import Letters
import PDF

/// The runs of a block as UTF-8, ready to be measured for one sender after the other.
struct SlotText: Sendable {
  enum Piece: Sendable {
    case text([UInt8])
    case field(SenderField)
    case pageCount(Run.PageCount)
  }

  private var pieces: [(piece: Piece, conditions: [Run.Condition])] = []
  /// Whether nothing in it depends on the sender or the page count.
  private(set) var isFixed = true

  init(_ runs: [Run]) {
    for run in runs {
      switch run.content {
      case .text(let text): pieces.append((.text(Array(text.utf8)), run.conditions))
      case .field(let field): pieces.append((.field(field), run.conditions))
      case .pageCount(let count): pieces.append((.pageCount(count), run.conditions))
      }
      if case .text = run.content, run.conditions.isEmpty { continue }
      isFixed = false
    }
  }

  /// Replaces what is in a paragraph by what is shown for this sender; `pages` counts the letter without its cover.
  func write(
    to paragraph: inout Paragraph, in face: Face, _ fonts: TextFonts, _ sender: Sender, pages: Int
  ) throws(UnencodableCharacter) {
    var shown: [ArraySlice<UInt8>] = []
    for (piece, conditions) in pieces where isShown(conditions, sender) {
      switch piece {
      case .text(let text): shown.append(text[...])
      case .field(let field): shown.append(sender.bytes[sender.range(of: field)])
      case .pageCount(let count):
        shown.append(Array(String(count == .withCover ? pages + 1 : pages).utf8)[...])
      }
    }
    try fonts.set(shown, in: face, to: &paragraph)
  }

  private func isShown(_ conditions: [Run.Condition], _ sender: Sender) -> Bool {
    for condition in conditions where sender.has(condition.field) != condition.isFilled { return false }
    return true
  }
}
