// LetterSet.swift: the letters of one sender to several addressees.

/// Letters prepared in one format, to be filled together for each sender.
public protocol LetterSet: AnyObject, Sendable {
  /// Appends all letters for one sender to `output`, and to `ends` where each ends.
  func fill(_ sender: Sender, to output: inout [UInt8], ends: inout [Int]) throws(WriterError)
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
