// CountryReading.swift: the facts of a country, read from its file.

import JSONText
import UrgentAction

extension CountryFacts {
  /// Reads `countries/CC.json`.
  init(_ country: Country, reading root: JSONValue) throws(JSONError) {
    self.init(country)
    try root.requireKnownKeys(
      "alpha3", "name", "names", "adjectives", "languages", "dialling", "postcode", "houseNumber", "region",
      "largestFirst",
      "town", "townsAbroadInCapitals", "syllablesApart", "americanMarks", "paper", "window", "airMail", "box",
      "fieldPost", "unverified")
    alpha3 = try root.optionalString("alpha3")
    for member in try root["name"]?.members() ?? [] {
      ownNames.append(Name(language: try member.key.language(), name: try member.value.string()))
    }
    names = try root.strings("names")
    adjectives = try root.strings("adjectives")
    languages = try root.list("languages").map { (value) throws(JSONError) in try value.language() }
    dialling = try root["dialling"].map { (value) throws(JSONError) in try Dialling(reading: value) }
    if let value = root["postcode"] { postcode = try Postcode(reading: value) }
    if let value = root["houseNumber"] { houseNumber = try value.choice("place of house numbers") }
    if let value = root["region"] { region = try Region(reading: value) }
    writesLargestFirst = try root["largestFirst"]?.bool() ?? false
    isTown = try root["town"]?.bool() ?? false
    writesTownsAbroadInCapitals = try root["townsAbroadInCapitals"]?.bool() ?? false
    partsSyllables = try root["syllablesApart"]?.bool() ?? false
    usesAmericanMarks = try root["americanMarks"]?.bool() ?? false
    if let value = root["paper"] { paper = try value.choice("paper") }
    if let value = root["window"] { window = try value.choice("window") }
    if root["airMail"] != nil { airMail = try root.strings("airMail") }
    box = try root.optionalString("box") ?? box
    fieldPost = try root.optionalString("fieldPost")
    unverified = try root.strings("unverified")
    if let name = unverified.first(where: { root[$0] == nil }) {
      throw try root.required("unverified").error("the country has no '\(name)'")
    }
  }
}

extension CountryFacts.Region {
  init(reading value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("place", "names", "otherNames", "alsoTowns", "counties", "initials", "needed")
    if let place = value["place"] { self.place = try place.choice("place") }
    if let names = value["names"] {
      for member in try names.members() {
        self.names.append(Name(code: member.name, name: try member.value.string()))
      }
    }
    for member in try value["otherNames"]?.members() ?? [] {
      otherNames.append(Name(code: try member.value.string(), name: member.name))
    }
    alsoTowns = try value.strings("alsoTowns")
    counties = try value.strings("counties")
    isOftenAdded = try value["initials"]?.bool() ?? false
    isNeeded = try value["needed"]?.bool() ?? false
  }
}

extension Dialling {
  init(reading value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("code", "exit", "trunk", "trunkStays", "digits")
    self.init(
      code: try value.string("code"), exit: try value.optionalString("exit"),
      trunk: try value.optionalString("trunk"), trunkStays: try value["trunkStays"]?.bool() ?? false,
      lengths: try value.list("digits").map { (value) throws(JSONError) in try value.int() })
  }
}

extension Postcode {
  init(reading value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys(
      "forms", "side", "readBothSides", "zeros", "zeroRegions", "oldPrefixes", "ownLetters", "ownLine",
      "withoutBlanks", "optional")
    forms = try value.strings("forms")
    if let side = value["side"] { self.side = try side.choice("side") }
    isReadOnBothSides = try value["readBothSides"]?.bool() ?? false
    mostZeros = try value["zeros"]?.int() ?? 0
    isOptional = try value["optional"]?.bool() ?? false
    hasLineOfItsOwn = try value["ownLine"]?.bool() ?? false
    hasOwnLetters = try value["ownLetters"]?.bool() ?? false
    isWithoutBlanks = try value["withoutBlanks"]?.bool() ?? false
    zeroRegions = try value.strings("zeroRegions")
    oldPrefixes = try value.strings("oldPrefixes")
  }
}
