// XMLContent.swift: what stands in elements and attributes.

import SourceText

extension XMLScanner {
  /// Reads on to the next element of a name; false when there is none.
  mutating func moves(to wanted: XMLName) throws(FileError) -> Bool {
    while true {
      let event = try next()
      if event == .finished || event == .start && name == wanted { return event == .start }
    }
  }

  /// Reads to the end of the element that was opened last.
  mutating func skip() throws(FileError) {
    let outer = depth - 1
    while try next() != .end || depth > outer {}
  }

  /// Appends the text of the element that was opened last, and reads to its end.
  mutating func appendContent(to text: inout [UInt8]) throws(FileError) {
    while true {
      switch try next() {
      case .text: try appendText(to: &text)
      case .start: try skip()
      case .end, .finished: return
      }
    }
  }

  /// Appends the text of the element that was opened last, a string with or without formats, and reads to its end.
  ///
  /// The runs of a text with formats are joined; what is written above it as a help to read it is left out.
  mutating func appendRichText(to text: inout [UInt8]) throws(FileError) {
    let start = text.count
    let outer = depth - 1
    while true {
      switch try next() {
      case .start where name == .text: try appendContent(to: &text)
      case .start where name != .run: try skip()
      case .end where depth == outer, .finished:
        resolveEscapes(in: &text, from: start)
        return
      default: break
      }
    }
  }

  // MARK: - Attributes

  /// An attribute as text.
  func string(_ name: XMLName) throws(FileError) -> String? {
    guard let value = attribute(name) else { return nil }
    var text: [UInt8] = []
    guard appendXMLText(value, to: &text) else { throw malformed }
    return String(decoding: text, as: UTF8.self)
  }

  /// An attribute as a number; nil when it is none.
  func number(_ name: XMLName) -> Int? {
    guard let value = attribute(name), !value.isEmpty, value.count < 16, value.allSatisfy(isDigit) else {
      return nil
    }
    return value.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Whether an attribute says yes.
  func isTrue(_ name: XMLName) -> Bool {
    attribute(name).map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
  }
}
