// CheckTests.swift: what a check against a shape finds, without rendering.

import Mustache
import SourceText
import Testing

struct CheckTests {
  static let shape: Shape = [
    "sender": ["name": .text, "email": .optional(.text)], "urgent": .flag, "points": .list(["text": .text]),
    "spouse": .optional(["name": .text]), "lines": .list(.text), "extra": .any,
  ]

  @Test(arguments: [
    ("{{sender.name}}{{#points}}{{text}}{{sender.name}}{{/points}}{{#lines}}{{.}}{{/lines}}", []),
    ("{{#sender}}{{name}}{{#email}}{{.}}{{email}}{{/email}}{{/sender}}", []),
    ("{{#sender.email}}{{sender.email}}{{/sender.email}}{{#urgent}}!{{/urgent}}{{extra.what.ever}}", []),
    ("{{#spouse}}{{spouse.name}}{{name}}{{/spouse}}", []),
    ("{{sender.nmae}}", ["t:1:1: there is nothing named 'sender.nmae' here; did you mean 'sender.name'?"]),
    ("a\n {{sendr.name}}", ["t:2:2: there is nothing named 'sendr.name' here; did you mean 'sender'?"]),
    ("{{^points}}{{txet}}{{/points}}", ["t:1:12: there is nothing named 'txet' here"]),
    ("{{#points}}{{txet}}{{/points}}", ["t:1:12: there is nothing named 'txet' here; did you mean 'text'?"]),
    ("{{#pionts}}{{/pionts}}", ["t:1:1: there is nothing named 'pionts' here; did you mean 'points'?"]),
    (
      "{{sender.email}}",
      [
        "t:1:1: 'sender.email' may be missing, and would leave a gap here; "
          + "put the tag between {{#sender.email}} and {{/sender.email}}"
      ]
    ),
    (
      "{{points}}",
      ["t:1:1: 'points' is a list, not a text; write {{#points}} ... {{/points}} and name what is in it"]
    ),
    ("{{>adress}}", ["t:1:1: there is no template named 'adress'; did you mean 'address'?"]),
    ("{{>address}}", ["address:2:1: there is nothing named 'town' here"]),
    ("{{>tree}}", []),
    (
      "{{<page}}{{$titel}}{{/titel}}{{/page}}",
      ["t:1:10: 'page' has no block named 'titel'; did you mean 'title'?"]
    ),
    ("{{<page}}{{$title}}{{nope}}{{/title}}{{/page}}", ["t:1:20: there is nothing named 'nope' here"]),
  ])
  func finds(_ text: String, _ expected: [String]) throws {
    let partials = try Partials([
      "address": "{{sender.name}}\n{{town}}", "tree": "{{#points}}{{>tree}}{{/points}}",
      "page": "<{{$title}}?{{/title}}>",
    ])
    let errors = try Template(text, named: "t").check(against: Self.shape, with: partials)
    let found = errors.map { error in
      "\(error.location?.description ?? "?"): \(error.message)\(error.hint.map { "; \($0)" } ?? "")"
    }
    #expect(found == expected)
  }
}
