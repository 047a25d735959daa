// Channel.swift: the ways an appeal can travel.

/// A way to send an appeal.
public enum Channel: String, CaseIterable, Sendable, Hashable {
  case post, express, fax, telex, telegram, email

  /// Whether the letter goes to a postal address, on paper.
  public var isPostal: Bool { self == .post || self == .express }

  /// Whether it is carried word by word over a wire, in capitals and by a form of its own.
  public var isWire: Bool { self == .telex || self == .telegram }

  /// The kind of contact detail the channel needs; nil for post, which needs an address.
  public var contactKind: Contact.Kind? {
    switch self {
    case .post, .express: nil
    case .fax: .fax
    case .telex: .telex
    case .telegram: .telegram
    case .email: .email
    }
  }
}
