// ImportedTableTests.swift: tables of addresses as other programs write them.

@testable import AddresseeDirectory
import JSONText
import Letters
import SourceText
import TestSupport
import Testing
import UrgentAction

struct ImportedTableTests {
  private func countryNamed(_ name: String) -> Country? { ForeignFilesTests().countryNamed(name) }

  @Test(arguments: [
    (
      "Name;Amt;Behörde;Straße;PLZ;Ort;Land", "Ada Sample;Ministerin;Prüfamt;Ring 1;10115;Berlin;Germany",
      "Prüfamt|Ring 1|10115 Berlin"
    ),
    (
      "First Name;Last Name;Title;Job Title;Company;Business Street;Business City;Business State;Business Postal Code;"
        + "Business Country/Region",
      "Ada;Sample;Dr.;Governor;Office;1 Main St;Springfield;Illinois;62704;United States",
      "Office|1 Main St|Springfield, IL 62704"
    ),
    (
      "First Name;Last Name;Organization Name;Organization Title;Address 1 - Street;Address 1 - City;Address 1 - Postal Code;"
        + "Address 1 - Country",
      "Ada;Sample;Office;Governor;1 Ring Road;Dublin;D02 AAAA;Ireland", "Office|1 Ring Road|Dublin D02 AAAA"
    ),
    (
      "Display Name;Work Address;Work City;Work ZipCode;Work Country;Job Title;Organization",
      "Ada Sample;1 Ring Road;Dublin;D02 AAAA;Ireland;Governor;Office", "Office|1 Ring Road|Dublin D02 AAAA"
    ),
    (
      "name;post;organization;address;city",
      "Ada Sample;Warden, Hill Prison;Hill Prison;1 Main Street;Kampala",
      "1 Main Street|Kampala"
    ),
    (
      "name;post;address;country", "Ada Sample;Head;1 Main Street, Dublin 2, D02 AAAA;Ireland",
      "1 Main Street|Dublin 2|D02 AAAA"
    ),
    ("name;post;address;country", "Ada Sample;Head;1 Main Street;Ireland", nil),
    ("name;post;address;country", "Ada Sample;Head;Pyongyang;KP", "Pyongyang"),
    ("name;post;city;country", "Ada Sample;Head;Pyongyang;KP", "Pyongyang"),
    ("name;post;street;zip;city;country", "Ada Sample;Head;Ring 1;1067;Dresden;DE", "Ring 1|01067 Dresden"),
    (
      "name;post;street;zip;city;state;country", "Ada Sample;Head;1 Main St;2139;Boston;MA;US",
      "1 Main St|Boston, MA 02139"
    ),
    (
      "name;post;street;zip;city;state;country", "Ada Sample;Head;1 Main St;7870;Austin;TX;US",
      "1 Main St|Austin, TX 7870"
    ),
  ])
  func tablesOfOtherProgramsHaveAddresses(_ header: String, _ row: String, _ lines: String?) throws {
    let report = try DirectoryEntry.readTable(
      Array("\(header)\n\(row)\n".utf8), file: "in.csv",
      ExchangeWords(
        country: countryNamed,
        facts: { facts($0.code) }, lists: try ownTableWords.get()))
    #expect(report.records.first?.contacts.first?.lines.joined(separator: "|") == lines)
    #expect(report.records.first?.name == "Ada Sample" && report.lost == (lines == nil ? 1 : 0))
  }

