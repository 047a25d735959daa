// Reportable.swift: errors that a person at a terminal can act on.

/// An error that says what happened, where, and what to do next.
///
/// All errors of this package conform to it. They are shown as
/// `file:line:column: error: message` and, on a line of its own, `hint: ...`.
public protocol Reportable: Error, Sendable {
  /// What is wrong, in one line without a full stop.
  var message: String { get }
  /// What to write or do instead; nil when the message says all there is to say.
  var hint: String? { get }
  /// The place in a file that the error is about; nil when it is about no file.
  var location: TextLocation? { get }
  /// The error as it is printed, without a line end after the last line.
  func report(as severity: Severity) -> String
}

extension Reportable {
  public var hint: String? { nil }
  public var location: TextLocation? { nil }

  /// The error as it is printed, as an error.
  public func report() -> String { report(as: .error) }

  /// One line, or two with a hint.
  public func report(as severity: Severity) -> String {
    let place = location.map { "\($0): " } ?? ""
    let advice = hint.map { "\nhint: \(oneLine($0))" } ?? ""
    return oneLine("\(place)\(severity.rawValue): \(message)") + advice
  }
}

/// An error of no kind of its own: what is wrong, what to do about it, and where.
public struct PlainError: Reportable, Hashable {
  public var message: String
  public var hint: String?
  public var location: TextLocation?

  public init(_ message: String, hint: String? = nil, at location: TextLocation? = nil) {
    (self.message, self.hint, self.location) = (message, hint, location)
  }
}

/// An error as it can be shown, whatever it is.
public func reportable(_ error: any Error) -> any Reportable {
  error as? any Reportable ?? PlainError("\(error)")
}

/// How bad a reported matter is.
public enum Severity: String, Sendable { case error, warning, note }

/// "1 letter", "2 letters".
public func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
