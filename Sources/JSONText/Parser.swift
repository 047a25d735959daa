// Parser.swift: the syntax of JSON, from bytes to nodes.

import SourceText

/// Reads one text. Nesting is kept in a list of open containers, so that no input can exhaust the stack.
struct Parser {
  let text: UnsafeRawBufferPointer
  var offset = 0
  var nodes: [Node] = []
  var duplicates: [SyntaxFault] = []
  /// The open containers, as indices of `nodes`.
  private var open: [Int] = []
  /// The keys of all open objects, innermost last, as indices of `nodes`.
  var keys: [Int] = []
  /// For each open container, how many keys were there before it.
  private var keyCounts: [Int] = []

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
    nodes.reserveCapacity(text.count / 20 + 8)
  }

  /// The byte at the cursor; 0 (which no JSON text may hold) at the end.
  var current: UInt8 { offset < text.count ? text[offset] : 0 }

  mutating func parse() throws(SyntaxFault) {
    try checkEncoding()
    skipBlanks()
    guard offset < text.count else {
      throw SyntaxFault("the file is empty", hint: "a JSON file holds at least {}", at: offset)
    }
    repeat {
      try parseValue()
    } while try advanceToNextValue()
    guard offset == text.count else {
      throw SyntaxFault(
        "text behind the end of the JSON value", hint: "a JSON file is one value; delete what follows it",
        at: offset)
    }
  }

  /// Reads a scalar or opens a container; a container that is not empty leaves the cursor at its first value.
  private mutating func parseValue() throws(SyntaxFault) {
    while true {
      switch current {
      case UInt8(ascii: "\""):
        return try parseString()
      case UInt8(ascii: "{"):
        try openContainer(.object)
        if current == UInt8(ascii: "}") { return }
        try parseKey()
      case UInt8(ascii: "["):
        try openContainer(.list)
        if current == UInt8(ascii: "]") { return }
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return try parseNumber()
      case UInt8(ascii: "t"): return try parseWord("true", .bool)
      case UInt8(ascii: "f"): return try parseWord("false", .bool)
      case UInt8(ascii: "n"): return try parseWord("null", .null)
      default: throw unexpected(wanted: "a value")
      }
    }
  }

  /// Closes the containers that end here; false when the whole text has ended.
  private mutating func advanceToNextValue() throws(SyntaxFault) -> Bool {
    while let container = open.last {
      skipBlanks()
      let isObject = nodes[container].kind == .object
      let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      if current == closing {
        offset += 1
        close(container)
        continue
      }
      guard current == UInt8(ascii: ",") else {
        throw unexpected(wanted: isObject ? "',' or '}'" : "',' or ']'")
      }
      let comma = offset
      offset += 1
      skipBlanks()
      guard current != closing else {
        throw SyntaxFault("comma behind the last element", hint: "delete this comma", at: comma)
      }
      if isObject { try parseKey() }
      return true
    }
    skipBlanks()
    return false
  }

  private mutating func openContainer(_ kind: JSONValue.Kind) throws(SyntaxFault) {
    guard open.count < JSONDocument.deepestNesting else {
      throw SyntaxFault(
        "lists and objects are nested more than \(JSONDocument.deepestNesting) deep",
        hint: "no file of this program nests deeper than ten", at: offset)
    }
    countElement()
    open.append(nodes.count)
    keyCounts.append(keys.count)
    nodes.append(Node(start: UInt32(truncatingIfNeeded: offset), end: 0, kind: kind))
    offset += 1
    skipBlanks()
  }

  private mutating func close(_ container: Int) {
    let known = keyCounts.removeLast()
    if nodes[container].kind == .object {
      findDuplicates(in: known..<keys.count)
      nodes[container].detail = UInt32(truncatingIfNeeded: keys.count - known)
      keys.removeLast(keys.count - known)
    }
    nodes[container].end = UInt32(truncatingIfNeeded: nodes.count)
    open.removeLast()
  }

  private mutating func parseKey() throws(SyntaxFault) {
    guard current == UInt8(ascii: "\"") else { throw unexpected(wanted: "a key in double quotes") }
    keys.append(nodes.count)
    try parseString()
    skipBlanks()
    guard current == UInt8(ascii: ":") else { throw unexpected(wanted: "':' behind the key") }
    offset += 1
    skipBlanks()
  }

  private mutating func parseWord(_ word: StaticString, _ kind: JSONValue.Kind) throws(SyntaxFault) {
    let start = offset
    while offset < text.count, isWordByte(text[offset]) { offset += 1 }
    let found = UnsafeRawBufferPointer(rebasing: text[start..<offset])
    guard found.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    else {
      offset = start
      throw unexpected(wanted: "a value")
    }
    append(kind, from: start, to: offset)
  }

  /// Reads a number by the grammar of RFC 8259, section 6; its size is judged when it is decoded.
  private mutating func parseNumber() throws(SyntaxFault) {
    let start = offset
    if current == UInt8(ascii: "-") { offset += 1 }
    let digits = offset
    try skipDigits(from: start)
    if offset - digits > 1, text[digits] == UInt8(ascii: "0") {
      throw SyntaxFault(
        "a number must not start with 0",
        hint: "write codes and telephone numbers in double quotes, so that the 0 is kept", at: start)
    }
    if current == UInt8(ascii: ".") {
      offset += 1
      try skipDigits(from: start)
    }
    if current | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
      try skipDigits(from: start)
    }
    if isWordByte(current) { throw unexpected(wanted: "the end of the number") }
    append(.number, from: start, to: offset)
  }

  private mutating func skipDigits(from start: Int) throws(SyntaxFault) {
    let first = offset
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) { offset += 1 }
    guard offset > first else {
      throw SyntaxFault("this number is not complete", hint: "a digit is missing", at: start)
    }
  }

  mutating func append(_ kind: JSONValue.Kind, from start: Int, to end: Int, hasEscapes: Bool = false) {
    countElement()
    nodes.append(
      Node(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), kind: kind,
        hasEscapes: hasEscapes))
  }

  private mutating func countElement() {
    if let container = open.last, nodes[container].kind == .list { nodes[container].detail &+= 1 }
  }

  mutating func skipBlanks() {
    while offset < text.count {
      switch text[offset] {
      case 0x0A, 0x20:
        offset += 1
        // Lines are indented by many blanks.
        while offset + 8 <= text.count {
          let word = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
          let others = word ^ 0x2020_2020_2020_2020
          offset += others.trailingZeroBitCount / 8
          if others != 0 { break }
        }
      case 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  private mutating func checkEncoding() throws(SyntaxFault) {
    guard text.count < Int(UInt32.max) else {
      throw SyntaxFault("the file is larger than 4 GB", hint: "split it into smaller files", at: 0)
    }
    if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { offset = 3 }
    let start = (text.first ?? 0x20, text.dropFirst().first ?? 0x20)
    if start == (0xFE, 0xFF) || start == (0xFF, 0xFE) || start.0 == 0 || start.1 == 0 {
      throw SyntaxFault("the file is UTF-16, not UTF-8", hint: "save it as UTF-8", at: 0)
    }
  }

  /// Where the innermost open container starts, for errors about a file that ends too soon.
  var innermost: (offset: Int, kind: JSONValue.Kind)? {
    open.last.map { (Int(nodes[$0].start), nodes[$0].kind) }
  }
}

/// Whether the byte can be part of an unquoted word or number.
func isWordByte(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "_.+-".utf8.contains(byte) }
