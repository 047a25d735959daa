// AddressHabits.swift: how a country writes addresses.

import UrgentAction

/// Where the parts of an address stand.
struct AddressHabits: Sendable {
  /// What stands between town and state: `Salem, OR 97301`, `Ottawa ON K1A 0B1`.
  enum Region: Sendable {
    case none, behindComma, behindBlank
  }

  var postcode = PostcodePlace.beforeTown
  var number = NumberPlace.behindStreet
  var region = Region.none
  /// How many digits every postcode has, in countries where some start with a zero; 0 elsewhere.
  var postcodeDigits = 0
  var postcodeForms = PostcodeForms()

  /// The habits of most countries.
  init() {}

  init(in country: Country) {
    postcode = PostcodePlace(in: country)
    number = NumberPlace(in: country)
    region = country.code == "US" ? .behindComma : ["AU", "CA"].contains(country.code) ? .behindBlank : .none
    postcodeForms = PostcodeForms(of: country)
    postcodeDigits = Self.fiveDigits.contains(country.code) ? 5 : 0
  }

  private static let fiveDigits: Set<String> = [
    "DE", "EE", "ES", "FI", "FR", "IT", "MX", "MY", "TR", "UA", "US",
  ]
}
