// MissingColumn.swift: what to type when a list has no column for something that letters need.

import SourceText

/// A field that no column of a list holds.
struct MissingColumn {
  private let field: SenderColumn
  private let names: [String]
  /// The indices of columns that hold no field.
  private let unknown: [Int]

  init(_ field: SenderColumn, _ names: [String], _ unknown: [Int]) {
    (self.field, self.names, self.unknown) = (field, names, unknown)
  }

  /// What is wrong with a list, with a hint; `usual` says in words what the header should have.
  func error(_ message: String, usual: String, _ file: String) -> BatchError {
    BatchError(message, hint: hint(usual), location: TextLocation(file: file, line: 1, column: 1))
  }

  private func hint(_ usual: String) -> String {
    let filled = names.filter { !$0.isEmpty }
    if filled.count == 1, names.count > 1 {
      return "the first row says only '\(filled[0])'; delete the rows above the one that names the columns"
    }
    let seen = "the columns are \(filled.map { "'\($0)'" }.joined(separator: ", "))"
    if filled.contains(where: { $0.contains("@") }) || filled.count(where: isNumber) > 0 {
      return seen + "; a list without names of columns needs --columns, such as --columns name,street,city"
    }
    guard let guess else { return "\(seen); the list needs \(usual)" }
    return
      "\(seen); name \(usual), or if '\(guess)' holds it add --map \(argument("\(field.rawValue)=\(guess)"))"
  }

  /// The column that most probably holds the field.
  private var guess: String? {
    let candidates = unknown.map { names[$0] }
    let marks: [String] =
      switch field {
      case .name:
        ["nam", "nom", "apell", "person", "supporter", "member", "mitglied", "contact", "who", "wer"]
      case .street: ["str", "addr", "adr", "rue", "calle", "direc"]
      default: ["ort", "city", "town", "stad", "vill", "place", "ciud", "lugar", "lieu"]
      }
    return candidates.first { name in marks.contains { name.lowercased().contains($0) } } ?? candidates.first
  }

  private func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// An argument as a shell takes it.
  private func argument(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "=_-.0123456789".contains(Character($0))
    }
    return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }
}
