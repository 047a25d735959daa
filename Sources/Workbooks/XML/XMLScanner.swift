// XMLScanner.swift: the tags and texts of an XML file, one after the other.

import SourceText
import ZIP

/// Reads XML as the parts of workbooks have it: in UTF-8, without a document type.
///
/// What stands in the part is checked as far as it is needed: tags must be closed in their order, and at most 100 be open.
/// A tag has at most 4 MiB, a text 1 MiB. Memory does not depend on the length of the part.
struct XMLScanner: Sendable {
  enum Event { case start, end, text, finished }

  private struct Attribute {
    var name: XMLName
    var value: Range<Int>
  }

  private static let (deepest, longest) = (100, 1 << 22)
  /// A cell has at most 32,767 characters.
  static let longestText = 1 << 20

  private let part: String, archive: String
  private var reader: EntryReader
  private var bytes: [UInt8] = []
  /// The first byte that has not been read.
  private var position = 0
  private var isAtEnd = false
  private var open: [XMLName] = []
  private var hasRoot = false
  /// Whether the tag that was read last opens and closes its element.
  private var closesAtOnce = false
  private var attributes: [Attribute] = []
  private var textRange = 0..<0
  private var isRawText = false

  /// The name of the element that was opened or closed last.
  private(set) var name = XMLName()

  /// How many elements are open.
  var depth: Int { open.count }

