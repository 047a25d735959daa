// GuideSheetTests.swift: from an action sheet to its letter by questions.

import AppealCLI
import Foundation
import Testing

struct GuideSheetTests {
  /// A sheet of our own, open on the tests' day.
  private static let sheet = GuideWay.text("sheet.txt").replacing("YEAR", with: "00").replacing(
    "ISSUED", with: "12 June 2000"
  ).replacing("TAKEN", with: "10 June 2000").replacing("LASTDAY", with: "20 August 2000")
  private static let sheetWay = GuideWay("sheet").answers([
    "Which action?": "FOLDER/sheet.txt", "as your profile": "n", "Where?": "FOLDER",
  ])

  private func person(withSheet text: String = sheet, _ answers: [String]) throws -> GuidedPerson {
    let person = try GuidedPerson(answers)
    try text.write(toFile: "\(person.folder)/sheet.txt", atomically: false, encoding: .utf8)
    return person
  }

  /// All keys are counted, each Enter too, but those of the person's own words: the sheet's name, name, address and
  /// country.
  @Test func aSheetBecomesALetterAndEnvelopeWithFewKeys() throws {
    let way = GuideWay("sheet")
    let own = ["Which action?", "Your name:", "Your street", "Your country:"]
    // The folder is typed only to keep the test's files together; a person takes the one proposed.
    let changes = ["Which action?": "FOLDER/sheet.txt", "Where?": "FOLDER"]
    let person = try person(way.answers(changes) + [""])
    #expect(person.run() == .done)
    #expect(person.isThrough)
    #expect(
      person.files == [
        "UA-998-00.json", "UA-998-00.minister-example-affairs.envelope.pdf",
        "UA-998-00.minister-example-affairs.pdf", "config/appeal/sender.json", "sheet.txt",
      ])
    let keys = way.rows.map { own.contains($0.question) ? 1 : $0.answer.count + 1 }.reduce(0, +)
    let (start, end) = ("appeal".count + 1, 1)
    #expect(start + keys + end <= 25)
  }

  @Test func draftsAreShownAndReworded() throws {
    let person = try person([
      "FOLDER/sheet", "2", "I write about a man whom I have read of.", "9", "w", "FOLDER/mine/", "", "",
      "1", "A. Reader", "1 High Street; London N1 1AA", "GB", "", "n", "", "n", "", "3", "FOLDER/a.txt", "",
    ])
    #expect(person.run() == .done)
    #expect(person.isThrough)
    #expect(person.files == ["a.txt", "mine/UA-998-00.json", "sheet.txt"])
    let letter = try String(contentsOfFile: "\(person.folder)/a.txt", encoding: .utf8)
    #expect(letter.contains("\nI write about a man whom I have read of.\n"))
    #expect(!person.screen.contains("a draft that nobody has read yet"))
    #expect(person.screen.contains("point-1: I urge the authorities to let Example Mwangi see a lawyer."))
  }

  /// No letter is written for an action that a file beside the sheet says is stopped, and no later edition is lost.
  @Test(arguments: [
    ("UA-998-00.json", "stop", "UA 998/00 was stopped on 13 June 2000: no appeals must be sent."),
    ("other.json", "stop", "UA 998/00 was stopped on 13 June 2000: no appeals must be sent."),
    (
      "UA-998-00.json", "correction",
      "has the correction of 2000-06-13, which this sheet does not know: choose that file"
    ),
  ])
  func aSheetDoesNotReplaceWhatCameLater(_ file: String, _ kind: String, _ said: String) throws {
    let person = try person(["FOLDER/sheet.txt", "q"])
    let appeals =
      #"[{ "id": "a", "letter": { "en": ["I write."] }, "addressees": [{ "title": "Minister" }] }]"#
    let text = """
      { "id": "UA-998-00", "reference": "UA 998/00", "title": "T", "countries": ["KE"], "editions": [
        { "kind": "first", "issued": "2000-06-12", "appeals": \(appeals) },
        { "kind": "\(kind)", "issued": "2000-06-13", "appeals": \(kind == "stop" ? "[]" : appeals) } ] }
      """
    try text.write(toFile: "\(person.folder)/\(file)", atomically: false, encoding: .utf8)
    #expect(person.run() == .done)
    #expect(person.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(said))
    #expect(person.files == [file, "sheet.txt"])
    guard file == "UA-998-00.json" else {
      let other = "\(person.folder)/first.json"
      try text.replacing(
        #""stop", "issued": "2000-06-13", "appeals": []"#,
        with: #""correction", "issued": "2000-06-13", "appeals": \#(appeals)"#
      )
      .write(toFile: other, atomically: false, encoding: .utf8)
      let run = ToolRun(["letter", other, "--all", "--from", "A. Reader"])
      #expect(run.status == .nothingWritten && run.said.contains(said), "\(run.said)")
      return
    }
    let run = ToolRun(["import", "\(person.folder)/sheet.txt", "-o", person.folder, "--force"])
    #expect(run.said.contains("has the \(kind) of 2000-06-13, which the sheet does not know"), "\(run.said)")
    #expect(try String(contentsOfFile: "\(person.folder)/\(file)", encoding: .utf8) == text)
  }

  /// An update or a stop whose action has a file is added to it; `q` leaves at a question within a step, too.
  @Test(arguments: [
    (["", "n", "w", "q"], 1), (["", "y", "q"], 2), (["", "q"], 1), (["stop", "", "q"], 2),
    (["stop", "q"], 1),
  ])
  func aLaterSheetIsAddedToItsAction(_ answers: [String], _ editions: Int) throws {
    let isStop = answers[0] == "stop"
    let update = Self.sheet.replacing("UA 998/00", with: "Further information on UA 998/00")
    let stop =
      "STOP ACTION\n\nUA 998/00\n12 June 2000\n\nKENYA: Example Mwangi\n\nNo further action is requested.\n"
    let person = try person(
      withSheet: isStop ? stop : update, ["FOLDER/sheet.txt"] + answers.dropFirst(isStop ? 1 : 0))
    let file = "\(person.folder)/UA-998-00.json"
    let first = """
      { "id": "UA-998-00", "reference": "UA 998/00", "title": "T", "countries": ["KE"], "editions": [
        { "kind": "first", "issued": "2000-06-01", "appeals": [] } ] }
      """
    try first.write(toFile: file, atomically: false, encoding: .utf8)
    #expect(person.run() == .done && person.isThrough, "\(person.screen)")
    let said = person.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(isStop || said.contains("has the first of 2000-06-01, and this sheet goes on from it"), "\(said)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.matches(of: /"kind"/).count == editions, "\(said)")
  }

  /// The same sheet is no other edition where its index was mended in the meantime.
  @Test(arguments: [#""index": "AFR 32/001/00","#, #""index": "AFR 99/999/00","#, ""])
  func aSheetReplacesItsOwnAction(_ index: String) throws {
    let folder = try TestFolder()
    let file = try folder.write(
      """
      { "id": "UA-998-00", "reference": "UA 998/00", "title": "T", "countries": ["KE"], "editions": [
        { "kind": "first", \(index) "issued": "2000-06-12", "appeals": [] } ] }
      """, "UA-998-00.json")
    let sheet = try folder.write(Self.sheet, "sheet.txt")
    let run = ToolRun(["import", sheet, "-o", folder.path, "--force"])
    #expect(!run.said.contains("does not know"), "\(run.said)")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Mwangi"))
  }

  /// An update that was read before its index was mended is the same; one of another day is not.
  @Test(arguments: [("2000-06-12", true), ("2000-06-19", false)])
  func anUpdateReplacesItself(_ day: String, _ isSame: Bool) throws {
    let folder = try TestFolder()
    let text =
      "AI Index: AFR 32/001/00\n\n"
      + Self.sheet.replacing("UA 998/00", with: "Further information on UA 998/00")
    let sheet = try folder.write(text, "sheet.txt")
    #expect(ToolRun(["import", sheet, "-o", folder.path]).status == .done)
    let file = "\(folder.path)/UA-998-00.json"
    var json = try String(contentsOfFile: file, encoding: .utf8)
    json = json.replacing("AFR 32/001/00", with: "AFR 99/999/00").replacing(
      #""2000-06-12""#, with: #""\#(day)""#)
    #expect(json.contains("further-information") && json.contains("AFR 99/999/00"), "\(json)")
    try json.write(toFile: file, atomically: false, encoding: .utf8)
    let run = ToolRun(["import", sheet, "-o", folder.path, "--force"])
    #expect(run.said.contains("does not know") != isSame, "\(run.said)")
  }

  /// Two updates of one day that were read from the same file are two.
  @Test func anUpdateReplacesNoOtherOfItsFile() throws {
    let folder = try TestFolder()
    let first = try folder.write("AI Index: AFR 32/001/00\n\n" + Self.sheet, "first.txt")
    #expect(ToolRun(["import", first, "-o", folder.path]).status == .done)
    let file = "\(folder.path)/UA-998-00.json"
    let update = Self.sheet.replacing("UA 998/00", with: "Further information on UA 998/00")
    for (index, options) in [("002", []), ("003", []), ("003", ["--force"])] {
      let sheet = try folder.write("AI Index: AFR 32/\(index)/00\n\n" + update, "sheet.txt")
      let run = ToolRun(["import", sheet, "--into", file] + options)
      #expect(run.status == .done, "\(run.said)")
    }
    let json = try String(contentsOfFile: file, encoding: .utf8)
    #expect(["001", "002", "003"].allSatisfy { json.contains("AFR 32/\($0)/00") }, "\(json)")
  }

  /// A newer sheet, or a stop, in another file of the folder is told of, in the ledger too.
  @Test(
    arguments: [
      ("further-information", "2000-06-13", "there is a newer document of UA 998/00, of 13 June 2000"),
      ("further-information", "2000-06-11", nil), ("stop", "2000-06-13", "was stopped on 13 June 2000"),
    ] as [(String, String, String?)])
  func whatCameLaterBesideAFileIsTold(_ kind: String, _ day: String, _ said: String?) throws {
    let folder = try TestFolder()
    let appeals =
      #"[{ "id": "a", "letter": { "en": ["I write."] }, "addressees": [{ "id": "m", "title": "Minister", "#
      + #""address": ["Box 0", "Nairobi"], "country": "KE" }] }]"#
    func write(_ kind: String, _ day: String, _ name: String) throws -> String {
      try folder.write(
        #"{ "id": "UA-998-00", "reference": "UA 998/00", "title": "T", "countries": ["KE"], "editions": [{ "kind": "#
          + #""\#(kind)", "issued": "\#(day)", "appeals": \#(kind == "stop" ? "[]" : appeals) }] }"#, name)
    }
    let file = try write("first", "2000-06-12", "UA-998-00.json")
    let other = try write(kind, day, "other.json")
    // Some programs write a slash as an escape; and the first of two stops counts.
    let text = try String(contentsOfFile: other, encoding: .utf8)
    try text.replacing("UA 998/00\"", with: #"UA 998\/00""#).write(
      toFile: other, atomically: false, encoding: .utf8)
    if kind == "stop" { _ = try write(kind, "2000-06-20", "a.json") }
    let letter = ToolRun(["letter", file, "--all", "--from", "A. Reader", "--date", "2000-06-14"])
    #expect(letter.said.contains(said ?? "a newer document") == (said != nil), "\(letter.said)")
    #expect((letter.status == .done) == (kind != "stop"))
    let sent = ToolRun([
      "sent", "add", file, "--to", "m", "--date", "2000-06-14", "--ledger", "\(folder.path)/sent.csv",
    ])
    #expect(sent.said.contains("was stopped") == (kind == "stop"), "\(sent.said)")
  }

  /// Two actions without a number are not one because a program gave both the same id.
  @Test func aStopOfAnotherActionWithoutNumberStopsNothing() throws {
    let folder = try TestFolder()
    func action(_ country: String, _ more: String) -> String {
      #"{ "id": "action", "title": "T", "countries": ["\#(country)"], "editions": [{ "kind": "first", "#
        + #""issued": "2000-06-12", "appeals": [{ "id": "a", "letter": { "en": ["I write."] }, "#
        + #""addressees": [{ "title": "Minister", "address": ["Box 1", "Capital"], "country": "\#(country)" }] }] }\#(more)] }"#
    }
    let file = try folder.write(action("TG", ""), "a.json")
    _ = try folder.write(
      action("CL", #", { "kind": "stop", "issued": "2000-06-13", "appeals": [] }"#), "b.json")
    let run = ToolRun([
      "letter", file, "--all", "--from", "A. Reader", "--address", "1 High Street; London N1 1AA",
      "--country", "GB",
    ])
    #expect(!run.said.contains("stopped"), "\(run.said)")
  }

  @Test func whatSpeaksForAnOrganizationIsNotTaken() throws {
    let person = try person([
      "FOLDER/sheet.txt", "2", "We fear for Example Mwangi.", "", "2", "I fear for Example Mwangi.", "", "q",
    ])
    #expect(person.run() == .done)
    #expect(person.screen.contains("An organization speaks in the opening ('We'): reword it."))
    #expect(person.files == ["sheet.txt"])
  }

  @Test func threeStepsBackLeadToTheSheetAndOn() throws {
    let person = try person([
      "FOLDER/sheet.txt", "", "", "b", "b", "b", "FOLDER/sheet.txt", "", "", "fax", "A. Reader",
      "1 High Street; London N1 1AA", "GB", "", "n", "", "n", "", "", "",
    ])
    #expect(person.run() == .done)
    #expect(person.screen.components(separatedBy: "In your own words?").count == 4)
    #expect(person.screen.contains("--by fax"))
  }

  /// Until something is saved, nothing of a sheet is on disk.
  @Test(arguments: 0...12)
  func leavingAtAnyQuestionOfASheetLeavesNothing(_ count: Int) throws {
    let byWord = count.isMultiple(of: 2)
    let person = try person(Array(Self.sheetWay.prefix(count)) + (byWord ? ["q", "q"] : []))
    #expect(person.run() == .done)
    #expect(person.files == ["sheet.txt"])
  }

  @Test(arguments: [
    (
      "the situation of Example Mwangi in prison.",
      ["", "We ask for a lawyer.", "1", "I ask you to let him see a lawyer"]
    ),
    (
      "the situation of Example Mwangi in prison.",
      ["x", "7", "b", "", "1", "I ask you to let him see a lawyer."]
    ),
  ])
  func aPointThatNoLetterCanSayIsAskedFor(_ point: String, _ answers: [String]) throws {
    let way = Self.sheetWay
    let person = try person(
      withSheet: Self.sheet.replacing(
        "urging the authorities to let Example Mwangi see a lawyer.", with: point),
      Array(way.prefix(2)) + answers + way.dropFirst(2) + [""])
    #expect(person.run() == .done)
    #expect(person.isThrough)
    #expect(person.screen.contains("the sheet: \(point.dropLast())\n     the letter: nothing yet\n"))
    #expect(person.screen.contains("\nI ask you to let him see a lawyer.\n"))
    #expect(!person.screen.contains("leadIn") && !person.screen.contains("\"sentence\""))
    #expect(
      answers.first != ""
        || person.screen.contains("It speaks for an organization ('We'): say it as yourself."))
    let file = try String(contentsOfFile: "\(person.folder)/UA-998-00.json", encoding: .utf8)
    #expect(file.contains("\"sentence\": { \"en\": \"I ask you to let him see a lawyer.\" }"))
    #expect(file.contains("\"drafts\": []") && !person.screen.contains("nobody has read"))
  }

  /// A point that is not for the person is left out; what is no sentence is not taken.
  @Test func aPointIsLeftOut() throws {
    let way = Self.sheetWay
    let other = "urging the authorities to let Example Mwangi see a lawyer.\n- if you are a teacher, say so."
    let person = try person(
      withSheet: Self.sheet.replacing(
        "urging the authorities to let Example Mwangi see a lawyer.", with: other),
      Array(way.prefix(2)) + ["1", "?", "1", "no", "x1"] + way.dropFirst(2) + [""])
    #expect(person.run() == .done && person.isThrough, "\(person.screen)")
    #expect(person.screen.contains("Please type the words themselves."))
    let file = try String(contentsOfFile: "\(person.folder)/UA-998-00.json", encoding: .utf8)
    #expect(!file.contains("if you are") && file.contains("see a lawyer"), "\(file)")
  }

  @Test func filesThatAreNoSheetsAreSaidAndAskedForAgain() throws {
    let person = try person(withSheet: "Buy bread.\n", ["FOLDER/sheet.txt", "FOLDER/none.txt", "q"])
    #expect(person.run() == .done)
    let words = person.screen.replacing("\n", with: " ")
    #expect(words.contains("holds no action sheet"))
    #expect(words.contains("there is no file 'FOLDER/none.txt'".replacing("FOLDER", with: person.folder)))
  }

  @Test func noAnswerToTheFirstQuestionIsAskedForInWords() throws {
    let person = try person(["", "q"])
    #expect(person.run() == .done)
    #expect(person.screen.contains("Please type a number, a name, or p; q quits."))
  }

  @Test(arguments: [["sheet"], ["letter", "sheet"], ["letter", "sheet", "--all"]])
  func aSheetOnTheCommandLineIsTheFirstAnswer(_ words: [String]) throws {
    let person = try person(["", "q"])
    #expect(person.run(words.map { $0 == "sheet" ? "\(person.folder)/sheet.txt" : $0 }) == .done)
    #expect(person.screen.contains("What the sheet says"))
    #expect(person.screen.contains("To whom?"))
  }

  @Test func theDayOfIssueIsAskedForWhereTheSheetHasNone() throws {
    let person = try person(
      withSheet: Self.sheet.replacing("12 June 2000", with: ""),
      ["FOLDER/sheet.txt", "soon", "12 June 2000"] + Self.sheetWay.dropFirst() + [""])
    #expect(person.run() == .done)
    #expect(person.isThrough)
    #expect(person.screen.contains("Please type the day as 2000-06-14; b chooses another file."))
    let file = try String(contentsOfFile: "\(person.folder)/UA-998-00.json", encoding: .utf8)
    #expect(file.contains("\"issued\": \"2000-06-12\"") && !file.contains("day of issue"))
  }

  @Test func aSheetOfTomorrowWaits() throws {
    let person = try person(
      withSheet: Self.sheet.replacing("12 June 2000", with: "15 June 2000"), ["FOLDER/sheet.txt", "q"])
    #expect(person.run() == .done)
    #expect(person.screen.contains("UA 998/00 is dated 15 June 2000, tomorrow: write from then on."))
  }

  /// A channel that reaches some is offered, with whom it does not reach.
  @Test func aChannelThatReachesSomeIsOffered() throws {
    let second =
      "\n\nInspector of Examples\nPO Box 00001\nNairobi, Kenya\nSalutation: Dear Inspector\n\nCOPIES TO"
    let person = try person(
      withSheet: Self.sheet.replacing("\n\nCOPIES TO", with: second),
      [
        "FOLDER/sheet.txt", "", "", "fax", "A. Reader", "1 High Street; London N1 1AA", "GB", "", "n", "",
        "n", "",
        "1", "7", "FOLDER/a.txt", "",
      ])
    #expect(person.run() == .done)
    let words = person.screen.replacing("\n", with: " ")
    #expect(words.contains("fax, send it by 20 August 2000, but not to Inspector of Examples"))
    #expect(words.contains("No letter by fax to Inspector of Examples."))
    #expect(words.contains("--to minister-example-affairs --by fax"))
  }

  @Test func aLateSheetNeedsTheOfficesAgreement() throws {
    let late = Self.sheet.replacing("20 August 2000", with: "1 June 2000").replacing(
      "12 June", with: "12 April"
    )
    .replacing("10 June", with: "10 April")
    let person = try person(
      withSheet: late,
      [
        "FOLDER/sheet.txt", "", "FOLDER/sheet.txt", "MM 7", "", "", "", "A. Reader",
        "1 High Street; London N1 1AA", "GB", "", "n", "", "n", "", "",
      ])
    #expect(person.run() == .done)
    #expect(person.screen.contains("The last day of UA 998/00, 1 June 2000, has passed."))
    #expect(person.screen.contains("--late 'MM 7'"))
  }
}
