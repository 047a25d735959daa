// HouseNumberColumnTests.swift: columns beside the street, which may have the number of the house or another one.

import Batch
import Testing
import UrgentAction

/// A column beside the street whose numbers may be those of houses, or of rows.
@Test(
  arguments: [
    (
      "Number,Street,Town,Name", "12,High St,Leeds,Ann Lee", 1,
      "the street has no number, and the column Number"
    ),
    ("Name,House code,Street,Town", "Ann Lee,12,High St,Leeds", 1, "the street has no number"),
    (
      "Name,House code,Street,Town", "Ann Lee,14,Low St,Leeds", 1,
      "the street has no number, and the column House code beside it says '…': where that is the house's, add --map "
        + "house_number=\"House code\""
    ),
    ("Name,House code,Street,Town", "Ann Lee,12,1 High St,Leeds", 1, nil),
    ("Name,Number,Address,Town", "Ann Lee,501,12 High St,Leeds", 1, nil),
    ("Name,No,Address,Town", "Ann Lee,501,Rose Cottage,Leeds", 1, "the street has no number"),
    ("Name,No,Street,Town", "Ann Lee,501,12 High St,Leeds", 1, "the number '"),
    ("Name,Number,Address,Town", "Ann Lee,12,12 High St,Leeds", 1, nil),
    ("Name,House number,Street,Town", "Ann Lee,14,12 High St,Leeds", 1, "the street has a number"),
    ("Name,House number,Street,Town", "Ann Lee,14,PO Box 12,Leeds", 1, "the street has a number"),
    ("Name,House number,Street,Town", "Ann Lee,14,,Leeds", 1, "there is no street to the house number"),
    (
      "Name,House number,Street,Town", "Ann Lee,14,\"Rose House, High St\",Leeds", 1,
      "the street has the name"
    ),
    ("Name,House number,Street,Town", "Ann Lee,4,\"The Oaks, High St\",Leeds", 1, "the street has the name"),
    ("Name,House number,Street,Town", "Ann Lee,12b,High St 12,Leeds", 1, "the street has a number"),
    (
      "Name,Street,Town,Code", "Ann Lee,12 High St,Leeds,LS1 1AA", 1,
      "the list has no column for the postcode"
    ),
    ("Name,Street,Town,Code", "Ann Lee,12 High St,Leeds,XY", 1, nil),
    ("Name,House number,Street,Town", "Ann Lee,5,\"Oak Walk, High St\",Leeds", 1, nil),
    ("Name,House number,Street,Town", "Ann Lee,Flat 3,\"Rose House, High St\",Leeds", 1, nil),
  ] as [(String, String, Int, String?)])
func aNumberBesideTheStreetIsNotLost(_ header: String, _ row: String, good: Int, said: String?) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write("\(header)\n\(row)\n", "senders.csv"))
  job.country = Country("GB")
  let plan = try BatchPlan(job)
  let reasons = (plan.warnings + plan.faults).map(\.reason)
  #expect(plan.goodRows == good)
  #expect(said.map { reasons.count == 1 && reasons[0].hasPrefix($0) } ?? reasons.isEmpty, "\(reasons)")
}

/// A second number behind a German street, but the squares of Mannheim.
@Test(arguments: [
  ("Gartenweg 4", "6", true), ("Gartenweg 4", "a", true), ("Gartenweg 4", "4", false), ("Q 7", "24", false),
  ("Straße des 17. Juni", "135", false), ("Gartenweg", "4", false),
])
func twoNumbersBehindAStreetAreSaid(_ street: String, _ number: String, isSaid: Bool) throws {
  try expect(
    "name,street,house_number,postcode,city,country", "Ida Berg,\(street),\(number),10115,Berlin,DE", 1,
    isSaid ? "the street has a number" : nil)
}

/// That a column named "No" is read as that of the house's number is said once for the list.
@Test func aGuessedHouseNumberIsSaid() throws {
  let scratch = try Scratch()
  let list = "Name,No,Street,Town,Country\nAnn Lee,501,High St,Leeds,GB\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.remarks.contains { $0.contains("the column 'No' is written as the number of the house") })
}

