// SyntaxTests.swift: what is read, and where and how the rest is refused.

import JSONText
import SourceText
import TestSupport
import Testing

private func parse(_ text: String) throws -> JSONValue {
  try JSONDocument(parsing: Array(text.utf8), file: "a.json").root
}

private func fault(_ text: String) -> String { fault(Array(text.utf8)) }

private func fault(_ bytes: [UInt8]) -> String {
  do {
    _ = try JSONDocument(parsing: bytes, file: "a.json")
    return "no fault"
  } catch { return error.report() }
}

struct SyntaxTests {
  @Test(arguments: [
    ("[]", "[]"), (" { } ", "{}"), ("[[],{}]", "[\n  [],\n  {}\n]"),
    ("\u{FEFF}1", "1"), ("-0.5e+10", "-0.5e+10"),
    ("[true,false,null]", "[true, false, null]"), ("0", "0"), ("\"\"", "\"\""),
    ("{\"a\":{\"b\":[1,[2],3]},\"d\":4}", "{ \"a\": { \"b\": [1, [2], 3] }, \"d\": 4 }"),
    ("\"\\u00e9\\uD83D\\uDE00\\n\\/\"", "\"é😀\\n/\""),
    ("\"caf\u{E9}, 北京, 😀 and more plain text\"", "\"café, 北京, 😀 and more plain text\""),
    ("\"\\u0000\\u001f\\b\\f\\r\\t\\\\\\\"\"", "\"\\u0000\\u001F\\b\\f\\r\\t\\\\\\\"\""),
  ])
  func reads(_ text: String, formatted: String) throws {
    #expect(String(decoding: try parse(text).formatted(), as: UTF8.self) == formatted + "\n")
  }

