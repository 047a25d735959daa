// WholeAddressTests.swift: addresses in one cell: who lives there, notes, second addresses, and countries named twice.

import Batch
import Testing

/// What the first line says of the dead, of households and of the sender; the lines are nil where the row is refused.
@Test(
  arguments: [
    ("Ann Sample, 1 High St, London N1 1AA", "1 High St", nil),
    ("\"Mrs A Sample\n1 High St\nLondon\nN1 1AA\"", "1 High St", nil),
    ("Ann Sample House, 1 High St, London N1 1AA", "Ann Sample House", nil),
    ("Bo Sample, 1 High St, London N1 1AA", "Bo Sample", nil),
    ("Estate of Ann Sample, 1 High St, London N1 1AA", nil, "has died in the address"),
    ("Executors, 1 High St, London N1 1AA", nil, "has died in the address"),
    ("\"Mr & Mrs Sample\n1 High St\nLondon\nN1 1AA\"", "Mr & Mrs Sample", "the address begins with"),
    ("The Sample Family, 1 High St, London N1 1AA", "The Sample Family", "the address begins with"),
    ("1 High St, London N1 1AA / 5 Low St, Leeds LS1 1AA", "1 High St", "a second address"),
    ("Mum's: 1 High St, London N1 1AA", "Mum's: 1 High St", "a second address"),
    ("NEW: 1 High St, London N1 1AA", "NEW: 1 High St", "a second address"),
    ("OLD 1 High St, London N1 1AA", "OLD 1 High St", "a second address"),
    ("xxx 1 High St, London N1 1AA", "xxx 1 High St", "a second address"),
    ("~1 High St, London N1 1AA", "~1 High St", "a second address"),
    ("Flat 2, 1 High St, London N1 1AA", "Flat 2", nil),
    ("Flat: 2, 1 High St, London N1 1AA", "Flat: 2", nil),
    ("BFPO House, London N1 1AA", "BFPO House", nil),
  ] as [(String, String?, String?)])
func anAddressInOneCellIsRead(_ address: String, first: String?, said: String?) throws {
  let cell = address.hasPrefix("\"") ? address : "\"\(address)\""
  try expect("name,full address,country", "Ann Sample,\(cell),GB", first == nil ? 0 : 1, said)
  guard let first else { return }
  let scratch = try Scratch()
  let list = "name,full address,country\nAnn Sample,\(cell),GB\n"
  let letters = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch).letters
  #expect(letters.hasPrefix("Ann Sample\n\(first)\n"))
}

/// A county stands in no address, in capitals or not.
@Test(arguments: ["Kent", "KENT"])
func aCountyInOneCellIsLeftOut(_ county: String) throws {
  let scratch = try Scratch()
  let list = "name,full address,country\nAnn Sample,\"1 High St, Sampleton, \(county), ME14 1XX\",GB\n"
  let letters = try BatchJob.plain(try scratch.write(list, "senders.csv")).document(in: scratch).letters
  #expect(letters.hasPrefix("Ann Sample\n1 High St\nSampleton ME14 1XX\n"), "\(letters.prefix(80))")
}

/// A country above the town that is not the row's.
@Test(arguments: [("FR", 1, "names a country, '…'"), ("Rear", 1, nil)] as [(String, Int, String?)])
func anotherCountryInTheStreetIsDoubted(_ last: String, good: Int, said: String?) throws {
  try expect(
    "name,street,postcode,city,country", "Ann Sample,\"1 High St\n\(last)\",N1 1AA,London,GB", good, said)
}

/// The same for addresses of Germany, whose postcodes are digits.
@Test(
  arguments: [
    ("Ring 1, 10115 Berlin (Urlaub bis 3.8.)", "a second address"), ("Ring 1, 10115 Berlin (Mitte)", nil),
    ("Ring 1, 10115 Berlin / Weg 2, 20095 Hamburg", "a second address"),
    ("Ring 1 / Whg. 4, 10115 Berlin", nil),
  ] as [(String, String?)])
func aSecondAddressIsDoubted(_ address: String, said: String?) throws {
  try expect("name,full address,country", "Ann Sample,\"\(address)\",DE", 1, said)
}

/// Forms of address and titles that are for nobody, for two, or a note.
@Test(
  arguments: [
    ("Estate of,", 0, "has died in the form of address"), ("Late,", 0, "has died in the form of address"),
    ("Miss (deceased),", 0, "has died in the form of address"), ("c/o,", 0, "is for no person"),
    ("Firma,", 0, "is for no person"), (",The Executors of", 0, "has died in the form of address"),
    (",Dear Ann and Bo", 0, "for more than one person"), (",Ann & Bo", 0, "for more than one person"),
    (",do not mail", 0, "there is '…' in the form of address"), (",Dear Sir or Madam", 1, nil),
    ("Head of Research & Development,", 1, "the title '…' is not set"), (",Dear Ann", 1, nil),
    ("Dr.,Dear Ms Sample", 1, nil), ("Mr (dec),", 0, "has died in the form of address"),
    ("Herederos,", 0, "has died in the form of address"), ("Mr.&Mrs.,", 0, "for more than one person"),
    ("Consorts,", 0, "for more than one person"), ("M/s,", 0, "is for no person"),
    ("Group,", 0, "is for no person"), ("Dr. i. R.,", 1, nil), (",Dear Ms Late", 1, nil),
    (",Liebe Frau Selig", 1, nil), (",Hi Dec", 1, nil), (",Dear Mr With", 1, nil),
  ] as [(String, Int, String?)])
func aFormOfAddressHasNoNotes(_ cells: String, good: Int, said: String?) throws {
  let header = "title,salutation,first_name,last_name,street,postcode,city,country"
  try expect(header, "\(cells),Ann,Sample,1 High St,N1 1AA,London,GB", good, said)
}

/// A column behind the name holds what is signed there, and no note, body or other person.
@Test(
  arguments: [
    ("PhD", 1, nil), ("Jr.", 1, nil), ("RIP", 0, "the suffix says '…'"), ("(dec)", 0, "the suffix says '…'"),
    ("& Bo", 0, "the suffix says '…'"), ("his mother", 1, "the suffix says '…'"), ("BSc Hons", 1, nil),
    ("& wife", 0, "the suffix says '…'"), ("MA (Oxon)", 1, nil), ("c/o Bo", 0, "the suffix says '…'"),
    ("Ltd", 0, "the suffix says '…'"),
  ] as [(String, Int, String?)])
func aSuffixHasNoNotes(_ suffix: String, good: Int, said: String?) throws {
  let header = "first_name,last_name,suffix,street,postcode,city,country"
  try expect(header, "Ann,Sample,\(suffix),1 High St,N1 1AA,London,GB", good, said)
}
