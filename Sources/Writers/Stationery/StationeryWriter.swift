// StationeryWriter.swift: envelopes and labels of many letters, made as letters are.

public import Letters
import PDF
public import SourceText

/// The envelopes of letters: the addressee's address, and the sender's to which it goes back.
public struct EnvelopeWriter: LetterWriter {
  private let size: EnvelopeSize
  private let fonts: FontLibrary?

  public init(_ size: EnvelopeSize, fonts: FontLibrary? = nil) { (self.size, self.fonts) = (size, fonts) }

  public func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    StationeryForm(letter, empty: book(title: letter.title, language: letter.languageTag))
  }

  public func joining(title: String, language: String) -> LetterJoining? {
    .book(book(title: title, language: language))
  }

  private func book(title: String, language: String) -> EnvelopeBook {
    EnvelopeBook(size, title: title, language: language, fonts: fonts)
  }
}

/// The address labels of letters.
public struct LabelWriter: LetterWriter {
  private let sheet: LabelSheet
  private let start: Int
  private let fonts: FontLibrary?

  /// Writes onto sheets, of which the first has labels from `position` on, counted from 1.
  public init(_ sheet: LabelSheet, startingAt position: Int = 1, fonts: FontLibrary? = nil) {
    (self.sheet, start, self.fonts) = (sheet, position, fonts)
  }

  public var continued: any LetterWriter { LabelWriter(sheet, fonts: fonts) }

  public func warning(about letter: Letter) -> String? {
    var book = book(title: letter.title, language: letter.languageTag)
    return book.warning(about: AddressBlock(of: letter))
  }

  public func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    StationeryForm(letter, empty: book(title: letter.title, language: letter.languageTag))
  }

  public func joining(title: String, language: String) -> LetterJoining? {
    .book(book(title: title, language: language))
  }

  private func book(title: String, language: String) -> LabelBook {
    LabelBook(sheet, startingAt: start, title: title, language: language, fonts: fonts)
  }
}

/// What of a letter stands on its envelope or label.
private struct StationeryForm: LetterForm {
  let address: AddressBlock
  /// The book of a single letter, before it has been appended.
  private let empty: any LetterBook

  init(_ letter: Letter, empty: any LetterBook) {
    address = AddressBlock(of: letter)
    self.empty = empty
  }

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    var book = empty
    try book.append(self, for: sender)
    book.finish()
    book.drain(into: &output)
  }
}

/// A document of envelopes or labels.
protocol StationeryBook: LetterBook {
  var document: PDFDocument { get set }
  mutating func append(_ address: AddressBlock, for sender: Sender) throws(WriterError)
}

extension StationeryBook {
  var pageCount: Int { document.pageCount }
  var finishedByteCount: Int { document.bytes.count }

  mutating func append(_ form: any LetterForm, for sender: Sender) throws(WriterError) {
    // No input leads to a form of another writer.
    guard let form = form as? StationeryForm else {
      throw WriterError("the letter was not prepared for envelopes or labels")
    }
    try append(form.address, for: sender)
  }

  mutating func drain(into output: inout [UInt8]) { document.drain(into: &output) }

  mutating func finish() { document.finish() }
}
