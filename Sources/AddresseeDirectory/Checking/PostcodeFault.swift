// PostcodeFault.swift: a postcode of the wrong form in an address of the directory.

import World

enum PostcodeFault {
  /// What is wrong with the postcode of an address, and how to mend it; nil when all is well, when there is none, and where
  /// the country's forms are not known or have letters.
  static func words(_ lines: [String], in facts: CountryFacts) -> (String, String)? {
    let postcode = facts.postcode
    guard let usual = postcode.forms.first, usual.allSatisfy({ "9- ".contains($0) }) else { return nil }
    // The first line of a longer address is a name or a street.
    for line in lines.count > 1 ? lines.dropFirst() : lines[...] {
      guard let code = code(in: line, on: postcode.side), !postcode.matches(code) else { continue }
      let digits = code.filter(\.isNumber)
      return (
        "'\(code)' is not a postcode of \(facts.country)",
        postcode.matches(digits)
          ? "write \(digits), without blanks"
          : "it has the form \(usual.map { $0 == "9" ? "1" : String($0) }.joined())"
      )
    }
    return nil
  }

  /// The words of a line that stand where a postcode stands, and have digits only.
  private static func code(in line: String, on side: Postcode.Side) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count > 1 else { return nil }
    let isCode = { (word: String) in
      word.first?.isNumber == true && word.allSatisfy { $0.isNumber || $0 == "-" }
    }
    switch side {
    case .before:
      let code = words.prefix(while: isCode).joined(separator: " ")
      // A house number before a street has at most three digits.
      let digits = code.filter(\.isNumber).count
      let isStreet = line.contains(",") || digits < 3 || words.count == code.split(separator: " ").count
      return isStreet ? nil : code
    case .behind:
      guard !line.lowercased().hasPrefix("po box"), !line.lowercased().hasPrefix("p.o. box") else {
        return nil
      }
      let code = words.reversed().prefix(while: isCode).reversed().joined(separator: " ")
      return code.filter(\.isNumber).count < 3 ? nil : code
    }
  }
}
