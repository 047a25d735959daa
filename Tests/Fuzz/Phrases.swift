// Phrases.swift: fuzz target: any bytes as one of the files of words: the first byte chooses which.

import Batch
import Files
@testable import Letters
import Sheets
import SourceText
import UrgentAction
import World

/// The files of all languages and of English, and the facts of one country; more would be read for each input.
private let templates = ExchangedFiles("Templates", path: "") { path in
  !path.contains("/") || path.hasPrefix("en/") || path == "countries/GB.json"
}

/// The files of words, sorted, as in `fuzz.sh`.
private let paths = templates.all.keys.filter { $0.hasSuffix(".json") || $0.hasSuffix(".txt") }.sorted()

private let sheet = Array(
  "UA 1/00\n12 June 2000\nPlease write:\n- urging them to help;\nAPPEALS TO:\nThe Mayor\n".utf8)

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
  _ = countries.country(named: "Germany")
  if let britain = Country("GB") { _ = try? countries.facts(of: britain) }
  _ = try? Composer(files, language: .english)
  _ = try? NameWords(files).isTitle("Dr.")
  _ = try? ListWords(files)
  _ = try? PointOpenings(files)
  _ = try? SheetFile(sheet, words: SheetWords(files))
  return 0
}
