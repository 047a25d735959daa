// Finding.swift: something about a directory file that a person should know.

public import SourceText

/// A fault or a doubt, with its place and what to do about it.
public struct Finding: Reportable, Hashable {
  public var severity: Severity
  public var message: String
  public var hint: String?
  public var location: TextLocation?

  public init(
    _ message: String, hint: String? = nil, at location: TextLocation?, severity: Severity = .error
  ) {
    self.message = message
    self.hint = hint
    self.location = location
    self.severity = severity
  }

  /// As it is printed, with its own severity.
  public var report: String { report(as: severity) }
}

/// Collects what is found while a file is read, so that one pass finds everything.
final class FindingList {
  var all: [Finding] = []
  /// Whether the file is another project's: what is missing is no fault, and what is not known is lost, not misspelt.
  var isLenient = false

  /// The most findings that are listed: each takes a count of lines, and nobody reads more.
  static let most = 1000

  var isFull: Bool { all.count >= Self.most }

  /// Adds a finding, which is not even made when there are too many.
  func add(_ finding: @autoclosure () -> Finding) {
    guard !isFull else { return }
    var finding = finding()
    if isLenient && finding.severity == .error { finding.severity = .warning }
    all.append(finding)
    if all.count == Self.most - 1 {
      all.append(
        Finding(
          "more findings are not listed", hint: "mend these first", at: finding.location, severity: .note))
    }
  }
}
