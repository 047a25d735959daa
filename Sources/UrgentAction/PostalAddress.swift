// PostalAddress.swift: where a letter is delivered.

/// The lines of an address below the addressee's name and office, from small to large, without the country.
public struct PostalAddress: Hashable, Sendable {
  /// As printed by the source, one line each: organization, street, locality with postcode, province.
  public var lines: [String]
  public var country: Country
  public var provenance: Provenance

  public init(lines: [String], country: Country, provenance: Provenance) {
    (self.lines, self.country, self.provenance) = (lines, country, provenance)
  }
}
