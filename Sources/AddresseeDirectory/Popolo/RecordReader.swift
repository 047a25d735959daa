// RecordReader.swift: reads one object of a directory file and notes what is wrong with it.

import JSONText
import SourceText
import UrgentAction

/// Reads members by name; what is wrong or not known goes into the list of findings, and reading goes on.
final class RecordReader {
  let value: JSONValue
  let findings: FindingList
  // Nobody reads these two while they are changed; to watch for that at each member takes a letter a hundredth of its time.
  @exclusivity(unchecked) private var known: [String] = []
  /// Where the members stand that have been asked for and are there.
  @exclusivity(unchecked) private var found: [Int] = []

  /// Begins to read an object; `record` says what it is, for the error when the value is no object.
  init(_ value: JSONValue, _ record: String, _ findings: FindingList) {
    (self.value, self.findings) = (value, findings)
    known.reserveCapacity(24)
    found.reserveCapacity(12)
    if value.kind != .object {
      findings.add("a \(record) is written as an object in { }", at: value.location)
    }
  }

  /// The text of a member without blanks around it; nil when it is missing, null, empty, or not a text.
  func text(_ name: String) -> String? {
    guard let member = member(name) else { return nil }
    // Other projects have numbers for ids.
    if findings.isLenient, member.kind == .number, let number = try? member.int() { return String(number) }
    guard let text = read(member, JSONValue.string) else { return nil }
    return text.isEmpty ? nil : text
  }

  /// The id of a record that stands where its id should, in other projects' files.
  func idInside(_ name: String) -> String? {
    guard findings.isLenient, let member = value[name], member.kind == .object else { return nil }
    known.append(name)
    let inside = RecordReader(member, name, findings)
    return inside.text("id")
  }

  /// The text of a member that has had two names; the second is only read in other projects' files.
  func text(_ name: String, or other: String?) -> String? {
    text(name) ?? (findings.isLenient ? other.flatMap { text($0) } : nil)
  }

  /// The text of a member that must be there; empty when it is not.
  func required(_ name: String) -> String {
    if let text = text(name) { return text }
    if value.kind == .object, !findings.isLenient, value[name] == nil || value[name]?.kind == .string {
      findings.add("there is no '\(name)' here", hint: "add \"\(name)\": \"...\"", at: value.location)
    }
    return ""
  }

  func texts(_ name: String) -> [String] { list(name).compactMap { read($0, JSONValue.string) } }

  func flag(_ name: String) -> Bool { member(name).flatMap { read($0, JSONValue.bool) } ?? false }
  func list(_ name: String) -> [JSONValue] { member(name).flatMap { read($0, JSONValue.list) } ?? [] }
  func object(_ name: String) -> [JSONMember] { member(name).flatMap { read($0, JSONValue.members) } ?? [] }

  /// A date to the year, month or day.
  func date(_ name: String) -> PartialDate? {
    value(name, "date", hint: "write 1998, 1998-03 or 1998-03-17") { text in
      guard findings.isLenient, PartialDate(text) == nil else { return PartialDate(text) }
      // Memberships of other projects have dates with a time, and zeros for a day that is not known.
      var day = String(text.prefix { $0 != "T" && $0 != " " })
      while day.hasSuffix("-00") { day.removeLast(3) }
      return PartialDate(day)
    }
  }

  /// One of the words that the type knows.
  func choice<Choice>(_ name: String, _ type: Choice.Type = Choice.self) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = text(name) else { return nil }
    if let choice = Choice(rawValue: findings.isLenient ? text.lowercased() : text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let hint = nearestHint(to: text, among: words) ?? "one of \(words.joined(separator: ", "))"
    findings.add("unknown \(name) '\(text)'", hint: hint, at: value[name]?.location)
    return nil
  }

  func country(_ name: String) -> Country? {
    value(name, "country code", hint: "write the two letters of ISO 3166") { Country($0) }
  }

  func language(_ name: String) -> Language? {
    value(name, "language code", hint: "write two letters such as en") { Language($0) }
  }

  private func value<Made>(_ name: String, _ what: String, hint: String, _ make: (String) -> Made?) -> Made? {
    guard let text = text(name) else { return nil }
    if let made = make(text) { return made }
    findings.add("'\(text)' is not a \(what)", hint: hint, at: value[name]?.location)
    return nil
  }

  /// The members that are Popolo's but not used here, to be kept as they are; an unknown key is a finding.
  func rest(popolo: [String] = []) -> [JSONTree.Member] {
    guard found.count < value.memberCount, let members = try? value.members() else { return [] }
    var kept: [JSONTree.Member] = []
    for member in members where !known.contains(where: { member.key.isText($0) }) {
      let name = member.name
      if popolo.contains(name) {
        if !member.value.isNull { kept.append(JSONTree.Member(name, JSONTree(member.value))) }
        continue
      }
      if findings.isLenient {
        findings.addLost(name, at: member.key.location)
        continue
      }
      if findings.isFull { continue }
      let names = known + popolo
      let hint = nearestHint(to: name, among: names) ?? "known here: \(names.joined(separator: ", "))"
      findings.add("unknown key '\(name)'", hint: hint, at: member.key.location)
    }
    return kept
  }

  private func member(_ name: String) -> JSONValue? {
    known.append(name)
    guard let member = value[name] else { return nil }
    if !found.contains(member.offset) { found.append(member.offset) }
    return member
  }

  private func read<Result>(
    _ value: JSONValue, _ reading: (JSONValue) -> () throws(JSONError) -> Result
  ) -> Result? {
    do throws(JSONError) {
      return try reading(value)()
    } catch {
      findings.add(error.message, hint: error.hint, at: error.location)
      return nil
    }
  }
}

/// The place of a record; none for a record that was not read from a JSON file.
///
/// The place takes no part in comparisons: a record that was written and read again equals the first.
struct Origin: Hashable, Sendable {
  let value: JSONValue?

  init(_ value: JSONValue? = nil) { self.value = value }

  var location: TextLocation? { value?.location }

  /// The place of the member `name`, or of the record where there is none.
  func location(of name: String) -> TextLocation? { (value?[name] ?? value)?.location }

  static func == (first: Origin, second: Origin) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