/// What stands beside the street or the town and may belong to it, and whether a number is left out and told of.
@Test(
  arguments: [
    ("Street,No,City", "Am Hof,0170 1234567,Berlin", "DE", ["Am Hof", "Berlin"], true),
    ("Street,No,City", "Am Hof,x5,Berlin", "DE", ["Am Hof", "Berlin"], true),
    ("Street,No,City", "Am Hof 5,1017,Berlin", "DE", ["Am Hof 5", "Berlin"], true),
    ("Street,No,City", "Am Hof,12-14,Berlin", "DE", ["Am Hof 12-14", "Berlin"], false),
    ("Calle,No,Ciudad", "Calle Sol,s/n,Madrid", "ES", ["Calle Sol, s/n", "Madrid"], false),
    ("Calle,No,Ciudad", "Calle Sol,km 3,Madrid", "ES", ["Calle Sol, km 3", "Madrid"], false),
    ("Phone,No,Street,City", "1,102,Am Hof,Berlin", "DE", ["Am Hof", "Berlin"], true),
    ("Phone,No,Street,City", "1,12,Route 9,Leeds", "GB", ["12 Route 9", "Leeds"], false),
    ("Phone,No,Rue,Ville", "1,12 bis,rue 1945,Nantes", "FR", ["12 bis rue 1945", "Nantes"], false),
    ("Street,Suburb,City,State", "2 High St,Newtown,,NSW", "AU", ["2 High St", "Newtown NSW"], false),
    ("Street,Suburb,City,State", "2 Hill,Ryde,Sydney,NSW", "AU", ["2 Hill", "Ryde", "Sydney NSW"], false),
    ("Street,City,Suburb", "2 High St,Leeds,Newtown", "GB", ["2 High St", "Leeds"], false),
    ("Straße,PLZ,Gemeinde,Ort", "Weg 1,10115,Berlin,Mitte", "DE", ["Weg 1", "10115 Berlin"], false),
    ("Straat,Huisnr.,Toev.,City", "Dam 1,,bis,Berlin", "DE", ["Dam 1 bis", "Berlin"], false),
    ("Straat,Huisnr.,Toev.,City", "Dam,1a,a,Berlin", "DE", ["Dam 1a", "Berlin"], false),
    ("Straat,Huisnr.,Toev.,City", "Dam 1a,,a,Berlin", "DE", ["Dam 1a", "Berlin"], false),
    ("Rue,Huisnr.,Toev.,Ville", "4 rue Haute,,bis,Nantes", "FR", ["4 bis rue Haute", "Nantes"], false),
    ("Rue,Huisnr.,Toev.,Ville", "4 bis rue Haute,,bis,Nantes", "FR", ["4 bis rue Haute", "Nantes"], false),
    (
      "Street,House number,City", "\"Rose House, High St\",4,Leeds", "GB",
      ["Rose House", "4 High St", "Leeds"], false
    ),
    (
      "Street,House number,City", "\"Oak Court, Oak Lane\",Flat 3,Leeds", "GB",
      ["Flat 3 Oak Court, Oak Lane", "Leeds"], false
    ),
    (
      "Street,House number,City", "\"Oak Walk, High Street\",5,Leeds", "GB",
      ["5 Oak Walk, High Street", "Leeds"], false
    ),
    (
      "Street,House number,City", "\"Oak Road, off High Street\",5,Leeds", "GB",
      ["5 Oak Road, off High Street", "Leeds"], false
    ),
    (
      "Street,House number,City", "\"Oak Cottages, High Street\",2,Leeds", "GB",
      ["2 Oak Cottages, High Street", "Leeds"], false
    ),
    (
      "Street,House number,City", "\"Oak House, Mill Lane\",2,Leeds", "GB",
      ["Oak House", "2 Mill Lane", "Leeds"], false
    ),
    (
      "Rue,Huisnr.,Ville", "\"rue Haute, Bât. B\",12,Nantes", "FR", ["12 rue Haute, Bât. B", "Nantes"], false
    ),
    (
      "Rue,Huisnr.,Ville", "\"Impasse Haute, rue Basse\",6,Nantes", "FR",
      ["6 Impasse Haute, rue Basse", "Nantes"], false
    ),
    (
      "Rue,Huisnr.,Ville", "\"Place Haute, Résidence Lys\",3,Nantes", "FR",
      ["3 Place Haute, Résidence Lys", "Nantes"], false
    ),
    (
      "Rue,Huisnr.,Ville", "\"Bât. B, rue Haute\",12 bis,Nantes", "FR",
      ["Bât. B", "12 bis rue Haute", "Nantes"], false
    ),
    ("Street,Flat No,City", "4 High St,3,Leeds", "GB", ["4 High St", "Flat No 3", "Leeds"], false),
  ] as [(String, String, String, [String], Bool)])
func aCellBesideStreetOrTownIsPlaced(
  _ header: String, _ row: String, _ country: String, _ lines: [String], isSaid: Bool
) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(
    try scratch.write("Full name,\(header)\nAnn Lee,\(row)\n", "senders.csv"))
  job.country = Country(country)
  let plan = try BatchPlan(job)
  let reasons = (plan.warnings + plan.faults).map(\.reason)
  #expect(reasons.contains { $0.hasPrefix("the number") } == isSaid, "\(reasons)")
  let letter = try job.document(in: scratch).letters.split(separator: "\n").map(String.init)
  #expect(Array(letter.dropFirst().prefix(lines.count)) == lines)
}
