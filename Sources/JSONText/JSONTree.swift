// JSONTree.swift: a JSON value built in memory, to be written.

/// A JSON value that is not bound to a text. Members keep their order.
public indirect enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number by its digits, so that nothing is lost between reading and writing.
  case number(String)
  case string(String)
  case list([JSONTree])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSONTree

    public init(_ name: String, _ value: JSONTree) { (self.name, self.value) = (name, value) }
  }

  /// An object without the members that are nil, empty lists or empty objects.
  public static func compact(_ members: KeyValuePairs<String, JSONTree?>) -> JSONTree {
    .object(
      members.compactMap { name, value in
        switch value {
        case nil, .list([]), .object([]): nil
        case let value?: Member(name, value)
        }
      })
  }

  public static func strings(_ texts: some Sequence<String>) -> JSONTree { .list(texts.map(JSONTree.string)) }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral text: String) { self = .string(text) }
  public init(arrayLiteral elements: JSONTree...) { self = .list(elements) }
  public init(dictionaryLiteral members: (String, JSONTree)...) { self = .object(members.map(Member.init)) }
  public init(integerLiteral number: Int) { self = .number(String(number)) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .null }
}

extension JSONTree {
  /// A value of a text with all that it holds; its nesting is bounded by `JSONDocument.deepestNesting`.
  public init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .bool(value.storage.bytes[Int(value.node.start)] == UInt8(ascii: "t"))
    case .number: self = .number(value.decoded)
    case .string: self = .string(value.decoded)
    case .list: self = .list(((try? value.list()) ?? []).map(JSONTree.init))
    case .object:
      self = .object(((try? value.members()) ?? []).map { Member($0.name, JSONTree($0.value)) })
    }
  }
}
