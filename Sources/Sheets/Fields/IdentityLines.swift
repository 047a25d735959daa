// IdentityLines.swift: the lines of an addressee, with those joined and parted that a sheet has wrapped or run together.

import SourceText

extension IdentityReader {
  /// The lines with those joined of which one ends in the middle of a title, "Minister of Justice and" / "Prisons", or before
  /// the name, "His Excellency President".
  func whole(_ lines: [String]) -> [String] {
    let joints: Set<String> = [
      "of", "and", "for", "the", "de", "del", "la", "du", "des", "et", "y", "der", "und",
    ]
    return lines.reduce(into: []) { whole, line in
      guard let last = whole.last, !line.contains(where: \.isNumber) else { return whole.append(line) }
      let endsInTitle =
        isOffice(last) && joints.contains(last.words.last?.plain ?? "") && takeHonorific(line) == nil
      let wantsName =
        isFormOfAddress(last) && (last.hasSuffix("-") || !isOffice(line) && takeHonorific(line) == nil)
      guard endsInTitle || wantsName else { return whole.append(line) }
      whole[whole.count - 1] = last.hasSuffix("-") ? last + line : last + " " + line
    }
  }

  /// "His Excellency President", "His Excellency Lieutenant-": nothing but ranks and offices behind a form of address.
  private func isFormOfAddress(_ line: String) -> Bool {
    let tokens = line.words
    guard let found = words.list("honorifics").match(tokens, at: 0), found.count < tokens.count else {
      return false
    }
    return tokens.dropFirst(found.count).allSatisfy { token in
      ["honorifics", "offices"].contains { words.list($0).contains(token.plain) }
    }
  }

  /// The lines with those parted that hold a person beside an office, a body or a street: "Minister of Justice: Mr Example".
  func parted(_ lines: [String]) -> [String] {
    lines.enumerated().flatMap { place, line in
      parted(line, behind: place > 0 ? lines[place - 1] : nil).map { [$0.0, $0.1] } ?? [line]
    }
  }

  private func parted(_ line: String, behind previous: String?) -> (String, String)? {
    guard line.utf8.count < 300, !line.hasPrefix("Attn"), !line.hasPrefix("c/o ") else { return nil }
    for mark in [", ", ": ", " - ", " – ", " — "] {
      var rest = line[...]
      while let place = rest.firstPlace(of: mark) {
        rest = rest[place.upperBound...]
        let (before, behind) = (line[..<place.lowerBound].trimmed, rest.trimmed)
        let isPerson = takeHonorific(before) != nil
        let isNamed = isPerson || isWithOffice(before)
        let isBesideOffice = previous.map { isOffice($0) || isBody($0) } ?? false
        if isPerson && isOffice(behind) || isNamed && isBody(behind)
          || (isOffice(before) || isBody(before)) && !isPerson && takeHonorific(behind) != nil
          || (isPerson || isBesideOffice && isPlainName(before)) && behind.contains(where: \.isNumber)
          || mark.hasPrefix(" ") && isOffice(before) && !isNamed && isPlainName(behind)
        {
          return (before, behind)
        }
      }
    }
    return nil
  }

  /// "H.E. Ambassador Invented Name".
  private func isWithOffice(_ text: String) -> Bool {
    splitOfficeAndName(text) != nil
      || courtesy(before: text).map { splitOfficeAndName($0.1, least: 1) != nil } ?? false
  }

  private func isPlainName(_ text: String) -> Bool {
    let tokens = text.words
    return (2...5).contains(tokens.count) && isCapitalised(text, tokens) && words.mayBeName(text)
      && !isOffice(text) && !isBody(text) && !text.isUpperCase
  }
}
