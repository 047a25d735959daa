// HTMLWriter.swift: letters as web pages that print as they should.

import Letters

/// Writes one page that needs no other file, runs no script and loads nothing.
///
/// On paper it has the measures of the PDF letter, and as many pages; on a screen it flows.
struct HTMLWriter: LetterWriter {
  func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    if let copy = try WireCopyForm(letter, by: self) { return copy }
    var page = HTMLPage()
    page.appendHead(of: letter)
    if let cover = letter.cover { page.append(cover, PageCounter(letter)) }
    for letter in [letter] + letter.enclosures { page.append(letter) }
    page.appendEnd()
    return PreparedForm(page.document)
  }
}
