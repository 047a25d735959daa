// SenderOptions.swift: who signs, from the options or from a saved profile.

import Arguments
import Batch
import Correspondence
import Letters
import SourceText
import UrgentAction
import World

/// The sender as the command line gives it.
struct SenderOptions {
  var name: String?
  var address: String?
  var town: String?
  var country: String?
  var email: String?
  var telephone: String?
  /// What the letters are laid out for; nil: the paper of the country.
  var paper: CountryFacts.Paper?
  var file: String?
  var about: String?
  /// The same of the profile, which serves letters in all languages.
  private var standingAbout: String?
  var message: String?
  var initials = false

  static let options: [Option<Self>] = [
    Option("from", "NAME", help: "Who signs.", \.name),
    Option("address", "'LINE; LINE'", help: "The sender's address, lines separated by ';'.", \.address),
    Option(
      "town", "NAME",
      help: "The sender's town, for --initials and before the date, where the address does not show it.",
      \.town),
    Option(
      "country", "CC",
      help: "The sender's country by its ISO code, such as GB: decides paper, layout, dialling and copies.",
      \.country),
    Option("email", "ADDRESS", help: "The sender's e-mail address, for the reply.", \.email),
    Option("telephone", "NUMBER", help: "The sender's telephone number.", \.telephone),
    Option(
      "sender", "FILE",
      help:
        "A profile (JSON), as 'appeal me write' writes it. Default: appeal/sender.json in $XDG_CONFIG_HOME, or in"
        + " ~/.config.", \.file),
    Option(
      "paper", "PAPER", help: "a4 or letter. Default: the paper of the sender's country.", \.paper,
      choice("paper", CountryFacts.Paper.allCases)),
    Option(
      "about", "SENTENCE",
      help: "Who you are, in a sentence: 'I am a teacher in Example Town.' A letter begins with it.", \.about),
    Option("message", "TEXT", help: "A sentence of your own, printed as it stands.", \.message),
    Option(flag: "initials", help: "Sign with initials, and give the town only.", \.initials),
  ]

  /// The options as words of the command line, without the message.
  var words: [String] {
    let values = [
      ("--from", name), ("--address", address), ("--town", town), ("--country", country), ("--email", email),
      ("--telephone", telephone), ("--sender", file), ("--paper", paper?.rawValue), ("--about", about),
    ]
    return values.flatMap { option, value in value.map { [option, $0] } ?? [] }
      + (initials ? ["--initials"] : [])
  }

