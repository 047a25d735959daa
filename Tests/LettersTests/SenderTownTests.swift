// SenderTownTests.swift: a sender at risk gives the town, and never the street.

import Letters
import Testing
import TestSupport
import UrgentAction

@Test(arguments: [
  ("HU", "Budapest; Váci utca 12; 1052"), ("CN", "Beijing; Chaoyang; 3 Secret Road"),
  ("KR", "03154; Seoul; Jongno-gu Secret-ro 25"), ("KR", "03154 Secret-ro; Seoul"),
  ("JP", "〒150-0001; Tokyo Shibuya-ku Jingumae 1-2-3"), ("RU", "101000 ul. Tainaya; Moskva"),
  ("CN", "Changchun; Xinfalu 130051"),
  ("US", "10115 Broadway; Apt B"), ("US", "12 Secret Street IL 62701"), ("US", "Secret Avenue, IL 62701"),
  ("GB", "12 Secret Street; N1 1AA"), ("GB", "Rose Cottage; Secret Lane; N1 1AA"), ("GB", "10 Piccadilly"),
  ("GB", "10 Piccadilly London"), ("GB", "Rose Bank; Devon EX1 1AA"), ("GB", "5 Mill Lane; Surrey"),
  ("GB", "12 High Street; Secret Cottage"), ("GB", "Secret"),
  ("FR", "12000 rue Secrète"), ("ES", "Calle Secreta; 2.º B"), ("IE", "12 Secret Street; Flat B"),
  ("DE", "10115 Berlin; 20095 Hamburg"), ("XX", "12 Secret"), ("", "1 Secret Road 12345"),
])
func givesNoTownWhenUnsure(_ country: String, _ address: String) throws {
  #expect(try town(country, address) == nil)
}

@Test(arguments: [
  ("TW", "10048 Taipei; Secret Road 5", "Taipei"), ("KR", "03154 Seoul; Jongno-gu Secret-ro 25", "Seoul"),
  ("RU", "101000 Moskva; ul. Tainaya 5", "Moskva"), ("HU", "Váci utca 12; 1052 Budapest", "Budapest"),
  ("CN", "3 Secret Road; Beijing 100032", "Beijing"), ("FR", "12 rue de l'Église, 75001 PARIS", "PARIS"),
  ("FR", "12 rue de l'Église; 75381 PARIS CEDEX 08", "PARIS"), ("FR", "1 rue Haute; F-75001 Paris", "Paris"),
  ("CA", "1 rue Haute; Montréal QC", "Montréal"),
  ("CA", "1 rue Haute; Montréal (Québec) H2X 1Y4", "Montréal"),
  ("CA", "1 rue Haute; Montréal, QC  H2X 1Y4", "Montréal"),
  ("US", "1 Main Street; Springfield, IL 62701", "Springfield"),
  ("US", "1 Main Street, Springfield, IL", "Springfield"),
  ("US", "1 Main St; Chicago, Illinois 60601-1234", "Chicago"),
  ("US", "1 Main St; SANTA FE, NM 87501", "SANTA FE"), ("US", "Secret Towers, Salem OR 97301", "Salem"),
  ("US", "1 Main St; New York, New York 10001", "New York"),
  ("US", "1 Main St; St. Louis, MO 63101", "St. Louis"),
  ("ES", "Calle Mayor 1; 28013 Madrid; 2.º B", "Madrid"), ("DE", "Hauptstr. 1; D-10115 Berlin", "Berlin"),
  ("DE", "Weg 1; 95028 Hof", "Hof"), ("NL", "Singel 1; 1017 AB Amsterdam", "Amsterdam"),
  ("PL", "ul. Prosta 1; 00-950 Warszawa", "Warszawa"), ("IT", "Via Roma 1; 00184 Roma RM", "Roma"),
  ("BR", "Rua Direita 1; São Paulo - SP; 01310-100", "São Paulo"),
  ("GB", "1 High Street; London N1 1AA", "London"),
  ("GB", "1 High Street; London; N1 1AA", "London"), ("GB", "1 High Street, London", "London"),
  ("IE", "80 St Stephen Street; Dublin 2", "Dublin"), ("IE", "Sampleton, Co. Mayo F26 A1B2", "Sampleton"),
  ("GB", "Sampleton, County Down BT1 1AA", "Sampleton"),
  ("GB", "2 Mill Road; Sampleton; Tyne & Wear NE1 1AA", "Sampleton"),
  ("GB", "2 Mill Road, Sampleton, Herts., AL1 1AA", "Sampleton"), ("GB", "York YO1 1AA", "York"),
  ("IN", "House 5; Sampleton, H.P. 176215", "Sampleton"),
  ("IN", "1 Mall Road; New Delhi - 110 001", "New Delhi"),
  ("SE", "Storgatan 1; 114 55 Stockholm", "Stockholm"), ("SE", "Weg 1; Co Sample", "Co Sample"),
  ("", "1 High Street; London", "London"),
])
func findsTheTown(_ country: String, _ address: String, _ expected: String) throws {
  #expect(try town(country, address) == expected)
}

private func town(_ country: String, _ address: String) throws -> String? {
  let known = try #require(facts(country.isEmpty ? "GB" : country))
  return SenderTown(in: known, try ownNameWords()).town(in: address.split(separator: ";").map(String.init))
}

@Test(arguments: [
  ("Anna Reader", "A. R."), ("Dr Helen O'Brien", "H. O."), ("Mag. Anna Huber", "A. H."),
  ("Sr. D. José García", "J. G."), ("D. H. Lawrence", "D. H. L."), ("M. Dupont", "M. D."),
  ("Prof. Dr. med. Eva Maier, PhD", "E. M."), ("Dipl.-Ing. Jean-Pierre de la Tour", "J.-P. d. l. T."),
  ("Jürgen von der Heide", "J. v. d. H."), ("Secret, Anna", "A. S."), ("Huber, Mag. Anna", "A. H."),
  ("Müller, Dr.", "M."), ("Anna Reader, FRSL", "A. R."), ("John King Jr.", "J. K."), ("Yo-Yo Ma", "Y.-Y. M."),
  ("Ida Berg PhD", "I. B."), ("Ida Sample MSc", "I. S."), ("Jack Li Ma", "J. L. M."),
  ("anna huber", "A. H."), ("Dr", "D."), ("Ms. Ann (\"Nan\") Lee", "A. N. L."), (",", ""),
  ("Siobhán O'Neill (she/her)", "S. O."), ("Anna Luisa Reader (née Roe)", "A. L. R."),
  ("Jean-Luc Muster PhD FRS", "J.-L. M."), ("(she/her)", "S."),
  ("Sir John Example KCB", "J. E."), ("Sr Mary Example RSM", "M. E."), ("Br. Paul Example OFM Cap", "P. E."),
  ("The Hon. Mrs Jane Example", "J. E."), ("Paul Example (Treasurer)", "P. E."),
  ("özv. Példa Józsefné", "P. J."),
  ("г-жа Пример Петрова", "П. П."), ("Siti Example binti Ahmad", "S. E. b. A."),
])
func givesInitialsWithoutTitles(_ name: String, _ expected: String) throws {
  #expect(try ownNameWords().initials(of: name) == expected)
}
