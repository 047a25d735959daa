// Console.swift: what a command may know of the world around it, and where it writes.

public import SourceText
public import UrgentAction

/// The terminal, the environment and the day: given from outside, so that a test can give its own.
public struct Console: Sendable {
  /// Takes what goes to standard output.
  public var write: @Sendable ([UInt8]) throws(FileError) -> Void
  /// Takes a line for standard error, without its line end.
  public var report: @Sendable (String) -> Void
  /// An environment variable; nil when it is not set or empty.
  public var environment: @Sendable (String) -> String?
  /// Today's date at the sender's desk.
  public var today: @Sendable () -> CalendarDay
  /// Whether standard output is a terminal.
  public var isTerminal: Bool

  public init(
    write: @escaping @Sendable ([UInt8]) throws(FileError) -> Void,
    report: @escaping @Sendable (String) -> Void,
    environment: @escaping @Sendable (String) -> String?, today: @escaping @Sendable () -> CalendarDay,
    isTerminal: Bool
  ) {
    self.write = write
    self.report = report
    self.environment = environment
    self.today = today
    self.isTerminal = isTerminal
  }

  func print(_ text: String) throws(FileError) { try write(Array((text + "\n").utf8)) }

  func warn(_ text: String) { report("\(Severity.warning.rawValue): \(text)") }

  func note(_ text: String) { report("\(Severity.note.rawValue): \(text)") }
}
