// Dialling.swift: a telephone or fax number as it is dialled from the sender's country.

/// A country's calling code (ITU-T E.164) and the prefixes with which calls begin there, as its operators publish them.
public struct Dialling: Sendable, Hashable {
  /// The calling code, digits only.
  public var code: String
  /// What begins a call abroad; nil where it depends on the operator, or is not known.
  var exit: String?
  /// What begins a national number, with the blank behind it where there is one; nil where that is not known.
  public var trunk: String?
  /// Whether every national number is written with it, those of mobile telephones too; false where that is not known.
  /// Where the prefix is empty, whether numbers keep the zero that they begin with.
  public var trunkStays = false
  /// How many digits numbers have behind the calling code, as libphonenumber's metadata has it for fixed and mobile
  /// telephones; empty where that is not known.
  var lengths: [Int] = []

  /// All three without `+`; `exit` and `trunk` as they are dialled, such as `00` and `0`.
  init(code: String, exit: String?, trunk: String?, trunkStays: Bool = false, lengths: [Int] = []) {
    (self.code, self.exit, self.trunk, self.trunkStays) = (code, exit, trunk, trunkStays)
    self.lengths = lengths
  }

  /// A number in the form of RFC 3966 (`+86 10 6529 2345`) as it is dialled from this country.
  ///
  /// From the number's own country the national form is given, `010 6529 2345`; from elsewhere the exit prefix and the
  /// full number. A number that does not begin with `+` is left as it is, and so is one whose prefix is not known.
  public func dialled(_ number: String) -> String {
    guard number.hasPrefix("+") else { return number }
    let digits = number.dropFirst()
    if digits.hasPrefix(code + " ") || digits.hasPrefix(code + "-") {
      return trunk.map { $0 + digits.dropFirst(code.count + 1) } ?? number
    }
    return exit.map { "\($0) \(digits)" } ?? number
  }
}
