// PartColumnTests.swift: columns for parts of a name or an address that few lists have.

import Batch
import Testing

/// First names in a column that has another name, or in none.
@Test(
  arguments: [
    ("Surname,Initials", "Sample,A.B.", "A.B. Sample"),
    ("Achternaam,Roepnaam", "Voorbeeld,Jo", "Jo Voorbeeld"),
    ("Initials,First name,Surname", "A.B.,Ann,Sample", "Ann Sample"),
    ("Prefix,First name,Surname", "Fr.,Bo,Sample", "Fr. Bo Sample"),
    ("Prefix,First name,Surname", "Sr,Ann,Sample", "Sr Ann Sample"),
    ("Tratamiento,Nombre,Apellidos", "Sr.,Bo,Muestra", "Bo Muestra"),
    ("Initials,First name,Surname", "A.B.,,Sample", "A.B. Sample"),
    ("Initialen,Roepnaam,Achternaam", "J.,Jo,Voorbeeld", "Jo Voorbeeld"),
    ("Roepnaam,Tussenvoegsels,Achternaam", "Jo,van den,Voorbeeld", "Jo van den Voorbeeld"),
    ("Name,Last name,Nickname", "Ann Sample,Sample,Annie", "Ann Sample"),
    ("First name,Last name,Post-nominals", "Ann,Sample,MBE", "Ann Sample MBE"),
  ])
func aFirstNameStandsInTheColumnThatHasIt(_ header: String, _ names: String, signed: String) throws {
  #expect(try top("\(header),street,city,country", "\(names),1 High St,Leeds,GB").first == signed)
  try expect("\(header),street,postcode,city,country", "\(names),1 High St,LS1 1AA,Leeds,GB", 1, nil)
}

/// What stands among the columns of a name or an address, and beside a name.
@Test(
  arguments: [
    ("Surname,street", "Sample,1 High St", 1, "there is no first name"),
    ("Voornaam,Achternaam,street", ",van Voorbeeld,1 High St", 1, "there is no first name"),
    ("First name,Infix,Last name,street", "Ann,van,Sample,1 High St", 1, "may be a part of the name"),
    ("First name,Infix,Last name,street", "Ann,,Sample,1 High St", 1, nil),
    ("First name,Rank Note,Last name,street", "Ann,x,Sample,1 High St", 1, "--map middle_name=\"Rank Note\""),
    ("Nom,Prénom,Nom d'usage,street", "Exemple,Ada,Modèle,1 High St", 1, "may be a part of the name"),
    ("name,street,Door", "Ann Sample,1 High St,4", 1, "may be a part of the address"),
    ("name,street,Door", "Ann Sample,1 High St,", 1, nil),
    ("name,street", "Ann,1 High St", 1, "the name is one word"),
    ("name,street", "山田太郎,1 High St", 1, nil),
    ("First name,Last name,name,street", "Ann,Sample,Estate of Ann Sample,1 High St", 0, "has died"),
    ("First name,Last name,name,street", "Ann,Sample,Sample Family,1 High St", 1, "is signed otherwise"),
    ("First name,Last name,name,street", "Ann,Sample,Example Books Ltd,1 High St", 1, "is signed otherwise"),
    ("First name,Last name,name,street", "Ann,Sample,Bo Berg,1 High St", 1, "is signed otherwise"),
    (
      "First name,Last name,name,street", "Ann,Sample,Ann Sample - do not contact,1 High St", 0,
      "in the name"
    ),
    ("First name,Last name,name,street", "Ann,Sample,\"Sample, Dr. Ann\",1 High St", 1, nil),
    ("name,street", "\"Ann Sample\nBo Sample\",1 High St", 0, "stands in several lines"),
    ("name,street", "\"Ann\nSample\",1 High St", 1, nil),
    ("name,street", "\"Ann Sample\nTreasurer\",1 High St", 1, "stands in several lines"),
    ("name,Zusatz,street", "Ann Sample,und Bo,1 High St", 1, "see whether one person is meant"),
    ("name,street,address 2", "Ann Sample,1 High St,FAO Bo", 1, "see whether one person is meant"),
    ("name,street,address 2", "Ann Sample,1 High St,z. Hd. Frau Bo", 1, "see whether one person is meant"),
    ("name,street,address 2", "Ann Sample,1 High St,bei Berg", 1, nil),
    ("name,street,address 2,address 3", "Ann Sample,1 High St,,#REF!", 1, "the third line of the address"),
    ("name,PO box,street", "Ann Sample,12,1 High St", 1, "a street and a PO box"),
    ("First name,Last name,suffix,street", "Ann,Sample,Jr.,1 High St", 1, nil),
    ("First name,Last name,street", "Occupier,Sample,1 High St", 1, "there is '…' in the name"),
    ("name,Zusatz,street", "Ann Sample,Dr. med.,1 High St", 1, "see whether it belongs there"),
    ("name,Zusatz,street", "Ann Sample,(Tochter von Ida),1 High St", 1, "see whether it belongs there"),
    ("name,Zusatz,street", "Ann Sample,Haus Berg,1 High St", 1, nil),
    ("name,street,Flat No,Area", "Ann Sample,1 High St,5,Headingley", 1, "--map address_3=Area"),
    ("name,street,street", "Ann Sample,1 High St,2 Low St", 1, "stands twice"),
    ("name,street,street", "Ann Sample,1 High St,1 High St", 1, nil),
    ("name,street", "Ann Sample,LS1 1AA", 0, "the same as the postcode"),
    ("name,street", "Ann Sample,Ann Sample", 0, "the same as the name"),
    ("name,street", "Ann Sample,GB", 0, "the same as the country"),
    ("name,street", "Ann Sample,Leeds", 1, "the same as the city"),
    ("First name,Last name,street", "Ola,Berg,Berg", 1, "the same as the last name"),
    ("name,street,phone", "Ann Sample,0113 496 0000,0113 496 0000", 0, "the same as the telephone number"),
    ("name,street", "Ann Sample,3-12-8-1501", 1, nil),

    ("name,Building,street", "Ann Sample,7,High St", 1, "--map house_number=Building"),
    ("name,Zusatz,street", "Ann Sample,7,High St", 1, "see whether it belongs there"),
    ("name,street", "Ann Sample,1 - 2", 1, nil), ("name,street", "Ann Sample,Rose Hill", 1, nil),
    ("name,street", "Ann Sample,X", 0, "is none"),
    ("name,street", "Ann Sample,www.example.org", 0, "is none"),
    ("name,street", "Ann Sample,1 High Street / 2 Low Street", 1, "two addresses"),
    ("name,street", "Ann Sample,1/2 High Street", 1, nil),
    ("name,street", "Ann Sample,12 High Street; Flat 2", 1, nil),
    ("name,street", "Ann Sample,\"12 High Street, Flat 1/2\"", 1, nil),
  ] as [(String, String, Int, String?)])
