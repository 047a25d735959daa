// ContactTests.swift: telephone numbers and e-mail addresses as lists have them, and who wants none.

import Batch
import Foundation
import SourceText
import Testing

@Test(arguments: [
  ("+1 (617) 555-0100", 1, 0), ("+44 (0)20 7946 0000", 1, 0), ("4.47701E+11", 1, 1), ("=A1", 1, 1),
  ("12", 1, 1),
  ("0044 20 7946 0000 ext. 12", 1, 0), ("+1(617)555-0100#12", 1, 0), ("+44 20 7946 0000 (work)", 1, 0),
  ("tel:+442079460000", 1, 0), ("442079460000.0", 1, 0), ("00:00.0", 1, 1), ("@+442079460000", 1, 1),
  ("000000", 1, 1), ("2079460000", 1, 1), ("02079460000", 1, 0), ("7946000", 1, 0),
])
func aNumberNeverCostsTheLetter(_ number: String, good: Int, warnings: Int) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,phone\nAnn Lee,1 High St,Leeds,GB,\(number)\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.goodRows == good)
  #expect(plan.warnings.count == warnings)
}

/// A mobile number of India, China or Brazil begins with no zero.
@Test(arguments: [
  ("IN", "9812345678", 0), ("CN", "13812345678", 0), ("BR", "11987654321", 0), ("US", "6175550100", 0),
  ("FR", "612345678", 1), ("FR", "0612345678", 0), ("FR", "33612345678", 0), ("DE", "1512345678", 1),
  ("DE", "20304050", 0),
])
func onlyAZeroThatIsAlwaysWrittenIsMissed(_ country: String, _ number: String, warnings: Int) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,phone\nAnn Lee,1 High St,Example,\(country),\(number)\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.warnings.filter { $0.reason.contains("lost its zero") }.count == warnings)
}

@Test(arguments: [
  ("ann@example.org; b@example.org", "ann@example.org"), ("ann@example.org,b@example.org", "ann@example.org"),
  ("'ann@example.org'", "ann@example.org"), ("ann@example.org ::: b@example.org", "ann@example.org"),
  ("Ann <ann@example.org>", "ann@example.org"),
])
func ofSeveralAddressesTheFirstIsTaken(_ cell: String, _ email: String) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,email\nAnn Lee,1 High St,Leeds,GB,\"\(cell)\"\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.goodRows == 1)
  #expect(!plan.warnings.contains { $0.reason.contains("is not an e-mail") })
}

/// A draft from a mailbox that nobody reads has no answer.
@Test(arguments: [("No-Reply@example.org", 1), ("ann@example.org", 0), ("nora@example.org", 0)])
func aMailboxOfNobodyIsSaid(_ email: String, doubts: Int) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,email\nAnn Lee,1 High St,Leeds,GB,\(email)\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.needsEmail = true
  #expect(try BatchPlan(job).warnings.count == doubts)
}

/// By post the columns on post count, by e-mail those on e-mail, and those on both always.
@Test(arguments: [
  ("Do Not Email", true, 1), ("Do Not Email", false, 0), ("Do Not Mail", true, 0), ("Do Not Mail", false, 1),
  ("Email Opt Out", false, 0), ("Unsubscribed", true, 1), ("Do Not Contact", true, 0),
  ("Do Not Contact", false, 0),
  ("Keine Post", true, 0), ("Keine E-Mail", true, 1),
])
func aMarkCountsForItsChannel(_ column: String, isPostal: Bool, good: Int) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,email,\(column)\nAnn Lee,1 High St,Leeds,GB,ann@example.org,Yes\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.isPostal = isPostal
  job.needsEmail = !isPostal
  #expect(try BatchPlan(job).goodRows == good)
}

@Test(arguments: [
  ("Contact Type", "Household", 0), ("Contact Type", "Organization", 0),
  ("Record Type", "Business Account", 0),
  ("Contact Type", "HH_Account", 0), ("Kontaktart", "juristische Person", 0), ("Firma", "ja", 0),
  ("Entreprise", "oui", 0),
  ("Record Type", "Person Account", 1), ("Record Type", "Major Donor", 1), ("Contact Type", "Student", 1),
  ("Record Type", "Household Contact", 1), ("Kontaktart", "natürliche Person", 1), ("Firma", "Example AG", 1),
  ("Company", "", 1), ("Contact Type", "Individual", 1), ("Contact Type", "", 1),
  ("Kontaktart", "Privatperson", 1),
])
func onlyPersonsGetLetters(_ column: String, _ kind: String, good: Int) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,\(column)\nAnn Lee,1 High St,Leeds,GB,\(kind)\n"
  #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).goodRows == good)
}

/// Names that look like words for nothing, or like households, and are names.
@Test(arguments: [
  "Jennifer None", "NAN GOLDIN", "Nan Goldin", "Sa Family-Jones", "Anna Trust-Lee", "Nil Yalter",
  "Null Island",
])
func aRareNameIsNoFault(_ name: String) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country\n\(name),Rue du Soldat Inconnu 1,Paris,FR\n"
  #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).goodRows == 1)
}

/// A message that stands whole in square brackets is a field that nobody has filled.
@Test(
  arguments: [
    ("[no message]", "an unfilled field in the message"), ("They [the guards] must stop.", nil),
    ("[They] must stop.", nil),
  ] as [(String, String?)])
func aWholeMessageInBracketsIsRefused(_ message: String, said: String?) throws {
  try expect(
    "name,street,postcode,city,country,message", "Ann Roe,1 High St,N1 1AA,London,GB,\(message)",
    said == nil ? 1 : 0, said)
}
