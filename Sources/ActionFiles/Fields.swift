// Fields.swift: the forms of value that action files use again and again.

import JSONText
import UrgentAction
import World

extension JSONValue {
  /// A text by language, `{ "en": "...", "de": "..." }`; a plain string is English, and an empty one is none. Empty when the key
  /// is missing.
  func texts(_ key: String) throws(JSONError) -> [Language: String] {
    let texts = try byLanguage(key) { (value) throws(JSONError) in try value.string() }
    let isEmpty = { (text: String) in text.utf8.allSatisfy { $0 <= UInt8(ascii: " ") } }
    return texts.values.contains(where: isEmpty) ? texts.filter { !isEmpty($0.value) } : texts
  }

  /// Paragraphs by language; a plain list is English, and a plain string one paragraph of it.
  func paragraphs(_ key: String) throws(JSONError) -> [Language: [String]] {
    try byLanguage(key) { (value) throws(JSONError) in
      value.kind == .string ? [try value.string()] : try value.strings()
    }
  }

  /// Paragraphs by language; a plain list is English. A paragraph is a string, or `{ "text": "...", "trueThrough": "2000-06-25" }`.
  func facts(_ key: String) throws(JSONError) -> [Language: [Fact]] {
    try byLanguage(key) { (value) throws(JSONError) in try value.facts() }
  }

  private func facts() throws(JSONError) -> [Fact] {
    if kind == .string { return [Fact(try string())] }
    return try list().map { (paragraph) throws(JSONError) in try paragraph.fact() }
  }

  private func fact() throws(JSONError) -> Fact {
    if kind == .string { return Fact(try string()) }
    try requireKnownKeys("text", "trueThrough")
    guard let date = self["trueThrough"] else { return Fact(try string("text")) }
    guard let day = CalendarDay(try date.string()) else {
      throw date.error("'\(try date.string())' is not a day", hint: "write it as 2000-06-25")
    }
    return Fact(try string("text"), trueThrough: day)
  }

  func partialDate(_ key: String) throws(JSONError) -> PartialDate {
    let value = try required(key)
    let text = try value.string()
    guard let date = PartialDate(text) else {
      throw value.error("'\(text)' is not a date", hint: "write it as 2000-06-07, 2000-06 or 2000")
    }
    return date
  }
}
