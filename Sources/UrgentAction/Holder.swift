// Holder.swift: the person who holds an office on a day.

/// A person in office.
///
/// Family name and given name are kept apart because their order differs: `Zhu Rongji` and `Paek Nam Sun` begin with
/// the family name, `Sadako Ogata` ends with it, and `Bayanqolu` has none.
public struct Holder: Hashable, Sendable {
  /// The name in the order of its own culture, without titles: `Zhu Rongji`.
  public var name: String
  /// The name with Mr or Ms in the letter's language, spelled as the address block spells it: `Herrn Paek Nam Sun`;
  /// nil where nothing but the block's own line is known.
  public var courtesyName: String?
  public var familyName: String?
  public var gender: Gender
  /// Whether the office is held for the time being only.
  public var isActing: Bool
  public var provenance: Provenance

  public init(
    name: String, courtesyName: String? = nil, familyName: String? = nil, gender: Gender = .unknown,
    isActing: Bool = false, provenance: Provenance
  ) {
    (self.name, self.courtesyName, self.familyName) = (name, courtesyName, familyName)
    (self.gender, self.isActing, self.provenance) = (gender, isActing, provenance)
  }
}
