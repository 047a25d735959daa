// Phrases.swift: fuzz target: any bytes as one of the files of words: the first byte chooses which.

import Files
import Letters
import SourceText
import UrgentAction
import World

private let paths = [
  "en/phrases.json", "en/countries.json", "en/places.json", "en/offices.json", "en/honorifics.json",
  "offices.json", "transit.json", "countries/gb.json", "en/verbs.txt", "en/languages.json",
]
private let templates = ExchangedFiles("Templates", path: "")

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPhrases(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var files = templates
  files.path = paths[Int(bytes.first ?? 0) % paths.count]
  files.input = Array(bytes.dropFirst())
  if let phrases = try? Phrases(files, language: .english), let day = CalendarDay("2000-06-14") {
    _ = phrases.words(for: day, in: Layout(for: nil))
    _ = phrases.country("Germany")
    _ = phrases.countries(near: "Germny")
  }
  _ = try? TransitTable(files)
  _ = try? Honorifics(files, language: .english).contain("Mr")
  _ = try? files.pointWords()
  _ = try? Languages(files).all()
  let countries = Countries(files)
  _ = countries.country(called: "Germany")
  if let britain = Country("GB") { _ = try? countries.facts(of: britain) }
  _ = try? Composer(files, language: .english)
  return 0
}
