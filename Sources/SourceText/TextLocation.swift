// TextLocation.swift: where in a file something stands.

/// A place in a text, as a person counts it.
///
/// Lines and columns start at 1. A column counts Unicode scalars, not bytes, so that it agrees with
/// what an editor shows for text without combining marks.
public struct TextLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file's name as the user gave it, or the name of an embedded file such as `en/appeal.mustache`.
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    (self.file, self.line, self.column) = (file, line, column)
  }

  /// `file:line:column`, the form that editors make a link of.
  public var description: String { "\(file):\(line):\(column)" }

  /// The place of the byte at `offset` in `bytes`; an offset past the end is the place behind the last byte.
  ///
  /// A line ends with LF, CR LF, or a lone CR. Takes time in proportion to `offset`: meant for an error, not for a loop.
  public init(file: String, offset: Int, in bytes: some Collection<UInt8>) {
    var counter = PlaceCounter()
    var previous: UInt8 = 0
    for byte in bytes.prefix(offset) {
      counter.count(byte, after: previous)
      previous = byte
    }
    self.init(file: file, line: counter.line, column: counter.column)
  }
}

/// Counts lines, which end with LF, CR LF or a lone CR, and the characters in them.
struct PlaceCounter {
  var line = 1
  var column = 1

  mutating func count(_ byte: UInt8, after previous: UInt8) {
    if byte == UInt8(ascii: "\n") {
      if previous != UInt8(ascii: "\r") { line += 1 }
      column = 1
    } else if byte == UInt8(ascii: "\r") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
