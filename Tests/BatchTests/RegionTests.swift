// RegionTests.swift: states and provinces, lost zeros, boxes, and addresses in one cell.

import Batch
import Foundation
import SourceText
import Testing

/// The address that a row gives, its lines parted by `|`.
private func address(_ header: String, _ row: String) throws -> String {
  let scratch = try Scratch()
  let result = try BatchJob.plain(try scratch.write("\(header)\n\(row)\n", "senders.csv")).document(
    in: scratch)
  let lines = result.letters.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.dropFirst().prefix { !$0.isEmpty }.joined(separator: "|")
}

@Test(arguments: [
  ("Via Verdi 5", "00100", "Esempio", "RM", "IT", "Via Verdi 5|00100 Esempio RM|IT"),
  ("Rua Um 7", "01000-000", "Exemplo", "RJ", "BR", "Rua Um 7|Exemplo - RJ 01000-000|BR"),
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
  ("Musterweg 1", "10115", "Berlin", "Berlin", "DE", "Musterweg 1|10115 Berlin|DE"),
])
func regionsStandWhereTheCountryHasThem(
  _ street: String, _ code: String, _ city: String, _ region: String, _ country: String, lines: String
) throws {
  let found = try address(
    "name,street,postcode,city,region,country", "A Reader,\(street),\(code),\(city),\(region),\(country)")
  #expect(found == lines)
}

@Test(arguments: [
  ("1 Main St, Austin, TX 78701", "US", "1 Main St|Austin, TX 78701|US"),
  ("\"Ring 5, 10115 Berlin, Germany\"", "DE", "Ring 5|10115 Berlin|DE"),
  ("\"2 High Street, London N1 1AA\"", "GB", "2 High Street|London N1 1AA|GB"),
])
func anAddressInOneCellIsRead(_ cell: String, country: String, lines: String) throws {
  let quoted = cell.hasPrefix("\"") ? cell : "\"\(cell)\""
  #expect(try address("name,address,country", "A Reader,\(quoted),\(country)") == lines)
}

@Test(arguments: [
  ("Postfach", "Postfach 12", "Postfach 12|3000 Bern|CH"), ("Postfach", "12", "PO Box 12|3000 Bern|CH"),
  ("Zusätzliche Adresszeile", "c/o Muster", "c/o Muster|Weg 1|3000 Bern|CH"),
  ("Home Address 2", "Flat 2", "Weg 1|Flat 2|3000 Bern|CH"),
])
func otherColumnsOfAnAddressCount(_ column: String, _ cell: String, lines: String) throws {
  let street = column == "Postfach" ? "" : "Weg 1"
  let found = try address(
    "name,street,\(column),postcode,city,country", "A Reader,\(street),\(cell),3000,Bern,CH")
  #expect(found == lines)
}

@Test func ofSeveralValuesTheFirstIsWritten() throws {
  let found = try address(
    "Name,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,country",
    "A Reader,1 High Street ::: 2 Low Road,London ::: Leeds,N1 1AA ::: LS1 1AA,GB")
  #expect(found == "1 High Street|London N1 1AA|GB")
}
