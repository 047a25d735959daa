// MisspeltDataTests.swift: words of data files that mean nothing, which a check names with their place.

import AppealCLI
import Defaults
import Files
import Foundation
import Testing

/// The first place where the words stand is misspelt, and is told.
@Test(arguments: [
  ("de/phrases.json", "\"ranks\": [\"minister\"", "\"ranks\": [\"minster\"", "'minster' is not a rank"),
  ("transit.json", "\"AT\"", "\"AUT\"", "'AUT' is not a country code"),
  (
    "countries/DE.json", "\"languages\": [\"de\"]", "\"languages\": [\"deu\"]",
    "'deu' is not a language"
  ),
  ("countries/DE.json", "\"din5008B\"", "\"din5008b\"", "'din5008b' is not a window"),
  ("offices.json", "\"en\": [", "\"eng\": [", "'eng' is not a language"),
])
private func aMisspeltWordIsAFault(_ path: String, _ right: String, _ wrong: String, _ words: String) throws {
  let folder = try TestFolder()
  let text = String(decoding: try #require(EmbeddedFiles.templates.bytes(of: path)), as: UTF8.self)
  let place = try #require(text.range(of: right))
  try makeFolder(ofFile: "\(folder.path)/Templates/\(path)")
  let file = try folder.write(text.replacingCharacters(in: place, with: wrong), "Templates/\(path)")
  let line = text[..<place.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
  let check = ToolRun(["check", "--templates", "\(folder.path)/Templates"])
  #expect(check.status == .badData)
  #expect((check.text + check.said).contains("\(file):\(line):"), "\(check.text)\(check.said)")
  #expect((check.text + check.said).contains(words), "\(check.text)\(check.said)")
}
