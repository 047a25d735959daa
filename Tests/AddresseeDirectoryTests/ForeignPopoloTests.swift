// ForeignPopoloTests.swift: Popolo files as other programs write and read them.

@testable import AddresseeDirectory
import JSONText
import Testing
import UrgentAction

struct ForeignPopoloTests {
  @Test func popoloForOthersHasTextsForLabelsAndAddressesForSources() throws {
    let bytes = try ownDirectory.exported(as: .popolo, on: day("2000-06-14"))
    let root = try JSONDocument(parsing: bytes, file: "all.json").root
    var (labels, sources) = (0, 0)
    func visit(_ value: JSONValue) throws {
      for element in value.kind == .list ? try value.list() : [] { try visit(element) }
      for member in value.kind == .object ? try value.members() : [] {
        if member.name == "other_label" {
          for label in try member.value.list() {
            _ = try label.string()
            labels += 1
          }
        }
        if member.name == "sources" {
          for source in try member.value.list() {
            if source["url"]?.kind != .string { Issue.record("a source without an address") }
            sources += 1
          }
        }
        try visit(member.value)
      }
    }
    try visit(root)
    #expect(labels > 100 && sources > 100)
  }

  @Test func nobodyHoldsAnOfficeAfterHisDeath() throws {
    let text = """
      { "posts": [ { "id": "head", "label": "Head" } ],
        "persons": [ { "id": "a", "name": "Ada Sample", "death_date": "2020-02-01" } ],
        "memberships": [ { "person_id": "a", "post_id": "head", "start_date": "2015" },
          { "person_id": "a", "post_id": "head", "start_date": "2001", "end_date": "2004" } ] }
      """
    let report = try PopoloFile.importing(Array(text.utf8), named: "in.json")
    #expect(
      report.records.posts.flatMap(\.memberships).map { $0.endDate?.description } == ["2020-02-01", "2004"])
    #expect(report.remarks.contains { $0.message.contains("died in office") })
  }

  @Test func idsAreRecastWithTheirReferences() throws {
    let text = """
      { "areas": [ { "id": "zone/a_b", "name": "Zone" } ], "organizations": [ { "id": "Org/1", "name": "Org", "area_id": "zone/a_b" } ],
        "posts": [ { "id": "P 1", "label": "Head", "organization_id": "Org/1",
          "contact_details": [ { "type": "phone", "value": "+47 22 00 00 00" }, { "type": "twitter", "value": "@x" } ] } ],
        "persons": [ { "id": "U:1", "name": "Ada Sample", "x1": 1, "memberships": [ { "post_id": "P 1", "start_date": "2015" } ] },
          { "id": "u-1", "name": "Bo Sample", "x1": 2 } ],
        "events": [ { "id": "e" } ] }
      """
    let report = try PopoloFile.importing(Array(text.utf8), named: "in.json")
    let records = report.records
    #expect(records.organizations.map(\.id) == ["org-1"] && records.organizations.first?.areaID == "zone-a-b")
    let post = try #require(records.posts.first)
    #expect(post.id == "p-1" && post.organizationID == "org-1")
    #expect(post.memberships.map(\.personID) == ["u-1-2"])
    #expect(Set(records.persons.map(\.id)) == ["u-1", "u-1-2"])
    #expect(records.persons.first { $0.id == "u-1" }?.name == "Bo Sample")
    #expect(post.contactDetails.map(\.kind) == [.voice])
    let said = report.remarks.map(\.message)
    #expect(
      said.contains("'x1' could not be kept (2 places)") && said.contains("1 of 'events' could not be kept"))
  }

  /// Ids that are numbers, records inside memberships, and dates with a time or with zeros.
  @Test(arguments: [
    (
      #""person_id": 1, "start_date": "2012-06-01T00:00:00+00:00", "end_date": "2014-05-31 00:00:00""#,
      "2012-06-01", "2014-05-31"
    ),
    (
      #""person": { "id": 1, "name": "Ada Sample" }, "start_date": "2012-00-00", "end_date": "2014-05-00""#,
      "2012", "2014-05"
    ),
    (#""person": { "id": "x", "name": "Bo Sample" }, "end_date": "2014-13""#, nil, nil),
  ])
  func membershipsAreReadAsOthersWriteThem(_ members: String, _ start: String?, _ end: String?) throws {
    let text = """
      { "persons": [ { "id": 1, "name": "Ada Sample" } ],
        "posts": [ { "id": "q", "label": "Head", "memberships": [ { \(members) } ] } ] }
      """
    let report = try PopoloFile.importing(Array(text.utf8), named: "in.json")
    let term = try #require(report.records.posts.first?.memberships.first)
    #expect(report.lost == 0 && report.records.persons.contains { $0.id == term.personID })
    #expect(term.startDate?.description == start && term.endDate?.description == end)
    #expect(term.endIsUnknown == (end == nil))
  }

  /// Popolo has no place for the country of an address.
  @Test(arguments: ["1 Road\\n0155 Oslo\\nNorway", "1 Road, 0155 Oslo, Norway"])
  func aPopoloAddressEndsWithItsCountry(_ address: String) throws {
    let text =
      #"{ "posts": [ { "id": "a", "label": "Head", "contact_details": [ { "type": "address", "value": "\#(address)" } ] } ] }"#
    let report = try PopoloFile.importing(
      Array(text.utf8), named: "in.json", ExchangeWords(country: ForeignFilesTests().countryNamed))
    let detail = try #require(report.records.posts.first?.contactDetails.first)
    #expect(detail.country == Country("NO") && detail.lines == ["1 Road", "0155 Oslo"])
  }

  @Test func whatIsLostIsCounted() throws {
    let text =
      #"{ "persons": [ { "name": "" }, { "id": "a", "name": "Ada" } ], "memberships": [ { "person_id": "b" } ] }"#
    #expect(try PopoloFile.importing(Array(text.utf8), named: "in.json").lost == 2)
  }
}
