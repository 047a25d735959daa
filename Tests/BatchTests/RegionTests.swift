// RegionTests.swift: states and provinces, lost zeros, boxes, and addresses in one cell.

import Batch
import Foundation
import SourceText
import Testing
import UrgentAction

/// The address that a row gives, its lines separated by `|`.
private func address(_ header: String, _ row: String) throws -> String {
  let scratch = try Scratch()
  return try firstAddress(.plain(try scratch.write("\(header)\n\(row)\n", "senders.csv")), scratch)
}

private func firstAddress(_ job: BatchJob, _ scratch: Scratch) throws -> String {
  let result = try job.document(in: scratch)
  let lines = result.letters.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.dropFirst().prefix { !$0.isEmpty }.joined(separator: "|")
}

@Test(arguments: [
  ("Via Verdi 5", "00100", "Esempio", "RM", "IT", "Via Verdi 5|00100 Esempio RM|IT"),
  ("Via Verdi 5", "20900", "Monza", "Monza e Brianza", "IT", "Via Verdi 5|20900 Monza MB|IT"),
  ("Via Verdi 5", "00184", "Roma", "Lazio", "IT", "Via Verdi 5|00184 Roma|IT"),
  ("Rua Um 7", "01000-000", "Exemplo", "RJ", "BR", "Rua Um 7|Exemplo - RJ 01000-000|BR"),
  ("1 F St", "02101", "Boston", "Mass.", "US", "1 F St|Boston, MA 02101|US"),
  ("Calle Dos 8", "44100", "Ejemplo", "Jal.", "MX", "Calle Dos 8|44100 Ejemplo, Jal.|MX"),
  ("1-2-3 Example", "100-0001", "Rei-ku", "Tokyo", "JP", "1-2-3 Example|Rei-ku, Tokyo 100-0001|JP"),
  ("Cad. 9", "06100", "Ornek", "Ankara", "TR", "Cad. 9|06100 Ornek/Ankara|TR"),
  ("4 Sample Road", "400001", "Fort", "Maharashtra", "IN", "4 Sample Road|Fort, Maharashtra 400001|IN"),
  ("9 Sample Lu", "200001", "Shanghai", "Shanghai", "CN", "9 Sample Lu|Shanghai 200001|CN"),
  (
    "3 Sample Street", "H91 AAAA", "Galway", "Co. Galway", "IE",
    "3 Sample Street|Galway, Co. Galway H91 AAAA|IE"
  ),
  ("5 Sample Street", "2138", "Boston", "MA", "US", "5 Sample Street|Boston, MA 02138|US"),
  (
    "5 Sample Street", "2138", "Boston", "Massachusetts", "US",
    "5 Sample Street|Boston, MA 02138|US"
  ),
  ("5 Sample Street", "7870", "Austin", "TX", "US", "5 Sample Street|Austin, TX 7870|US"),
  ("5 Sample Street", "2138-1234", "Boston", "ma", "US", "5 Sample Street|Boston, MA 02138-1234|US"),
  ("5 Sample Street", "21381234", "Boston", "US-MA", "US", "5 Sample Street|Boston, MA 02138-1234|US"),
  ("5 Sample Street", "627041234", "Peoria", "Ill.", "US", "5 Sample Street|Peoria, IL 62704-1234|US"),
  ("5 Sample Street", "62704-", "Peoria", "il", "US", "5 Sample Street|Peoria, IL 62704|US"),
  ("5 Sample Street", "7001", "Exampleton", "N.J.", "US", "5 Sample Street|Exampleton, NJ 07001|US"),
  ("5 Sample Street", "901", "San Ejemplo", "PR", "US", "5 Sample Street|San Ejemplo, PR 00901|US"),
  ("5 Sample Street", "2138", "\"Boston, MA\"", "", "US", "5 Sample Street|Boston, MA 02138|US"),
  ("5 Sample Street", "6060", "Chicago", "", "US", "5 Sample Street|Chicago 6060|US"),
  ("5 Sample Street", "89501", "Exampleton", "Nevada (NV)", "US", "5 Sample Street|Exampleton, NV 89501|US"),
  ("Musterweg 1", "D 10115", "Berlin", "", "DE", "Musterweg 1|10115 Berlin|DE"),
  ("5 Sample Street", "901", "Exampleton", "MA", "US", "5 Sample Street|Exampleton, MA 901|US"),
  ("PSC 1 Box 2", "9012", "APO", "AE", "US", "PSC 1 Box 2|APO, AE 09012|US"),
  ("Rua Um 7", "1000-000", "Exemplo", "SP", "BR", "Rua Um 7|Exemplo - SP 01000-000|BR"),
  ("Rua Um 7", "1000-000", "Exemplo", "RJ", "BR", "Rua Um 7|Exemplo - RJ 1000-000|BR"),
  ("1-2-3 Example", "1000001", "Rei-ku", "Tokyo", "JP", "1-2-3 Example|Rei-ku, Tokyo 100-0001|JP"),
  ("Via Verdi 5", "184", "Roma", "RM", "IT", "Via Verdi 5|00184 Roma RM|IT"),
  ("3 Sample Street", "D02 AAAA", "Dublin 2", "Dublin", "IE", "3 Sample Street|Dublin 2 D02 AAAA|IE"),
  (
    "3 Sample Street", "D09 AAAA", "North Dublin", "Dublin", "IE",
    "3 Sample Street|North Dublin D09 AAAA|IE"
  ),
  ("Rua Um 7", "01000-000", "Belo São Paulo", "São Paulo", "BR", "Rua Um 7|Belo São Paulo 01000-000|BR"),
  ("Musterweg 1", "10115", "Berlin", "Berlin", "DE", "Musterweg 1|10115 Berlin|DE"),
])
func regionsStandWhereTheCountryHasThem(
  _ street: String, _ code: String, _ city: String, _ region: String, _ country: String, lines: String
) throws {
  let found = try address(
    "name,street,postcode,city,region,country", "A Reader,\(street),\(code),\(city),\(region),\(country)")
  #expect(found == lines)
}

