// PostalFormatTests.swift: address lines for letters between two countries.

import Testing
import TestSupport
import UrgentAction
import World

struct PostalFormatTests {
  @Test(arguments: [
    (
      "CN", "GB", ["9 Xihuangchenggenbeijie", "Beijingshi 100032"],
      ["9 Xihuangchenggenbeijie", "Beijingshi 100032", "CHINA"]
    ),
    ("CN", "GB", ["State Council", "Beijingshi 100 032"], ["State Council", "Beijingshi 100032", "CHINA"]),
    (
      "CN", "DE", ["11 Xinfa Lu", "Changchunshi 130051", "Jilinsheng"],
      ["11 Xinfa Lu", "CHANGCHUNSHI 130051", "Jilinsheng", "CHINA"]
    ),
    ("CN", "CN", ["11 Xinfa Lu", "Changchunshi 130051"], ["11 Xinfa Lu", "Changchunshi 130051"]),
    ("KP", "GB", ["Pyongyang"], ["Pyongyang", "CHINA"]), ("KP", "AT", ["Pyongyang"], ["PYONGYANG", "CHINA"]),
    (
      "GB", "DE", ["49-51 Portland Place", "London W1B 1JL"],
      ["49-51 Portland Place", "LONDON", "W1B 1JL", "CHINA"]
    ),
    ("GB", "GB", ["49-51 Portland Place", "London W1B 1JL"], ["49-51 Portland Place", "London", "W1B 1JL"]),
    ("GB", "US", ["1 High Street"], ["1 High Street", "CHINA"]),
    ("DE", "GB", ["Märkisches Ufer 54", "D-10179 Berlin"], ["Märkisches Ufer 54", "10179 Berlin", "CHINA"]),
    ("DE", "DE", ["Märkisches Ufer 54", "D-10179 Berlin"], ["Märkisches Ufer 54", "10179 Berlin"]),
    (
      "US", "DE", ["820 Second Avenue", "New York, NY 10017"],
      ["820 Second Avenue", "NEW YORK, NY 10017", "CHINA"]
    ),
    // A number in the street is no postcode, and no postcode is a town.
    ("AO", "DE", ["Ministério", "Rua 901", "Luanda"], ["Ministério", "Rua 901", "LUANDA", "CHINA"]),
    ("GB", "DE", ["1 High Street", "London", "SW1P 4DF"], ["1 High Street", "LONDON", "SW1P 4DF", "CHINA"]),
    ("CN", "DE", ["Beijing", "100032"], ["BEIJING", "100032", "CHINA"]),
    ("US", "DE", ["12345 Main Street", "Springfield"], ["12345 Main Street", "SPRINGFIELD", "CHINA"]),
    ("FR", "DE", ["5 rue 12345", "75001 Paris", "Île"], ["5 rue 12345", "75001 PARIS", "Île", "CHINA"]),
    ("KE", "DE", ["P.O. Box 12345", "Nairobi"], ["P.O. Box 12345", "NAIROBI", "CHINA"]),
    ("NL", "DE", ["Dam 900", "1012 JS Amsterdam"], ["Dam 900", "1012 JS AMSTERDAM", "CHINA"]),
    ("CN", "GB", [], ["CHINA"]),
  ])
  func lines(_ destination: String, _ sender: String, address: [String], lines: [String]) throws {
    let format = PostalFormat(to: try #require(facts(destination)), from: facts(sender))
    #expect(format.lines(address, countryName: "China") == lines)
  }

  @Test(arguments: [
    ("DE", "en", "de"), ("FR", "en", "fr"), ("MX", "en", "es"), ("US", "es", "en"), ("GB", "de", "en"),
    ("CH", "en", "de"), ("CH", "fr", "fr"), ("CA", "fr", "fr"), ("CA", "de", "en"), ("JP", "en", nil),
  ])
  func countryLineLanguage(_ sender: String, letter: String, language: String?) throws {
    let format = PostalFormat(to: try #require(facts("CN")), from: facts(sender))
    #expect(format.countryLineLanguage(ofLetterIn: try #require(Language(letter)))?.code == language)
  }

  @Test func unknownSendersWriteAbroad() throws {
    let format = PostalFormat(to: try #require(facts("CN")), from: nil)
    #expect(format.lines(["Beijing"], countryName: "China") == ["Beijing", "CHINA"])
    #expect(format.countryLineLanguage(ofLetterIn: .english) == nil)
  }
}
