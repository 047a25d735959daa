// DamagedTextTests.swift: letters that another program has read or written wrongly, and names that only look so.

import Batch
import Foundation
import Testing

/// Letters that another program has read wrongly, and real names that look like them.
@Test(
  arguments: [
    ("KovaÄ‡", false), ("PaweÅ‚", false), ("Å½iÅ¾ka", false), ("≈Ωi≈æka", false), ("M├╝ller", false),
    ("M¸ller", false),
    ("÷zt¸rk", false), ("Ä†osić", false), ("Müller †", false), ("Nováková–Šimková", true),
    ("Jana\u{A0}Šimková", true),
    ("Ärzte", true), ("Åse-Marie", true), ("D’Arc", true), ("Ó Ceallaigh", true), ("Žižka", true),
    ("Ngô Đình", true),
    ("Jiří Škvorecký", true), ("L·lull", true), ("Nil Demir", true), ("Nan Goldin", true),
    ("Pierre FAUX", true),
  ])
func aNameIsGarbledOrNot(_ name: String, _ isGood: Bool) throws {
  let scratch = try Scratch()
  let list = "first_name,last_name,street,city,country\nAnn,\(name),1 High St,Leeds,GB\n"
  #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).goodRows == (isGood ? 1 : 0))
}

/// Rows that a program of Windows has written into a list in UTF-8.
@Test(arguments: [
  ("Zo\u{EB} M\u{FC}ller", "Zoë Müller"), ("Ren\u{E9} \u{C9}mile", "René Émile"), ("A\u{80}a Lee", nil),
  ("An\u{FF} Lee", nil),
])
func lettersOfWindowsAreReadByTheRow(_ name: String, _ signed: String?) throws {
  let scratch = try Scratch()
  let start = Array("name,street,postcode,city,country\nZoë Good,1 \"\"High\"\" St,N1 1AA,London,GB\n".utf8)
  let row =
    name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } + Array(",Stra".utf8) + Array("ße".utf8)
  let rows = (0..<400).flatMap { row + Array(" \($0),10115,Berlin,DE\n".utf8) }
  let job = try BatchJob.plain(try scratch.write(start + rows, "senders.csv"))
  let plan = try BatchPlan(job)
  #expect(plan.goodRows == (signed == nil ? 1 : 401))
  let result = try job.document(in: scratch)
  guard let signed else {
    #expect(plan.faults.allSatisfy { $0.reason.hasPrefix("bytes that are not UTF-") })
    return
  }
  #expect(plan.warnings.map(\.reason) == ["letters in the encoding of Windows, which were read so"])
  let letters = result.letters.split(separator: "\u{0C}").dropFirst().enumerated()
  #expect(letters.allSatisfy { $0.element.hasPrefix("\(signed)\nStraße \($0.offset)\n10115 Berlin\nDE\n") })
}

/// Also where a name ends within a character.
@Test(arguments: [[0xFF], [0xE2, 0x80], [0xE1, 0xBB]] as [[UInt8]])
func bytesThatAreNoUTF8AreAFaultOfTheirRow(_ bytes: [UInt8]) throws {
  let scratch = try Scratch()
  let start = Array("\(sendersHeader)\n1,Zoë,Good,,1 High Street,N1,London,GB,,,,,\n2,An,".utf8)
  let path = try scratch.write(
    start + bytes + Array(",,1 High Street,N1,London,GB,,,,,\n".utf8), "senders.csv")
  let result = try BatchJob.plain(path).document(in: scratch)
  #expect(result.failures.contains("\n3,bytes that are not UTF-8,2,An,"))
  #expect(result.letters.hasPrefix("Zoë Good\n"))
}

@Test func aBlankThatDoesNotBreakIsABlank() throws {
  let scratch = try Scratch()
  let list = """
    name,street,postcode,city,country,message
    \u{A0}Ann\u{A0}Lee\u{200B},\u{FEFF}1 High St\u{A0},LS1 1AA,Leeds\u{A0},GB\u{A0},« Oui »
    \u{A0},1 High St,LS1 1AA,Leeds,GB,
    """
  let result = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch)
  #expect(result.letters.hasPrefix("Ann Lee\n1 High St\nLeeds LS1 1AA\nGB\n"))
  #expect(result.failures.contains("\n3,no name,"))
}
