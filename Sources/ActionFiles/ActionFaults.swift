// ActionFaults.swift: all that is wrong in an action file, said at once.

public import JSONText
public import SourceText

/// Why an action file does not read: one fault or many, each with its place, in the order of the file.
public struct ActionFaults: Reportable {
  /// At least one.
  public let faults: [JSONError]

  init(_ faults: [JSONError]) {
    self.faults = faults.sorted { $0.place < $1.place }
  }

  public var message: String { faults.first?.message ?? "the action cannot be read" }
  public var hint: String? { faults.first?.hint }
  public var location: TextLocation? { faults.first?.location }

  public func report(as severity: Severity) -> String {
    faults.map { $0.report(as: severity) }.joined(separator: "\n")
  }
}

extension JSONError {
  /// Its place in the file, to sort faults by; faults without a place come first.
  var place: (line: Int, column: Int) { (location?.line ?? 0, location?.column ?? 0) }
}
