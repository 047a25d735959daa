// Trimming.swift: text without the blanks around it.

extension ByteView {
  /// Without blanks and line ends at both ends.
  public var trimmed: ByteView {
    var (start, end) = (0, count)
    while start < end, self[start] <= 0x20 { start += 1 }
    while start < end, self[end - 1] <= 0x20 { end -= 1 }
    return part(start..<end)
  }
}

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
