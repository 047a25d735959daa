// AddressHabits.swift: how a country writes addresses.

import SourceText
import UrgentAction
import World

/// What a row's address needs of its country's facts, at hand.
///
/// It is a class so that a row counts one reference and not one for each of its lists.
final class AddressHabits: Sendable {
  let postcode: Postcode.Side
  let number: CountryFacts.HouseNumber
  let region: CountryFacts.Region.Place
  /// What stands before the number of a box at the post.
  let box: [UInt8]
  /// What stands before the number of a post office for soldiers, and a blank; nil for most countries.
  let fieldPost: [UInt8]?
  /// The forms of postcodes that have digits and hyphens only, such as `99999-9999`.
  let digitForms: [String]
  /// The forms of postcodes that have letters, such as `A9 9AA`, and whether they have a blank.
  let letterForms: [String]
  let hasBlankInPostcodes: Bool
  /// Whether one may have a blank: not `31 000` for 31000.
  let mayHaveBlankInPostcodes: Bool
  /// Whether the usual form of a postcode of digits has a hyphen: `9999-999`.
  let hasHyphenInPostcodes: Bool
  let country: String
  /// The names of regions by their codes; empty where none matter.
  let regionNames: [CountryFacts.Region.Name]
  /// What else people call them.
  let otherRegionNames: [CountryFacts.Region.Name]
  /// Counties and regions, as `plainName` makes them, that stand in no address.
  let counties: Set<String>
  let postcodeForms: PostcodeForms
  /// The same as the country's file has them, for those that numbers cannot tell.
  let postcodes: Postcode
  /// Whether an address without a postcode is not complete.
  let needsPostcode: Bool
  /// Whether an address without a state is not complete; the states are those of `regionNames`.
  let needsRegion: Bool
  /// Whether the country's code is that of a state of the USA too, whose postcodes are no postcodes here: `PA`.
  let mayBeState: Bool
  /// How the postcodes of that state begin, where the country has five digits too.
  let startsOfState: ClosedRange<Int>?
  /// Whether the country's code may mean something else for some postcodes.
  let isAmbiguousCode: Bool
  /// Whether the country is a town, whose name addresses have for the town's.
  let isTown: Bool

  /// The habits of most countries, for a row of which it is not known where it is; ISO 3166 leaves the code to its users.
  static let usual = Country("ZZ").map { AddressHabits(in: CountryFacts($0)) }

  private static let startsOfStates = [
    "DE": 197...199, "IL": 600...629, "MA": 10...27, "ME": 39...49, "MN": 550...567,
  ]

  /// The habits of a country, beside the states of the USA.
  init(in facts: CountryFacts, _ states: [CountryFacts.Region.Name] = []) {
    postcode = facts.postcode.side
    number = facts.houseNumber
    region = facts.region.place
    postcodeForms = PostcodeForms(of: facts)
    (regionNames, otherRegionNames) = (facts.region.names, facts.region.otherNames)
    counties = Set(facts.region.counties.map(plainName))
    needsPostcode = !facts.postcode.forms.isEmpty && !facts.postcode.isOptional
    needsRegion = facts.region.isNeeded
    postcodes = facts.postcode
    isTown = facts.isTown
    box = Array(facts.box.utf8)
    fieldPost = facts.fieldPost.map { Array("\($0) ".utf8) }
    digitForms = facts.postcode.forms.filter {
      $0.utf8.allSatisfy { $0 == UInt8(ascii: "9") || $0 == hyphen }
    }
    letterForms = facts.postcode.forms.filter { $0.contains("A") && !$0.contains("*") }
    hasBlankInPostcodes = letterForms.first?.contains(" ") == true
    mayHaveBlankInPostcodes = digitForms.count < facts.postcode.forms.count || digitForms.isEmpty
    hasHyphenInPostcodes = digitForms.first?.contains("-") == true
    country = facts.country.code
    mayBeState = states.contains { $0.code == facts.country.code } && !digitForms.contains("99999")
    startsOfState = Self.startsOfStates[facts.country.code]
    isAmbiguousCode = mayBeState || startsOfState != nil || ["CI", "NI"].contains(facts.country.code)
  }
}
