// PageCounter.swift: how many pages a letter has in a format that another program lays out.

import Letters

/// Counts the pages of a letter as the PDF has them, in the type that the format takes for every sender.
struct PageCounter: Sendable {
  private let form: PDFLetterForm?

  init(_ letter: Letter) {
    form = try? PDFLetterForm(letter, TextFonts(library: nil), in: [FittingStyle(letter).text])
  }

  /// The number of pages, or room to write it in where the letter cannot be measured.
  func text(_ count: Run.PageCount) -> Place.Text {
    { [form] sender, _, output in
      guard let form, let own = try? form.pageCount(for: sender),
        let enclosed = try? form.enclosedPageCount(for: sender)
      else { return output += "______".utf8 }
      output += String(own + enclosed + (count == .withCover ? 1 : 0)).utf8
    }
  }
}
