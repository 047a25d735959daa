// FormattingTests.swift: the canonical layout, and that it is stable.

import JSONText
import Testing

struct FormattingTests {
  private func formatted(_ text: String) throws -> String {
    let bytes = try JSONDocument(parsing: Array(text.utf8), file: "a.json").root.formatted()
    let again = try JSONDocument(parsing: bytes, file: "a.json").root.formatted()
    #expect(bytes == again)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func layout() throws {
    let long = String(repeating: "x", count: 100)
    let text = """
      {"b":[1,2,3],"a":{"c":"\\u00e9","d":[]},"posts":[{"id":"cn-premier"},{"id":"kp","note":"\(long)"}],"e":{}}
      """
    #expect(
      try formatted(text) == """
        {
          "b": [1, 2, 3],
          "a": { "c": "é", "d": [] },
          "posts": [
            { "id": "cn-premier" },
            {
              "id": "kp",
              "note": "\(long)"
            }
          ],
          "e": {}
        }

        """)
  }

  @Test(arguments: 90..<125)
  func noLineIsWiderThanAllowedWhenItCanBeBroken(_ width: Int) throws {
    let text = "{\"list\":[\"\(String(repeating: "é", count: width - 30))\",\"abcdefgh\"],\"z\":1}"
    let lines = try formatted(text).split(separator: "\n")
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= JSONTree.lineWidth })
    #expect((lines.count == 1) == (width + 6 <= JSONTree.lineWidth))
  }

  @Test func compactTreesLeaveOutWhatIsMissing() {
    let tree = JSONTree.compact(["id": "a", "note": nil, "list": [], "object": [:], "null": .null, "n": 3])
    #expect(
      String(decoding: tree.formatted(), as: UTF8.self) == "{ \"id\": \"a\", \"null\": null, \"n\": 3 }\n")
  }
}
