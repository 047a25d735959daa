// AddressColumnTests.swift: columns of lists that hold an address or a part of one.

import Batch
import Tables
import Testing
import UrgentAction

@Test(
  arguments: [
    // The state of work must not stand behind the town of home.
    (
      "First Name,Last Name,Business Street,Business City,Business State,Business Postal Code,Home Street,Home City,"
        + "Home State,Home Postal Code,Home Country/Region",
      "Ann,Lee,1 Work St,Boston,MA,02101,12 Main St,Springfield,IL,62704,US",
      "12 Main St|Springfield, IL 62704"
    ),
    (
      "Vorname,Nachname,Straße geschäftlich,Ort geschäftlich,Postleitzahl geschäftlich,Straße privat,Straße privat 2,"
        + "Ort privat,Postleitzahl privat,Land/Region privat",
      "Ida,Berg,Weg 9,Köln,50667,Ring 1,c/o Cole,Ulm,89073,DE", "c/o Cole|Ring 1|89073 Ulm"
    ),
    // A row without the first address has the second one.
    (
      "First Name,Last Name,Home Street,Home City,Home Postal Code,Home Country,Mailing Street,Mailing City,"
        + "Mailing Postal Code,Mailing Country", "Ann,Lee,,,,,5 High St,Leeds,LS1 1AA,GB",
      "5 High St|Leeds LS1 1AA"
    ),
    // The county is no state, and the parts of a street are no second street.
    (
      "First Name,Last Name,Street Address,Street Number,Street Name,City,Postal Code,County,State,Country",
      "Ann,Lee,12A Main St,12,Main St,Springfield,62704,Sangamon,Illinois,US",
      "12A Main St|Springfield, IL 62704"
    ),
    (
      "First Name,Last Name,Home-Street Address,Home-Supplemental Address 1,Home-City,Home-Postal Code,Home-State,"
        + "Home-Country", "Ann,Lee,12 Main St,Apt 4,Springfield,62704,Illinois,US",
      "12 Main St|Apt 4|Springfield, IL 62704"
    ),
    (
      "id,first_name,last_name,address_primary.street_address,address_primary.city,address_primary.postal_code,"
        + "address_primary.state_province_id:label,address_primary.country_id:label",
      "5,Ann,Lee,12 Main St,Springfield,62704,Illinois,US", "12 Main St|Springfield, IL 62704"
    ),
    (
      "First Name,Last Name,Address - Street Address,Address - Address Line 2,Address - City,"
        + "Address - State/Prov/Region,Address - Postal/Zip,Address - Country",
      "Ann,Lee,12 Main St,Apt 4,Springfield,IL,62704,US", "12 Main St|Apt 4|Springfield, IL 62704"
    ),
    (
      "LastName,FirstName,OtherStreet,OtherCity,OtherState,OtherPostalCode,MailingStreet,MailingCity,MailingState,"
        + "MailingPostalCode,MailingCountry",
      "Lee,Ann,1 Old St,Boston,MA,02101,12 Main St,Springfield,IL,62704,US",
      "12 Main St|Springfield, IL 62704"
    ),
    (
      "Nombre,Apellidos,Calle del domicilio,Ciudad de residencia,Provincia o estado de residencia,"
        + "Código postal de residencia,País o región del domicilio",
      "Ana,Gil,Calle Mayor 5,Madrid,Madrid,28001,ES",
      "Calle Mayor 5|28001 Madrid"
    ),
    (
      "Prénom,Nom,Ligne d'adresse supplémentaire,Rue,Numéro,Code postal,Lieu,Pays",
      "Ida,Berg,c/o Cole,Rue Haute,12,1200,Genève,CH", "c/o Cole|Rue Haute 12|1200 Genève"
    ),
    (
      "First Name,Last Name,Street (Home),City (Home),State (Home),ZIP (Home),Country (Home)",
      "Ann,Lee,12 Main St,Springfield,IL,62704,US", "12 Main St|Springfield, IL 62704"
    ),
    (
      "first_name,last_name,primary_address1,primary_address2,primary_city,primary_state,primary_zip,"
        + "primary_country_code", "Ann,Lee,12 Main St,Apt 4,Springfield,IL,62704,US",
      "12 Main St|Apt 4|Springfield, IL 62704"
    ),
    (
      "Billing First Name,Billing Last Name,Billing Address 1,Billing City,Billing State,Billing Postcode,"
        + "Billing Country", "Ann,Lee,12 Main St,Springfield,IL,62704,US", "12 Main St|Springfield, IL 62704"
    ),
    (
      "Nombre,Apellidos,Calle,Número,Piso,Puerta,CP,Localidad,País", "Ana,Gil,C/ Sol,5,3.º,B,28013,Madrid,ES",
      "C/ Sol, 5, 3.º B|28013 Madrid"
    ),
    (
      "Nombre,Apellidos,Calle,Número,Piso,Puerta,CP,Localidad,País", "Ana,Gil,C/ Sol,5,3,1,28013,Madrid,ES",
      "C/ Sol, 5, Piso 3, Puerta 1|28013 Madrid"
    ),
    (
      "First Name,Last Name,Address,LATITUDE,CC,REGION", "Ann,Lee,1 High St  Leeds    LS1 1AA  GB,41.0,US,NY",
      "1 High St|Leeds LS1 1AA"
    ),
    ("Familienname,Vorname,Straße,HsNr,Plz,Ort,Staat", "Berg,Ida,Ring,1,89073,Ulm,DE", "Ring 1|89073 Ulm"),
    // Without a column for towns the last line is the town, but a county.
    (
      "Name,Address1,Address2,Address3,Address4,Postcode,Country",
      "Ann Lee,Flat 2,1 High Street,Leeds,West Yorkshire,LS1 1AA,GB", "Flat 2|1 High Street|Leeds LS1 1AA"
    ),
    (
      "Name,Address1,Address2,Address3,Address4,Postcode,Country", "Ann Lee,1 High Street,Leeds,,,LS1 1AA,GB",
      "1 High Street|Leeds LS1 1AA"
    ),
    (
      "Name,Address1,Address2,Address3,Address4,Postcode,Country",
      "Ann Lee,1 High Street,Leeds,United Kingdom,,LS1 1AA,GB", "1 High Street|Leeds LS1 1AA"
    ),
    (
      "Name,Address1,Address2,Address3,Address4,Postcode,Country",
      "Ann Lee,1 High Street,Leeds,LS1 1AA,United Kingdom,LS1 1AA,GB", "1 High Street|Leeds LS1 1AA"
    ),
    (
      "Name,Street Address,Street Name,Street 2,City,Postal Code,Country",
      "Ann Lee,1 High Street,High Street,Rose Court,Leeds,LS1 1AA,GB",
      "1 High Street|Rose Court|Leeds LS1 1AA"
    ),
    ("Nominativo,Via,CAP e Città,Paese", "Ada Verdi,Via Po 1,10100 Torino,IT", "Via Po 1|10100 Torino"),
    (
      "Nombre,Apellidos,Calle,CP y población,País", "Ana,Gil,Calle Mayor 5,28001 Madrid,ES",
      "Calle Mayor 5|28001 Madrid"
    ),
    (
      "Name: First,Name: Last,Address: Street,Address: City,Address: Postcode,Address: Country",
      "Ann,Lee,1 High Street,Leeds,LS1 1AA,GB", "1 High Street|Leeds LS1 1AA"
    ),
    (
      "Last,First,Addr,Town,Post Code,Nation", "Lee,Ann,1 High Street,London,N1 1AA,GB",
      "1 High Street|London N1 1AA"
    ),
  ])
