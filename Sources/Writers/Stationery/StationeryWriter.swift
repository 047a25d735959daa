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
