// ImportMissions.swift: `appeal import --missions`, a table of embassies made into mission files.

import AddresseeDirectory
import Arguments
import Files
import Letters
import SourceText
import UrgentAction
import World

extension ImportCommand {
  /// Writes the files under the folder, all or none of them where one exists already.
  func importMissions(_ path: String, _ library: Library, _ console: Console) throws -> ExitStatus {
    let bytes = try readTable(path)
    let english = try library.phrases(.english)
    let languages = try Languages(library.templates).englishFirst().map(library.phrases)
    func kind(_ kind: Mission.Kind) throws -> MissionTable.KindWords {
      let titles = try languages.map { (language: $0.language, names: try $0.heads(of: kind)) }
      return MissionTable.KindWords(name: try english.word(for: kind), titles: titles)
    }
    let countries = Countries(library.templates)
    let words = MissionTable.Words(
      countries: countries, country: try library.unambiguousCountry(),
      name: { english.name(of: $0) ?? $0.code },
      places: { english.places(ofMissionOf: $0, in: $1) ?? "of \($0) in \($1)" },
      kinds: (try kind(.embassy), try kind(.highCommission)), commonwealth: try countries.commonwealth())
    let name = path == "-" ? "standard input" : path
    let report = try MissionTable.read(bytes, file: name, asOf: console.today(), words: words)
    for remark in report.remarks { console.report(AddresseesCommand.line(remark)) }
    let files = report.records.sorted { $0.key < $1.key }
    guard !files.isEmpty else {
      throw Failure(
        .badData, "there is no embassy in '\(name)'", hint: "give a table with a row for each embassy")
    }
    let paths = files.map { folder == "." ? $0.key : "\(folder)/\($0.key)" }
    if !replaces, let taken = paths.first(where: { pathKind($0) != .nothing }) {
      throw FileError(
        .exists, "'\(taken)' exists already", hint: "add --force to replace it, or name another -o")
    }
    for (path, file) in zip(paths, files) {
      try makeFolder(ofFile: path)
      try writeFile(file.value.written(), to: path, replacing: replaces)
    }
    let missions = files.reduce(0) { $0 + $1.value.organizations.count }
    console.note("wrote \(files.count) files with \(missions) embassies into \(folder)")
    return isStrict && !report.remarks.isEmpty ? .badData : .done
  }
}
