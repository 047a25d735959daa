// Fields.swift: the forms of value that action files use again and again.

import JSONText
import UrgentAction

extension JSONValue {
  /// A text by language, `{ "en": "...", "de": "..." }`; a plain string is English. Empty when the key is missing.
  func texts(_ key: String) throws(JSONError) -> [Language: String] {
    guard let value = self[key], !value.isNull else { return [:] }
    if value.kind == .string { return [.english: try value.string()] }
    var texts: [Language: String] = [:]
    for member in try value.members() { texts[try member.language()] = try member.value.string() }
    return texts
  }

  /// Paragraphs by language; a plain list is English, and a plain string one paragraph of it.
  func paragraphs(_ key: String) throws(JSONError) -> [Language: [String]] {
    guard let value = self[key], !value.isNull else { return [:] }
    if value.kind == .string { return [.english: [try value.string()]] }
    if value.kind == .list { return [.english: try value.strings()] }
    var paragraphs: [Language: [String]] = [:]
    for member in try value.members() {
      paragraphs[try member.language()] =
        member.value.kind == .string ? [try member.value.string()] : try member.value.strings()
    }
    return paragraphs
  }

  /// Paragraphs by language; a plain list is English. A paragraph is a string, or `{ "text": "...", "trueThrough": "2000-06-25" }`.
  func facts(_ key: String) throws(JSONError) -> [Language: [Fact]] {
    guard let value = self[key], !value.isNull else { return [:] }
    if value.kind == .string || value.kind == .list { return [.english: try value.facts()] }
    var facts: [Language: [Fact]] = [:]
    for member in try value.members() { facts[try member.language()] = try member.value.facts() }
    return facts
  }

  private func facts() throws(JSONError) -> [Fact] {
    if kind == .string { return [Fact(try string())] }
    var paragraphs: [Fact] = []
    for paragraph in try list() { paragraphs.append(try paragraph.fact()) }
    return paragraphs
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

  func country() throws(JSONError) -> Country {
    let text = try string()
    guard let country = Country(text) else {
      throw error(
        "'\(text)' is not a country code", hint: "write the ISO 3166 code of two letters, such as CN")
    }
    return country
  }

  func countries(_ key: String) throws(JSONError) -> [Country] {
    var countries: [Country] = []
    for value in try list(key) { countries.append(try value.country()) }
    return countries
  }
}

extension JSONMember {
  func language() throws(JSONError) -> Language {
    guard let language = Language(name) else {
      throw key.error("'\(name)' is not a language", hint: "write its code of two letters, such as en")
    }
    return language
  }
}