func oneOfSeveralAddressesIsWritten(_ header: String, _ cells: String, _ lines: String) throws {
  let scratch = try Scratch()
  let letters = try BatchJob.plain(try scratch.write("\(header)\n\(cells)\n", "senders.csv")).document(
    in: scratch
  ).letters
  #expect(
    letters.dropFirst(letters.prefix { $0 != "\n" }.count + 1).hasPrefix(
      lines.replacing("|", with: "\n") + "\n"))
}

/// That a row has another address than the others is said.
@Test(arguments: [("1 High St,Leeds,,", nil), (",,2 Low St,Hull", "the usual address is empty")])
func theAddressOfARowThatIsNotTheUsualOneIsSaid(_ cells: String, said: String?) throws {
  try expect(
    "name,Mailing Street,Mailing City,Billing Street,Billing City,country", "Ann Lee,\(cells),GB", 1, said)
}

/// Half of all lists of offices have no column for the country: the run gives it.
@Test func aListWithoutCountriesSaysHowToGiveOne() throws {
  let scratch = try Scratch()
  let list = try scratch.write(
    "name,street,postcode,city\nAnn Lee,1 High St,LS1 1AA,Leeds\nBo Lee,2 High St,LS1 1AA,Leeds\n",
    "senders.csv")
  let plan = try BatchPlan(.plain(list))
  #expect(plan.faults.map(\.reason) == ["the list has no column for the country: add --country CC"])
}

/// An address at work is nobody's own unasked: the list says so, and the row has no letter.
@Test func anAddressAtWorkIsNotTakenForOneAtHome() throws {
  let scratch = try Scratch()
  let header =
    "First Name,Last Name,Business Street,Business City,Business Postal Code,Home Street,Home City,Home Postal Code,Country"
  let plan = try BatchPlan(
    .plain(try scratch.write("\(header)\nAnn,Lee,1 Work St,Leeds,LS1 1AA,,,,GB\n", "senders.csv")))
  #expect(plan.faults.map(\.reason) == ["no city", "no street"])
  let list = try scratch.write("name,Business Street,Business City\nAnn Lee,1 Work St,Leeds\n", "work.csv")
  #expect(throws: BatchError.self) { try BatchPlan(.plain(list)) }
}

/// Neither is an address of another time or place, nor the name of another person.
@Test(arguments: [
  "Name,Work: Street,Work: City,Work: Postcode,Country", "Name,Old address: Street,Old address: City,Country",
  "Name,Street,House number,Employer: Town,Country",
  "Partner: First name,Partner: Last name,Street,City,Country",
])
func aColonDoesNotMakeAnothersColumnTheSenders(_ header: String) throws {
  let cells = header.split(separator: ",").map { _ in "Ann Lee" }.joined(separator: ",")
  let scratch = try Scratch()
  let list = try scratch.write("\(header)\n\(cells)\n", "senders.csv")
  #expect(throws: BatchError.self) { try BatchPlan(.plain(list)) }
}
