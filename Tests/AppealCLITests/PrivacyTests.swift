// PrivacyTests.swift: what is said and left of the people who send letters.

import AppealCLI
import Files
import Foundation
import Testing

private let header = "name,street,postcode,city,country,email,language\n"
/// Rows with faults and doubts of every kind that quotes a cell.
private let faultyRows = [
  "Secretname Kept,Quietlane 7,N1 1AA,Hiddentown,GB,not-an-address,en",
  "\"Secretname, Kept\",Quietlane 8,N1 1AA,Hiddentown,GB,,en",
  "Secretname Kept,Quietlane 9,Quietlane,Hiddentown,DE,,en",
  "Secretname Kept,Quietlane 1,N1 1AA,Hiddentown,Hiddenland,,en",
  "Secretname Kept,Quietlane 2,N1 1AA,Hiddentown,GB,,Secretish",
  "Secretname Kept <b>,Quietlane 3,N1 1AA,Hiddentown,GB,,en",
  "secret@example.org,Quietlane 4,N1 1AA,Hiddentown,GB,,en",
  "Familie Secretname,Quietlane 5,10115,Hiddentown,DE,,de",
]
private let data = ["Secret", "Quiet", "Hidden", "example.org", "N1 1AA"]

private func batch(_ list: String, _ folder: TestFolder, _ options: [String], isTerminal: Bool = false) throws
  -> ToolRun
{
  let path = try folder.write(list, "list.csv")
  return ToolRun(
    ["batch", "UA-105-00", "--senders", path, "--to", "premier", "--date", "2000-06-14"] + options,
    isTerminal: isTerminal)
}

@Test(arguments: [["--dry-run"], ["-o", "RUN"], ["--one-file", "-o", "RUN.txt"]])
private func whatIsMailedHasNoDataOfSenders(_ options: [String]) throws {
  let folder = try TestFolder()
  let words = options.map { $0.replacing("RUN", with: "\(folder.path)/run") }
  let run = try batch(
    header + faultyRows.joined(separator: "\n") + "\nGood Person,1 St,N1 1AA,L,GB,,en\n", folder, words)
  #expect(run.status == .someFailed)
  for word in data { #expect(!run.said.contains(word), "\(run.said)") }
  for row in [3, 4, 6] { #expect(run.said.contains("\(row)"), "row \(row) is not named: \(run.said)") }
  #expect(run.said.contains("there is no country '…'"))
}

@Test private func theTerminalAndTheListOfFailuresSayWhatIsWrong() throws {
  let folder = try TestFolder()
  let list = header + faultyRows[3] + "\nGood Person,1 St,N1 1AA,L,GB,,en\n"
  let run = try batch(list, folder, ["-o", "\(folder.path)/run"], isTerminal: true)
  #expect(run.said.contains("row 2: there is no country 'Hiddenland'"))
  #expect(try folder.text("run/failures.csv").contains("there is no country 'Hiddenland'"))
}

@Test private func thePeopleOfTwoRunsHaveOtherNumbers() throws {
  let folder = try TestFolder()
  let list = header + "Anna Reader,1 High Street,N1 1AA,London,GB,a@example.org,en\n"
  for run in ["one", "two"] {
    #expect(try batch(list, folder, ["-o", "\(folder.path)/\(run)"]).status == .done)
  }
  let (one, two) = (try folder.bytes("one/.people"), try folder.bytes("two/.people"))
  #expect(one.count == 32 && two.count == 32 && one != two)
  #expect(try folder.text("one/.appeal-run").contains("\npeople "))
  let mode = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/one/.appeal-run")
  #expect(mode[.posixPermissions] as? Int == 0o600)
  // A run that is completed again keeps its numbers.
  #expect(try batch(list, folder, ["-o", "\(folder.path)/one", "--resume"]).status == .done)
  #expect(try folder.bytes("one/.people") == one)
}

@Test private func nobodyIsWrittenToAfterTwoRuns() throws {
  let folder = try TestFolder()
  let rows = ["Anna Reader,1 High Street", "Ben Writer,2 High Street", "Cleo New,3 High Street"].map {
    "\($0),N1 1AA,London,GB,,en\n"
  }
  #expect(try batch(header + rows[0], folder, ["-o", "\(folder.path)/one"]).status == .done)
  let second = ["--after", "\(folder.path)/one", "-o", "\(folder.path)/two"]
  #expect(try batch(header + rows[1], folder, second).status == .done)
  let third = ["--after", "\(folder.path)/two", "-o", "\(folder.path)/three"]
  let run = try batch(header + rows.joined(), folder, third)
  #expect(run.said.contains("rows 2, 3: an earlier run has written to the same person"), "\(run.said)")
  #expect(run.said.contains("1 letter of 1 sender"))
}

@Test(arguments: [(0o600, ""), (0o644, "read"), (0o640, "read"), (0o666, "change"), (0o620, "change")])
private func aProfileThatOthersCanReadIsSaid(_ mode: Int, _ what: String) throws {
  let folder = try TestFolder()
  try makeFolder("\(folder.path)/appeal")
  let path = try folder.write(
    #"{"name": "A. Reader", "address": ["1 High Street", "London N1 1AA"], "country": "GB"}"#,
    "appeal/sender.json")
  try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  let letter = ["letter", "UA-105-00", "--to", "premier", "--date", "2000-06-14"]
  for words in [["me"], letter, letter + ["-o", "\(folder.path)/letter.txt"]] {
    let run = ToolRun(words, environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(run.status == .done)
    let warning = "warning: others can \(what) your profile; write chmod 600 '\(path)'"
    // Once, though the profile is read again for the line that says how to record the letter.
    #expect(
      run.said.split(separator: "your profile", omittingEmptySubsequences: false).count
        == (what.isEmpty ? 1 : 2), "\(run.said)")
    #expect(what.isEmpty || run.said.contains(warning), "\(run.said)")
  }
}

@Test private func noMemoryIsWrittenWhenTheProgramCrashes() {
  leaveNoCoreDump()
  var limit = rlimit()
  #if canImport(Glibc)
    #expect(getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0)
  #else
    #expect(getrlimit(RLIMIT_CORE, &limit) == 0)
  #endif
  #expect(limit.rlim_cur <= 1)
}
