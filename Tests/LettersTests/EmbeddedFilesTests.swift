// EmbeddedFilesTests.swift: the files inside the program are found by their paths.

import Defaults
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
    #expect(EmbeddedFiles.addressees.paths(under: "cn") == [])
    #expect(EmbeddedFiles.templates.bytes(of: "") == nil && EmbeddedFiles.templates.bytes(of: "zz") == nil)
  }
}