/// The country in the cell goes before that of the run; an address whose town is not plain is none.
@Test(arguments: [
  ("1 Main St, Austin, TX 78701", "US", "1 Main St|Austin, TX 78701|US"),
  ("1 Main St, Austin, TX, 78701", "US", "1 Main St|Austin, TX 78701|US"),
  ("1 Main St, Apt 4, Austin, Texas 78701, US", "DE", "1 Main St|Apt 4|Austin, TX 78701|US"),
  ("1 Main St, New York, NY 10001", "US", "1 Main St|New York, NY 10001|US"),
  ("Ring 5, 10115 Berlin, Germany", "GB", "Ring 5|10115 Berlin|DE"),
  ("Ring 5\n10115 Berlin\nGERMANY", "", "Ring 5|10115 Berlin|DE"),
  ("Ring 5; 10115 Berlin", "DE", "Ring 5|10115 Berlin|DE"),
  ("Ring 5, 1067 Dresden", "DE", "Ring 5|01067 Dresden|DE"),
  ("Ring 5  Berlin  BE  10115  DE", "", "Ring 5|10115 Berlin|DE"),
  ("Calle Sol 5  Piso 3  Barcelona  B  08001  ES", "", "Calle Sol 5|Piso 3|08001 Barcelona|ES"),
  ("2 High Street, London N1 1AA", "GB", "2 High Street|London N1 1AA|GB"),
  ("2 High Street, Flat 3, London, N1 1AA, United Kingdom", "", "2 High Street|Flat 3|London N1 1AA|GB"),
  ("1, rue Haute, 75001 Paris", "FR", "1 rue Haute|75001 Paris|FR"),
  ("12 bis, rue Haute, 75001 Paris", "FR", "12 bis rue Haute|75001 Paris|FR"),
  (
    "Rua Alta, 123 - apto 45, Centro, São Paulo - SP, 01310-100", "BR",
    "Rua Alta, 123 - apto 45|Centro|São Paulo - SP 01310-100|BR"
  ),
  ("Calle Mayor, 5, 28001 Madrid, Spain", "DE", "Calle Mayor, 5|28001 Madrid|ES"),
  ("Via Verdi, 5, 00100 Roma RM", "IT", "Via Verdi 5|00100 Roma RM|IT"),
  ("2 High Street, Flat 3", "GB", ""), ("1 Main St, Springfield, IL", "", ""),
  ("1 Main St, Springfield, IL", "US", ""),
  ("1 Main St, Austin, TX 78701", "GB", ""), ("Ring 5, 10115 Berlin, Narnia", "DE", ""),
  ("Ring 5 - 10115 Berlin", "DE", "Ring 5|10115 Berlin|DE"),
  ("Via Verdi, 5 - 20121 Milano (MI)", "IT", "Via Verdi 5|20121 Milano (MI)|IT"),
  ("Rose House, 5, High Street, London N1 1AA", "GB", "Rose House|5 High Street|London N1 1AA|GB"),
  ("5 High Street London N1 1AA", "GB", "5 High Street|London N1 1AA|GB"),
  ("12, rue Haute; F-75011 Paris; FR", "", "12, rue Haute|75011 Paris|FR"),
  ("Kerkstraat 12 A, NL-1012 AB Amsterdam", "NL", "Kerkstraat 12 A|1012 AB Amsterdam|NL"),
  ("Calle Mayor 5, 28013 Madrid (Spain)", "DE", "Calle Mayor 5|28013 Madrid|ES"),
  ("2 High Street, London N1 1AA United Kingdom", "DE", "2 High Street|London N1 1AA|GB"),
  ("Calle Mayor, 5, 3 Izq, 28013, Madrid", "ES", "Calle Mayor, 5|3 Izq|28013 Madrid|ES"),
  ("2 High Street, Newtown, New South Wales 2042", "DE", ""),
  // Towns before streets, regions behind postcodes, and words for a postcode.
  ("1051 Budapest, Példa utca 3. II/4", "HU", "Példa utca 3. II/4|1051 Budapest|HU"),
  ("12345 Main Street, Springfield", "US", ""), ("1050 High Street, Hobart", "AU", ""),
  (
    "4 High Road, T. Nagar, Chennai 600017, Tamil Nadu", "IN",
    "4 High Road|T. Nagar|Chennai, Tamil Nadu 600017|IN"
  ),
  ("Calle 5, Centro, 06700 Ciudad, CDMX", "MX", "Calle 5|Centro|06700 Ciudad, CDMX|MX"),
  ("Calle 5, Centro, Puebla, C.P. 72000", "MX", "Calle 5|Centro|72000 Puebla|MX"),
  (
    "10 rue Haute, app. 5, Montréal (Québec) H2X 1Y4", "CA",
    "10 rue Haute|app. 5|Montréal (Québec) H2X 1Y4|CA"
  ),
  // Addresses that are whole without a postcode, and a town that is its country.
  ("Calle 10 # 5-51, Cali, Valle del Cauca", "CO", "Calle 10 # 5-51|Cali|Valle del Cauca|CO"),
  ("10 High Road, #12-34, Singapore 079903", "", "10 High Road|#12-34|Singapore 079903|SG"),
  ("10 High Road #05-01, Singapore 079903", "DE", "10 High Road #05-01|Singapore 079903|SG"),
  // Street and town without a comma, where the street's last word tells them apart; where it may not, they are refused.
  ("12 Main St Springfield IL 62704", "US", "12 Main St|Springfield, IL 62704|US"),
  ("7 St Paul Ave St Louis Missouri 63101", "US", "7 St Paul Ave|St Louis, MO 63101|US"),
  ("100 1st Ave NE Suite 20 Mt Example WA 98273", "US", "100 1st Ave NE Suite 20|Mt Example, WA 98273|US"),
  ("PO Box 77 Santa Fe NM 87501-1234", "US", "PO Box 77|Santa Fe, NM 87501-1234|US"),
  ("221 W 42nd Street New York New York 10036", "US", "221 W 42nd Street|New York, NY 10036|US"),
  ("12 King Street Toronto ON M5V 2T6", "CA", "12 King Street|Toronto ON M5V 2T6|CA"),
  ("12 Broadway New York NY 10004", "US", ""), ("12 Park Place Dr Exampleton TX 75001", "US", ""),
  ("12 Main St S Boston MA 02127", "US", ""), ("12 Main St Circle Pines MN 55014", "US", ""),
  ("12 Old Trail Park Rd Exampleton TX 75001", "US", ""), ("12 Main St 62704", "US", ""),
  ("12 Main St Springfield IL 62704", "DE", ""),
  ("100 Park Ave South New York NY 10003", "US", ""), ("12 Main St North Exampleton WA 98101", "US", ""),
  ("77 Court St Rear Springfield IL 62704", "US", ""), ("77 Court St Apt 2 Rear Salem OR 97301", "US", ""),
  ("5 Main St Bldg C Springfield IL 62704", "US", ""), ("5 Main St Cabin C Springfield IL 62704", "US", ""),
  ("PO Box 7 Lower Exampleton NJ 08001", "US", ""),
  // Lines that somebody has written as lines are printed as they stand.
  ("1 High Street\nLittle Village", "GB", "1 High Street|Little Village|GB"),
  ("1 High Street; Little Village", "GB", "1 High Street|Little Village|GB"),
  ("1 High Street, Little Village", "GB", ""),
])
func anAddressInOneCellIsRead(_ cell: String, country: String, lines: String) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write("name,address\nA Reader,\"\(cell)\"\n", "senders.csv"))
  job.country = Country(country)
  let found = try BatchPlan(job).goodRows == 0 ? "" : firstAddress(job, scratch)
  #expect(found == lines)
}

