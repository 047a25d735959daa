// DeskCopyTests.swift: who gets copies, and by which channel.

import AddresseeDirectory
@testable import Correspondence
import Defaults
import Letters
import SourceText
import TestSupport
import Testing
import UrgentAction
import World

/// Nobody's name goes by Cc without --copies, and never to an address that is dead, doubtful or old.
@Test(arguments: [
  ("KR", "2023-01-01", true, ["chinaemb_kr@mfa.gov.cn"]), ("KR", "2023-01-01", false, []),
  ("KR", "2028-01-01", true, []), ("DE", "2003-03-20", true, []), ("DE", "2026-11-28", true, []),
  ("GB", "2026-11-28", true, []), ("KE", "2023-01-01", true, []),
])
func copiesGoByEmailOnlyToSureAddresses(
  _ country: String, _ day: String, _ wantsCopies: Bool, _ addresses: [String]
) throws {
  let desk = try ownDesk("asylum-seekers-2003")
  var order = try order("premier", day, from: country, by: .email)
  order.emailAddress = "premier@example.org"
  order.wantsCopies = wantsCopies
  order.lateReference = "test"
  let plan = try desk.plan(order)
  let document = try desk.compose(try #require(plan.letters.first), in: plan)
  #expect(document.letter.heading?.copies.map(\.address) == addresses)
  // Whoever has no safe address gets a letter, and the letter says so.
  let own = try desk.copies(of: document, in: plan)
  #expect(own.isEmpty != (wantsCopies && addresses.isEmpty))
  let namesCopies = document.letter.parts.contains { $0.role == .copies && !$0.blocks.isEmpty }
  #expect(namesCopies == wantsCopies)
}

@Test func withoutCopiesTheLetterNamesNoneAndARemarkDoes() throws {
  let desk = try ownDesk()
  let plan = try desk.plan(order("premier", "2000-06-14"))
  #expect(plan.copies.isEmpty)
  #expect(
    plan.remarks.map(\.line) == [
      "note: North Korea had no embassy for the United Kingdom on 14 June 2000, so there is no copy to one",
      "note: the action asks for a copy to the embassy of China in the United Kingdom; add --copies to write it",
    ])
}

/// An embassy whose street nobody knows is written to by its name and town, and that is said; the embassy may be in another
/// country.
@Test(arguments: [
  ("AO", "en", "cn-embassy-ao", ["Embassy of the People's Republic of China", "Luanda"]),
  ("AL", "fr", "kp-embassy-bg", ["Ambassade de la République populaire démocratique de Corée", "Sofia"]),
])
func anEmbassyWithoutAStreetIsWrittenToByItsTown(
  _ country: String, _ language: String, _ id: String, _ lines: [String]
) throws {
  var order = try order("premier", "2000-06-14", from: country)
  order.wantsCopies = true
  order.language = try #require(Language(language))
  let plan = try ownDesk().plan(order)
  let copy = try #require(plan.copies.first { $0.addressee.id == id })
  #expect(copy.addressee.address?.lines == lines)
  #expect(
    plan.remarks.contains {
      $0.severity == .warning && $0.words.contains("only its town, \(lines[1]): look up its address")
    })
}

/// No copy leaves for an address without a town.
@Test func everyEmbassyThatGetsACopyHasAnAddress() throws {
  let desk = try ownDesk()
  for country in try Countries(EmbeddedFiles.templates).all() {
    var order = try order("premier", "2000-06-14", from: country.code)
    order.wantsCopies = true
    for copy in try desk.plan(order).copies {
      #expect((copy.addressee.address?.lines.count ?? 0) >= 2, "\(copy.name)")
    }
  }
}

@Test func theAddressOfACopyFromAnotherTimeIsSaid() throws {
  let desk = try ownDesk()
  var order = try order("premier", "2000-06-14")
  order.wantsCopies = true
  let plan = try desk.plan(order)
  let letter = try desk.compose(try #require(plan.letters.first), in: plan)
  let copy = try #require(try desk.copies(of: letter, in: plan).first)
  #expect(copy.nameEnd == ".copy-cn-embassy-gb")
  #expect(
    copy.remarks.contains {
      $0.words == "the address dates from 2018; check that it is right for 14 June 2000"
    }
  )
}
