// StationeryWriter.swift: envelopes and labels of many letters, made as letters are.

public import Letters
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

  /// Writes onto sheets of labels.
  ///
  /// - Parameters:
  ///   - sheet: the labels of a page.
  ///   - position: the first label to print on, from 1 to the sheet's count.
  ///   - fonts: those that characters outside the standard fonts come from; nil: none.
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

extension WriterError {
  /// A form of another writer was appended to a book; no input leads to it.
  fileprivate static let notPrepared = WriterError("the letter was not prepared for envelopes or labels")
}

extension EnvelopeBook: LetterBook {
  mutating func append(_ form: any LetterForm, for sender: Sender) throws(WriterError) {
    guard let form = form as? StationeryForm else { throw .notPrepared }
    try append(form.address, from: AddressBlock(returningTo: sender, fromAbroad: form.address.goesByAir))
  }
}

extension LabelBook: LetterBook {
  mutating func append(_ form: any LetterForm, for sender: Sender) throws(WriterError) {
    guard let form = form as? StationeryForm else { throw .notPrepared }
    try append(form.address)
  }
}
