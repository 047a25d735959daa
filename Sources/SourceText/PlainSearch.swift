// PlainSearch.swift: texts found in texts, byte by byte.
//
// The standard library's own search brings its pattern matching with it, which costs a program that writes one letter
// more than all else it does with strings.

extension StringProtocol {
  /// Where a text stands first; nil when it does not stand here or is empty. The same letter in another case or
  /// spelling (an accent as a character of its own) is another text.
  public func firstPlace(of text: String) -> Range<String.Index>? {
    let wanted = text.utf8
    guard let first = wanted.first else { return nil }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return start..<rest.index(start, offsetBy: wanted.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// The text with another in each place of one.
  public func exchanging(_ old: String, for new: String) -> String {
    var result = ""
    var rest = self[...]
    while let place = rest.firstPlace(of: old) {
      result += rest[..<place.lowerBound]
      result += new
      rest = rest[place.upperBound...]
    }
    return result + rest
  }
}
