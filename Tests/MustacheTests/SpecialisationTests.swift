// SpecialisationTests.swift: what remains of a template, and that it renders as the whole would.

import Mustache
import SourceText
import TestSupport
import Testing

struct SpecialisationTests {
  @Test func leavesOnlyWhatIsOpen() throws {
    let template = try Template(
      "Dear {{title}},\n{{#points}}\n- {{.}}\n{{/points}}\n{{from.name}}{{#from.email}}, {{.}}{{/from.email}}\n",
      named: "letter")
    let pieces = try template.specialised(
      knowing: [
        "title": "<Premier>", "points": ["one", "two"], "from": ["name": "hidden", "town": "Rome"],
      ],
      leaving: ["from.name", "from.email"])
    #expect(
      pieces == [
        .text(Array("Dear &lt;Premier&gt;,\n- one\n- two\n".utf8)), .slot(0, escaped: true),
        .section(slot: 1, inverted: false, [.text(Array(", ".utf8)), .slot(1, escaped: true)]),
        .text(Array("\n".utf8)),
      ])
    #expect(
      filled(pieces, ["A & B", "a@b.org"], .html)
        == "Dear &lt;Premier&gt;,\n- one\n- two\nA &amp; B, a@b.org\n")
    #expect(filled(pieces, ["C", ""], .html) == "Dear &lt;Premier&gt;,\n- one\n- two\nC\n")
  }

  @Test func decidesSectionsInsideSections() throws {
    let template = try Template(
      "{{#a}}{{#a}}x{{/a}}{{^a}}never{{/a}}{{/a}}{{^a}}{{a}}y{{#a}}never{{/a}}{{/a}}{{#b}}{{/b}}z", named: "t"
    )
    let pieces = try template.specialised(knowing: [:], leaving: ["a", "b"])
    #expect(
      pieces == [
        .section(slot: 0, inverted: false, [.text(Array("x".utf8))]),
        .section(slot: 0, inverted: true, [.text(Array("y".utf8))]), .text(Array("z".utf8)),
      ])
  }

  @Test func reportsWhatIsNeitherKnownNorOpen() throws {
    let template = try Template("a\n {{sender.nmae}}", named: "letter.mustache")
    let error = #expect(throws: TemplateError.self) {
      try template.specialised(knowing: [:], leaving: ["sender.name"])
    }
    #expect(error?.kind == .unknownName("sender.nmae", nearest: ["sender.name"]))
    #expect(error?.location == TextLocation(file: "letter.mustache", line: 2, column: 2))
  }

  /// Whatever is left open and filled in later gives what the whole gives at once.
  @Test(arguments: [
    "{{name}}|{{{name}}}|{{to.town}}|{{#to}}{{town}}{{name}}{{/to}}",
    "{{#email}}<{{.}}{{#email}}{{email}}{{/email}}>{{/email}}{{^email}}none{{/email}}",
    "{{#words}}[{{.}}{{#email}}!{{/email}}]{{/words}}{{^words}}no words{{/words}}",
    "  {{>part}}\n{{<part}}{{$b}}{{#words}}{{.}}{{/words}}{{/b}}{{/part}}",
  ])
  func fillsLikeTheWhole(_ text: String) throws {
    let template = try Template(text, named: "t")
    let partials = try Partials(["part": "{{#words}}\n{{.}}\n{{/words}}\n{{$b}}{{name}}{{/b}}\n"])
    for (name, email) in [("<Ada> & 'friends'", "a@b.org"), ("", "")] {
      let value: Value = [
        "name": .text(name), "email": .text(email), "to": ["town": "Rome"], "words": ["x", "", "z"],
      ]
      for escaping in [Escaping.html, .none] {
        let pieces = try template.specialised(
          knowing: value, leaving: ["name", "email"], with: partials, escaping: escaping)
        let expected = try template.rendered(value, with: partials, escaping: escaping)
        #expect(filled(pieces, [name, email], escaping) == expected)
      }
    }
  }

  @Test func refusesNamesThatConflict() {
    for (names, name) in [(["a", "a.b"], "a.b"), (["a.b", "a"], "a"), (["a", "a"], "a")] {
      #expect(throws: TemplateError(.conflictingNames(name), at: nil)) {
        try Template("", named: "t").specialised(knowing: [:], leaving: names)
      }
    }
  }
}

/// The pieces with the slots' values put in.
private func filled(_ pieces: [Piece], _ values: [String], _ escaping: Escaping) -> String {
  pieces.map { piece in
    switch piece {
    case .text(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .slot(let slot, let escaped):
      let tag = escaped ? "{{.}}" : "{{{.}}}"
      return (try? Template(tag, named: "t").rendered(.text(values[slot]), escaping: escaping)) ?? ""
    case .section(let slot, let inverted, let inner):
      return values[slot].isEmpty == inverted ? filled(inner, values, escaping) : ""
    }
  }.joined()
}
