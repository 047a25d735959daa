// RenderingTests.swift: the rules of Mustache, case by case, in this package's own examples.

import Mustache
import TestSupport
import Testing

struct RenderingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String, template: String, expected: String
    var partials: [String: String] = [:]
    var testDescription: String { rule }

    init(_ rule: String, _ template: String, _ expected: String, _ partials: [String: String] = [:]) {
      (self.rule, self.template, self.expected, self.partials) = (rule, template, expected, partials)
    }
  }

  static let data: Value = [
    "name": "A & B", "no": false, "yes": true, "empty": "", "nothing": nil, "none": [], "number": 3,
    "person": ["name": "Ada", "town": ["name": "Rome"], "nickname": nil], "words": ["x", "y"],
    "rows": [["cells": ["1", "2"]], ["cells": ["3"]]], "kind": "note", "markup": "<b>\n</b>",
    "bold": .lambda(Lambda { section in section.map { "<b>\($0)</b>" } ?? "{{name}}<" }),
  ]

  static let variables = [
    Case("escaped", "{{name}}", "A &amp; B"),
    Case("unescaped", "{{{name}}} {{&name}} {{& name }}", "A & B A & B A & B"),
    Case("all five", "{{#q}}{{/q}}{{markup}}", "&lt;b&gt;\n&lt;/b&gt;"),
    Case("unknown is empty", "[{{what}}{{what.ever}}{{person.what}}]", "[]"),
    Case("null stops the search", "{{#person}}[{{nickname}}]{{/person}}", "[]"),
    Case("inner wins", "{{#person}}{{name}}{{/person}}", "Ada"),
    Case("outer is reached", "{{#person}}{{kind}}{{/person}}", "note"),
    Case("dots", "{{person.town.name}}", "Rome"),
    Case("dots begin at the innermost first part", "{{#person}}{{town.kind}}{{/person}}", ""),
    Case("numbers and flags", "{{number}} {{yes}} {{no}}", "3 true false"),
    Case("blanks in tags", "{{ name }}|{{{ name }}}|{{\nname\n}}", "A &amp; B|A & B|A &amp; B"),
    Case("values are not read", "{{{markup}}}", "<b>\n</b>"),
  ]

  static let sections = [
    Case("flags", "{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}{{^yes}}d{{/yes}}", "ac"),
    Case(
      "empty values hide",
      "{{#empty}}a{{/empty}}{{#nothing}}b{{/nothing}}{{#none}}c{{/none}}{{#what}}d{{/what}}", ""),
    Case(
      "empty values show inverted", "{{^empty}}a{{/empty}}{{^nothing}}b{{/nothing}}{{^none}}c{{/none}}", "abc"
    ),
    Case("text is its own context", "{{#kind}}<{{.}}>{{/kind}}", "<note>"),
    Case("lists", "{{#words}}{{.}},{{/words}}", "x,y,"),
    Case("lists of lists", "{{#rows}}({{#cells}}{{.}}{{/cells}}){{/rows}}", "(12)(3)"),
    Case("dotted", "{{#person.town}}{{name}}{{/person.town}}", "Rome"),
    Case("the same name inside", "{{#yes}}{{#yes}}a{{/yes}}{{/yes}}", "a"),
  ]

  static let lines = [
    Case("section lines go", "a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
    Case("blanks around go", "a\n  {{#yes}}  \nb\n\t{{/yes}}\nc", "a\nb\nc"),
    Case("CR LF stays", "a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"),
    Case("first and last line", "{{#yes}}\na\n{{/yes}}", "a\n"),
    Case("no line of its own", " {{#yes}}a{{/yes}} \n", " a \n"),
    Case("two tags are not alone", "{{#yes}} {{/yes}}\n", " \n"),
    Case("variables are never alone", " {{what}} \n", "  \n"),
    Case("comments", "a {{! no }}b\n  {{! alone,\n on two lines }}  \nc", "a b\nc"),
    Case("delimiters", "{{=<% %>=}}\n<% name %> {{name}} <%={{ }}=%>{{number}}", "A &amp; B {{name}} 3"),
    Case("delimiters alone on a line", "a\n  {{=| |=}}\r\n|number|", "a\n3"),
    Case(
      "delimiters end with the template", "{{=| |=}}|>p||number|", "3|number|3", ["p": "{{number}}|number|"]),
  ]

  static let includes = [
    Case("partial", "[{{>p}}]", "[Ada3]", ["p": "{{person.name}}{{number}}"]),
    Case("unknown partial", "[{{>what}}]", "[]"),
    Case("indented lines", "  {{>p}}\nend", "  a\n  A &amp; B\nend", ["p": "a\n{{name}}\n"]),
    Case("values are not indented", " {{>p}}\n", " <b>\n</b>\n", ["p": "{{{markup}}}\n"]),
    Case("empty lines stay empty", " {{>p}}\n", " a\n\n b\n", ["p": "a\n\nb\n"]),
    Case("indentation adds up", " {{>p}}\n", " a\n  b\n", ["p": "a\n {{>q}}\n", "q": "b\n"]),
    Case("not alone, not indented", " a {{>p}}\n", " a b\nc\n", ["p": "b\nc"]),
    Case("lists of partials", "{{#words}}\n - {{>p}}\n{{/words}}", " - x\n - y\n", ["p": "{{.}}"]),
    Case("section inside an indented partial", " {{>p}}\n", " a\n b\n", ["p": "a\n{{#yes}}\nb\n{{/yes}}\n"]),
    Case("by a value", "{{>*kind}} {{>*what}}{{>*number}}", "got ", ["note": "got"]),
    Case(
      "recursion ends with the data", "{{>p}}", "(12)(3)",
      ["p": "{{#rows}}({{#cells}}{{.}}{{/cells}}){{/rows}}"]),
  ]

  static let inheritance = [
    Case("default", "{{$a}}x{{/a}}", "x"),
    Case("handed over", "{{<p}}{{$a}}y{{/a}}{{/p}}", "[y]", ["p": "[{{$a}}x{{/a}}]"]),
    Case("parent by a value", "{{<*kind}}{{$a}}y{{/a}}{{/*kind}}", "[y]", ["note": "[{{$a}}x{{/a}}]"]),
    Case(
      "the rest is passed over", "{{<p}} q {{name}} {{#yes}}{{$a}}n{{/a}}{{/yes}}{{/p}}", "[x]",
      ["p": "[{{$a}}x{{/a}}]"]),
    Case(
      "the outermost wins", "{{<p}}{{$a}}1{{/a}}{{/p}}", "1",
      ["p": "{{<q}}{{$a}}2{{/a}}{{/q}}", "q": "{{$a}}3{{/a}}"]),
    Case(
      "names of the place", "{{<p}}{{$a}}{{name}}{{/a}}{{/p}}", "Ada",
      ["p": "{{#person}}{{$a}}{{/a}}{{/person}}"]),
    Case("a block in itself", "{{<p}}{{$a}}<{{$a}}y{{/a}}>{{/a}}{{/p}}", "<y>", ["p": "{{$a}}x{{/a}}"]),
    Case(
      "indented again", "{{<p}}\n{{$a}}\n      one\n        two\n{{/a}}\n{{/p}}\nend",
      "<\n  one\n    two\n>\nend",
      ["p": "<\n  {{$a}}\n  {{/a}}\n>\n"]),
    Case(
      "whole on one line", " {{<p}}{{$a}}y{{/a}}{{/p}}\nend", " [y\n ]\nend", ["p": "[{{$a}}x{{/a}}\n]\n"]),
    Case("default keeps its lines", "{{$a}}\n  one\ntwo\n{{/a}}\n", "  one\ntwo\n"),
  ]

  static let lambdas = [
    Case("section", "{{#bold}}{{number}}{{/bold}}", "<b>3</b>"),
    Case("section on lines", "{{#bold}}\n{{number}}\n{{/bold}}\n", "<b>3\n</b>"),
    Case("variable, escaped once", "{{bold}} {{{bold}}}", "A &amp; B&lt; A &amp; B<"),
    Case("inverted", "{{^bold}}a{{/bold}}", ""),
    Case("the section's delimiters", "{{=| |=}}|#bold||number||/bold|", "<b>3</b>"),
  ]

  @Test(arguments: [variables, sections, lines, includes, inheritance, lambdas].flatMap(\.self))
  func follows(_ test: Case) throws {
    let template = try Template(test.template, named: "t")
    #expect(try template.rendered(Self.data, with: Partials(test.partials)) == test.expected)
  }

  @Test func skipsByteOrderMark() throws {
    #expect(try Template("\u{FEFF}{{! }}\nx", named: "t").rendered([:]) == "x")
  }

  @Test func escapesAsTheFormatSays() throws {
    let shout = Escaping([UInt8(ascii: "!"): "!!", UInt8(ascii: "\n"): " / "], unescapedTags: .escaped)
    let template = try Template("!{{a}} {{{a}}}", named: "t")
    #expect(try template.rendered(["a": "go!\nnow"], escaping: shout) == "!go!! / now go!! / now")
    #expect(
      try template.rendered(
        ["a": "<"],
        escaping: Escaping([UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;"], unescapedTags: .escaped))
        == "!&lt; &lt;")
  }

  @Test func nestsUpToItsBound() throws {
    let depth = Template.deepestNesting
    let text =
      String(repeating: "{{#a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
    #expect(try Template(text, named: "t").rendered(["a": ["b": true]]) == "x")
    #expect(try Template(text, named: "t").specialised(knowing: [:], leaving: ["a"]).count == 1)
  }
}
