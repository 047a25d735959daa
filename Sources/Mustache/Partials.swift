// Partials.swift: the templates that other templates include by name.

/// Named templates, for `{{>name}}`, `{{<name}}` and `{{>*name}}`.
///
/// ```swift
/// let partials = try Partials(["address": "{{name}}\n{{city}}\n"])
/// // "To:\n  {{>address}}\n" gives each line of the address two blanks of indentation
/// ```
public struct Partials: Sendable {
  let find: @Sendable (String) throws(TemplateError) -> Template?
  /// The names to choose from, for the hint of an error.
  let names: @Sendable () -> [String]

  public static let none = Partials(templates: [:])

  init(templates: [String: Template]) {
    find = { name throws(TemplateError) in templates[name] }
    names = { templates.keys.sorted() }
  }

  /// Reads each text as a template.
  ///
  /// - Throws: the first template's error, in the order of their names.
  public init(_ texts: [String: String]) throws(TemplateError) {
    var templates: [String: Template] = [:]
    for name in texts.keys.sorted() { templates[name] = try Template(texts[name] ?? "", named: name) }
    self.init(templates: templates)
  }

  /// Finds each template when a tag names it, once in each rendering; `find` keeps what it has read, if it reads files.
  public init(
    names: @escaping @Sendable () -> [String] = { [] },
    find: @escaping @Sendable (_ name: String) throws(TemplateError) -> Template?
  ) {
    self.find = find
    self.names = names
  }
}
