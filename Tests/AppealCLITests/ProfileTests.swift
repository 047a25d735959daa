// ProfileTests.swift: what letters take from the profile, and what wins over it.

import AppealCLI
import Files
import Foundation
import Testing

struct ProfileTests {
  private let folder: TestFolder
  private var environment: [String: String] { ["XDG_CONFIG_HOME": folder.path] }

  init() throws {
    folder = try TestFolder()
    let words = [
      "me", "write", "--from", "A. Reader", "--address", "Hauptstr. 1; 10115 Berlin", "--country", "DE",
    ]
    #expect(run(words).status == .done)
  }

  private func run(_ words: [String]) -> ToolRun { ToolRun(words, environment: environment) }

  private func letter(_ options: [String] = []) -> ToolRun {
    run(["letter", "UA-105-00", "--to", "premier"] + options)
  }

  @Test(arguments: [
    (["--language", "de"], [], "Volksrepublik China\n"),
    (["--language", "de"], ["--language", "fr"], "République populaire de Chine\n"),
    (["--language", "de"], ["--from", "B. Reader"], "Premier of the People's Republic of China\n"),
    (["--by", "telegram"], [], "ZHU RONGJI"),
    (["--by", "telegram"], ["--by", "post"], "Your Excellency,"),
    (["--by", "email"], ["--envelope", "DL"], "%PDF"),
    (["--paper", "letter"], ["--format", "html"], "size: Letter"),
    (["--paper", "letter"], ["--format", "html", "--paper", "a4"], "size: A4"),
    ([], ["--format", "html"], "size: A4"),
  ])
  func theCommandLineWins(_ kept: [String], _ options: [String], _ words: String) {
    if !kept.isEmpty { #expect(run(["me", "write"] + kept).status == .done) }
    let run = run(["letter", "UA-105-00", "--to", "premier", "--quiet"] + options)
    #expect(run.text.contains(words), "\(run.said)\(run.text.prefix(600))")
  }

  @Test func aLanguageThatTheActionHasNotIsSaid() throws {
    #expect(run(["me", "write", "--language", "it"]).status == .done)
    let run = letter()
    #expect(
      run.said.contains(
        "note: the action has no text in 'it': the letter is in 'en'; --language LANG for another"))
    #expect(run.text.contains("Your Excellency"))
  }

  @Test(arguments: [([], true), (["--naming", "free"], false)])
  func aBatchHoldsToThePolicyOnNaming(_ options: [String], _ isRefused: Bool) throws {
    #expect(run(["me", "write", "--naming", "unwanted"]).status == .done)
    let list = try folder.write(
      "name,street,postcode,city,country\nAnna Berg,Weg 1,10115,Berlin,DE\n", "list.csv")
    let run = run(
      ["batch", "UA-105-00", "--senders", list, "--to", "foreign-minister", "--dry-run"] + options)
    #expect(run.status == (isRefused ? .someFailed : .done))
    #expect(run.said.contains("the letter must not name Amnesty International") == isRefused)
  }

  @Test func anEmptyValueTakesAKeyOut() throws {
    #expect(run(["me", "write", "--language", "de", "--open-with", "mutt -H"]).status == .done)
    #expect(run(["me"]).text.contains("\nlanguage   de\nopen-with  mutt -H\n"))
    #expect(run(["me", "write", "--language", "", "--open-with", ""]).status == .done)
    #expect(!run(["me"]).text.contains("language") && !run(["me"]).text.contains("open-with"))
  }

  @Test(arguments: [
    ("{ \"langauge\": \"de\" }", "unknown key 'langauge'"),
    ("{ \"language\": \"german\" }", "'german' is not a language"),
    ("{ \"channel\": \"pigeon\" }", "'pigeon' is not a channel"),
    ("{ \"paper\": \"a5\" }", "'a5' is not a paper"),
  ])
  func aProfileThatIsWrongIsRefusedWithItsPlace(_ text: String, _ words: String) throws {
    let file = try folder.write(text, "bad.json")
    for command in [["me", "--sender", file], ["letter", "UA-105-00", "--all", "--sender", file]] {
      let run = run(command)
      #expect(run.status == .badData)
      #expect(run.said.contains("bad.json:1:") && run.said.contains(words), "\(run.said)")
    }
  }

  /// What cannot be read at the moment is not taken for a profile, or words of one's own, that are not there.
  @Test(arguments: [
    ("XDG_CONFIG_HOME", "appeal", "sender.json"), ("APPEAL_HOME", "", "Templates"),
  ])
  func whatCannotBeReadIsSaid(_ variable: String, _ below: String, _ name: String) throws {
    let empty = try TestFolder()
    let place = "\(empty.path)/\(below)"
    try makeFolder(place)
    try FileManager.default.createSymbolicLink(
      atPath: "\(place)/\(name)", withDestinationPath: "\(place)/\(name)")
    let run = ToolRun(
      ["letter", "UA-105-00", "--to", "premier"],
      environment: environment.merging([variable: empty.path]) { $1 })
    #expect(run.text.isEmpty && run.status == .inputNotFound, "\(run.status)")
    #expect(run.said.contains("cannot be read") && run.said.contains(name), "\(run.said)")
  }

