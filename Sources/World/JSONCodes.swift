// JSONCodes.swift: countries and languages, as files name them by their codes.

public import JSONText
public import SourceText
public import UrgentAction

extension JSONValue {
  /// The country whose code this text is.
  public func country() throws(JSONError) -> Country {
    let text = try string()
    guard let country = Country(text) else {
      throw error(
        "'\(text)' is not a country code", hint: "write the ISO 3166 code of two letters, such as CN")
    }
    return country
  }

  /// The countries of a list of codes; none where the object has no such member.
  public func countries(_ key: String) throws(JSONError) -> [Country] {
    try list(key).map { (value) throws(JSONError) in try value.country() }
  }

  /// The language whose code this text is.
  public func language() throws(JSONError) -> Language {
    let text = try string()
    guard let language = Language(text) else {
      throw error("'\(text)' is not a language", hint: "write its code of two letters, such as en")
    }
    return language
  }

  /// What an object has for each language, `{ "en": ..., "de": ... }`; a value that is no object is English; returns
  /// nothing where there is no such member.
  @inlinable public func byLanguage<Value>(
    _ key: String, _ read: (JSONValue) throws(JSONError) -> Value
  ) throws(JSONError) -> [Language: Value] {
    guard let value = self[key] else { return [:] }
    guard value.kind == .object else { return [.english: try read(value)] }
    let members = try value.members()
    var values = [Language: Value](minimumCapacity: members.count)
    for member in members { values[try member.key.language()] = try read(member.value) }
    return values
  }
}
