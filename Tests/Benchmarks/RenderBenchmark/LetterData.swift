// LetterData.swift: 10,000 supporters and four addressees, made up or read from a folder.

import Foundation

/// What the letters are made of: as many as supporters times addressees.
struct LetterData {
  /// The supporter's fields in a letter, in the order of their values in `supporters`; an empty text is missing.
  static let supporterFields = [
    "sender.name", "sender.street", "sender.postcode", "sender.city", "sender.country", "sender.email",
    "sender.phone", "group", "message",
  ]

  var supporters: [[String]] = []
  var addressees: [Addressee] = []

  struct Addressee {
    var fields: [String: String] = [:]
    var lists: [String: [String]] = [:]
  }

  /// Makes up data of the usual sizes: letters of about 3,000 bytes.
  init(seed: UInt64, supporters count: Int) {
    var random = SplitMix(seed: seed)
    supporters = (1...count).map { Self.supporter(number: $0, &random) }
    addressees = (0..<4).map { Self.addressee(number: $0, &random) }
  }

  /// Reads `supporters_10000.us` (rows end with 0x1E, fields with 0x1F) and `contexts.lines` (a key, a tab and a value on
  /// each line, an empty line between addressees).
  init(folder: String, supporters count: Int) throws {
    let rows = try String(contentsOfFile: folder + "/supporters_10000.us", encoding: .utf8)
    supporters = rows.split(separator: "\u{1E}").prefix(count).map { row in
      let fields = row.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
      let name = [fields[3], fields[1], fields[2]].filter { !$0.isEmpty }.joined(separator: " ")
      return [name] + fields[4...9] + fields[11...12]
    }
    let blocks = try String(contentsOfFile: folder + "/contexts.lines", encoding: .utf8)
    let keys = ["line": "addressee.lines", "intro": "intro", "point": "points", "copy": "copies"]
    addressees = blocks.components(separatedBy: "\n\n").map { block in
      var addressee = Addressee()
      for line in block.split(separator: "\n") {
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { continue }
        if let list = keys[parts[0]] {
          addressee.lists[list, default: []].append(parts[1])
        } else {
          addressee.fields[
            ["subject", "ref", "date"].contains(parts[0]) ? parts[0] : "addressee.\(parts[0])"] =
            parts[1]
        }
      }
      return addressee
    }
  }

  private static func supporter(number: Int, _ random: inout SplitMix) -> [String] {
    let first = ["Anna", "Paul", "José", "Zoë", "Łukasz", "Юлия", "Ruth", "Oscar", "Søren", "Ella"]
    let last = ["Smith", "Keller", "Núñez", "Håkansson", "D'Hôte", "Wiśniewska", "Иванова", "Novak", "Weiß"]
    let streets = [
      "High Street", "Mill Road", "Rue de l'Église", "Schillerstraße", "Calle Mayor", "Via Roma",
    ]
    let towns = [
      ["WC1X 0DW", "London", "United Kingdom"], ["10179", "Berlin", "Germany"], ["29001", "Málaga", "Spain"],
    ]
    let messages = [
      "I teach, and it is the children among those held that I think of most.",
      "Please answer \"in any language\", however briefly: my neighbours Ruth & Clara ask the same.",
    ]
    let title = random.pick(["", "", "Ms ", "Dr "])
    var street = "\(1 + random.below(240)) \(random.pick(streets))"
    if random.chance(percent: 12) { street = "Flat \(1 + random.below(40)), " + street }
    return ["\(title)\(random.pick(first)) \(random.pick(last))", street] + towns[random.below(towns.count)]
      + [
        random.chance(percent: 70) ? "reader\(number)@example.org" : "",
        random.chance(percent: 40) ? "+44 20 7946 \(1000 + random.below(9000))" : "",
        random.pick(["Group 14, Camden", "Groupe 201 Lyon", "Students' group, Utrecht", ""]),
        random.chance(percent: 25) ? random.pick(messages) : "",
      ]
  }

  private static func addressee(number: Int, _ random: inout SplitMix) -> Addressee {
    func sentence(_ length: Int) -> String {
      let words = [
        "people", "who", "crossed", "the", "river", "are", "held", "without", "charge", "and", "fear",
        "return",
      ]
      var text = "It is reported that"
      while text.utf8.count < length { text += " " + random.pick(words) }
      return text + "."
    }
    var addressee = Addressee()
    addressee.fields = [
      "addressee.name": "HOLDER of Post \(number)", "addressee.country": "Country \(number)",
      "addressee.salutation": "Your Excellency", "subject": "Fear for the safety of people forcibly returned",
      "ref": "Further information on an action, number \(number)", "date": "7 June 2000",
      "addressee.position": "Minister of Matters \(number)",
    ]
    if number == 0 { addressee.fields["addressee.telex"] = "12345 TEST" }
    if number < 2 { addressee.fields["addressee.telegram"] = "Minister, Capital" }
    addressee.lists = [
      "addressee.lines": ["\(number) Long Avenue", "Capital 10000\(number)"],
      "intro": [sentence(310), sentence(330), sentence(390)],
      "points": (0..<(number < 2 ? 5 : 6)).map { _ in sentence(200) },
      "copies": [sentence(90), sentence(80)],
    ]
    return addressee
  }
}
