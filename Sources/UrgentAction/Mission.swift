// Mission.swift: what a mission of a state is, and in which country.

/// A state's representation in a country, so that its name can be said in another language than the directory's.
public struct Mission: Hashable, Sendable {
  /// The kinds, as phrases name them.
  public enum Kind: String, Hashable, Sendable {
    case embassy
    /// What an embassy of one member of the Commonwealth in another is called.
    case highCommission
    /// What stands for an embassy where there are no diplomatic relations, such as that of the DPRK in France.
    case generalDelegation
    /// A consulate, another delegation, or a mission to an organization such as the United Nations.
    case other

    /// The kind that a record of the directory names.
    public init(classification: String?) {
      switch classification {
      case "embassy": self = .embassy
      case "high commission": self = .highCommission
      case "general delegation": self = .generalDelegation
      default: self = .other
      }
    }
  }

  public var kind: Kind
  /// The state that sends it.
  public var state: Country
  /// The country where it is.
  public var host: Country
  /// Its name and its town, as far as the directory has them: enough to find its address, or for a post that knows
  /// every embassy.
  public var seat: [String]

  public init(_ kind: Kind, of state: Country, in host: Country, seat: [String] = []) {
    (self.kind, self.state, self.host, self.seat) = (kind, state, host, seat)
  }
}
