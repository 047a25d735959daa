// InternationalNumber.swift: a telephone or fax number in its international form, from what a sheet prints.

import SourceText

extension Dialling {
  /// Whether a printed number has its calling code or its area. A local number has not, and `(55) 3222 1234` may have
  /// either.
  public func isWhole(_ number: String) -> Bool {
    // "Tel: 020 7000 0000".
    let number = number.drop { $0.isLetter || ".: ".contains($0) }
    let groups = number.split { !$0.isNumber }
    let digits = groups.joined()
    if number.contains("+") || digits.hasPrefix("00") { return true }
    if isFromAmerica(groups) { return true }
    // "(61) 3346 4436" has its area, and where none is dialled "(45) 39460889" its code.
    if number.first == "(", groups.count > 1, groups[0].allSatisfy(\.isNumber),
      number.dropFirst().prefix(while: \.isNumber).endIndex == number.firstIndex(of: ")"),
      groups[0] != code || trunk?.isEmpty == true
    {
      return true
    }
    // "(0xx61)" has a place for the carrier.
    if number.contains("(\(code))") || number.contains(where: { $0.isLetter || $0 == "*" }) { return false }
    // Without a digit that is dialled before an area, a first 0 or 8 is one of former times, unless numbers keep it.
    let trunk = trunk?.filter(\.isNumber) ?? ""
    if trunk.isEmpty {
      if digits.hasPrefix("0"), !trunkStays || self.trunk == nil { return false }
      if self.trunk == nil, digits.hasPrefix("8") { return hasCode(digits) }
      return hasCode(digits) || groups.count > 1 || !digits.hasPrefix(code)
    }
    if !trunk.hasPrefix("0") { return digits.count > 9 }
    return digits.hasPrefix(trunk) || hasCode(digits)
  }

  /// Whether a number begins as calls from America do, `011 86`: elsewhere 011 may be an area.
  private func isFromAmerica(_ groups: [some StringProtocol]) -> Bool {
    groups.first.map { $0 == "011" } ?? false && groups.count > 1
      && (exit == "011" || groups[1].hasPrefix(code))
  }

  /// Whether digits without `+` are so many behind the calling code that they begin with it: as many as a number has,
  /// and with it more, or without the zero that begins a national one.
  private func hasCode(_ digits: String) -> Bool {
    guard digits.hasPrefix(code) else { return false }
    let behind = digits.count - code.count
    if behind > (trunkStays && trunk == "0" ? 7 : 9) { return true }
    return lengths.contains(behind) && (!lengths.contains(digits.count) || behind > 7 && trunk == "0")
  }

  /// Whether an international number of this country has more digits than any there.
  func isTooLong(_ number: String) -> Bool {
    guard number.hasPrefix("+\(code) "), let most = lengths.max() else { return false }
    return number.count(where: \.isNumber) - code.count > most
  }

  /// The number in the form of RFC 3966, `+86 10 6529 2345`.
  ///
  /// Read are `+86 ...`, `0086 ...`, `(0086) ...`, `011 86 ...` and the national form of a country, `030 2758
  /// 8221`: digits, with `+`, blanks, `-`, `.`, `/` and brackets between them. `dialling` says how calls are
  /// made in the number's country; without it a national number is given back as it is.
  static func international(_ number: String, _ dialling: Dialling?) -> String {
    var groups = number.split { !$0.isNumber && $0 != "+" }.map { $0.filter(\.isNumber) }.filter {
      !$0.isEmpty
    }
    guard let first = groups.first else { return number }
    let isWhole = number.contains("+")
    if isWhole || first.hasPrefix("00")
      || (dialling?.isFromAmerica(groups) ?? (first == "011" && groups.count > 1))
    {
      if !isWhole { groups[0] = String(first.dropFirst(first == "011" ? 3 : 2)) }
      // "+44 (0)20": the zero is for calls inside the country.
      if number.firstPlace(of: "(0)") != nil, let zero = groups.firstIndex(of: "0") {
        groups.remove(at: zero)
      }
      groups.removeAll(where: \.isEmpty)
      if let code = dialling?.code, let first = groups.first, first != code, first.hasPrefix(code) {
        groups.replaceSubrange(0...0, with: [code, String(first.dropFirst(code.count))])
      }
      return "+" + groups.joined(separator: " ")
    }
    guard let dialling else { return number }
    let count = groups.joined().count
    if first.hasPrefix(dialling.code), dialling.hasCode(groups.joined()) {
      groups[0] = String(first.dropFirst(dialling.code.count))
      return "+\(dialling.code) " + groups.filter { !$0.isEmpty }.joined(separator: " ")
    }
    if first == dialling.code, groups.count > 1, count > 8, !dialling.lengths.contains(count) {
      return "+" + groups.joined(separator: " ")
    }
    guard let trunk = dialling.trunk?.filter(\.isNumber) else {
      return first.hasPrefix("0") ? number : "+\(dialling.code) " + groups.joined(separator: " ")
    }
    // A first 1 or 8 is a prefix only before a whole number.
    if !trunk.isEmpty, first.hasPrefix(trunk), trunk.hasPrefix("0") || count == 11 {
      groups[0] = String(first.dropFirst(trunk.count))
    }
    return "+\(dialling.code) " + groups.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