  /// Opens a part of the archive, which may have `limit` bytes.
  init(_ part: String, of archive: Archive, limit: Int) throws(FileError) {
    (self.part, self.archive) = (part, archive.name)
    reader = try archive.open(part, limit: limit)
    while bytes.count < 4, try readMore() {}
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw damaged("is written in UTF-16")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Reads on. Attributes and texts are good until the next call.
  mutating func next() throws(FileError) -> Event {
    if closesAtOnce {
      closesAtOnce = false
      open.removeLast()
      return .end
    }
    while true {
      if position == bytes.count, !(try readMore()) {
        guard open.isEmpty, hasRoot else { throw damaged("is cut off") }
        return .finished
      }
      guard bytes[position] == UInt8(ascii: "<") else {
        let length = try distance(to: UInt8(ascii: "<")) ?? bytes.count - position
        textRange = position..<position + length
        position += length
        isRawText = false
        return .text
      }
      while bytes.count - position < 2 { guard try readMore() else { throw damaged("is cut off") } }
      switch bytes[position + 1] {
      case UInt8(ascii: "/"):
        try readEnd()
        return .end
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"): if try readDeclaration() { return .text }
      default:
        try readStart()
        return .start
      }
    }
  }

  /// Appends the text that was read last.
  ///
  /// - Throws: when `text` gets longer than 1 MiB.
  func appendText(to text: inout [UInt8]) throws(FileError) {
    guard text.count + textRange.count <= Self.longestText else {
      throw damaged("has a text of more than 1 MiB")
    }
    guard isRawText || appendXMLText(bytes[textRange], to: &text) else { throw malformed }
    if isRawText { text += bytes[textRange] }
  }

  /// The bytes of an attribute of the tag that was read last, as they stand there; nil when it has none of this name.
  func attribute(_ name: XMLName) -> ArraySlice<UInt8>? {
    for attribute in attributes where attribute.name == name { return bytes[attribute.value] }
    return nil
  }

  /// An error about this part.
  func damaged(_ what: String) -> FileError { .damaged(archive, "'\(part)' in it \(what)") }

  var malformed: FileError { damaged("is not well-formed XML") }

  // MARK: - Bytes

  /// Reads more bytes behind those there are, and forgets those that have been read.
  private mutating func readMore() throws(FileError) -> Bool {
    if isAtEnd { return false }
    if position > 0 {
      bytes.removeSubrange(..<position)
      position = 0
    }
    guard bytes.count <= Self.longest else { throw damaged("has a tag or text of more than 4 MiB") }
    isAtEnd = !(try reader.read(into: &bytes))
    return !isAtEnd
  }

  /// How far the next such byte is; nil when there is none.
  private mutating func distance(to byte: UInt8, from start: Int = 0) throws(FileError) -> Int? {
    var distance = start
    while true {
      if let place = bytes[(position + distance)...].firstIndex(of: byte) { return place - position }
      distance = bytes.count - position
      guard try readMore() else { return nil }
    }
  }

  /// Moves behind the next place of these two or three characters, and gives where the tag begins.
  @discardableResult
  private mutating func skip(past end: StaticString) throws(FileError) -> Int {
    let (length, last) = (end.utf8CodeUnitCount, end.utf8Start[end.utf8CodeUnitCount - 1])
    var start = 0
    while let place = try distance(to: last, from: start) {
      let found = position + place + 1
      if place + 1 >= length + 2,
        bytes[(found - length)..<found].elementsEqual(
          UnsafeBufferPointer(start: end.utf8Start, count: length))
      {
        defer { position = found }
        return position
      }
      start = place + 1
    }
    throw damaged("is cut off")
  }

  // MARK: - Tags

  /// A comment, or text that is taken as it stands; returns whether it is text.
  private mutating func readDeclaration() throws(FileError) -> Bool {
    while bytes.count - position < 9 { guard try readMore() else { throw damaged("is cut off") } }
    let start = bytes[position..<position + 9]
    if start.starts(with: "<!--".utf8) {
      try skip(past: "-->")
      return false
    }
    guard start.elementsEqual("<![CDATA[".utf8) else {
      throw damaged("has a document type, as no workbook has")
    }
    textRange = try skip(past: "]]>") + 9..<position - 3
    isRawText = true
    return true
  }

  private mutating func readEnd() throws(FileError) {
    guard let length = try distance(to: UInt8(ascii: ">"), from: 2) else { throw damaged("is cut off") }
    var place = position + 2
    let name = takeName(&place, before: position + length)
    skipBlanks(&place, before: position + length)
    guard place == position + length, open.popLast() == name else { throw malformed }
    self.name = name
    position += length + 1
  }

  private mutating func readStart() throws(FileError) {
    let length = try tagLength()
    let end = position + length - 1
    closesAtOnce = bytes[end - 1] == UInt8(ascii: "/")
    let stop = closesAtOnce ? end - 1 : end
    var place = position + 1
    name = takeName(&place, before: stop)
    guard place > position + 1, !(open.isEmpty && hasRoot) else { throw malformed }
    attributes.removeAll(keepingCapacity: true)
    while place < stop {
      let start = place
      skipBlanks(&place, before: stop)
      if place == stop { break }
      guard place > start else { throw malformed }
      try readAttribute(&place, before: stop)
    }
    guard open.count < Self.deepest else {
      throw damaged("has tags inside tags, more than \(Self.deepest) deep")
    }
    open.append(name)
    hasRoot = true
    position = end + 1
  }

  private mutating func readAttribute(_ place: inout Int, before stop: Int) throws(FileError) {
    let start = place
    let name = takeName(&place, before: stop)
    guard place > start else { throw malformed }
    skipBlanks(&place, before: stop)
    guard place < stop, bytes[place] == UInt8(ascii: "=") else { throw malformed }
    place += 1
    skipBlanks(&place, before: stop)
    guard place < stop, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
      throw malformed
    }
    let quote = bytes[place]
    place += 1
    let valueStart = place
    while place < stop, bytes[place] != quote { place += 1 }
    guard place < stop else { throw malformed }
    attributes.append(Attribute(name: name, value: valueStart..<place))
    place += 1
  }

  /// The length of the tag that begins here, with both its marks; all of it is there then.
  private mutating func tagLength() throws(FileError) -> Int {
    var length = 1
    var quote: UInt8 = 0
    while true {
      while position + length < bytes.count {
        let byte = bytes[position + length]
        length += 1
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
          return length
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: "<") {
          throw malformed
        }
      }
      guard try readMore() else { throw damaged("is cut off") }
    }
  }

  /// Moves behind the name that begins at `place`; of a name with a prefix, what stands behind it counts.
  private func takeName(_ place: inout Int, before stop: Int) -> XMLName {
    var name = XMLName()
    while place < stop {
      let byte = bytes[place]
      if byte == UInt8(ascii: ":") {
        name = XMLName()
      } else if byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "=") {
        break
      } else {
        name.add(byte)
      }
      place += 1
    }
    return name
  }

  private func skipBlanks(_ place: inout Int, before stop: Int) {
    while place < stop, bytes[place] <= UInt8(ascii: " ") { place += 1 }
  }
}
