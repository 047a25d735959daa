// Console.swift: what a command may know of the world around it, and where it writes.

import Correspondence
import JSONText
public import SourceText
public import UrgentAction

/// The terminal, the environment and the day: given from outside, so that a test can give its own.
public struct Console: Sendable {
  /// Takes what goes to standard output.
  var write: @Sendable ([UInt8]) throws(FileError) -> Void
  /// Takes a line for standard error, without its line end; it is shown as `visibleText`.
  var report: @Sendable (String) -> Void
  /// An environment variable; nil when it is not set or empty.
  var environment: @Sendable (String) -> String?
  /// Today's date at the sender's desk.
  var today: @Sendable () -> CalendarDay
  /// Whether standard output is a terminal.
  var isTerminal: Bool
  /// Whether what is reported is for the person at the terminal only, so that it may quote the data of senders.
  var showsData: Bool
  /// Whether only errors and warnings are shown.
  private var isQuiet = false
  /// Shows a long text page by page; nil where there is no terminal to do it on.
  var page: (@Sendable ([UInt8]) -> Void)?
  /// Shows a prompt and reads a line, without its end; nil at the end of the input. Nil where nobody can be asked.
  public var ask: (@Sendable (String) -> String?)?
  /// How many columns and lines the terminal has.
  public var columns = 80
  var lines = 24
  /// Whether a terminal shows colours and bold letters.
  public var isColoured = false
  /// Starts another program with these words and gives its exit status; nil where none may be started.
  var launch: (@Sendable ([String]) -> Int32)?

  /// Action files that are not on disk yet, by their paths: what the guide has read from a sheet.
  var unsaved: [String: [UInt8]] = [:]

  public init(
    write: @escaping @Sendable ([UInt8]) throws(FileError) -> Void,
    report: @escaping @Sendable (String) -> Void, environment: @escaping @Sendable (String) -> String?,
    today: @escaping @Sendable () -> CalendarDay, isTerminal: Bool, page: (@Sendable ([UInt8]) -> Void)? = nil
  ) {
    (self.write, self.environment, self.today, self.page) = (write, environment, today, page)
    self.report = { report(visibleText($0)) }
    (self.isTerminal, showsData) = (isTerminal, isTerminal)
  }

  /// Prints a line.
  func print(_ text: String) throws { try print(Array((visibleText(text) + "\n").utf8)) }

  /// Prints bytes as they are.
  func print(_ bytes: [UInt8]) throws { try write(bytes) }

  func print(_ value: JSONTree) throws { try print(value.formatted()) }

  /// Prints a text that has its line ends, page by page where it is longer than a terminal.
  func show(_ text: String) throws { try showBytes(Array(visibleText(text).utf8)) }

  /// The same for bytes that a terminal may get as they are.
  func showBytes(_ bytes: [UInt8]) throws {
    if let page, bytes.count(where: { $0 == UInt8(ascii: "\n") }) > lines - 1 {
      page(bytes)
    } else {
      try print(bytes)
    }
  }

  /// Shows a text, such as a question; a terminal that is gone is no error.
  func say(_ text: String) { try? write(Array(text.utf8)) }

  /// The same console; with `isQuiet` it shows errors and warnings only.
  func quiet(_ isQuiet: Bool) -> Console {
    guard isQuiet else { return self }
    var console = self
    console.isQuiet = true
    console.report = { [report] line in if !line.hasPrefix("\(Severity.note.rawValue): ") { report(line) } }
    return console
  }

  func say(_ remark: Remark) { report(remark.line) }

  /// Shows a line that says what was done, unless the console is quiet.
  func inform(_ text: String) { if !isQuiet { report(oneLine(text)) } }

  func warn(_ text: String) { report("\(Severity.warning.rawValue): \(oneLine(text))") }

  func note(_ text: String) { report("\(Severity.note.rawValue): \(oneLine(text))") }
}
