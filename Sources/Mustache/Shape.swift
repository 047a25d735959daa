// Shape.swift: what a template will be given, without the values.

/// The names that a template can count on, and what each of them is.
///
/// ```swift
/// let shape: Shape = ["sender": ["name": .text, "email": .optional(.text)], "points": .list(.text)]
/// let errors = template.check(against: shape)   // every tag that names nothing, before anything is rendered
/// ```
///
/// A name that the shape has is there, even where its value is missing: the names of an outer object are then not asked.
public indirect enum Shape: Sendable, Hashable {
  case text
  /// A yes or no, for sections.
  case flag
  /// Any number of items of one shape, none included.
  case list(Shape)
  case object([String: Shape])
  /// What may be missing.
  case optional(Shape)
  /// Anything, with anything in it: nothing below such a name is checked.
  case any
}

extension Shape: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, Shape)...) {
    self = .object(Dictionary(members) { _, last in last })
  }
}

extension Shape {
  /// The shape, and whether it may be missing.
  var unwrapped: (shape: Shape, isOptional: Bool) {
    var shape = self
    var isOptional = false
    while case .optional(let inner) = shape { (shape, isOptional) = (inner, true) }
    return (shape, isOptional)
  }
}