/// Where a row names no country, a postcode shows that it is not in that of the run.
@Test(arguments: [
  ("US", "N1 1AA", 0), ("US", "89501", 1), ("GB", "89501", 0), ("GB", "N1 1AA", 1), ("DE", "4109", 1),
])
func aPostcodeOfAnotherKindIsOfAnotherCountry(_ country: String, _ code: String, good: Int) throws {
  let scratch = try Scratch()
  let list = "name,street,postcode,city,country\nAnn Lee,1 A St,\(code),Exampleton,\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.country = Country(country)
  #expect(try BatchPlan(job).goodRows == good)
}

@Test func aCellAndAColumnOfOneCountryAgree() throws {
  let scratch = try Scratch()
  let list = "name,address,country\nA Reader,\"1 Main St, Austin, TX 78701, US\",DE\n"
  let faults = try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).faults.map(\.reason)
  #expect(faults == ["the address is in one country, and the column for countries names another"])
}

@Test(arguments: [
  ("Postfach", "Postfach 12", "Postfach 12|3000 Bern|CH"), ("Postfach", "12", "Postfach 12|3000 Bern|CH"),
  ("Zusätzliche Adresszeile", "c/o Muster", "c/o Muster|Weg 1|3000 Bern|CH"),
  ("Home Address 2", "Flat 2", "Weg 1|Flat 2|3000 Bern|CH"),
])
func otherColumnsOfAnAddressCount(_ column: String, _ cell: String, lines: String) throws {
  let street = column == "Postfach" ? "" : "Weg 1"
  let found = try address(
    "name,street,\(column),postcode,city,country", "A Reader,\(street),\(cell),3000,Bern,CH")
  #expect(found == lines)
}

