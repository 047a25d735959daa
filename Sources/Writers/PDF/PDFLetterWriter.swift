// PDFLetterWriter.swift: letters as PDF, laid out as the sender's country does it.

public import Letters
public import SourceText

/// Writes letters for paper: A4 or US Letter, the address in the window of the country's envelope, Times 11 pt on
/// 13 pt or slightly less where that saves a second page.
///
/// A fax has larger type, and its cover sheet is the first page. Enclosed letters follow, each from a new page and with
/// page numbers of its own. Characters beyond Windows-1252 are shown in a font of
/// `fonts`, of which the document gets those glyphs; without a font for one, the error names the character. Where
/// `fonts` embeds all, they take the place of Times and Helvetica.
public struct PDFLetterWriter: LetterWriter {
  private let fonts: FontLibrary?

  /// A writer with fonts to fall back on; without any, text is limited to Windows-1252.
  public init(fonts: FontLibrary? = nil) { self.fonts = fonts }

  public func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    try form(for: letter, like: [])
  }

  public func form(
    for letter: Letter, like known: [any LetterForm]
  ) throws(WriterError) -> any LetterForm {
    if let copy = try WireCopyForm(letter, by: self) { return copy }
    return try PDFLetterForm(
      letter, TextFonts(library: fonts), like: known.compactMap { $0 as? PDFLetterForm })
  }

  public func joining(title: String, language: String) -> LetterJoining? {
    .book(PDFLetterBook(title: title, language: language, fonts: fonts))
  }
}
