// EmbeddedFilesTests.swift: the files inside the program are found by their paths.

import Defaults
import Letters
import Mustache
import SourceText
import Testing

struct EmbeddedFilesTests {
  @Test(arguments: [EmbeddedFiles.templates, .addressees])
  func everyFileIsFound(_ files: EmbeddedFiles) {
    let paths = files.paths(under: "")
    #expect(paths.count > 5 && paths == paths.sorted())
    for path in paths {
      #expect(files.bytes(of: path)?.isEmpty == false, "\(path)")
      #expect(files.bytes(of: path + "0") == nil && files.bytes(of: String(path.dropLast())) == nil)
    }
  }

  @Test func foldersHoldTheirFilesOnly() {
    #expect(EmbeddedFiles.addressees.paths(under: "cn-missions").contains("cn-missions/gb.json"))
    #expect(EmbeddedFiles.addressees.paths(under: "cn").allSatisfy { $0.hasPrefix("cn/") })
    #expect(EmbeddedFiles.addressees.paths(under: "c") == [])
    #expect(EmbeddedFiles.templates.bytes(of: "") == nil && EmbeddedFiles.templates.bytes(of: "zz") == nil)
  }

  @Test(arguments: ["en", "de", "fr", "es"])
  func templatesUseWhatTheyAreGiven(_ language: String) throws {
    for (name, _) in TemplateShape.all {
      let path = "\(language)/\(name)"
      let bytes = try #require(EmbeddedFiles.templates.bytes(of: path))
      let faults = TemplateShape.faults(in: bytes, named: name, file: path, with: .none)
      #expect(faults.map { $0.message } == [])
    }
  }
}