  @Test(arguments: [
    ("", "a.json:1:1: error: the file is empty"),
    ("{\"a\": 1,}", "a.json:1:8: error: comma behind the last element"),
    ("[1, 2", "a.json:1:1: error: the file ends inside this list"),
    ("{\n  \"a\": {\"b\": 1", "a.json:2:8: error: the file ends inside this object"),
    ("[1] 2", "a.json:1:5: error: text behind the end"),
    ("[1 2]", "a.json:1:4: error: expected ',' or ']', found '2'"),
    ("{\"a\" 1}", "a.json:1:6: error: expected ':' behind the key, found '1'"),
    ("{a: 1}", "a.json:1:2: error: expected a key in double quotes, found 'a'"),
    ("{\"a\": 1 \"b\": 2}", "hint: put a comma between the two"),
    ("['a']", "hint: write straight double quotes"),
    ("[“a”]", "a.json:1:2: error: expected a value, found '“'"),
    ("[1, // one\n2]", "hint: JSON has no comments"),
    ("[NaN]", "a.json:1:2: error: expected a value, found 'NaN'"),
    ("[True]", "hint: write true, false or null in small letters"),
    ("[truest]", "a.json:1:2: error: expected a value, found 'truest'"),
    ("[0123]", "a.json:1:2: error: a number must not start with 0"),
    ("[+49]", "hint: a number starts with a digit or '-'"),
    ("[1.]", "a.json:1:2: error: this number is not complete"),
    ("[-]", "a.json:1:2: error: this number is not complete"),
    ("[1e]", "a.json:1:2: error: this number is not complete"),
    ("[1x]", "a.json:1:3: error: expected the end of the number, found 'x'"),
    ("[1}", "hint: the brackets do not pair"),
    ("{\"é\": \"open\n}", "a.json:1:7: error: this string is not closed on its line"),
    ("[\"a", "a.json:1:2: error: this string is not closed on its line"),
    ("[\"a\tb\"]", "a.json:1:4: error: control character in a string"),
    ("[\"\\x\"]", "a.json:1:3: error: unknown escape in a string"),
    ("[\"\\u12\"]", "a.json:1:3: error: \\u needs four hexadecimal digits"),
    ("[\"\\uD800\"]", "a.json:1:3: error: half of a surrogate pair"),
    ("[\"\\uDC00\"]", "a.json:1:3: error: half of a surrogate pair"),
    ("[\"\\uD800\\n\"]", "a.json:1:3: error: half of a surrogate pair"),
    ("[\"\\uD800\\uD800\"]", "a.json:1:3: error: half of a surrogate pair"),
    ("{\"a\": 1,\n \"a\": 2}", "a.json:2:2: error: the key 'a' is here a second time"),
    ("{\"a\": 1, \"\\u0061\": 2}", "a.json:1:10: error: the key 'a' is here a second time"),
    ("\u{0}[]", "a.json:1:1: error: the file is UTF-16"),
    ("[\u{0}]", "a.json:1:1: error: the file is UTF-16"),
    ("[1,\u{0}]", "a.json:1:4: error: expected a value, found the byte 0x0"),
  ])
  func refuses(_ text: String, report: String) {
    #expect(fault(text).contains(report))
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0xAF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE9, 0x74, 0x65],
    ] as [[UInt8]])
  func refusesBadUTF8(_ bytes: [UInt8]) {
    #expect(fault(Array("[\"".utf8) + bytes + Array("\"]".utf8)).contains("a.json:1:3: error: the byte 0x"))
  }

  @Test func nestingIsBounded() {
    let deepest = JSONDocument.deepestNesting
    #expect(
      fault(String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest)) == "no fault")
    #expect(fault(String(repeating: "[", count: 200_000)).contains("a.json:1:101: error: lists and objects"))
    #expect(fault(String(repeating: "{\"a\":", count: 200_000)).contains("nested more than 100 deep"))
  }

  @Test func smallStacksHoldTheDeepestNesting() {
    withStack(bytes: 512 << 10) {
      let deepest = JSONDocument.deepestNesting
      for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let inner = open == "[" ? "" : "1"
        let text =
          String(repeating: open, count: deepest) + inner + String(repeating: close, count: deepest)
        let formatted = (try? parse(text))?.formatted()
        #expect(formatted?.count(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) == deepest)
        #expect(fault(String(repeating: open, count: 50_000)).contains("nested more than 100 deep"))
      }
    }
  }

  @Test func everyPrefixIsRefusedAndNoneTraps() throws {
    let text = Array(
      "{\"a\": [1.5e3, \"\\u00e9\\uD83D\\uDE00 é😀\", true], \"b\": {\"c\": null, \"d\": -12}}".utf8)
    for length in 0..<text.count { #expect(fault(Array(text.prefix(length))) != "no fault") }
    #expect(fault(text) == "no fault")
  }

  @Test func changedBytesNeverTrap() {
    let text = Array("{\"ab\": [1.5e3, \"\\u00e9\\uD83D\\uDE00 é\", true], \"b\": {\"c\": null}}".utf8)
    for place in text.indices {
      for byte in [0, 0x0A, 0x22, 0x2C, 0x30, 0x3A, 0x5B, 0x5C, 0x5D, 0x65, 0x7B, 0x7D, 0x80, 0xE2, 0xFF]
        as [UInt8]
      {
        var changed = text
        changed[place] = byte
        _ = fault(changed)
      }
    }
  }

  @Test func manyKeysAreCheckedForDuplicates() throws {
    let keys = (0..<5000).map { "\"key\($0)\": \($0)" }.joined(separator: ",\n")
    #expect(fault("{\(keys)}") == "no fault")
    #expect(fault("{\(keys),\n\"key17\": 1}").contains("a.json:5001:1: error: the key 'key17'"))
    let kept = try JSONDocument(
      parsing: Array("{\"a\": 1, \"b\": 2, \"a\": 3, \"b\": 4}".utf8), file: "a.json", keepingDuplicates: true
    )
    #expect(kept.duplicateKeys.map { $0.location?.column } == [18, 26])
    #expect(try kept.root["a"]?.int() == 1)
  }
}
