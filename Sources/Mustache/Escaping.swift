// Escaping.swift: how values become part of an output format.

/// The bytes that a format cannot take as they are, and what is written for each.
///
/// Each output format has its own. A value's bytes are written unchanged except for those in the table:
///
/// ```swift
/// let tex = Escaping([UInt8(ascii: "%"): "\\%", UInt8(ascii: "&"): "\\&"], unescapedTags: .escaped)
/// ```
///
/// The text of the template itself is never escaped.
public struct Escaping: Sendable {
  /// What `{{{name}}}` and `{{&name}}` do.
  public enum UnescapedTags: Sendable {
    /// They write the value as it is: safe only where values may hold markup of the format.
    case passedThrough
    /// They escape like any other tag.
    case escaped
  }

  /// For each byte the index of its replacement in `replacements`, or 0.
  let table: [UInt8]
  /// The replacements; the first stands for "none".
  let replacements: [[UInt8]]
  let unescapedTags: UnescapedTags

  /// Creates an escaping from a table: byte to replacement, each byte once.
  public init(_ replacements: KeyValuePairs<UInt8, String>, unescapedTags: UnescapedTags) {
    var table = [UInt8](repeating: 0, count: 256)
    var texts: [[UInt8]] = [[]]
    // An index is a byte, so byte 255, which is in no UTF-8 text, cannot have a replacement beside 255 others.
    for (byte, text) in replacements.sorted(by: { $0.key < $1.key }) where texts.count <= 255 {
      table[Int(byte)] = UInt8(texts.count)
      texts.append(Array(text.utf8))
    }
    self.table = table
    self.replacements = texts
    self.unescapedTags = unescapedTags
  }

  /// `&`, `<`, `>`, `"` and `'`, as the specification has them and HTML attributes need them.
  public static let html = Escaping(
    [
      UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;",
      UInt8(ascii: "\""): "&quot;", UInt8(ascii: "'"): "&#39;",
    ], unescapedTags: .passedThrough)

  /// Plain text: nothing is escaped.
  public static let none = Escaping([:], unescapedTags: .passedThrough)

  var escapesNothing: Bool { replacements.count == 1 }

  /// Whether a tag's value goes through the table.
  func applies(toEscapedTag escaped: Bool) -> Bool {
    (escaped || unescapedTags == .escaped) && !escapesNothing
  }

  /// Appends `bytes`, escaped.
  func append(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
    if bytes.allSatisfy({ table[Int($0)] == 0 }) { return output.append(contentsOf: bytes) }
    for byte in bytes {
      let index = Int(table[Int(byte)])
      if index == 0 { output.append(byte) } else { output += replacements[index] }
    }
  }
}