  @Test func columnsWithLabelsAreReadByThem() throws {
    let table =
      "Name;Organization Title;E-mail 1 - Label;E-mail 1 - Value;Phone 1 - Label;Phone 1 - Value;Phone 2 - Label;"
      + "Phone 2 - Value\nAda Sample;Head;Work;a@x.example ::: b@x.example;Work Fax;+353 1 555 0101;Work;+353 1 555 0102\n"
    let report = try DirectoryEntry.readTable(
      Array(table.utf8), file: "in.csv",
      ExchangeWords(country: countryNamed, facts: { facts($0.code) }, lists: try ownTableWords.get()))
    #expect(
      report.records.first?.contacts.map { "\($0.kind?.rawValue ?? "") \($0.value)" } == [
        "voice +353 1 555 0102", "fax +353 1 555 0101", "email a@x.example", "email b@x.example",
      ])
    #expect(report.remarks.isEmpty)
  }

  /// A word for the gender, else the form of address, tells it; and what stands behind a name is kept.
  @Test(arguments: [
    ("name;post;sex", "Ada Sample;Head;F", "Ada Sample", Gender.female),
    ("name;post;Geschlecht", "Bo Sample;Head;männlich", "Bo Sample", .male),
    ("name;post;prefix;sex", "Ada Sample;Head;Frau Dr.;", "Ada Sample", .female),
    ("name;post;prefix", "Ada Sample;Head;Dr.", "Ada Sample", .unknown),
    ("Anrede;Titel;Name;Vorname;Amt", "Frau;Dr.;Sample;Ada;Head", "Ada Sample", .female),
    ("Name;First Name;post", "Ada Sample;Ada;Head", "Ada Sample", .unknown),
    ("first;last;suffix;post;prefix", "Bo;Sample;Jr.;Head;Mr", "Bo Sample Jr.", .male),
  ])
  func tablesSayWhoSomebodyIs(_ header: String, _ row: String, _ name: String, _ gender: Gender) throws {
    let names = try NameWords(ownTemplates)
    let report = try PopoloFile.importing(
      Array("\(header)\n\(row)\n".utf8), named: "in.csv",
      ExchangeWords(
        gender: names.gender(addressedAs:),
        lists: try ownTableWords.get()))
    #expect(report.records.persons.map(\.name) == [name])
    #expect(report.records.persons.map(\.gender) == [gender])
    #expect(report.remarks.isEmpty)
  }

  /// A greeting in the column of titles, holders that are nobody, and what is no number or address.
  @Test(arguments: [
    ("Sehr geehrter Herr Minister", "Bo Sample", "", "", "de", "Bo Sample", "", 0),
    ("Madame la Ministre", "Ada Sample", "", "", "fr", "Ada Sample", "", 0),
    ("Frau", "Ada Sample", "", "", "", "Ada Sample", "", 0),
    ("Cher Maître", "Bo Sample", "", "", "fr", "Bo Sample", "", 0),
    ("Your Honour", "Bo Sample", "", "", "en", "Bo Sample", "", 0),
    ("Dear", "Bo Sample", "", "", "", "Bo Sample", "", 0),
    ("Sehr geehrter Herr Dr.", "Bo Sample", "", "", "", "Bo Sample", "", 0),
    ("Madame la", "Ada Sample", "", "", "", "Ada Sample", "", 0),
    ("Honourable", "Ada Sample", "", "", "", "Ada Sample", "", 0),
    ("Excellence", "Ada Sample", "", "", "", "Ada Sample", "", 0),
    ("", "(vacant)", "", "n/a", "", "", "", 0),
    (
      "", "Ada Sample", "030 123456 / 030 123457", "a at b", "", "Ada Sample", "+49 30 123456|+49 30 123457",
      1
    ),
    ("", "Ada Sample", "4930123456", "a@example.org", "", "Ada Sample", "+49 30123456|a@example.org", 0),
    ("", "Ada Sample", "123", "", "", "Ada Sample", "", 1),
    ("", "Ada Sample", "+49 30 1", "", "", "Ada Sample", "+49 30 1", 0),
  ])
  func tablesSayWhatIsNone(
    _ prefix: String, _ name: String, _ fax: String, _ email: String, language: String, holder: String,
    contacts: String, remarks: Int
  ) throws {
    let languages = try ["de", "en", "fr"].map { code in
      (try #require(Language(code)), try WordLists(ownTemplates, ExchangeWords.file, in: code))
    }
    let table =
      "Amt,Anrede,Name,Land,Straße,Ort,Fax,E-Mail\nHead,\(prefix),\(name),DE,Ring 1,Berlin,\(fax),\(email)\n"
    let report = try DirectoryEntry.readTable(
      Array(table.utf8), file: "in.csv",
      ExchangeWords(
        country: countryNamed, facts: { facts($0.code) },
        lists: try ownTableWords.get(), greetings: languages))
    let entry = try #require(report.records.first)
    #expect(entry.salutations.map(\.language.code).joined() == language && entry.name ?? "" == holder)
    #expect(entry.contacts.dropFirst().map(\.value).joined(separator: "|") == contacts)
    #expect(report.remarks.count == remarks)
  }

  /// What greets tells the gender, and a style is no greeting and stays before the name.
  @Test(arguments: [
    ("Sehr geehrte Frau Ministerin", Gender.female, ""), ("Dear Mr", .male, ""), ("Dear", .unknown, ""),
    ("Madame, Monsieur", .unknown, ""), ("Honourable", .unknown, "Honourable"),
    ("Su Excelencia", .unknown, "Su Excelencia"), ("Exzellenz", .unknown, "Exzellenz"),
    ("Excelentísimo Señor", .male, "Excelentísimo Señor"),
  ])
  func aGreetingTellsTheGender(_ prefix: String, _ gender: Gender, _ kept: String) throws {
    let languages = try ["de", "en", "es", "fr"].map { code in
      (try #require(Language(code)), try WordLists(ownTemplates, ExchangeWords.file, in: code))
    }
    let names = try NameWords(ownTemplates)
    let report = try PopoloFile.importing(
      Array("name;post;prefix\nKim Sample;Head;\(prefix)\n".utf8), named: "in.csv",
      ExchangeWords(
        gender: names.gender(addressedAs:), lists: try ownTableWords.get(),
        greetings: languages))
    let person = try #require(report.records.persons.first)
    #expect(person.gender == gender && person.honorificPrefix ?? "" == kept)
  }

  /// An opening is of the language of its words, a style's too; the column's own goes before the prefix.
  @Test(arguments: [
    ("", "Excelentísimo Señor Ministro", "es: Excelentísimo Señor Ministro"),
    ("Honourable", "Dear Judge", "en: Dear Judge"), ("", "Exzellenz", "de: Exzellenz"),
    ("Madame la Ministre", "Madame la Garde des sceaux", "fr: Madame la Garde des sceaux"),
    ("Madame la Ministre", "Dear Minister", "en: Dear Minister|fr: Madame la Ministre"),
  ])
  func openingsOfTables(_ prefix: String, _ opening: String, _ openings: String) throws {
    let languages = try ["de", "en", "es", "fr"].map { code in
      (try #require(Language(code)), try WordLists(ownTemplates, ExchangeWords.file, in: code))
    }
    let report = try DirectoryEntry.readTable(
      Array("name;post;prefix;salutation\nKim Sample;Head;\(prefix);\(opening)\n".utf8), file: "in.csv",
      ExchangeWords(lists: try ownTableWords.get(), greetings: languages))
    let said = report.records[0].salutations.map { "\($0.language.code): \($0.opening)" }
    #expect(said.joined(separator: "|") == openings)
  }

  /// National numbers get their calling code; one that may be local, or have it already, is left out.
  @Test(arguments: [
    ("KZ", "7172 55 01 02", "+7 7172 55 01 02"), ("KZ", "7172550102", "+7 7172550102"),
    ("KZ", "77172550102", "+7 7172550102"), ("RU", "8 (495) 555-01-02", "+7 495 555 01 02"),
    ("RU", "555-01-02", ""), ("DE", "0049 (0)30 55501 0", "+49 30 55501 0"), ("DE", "5550102", ""),
    ("DE", "030 55501-0/-99", "+49 30 55501 0|+49 30 55501 99"), ("BR", "(55) 3555-0102", ""),
    ("BR", "55 3555 0102", ""), ("BR", "55 61 3555 0102", "+55 61 3555 0102"),
    ("GB", "00 44 20 5550 0102", "+44 20 5550 0102"), ("IT", "06 5550102", "+39 06 5550102"),
    ("ES", "91 555 01 02", "+34 91 555 01 02"), ("ES", "34915550102", "+34 915550102"),
    ("DK", "45 33 55 01 02", "+45 33 55 01 02"), ("DK", "33 55 01 02", "+45 33 55 01 02"),
    ("IN", "011 23555012", "+91 11 23555012"), ("ZA", "(011) 555-0102", "+27 11 555 0102"),
    ("IT", "011 5550102", "+39 011 5550102"), ("IN", "011 91 11 23555012", "+91 11 23555012"),
    ("BR", "(0xx61) 3555-0102", ""), ("MX", "(01 55) 5555-0102", ""), ("GR", "01 555 0102", ""),
    ("US", "(202) 555-0102", "+1 202 555 0102"), ("US", "555-0102", ""),
  ])
  func nationalNumbersAreCompleted(_ country: String, _ number: String, _ numbers: String) throws {
    let report = try DirectoryEntry.readTable(
      Array("name;post;address;city;country;fax\nBo Sample;Head;Ring 1;Town;\(country);\(number)\n".utf8),
      file: "in.csv",
      ExchangeWords(
        country: countryNamed, facts: { facts($0.code) },
        lists: try ownTableWords.get()))
    #expect(report.records[0].contacts.dropFirst().map(\.value).joined(separator: "|") == numbers)
    #expect(report.remarks.isEmpty == !numbers.isEmpty)
  }

  /// A workbook packs texts of any length into a few bytes.
  @Test(arguments: [(60_000, true), (70_000, false)])
  func aRowHasABound(_ length: Int, _ isRead: Bool) throws {
    let table = Array("id,office,name\nxx-a,Mayor,\(String(repeating: "a", count: length))\n".utf8)
    let report = try? DirectoryEntry.readTable(table, file: "in.csv")
    #expect((report?.records.count == 1) == isRead)
  }

  @Test(arguments: [
    ("TRUE", true), ("1", true), ("yes", true), ("sí", true), ("False", false), ("falso", false), ("", false),
  ])
  func tablesSayYesInManyWays(_ word: String, _ isTrue: Bool) throws {
    let table =
      "id,office,name,acting,address,town,zip,country\nxx-a,Mayor,\"Sample, Ada\",\(word),1 Road,Oslo,0155,NO\n"
    let report = try DirectoryEntry.readTable(
      Array(table.utf8), file: "in.csv", ExchangeWords(lists: try ownTableWords.get()))
    #expect(report.remarks.isEmpty)
    let entry = try #require(report.records.first)
    #expect(entry.isActing == isTrue && entry.name == "Ada Sample" && entry.familyName == "Sample")
    #expect(entry.contacts.first?.lines == ["1 Road", "0155 Oslo"])
  }
}
