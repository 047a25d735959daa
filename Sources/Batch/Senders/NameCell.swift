// NameCell.swift: what a cell of a name is good for, looked at once for all rows that have the same.

import Letters
import SourceText
import Tables

/// A cell of a name that has been looked at.
struct NameCell {
  /// What it may be so that nothing is to be said of it: letters and what joins them, in words that are data. A title
  /// may have a full stop or a word that makes the name none of a person, and a first name is one word.
  enum Use: Comparable {
    case nothing, title, lastName, firstName

    /// Looks at a cell; the words that have been looked at are `known`.
    init(of cell: Cell, _ words: ListWords, _ known: inout ByteTable) {
      let isUsual =
        cell.first.map(isLetter) == true && isTidy(cell)
        && cell.allSatisfy { isLetter($0) || " .-'".utf8.contains($0) }
        && CellContent(of: cell, words.cells) == .data && !words.check.mayHoldWord(cell, &known)
        && cell.last != hyphen && !SenderReader.isDivided(cell)
        && TextDamage(in: cell, words) == nil
      let isTitle =
        cell.contains(UInt8(ascii: ".")) || words.check.isSuspect(Array(cell)[...])
        || cell.count < 5 && words.names.isTitle(cell.line)
      self = !isUsual ? .nothing : isTitle ? .title : cell.contains(blank) ? .lastName : .firstName
    }
  }

  let use: Use
  let sum: NameSum
}