func aPartInAColumnOfItsOwnIsSaid(_ header: String, _ cells: String, good: Int, said: String?) throws {
  try expect("\(header),postcode,city,country", "\(cells),LS1 1AA,Leeds,GB", good, said)
}

/// The fourth line may be the last column of an address.
@Test func aColumnBeforeTheFourthLineMayBeAPart() throws {
  try expect(
    "name,street,postcode,city,Door,address 4,country", "Ann Sample,1 High St,LS1 1AA,Leeds,4,Rear,GB", 1,
    "may be a part of the address")
}

/// Without a column for towns the last line is taken for one, and said where it looks like another part.
@Test(
  arguments: [
    ("1 High Street,Leeds,", 1, nil), ("1 High Street,Flat 2,", 1, "is taken for the town"),
    ("Rose House,1 High Street,", 1, "is taken for the town"), ("1 High Street,Dublin 4,", 1, nil),
    ("1 High Street,Bury St Edmunds,", 1, nil),
    ("Rose House,High Street,", 1, "is taken for the town"), ("1 High Street,United Kingdom,", 0, "no city"),
    ("HQ Sample,BFPO 61,", 1, nil),
  ] as [(String, Int, String?)])
func aLastLineThatIsHardlyATownIsSaid(_ lines: String, good: Int, said: String?) throws {
  try expect("name,address1,address2,address3,postcode,country", "Ann Lee,\(lines),LS1 1AA,GB", good, said)
}

