// PDFLetterWriter.swift: letters as PDF, laid out as the sender's country does it.

public import Letters
import PDF
import SourceText

/// Writes letters for paper: A4 or US Letter, the address in the window of the country's envelope, Times 11 pt on
/// 13 pt or slightly less where that saves a second page.
///
/// A fax has larger type, and its cover sheet is the first page. The text is limited to Windows-1252.
public struct PDFLetterWriter: LetterWriter {
  public init() {}

  public func form(for letter: Letter) throws(WriterError) -> any LetterForm { try pdfForm(for: letter) }

  /// The form as a `PDFLetterBook` takes it.
  public func pdfForm(for letter: Letter) throws(WriterError) -> PDFLetterForm { try PDFLetterForm(letter) }
}

extension WriterError {
  init(_ error: UnencodableCharacter) { self.init(error.message, hint: error.hint) }
}
