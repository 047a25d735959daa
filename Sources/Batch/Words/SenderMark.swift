// SenderMark.swift: columns that say for whom nothing must be written.

import SourceText

/// A column that marks people.
struct SenderMark: Sendable {
  /// Its index in the table.
  let index: Int
  let column: SenderColumn

  /// The columns that mark people, each of which counts when there are several: `Is Deceased`, `Deceased Date`.
  ///
  /// By post the columns on post count, by e-mail those on e-mail, and those on both always.
  static func columns(isPostal: Bool, isByEmail: Bool) -> [SenderColumn] {
    [.deceased, .doNotContact, .contactType, .isOrganisation] + (isPostal ? [.doNotMail] : [])
      + (isByEmail ? [.doNotEmail] : [])
  }

  /// What a cell of the column says of the person; nil when it says nothing.
  func says(_ text: String, _ words: ListWords) -> String? {
    let plain = text.lowercased().filter { $0 != "." && $0 != " " }
    if plain.allSatisfy({ "0-–—/?,:☐□".contains($0) }) || words.contains(plain, in: .no)
      || words.cells.areAbsent(text)
    {
      return nil
    }
    switch column {
    case .deceased: return "the column for people who have died says '\(quotable(text))'"
    case .contactType:
      return Self.isPerson(text, words) ? nil : "the row is no person: its kind is '\(quotable(text))'"
    case .isOrganisation:
      // A column 'Firma' has the name of the company in most lists.
      return words.contains(plain, in: .yes) ? "the row is no person: it is marked as an organisation" : nil
    case .doNotEmail: return "the column for people who want no e-mail says '\(quotable(text))'"
    default: return "the column for people who want no post says '\(quotable(text))'"
    }
  }

  /// Whether the words for a row's kind are not those for a household, an organisation or a body: those for a person stand at
  /// the start or the end of a word.
  private static func isPerson(_ kind: String, _ words: ListWords) -> Bool {
    let kinds = kind.lowercased().split { !$0.isLetter }.map(String.init)
    if kinds.contains(where: { words.contains($0, in: .kindsOfBodies) }) { return false }
    func has(_ list: ListName, _ fits: (_ kind: Cell, _ entry: Cell) -> Bool) -> Bool {
      kinds.contains { kind in kind.withBytes { kind in words.contains(in: list) { fits(kind, $0) } } }
    }
    return has(.kindsOfPeople) { $0.hasPrefix($1) || $0.hasSuffix($1) }
      || !has(.kindsOfGroups) { $0.hasPrefix($1) }
  }
}
