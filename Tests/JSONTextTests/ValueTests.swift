// ValueTests.swift: reading values by name and kind, with errors at their places.

import JSONText
import SourceText
import Testing

struct ValueTests {
  let root: JSONValue

  init() throws {
    let text = """
      {
        "name": "Zhu Rongji", "age": 72, "large": 1e400, "huge": 99999999999999999999, "half": 0.5,
        "lines": ["9 Xihuangchenggenbeijie", "Beijingshi 100032"], "nested": [[1], [2, 3], {}], "none": null,
        "adress": "x", "t\\u0065xt": "esc\\u0061ped", "yes": true
      }
      """
    root = try JSONDocument(parsing: Array(text.utf8), file: "p.json").root
  }

  private func report<Value>(_ read: () throws(JSONError) -> Value) -> String {
    do throws(JSONError) {
      _ = try read()
      return "read"
    } catch { return error.report() }
  }

  @Test func readsMembers() throws {
    #expect(try root.string("name") == "Zhu Rongji")
    #expect(try root.required("age").int() == 72)
    #expect(try root.required("yes").bool())
    #expect(try root.strings("lines") == ["9 Xihuangchenggenbeijie", "Beijingshi 100032"])
    #expect(try root.list("nested").map(\.kind) == [.list, .list, .object])
    #expect(try root.optionalString("none") == nil)
    #expect(try root.optionalString("absent") == nil)
    #expect(try root.strings("absent") == [])
    #expect(try root.string("text") == "escaped")
    #expect(try root.members().map(\.name).prefix(3) == ["name", "age", "large"])
    #expect(root["name"]?["x"] == nil)
  }

  @Test func errorsNameTheirPlaces() {
    #expect(
      report { () throws(JSONError) in try root.string("age") }
        == "p.json:2:32: error: expected text in double quotes, found a number\nhint: put it into double quotes"
    )
    #expect(
      report { () throws(JSONError) in try root.string("title") }
        == "p.json:1:1: error: there is no 'title' in this object\nhint: add a member \"title\"")
    #expect(report { () throws(JSONError) in try root.required("none") }.contains("there is no 'none'"))
    #expect(
      report { () throws(JSONError) in try root.required("huge").int() }.contains(
        "p.json:2:60: error: '99999999999999999999' is not a whole number"))
    #expect(report { () throws(JSONError) in try root.strings("nested") }.contains("found a list"))
    #expect(
      report { () throws(JSONError) in try root.list("name") }.contains("expected a list in [ ], found text"))
  }

  @Test func unknownKeysHaveTheNearestNameAsHint() throws {
    let known = ["name", "age", "large", "huge", "half", "lines", "nested", "none", "address", "text", "yes"]
    #expect(
      try root.unknownKeys(known: known).map { $0.report() }
        == ["p.json:4:3: error: unknown key 'adress'\nhint: did you mean 'address'?"])
  }
}
