// Contact.swift: a number or address at which an addressee can be reached.

/// A telephone, fax, telex or telegram number or address, or an e-mail address.
public struct Contact: Hashable, Sendable {
  /// The kinds, named as Popolo's `contact_detail.type` names them where it has a name.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case telephone = "voice"
    case fax, telex, telegram, email
    /// A page on which a message can be written, a page, and an account: for the person who writes, no channel of ours.
    case form, website, social

    /// The kinds that a channel or a telephone reaches.
    public static let reached: [Kind] = [.telephone, .fax, .telex, .telegram, .email]
  }

  public var kind: Kind
  /// Telephone and fax: digits as in RFC 3966, `+86 10 6529 2345`. Telex: number, answerback and country,
  /// `210070 FMPRC CN`. Telegram: the telegram address.
  public var value: String
  /// The other body at whose machine the number is, such as "Ministry of Justice"; nil when it is the addressee's own.
  public var careOf: String?
  /// What the sheet says of it, such as "please keep trying".
  public var note: String?
  public var provenance: Provenance

  public init(
    _ kind: Kind, _ value: String, careOf: String? = nil, note: String? = nil, provenance: Provenance
  ) {
    (self.kind, self.value, self.careOf) = (kind, value, careOf)
    (self.note, self.provenance) = (note, provenance)
  }
}
