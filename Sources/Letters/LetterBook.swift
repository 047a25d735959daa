// LetterBook.swift: many letters in one document.

/// How the letters of one format become one document.
public enum LetterJoining: Sendable {
  /// One behind the other, with these bytes between them.
  case separated(by: [UInt8])
  /// In a document that is built letter by letter.
  case book(any LetterBook)
}

/// A document that letters are appended to in the order in which they are to be printed.
public protocol LetterBook: Sendable {
  /// The number of pages so far.
  var pageCount: Int { get }
  /// The number of finished bytes that `drain` would hand on.
  var finishedByteCount: Int { get }
  /// Appends the letter for one sender; on an error the book is as it was.
  mutating func append(_ form: any LetterForm, for sender: Sender) throws(WriterError)
  /// Appends the finished bytes to `output` and forgets them.
  mutating func drain(into output: inout [UInt8])
  /// Writes the end of the document; nothing may be appended afterwards.
  mutating func finish()
  /// Writes the end of the document and hands on all finished bytes, in pieces where the end is long.
  mutating func finish<Failure>(drainingTo take: ([UInt8]) throws(Failure) -> Void) throws(Failure)
}

extension LetterBook {
  public mutating func finish<Failure>(drainingTo take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    finish()
    var bytes: [UInt8] = []
    drain(into: &bytes)
    try take(bytes)
  }
}
