// CompiledTemplateTests.swift: rows give what values give.

import Mustache
import Testing

struct CompiledTemplateTests {
  static let shape: Shape = [
    "name": .text, "email": .optional(.text), "urgent": .flag,
    "spouse": .optional(["name": .text, "age": .text]),
    "rows": .list(["title": .text, "cells": .list(.text)]), "words": .list(.text), "to": ["town": .text],
  ]
  static let values: [Value] = [
    [
      "name": "<Ada> & 'friends' of a longer name than a register holds", "email": "a@b.org", "urgent": true,
      "spouse": ["name": "Bo", "age": 40], "to": ["town": "Rome"], "words": ["x", "", "z"],
      "rows": [["title": "one", "cells": ["1", "2"]], ["title": "none", "cells": []]],
    ],
    ["name": "", "email": "", "urgent": false, "spouse": nil, "to": ["town": ""], "words": [], "rows": []],
  ]

  @Test(arguments: [
    "{{name}}|{{{name}}}|{{to.town}}|{{#to}}{{town}}{{name}}{{/to}}",
    "{{#email}}<{{.}}{{#email}}{{email}}{{/email}}>{{/email}}{{^email}}none{{/email}}",
    "{{#urgent}}now{{/urgent}}{{^urgent}}later{{/urgent}} {{urgent}}",
    "{{#spouse}}{{name}} {{age}}{{/spouse}}{{^spouse}}alone{{/spouse}}{{name}}",
    "{{#words}}[{{.}}{{#.}}!{{/.}}]{{/words}}{{^words}}no words{{/words}}",
    "{{#rows}}\n- {{title}} {{#cells}}{{.}}{{title}}{{name}},{{/cells}}{{^cells}}-{{/cells}}\n{{/rows}}\nend",
    "{{#rows}}{{#rows}}{{title}};{{/rows}}{{/rows}}{{unknown}}{{#unknown}}a{{/unknown}}{{^unknown}}b{{/unknown}}",
    "  {{>part}}\n{{<part}}{{$b}}{{#words}}{{.}}{{/words}}{{/b}}{{/part}}",
  ])
  func rendersLikeValues(_ text: String) throws {
    let template = try Template(text, named: "t")
    let partials = try Partials(["part": "{{#rows}}\n{{title}}\n{{/rows}}\n{{$b}}{{name}}{{/b}}\n"])
    for escaping in [Escaping.html, .none, .html.withoutUnescapedTags] {
      let compiled = try template.compiled(for: Self.shape, with: partials, escaping: escaping)
      var output = OutputBuffer(capacity: 64)
      for value in Self.values {
        var store = RowStore()
        let row = store.add(value, as: compiled.layout)
        output.removeAll()
        compiled.render(row, from: store, to: &output)
        let expected = try template.rendered(value, with: partials, escaping: escaping)
        #expect(String(decoding: output.bytes, as: UTF8.self) == expected)
      }
    }
  }

  /// Every length around the sizes of registers, with the escaped byte in every place.
  @Test func escapesEveryPlace() throws {
    let compiled = try Template("{{a}}|", named: "t").compiled(for: ["a": .text])
    for length in 0...70 {
      for place in 0..<max(1, length) {
        var text = Array(repeating: UInt8(ascii: "x"), count: length)
        if length > 0 { text[place] = UInt8(ascii: "<") }
        var store = RowStore()
        var output: [UInt8] = []
        compiled.render([store.add(utf8: text)], from: store, to: &output)
        let expected = String(decoding: text, as: UTF8.self).split(
          separator: "<", omittingEmptySubsequences: false)
        #expect(String(decoding: output, as: UTF8.self) == expected.joined(separator: "&lt;") + "|")
      }
    }
  }

  @Test func numbersSlotsByName() throws {
    let layout = try Layout(["b": .text, "a": ["c": .text], "l": .list(["y": .text, "x": .text])])
    #expect(layout.slotCount == 3)
    #expect(["a.c", "b", "l", "a", "z"].map(layout.slot) == [0, 1, 2, nil, nil])
    #expect(layout.items(of: "l")?.slot("y") == 1)
  }

  @Test func refusesWhatItCannotNumber() {
    #expect(throws: TemplateError(.undescribed("a.b"), at: nil)) { try Layout(["a": ["b": .any]]) }
    #expect(throws: TemplateError(.conflictingNames("a.b"), at: nil)) { try Layout(texts: ["a", "a.b"]) }
    #expect(throws: TemplateError(.conflictingNames("a"), at: nil)) { try Layout(texts: ["a.b", "a"]) }
    #expect(throws: TemplateError(.conflictingNames("a"), at: nil)) { try Layout(texts: ["a", "a"]) }
  }

  @Test func recursionOverOpenListsIsAnError() throws {
    let template = try Template("{{#words}}{{>t}}{{/words}}", named: "t")
    #expect(throws: TemplateError.self) {
      try template.compiled(for: Self.shape, with: Partials(templates: ["t": template]))
    }
  }
}
