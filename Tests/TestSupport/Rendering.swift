// Rendering.swift: templates filled in whole.

public import Mustache

extension Template {
  /// The text of the template with no name left open.
  public func rendered(
    _ value: Value, with partials: Partials = .none, escaping: Escaping = .html,
    missing: MissingNames = .empty, limits: Limits = Limits()
  ) throws(TemplateError) -> String {
    let pieces = try specialised(
      knowing: value, leaving: [], with: partials, escaping: escaping, missing: missing, limits: limits)
    return pieces.map { piece in
      if case .text(let bytes) = piece { String(decoding: bytes, as: UTF8.self) } else { "" }
    }.joined()
  }
}
