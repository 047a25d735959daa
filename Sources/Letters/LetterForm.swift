// LetterForm.swift: a letter in a file format, to be filled for its senders.

public import SourceText

/// A letter prepared in one format, to be filled once for each sender.
///
/// The same letter and the same sender always give the same bytes.
public protocol LetterForm: Sendable {
  /// Appends the whole document for one sender to `output`; on an error `output` is as it was.
  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError)
  /// The pages that the letter itself takes for a sender, without a cover sheet; nil where the format has no pages.
  func pageCount(for sender: Sender) throws(WriterError) -> Int?
}

extension LetterForm {
  public func pageCount(for sender: Sender) throws(WriterError) -> Int? { nil }
}

/// A letter that cannot be composed, with what to do about it.
public typealias LetterError = PlainError

/// A letter that cannot be written in a format.
public typealias WriterError = PlainError
