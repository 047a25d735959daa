// ContactChecks.swift: addresses and numbers of the wrong form.

import UrgentAction
import World

extension RecordIndex {
  func checkContacts(_ findings: FindingList) {
    var seen: [String: [ContactDetail]] = [:]
    for (owner, detail) in contacts {
      checkOrder(detail.validFrom, detail.validUntil, "valid_from", "valid_until", detail.origin, findings)
      if let fault = detail.fault(countries) {
        findings.add(fault.message, hint: fault.hint, at: detail.origin.location(of: "value"))
      }
      if detail.kind == .address && detail.country == nil {
        findings.add(
          "this address has no country", hint: "add \"country\" with the two letters of ISO 3166",
          at: detail.origin.location)
      }
      let key = "\(owner) \(detail.kind?.rawValue ?? "") \(detail.value)"
      if let other = seen[key]?.first(where: { $0.overlaps(detail) }) {
        let place = other.origin.location.map { " (first at \($0))" } ?? ""
        findings.add(
          "'\(owner)' has this \(detail.kind?.rawValue ?? "contact") already\(place)",
          hint: "delete one, or give each its dates", at: detail.origin.location(of: "value"))
      }
      seen[key, default: []].append(detail)
    }
  }
}

extension ContactDetail {
  fileprivate func overlaps(_ other: ContactDetail) -> Bool {
    (validFrom?.earliest ?? .distantPast) < (other.validUntil?.earliest ?? .distantFuture)
      && (other.validFrom?.earliest ?? .distantPast) < (validUntil?.earliest ?? .distantFuture)
  }

  /// What is wrong with the value, judged by its kind; nil when it can be used.
  func fault(_ countries: Countries?) -> (message: String, hint: String)? {
    switch kind {
    case .voice, .fax, .cell, .pager: telephoneFault
    case .telex: telexFault
    case .email: emailFault
    case .address: addressFault(countries)
    case .telegram where value.contains("\n"):
      (
        "a telegram address is one line",
        "put commas between its parts: 'Governor, Changchun, Jilin Province, China'"
      )
    default: nil
    }
  }

  private var telephoneFault: (String, String)? {
    let international = "write it as '+86 10 6529 2345'"
    let text = value.utf8
    if value.contains(" or ") || value.contains("/") || value.contains(",") {
      return ("'\(value)' is more than one number", "make a contact detail of each")
    }
    if value.lowercased().contains("c/o") {
      return ("'\(value)' is not only a number", "put the c/o into \"care_of\"")
    }
    guard text.first == UInt8(ascii: "+") else {
      return ("'\(value)' is not in the international form", international)
    }
    guard text.dropFirst().allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x20 || $0 == UInt8(ascii: "-") })
    else {
      return ("'\(value)' has other characters than digits and blanks", international)
    }
    let digits = text.filter { (0x30...0x39).contains($0) }
    // E.164: at most 15 digits; no number of seven or fewer reaches another country.
    guard (8...15).contains(digits.count), digits.first != UInt8(ascii: "0") else {
      return ("'\(value)' is not a telephone number", "8 to 15 digits behind the +, without a 0 at the start")
    }
    return nil
  }

  private var telexFault: (String, String)? {
    let words = value.split(separator: " ")
    let isNumber = words.first?.allSatisfy { $0.isASCII && $0.isNumber } ?? false
    let isUpper = words.dropFirst().allSatisfy {
      $0.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
    }
    return isNumber && (2...4).contains(words.count) && isUpper
      ? nil : ("'\(value)' is not a telex number", "number, answerback and country: '210070 FMPRC CN'")
  }

  private var emailFault: (String, String)? {
    PrintedContact.isMailbox(value)
      ? nil
      : ("'\(value)' is not an e-mail address", "write it as 'name@example.org', one in each contact detail")
  }

  private func addressFault(_ countries: Countries?) -> (String, String)? {
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      return ("the address has an empty line", "delete it; an address has no blank lines")
    }
    if lines.contains(where: {
      $0.hasPrefix(" ") || $0.hasSuffix(" ") || $0.contains("\t") || $0.contains("  ")
    }) {
      return ("the address has blanks too many", "one blank between words, none at the ends of a line")
    }
    if let long = lines.first(where: { $0.count > 60 }) {
      return ("the line '\(long.prefix(30))...' is too long for an envelope", "at most 60 characters a line")
    }
    for line in lines where Self.namesCountry(line) {
      return ("'\(line)' names the country", "the letter prints it from \"country\"; delete it here")
    }
    return country.flatMap { try? countries?.facts(of: $0) }.flatMap { PostcodeFault.words(lines, in: $0) }
  }

  /// Whether a line is the name of a country, or ends with one behind a comma or a dash, as sheets print it.
  private static func namesCountry(_ line: String) -> Bool {
    let line = line.lowercased()
    return countryNames.contains { line == $0 || line.hasSuffix(", " + $0) || line.hasSuffix("- " + $0) }
  }

  private static let countryNames = [
    "people's republic of china", "pr china", "china", "democratic people's republic of korea", "north korea",
    "united kingdom", "united states of america", "usa", "switzerland", "germany", "france", "austria",
  ]
}