  @Test func aFolderOfOnesOwnThatIsNotThereIsSaid() {
    let run = ToolRun(
      ["letter", "UA-105-00", "--to", "premier", "--from", "A"], environment: ["APPEAL_HOME": "/nowhere"])
    #expect(run.status == .inputNotFound && run.said.contains("there is no folder '/nowhere'"), "\(run.said)")
  }

  /// The town of the profile goes with the address of the profile alone.
  @Test(arguments: [
    ([], "Londres, le 14 juin 2000"),
    (["--address", "5 rue Exemple; 75001 Paris", "--country", "FR"], "Paris, le 14 juin 2000"),
    (
      ["--address", "5 rue Exemple; 75001 Paris", "--country", "FR", "--town", "Lyon"],
      "Lyon, le 14 juin 2000"
    ),
  ])
  func theTownIsThatOfTheAddress(_ options: [String], _ line: String) {
    #expect(run(["me", "write", "--town", "Londres"]).status == .done)
    let run = run(["letter", "UA-105-00", "--to", "premier", "--language", "fr"] + options)
    #expect(run.text.contains(line), "\(run.said)\(run.text.prefix(600))")
  }

  @Test(arguments: [("France", true), ("France 75011", false), ("England", false)])
  func anAddressOfAnotherCountryIsDoubted(_ last: String, _ isDoubted: Bool) {
    let said = letter(["--address", "1 High Street; Paris; \(last)", "--country", "GB"]).said
    #expect(said.contains("ends with France, and the country is United Kingdom") == isDoubted, "\(said)")
  }

  /// An address without ';' is divided at its commas only where each part can be a line.
  @Test(arguments: [
    ("12 rue Exemple, 75001 Paris", "FR", "12 rue Exemple\n75001 Paris\n"),
    ("Calle Mayor 5, 28013, Madrid", "ES", "Calle Mayor 5, 28013, Madrid\n"),
    ("Flat 2, 14, High Street, Leeds LS1 1AA", "GB", "Flat 2, 14, High Street, Leeds LS1 1AA\n"),
    ("1 Main Street, Washington, D.C. 20001", "US", "1 Main Street, Washington, D.C. 20001\n"),
    ("12 Main Street, Springfield, Illinois 62704", "US", "12 Main Street, Springfield, Illinois 62704\n"),
    (
      "12 Main Street, Springfield, Illinois 62704, USA", "US",
      "12 Main Street, Springfield, Illinois 62704\n"
    ),
    ("12, Main Street, Salem, OR 97301", "US", "12, Main Street\nSalem, OR 97301\n"),
    ("Flat, High Street, Leeds LS1 1AA", "GB", "Flat, High Street, Leeds LS1 1AA\n"),
    ("High Street, 1, Leeds LS1 1AA", "GB", "High Street, 1\nLeeds LS1 1AA\n"),
    ("1 Main St, Springfield, Ill., 62704", "US", "1 Main St, Springfield, Ill., 62704\n"),
    ("12 Main Street, Salem, OR 97301", "US", "12 Main Street\nSalem, OR 97301\n"),
  ])
  func anAddressInOneLineIsDividedWithoutDoubt(_ address: String, _ country: String, _ lines: String) {
    let run = letter(["--address", address, "--country", country])
    #expect(run.text.contains("A. Reader\n\(lines)"), "\(run.said)\(run.text.prefix(300))")
  }

  @Test func aHouseNumberIsNoPostcode() {
    let run = letter(["--address", "1600 Pennsylvania Ave NW", "--country", "US"])
    #expect(!run.said.contains("does not look like one of US"), "\(run.said)")
  }

  @Test func theCountryOfTheLastLineIsProposed() throws {
    let words = ["--from", "A. Reader", "--address", "1 High Street; London N1 1AA; United Kingdom"]
    let run = ToolRun(["letter", "UA-105-00", "--to", "premier"] + words)
    #expect(run.said.contains("the sender's country is not given: add --country GB"), "\(run.said)")
  }

  @Test func anotherAddressTakesTheTownOfTheFirstAway() {
    #expect(run(["me", "write", "--town", "Londres"]).status == .done)
    #expect(
      run(["me", "write", "--address", "5 rue Exemple; 75001 Paris", "--country", "FR"]).status == .done)
    #expect(!run(["me"]).text.contains("Londres"))
  }

  /// What would tell who a sender with initials is.
  @Test(arguments: [
    (["--message", "I, Anna Berg, ask you to help."], "the message must not have the sender's name"),
    (["--about", "I am Anna Berg, a teacher."], "the line about the sender must not have the sender's name"),
    (["--town", "Haus Berg"], "the city must be a town alone, not 'Haus Berg'"),
    (["--town", "Berlin c/o Tal"], "the city must be a town alone"),
    (["--message", "I ask you to help."], nil),
  ])
  func initialsHideTheName(_ options: [String], _ words: String?) {
    let run = letter(["--initials", "--from", "Anna Berg", "--address", "Weg 1; 10115 Berlin"] + options)
    #expect(
      run.status == (words == nil ? .done : .usage) && run.text.contains("Berg") == false, "\(run.said)")
    #expect(run.said.contains(words ?? "the message is printed as it stands"), "\(run.said)")
  }
}
