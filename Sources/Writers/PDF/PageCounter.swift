// PageCounter.swift: how many pages a letter has in a format that another program lays out.

import Letters
import PDF

/// Counts the pages of a letter as the PDF has them, in the type that the format takes for every sender.
struct PageCounter: Sendable {
  private let form: PDFLetterForm?

  init(_ letter: Letter) {
    form = try? PDFLetterForm(letter, TextFonts(library: nil), in: [FittingStyle(letter).text])
  }

  /// Appends the number of pages, or room to write it in where the letter cannot be measured.
  func append(_ count: Run.PageCount, for sender: Sender, to output: inout [UInt8]) {
    guard let form, let own = try? form.pageCount(for: sender),
      let enclosed = try? form.enclosedPageCount(for: sender)
    else { return output += "______".utf8 }
    let pages = own + enclosed
    output += String(count == .withCover ? pages + 1 : pages).utf8
  }
}