/// The number of a box stands behind the word of its country, whatever the list's language.
@Test(arguments: [
  ("Postfach", "3000,Bern,CH", "Postfach 12|3000 Bern|CH"),
  ("PO Box", "10115,Berlin,DE", "Postfach 12|10115 Berlin|DE"),
  ("Case postale", "75001,Paris,FR", "BP 12|75001 Paris|FR"),
  ("Postfach", "N1 1AA,London,GB", "PO Box 12|London N1 1AA|GB"),
])
func aBoxIsWrittenAsItsCountryDoes(_ column: String, _ town: String, lines: String) throws {
  #expect(try address("name,street,\(column),postcode,city,country", "A Reader,,12,\(town)") == lines)
}

/// Other marks than `:::` leave it open where one value ends.
@Test(arguments: [
  "Ann Lee,1 High St,London; Leeds,N1 1AA,GB", "Ann Lee,1 High St,London | Leeds,N1 1AA,GB",
  "Ann Lee; Bo Lee,1 High St,London,N1 1AA,GB", "Ann Lee,0,London,N1 1AA,GB",
])
func severalValuesAreNotPrinted(_ row: String) throws {
  let scratch = try Scratch()
  let list = "name,street,city,postcode,country\n\(row)\n"
  #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).goodRows == 0)
}

