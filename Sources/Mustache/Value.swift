// Value.swift: what a template is filled with, as nested values.

/// A value that a template's tags can name: the comfortable way to fill a template.
///
/// ```swift
/// let letter: Value = ["sender": ["name": "Ada Reader"], "points": ["release them", "lift the restrictions"]]
/// ```
///
/// A section is shown for everything except `.none`, `.flag(false)`, the empty text and the empty list.
public enum Value: Sendable {
  /// A name that is known but has no value here.
  case none
  /// A yes or no for sections; as a variable it reads `true` or `false`.
  case flag(Bool)
  case text(String)
  case list([Value])
  case object([String: Value])
  case lambda(Lambda)

  /// Whether a section over this value is shown.
  var isShown: Bool {
    switch self {
    case .none: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .object, .lambda: true
    }
  }
}

/// A piece of code that a template can name (the specification's optional module "lambdas").
///
/// As a section it is given the section's text, tags unread, and what it returns is read as a template with the
/// section's delimiters. As a variable it is given nil, and what it returns is read with `{{` and `}}`.
///
/// ```swift
/// let bold = Lambda { section in "<b>\(section ?? "")</b>" }
/// // {{#bold}}Dear {{name}}{{/bold}} gives <b>Dear Ada</b>
/// ```
public struct Lambda: Sendable {
  let expand: @Sendable (_ section: String?) -> String

  public init(_ expand: @escaping @Sendable (_ section: String?) -> String) { self.expand = expand }
}

extension Value: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  public init(integerLiteral number: Int) { self = .text(String(number)) }
  public init(arrayLiteral items: Value...) { self = .list(items) }
  public init(dictionaryLiteral members: (String, Value)...) {
    self = .object(Dictionary(members) { _, last in last })
  }
  public init(nilLiteral: ()) { self = .none }
}
