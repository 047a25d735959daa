// RecordFields.swift: the members of a record, named once for reading and for writing.

import JSONText
import UrgentAction

/// A record of a directory file.
protocol PopoloRecord {
  /// What the record is called where something is wrong with it.
  static var record: String { get }
  /// Members that are Popolo's and not used here; they are kept as they are.
  static var unusedPopolo: [String] { get }
  var other: [JSONTree.Member] { get set }
  var origin: Origin { get set }

  init()

  /// Hands each member to `fields`, which reads or writes it, in the order in which files have them.
  mutating func members(_ fields: inout RecordFields)
}

extension PopoloRecord {
  static var unusedPopolo: [String] { [] }
  var other: [JSONTree.Member] {
    get { [] }
    set {}
  }
  var origin: Origin {
    get { Origin() }
    set {}
  }

  /// Reads a record; what is wrong with it is in the findings.
  init(reading value: JSONValue, _ findings: FindingList) {
    self.init()
    let reader = RecordReader(value, Self.record, findings)
    var fields = RecordFields(reader: reader)
    members(&fields)
    (other, origin) = (reader.rest(popolo: Self.unusedPopolo), Origin(value))
  }

  var tree: JSONTree {
    var (copy, fields) = (self, RecordFields(other: other))
    copy.members(&fields)
    return .object(fields.written + fields.other)
  }
}

/// Reads the members of a record, or writes those that say something.
struct RecordFields {
  /// Nil while the record is written.
  var reader: RecordReader?
  /// The members that stand before those of the evidence.
  private(set) var other: [JSONTree.Member] = []
  private(set) var written: [JSONTree.Member] = []

  init(reader: RecordReader) { self.reader = reader }
  init(other: [JSONTree.Member]) { self.other = other }

  mutating func field<Value>(
    _ name: String, _ value: inout Value, read: (RecordReader) -> Value, tree: (Value) -> JSONTree?
  ) {
    if let reader {
      value = read(reader)
      return
    }
    switch tree(value) {
    case nil, .list([]), .object([]): break
    case let tree?: written.append(JSONTree.Member(name, tree))
    }
  }

  mutating func required(_ name: String, _ text: inout String) {
    field(name, &text, read: { $0.required(name) }, tree: JSONTree.string)
  }

  /// A text that other projects' files may have by another name.
  mutating func text(_ name: String, or other: String? = nil, _ text: inout String?) {
    field(name, &text, read: { $0.text(name, or: other) }, tree: { $0.map(JSONTree.string) })
  }

  /// The id of another record, which other projects' files may have in its place.
  mutating func id(of record: String, _ id: inout String?) {
    field(
      "\(record)_id", &id, read: { $0.text("\(record)_id") ?? $0.idInside(record) },
      tree: { $0.map(JSONTree.string) })
  }

  mutating func texts(_ name: String, _ texts: inout [String]) {
    field(name, &texts, read: { $0.texts(name) }, tree: JSONTree.strings)
  }

  mutating func flag(_ name: String, _ flag: inout Bool) {
    field(name, &flag, read: { $0.flag(name) }, tree: { $0 ? true : nil })
  }

  mutating func date(_ name: String, _ date: inout PartialDate?) {
    field(name, &date, read: { $0.date(name) }, tree: { $0.map { .string($0.description) } })
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ choice: inout Choice?
  ) { field(name, &choice, read: { $0.choice(name) }, tree: { $0.map { .string($0.rawValue) } }) }

  mutating func country(_ name: String, _ country: inout Country?) {
    field(name, &country, read: { $0.country(name) }, tree: { $0.map { .string($0.code) } })
  }

  mutating func language(_ name: String, _ language: inout Language?) {
    field(name, &language, read: { $0.language(name) }, tree: { $0.map { .string($0.code) } })
  }

  /// A language that is English where none is given.
  mutating func language(_ name: String, _ language: inout Language) {
    field(name, &language, read: { $0.language(name) ?? .english }, tree: { .string($0.code) })
  }

  mutating func records<Record: PopoloRecord>(_ name: String, _ records: inout [Record]) {
    field(
      name, &records, read: { reader in reader.list(name).map { Record(reading: $0, reader.findings) } },
      tree: { .list($0.map(\.tree)) })
  }

  /// How the record is known, behind its other members.
  mutating func evidence(_ evidence: inout Evidence) {
    if reader == nil {
      written += other
      other = []
    }
    text("note", &evidence.note)
    date("as_of", &evidence.asOf)
    choice("confidence", &evidence.confidence)
    flag("verify", &evidence.needsCheck)
    records("sources", &evidence.sources)
  }
}
