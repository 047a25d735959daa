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
    let words = MissionTable.Words(
      countries: Countries(library.templates), country: try library.unambiguousCountry(),
      name: { english.name(of: $0) ?? $0.code },
      places: { english.places(ofMissionOf: $0, in: $1) ?? "of \($0) in \($1)" })
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
