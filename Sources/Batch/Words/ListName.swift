// ListName.swift: the lists of words for what people write in the cells of lists.

import SourceText

/// Lists that are looked into by name.
enum ListName: String, CaseIterable {
  case nothing, notes, remarks, died, gone, refusals, no, yes, months, joints, lodging, tests, posts,
    consents, refusing
  case postConsents = "post-consents"
  case emailConsents = "email-consents"
  case stateColumns = "state-columns"
  case wholeNotes = "whole-notes"
  case noNotes = "no-notes"
  case ages
  case familyNameFirst = "family-name-first"
  case beforeDates = "before-dates"
  case behindInSmallLetters = "behind-the-dead-in-small-letters"
  case activeStates = "active-states"
  case leftStates = "left-states"
  case beforeTheDead = "before-the-dead"
  case behindTheDead = "behind-the-dead"
  case ambiguousCountries = "ambiguous-countries"
  case asides
  case besideStreets = "beside-streets"
  case bareStreets = "bare-streets"
  case lesserTowns = "lesser-towns"
  case standInNames = "stand-in-names"
  case nameParts = "name-parts"
  case careOf = "care-of"
  case beforeNumbers = "before-numbers"
  case kindsOfPeople = "kinds-of-people"
  case kindsOfBodies = "kinds-of-bodies"
  case kindsOfGroups = "kinds-of-groups"
  case nameJoints = "name-joints"
  case smallJoints = "small-joints"
  case householdFirst = "household-first"
  case householdLast = "household-last"
  case householdArticles = "household-articles"
  case organisationFirst = "organisation-first"
  case organisationLast = "organisation-last"
  case organisationWords = "organisation-words"
  case organisationPerhaps = "organisation-perhaps"
  case beforeNames = "before-names"
  case besideNames = "beside-names"
  case testNames = "test-names"
}

extension WordLists {
  func contains(_ word: String, in list: ListName) -> Bool { contains(word, in: list.rawValue) }

  func contains(_ word: Cell, in list: ListName) -> Bool { contains(word, in: list.rawValue) }

  func entries(_ list: ListName) -> [String] { entries(list.rawValue) }

  func forEachEntry(of list: ListName, _ body: (Cell) -> Void) { forEachEntry(of: list.rawValue, body) }
}
