// WordCheck.swift: words inside a name or a street that are no data.

import Letters
import SourceText

/// Looks at the words of a text that a letter would show.
///
/// A program that puts names together writes `Greta undefined` or `None None` where it knew nothing.
struct WordCheck: Sendable {
  let lists: WordLists
  let names: NameWords
  let cells: CellWords
  let notes: NoteWords
  /// Words of which one stands in a name that is no person's, or looks like a test.
  let suspectWords: Set<String>
  /// Tells most words from those.
  let suspects: WordFilter

  /// Tells most words from forms of address.
  let forms: WordFilter

  static let shared = ["same-names", "program-nothing", "legal-forms", "legal-forms-among-small-letters"]

  init(_ lists: WordLists, _ names: NameWords, _ cells: CellWords) {
    (self.lists, self.names, self.cells) = (lists, names, cells)
    notes = NoteWords(lists)
    forms = WordFilter(names.formsBeforeNames.flatMap { [$0, $0 + "."] })
    let legalForms = ["legal-forms", "legal-forms-among-small-letters"].flatMap(lists.entries)
    let suspectLists: [ListName] = [
      .householdFirst, .householdLast, .householdArticles, .organisationFirst, .organisationLast,
      .organisationWords, .organisationPerhaps, .joints, .nameJoints, .tests, .beforeNames, .besideNames,
      .posts,
    ]
    let testNames = lists.entries(.testNames).compactMap { $0.split(separator: " ").last.map(String.init) }
    let before = lists.entries(.beforeNames)
    let entries =
      suspectLists.flatMap(lists.entries) + testNames + before.map { $0 + ":" }
      + names.formsBeforeNames.filter { $0.count > 1 }
    func words(_ entries: [String]) -> [String] {
      entries.flatMap { $0.split(separator: " ").map(String.init) }
    }
    let plain = Set(words(entries + legalForms.map { Self.plain($0.lowercased()) }))
    suspectWords = plain.union(notes.inNames.map(Self.plain))
    // "e.V.", "L.L.C.", "z.Hd.:".
    let dotted =
      before.map { $0.replacing(" ", with: ".") + "." }
      + lists.entries(.organisationLast).map { $0.map { "\($0)." }.joined() }
    suspects = WordFilter(
      plain + plain.map { $0 + "." } + words(legalForms) + dotted + dotted.map { $0 + ":" }
        + NoteWords.marked(notes.inNames) + lists.entries(.smallJoints))
  }

  enum Finding: Equatable {
    /// It can be no name, or no street.
    case fault(String)
    /// It can be one, and is seldom.
    case doubt(String)
  }

  /// What is wrong with the words of a text of one line or several; nil for most. A message calls the text by
  /// its `field`: `name` or `street`.
  func finding(in bytes: ArraySlice<UInt8>, field: String) -> Finding? {
    bytes.withBytes { text -> Finding? in
      guard mayHoldWord(text) else { return nil }
      return look(String(decoding: text, as: UTF8.self), field: field)
    }
  }

  /// Whether one of the words may be none; blanks and line ends stand between words.
  func mayHoldWord(_ text: Cell) -> Bool {
    var start = 0
    for index in 0...text.count where index == text.count || text[index] <= blank {
      if index > start {
        let word = text.part(start..<index)
        if CellContent(of: word, cells) != .data || word[0] == UInt8(ascii: "[") || notes.begins(word) {
          return true
        }
      }
      start = index + 1
    }
    return false
  }

  private func look(_ text: String, field: String) -> Finding? {
    let shown = quotable(text.replacing("\n", with: ", "))
    let words = text.split { $0 == " " || $0 == "\n" }.map { word in
      let word = String(word)
      return (word, word.withBytes { CellContent(of: $0, cells) })
    }
    if text.lowercased().contains("[object object]") {
      return .fault("there is a word for nothing in the \(field) '\(shown)'")
    }
    let contents = words.map(\.1)
    if field == "street", let note = notes.note(inAddress: text) {
      return .fault("there is a note in the address, '\(quotable(note))'")
    }
    if contents.contains(.formula) { return .fault("there is a formula in the \(field) '\(shown)'") }
    if contents.contains(.errorValue) {
      return .fault("there is an error of the spreadsheet in the \(field) '\(shown)'")
    }
    if words.count > 1, !contents.contains(.data) { return .fault("the \(field) is '\(shown)'") }
    let isCapital = text == text.uppercased()
    for (word, content) in words where content != .data {
      // A dash between words, and what is a name in a text all in capitals: NAN GOLDIN.
      let isMark = !word.contains { $0.isLetter }
      if isMark { continue }
      switch content {
      case .absent where field == "street" && !lists.contains(word, in: "program-nothing"): continue
      case .note where field == "street" || notes.saysDeath(word.filter { $0 != "(" && $0 != ")" }): continue
      case .absent where isCapital, .doubtful:
        if words.count > 1 {
          return .doubt("there is '\(quotable(word))' in the \(field) '\(shown)': see whether that is meant")
        }
      case .note: return .fault("there is '\(quotable(word))' in the \(field) '\(shown)'")
      case .absent where words.count > 1:
        return .fault("there is a word for nothing, '\(quotable(word))', in the \(field) '\(shown)'")
      default: break
      }
    }
    return nil
  }
}
