// AddressHabits.swift: how a country writes addresses.

import UrgentAction
import World

/// What a row's address needs of its country's facts, at hand.
struct AddressHabits: Sendable {
  var postcode = Postcode.Side.before
  var number = NumberPlace(.behind)
  var region = CountryFacts.Region.Place.none
  /// The forms of postcodes that have digits and hyphens only, such as `99999-9999`.
  var digitForms: [String] = []
  /// How many zeros a spreadsheet may have taken from the front of a postcode.
  var mostZeros = 0
  /// The regions whose postcodes begin with a zero, or with two where `00` stands in front, and the names of regions by
  /// their codes; empty where none matter.
  var zeroRegions: [String] = []
  var country = ""
  var regionNames: [CountryFacts.Region.Name] = []
  var postcodeForms = PostcodeForms()
  /// The same as the country's file has them, for those that numbers cannot tell.
  var postcodes = Postcode()
  /// Whether an address without a postcode is not complete.
  var needsPostcode = false
  /// Whether an address without a state is not complete; the states are those of `regionNames`.
  var needsRegion = false

  /// The habits of most countries.
  init() {}

  init(in facts: CountryFacts) {
    postcode = facts.postcode.side
    number = NumberPlace(facts.houseNumber)
    region = facts.region.place
    postcodeForms = PostcodeForms(of: facts)
    zeroRegions = facts.postcode.zeroRegions
    regionNames = facts.region.names
    needsPostcode = !facts.postcode.forms.isEmpty && !facts.postcode.isOptional
    needsRegion = facts.region.isNeeded
    postcodes = facts.postcode
    digitForms = facts.postcode.forms.filter {
      $0.utf8.allSatisfy { $0 == UInt8(ascii: "9") || $0 == hyphen }
    }
    mostZeros = facts.postcode.mostZeros
    country = facts.country.code
  }
}
