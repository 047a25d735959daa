// TitleCache.swift: the titles of a list's cells, each made out once.

import Letters
import SourceText
import UrgentAction

/// What the cells for title and form of address are signed as. A list has few different ones.
struct TitleCache {
  /// What a cell holds.
  struct Known {
    /// The title as it is signed.
    var signed: [UInt8] = []
    var use = NameCell.Use.nothing
    /// Whether the cell holds words of which none is a known title, such as a profession.
    var isUnknown = false
    /// Whether it begins as a remark does, "- prefers Mx".
    var isOdd = false
    /// Whether it is what stands before a last name: "van der".
    var isParticle = false
    /// Whether it is a form of address that is a title in other languages.
    var mayBeTitle = false
    /// Whether it is to be a form of address, and no word of it is a known one, a greeting or a title.
    var isUnknownForm = false
    /// 1 for a form of address that men have, 2 for one that women have, 0 for none.
    var form: UInt64 = 0
    /// Why it is for more than one person, `Familie`, or one who has died, or is a note; nil for most.
    var fault: String?
  }

  private let words: ListWords
  private var titles = ByteTable()
  private var salutations = ByteTable()
  private var known: [Known] = []

  init(_ words: ListWords) { self.words = words }

  /// What is signed for the two cells of a row: a title that both have is signed once.
  mutating func known(_ title: Cell, _ salutation: Cell) -> Known {
    let signed = title.isEmpty ? Known() : Self.look(title, .title, words, &titles, &known)
    guard !salutation.isEmpty else { return signed }
    var result = signed
    let salutation = Self.look(salutation, .salutation, words, &salutations, &known)
    let other = salutation.signed
    if result.fault == nil { result.fault = salutation.fault }
    (result.mayBeTitle, result.isUnknownForm) = (salutation.mayBeTitle, salutation.isUnknownForm)
    if salutation.form != 0 { result.form = salutation.form }
    if result.signed.isEmpty {
      (result.signed, result.use) = (other, salutation.use)
    } else if !other.isEmpty, !result.isUnknown, result.signed.ranges(of: other).isEmpty {
      result.signed = other + [blank] + result.signed
      result.use = min(result.use, salutation.use)
    }
    return result
  }

  private static func look(
    _ cell: Cell, _ column: NameWords.TitleColumn, _ words: ListWords, _ table: inout ByteTable,
    _ known: inout [Known]
  ) -> Known {
    if let index = table.value(for: cell) { return known[index] }
    // A title that is too long is not looked into: it is refused.
    let longest = 8 * SenderReader.Limit.title
    if cell.count > longest { return Known(signed: Array(cell.prefix(longest))) }
    let text = cell.line
    let signed = words.names.signedTitles(text, from: column)
    let parts = signed.split(separator: " ").map(String.init)
    // "(aged 9)", "- prefers Mx", but "(FH)".
    let isOdd =
      parts.contains { $0.hasPrefix("(") && String($0.dropFirst()).beginsSmall }
      || parts.first.map { $0.beginsSmall && !$0.hasSuffix(".") && !words.names.isTitle($0) } == true
    let isUnknown = !signed.isEmpty && (isOdd || !parts.contains(where: words.names.isTitle))
    let gender = words.names.gender(addressedAs: text)
    var judged = ByteTable(limit: 0)
    let use = signed.withBytes { NameCell.Use(of: $0, words, &judged) }
    let new = Known(
      signed: Array(signed.utf8), use: use, isUnknown: isUnknown, isOdd: isOdd,
      isParticle: column == .title && words.names.areParticles(signed),
      mayBeTitle: words.names.isTitle(text, in: nil),
      isUnknownForm: column == .salutation && !words.check.hasForm(text),
      form: gender == .male ? 1 : gender == .female ? 2 : 0,
      fault: words.check.fault(addressedAs: text, in: column))
    guard !table.isFull else { return new }
    table.insert(known.count, for: cell)
    known.append(new)
    return new
  }
}
