// HeaderTests.swift: columns are found under the names that people give them.

import SourceText
import Tables
import Testing

private let fields = HeaderFields([
  ("first_name", ["Prénom", "Vorname", "given name"]), ("street", ["Straße", "rue"]),
  ("city", ["Ort", "Stadt"]),
])

@Test(arguments: [
  ("First name", "first_name"), ("FIRST-NAME", "first_name"), ("prenom", "first_name"),
  ("PRÉNOM ", "first_name"),
  ("pre\u{301}nom", "first_name"), ("Vor­name", "first_name"), ("Given.Name", "first_name"),
  ("STRASSE", "street"),
  ("strasse:", "street"), ("Rue", "street"),
])
func matchesLoosely(_ column: String, field: String) throws {
  let header = try Header(["x", column], fields: fields)
  #expect(header[field] == 1)
  #expect(header.unknown == [0])
}

@Test func reportsDuplicatesAndUnknown() throws {
  let header = try Header(["Vorname", "", "first name", "Shoe size", "Ort"], fields: fields)
  #expect(header.indices == ["first_name": 0, "city": 4])
  #expect(header.duplicates.map(\.column) == [2])
  #expect(header.duplicates.map(\.field) == ["first_name"])
  #expect(header.unknown == [3])
  #expect(header["street"] == nil)
}

@Test func mappingGoesFirst() throws {
  let header = try Header(["Vorname", "Rufname"], fields: fields, mapping: ["first_name": "rufname"])
  #expect(header["first_name"] == 1)
  #expect(header.unknown == [0])
}

/// The first row of a list without a header is a person's, of whom the error says nothing.
@Test(arguments: [
  (["Ann Lee", "1 High St"], "no cell of the first row is the name of a column that is known"),
  (["Rufname", "Ort"], "choose one of Rufname, Ort"),
])
func namesColumnsOnlyOfAHeader(_ cells: [String], _ hint: String) {
  let error = #expect(throws: HeaderError.self) {
    try Header(cells, fields: fields, mapping: ["first_name": "Supporter"], file: "t.csv")
  }
  #expect(error?.hint == hint)
}

@Test func refusesMappingToNothing() {
  let error = #expect(throws: HeaderError.self) {
    try Header(["Rufname"], fields: fields, mapping: ["first_name": "Rufnam"], file: "t.csv")
  }
  #expect(
    error?.report() == "t.csv:1:1: error: the table has no column 'Rufnam'\nhint: did you mean Rufname?")
  let other = #expect(throws: HeaderError.self) {
    try Header(["x"], fields: fields, mapping: ["first_nam": "x"])
  }
  #expect(other?.hint == "did you mean first_name?")
}
