// SenderOptions.swift: who signs, from the options or from a saved profile.

import Arguments
import Files
import JSONText
import Letters
import SourceText
import UrgentAction

/// The sender as the command line gives it.
struct SenderOptions {
  var name: String?
  var address: String?
  var country: String?
  var email: String?
  var telephone: String?
  var file: String?
  var initials = false

  static func options<Target>(
    _ path: any WritableKeyPath<Target, SenderOptions> & Sendable
  ) -> [Option<Target>] {
    [
      Option("from", "NAME", help: "Who signs.") { $0[keyPath: path].name = $1 },
      Option("address", "'LINE; LINE'", help: "The sender's address, its lines parted by ';'.") {
        $0[keyPath: path].address = $1
      },
      Option(
        "country", "CC",
        help: "The sender's country by its ISO code, such as GB: decides paper, layout, dialling and copies."
      ) { $0[keyPath: path].country = $1 },
      Option("email", "ADDRESS", help: "The sender's e-mail address, for the reply.") {
        $0[keyPath: path].email = $1
      },
      Option("telephone", "NUMBER", help: "The sender's telephone number.") {
        $0[keyPath: path].telephone = $1
      },
      Option(
        "sender", "FILE",
        help:
          "A profile with name, address, country, email and telephone (JSON). Default: appeal/sender.json in"
          + " $XDG_CONFIG_HOME, or in ~/.config."
      ) { $0[keyPath: path].file = $1 },
      Option(flag: "initials", help: "Sign with initials, and give the town only.") {
        $0[keyPath: path].initials = true
      },
    ]
  }

  /// The sender's fields and country.
  ///
  /// - Throws: usage, when nobody signs or the country is not known; bad data in a profile.
  func sender(_ phrases: Phrases, _ console: Console) throws(Failure) -> (sender: Sender, country: Country?) {
    let options = try withProfile(console)
    guard let name = options.name.map(Self.oneLine), !name.isEmpty else {
      throw Failure(
        .usage,
        UsageError(
          "nobody signs the letter",
          hint: "add --from NAME --address 'LINE; LINE' --country CC, or --sender FILE"))
    }
    let country = try Self.country(options.country, phrases)
    var lines = (options.address ?? "").split { $0 == ";" || $0 == "\n" }.map(Self.oneLine).filter {
      !$0.isEmpty
    }
    if let last = lines.last, let country, phrases.country(last) == country {
      lines.removeLast()
    }
    if lines.isEmpty {
      console.warn(
        "the letter has no address of the sender, so nobody can answer it: add --address 'LINE; LINE'")
    }
    if initials, lines.count == 1 {
      console.warn(
        "the address has one line only, so its town cannot be told from its street: it is left out")
      lines = []
    }
    var sender = Sender()
    sender[.name] = initials ? Self.initials(of: name) : name
    sender[.town] = Self.town(in: lines)
    sender[.address] = initials ? sender[.town] : lines.joined(separator: "\n")
    if let country { sender[.country] = phrases.name(of: country) ?? "" }
    if !initials {
      sender[.email] = Self.oneLine(options.email ?? "")
      sender[.telephone] = Self.oneLine(options.telephone ?? "")
    }
    return (sender, country)
  }

  private static func country(_ text: String?, _ phrases: Phrases) throws(Failure) -> Country? {
    guard let text else { return nil }
    guard let country = phrases.country(text.trimmed) else {
      let near = phrases.countries(near: text)
      let hint =
        near.isEmpty
        ? "write the ISO code of two letters, such as GB, DE or US"
        : "did you mean \(near.joined(separator: " or "))?"
      throw Failure(.usage, UsageError("there is no country '\(text)'", hint: hint))
    }
    return country
  }

  /// The options, with what they leave open taken from the profile.
  private func withProfile(_ console: Console) throws(Failure) -> SenderOptions {
    let home = console.environment("XDG_CONFIG_HOME") ?? console.environment("HOME").map { "\($0)/.config" }
    let standard = home.map { "\($0)/appeal/sender.json" }
    // Whoever gives a name on the command line is perhaps not the person of the saved profile.
    guard let path = file ?? standard, file != nil || (name == nil && pathKind(path) == .file) else {
      return self
    }
    return try failing {
      let root = try JSONDocument(parsing: try readFile(path), file: path).root
      try root.requireKnownKeys("name", "address", "country", "email", "telephone")
      var merged = self
      merged.name = try name ?? root.optionalString("name")
      if merged.address == nil, let address = root["address"] {
        merged.address =
          address.kind == .list ? try address.strings().joined(separator: "\n") : try address.string()
      }
      merged.country = try country ?? root.optionalString("country")
      merged.email = try email ?? root.optionalString("email")
      merged.telephone = try telephone ?? root.optionalString("telephone")
      return merged
    }
  }

  /// The town in the last line of an address that has one, without its postcode; empty for an empty address.
  private static func town(in lines: [String]) -> String {
    for line in lines.reversed() {
      var words = line.split(separator: " ")
      // The Dutch postcode, 1017 AB, has two letters behind its figures.
      if words.count > 2, words[0].count == 4, Int(words[0]) != nil, words[1].count == 2,
        words[1].allSatisfy(\.isUppercase)
      {
        words.removeFirst(2)
      }
      words.removeAll { $0.contains(where: \.isNumber) }
      while let last = words.last, last.hasSuffix(",") { words[words.count - 1] = last.dropLast() }
      if !words.isEmpty { return words.joined(separator: " ") }
    }
    return lines.last ?? ""
  }

  /// In one line, control characters as blanks, without outer blanks.
  private static func oneLine(_ text: some StringProtocol) -> String {
    let plain = text.unicodeScalars.map { $0.value >= 0x20 && $0.value != 0x7F ? Character($0) : " " }
    return String(plain).split(separator: " ").joined(separator: " ")
  }

  /// "A. R." for "Dr. Anna Reader, PhD": titles and what stands behind a comma are left out; hyphenated names
  /// keep both letters, "J.-P. M.".
  private static func initials(of name: String) -> String {
    let words = name.prefix { $0 != "," }.split(separator: " ")
    let titles: Set<String> = [
      "dr", "prof", "mr", "mrs", "ms", "miss", "sir", "rev", "herr", "frau", "m", "mme",
    ]
    let names = words.filter { word in
      !(word.count > 2 && titles.contains(word.filter(\.isLetter).lowercased()))
    }
    return (names.isEmpty ? words : names).map { word in
      word.split(separator: "-").compactMap(\.first).map { "\($0.uppercased())." }.joined(separator: "-")
    }.joined(separator: " ")
  }
}
