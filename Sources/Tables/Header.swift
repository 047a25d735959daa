// Header.swift: which column of a table holds what, by names that people write in many ways.

public import SourceText

/// The columns of a table, matched with the fields that a caller knows.
///
/// Names match when they are equal without case, accents, blanks and punctuation: `First name`, `first_name` and
/// `FIRST-NAME` are one. What else a field is called (`Prénom`, `Vorname`) is the caller's to say.
public struct Header: Sendable, Hashable {
  /// Where the fields are: the index of a field's column, from 0.
  public private(set) var indices: [String: Int] = [:]
  /// The indices of columns that belong to no field, ascending. Columns without a name are not among them.
  public private(set) var unknown: [Int] = []
  /// Columns that mean a field which an earlier column means too; the earlier one counts.
  public private(set) var duplicates: [Duplicate] = []

  /// A second column for a field.
  public struct Duplicate: Sendable, Hashable {
    public let field: String
    /// The index of the second column, from 0.
    public let column: Int
  }

  /// Matches columns with fields.
  ///
  /// - Parameters:
  ///   - columns: the names as they stand in the file.
  ///   - fields: the names by which each field goes.
  ///   - mapping: what the user said, field to column name; it goes before all else.
  ///   - lookupNames: what the columns are looked up by, as `plainName` makes it; nil for their names.
  ///   - file: the file's name for errors; nil: they have no place.
  /// - Throws: `HeaderError` when the mapping names a field or a column that does not exist.
  public init(
    _ columns: [String], fields: HeaderFields, mapping: [String: String] = [:],
    lookupNames: [String]? = nil, file: String? = nil
  ) throws(HeaderError) {
    let plainColumns = columns.map(plainName)
    let location = file.map { TextLocation(file: $0, line: 1, column: 1) }
    var mapped: Set<Int> = []
    for (field, column) in mapping.sorted(by: { $0.key < $1.key }) {
      guard fields.names.contains(where: { $0.field == field }) else {
        throw HeaderError(.noSuchField(field, known: fields.names.map(\.field)), at: nil)
      }
      guard let index = columns.firstIndex(of: column) ?? plainColumns.firstIndex(of: plainName(column))
      else {
        // Cells of which none is a known name may be those of a person.
        let isHeader = plainColumns.contains { fields.field(plain: $0) != nil }
        let near = nearestNames(to: column, among: columns)
        throw HeaderError(.noSuchColumn(column, known: isHeader ? columns : near), at: location)
      }
      indices[field] = index
      mapped.insert(index)
    }

    for (index, name) in (lookupNames ?? plainColumns).enumerated() where !mapped.contains(index) {
      if columns[index].allSatisfy(\.isWhitespace) { continue }
      guard !name.isEmpty, let field = fields.field(plain: name) else {
        unknown.append(index)
        continue
      }
      if indices[field] == nil {
        indices[field] = index
      } else if mapping[field] != nil {
        unknown.append(index)
      } else {
        duplicates.append(Duplicate(field: field, column: index))
      }
    }
  }

  /// The index of a field's column, from 0; nil when the table has none.
  public subscript(field: String) -> Int? { indices[field] }
}

/// A column that a user named and that is not there.
public struct HeaderError: Reportable, Hashable {
  enum Kind: Hashable, Sendable {
    case noSuchField(String, known: [String])
    case noSuchColumn(String, known: [String])
  }

  var kind: Kind
  public var location: TextLocation?

  init(_ kind: Kind, at location: TextLocation?) { (self.kind, self.location) = (kind, location) }

  public var message: String {
    switch kind {
    case .noSuchField(let field, _): "there is no field '\(field)'"
    case .noSuchColumn(let column, _): "the table has no column '\(column)'"
    }
  }

  public var hint: String? {
    switch kind {
    case .noSuchField(let word, let known), .noSuchColumn(let word, let known):
      if known.isEmpty { return "no cell of the first row is the name of a column that is known" }
      return choiceHint(for: word, among: known)
    }
  }
}

/// Fields, each with the other names that its column goes by; its own name counts too. Where two fields share a name the
/// first has it.
public struct HeaderFields: Sendable {
  /// Each field with all its names, its own the first.
  public let names: [(field: String, names: [String])]
  /// For each name, as `plainName` makes it, the place of its field.
  private let fieldOfPlainName: ByteTable

  public init(_ fields: [(String, [String])]) {
    names = fields.map { ($0, [$0] + $1) }
    var known = ByteTable(limit: .max, room: 1024)
    for (place, field) in names.enumerated() {
      for name in field.names { plainName(name).withBytes { known.insert(place, for: $0) } }
    }
    fieldOfPlainName = known
  }

  /// The field that goes by a name as `plainName` makes it; nil when there is none.
  public func field(plain: String) -> String? {
    plain.withBytes { fieldOfPlainName.value(for: $0) }.map { names[$0].field }
  }
}
