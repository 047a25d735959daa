// WordCheck.swift: words inside a name or a street that are no data.

import Letters
import SourceText

/// Looks at the words of a text that a letter would show.
///
/// A program that puts names together writes `Greta undefined` or `None None` where it knew nothing.
final class WordCheck: Sendable {
  let lists: WordLists
  let names: NameWords
  let cells: CellWords
  let notes: NoteWords
  /// Words of which one stands in a name that is no person's, or looks like a test.
  let suspectWords: ByteTable
  /// Tells most words from those.
  let suspects: WordFilter
  /// Tells most words from those that are no data, or begin a note.
  private let noData: WordFilter
  /// Tells most words from forms of address.
  let forms: WordFilter

  private static let suspectLists: [ListName] = [
    .householdFirst, .householdLast, .householdArticles, .organisationFirst, .organisationLast,
    .organisationWords, .organisationPerhaps, .joints, .nameJoints, .tests, .beforeNames, .besideNames,
    .posts, .careHomes, .openings, .heirs,
  ]

  init(_ lists: WordLists, _ names: NameWords, _ cells: CellWords) {
    (self.lists, self.names, self.cells) = (lists, names, cells)
    let notes = NoteWords(lists)
    noData = cells.filter.union(notes.filter)
    var (forms, suspects, words) = (WordFilter(), WordFilter(), ByteTable(limit: .max, room: 1024))
    let (point, colon) = (UInt8(ascii: "."), UInt8(ascii: ":"))
    let isBlank = { (byte: UInt8) in byte == blank }
    func add(_ word: Cell) {
      guard words.value(for: word, orStoring: 0) == nil else { return }
      for mark in [nil, point, colon] { suspects.add(word, before: mark) }
    }
    names.forEachFormBeforeName { form in
      forms.add(form)
      forms.add(form, before: point)
      if String(decoding: form, as: UTF8.self).count > 1 { add(form) }
    }
    for list in Self.suspectLists { lists.forEachEntry(of: list) { $0.forEachPart(between: isBlank, add) } }
    for list in [.leftStates, .activeStates, .doubtfulStates] as [ListName] {
      lists.forEachEntry(of: list) { if !$0.contains(blank) { add($0) } }
    }
    lists.forEachEntry(of: .testNames) { add($0.part(($0.lastIndex(of: blank) ?? -1) + 1..<$0.count)) }
    // "e.V.", "L.L.C.", "z.Hd.:", "i.V.".
    for list in [.beforeNames, .openings, .organisationLast] as [ListName] {
      lists.forEachEntry(of: list) { entry in
        let letters = String(decoding: entry, as: UTF8.self)
        let dotted =
          list == .beforeNames ? letters.exchanging(" ", for: ".") + "." : letters.map { "\($0)." }.joined()
        dotted.withBytes {
          suspects.add($0)
          suspects.add($0, before: colon)
        }
      }
    }
    for form in lists.entries(.legalForms) + lists.entries(.legalFormsAmongSmallLetters) {
      form.withBytes { $0.forEachPart(between: isBlank) { suspects.add($0) } }
      Self.plain(form.inSmallLetters).withBytes { $0.forEachPart(between: isBlank, add) }
    }
    lists.forEachFirst(of: NoteWords.inNames) { first in
      suspects.add(marked: first)
      if first.allSatisfy(isASCIILetter) { return add(first) }
      Self.plain(String(decoding: first, as: UTF8.self)).withBytes(add)
    }
    lists.forEachEntry(of: .smallJoints) { suspects.add($0) }
    (self.notes, self.forms, self.suspects, suspectWords) = (notes, forms, suspects, words)
  }

  enum Finding: Equatable {
    /// It can be no name, or no street.
    case fault(String)
    /// It can be one, and is seldom.
    case doubt(String)
  }

  /// Whether one of the words may be none; blanks, line ends and marks stand between words. Those that have been
  /// looked at are `known`, as 1 where they may be none. Or whether there is a byte of some `kinds`.
  func mayHoldWord(_ text: Cell, orByteOf kinds: UInt8 = 0, _ known: inout ByteTable) -> Bool {
    text.hasWord(orByteOf: kinds) { mayBeWord($0, &known) }
  }

