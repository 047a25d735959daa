// Senders.swift: fuzz target: any bytes as a list of senders, checked row by row and written as letters.

import Batch
import Files
import Letters
import SourceText
import UrgentAction
import World
import Writers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private let templates = ExchangedFiles("Templates", path: "")
private let world = Countries(templates)
private let folder = "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/appeal-fuzz-\(getpid())"

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSenders(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    try makeFolder(folder)
    try writeFile(bytes, to: "\(folder)/list", replacing: true)
    var job = BatchJob(
      SenderList("\(folder)/list", try ListWords(templates)), letters: OneLetter(), writer: PlainTextWriter(),
      fileExtension: "txt",
      addressees: ["premier"], day: CalendarDay("2000-06-14") ?? .distantPast, language: .english,
      country: Country("GB"), isPostal: (bytes.last ?? 0) & 1 == 0)
    job.spoolFolder = folder
    job.usesInitials = (bytes.last ?? 0) & 2 == 2
    job.needsEmail = (bytes.last ?? 0) & 4 == 4
    let plan = try BatchPlan(job)
    let outputs = try (0..<3).map { try OutputStream("\(folder)/out\($0)") }
    let counts = try plan.run(
      to: BatchOutput(
        .document(VolumeOutput(outputs[0], named: "letters")), manifest: outputs[1], failures: outputs[2]))
    _ = counts
  } catch {
    precondition(!"\(error)".isEmpty, "an error without words")
  }
  return 0
}

/// One letter of two lines, whoever sends it.
private struct OneLetter: LetterSource {
  func letters(
    in language: Language, from country: Country, _ variation: Variation?
  ) throws(LetterError) -> [BatchLetter] {
    let letter = Letter(
      language: language, layout: Layout(for: try facts(of: country)), channel: .post, title: "A letter",
      parts: [
        Letter.Part(.sender, [.name, .address, .email].map { Block(.line, [Run(.field($0))]) }),
        Letter.Part(.body, [Block(.paragraph, [Run(.field(.message))])]),
      ])
    return [
      BatchLetter(addressee: "premier", channel: .post, state: .open(sendBy: nil), letter: letter)
    ]
  }

  func language(named text: String) -> Language? { text == "de" ? .german : text == "en" ? .english : nil }

  func country(named text: String) -> Country? { Country(text) ?? world.country(named: text) }

  func facts(of country: Country) throws(LetterError) -> CountryFacts {
    (try? world.facts(of: country)) ?? CountryFacts(country)
  }

  func name(of country: Country, in language: Language) -> String { country.code }
  func countries(near text: String) -> [String] { [] }
  func aboutLine(in language: Language, from country: Country) -> AboutLine { AboutLine() }
  func unwantedNames(in language: Language) -> [String] { [] }
}
