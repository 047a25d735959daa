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
      ["49-51 Portland Place", "London", "W1B 1JL", "CHINA"]
    ),
    ("GB", "GB", ["49-51 Portland Place", "London W1B 1JL"], ["49-51 Portland Place", "London", "W1B 1JL"]),
    ("GB", "US", ["1 High Street"], ["1 High Street", "CHINA"]),
    ("DE", "GB", ["Märkisches Ufer 54", "D-10179 Berlin"], ["Märkisches Ufer 54", "10179 Berlin", "CHINA"]),
    ("DE", "DE", ["Märkisches Ufer 54", "D-10179 Berlin"], ["Märkisches Ufer 54", "10179 Berlin"]),
    (
      "US", "DE", ["820 Second Avenue", "New York, NY 10017"],
      ["820 Second Avenue", "NEW YORK, NY 10017", "CHINA"]
    ),
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
