// EntryColumns.swift: the columns and cells of anybody's table, by the names of ours.

import SourceText
import UrgentAction

/// Which column of a table is which of ours.
struct EntryColumns {
  /// The columns that other tables may have.
  private static let columns = [
    "office", "organization", "name", "family_name", "given_name", "honorific_prefix", "degree",
    "honorific_suffix", "gender", "since", "until", "note", "source", "address", "address_2", "city",
    "postcode", "region", "country", "telephone", "fax", "email", "telex", "telegram", "salutation",
    "website",
  ]

  var indices: [String: Int] = [:]
  /// The columns of numbers and addresses beside which another says what they are: "Phone 1 - Label", "Phone 1 - Value".
  private var labelled: [(column: String, value: Int, label: Int?)] = []

  /// The words that such tables have for our columns, and in their cells.
  static let words = WordFile(
    "entries.txt", lists: columns + ["yes", "no", "nobody", "nothing", "greetings", "styles", "bodies"])

  /// Finds our columns among the names of a table; without `words` our own names alone are known.
  init(_ names: [String], file: String, _ words: WordLists?, _ findings: FindingList) {
    let plain = plainName
    var fields: [String: String] = [:]
    for column in DirectoryEntry.columns { fields[plain(column)] = column }
    for column in Self.columns {
      for alias in [column] + (words?.entries(column) ?? []) where fields[plain(alias)] == nil {
        fields[plain(alias)] = column
      }
    }
    let numbered = names.map(Self.numbered)
    for (index, name) in names.enumerated() {
      let place = TextLocation(file: file, line: 1, column: 1)
      if let own = numbered[index] {
        guard !own.isLabel, let column = fields[own.kind] else { continue }
        let label = numbered.firstIndex { $0?.isLabel ?? false && $0?.stem == own.stem }
        labelled.append((column, index, label))
        continue
      }
      guard let field = fields[plain(name)] else {
        findings.add(
          "the column '\(name)' could not be kept", hint: nearestHint(to: name, among: fields.values),
          at: place, severity: .warning)
        continue
      }
      if indices[field] == nil {
        indices[field] = index
      } else if field == "office", plain(name) == plain("job title") {
        // Beside the office "Title" is what stands before a name.
        if indices["honorific_prefix"] == nil { indices["honorific_prefix"] = indices["office"] }
        indices["office"] = index
      } else {
        findings.add(
          "'\(name)' is a second column for \(field) and is not kept", at: place, severity: .warning)
      }
    }
  }

  /// "E-mail 2 - Value" as what it is of, with and without its number; nil for other names.
  private static func numbered(_ name: String) -> (stem: String, kind: String, isLabel: Bool)? {
    let parts = name.split(separator: "-").map { plainName(String($0)) }
    guard parts.count > 1, let last = parts.last, ["value", "label", "type"].contains(last) else {
      return nil
    }
    let stem = parts.dropLast().joined()
    guard stem.last?.isNumber ?? false else { return nil }
    return (stem, stem.filter { !$0.isNumber }, last != "value")
  }

  /// The cells of a row by our columns' names; `cell` gives that of a column's place.
  func values(_ cell: (Int) -> String) -> [String: String] {
    var values = indices.mapValues(cell)
    for (column, index, label) in labelled {
      let isFax = label.map { cell($0).lowercased().firstPlace(of: "fax") != nil } ?? false
      let found = [values[isFax ? "fax" : column] ?? "", cell(index).replacing(" ::: ", with: "\n")]
      values[isFax ? "fax" : column] = found.filter { !$0.isEmpty }.joined(separator: "\n")
    }
    return values
  }
}

/// The cells of a row by our columns' names.
struct EntryCells {
  var values: [String: String]
  var place: TextLocation
  var findings: FindingList
  let words: ExchangeWords

  /// What a cell holds; nil for an empty one, and for a word for nothing: `n/a`.
  subscript(column: String) -> String? {
    values[column].flatMap {
      $0.isEmpty || words.lists?.contains($0.lowercased(), in: "nothing") == true ? nil : $0
    }
  }

  func date(_ column: String) -> PartialDate? {
    guard let text = self[column] else { return nil }
    if let date = PartialDate(text) { return date }
    remark("\(column) '\(text)' could not be kept", "write 1998, 1998-03 or 1998-03-17")
    return nil
  }

  func country(_ column: String) -> Country? {
    guard let text = self[column] else { return nil }
    if let country = words.country(text) { return country }
    remark("\(column) '\(text)' could not be kept", "write the country's ISO 3166 code, such as CN")
    return nil
  }

  /// Whether a cell says yes, as people and spreadsheets write it.
  func flag(_ column: String) -> Bool {
    guard let text = self[column]?.lowercased() else { return false }
    if text == "true" || words.lists?.contains(text, in: "yes") ?? false { return true }
    if text != "false", !(words.lists?.contains(text, in: "no") ?? false) {
      remark("\(column) '\(text)' could not be kept", "write true or false")
    }
    return false
  }

  func choice<Choice>(_ column: String) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = self[column] else { return nil }
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    remark(
      "\(column) '\(text)' could not be kept",
      "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  /// Says what could not be kept; with `isLost` it is a whole record.
  func remark(_ message: String, _ hint: String?, isLost: Bool = false) {
    if isLost { findings.lostRecords += 1 }
    findings.add(message, hint: hint, at: place, severity: .warning)
  }
}
