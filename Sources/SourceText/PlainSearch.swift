// PlainSearch.swift: texts found in texts, byte by byte.
//
// The standard library's own search brings its pattern matching with it, which costs a program that writes one letter
// more than all else it does with strings.

extension StringProtocol {
  /// Where a text stands first; nil when it does not stand here or is empty. The same letter in another case or
  /// spelling (an accent as a character of its own) is another text.
  public func firstPlace(of text: String) -> Range<String.Index>? {
    let found = withBytes { here in text.withBytes { here.firstPlace(of: $0) } }
    guard let found else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: found)
    return start..<utf8.index(start, offsetBy: text.utf8.count)
  }

  /// The words between blanks.
  public func splitAtBlanks() -> [String] {
    var words: [String] = []
    withBytes { text in
      text.forEachPart(between: { $0 == 0x20 }) { words.append(String(decoding: $0, as: UTF8.self)) }
    }
    return words
  }

  /// The text without some marks of ASCII.
  public func leavingOut(_ marks: StaticString) -> String {
    withBytes { text in
      marks.withUTF8Buffer { marks in
        guard marks.contains(where: { text.firstPlace(of: $0) != nil }) else { return String(self) }
        var rest: [UInt8] = []
        rest.reserveCapacity(text.count)
        for byte in text where !marks.contains(byte) { rest.append(byte) }
        return String(decoding: rest, as: UTF8.self)
      }
    }
  }

  /// The text with another in each place of one.
  public func exchanging(_ old: String, for new: String) -> String {
    if firstPlace(of: old) == nil { return String(self) }
    var (result, rest) = ("", Substring(self))
    while let place = rest.firstPlace(of: old) {
      result += String(rest[rest.startIndex..<place.lowerBound]) + new
      rest = rest[place.upperBound..<rest.endIndex]
    }
    return result + String(rest)
  }

  /// The text with the first of each pair exchanged for the second, one pair after the other.
  public func exchanging(_ pairs: KeyValuePairs<String, String>) -> String {
    pairs.reduce(String(self)) { $0.exchanging($1.key, for: $1.value) }
  }
}

extension Array<String> {
  /// The texts with another between them. The standard library's own has to find out first how their list is gone through.
  public func joined(separator: String = "") -> String { SourceText.joined(self, separator) }
}

extension ArraySlice<String> {
  /// The same for a part of a list.
  public func joined(separator: String = "") -> String { SourceText.joined(self, separator) }
}

@inline(__always)
private func joined(_ texts: some Collection<String>, _ separator: String) -> String {
  guard let first = texts.first, texts.count > 1 else { return texts.first ?? "" }
  var joined = Array(first.utf8)
  joined.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count })
  for text in texts.dropFirst() {
    separator.withBytes { joined.append(contentsOf: $0) }
    text.withBytes { joined.append(contentsOf: $0) }
  }
  return String(decoding: joined, as: UTF8.self)
}
