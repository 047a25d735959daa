// LetterSet.swift: the letters of one sender to several addressees.

public import SourceText

/// Letters prepared in one format, to be filled together for each sender.
public protocol LetterSet: AnyObject, Sendable {
  /// Appends all letters for one sender to `output`, and to `ends` where each ends.
  func fill(_ sender: Sender, to output: inout [UInt8], ends: inout [Int]) throws(WriterError)
  /// The letters as they stand in another text; `escape` makes the same of a text as of its parts.
  func escaped(by escape: @escaping Escape) -> any LetterSet
}

/// Appends bytes as they stand in another text.
public typealias Escape = @Sendable (ByteView, inout [UInt8]) -> Void

extension LetterSet {
  public func escaped(by escape: @escaping Escape) -> any LetterSet { EscapedLetters(self, by: escape) }
}

/// Letters of which each is escaped as a whole.
public final class EscapedLetters: LetterSet {
  private let letters: any LetterSet
  private let escape: Escape

  public init(_ letters: any LetterSet, by escape: @escaping Escape) {
    (self.letters, self.escape) = (letters, escape)
  }

  public func fill(_ sender: Sender, to output: inout [UInt8], ends: inout [Int]) throws(WriterError) {
    var (texts, textEnds) = ([UInt8](), [Int]())
    try letters.fill(sender, to: &texts, ends: &textEnds)
    for (start, end) in zip([0] + textEnds, textEnds) {
      texts[start..<end].withBytes { escape($0, &output) }
      ends.append(output.count)
    }
  }
}

/// Letters that have nothing in common.
public final class LetterForms: LetterSet {
  private let forms: [any LetterForm]
  /// What stands before each letter.
  private let separator: [UInt8]

  public init(_ forms: [any LetterForm], _ separator: [UInt8]) {
    (self.forms, self.separator) = (forms, separator)
  }

  public func fill(_ sender: Sender, to output: inout [UInt8], ends: inout [Int]) throws(WriterError) {
    for form in forms {
      output.append(contentsOf: separator)
      try form.fill(sender, to: &output)
      ends.append(output.count)
    }
  }
}
