// AddressHabits.swift: how a country writes addresses.

import World

/// What a row's address needs of its country's facts, at hand.
struct AddressHabits: Sendable {
  var postcode = Postcode.Side.before
  var number = NumberPlace(.behind)
  var region = CountryFacts.Region.Place.none
  /// How many digits every postcode has, in countries where some start with a zero; 0 elsewhere.
  var postcodeDigits = 0
  /// The regions whose postcodes begin with a zero, and the names of regions by their codes; empty where none matter.
  var zeroRegions: [String] = []
  var regionNames: [CountryFacts.Region.Name] = []
  var postcodeForms = PostcodeForms()
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
    postcodeDigits = facts.postcode.paddedCount ?? 0
  }
}
