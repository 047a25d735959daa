// Templates.swift: fuzz target: templates of any bytes never trap, and all ways of rendering give the same.

@testable import Mustache

/// One input: a template, and up to two partials behind zero bytes; the last byte chooses the values.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTemplates(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var texts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
  while texts.count < 3 { texts.append([]) }
  let limits = Limits(depth: 12, expansions: 200)
  guard let template = try? Template(utf8: texts[0], named: "t") else { return 0 }
  var templates = ["t": template]
  for (name, text) in zip(["p", "q"], texts.dropFirst()) {
    templates[name] = try? Template(utf8: text, named: name)
  }
  let partials = Partials(templates: templates)
  let value = values[Int(bytes.last ?? 0) % values.count]
  _ = template.check(against: shape, with: partials)
  _ = try? template.rendered(value, with: partials, missing: .reported, limits: limits)
  _ = try? template.rendered(withLambda(value), with: partials, limits: limits)

  guard let expected = try? template.rendered(value, with: partials, limits: limits) else { return 0 }
  let names = ["a", "o.x"]
  if let pieces = try? template.specialised(
    knowing: value, leaving: names, with: partials, missing: .empty, limits: limits)
  {
    let texts = names.map { text(of: $0, in: value) }
    precondition(filled(pieces, texts) == expected, "specialised and plain rendering differ")
  }
  return 0
}

let shape: Shape = [
  "a": .optional(.text), "b": .flag, "l": .list(.text), "r": .list(["a": .text, "l": .list(.text)]),
  "o": ["x": .text],
  "m": .optional(["a": .text]),
]

let values: [Value] = [
  [
    "a": "t<", "b": true, "l": ["1", "", "a longer text, with more than two & registers' worth"],
    "r": [["a": "q", "l": ["z"]], ["a": "", "l": []]], "o": ["x": "p"], "m": ["a": "n\n"],
  ],
  ["a": "", "b": false, "l": [], "r": [], "o": ["x": ""], "m": nil],
]

extension Template {
  /// The text of the template with no name left open.
  func rendered(
    _ value: Value, with partials: Partials = .none, missing: MissingNames = .empty, limits: Limits = Limits()
  ) throws(TemplateError) -> String {
    let pieces = try specialised(
      knowing: value, leaving: [], with: partials, missing: missing, limits: limits)
    return filled(pieces, [])
  }
}

func text(of name: String, in value: Value) -> String {
  var value = value
  for part in name.split(separator: ".") {
    guard case .object(let members) = value else { return "" }
    value = members[String(part)] ?? .none
  }
  guard case .text(let text) = value else { return "" }
  return text
}

func withLambda(_ value: Value) -> Value {
  guard case .object(var members) = value else { return value }
  members["b"] = .lambda(Lambda { ($0 ?? "") + "{{a}}{{>p}}" })
  return .object(members)
}

func filled(_ pieces: [Piece], _ values: [String]) -> String {
  pieces.map { piece in
    switch piece {
    case .text(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .slot(let slot, let escaped):
      return (try? Template(escaped ? "{{.}}" : "{{{.}}}", named: "t").rendered(.text(values[slot]))) ?? ""
    case .section(let slot, let inverted, let inner):
      return values[slot].isEmpty == inverted ? filled(inner, values) : ""
    }
  }.joined()
}
