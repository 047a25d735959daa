// SlotText.swift: text with places that a sender or the page count fills.

import Letters
import PDF

/// The runs of a block as UTF-8, ready to be measured for one sender after the other.
struct SlotText: Sendable {
  /// The runs, each with its fixed text.
  private let runs: [(run: Run, text: [UInt8])]
  /// Whether nothing in it depends on the sender or the page count.
  let isFixed: Bool

  init(_ runs: [Run]) {
    self.runs = runs.map { run in
      if case .text(let text) = run.content { (run, Array(text.utf8)) } else { (run, []) }
    }
    isFixed = runs.allSatisfy(\.isFixed)
  }

  /// Replaces what is in a paragraph by what is shown for this sender; `pages` counts the letter without its cover.
  func write(
    to paragraph: inout Paragraph, in face: Face, _ fonts: TextFonts, _ sender: Sender, pages: Int
  ) throws(UnencodableCharacter) {
    var shown: [ArraySlice<UInt8>] = []
    for (run, text) in runs where run.isShown(for: sender) {
      switch run.content {
      case .text: shown.append(text[...])
      case .field(let field): shown.append(sender.bytes[sender.range(of: field)])
      case .pageCount(let count):
        shown.append(Array(String(count == .withCover ? pages + 1 : pages).utf8)[...])
      }
    }
    try fonts.set(shown, in: face, to: &paragraph)
  }
}
