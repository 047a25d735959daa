// SpecialisationTests.swift: what remains of a template, and that it renders as the whole would.

import Mustache
import SourceText
import Testing

struct SpecialisationTests {
  @Test func leavesOnlyWhatIsOpen() throws {
    let template = try Template(
      "Dear {{title}},\n{{#points}}\n- {{.}}\n{{/points}}\n{{from.name}}{{#from.email}}, {{.}}{{/from.email}}\n",
      named: "letter")
    let form = try template.specialised(
      knowing: [
        "title": "<Premier>", "points": ["one", "two"], "from": ["name": "hidden", "town": "Rome"],
      ],
      leaving: ["from.name", "from.email"])
    #expect(
      form.pieces == [
        .text(Array("Dear &lt;Premier&gt;,\n- one\n- two\n".utf8)), .slot(0, escaped: true),
        .section(slot: 1, inverted: false, [.text(Array(", ".utf8)), .slot(1, escaped: true)]),
        .text(Array("\n".utf8)),
      ])
    var store = RowStore()
    var output: [UInt8] = []
    form.render([store.add("A & B"), store.add("a@b.org")], from: store, to: &output)
    form.render([store.add("C"), .missing], from: store, to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "Dear &lt;Premier&gt;,\n- one\n- two\nA &amp; B, a@b.org\nDear &lt;Premier&gt;,\n- one\n- two\nC\n"
    )
  }

  @Test func decidesSectionsInsideSections() throws {
    let template = try Template(
      "{{#a}}{{#a}}x{{/a}}{{^a}}never{{/a}}{{/a}}{{^a}}{{a}}y{{#a}}never{{/a}}{{/a}}{{#b}}{{/b}}z", named: "t"
    )
    let form = try template.specialised(knowing: [:], leaving: ["a", "b"])
    #expect(
      form.pieces == [
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
}