  @inline(__always)
  private func mayBeWord(_ word: Cell, _ known: inout ByteTable) -> Bool {
    if word[0] == UInt8(ascii: "[") || word[0] == UInt8(ascii: "(") { return true }
    guard CellContent.isOdd(word[0]) || noData.mayHold(word) else { return false }
    if let known = known.value(for: word) { return known == 1 }
    let mayBe = CellContent(of: word, cells) != .data || notes.begins(word)
    known.insert(mayBe ? 1 : 0, for: word)
    return mayBe
  }

  /// What is wrong with the words of a text of one line or several that may hold one; nil for most. A message calls
  /// the text by its `field`: `name` or `street`.
  func finding(in bytes: ArraySlice<UInt8>, field: String) -> Finding? {
    var text: String { String(decoding: bytes, as: UTF8.self) }
    func shown() -> String { quotable(text.exchanging("\n", for: ", ")) }
    // The words that are no data, and how many others are notes that are looked for elsewhere.
    var (odd, notesElsewhere, count): ([(word: String, content: CellContent)], Int, Int) = ([], 0, 0)
    bytes.withBytes { text in
      text.forEachPart(between: { $0 == blank || $0 == lineFeed }) { word in
        count += 1
        let content = CellContent(of: word, cells)
        if content == .note, field == "street" || notes.saysDeath(word) {
          notesElsewhere += 1
        } else if content != .data {
          odd.append((String(decoding: word, as: UTF8.self), content))
        }
      }
    }
    func reason(_ word: String) -> String { "there is '\(quotable(word))' in the \(field) '\(shown())'" }
    let object = "[object Object]"
    if bytes.contains(UInt8(ascii: "[")), text.inSmallLetters.firstPlace(of: object.inSmallLetters) != nil {
      return .fault(reason(object))
    }
    if field == "street", let note = notes.note(inAddress: text) {
      return .fault("there is a note in the address, '\(quotable(note))'")
    }
    if let odd = odd.first(where: { $0.content == .formula || $0.content == .errorValue }) {
      return .fault(reason(odd.word))
    }
    if count > 1, odd.count + notesElsewhere == count { return .fault("the \(field) is '\(shown())'") }
    for (word, content) in odd {
      // A dash between words, and what is a name in a text all in capitals: NAN GOLDIN.
      let isMark = !word.utf8.contains(where: isASCIILetter) && !word.contains { $0.isLetter }
      if isMark { continue }
      switch content {
      case .absent where field == "street" && !lists.contains(word, in: .programNothing): continue
      // "80100 Napoli NA".
      case .doubtful where field == "street" && word == "NA" && text.hasSuffix(" NA"): continue
      case .absent where text.hasNoSmallLetters, .doubtful:
        if count > 1 { return .doubt("\(reason(word)): see whether that is meant") }
      case .note: return .fault(reason(word))
      case .absent where count > 1: return .fault(reason(word))
      default: break
      }
    }
    let remark = field == "street" ? text.split(separator: "\n").first(where: mayHoldRemark) : nil
    return remark.map {
      .doubt(
        "there may be a note or a second address in '\(quotable(String($0)))': see whether that is meant")
    }
  }

  /// Whether a line of an address has what may be none of it: a telephone number, what stands behind a colon or in brackets,
  /// but "Frankfurt (Oder)", "milano (mi)", "Sol 1 (2º A)", "Berga 1:23", "Flat: 4".
  private func mayHoldRemark(_ line: Substring) -> Bool {
    let inBrackets = line.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
    let words = inBrackets.split(separator: " ").filter { word in
      word.count > 2 && word.contains(where: \.isLetter) && !names.isUnit(String(word))
        && !names.nameStreet(String(word))
    }
    let isRemark =
      words.first?.prefix(3).allSatisfy(\.isLowercase) == true && line.contains(where: \.isUppercase)
      || inBrackets.contains(" ") && !words.isEmpty && inBrackets.contains(where: \.isNumber)
    return isRemark || notes.hasTelephone(String(line))
      || line.split(separator: " ").contains { word in
        let label = String(word.dropLast())
        return word.last == ":" && label.count > 1 && label.allSatisfy { $0.isLetter || $0 == "'" }
          && !names.nameStreet(label) && !names.isUnit(label)
      }
  }
}
