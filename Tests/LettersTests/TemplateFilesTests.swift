// TemplateFilesTests.swift: a user's templates: partials beside them, and files saved on Windows.

import Defaults
import Letters
import Mustache
import SourceText
import TestSupport
import Testing

/// Files of a test over those that come with the program.
private struct Overlay: FileSource {
  var texts: [String: String]

  func bytes(of path: String) throws(FileError) -> [UInt8]? {
    texts[path].map { Array($0.utf8) } ?? EmbeddedFiles.templates.bytes(of: path)
  }
  func paths(under folder: String) throws(FileError) -> [String] {
    texts.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
  }
  func displayName(of path: String) -> String { path }
}

struct TemplateFilesTests {
  private let files = Overlay(texts: [
    "en/a.mustache": "{{>b}}{{<c}}{{$x}}one{{/x}}{{/c}}", "en/b.mustache": "{{name}}\n",
    "en/c.mustache": "[{{$x}}{{/x}}]",
    "en/bad.mustache": "a\n{{#b}}",
  ])

  @Test func aTemplateFindsThoseBesideIt() throws {
    let template = try Template("{{>a}}", named: "t")
    let partials = Partials(in: "en", of: files)
    #expect(try template.rendered(["name": "Ada"], with: partials) == "Ada\n[one]")
  }

  @Test func aFormOfAddressWithoutALanguageIsNoTitle() throws {
    let text = try String(decoding: #require(EmbeddedFiles.templates.bytes(of: "names.txt")), as: UTF8.self)
    let entry = "[forms-or-titles]\n"
    let words = try NameWords(
      Overlay(texts: ["names.txt": text.replacing(entry, with: entry + "sr; ms; en mr; ")]))
    #expect(words.isTitle("Sr.", in: nil) && words.isTitle("Mr", in: nil) && !words.isTitle("Ms", in: nil))
  }

  @Test func aPartialThatIsNotThereIsNamedWithTheNearest() throws {
    let error = #expect(throws: TemplateError.self) {
      try Template("{{>d}}", named: "t").specialised(
        knowing: [:], leaving: [], with: Partials(in: "en", of: files))
    }
    #expect(error?.message == "there is no template named 'd'")
  }

  @Test func aPartialThatCannotBeReadIsAnErrorAtItsPlace() throws {
    let error = #expect(throws: TemplateError.self) {
      try Template("{{>bad}}", named: "t").rendered([:], with: Partials(in: "en", of: files))
    }
    #expect(error?.report().contains("en/bad.mustache:2:1: error: {{#b}} is never closed") == true)
  }

  @Test func linesThatEndInCRLFAreOtherwiseTheSame() throws {
    let plain = try String(
      decoding: #require(EmbeddedFiles.templates.bytes(of: "en/appeal.mustache")), as: UTF8.self)
    let windows = Overlay(texts: [
      "en/appeal.mustache": plain.split(separator: "\n", omittingEmptySubsequences: false).joined(
        separator: "\r\n")
    ])
    let name = "appeal.mustache"
    for source in [windows, Overlay(texts: [:])] {
      let bytes = try #require(try source.bytes(of: "en/" + name))
      let faults = TemplateShape.faults(in: bytes, named: name, file: name, with: .none)
      #expect(faults.isEmpty)
    }
    let values: Value = [
      "opening": "Opening.", "facts": ["Fact."], "requests": ["I urge you."], "sender": [:],
    ]
    let partials = Partials(in: "en", of: windows)
    let expected = try Template(plain, named: name).rendered(values)
    #expect(try Template("{{>appeal}}", named: "t").rendered(values, with: partials) == expected)
  }
}