  /// The sender's fields, the facts of the country, and what is to be said of them.
  ///
  /// - Throws: usage, when nobody signs or the country is not known.
  func signer(
    _ phrases: Phrases, _ library: Library
  ) throws -> (sender: Sender, facts: CountryFacts?, remarks: [Remark]) {
    var remarks: [Remark] = []
    let name = try signature()
    let country = try library.country(country, phrases)
    let facts = try country.map { country in try library.facts(of: country) }
    var lines = Self.lines(of: address ?? "")
    if let last = lines.last, let country {
      // "75001 Paris, France"
      if try library.isName(last, of: country) {
        lines.removeLast()
      } else if let comma = last.lastIndex(of: ","),
        try library.isName(last[comma...].dropFirst().trimmed, of: country)
      {
        lines[lines.count - 1] = last[..<comma].trimmed
      } else if last.count > 2, !last.contains(where: \.isNumber),
        phrases.country(last) ?? library.finder.countryByCodeOrName(last) != nil
      {
        let given = phrases.name(of: country) ?? country.code
        remarks.warn(
          .letter, "the address ends with \(last), and the country is \(given): see which is right")
      }
    }
    if country == nil, !lines.isEmpty {
      remarks.warn(
        .letter,
        "the sender's country is not given: add --country \(lines.last.flatMap(phrases.country)?.code ?? "CC")"
      )
    }
    if let facts, !initials, let last = lines.last, let code = facts.strangePostcode(in: last),
      // "1600 Pennsylvania Ave NW" begins with a house number.
      try !last.hasPrefix(code) || !NameWords(library.templates).nameStreet(last)
    {
      remarks.warn(.letter, Postcode.doubt(code, in: facts.country.code))
    }
    let email = try Self.email(email)
    let telephone = try Self.telephone(telephone)
    if lines.count == 1, !initials, self.town == nil, !lines[0].contains(",") {
      remarks.warn(.letter, "the address is one line, '\(lines[0])': see that street and town are in it")
    }
    if lines.isEmpty, initials ? self.town == nil : email.isEmpty {
      remarks.warn(
        .letter, "the sender has no address, so nobody can answer the letter: add --address 'LINE; LINE'")
    }
    let townFacts = if let facts { facts } else { try library.factsWithoutCountry() }
    let town = try town(in: lines, townFacts, phrases, library, &remarks)
    var sender = Sender()
    sender[.name] = initials ? try NameWords(library.templates).initials(of: name) : name
    sender[.town] = town
    sender.setAddress(initials ? [town] : lines, townFacts.postcode)
    if let country { sender[.country] = phrases.name(of: country) ?? "" }
    if let message { sender[.message] = Self.oneLine(message) }
    if let text = (about ?? standingAbout).map(Self.oneLine), !text.isEmpty {
      if let sentence = phrases.aboutLine(in: country).sentence(text) {
        sender[.about] = sentence
        if initials {
          let words = "the line about you is printed as it stands: see that it names nobody"
          remarks.warn(.letter, words)
        }
      } else if about == nil {
        let words = "is no sentence about you in the letter's language and is left out: write it with --about"
        remarks.warn(.letter, "'\(text)' \(words)")
      } else {
        throw Self.noSentence(text, in: phrases.language, like: phrases.aboutLine(in: country))
      }
    }
    if initials {
      let faults = try ListWords(library.templates).faults(
        besideInitialsOf: name, town: town, in: townFacts, message: sender[.message], about: sender[.about])
      if !faults.isEmpty {
        throw UsageError(faults.joined(separator: "; "), hint: "see that nothing names the sender")
      }
      if !sender[.message].isEmpty {
        remarks.warn(.letter, "the message is printed as it stands: see that it names nobody")
      }
    } else {
      sender[.email] = email
      sender[.telephone] = telephone
    }
    return (sender, facts, remarks)
  }

  static func noSentence(_ about: String, in language: Language? = nil, like line: AboutLine = AboutLine())
    -> UsageError
  {
    let inLanguage = language.map { ", '\($0)'" } ?? ""
    return UsageError(
      "--about: '\(about)' is no sentence about you in the letter's language\(inLanguage)",
      hint: "write --about '\(line.example)'")
  }

  /// The name that signs.
  private func signature() throws -> String {
    let name = Self.oneLine(name ?? "")
    guard !name.isEmpty else {
      throw UsageError(
        "nobody signs the letter",
        hint: "add --from NAME --address 'LINE; LINE' --country CC, or --sender FILE")
    }
    guard name.contains(where: \.isLetter), !name.withBytes({ hasEmailForm($0) }) else {
      throw UsageError("--from: '\(name)' is not a name", hint: "write the name of the person who signs")
    }
    return name
  }

  /// The lines of an address; `\n`, as some programs write the end of a line, separates them too.
  ///
  /// One without other marks is separated at its commas, where it is clear what each of them does.
  static func lines(of address: String) -> [String] {
    let address = address.exchanging("\\n", for: "\n")
    let given = address.split { $0 == ";" || $0 == "\n" }.map(oneLine).filter { !$0.isEmpty }
    guard given.count == 1, !address.contains(";") else { return given }
    let parts = given[0].split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    var lines = Array(parts.prefix(1))
    for (before, part) in zip(parts, parts.dropFirst()) {
      switch comma(behind: lines, endingIn: before, beforeThe: part) {
      case .endsLine: lines.append(part)
      case .staysInLine: lines[lines.count - 1] += ", \(part)"
      case .isUnclear: return given
      }
    }
    return lines
  }

  private enum Comma { case endsLine, staysInLine, isUnclear }

