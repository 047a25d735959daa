// ChainTests.swift: what kind of document a sheet is, and where one sheet ends and the next begins.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct ChainTests {
  @Test(arguments: [
    ("Re-issue of UA 900/91 - Fear of torture", Edition.Kind.furtherInformation),
    ("Extension of UA 900/91 - Fear of torture", .furtherInformation),
    ("URGENT ACTION UPDATE\nUA 900/91 - Fear of torture", .furtherInformation),
    ("FURTHER INFORMATION: UA 900/91 - Fear of torture", .furtherInformation),
    ("UA 900/91 (2nd update) - Fear of torture", .furtherInformation),
    ("UA 900/91 CORRECTED VERSION - Fear of torture", .correction),
    ("ACTION COMPLÉMENTAIRE\nAU 900/91 - Fear of torture", .furtherInformation),
    ("UA 900/91 (AFR 32/900/91, 4 March 1991): Further information - Fear of torture", .furtherInformation),
    ("UA 900/91 - Fear of torture", .first), ("UA No 900 of 1991 - Fear of torture", .first),
    ("Further information on UA 900 of 1991: Fear of torture", .furtherInformation),
  ])
  func kinds(_ number: String, _ kind: Edition.Kind) throws {
    let found = try sheet(
      "AI Index: AFR 32/901/91      4 April 1991\n\n\(number)\n\nKENYA:  Example MWANGI\n\nHe is an example.\n\n"
        + "APPEALS TO:\nThe Governor\nNairobi\nKenya")
    #expect(found.kind == kind)
    #expect(found.reference?.description == "UA 900/91")
    #expect(found.concerns == ["Fear of torture"])
    #expect(found.issued?.description == "1991-04-04")
  }

  /// A table of contents says nothing of the kind of the first sheet.
  @Test func otherNumbersAboveSayNothing() throws {
    let contents = "1. UA 900/91 Kenya\n2. Further information on UA 901/90 Uganda (stop)\n\n"
    #expect(try sheets(paper(above: contents)).first?.kind == .first)
  }

  /// The days of earlier sheets are not this one's, also where they go on in the next line.
  @Test(arguments: ["and\nre-issued 3 April 1991", "and re-issued\n3 April 1991"])
  func daysOfEarlierSheets(_ more: String) throws {
    let found = try sheet(
      "2nd update to UA 900/91 issued 8 February 1991 \(more)\n\nKENYA:  Example MWANGI\n\nHe is an example.")
    #expect(found.issued == nil && found.kind == .furtherInformation)
  }

  /// A number of an earlier year is most often that of an update.
  @Test(arguments: [("31 March 1992", false), ("1 April 1992", true)])
  func aNumberOfAnEarlierYearIsDoubted(_ day: String, _ isDoubted: Bool) throws {
    let found = try sheet(
      "\(day)\n\nUA 900/91   Fear of torture\n\nKENYA:  Example MWANGI\n\nHe is an example.")
    #expect(found.doubts.contains { $0.field == "kind" } == isDoubted)
  }

  @Test(arguments: [
    ("MEDICAL ACTION 9/03", "MA 9/03"), ("MEDICAL ACTION MA 9/03", "MA 9/03"),
    ("Medical Action # MA 9/03", "MA 9/03"),
    ("Medical concern: MA 9/03", "MA 9/03"), ("URGENT ACTION 9/03", "UA 9/03"),
    ("UA No 9 of 2003", "UA 9/03"), ("UA 9 of 12", nil), ("medical action 9 of them", nil),
  ])
  func numbers(_ text: String, _ number: String?) {
    #expect(Numbers.references(in: text).first?.value.description == number)
  }

  /// A stop for one of several people, or with a word of others, does not end the action.
  @Test(arguments: [
    ("Both are free. No further action is required.", Edition.Kind.stop),
    ("No further action is required on behalf of Example Mwangi and Sample Achieng.", .stop),
    ("No further action is required on behalf of Example Mwangi.", .furtherInformation),
    ("No further action is required on behalf of them.", .stop),
    ("No further action is needed for him. Please go on writing for Sample Achieng.", .furtherInformation),
    (
      "No further action is required for him. Appeals for the others should go on as before.",
      .furtherInformation
    ),
  ])
  func stops(_ text: String, _ kind: Edition.Kind) throws {
    let found = try sheet(
      "AI Index: AFR 32/901/91      4 April 1991\n\nFurther information on UA 900/91 - Fear of torture\n\n"
        + "KENYA:  Example MWANGI\n        Sample ACHIENG\n\n\(text)\n")
    #expect(found.kind == kind)
    #expect(found.doubts.contains { $0.field == "kind" } == (kind != .stop))
  }

  /// What the head says wins over points below; elsewhere both are said.
  @Test(arguments: [
    ("STOP ACTION - UA 900/91", "Both are free.", Edition.Kind.stop),
    ("UA 900/91 (stop action)", "Both are free.", .stop),
    ("STOP: UA 900/91", "Both are free.", .stop),
    ("UA 900/91", "Both are free. No further action is required.", .first),
  ])
  func aStopAbovePoints(_ number: String, _ text: String, _ kind: Edition.Kind) throws {
    let found = try sheet(paper(facts: text).replacing("UA 900/91 ", with: number + " "))
    #expect(found.kind == kind && found.doubts.contains { $0.field == "kind" })
  }

  /// Who is named, and who is not: by the whole name where relatives are among the people, also beside who is free.
  @Test(arguments: [
    "Example MWANGI\n        Sample MWANGI", "Released: Example MWANGI\n        Still held: Sample ACHIENG",
  ])
  func aStopForOneIsADoubt(_ people: String) throws {
    let found = try sheet(
      "AI Index: AFR 32/901/91      4 April 1991\n\nFurther information on UA 900/91 - Fear of torture\n\n"
        + "KENYA:  \(people)\n\nNo further action is required on behalf of Example Mwangi.\n")
    #expect(found.kind == .furtherInformation && found.doubts.contains { $0.field == "kind" })
  }

  private static let stop =
    "STOP ACTION\nAFR 32/905/92   11 May 1992\nFurther information on UA 804/92 - Threats\n\nKENYA  Sample ACHIENG\n\n"
    + "She is safe. No further action is requested.\n"
  private static let frenchUpdate =
    "ACTION COMPLÉMENTAIRE\nAU 804/92, AFR 32/905/92   11 mai 1992\n\nKENYA  Sample ACHIENG\n\nElle est libre. Aucune autre"
    + " action n'est requise.\n"
  private static let shortStop =
    "STOP ACTION on UA 804/92\n11 May 1992\nKENYA  Sample ACHIENG\n\nShe is safe. Please stop sending appeals.\n"

  /// A stop is a sheet of its own, behind another and before one, with its own index and day.
  @Test(arguments: [stop, shortStop, frenchUpdate], [0, 1, 2])
  func aStopInADigest(_ stop: String, _ order: Int) throws {
    let paper = paper(
      below:
        "COPIES TO: diplomatic representatives of KENYA.\n\nPLEASE SEND APPEALS IMMEDIATELY, before 15 April 1991.\n\n"
    )
    let text = [paper + "\n" + stop, paper + "\n**********\n" + stop, stop + "\n" + paper][order]
    var found = try sheets(text)
    if order == 2 { found.reverse() }
    #expect(found.map(\.kind) == [.first, .stop])
    #expect(found.map { $0.reference?.description } == ["UA 900/91", "UA 804/92"])
    #expect(found.map { $0.issued?.description } == ["1991-03-04", "1992-05-11"])
    #expect(found.map(\.index) == ["AFR 32/900/91", stop == Self.shortStop ? nil : "AFR 32/905/92"])
  }

  @Test func theLastSentenceOfAStopIsItsOwn() throws {
    let found = try sheets(
      "Further information on UA 804/92 - Threats\n11 May 1992\n\nKENYA  Sample ACHIENG\n\nShe is safe.\n"
        + "Please send no further appeals.\nUA 900/91   Fear of torture   4 March 1991\n\nKENYA  Example MWANGI\n\n"
        + "He is an example.\n")
    #expect(found.map(\.kind) == [.stop, .first])
  }

  @Test func whatIsOfAnotherActionIsDoubted() throws {
    let found = try sheet(paper(below: "Further information on UA 804/92 - Threats\n"))
    #expect(found.doubts.contains { $0.field == "reference" && $0.text.contains("UA 804/92") })
  }

  /// The document before it may be named behind the sentence about copies, on the lines that go on there.
  @Test func theDocumentBeforeIsNamedBehindTheCopies() throws {
    let below =
      "\nAlso send copies to diplomatic representatives accredited to your country. Please check with your\n"
      + "section office later. This is the second update of UA 900/91 (AFR\n32/899/91).\n"
    let found = try sheet(paper(below: below))
    #expect(found.follows == ["AFR 32/899/91"] && found.copies.count == 1)
  }
}
