// TemplateErrorTests.swift: each way of being malformed, with its place and its hint.

import Mustache
import SourceText
import TestSupport
import Testing

struct TemplateErrorTests {
  @Test(arguments: [
    ("a\nb {{name", "t:2:3: error: this tag is never closed\nhint: write }} where the tag ends"),
    ("{{{name}}", "t:1:1: error: this tag is never closed\nhint: write }}} where the tag ends"),
    ("ü{{! note", "t:1:2: error: this tag is never closed\nhint: write }} where the tag ends"),
    ("{{=<% %>}}", "t:1:1: error: this tag is never closed\nhint: write =}} where the tag ends"),
    (
      "{{=<%=}}",
      "t:1:1: error: these are not delimiters\n"
        + "hint: write {{=<% %>=}}: two delimiters with a blank between them, and no '=' or blank in either"
    ),
    ("{{}}", "t:1:1: error: the tag {{}} has no name\nhint: write a name, or {{.}} for the item itself"),
    ("{{# }}", "t:1:1: error: the tag {{# }} has no name\nhint: write a name, or {{.}} for the item itself"),
    (
      "{{first name}}",
      "t:1:3: error: 'first name' cannot be a name\nhint: a name has no blanks, and no empty part between its dots"
    ),
    (
      "{{a..b}}",
      "t:1:3: error: 'a..b' cannot be a name\nhint: a name has no blanks, and no empty part between its dots"
    ),
    ("x\n{{#a}}{{b}}", "t:2:1: error: {{#a}} is never closed\nhint: write {{/a}} where it ends"),
    ("{{<a}}", "t:1:1: error: {{<a}} is never closed\nhint: write {{/a}} where it ends"),
    (
      "{{#a}}\n{{^b}}{{/a}}",
      "t:2:7: error: 'a' is closed here, but 'b' of line 2 is still open\nhint: write {{/b}} first"
    ),
    (
      "{{/a}}",
      "t:1:1: error: 'a' is closed here, but never opened\nhint: write {{#a}} where it begins, or take this tag out"
    ),
  ])
  func reportsMalformed(_ text: String, _ report: String) {
    let error = #expect(throws: TemplateError.self) { try Template(text, named: "t") }
    #expect(error?.report() == report)
  }

  @Test(arguments: [
    ("{{nmae}}", "t:1:1: error: there is nothing named 'nmae' here\nhint: did you mean 'name'?"),
    ("{{#nmae}}{{/nmae}}", "t:1:1: error: there is nothing named 'nmae' here\nhint: did you mean 'name'?"),
    (
      "\n {{to.nmae}}",
      "t:2:2: error: there is nothing named 'to.nmae' here\nhint: did you mean 'to.name'?"
    ),
    (
      "{{gap}}", "t:1:1: error: 'gap' has no value here\nhint: put the tag between {{#gap}} and {{/gap}}"
    ),
    (
      "{{to}}",
      "t:1:1: error: 'to' is an object, not a text\nhint: write {{#to}} ... {{/to}} and name what is in it"
    ),
    ("{{>pgae}}", "t:1:1: error: there is no template named 'pgae'\nhint: did you mean 'page'?"),
    (
      "{{>page}}",
      "page:1:3: error: templates, blocks and lambdas are nested more than 20 deep\n"
        + "hint: look for a template that includes itself"
    ),
    (
      "{{>wide}}",
      "wide:1:1: error: templates, blocks and lambdas are nested more than 20 deep\n"
        + "hint: look for a template that includes itself"
    ),
  ])
  func reportsWhatCannotBeFilled(_ text: String, _ report: String) throws {
    let partials = try Partials(["page": "a {{>page}}", "wide": "{{>wide}}{{>wide}}"])
    let error = #expect(throws: TemplateError.self) {
      try Template(text, named: "t").rendered(
        ["name": "x", "to": ["name": "y"], "gap": nil], with: partials, missing: .reported,
        limits: Limits(depth: 20))
    }
    #expect(error?.report() == report)
  }

  @Test func boundsTheNumberOfExpansions() throws {
    let levels = (0..<30).map { ("p\($0)", "{{>p\($0 + 1)}}{{>p\($0 + 1)}}") }
    let partials = try Partials(Dictionary(uniqueKeysWithValues: levels + [("p30", "")]))
    let error = #expect(throws: TemplateError.self) {
      try Template("{{>p0}}", named: "t").rendered([:], with: partials, limits: Limits(expansions: 1000))
    }
    #expect(error?.kind == .tooManyExpansions(limit: 1000))
  }

  @Test func boundsTheNumberOfItems() throws {
    let levels = 40
    let text =
      String(repeating: "{{#l}}", count: levels) + String(repeating: "{{/l}}", count: levels)
    let error = #expect(throws: TemplateError.self) {
      try Template(text, named: "t").rendered(["l": ["x", "y"]], limits: Limits(expansions: 1000))
    }
    #expect(error?.kind == .tooManyExpansions(limit: 1000))
  }

  @Test(arguments: [
    ("{{#l}}", "{{/l}}"), ("{{^l}}", "{{/l}}"), ("{{<p}}{{$l}}", "{{/l}}{{/p}}"), ("{{$l}}", "{{/l}}"),
  ])
  func refusesDeepNesting(_ open: String, _ close: String) {
    withStack(bytes: 256 << 10) {
      let text = String(repeating: open, count: 10_000) + "x" + String(repeating: close, count: 10_000)
      let error = #expect(throws: TemplateError.self) { try Template(text, named: "t") }
      let limit = Template.deepestNesting
      let column = open.contains("<") ? limit / 2 * open.count + 1 : limit * open.count + 1
      #expect(
        error?.report()
          == "t:1:\(column): error: sections, parents and blocks are nested more than \(limit) deep\n"
          + "hint: close each before the next, or move the inner ones to a template of their own")
    }
  }

  @Test func boundsTheLengthOfTheResult() throws {
    let template = try Template("{{#l}}{{#l}}{{#l}}abcdefghij{{/l}}{{/l}}{{/l}}", named: "t")
    let error = #expect(throws: TemplateError.self) {
      try template.rendered(
        ["l": .list(Array(repeating: "x", count: 1000))], limits: Limits(bytes: 5000))
    }
    #expect(error?.kind == .tooLong(limit: 5000))
  }

  @Test func refusesWhatIsNotUTF8() {
    let error = #expect(throws: TemplateError.self) {
      try Template(utf8: [0x61, 0x0A, 0xC3, 0x28], named: "t")
    }
    #expect(error?.report() == "t:2:1: error: the template is not UTF-8 text\nhint: save the file as UTF-8")
  }

  @Test func reportsErrorsOfPartials() throws {
    let partials = Partials(find: { name throws(TemplateError) in try Template("{{#x}}", named: name) })
    let error = #expect(throws: TemplateError.self) {
      try Template("{{>p}}", named: "t").rendered([:], with: partials)
    }
    #expect(error?.location == TextLocation(file: "p", line: 1, column: 1))
  }
}
