// JSONValue.swift: one value of a JSON text, with its place, decoded when it is asked for.

public import SourceText

/// A value of a `JSONDocument`; cheap to copy and to pass on.
///
/// The reading functions throw a `JSONError` at the value's place when it is of another kind.
public struct JSONValue: Sendable {
  public enum Kind: UInt8, Sendable { case null, bool, number, string, list, object }

  let storage: Storage
  let index: Int

  var node: Node { storage.nodes[index] }

  public var kind: Kind { node.kind }
  public var isNull: Bool { kind == .null }
  /// How many members an object has, each time that a key comes counted.
  package var memberCount: Int { kind == .object ? Int(node.detail) : 0 }

  /// The value's first character.
  public var location: TextLocation { storage.location(of: offset) }

  /// The offset of the value's first byte: equal for two values only when they are the same value.
  public var offset: Int { Int(node.start) - (kind == .string ? 1 : 0) }

  /// An error about this value.
  public func error(_ message: String, hint: String? = nil) -> JSONError {
    JSONError(message, hint: hint, at: location)
  }

  public func string() throws(JSONError) -> String {
    guard kind == .string else { throw mismatch(wanted: "text in double quotes") }
    return decoded
  }

  /// Whether the value is this text; nothing is decoded for the comparison.
  public func isText(_ text: String) -> Bool { text.withBytes { isText($0, at: index) } }

  /// The same for the value at a place.
  func isText(_ text: ByteView, at index: Int) -> Bool {
    let node = storage.nodes[index]
    guard node.kind == .string, node.hasEscapes || Int(node.end - node.start) == text.count else {
      return false
    }
    let place = Int(node.start)..<Int(node.end)
    return node.hasEscapes
      ? unescape(storage.bytes[place]).elementsEqual(text)
      : storage.bytes.withBytes { $0.part(place) == text }
  }

  /// All texts in the value, keys among them, that begin so or have more than so many bytes, and all lists of more elements;
  /// nothing is decoded for it but what has escapes.
  package func values(beginningWith beginning: String, orAbove bytes: Int, elements: Int) -> [JSONValue] {
    (index..<node.indexBehind(index)).filter { index in
      let node = storage.nodes[index]
      guard node.kind == .string else { return node.kind == .list && node.detail > elements }
      let text = storage.bytes[Int(node.start)..<Int(node.end)]
      let plain = node.hasEscapes ? unescape(text)[...] : text
      return plain.count > bytes || plain.starts(with: beginning.utf8)
    }.map { JSONValue(storage: storage, index: $0) }
  }

  public func bool() throws(JSONError) -> Bool {
    guard kind == .bool else { throw mismatch(wanted: "true or false") }
    return storage.bytes[Int(node.start)] == UInt8(ascii: "t")
  }

  /// The number when it is a whole one of 64 bits; `1.0` and `1e3` are not.
  public func int() throws(JSONError) -> Int {
    guard kind == .number else { throw mismatch(wanted: "a number") }
    guard let number = Int(decoded) else {
      throw error("'\(shortened)' is not a whole number that fits into 64 bits")
    }
    return number
  }

  /// The elements of a list.
  public func list() throws(JSONError) -> [JSONValue] {
    guard kind == .list else { throw mismatch(wanted: "a list in [ ]") }
    var elements: [JSONValue] = []
    elements.reserveCapacity(Int(node.detail))
    var next = index + 1
    while next < Int(node.end) {
      elements.append(JSONValue(storage: storage, index: next))
      next = storage.nodes[next].indexBehind(next)
    }
    return elements
  }

  /// The texts of a list of texts.
  public func strings() throws(JSONError) -> [String] {
    try list().map { (element) throws(JSONError) in try element.string() }
  }

  /// The case of an enumeration that a text names; `what` it is, for the message.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ what: String, ignoringCase: Bool = false
  ) throws(JSONError) -> Choice {
    let word = try string()
    let small = ignoringCase ? Choice(rawValue: word.lowercased()) : nil
    guard let choice = Choice(rawValue: word) ?? small else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("'\(word)' is not a \(what)", hint: "write one of \(known)")
    }
    return choice
  }

  /// The text of a scalar (a string without its escapes).
  var decoded: String {
    decodeString(storage.bytes[Int(node.start)..<Int(node.end)], hasEscapes: node.hasEscapes)
  }

  private var shortened: String { decoded.count > 24 ? decoded.prefix(20) + "..." : decoded }

  func mismatch(wanted: String) -> JSONError {
    let hint = kind == .number && wanted.hasPrefix("text") ? "put it into double quotes" : "write \(wanted)"
    return error("expected \(wanted), found \(kind.phrase)", hint: hint)
  }
}

extension JSONValue.Kind {
  /// The kind in an error message.
  var phrase: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension Node {
  /// The index of the next sibling of the node at `index`.
  func indexBehind(_ index: Int) -> Int { kind == .list || kind == .object ? Int(end) : index + 1 }
}
