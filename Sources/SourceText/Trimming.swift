// Trimming.swift: text without the blanks around it.

extension StringProtocol {
  /// Without blanks and line ends at both ends.
  public var trimmed: String { trimming("") }

  /// Without blanks, and without these characters, at both ends.
  public func trimming(_ marks: String) -> String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace || marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace || marks.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
