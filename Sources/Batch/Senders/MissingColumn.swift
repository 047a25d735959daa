// MissingColumn.swift: what to type when a list has no column for something that letters need.

import SourceText

/// A field that no column of a list holds.
struct MissingColumn {
  private let field: SenderColumn
  private let names: [String]
  /// The indices of columns that hold no field.
  private let unknown: [Int]
  private let words: ListWords

  init(_ field: SenderColumn, _ names: [String], _ unknown: [Int], _ words: ListWords) {
    (self.field, self.names, self.unknown, self.words) = (field, names, unknown, words)
  }

  /// What is wrong with a list, with a hint; `usual` says in words what the header should have.
  func error(_ message: String, usual: String, _ file: String) -> BatchError {
    BatchError(message, hint: hint(usual), location: TextLocation(file: file, line: 1, column: 1))
  }

  private func hint(_ usual: String) -> String {
    let filled = names.filter { !$0.isEmpty }
    if names.count == 1, names[0].count(where: { ",;\t".contains($0) }) > 1 {
      return "each row is one cell, as when whole rows are quoted: delete the quotation marks around the rows"
    }
    if filled.first?.uppercased() == "BEGIN:VCARD" {
      return "this is a vCard; have the program that holds your contacts export them as CSV"
    }
    if filled.count == 1, names.count > 1 {
      return "the first row has one cell only; delete the rows above the one that names the columns"
    }
    guard isHeader(filled) else {
      return
        "none of the \(filled.count) cells of the first row names a column that is known; name \(usual), or add --map "
        + "\(field.name)=HEADER; a list without names of columns needs --columns, such as --columns name,street,city"
    }
    let first = SenderColumn.firstName
    if field == .name, let place = names.firstIndex(where: { words.column(plain: plainName($0)) == first }) {
      let whole = "if '\(names[place])' holds whole names, add --map \(mapping("name", names[place]))"
      // What stands beside the first name is hardly anything else.
      guard let last = [place + 1, place - 1].first(where: unknown.contains) else {
        return "\(whole); else name \(usual)"
      }
      return "if '\(names[last])' holds last names, add --map \(mapping("last_name", names[last])); \(whole)"
    }
    let seen = "the columns are \(filled.map { "'\($0)'" }.joined(separator: ", "))"
    guard let guess else { return "\(seen); the list needs \(usual)" }
    return
      "\(seen); name \(usual), or if '\(guess)' holds it add --map \(mapping(field.name, guess))"
  }

  /// Whether the first row names columns. Where it does not it may be a person, of whom nothing is said.
  private func isHeader(_ filled: [String]) -> Bool {
    let known = names.indices.count { !names[$0].isEmpty && !unknown.contains($0) }
    return known > 1 || known == 1 && !filled.contains { $0.contains { "@0123456789".contains($0) } }
  }

  /// The column that most probably holds the field.
  private var guess: String? {
    let candidates = unknown.map { names[$0] }.filter { words.unused($0, isByEmail: false) != .refusal }
    return candidates.first { words.isLike(field, $0) } ?? (candidates.count == 1 ? candidates.first : nil)
  }
}

/// A field and its column as `--map` takes them in a shell. The quotes are double where they can be: what a message has
/// between single ones is a person's, and hidden.
func mapping(_ field: String, _ column: String) -> String {
  let word = shellWord("\(field)=\(column)")
  let isHidden = word.hasPrefix("'") && !column.contains { "'\"\\$`!".contains($0) }
  return isHidden ? "\(field)=\"\(column)\"" : word
}

/// The name of a column as what is said of a row shows it: between double quotes where it has digits, as other numbers may
/// be a person's, and hidden.
func shownColumn(_ name: String) -> String {
  name.contains(where: \.isNumber) && Int(name) == nil ? "\"\(quotable(name))\"" : quotable(name)
}
