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
  /// The escaped bytes when there are one to five of them; else nil.
  let scanned: FewBytes?
  public let unescapedTags: UnescapedTags

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
    let bytes = replacements.map(\.key).sorted()
    scanned = FewBytes(bytes)
  }

  /// The same escaping, with `{{{name}}}` and `{{&name}}` escaped too.
  public var withoutUnescapedTags: Escaping {
    Escaping(copying: self, unescapedTags: .escaped)
  }

  private init(copying other: Escaping, unescapedTags: UnescapedTags) {
    (table, replacements, scanned) = (other.table, other.replacements, other.scanned)
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
}

extension Escaping {
  /// Appends `bytes`, escaped.
  func append(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      append(UnsafeRawBufferPointer(buffer), to: &output)
    }
    if done == nil { append(Array(bytes), to: &output) }
  }

  private func append(_ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    var position = 0
    while true {
      let clean = cleanLength(bytes, from: position, to: bytes.count)
      output += bytes[position..<position + clean]
      position += clean
      guard position < bytes.count else { return }
      output += replacements[Int(table[Int(bytes[position])])]
      position += 1
    }
  }

  /// How many bytes of `bytes` from `start` on, at most up to `end`, come before the first that is escaped.
  @inline(__always)
  func cleanLength(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
    var index = start
    if let scanned {
      while index + 16 <= end {
        let match = scanned.firstMatch(
          in: bytes.loadUnaligned(fromByteOffset: index, as: FewBytes.Register.self))
        index += match
        if match < 16 { return index - start }
      }
    }
    while index < end, table[Int(bytes[index])] == 0 { index += 1 }
    return index - start
  }
}
