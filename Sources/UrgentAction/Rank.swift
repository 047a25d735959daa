// Rank.swift: how high an office stands, which decides how its holder is addressed.

/// The rank of an office, as forms of address distinguish it.
public enum Rank: String, CaseIterable, Sendable, Hashable {
  case headOfState = "head-of-state"
  case monarch, premier, minister, governor, ambassador, judge, prosecutor, police, legislator
  case agencyHead = "agency-head"
  case military
  case unitedNationsHead = "un-head"
  case localOfficial = "local-official"
  /// Whoever reads the letters to a newspaper.
  case editor
  case unknown
}

/// Grammatical gender of a person, as far as a source states it. It is never guessed from a name.
public enum Gender: String, CaseIterable, Sendable, Hashable { case male, female, unknown }