/// Lines of addresses that come from several columns, or from cells that have more than their part.
@Test(
  arguments: [
    ("c/o,street,city,country", "Berg,1 High St,Leeds,GB", ["c/o Berg", "1 High St", "Leeds"]),
    (
      "Chez,street,city,country", "chez M. Petit,1 rue Haute,Lyon,FR",
      ["chez M. Petit", "1 rue Haute", "Lyon"]
    ),
    (
      "Calle,Escalera,Piso,Ciudad,country", "Calle Sol 1,2,3º B,Madrid,ES",
      ["Calle Sol 1, Escalera 2, 3º B", "Madrid"]
    ),
    (
      "Calle,Escalera,Piso,Ciudad,country", "\"Calle Sol 1, 3º B\",,3º B,Madrid,ES",
      ["Calle Sol 1, 3º B", "Madrid"]
    ),
    (
      "Calle,Número,Puerta,Ciudad,country", "PLAZA ESPAÑA,1,A,Madrid,ES", ["PLAZA ESPAÑA, 1, A", "Madrid"]
    ),
    ("street,Apt #,city,country", "1 Main St,4B,Boise,US", ["1 Main St", "Apt 4B", "Boise"]),
    ("Straße,Hausnummer,Zusatz,Ort,country", "Ring,1,a,Ulm,DE", ["Ring 1 a", "Ulm"]),
    ("N°,Bis/Ter,Voie,Ville,country", "12,bis,rue Haute,Lyon,FR", ["12 bis rue Haute", "Lyon"]),
    (
      "Zusatz 1,Zusatz 2,Straße,Ort,country", "bei Muster,Hinterhaus,Ring 1,Ulm,DE",
      ["bei Muster", "Ring 1", "Hinterhaus", "Ulm"]
    ),
    (
      "id,Complément,Rue,Ville,country", "1,41 rue Haute,chez M. Petit,Lyon,FR",
      ["chez M. Petit", "41 rue Haute", "Lyon"]
    ),
    (
      "street,city,state,postcode,country", "1 Main St,\"Boise, ID 83702\",ID,83702,US",
      ["1 Main St", "Boise, ID 83702"]
    ),
    ("street,postcode,city,country", "1 High St,LS1 1AA,Leeds LS1 1AA,GB", ["1 High St", "Leeds LS1 1AA"]),
    ("street,postcode,city,country", "HQ Sample,BFPO 61,,GB", ["HQ Sample", "BFPO 61"]),
    ("street,postcode,city,country", "\"HQ Sample, BFPO 61\",BF1 4FB,,GB", ["HQ Sample", "BFPO 61 BF1 4FB"]),
    ("street,postcode,city,country", ",BF1 4FB,BFPO 61,GB", ["BFPO 61 BF1 4FB"]),
    ("street,postcode,city,country", "1 Road,BFPO 53,Episkopi,GB", ["1 Road", "Episkopi BFPO 53"]),
    (
      "street,house number,address 2,address 3,city,country", "Example Road,12,Unit 2,\"HQ, BFPO 61\",,GB",
      ["12 Example Road", "Unit 2", "HQ", "BFPO 61"]
    ),
    ("address,country", "\"7 High St, Leeds, LS1 1AF\",GB", ["7 High St", "Leeds LS1 1AF"]),
    ("Tipo vía,Vía,Número,Ciudad,country", "C/,Mayor,5,Madrid,ES", ["C/ Mayor, 5", "Madrid"]),
    ("Tipo vía,Vía,Número,Ciudad,country", "C/,Calle Mayor,5,Madrid,ES", ["Calle Mayor, 5", "Madrid"]),
    ("Tipo vía,Vía,Número,Ciudad,country", "Pza.,España,1,Madrid,ES", ["Pza. España, 1", "Madrid"]),
    (
      "Building name,street,city,country", "Elm House,1 High St,Leeds,GB",
      ["Elm House", "1 High St", "Leeds"]
    ),
    (
      "Flat,Building name,street,city,country", "2,Elm House,1 High St,Leeds,GB",
      ["Flat 2", "Elm House", "1 High St", "Leeds"]
    ),
    ("Street & number,city,country", "1 High St,Leeds,GB", ["1 High St", "Leeds"]),
    (
      "Building name,c/o,street,city,country", "Elm House,Bo,1 High St,Leeds,GB",
      ["c/o Bo", "Elm House", "1 High St"]
    ),
    ("street,city,country", "'1 High St,Leeds,GB", ["1 High St", "Leeds"]),
    ("street,city,country", "'Ewa Beach 5,Leeds,GB", ["'Ewa Beach 5", "Leeds"]),
    ("street,city,country", "Ring 1,'s-Gravenhage,DE", ["Ring 1", "'s-Gravenhage"]),
  ] as [(String, String, [String])])
func anAddressIsPutTogether(_ header: String, _ cells: String, lines: [String]) throws {
  #expect(try Array(top("name,\(header)", "Ann Sample,\(cells)").dropFirst().prefix(lines.count)) == lines)
}

/// The sender's lines of the letter for a row; none where it gets none.
private func top(_ header: String, _ row: String) throws -> [String] {
  let scratch = try Scratch()
  let job = try BatchJob.plain(try scratch.write("\(header)\n\(row)\n", "senders.csv"))
  return try job.document(in: scratch).letters.split(separator: "\n", omittingEmptySubsequences: false)
    .map(String.init)
}
