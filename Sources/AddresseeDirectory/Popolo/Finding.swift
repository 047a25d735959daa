// Finding.swift: something about a directory file that a person should know.

public import SourceText

/// A fault or a doubt, with its place and what to do about it.
public struct Finding: Reportable, Hashable {
  public var severity: Severity
  public var message: String
  public var hint: String?
  public var location: TextLocation?

  init(_ message: String, hint: String? = nil, at location: TextLocation?, severity: Severity = .error) {
    (self.message, self.hint, self.location, self.severity) = (message, hint, location, severity)
  }
}

/// Collects what is found while a file is read, so that one pass finds everything.
final class FindingList {
  var all: [Finding] = []
  /// Whether the file is another project's: what is missing is no fault, and what is not known is lost, not misspelt.
  var isLenient = false

  /// The most findings that are listed: each takes a count of lines, and nobody reads more.
  static let most = 1000

  /// How many whole records could not be kept.
  var lostRecords = 0
  /// Where the finding about each key stands that is not kept, and how often the key is there.
  private var lostKeys: [String: (index: Int, count: Int)] = [:]

  /// Notes a key that another project's file has and that is not kept: one finding for all its places.
  func addLost(_ key: String, at location: @autoclosure () -> TextLocation) {
    if let known = lostKeys[key] {
      lostKeys[key] = (known.index, known.count + 1)
    } else if !isFull {
      lostKeys[key] = (all.count, 1)
      add("'\(key)' could not be kept", at: location(), severity: .warning)
    }
  }

  /// All findings, with the number of places behind those that stand for several.
  var counted: [Finding] {
    var findings = all
    for (index, count) in lostKeys.values where count > 1 { findings[index].message += " (\(count) places)" }
    return findings
  }

  var isFull: Bool { all.count >= Self.most }

  /// Adds a finding, whose words are not even made when there are too many.
  func add(
    _ message: @autoclosure () -> String, hint: @autoclosure () -> String? = nil,
    at location: @autoclosure () -> TextLocation?, severity: Severity = .error
  ) {
    guard !isFull else { return }
    let lenient: Severity = isLenient && severity == .error ? .warning : severity
    all.append(Finding(message(), hint: hint(), at: location(), severity: lenient))
    if all.count == Self.most - 1 {
      all.append(
        Finding("more findings are not listed", hint: "mend these first", at: location(), severity: .note))
    }
  }
}
