// ListName.swift: the lists of words for what people write in the cells of lists.

import SourceText

/// Lists that are looked into by name; the raw values are their numbers in the file.
enum ListName: Int, CaseIterable {
  // Those that only the file beside the folders of languages has.
  case exactlyNothing, perhapsNothing, sameNames, programNothing, legalForms, legalFormsAmongSmallLetters,
    towns, besidePostcodes, noMailboxes, foreignLetters, behindNames, openings, heirs, streetKinds

  case nothing, notes, remarks, died, gone, refusals, no, yes, months, joints, lodging, tests, posts,
    consents,
    refusing, postConsents, emailConsents, stateColumns, wholeNotes, noNotes, ages, familyNameFirst,
    beforeDates, behindTheDeadInSmallLetters, activeStates, leftStates, beforeTheDead, behindTheDead,
    ambiguousCountries, asides, besideStreets, bareStreets, lesserTowns, standInNames, nameParts, careOf,
    beforeNumbers, kindsOfPeople, kindsOfBodies, kindsOfGroups, nameJoints, smallJoints, householdFirst,
    householdLast, householdArticles, organisationFirst, organisationLast, organisationWords,
    organisationPerhaps, beforeNames, besideNames, testNames, kindColumns, ends, otherCountries, peoples,
    topicColumns, doubtfulStates, careHomes, noNumbers,
    otherPeople, greetings

  /// The names in the file, in their order.
  static let names = [
    "exactly-nothing", "perhaps-nothing", "same-names", "program-nothing", "legal-forms",
    "legal-forms-among-small-letters", "towns", "beside-postcodes", "no-mailboxes", "foreign-letters",
    "behind-names", "openings", "heirs", "street-kinds", "nothing", "notes", "remarks", "died", "gone",
    "refusals", "no", "yes", "months", "joints", "lodging", "tests", "posts",
    "consents", "refusing", "post-consents", "email-consents", "state-columns", "whole-notes", "no-notes",
    "ages", "family-name-first", "before-dates", "behind-the-dead-in-small-letters", "active-states",
    "left-states", "before-the-dead", "behind-the-dead", "ambiguous-countries", "asides", "beside-streets",
    "bare-streets", "lesser-towns", "stand-in-names", "name-parts", "care-of", "before-numbers",
    "kinds-of-people", "kinds-of-bodies", "kinds-of-groups", "name-joints", "small-joints", "household-first",
    "household-last", "household-articles", "organisation-first", "organisation-last", "organisation-words",
    "organisation-perhaps", "before-names", "beside-names", "test-names", "kind-columns", "ends",
    "other-countries", "peoples", "topic-columns", "doubtful-states", "care-homes", "no-numbers",
    "other-people", "greetings",
  ]
  static let shared = Array(names[...Self.streetKinds.rawValue])

  var name: String { Self.names[rawValue] }
}

extension ListSet {
  init(_ lists: ListName...) { self = lists.reduce(into: []) { $0.insert(ListSet($1.rawValue)) } }

  func contains(_ list: ListName) -> Bool { contains(ListSet(list.rawValue)) }
}

extension WordLists {
  func contains(_ word: String, in list: ListName) -> Bool { contains(word, in: ListSet(list.rawValue)) }

  func entries(_ list: ListName) -> [String] { entries(list.name) }

  func forEachEntry(of list: ListName, _ body: (Cell) -> Void) { forEachEntry(of: list.name, body) }

  /// Hands on the first words of the entries of some lists, each once.
  func forEachFirst(of lists: ListSet, _ body: (Cell) -> Void) {
    var known = ByteTable(limit: .max, room: 512)
    for list in ListName.allCases where lists.contains(list) {
      forEachEntry(of: list) { entry in
        let first = entry.part(0..<(entry.firstPlace(of: blank) ?? entry.count))
        if known.value(for: first, orStoring: 0) == nil { body(first) }
      }
    }
  }
}
