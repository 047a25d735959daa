// LetterWriter.swift: what a file format must be able to do.

public import SourceText

/// A file format: prepares the bytes of a letter once for an addressee.
public protocol LetterWriter: Sendable {
  /// Escapes or lays out all that is fixed; the sender's fields stay open.
  func form(for letter: Letter) throws(WriterError) -> any LetterForm
  /// The same, given forms of other letters by this writer, which may have done a part of the work already.
  func form(for letter: Letter, like known: [any LetterForm]) throws(WriterError) -> any LetterForm
  /// The letters of a sender to several addressees, each behind the `separator`, given those to senders in other countries,
  /// which may be the same.
  func set(of forms: [any LetterForm], separator: [UInt8], like known: [any LetterSet]) -> any LetterSet
  /// How many letters become one document; nil for a format in which they cannot.
  func joining(title: String, language: String) -> LetterJoining?
  /// What a person should know of a letter as this format shows it, whoever sends it; nil when it needs no word.
  func warning(about letter: Letter) -> String?
  /// Does for a sender, before the first letter, what all letters of this format have in common.
  func prepare(_ sender: inout Sender)
  /// The writer of the volumes behind a document's first one.
  var continued: any LetterWriter { get }
}

extension LetterWriter {
  public func form(for letter: Letter, like known: [any LetterForm]) throws(WriterError) -> any LetterForm {
    try form(for: letter)
  }

  public func set(
    of forms: [any LetterForm], separator: [UInt8], like known: [any LetterSet]
  ) -> any LetterSet { LetterForms(forms, separator) }

  public var continued: any LetterWriter { self }
  public func warning(about letter: Letter) -> String? { nil }
  public func joining(title: String, language: String) -> LetterJoining? { nil }
  public func prepare(_ sender: inout Sender) {}
}