  /// What the comma does between two parts of an address, the first of which ends the lines so far.
  private static func comma(behind lines: [String], endingIn before: String, beforeThe part: String) -> Comma
  {
    let isNumber = part.allSatisfy { $0.isNumber || $0 == "-" }
    // "62704", "D.C. 20001" and "14" behind "Flat 2" may belong to either side.
    if isNumber && part.count > 3 || part.prefix(while: { $0 != " " }).hasSuffix(".")
      || isHouseNumber(part) && before.contains(where: \.isNumber)
    {
      return .isUnclear
    }
    // "12, High Street", "High Street, 1", "Salem, OR 97301".
    if isHouseNumber(lines[lines.count - 1]) || !part.contains(" ") && part.first?.isNumber == true
      || isRegion(part)
    {
      return .staysInLine
    }
    // "Illinois 62704" behind "Springfield", or "London N1 1AA" behind the name of a street.
    let mayBeRegion =
      lines.count > 1 && !before.contains(where: \.isNumber) && part.first?.isLetter == true
      && part.split(separator: " ").last?.contains(where: \.isNumber) == true
    return mayBeRegion ? .isUnclear : .endsLine
  }

  /// "12", "12a", "12-14".
  private static func isHouseNumber(_ line: String) -> Bool {
    line.first?.isNumber == true && !line.contains(" ") && (line.count < 6 || line.allSatisfy(\.isNumber))
  }

  /// "OR 97301", "OR".
  private static func isRegion(_ part: String) -> Bool {
    let words = part.split(separator: " ")
    return words[0].count == 2 && words[0].allSatisfy { $0.isLetter && $0.isUppercase }
      && words.dropFirst().allSatisfy { $0.contains(where: \.isNumber) }
  }

  private static func email(_ text: String?) throws -> String {
    let email = oneLine(text ?? "")
    guard email.isEmpty || email.withBytes({ hasEmailForm($0) }) else {
      throw UsageError("--email: '\(email)' is not an e-mail address", hint: "write it as name@example.org")
    }
    return email
  }

  /// At least three digits, and no letters but those of an extension ("ext. 12").
  private static func telephone(_ text: String?) throws -> String {
    let number = oneLine(text ?? "")
    let (digits, letters) = (number.count { $0.isNumber }, number.count { $0.isLetter })
    guard number.isEmpty || (digits >= 3 && letters <= 9) else {
      throw UsageError(
        "--telephone: '\(number)' is not a telephone number", hint: "write it as +44 20 7946 0000")
    }
    return number
  }

  /// The profile that completes the options: that of --sender, else the saved one; nil where there is none.
  ///
  /// Whoever gives a name on the command line is perhaps not the person of the saved profile.
  func profile(_ console: Console) throws -> Profile? {
    if let file { return try Profile(file: file) }
    return name == nil ? try Profile.saved(console) : nil
  }

  /// The options, with what they leave open taken from a profile.
  func completed(by profile: Profile) -> SenderOptions {
    var merged = self
    merged.name = name ?? profile.name
    merged.address = address ?? profile.address
    // The town belongs to the address.
    merged.town = town ?? (address == nil ? profile.town : nil)
    merged.country = country ?? profile.country
    merged.email = email ?? profile.email
    merged.telephone = telephone ?? profile.telephone
    merged.paper = paper ?? profile.paper
    merged.standingAbout = profile.about
    return merged
  }

  /// The town that is given, else the one that the address shows beyond doubt; empty when there is neither.
  private func town(
    in lines: [String], _ facts: CountryFacts, _ phrases: Phrases, _ library: Library,
    _ remarks: inout [Remark]
  ) throws -> String {
    if let given = town.map(Self.oneLine), !given.isEmpty {
      guard given.contains(where: \.isLetter) else {
        throw UsageError("--town: '\(given)' has no letter", hint: "write the name of the town")
      }
      return given
    }
    if lines.isEmpty { return "" }
    if let town = SenderTown(in: facts, try NameWords(library.templates)).town(in: lines) { return town }
    if initials {
      remarks.warn(
        .letter,
        "the address does not show beyond doubt which word is the town: it is left out; add --town NAME")
    } else if phrases.townBeforeDate != nil {
      remarks.note(
        .letter, "the address does not show which word is the town, for the line of the date: add --town NAME"
      )
    }
    return ""
  }

  /// In one line, without control characters and outer blanks.
  private static func oneLine(_ text: some StringProtocol) -> String {
    printableText(String(text)).split(separator: " ").map(String.init).joined(separator: " ")
  }
}
