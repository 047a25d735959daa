// NewLanguageTests.swift: a language and a country that the program has never heard of, added as files.

import AppealCLI
import Defaults
import Foundation
import SourceText
import Synchronization
import Testing
import UrgentAction

/// Italian and Valdoria, laid over the program's own files.
struct NewLanguageTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures/Italian")
  private static let sender = "--from 'Dina Corti' --address 'Via Lunga 8; 2020 Ferrana' --country XV"

  @Test func writesALetter() throws {
    let printed = try library().appeal(
      "letter UA-951-05 --to justice --language it --date 2005-03-10 \(Self.sender)")
    #expect(
      printed.text == """
        Dina Corti
        Via Lunga 8
        2020 Ferrana

        Ferrana, 10 marzo 2005

        Signor Aldo Brenner
        Ministro della Giustizia
        Via del Foro 3
        1010 Montalba

        Livia Morandel

        Signor Ministro,

        Le scrivo a proposito di Livia Morandel, insegnante.

        Livia Morandel è stata arrestata il 3 febbraio 2005 e nessuno l'ha
        accusata di un reato.

        Chiedo che Livia Morandel sia rilasciata, se nessuno la accusa.

        Attendo con fiducia una Sua risposta.

        Distinti saluti,




        Dina Corti

        """)
    #expect(printed.status == .done)
  }

  /// Countries and languages of a list are known by their names in the new language, and the new one in the others.
  @Test func writesABatch() throws {
    let library = try library()
    try Data(
      """
      name,street,postcode,city,country,language
      Dina Corti,Via Lunga 8,2020,Ferrana,Valdoria,italiano
      Otto Brandt,Hauptstr. 5,10115,Berlin,Germania,it
      Ines Vidal,Calle Sol 4,28001,Madrid,Spagna,inglese

      """.utf8
    ).write(to: library.folder.url.appending(path: "list.csv"))
    let printed = library.appeal(
      "batch UA-951-05 --to justice --date 2005-03-10 --senders \(library.folder.path)/list.csv"
        + " --output \(library.folder.path)/letters")
    #expect(printed.status == .done, "\(printed)")
    let first = try library.text("letters/letters/000001-justice-minister.txt")
    #expect(first.hasPrefix("Dina Corti\nVia Lunga 8\n2020 Ferrana\n\nFerrana, 10 marzo 2005\n"))
    let second = try library.text("letters/letters/000002-justice-minister.txt")
    #expect(second.contains("Germania\n") && second.contains("1010 MONTALBA\nVALDORIEN\n"))
    #expect(try library.text("letters/letters/000003-justice-minister.txt").contains("Dear Minister,"))
  }

  /// So are the names of columns, and what stands before names.
  @Test func readsAListInTheLanguage() throws {
    let library = try library()
    try library.write(
      """
      Appellativo;Nome;Cognome;Indirizzo;CAP;Città;Paese;Lingua;Deceduto
      Gentile Dott.ssa;Dina;Corti;Via Lunga 8;2020;Ferrana;Valdoria;italiano;
      Signor;Ugo;Rossi;Via Corta 1;2020;Ferrana;Valdoria;italiano;no
      Signora;Ada;Neri;Via Corta 2;2020;Ferrana;Valdoria;italiano;sì
      ;Famiglia;Bianchi;Via Corta 3;2020;Ferrana;Valdoria;italiano;
      ;Eva;sconosciuto;Via Corta 4;2020;Ferrana;Valdoria;italiano;

      """, to: "list.csv")
    let printed = library.appeal(
      "batch UA-951-05 --to justice --date 2005-03-10 --senders \(library.folder.path)/list.csv"
        + " --output \(library.folder.path)/letters")
    #expect(printed.status == .someFailed, "\(printed)")
    for (number, start) in [(1, "Dott.ssa Dina Corti\nVia Lunga 8\n"), (2, "Ugo Rossi\nVia Corta 1\n")] {
      let letter = try library.text("letters/letters/00000\(number)-justice-minister.txt")
      #expect(letter.hasPrefix(start), "\(letter)")
    }
    let failures = try library.text("letters/failures.csv").split(separator: "\r\n").dropFirst()
    for (row, reason) in zip(failures, ["says 'sì'", "is that of a household", "is 'sconosciuto'"]) {
      #expect(row.contains(reason), "\(row)")
    }
    #expect(failures.count == 3)
    #expect(!printed.reports.contains { $0.contains("not used: the columns") }, "\(printed.reports)")
  }

  @Test func nothingIsMissing() throws {
    let printed = try library().appeal("check")
    let faults = printed.text.split(separator: "\n").filter { $0.contains("error:") }
    #expect(faults.isEmpty && printed.status == .done, "\(faults)")
  }

  /// A word or a file that is left out, with what is said of it, and the command that needs it.
  private static let leftOut: [(name: String, word: String?, error: String, letter: String?)] = [
    ("phrases.json", "\"and\": \"e\",", "no label 'and'", nil),
    ("phrases.json", "\"locale\": \"it-IT\",", "no 'locale'", "letter UA-951-05 --to justice"),
    (
      "phrases.json", ",\n    \"page\": \"Pagina {{page}} di {{pages}}\"", "no label 'page'",
      "letter UA-951-05 --to justice"
    ),
    ("phrases.json", " di {{pages}}", "{{pages}}", "letter UA-951-05 --to justice"),
    ("phrases.json", "\"email\": \"E-mail\",", "no label 'email'", "letter UA-951-05 --to justice"),
    ("honorifics.json", "\"male\": \"Signor\", ", "no 'male'", "letter UA-951-05 --to justice"),
    ("languages.json", ", \"it\": \"italiano\"", "does not name itself", nil),
    ("countries.json", "\"XV\": \"Valdoria\",", "lacks the names of XV", nil),
    ("places.json", "\"DE\": \"in Germania\",", "lacks under \"in\" the forms of DE", nil),
    ("names.txt", "[titles]", "'titles' is missing", nil),
    ("states.txt", "[forms]", "'forms' is missing", nil),
    ("lists.txt", "[first_name]", "'first_name' is missing", nil),
    ("fax-cover.mustache", nil, "no template", nil),
    ("honorifics.json", nil, "no file it/honorifics.json", "letter UA-951-05 --to justice"),
    ("entries.txt", "[office]", "'office' is missing", nil),
    ("phrases.json", "\"&\": \"e\", ", "the sign '&' has no word", nil),
    ("phrases.json", "\"messageTo\": \"A:\",", "no label 'messageTo'", nil),
  ]

  /// Takes a word out of a file, or the file away.
  private func leaveOut(_ name: String, _ word: String?, of library: OwnLibrary) throws {
    let file = library.folder.url.appending(path: "Templates/it/\(name)")
    guard let word else { return try FileManager.default.removeItem(at: file) }
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(word))
    try Data(text.replacing(word, with: "").utf8).write(to: file)
  }

  /// Each word that is left out is named by the check, with its file: all of them at once.
  @Test(arguments: [[0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16], [1], [3, 13]])
  func whatIsLeftOutIsNamed(_ rows: [Int]) throws {
    let library = try library()
    for row in rows { try leaveOut(Self.leftOut[row].name, Self.leftOut[row].word, of: library) }
    let check = library.appeal("check")
    #expect(check.status == .badData)
    for row in rows {
      let (name, _, error, _) = Self.leftOut[row]
      let lines = check.text.split(separator: "\n").filter { $0.contains(error) }
      #expect(lines.contains { $0.contains("it/\(name)") }, "\(error): \(check.text)")
    }
  }

  /// Of a folder with a template only, all else is missing; a file that nothing reads is a doubt, but no remark of the owner's.
  @Test func foldersAreReadAsTheyAreMeant() throws {
    let library = try library()
    let (own, above) = (
      library.folder.url.appending(path: "own"), library.folder.url.appending(path: "above")
    )
    for folder in [
      own.appending(path: "it"), own.appending(path: "EN"), above.appending(path: "Templates/en"),
    ] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("{{opening}}\n".utf8).write(to: folder.appending(path: "appeal.mustache"))
      try Data("Ours.\n".utf8).write(to: folder.appending(path: "README.md"))
    }
    let check = library.appeal("check \(library.folder.path)/own")
    #expect(check.status == .badData)
    for part in [
      "no phrases in the language 'it'", "own/EN/appeal.mustache:1:1: warning: nothing reads this file",
    ] {
      #expect(check.text.contains(part), "\(check.text)")
    }
    #expect(!check.text.contains("README"))
    let actions = library.appeal("actions --templates \(library.folder.path)/above")
    let isNamed = actions.reports.contains { $0.contains("give '\(library.folder.path)/above/Templates'") }
    #expect(actions.status == .inputNotFound && isNamed, "\(actions.reports)")
  }

  /// A letter that needs the word says so too.
  @Test(arguments: leftOut.indices.filter { leftOut[$0].letter != nil })
  func aLetterNamesWhatItLacks(_ row: Int) throws {
    let library = try library()
    let (name, word, error, letter) = Self.leftOut[row]
    try leaveOut(name, word, of: library)
    let printed = library.appeal("\(letter ?? "") --language it --date 2005-03-10 \(Self.sender)")
    #expect(printed.text.isEmpty && printed.status != .done)
    #expect(printed.reports.contains { $0.contains(error) }, "\(printed.reports)")
  }

  /// The files in a folder of their own, with the countries of English under their Italian names where they have one.
  private func library() throws -> OwnLibrary {
    let library = try OwnLibrary(copying: Self.fixtures)
    let italian = ["DE": "Germania", "ES": "Spagna", "XV": "Valdoria"]
    let english = EmbeddedFiles.templates.bytes(of: "en/countries.json") ?? []
    let codes = String(decoding: english, as: UTF8.self).matches(of: /"([A-Z]{2})": "([^"]*)"/)
    var names = Dictionary(uniqueKeysWithValues: codes.map { (String($0.1), String($0.2)) })
    names.merge(italian) { $1 }
    func table(_ names: [String: String]) -> String {
      names.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\($0.value)\"," }.joined(separator: "\n")
        + "\n\"ZZ\": \"nessun luogo\""
    }
    try library.write("{\(table(names))}", to: "Templates/it/countries.json")
    let (inside, of) = (names.mapValues { "in \($0)" }, names.mapValues { "di \($0)" })
    try library.write(
      "{\"in\": {\(table(inside))}, \"of\": {\(table(of))}}", to: "Templates/it/places.json")
    return library
  }
}

/// Templates and addressees in a folder, with which commands are run.
private struct OwnLibrary {
  let folder: TemporaryFolder

  init(copying source: URL) throws {
    folder = try TemporaryFolder()
    for name in ["Templates", "Addressees"] {
      try FileManager.default.copyItem(
        at: source.appending(path: name), to: folder.url.appending(path: name))
    }
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.url.appending(path: path))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  /// What a command prints and reports, and how it ends; words may stand between apostrophes.
  func appeal(_ line: String) -> (text: String, reports: [String], status: AppealCLI.ExitStatus) {
    let printed = Mutex<[UInt8]>([])
    let reported = Mutex<[String]>([])
    let console = Console(
      write: { bytes in printed.withLock { $0 += bytes } },
      report: { line in reported.withLock { $0.append(line) } },
      environment: { [path = folder.path] in $0 == "APPEAL_HOME" ? path : nil },
      today: { CalendarDay("2026-11-01") ?? .distantPast }, isTerminal: false)
    var words: [String] = []
    for (index, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      words += index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
    let status = Tool(console: console).run(words)
    return (String(decoding: printed.withLock { $0 }, as: UTF8.self), reported.withLock { $0 }, status)
  }
}