@Test func ofSeveralValuesTheFirstIsWritten() throws {
  #expect(
    try address("Name,Street,City,Postcode,country", "A Reader,1 High Street ::: 2 Low Road,London,N1 1AA,GB")
      == "1 High Street|London N1 1AA|GB")
  let found = try address(
    "Name,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,country",
    "A Reader,1 High Street ::: 2 Low Road,London ::: Leeds,N1 1AA ::: LS1 1AA,GB")
  #expect(found == "1 High Street|London N1 1AA|GB")
}

/// Postcodes as their countries write them, and lines that belong above the street.
@Test(
  arguments: [
    ("sw1a0aa", "GB", "1 High St|London SW1A 0AA|GB"), ("LS11AA", "GB", "1 High St|London LS1 1AA|GB"),
    ("LS1-1AA", "GB", "1 High St|London LS1-1AA|GB"),
    ("h2x1k4", "CA", "1 High St|London H2X 1K4|CA"), ("EC1A", "GB", "1 High St|London EC1A|GB"),
  ])
func aPostcodeIsWrittenAsInItsCountry(_ postcode: String, _ country: String, _ expected: String) throws {
  let scratch = try Scratch()
  let list = "name;street;postcode;city;country\nAnn Lee;1 High St;\(postcode);London;\(country)\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.letters = PlainLetters(countries: [country])
  #expect(try firstAddress(job, scratch) == expected)
}

@Test(
  arguments: [
    ("c/o Wolf", "c/o Wolf|1 High St|Leeds LS1 1AA|GB"),
    ("chez Wolf", "chez Wolf|1 High St|Leeds LS1 1AA|GB"),
    ("Chezwick House", "1 High St|Chezwick House|Leeds LS1 1AA|GB"),
  ])
func aLodgingStandsAboveTheStreet(_ second: String, _ expected: String) throws {
  #expect(
    try address("name;street;address 2;postcode;city;country", "Ann Lee;1 High St;\(second);LS1 1AA;Leeds;GB")
      == expected)
}

/// A postcode of digits gets the hyphen of its form.
@Test func aPostcodeHasItsHyphen() throws {
  let read = try address("name;street;postcode;city;country", "Ann Lee;Rua Um 7;01310100;Exemplo;BR")
  #expect(read == "Rua Um 7|Exemplo 01310-100|BR")
}

/// Addresses in one cell without a comma before the postcode; nil where they are refused.
@Test(
  arguments: [
    ("Beispielstr. 12 32756 Detmold", "DE", "Beispielstr. 12|32756 Detmold|DE"),
    ("Hofgasse 4/79098 Freiburg", "DE", "Hofgasse 4|79098 Freiburg|DE"),
    ("3 impasse des Exemples 35000 Rennes", "FR", "3 impasse des Exemples|35000 Rennes|FR"),
    ("3 rue Y - 75002 PARIS CEDEX 02", "FR", "3 rue Y|75002 PARIS CEDEX 02|FR"),
    ("12 rue Haute 75001 Paris FR", "DE", nil), ("3 rue Y 35000 Rennes 06 12 34 56 78", "FR", nil),
    ("Am Hof 32756 Detmold", "DE", nil), ("Ring 12345 54321 Berlin", "DE", nil), ("32756 Detmold", "DE", nil),
  ] as [(String, String, String?)])
func anAddressIsDividedAtItsPostcode(_ line: String, _ country: String, _ expected: String?) throws {
  let scratch = try Scratch()
  let job = try BatchJob.plain(
    try scratch.write("name;Adresse complète;Land\nIda Berg;\(line);\(country)\n", "senders.csv"))
  #expect(try BatchPlan(job).goodRows == (expected == nil ? 0 : 1))
  if let expected { #expect(try firstAddress(job, scratch) == expected) }
}
