// TextTableTests.swift: names and texts of an object.

import JSONText
import SourceText
import Testing

struct TextTableTests {
  private func table(_ text: String) throws -> TextTable {
    try TextTable(JSONDocument(parsing: Array(text.utf8), file: "t.json").root)
  }

  @Test func textsAreFoundByTheirNames() throws {
    let table = try table(#"{ "GB": "United Kingdom", "CI": "C\u00F4te d'Ivoire", "XX": "" }"#)
    #expect(table["GB"] == "United Kingdom" && table["CI"] == "Côte d'Ivoire" && table["XX"] == "")
    #expect(table["gb"] == nil && table["GBR"] == nil)
    #expect(table.all.map(\.name) == ["GB", "CI", "XX"])
  }

  @Test(arguments: [
    (#"{ "GB": "United Kingdom", "FR": 1 }"#, 33), (#"{ "GB": null }"#, 9), ("[]", 1),
  ])
  func whatIsNoTextIsAnError(_ text: String, column: Int) {
    let error = #expect(throws: JSONError.self) { try table(text) }
    #expect(error?.location?.column == column)
  }
}
