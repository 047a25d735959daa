// CellContent.swift: what spreadsheets and export programs put into cells instead of somebody's data.

import SourceText

/// What a cell holds.
enum CellContent: Equatable {
  case data
  /// A word for nothing, such as `NULL` or `N/A`.
  case absent
  /// `Null` or `None`, which is what programs write for nothing, and a name too.
  case doubtful
  /// `=A1&B1`, `@SUM(A1)`.
  case formula
  /// `#N/A`, `#WERT!`.
  case errorValue
  /// A quotation mark that is opened and not closed.
  case openQuote
  /// What somebody has noted instead of the data: that the person has died, or lives elsewhere.
  case note

  /// Looks at a cell; most are done with after their first byte, their last and their length.
  @inline(__always)
  init(of cell: Cell, _ words: borrowing CellWords) {
    guard let first = cell.first, let last = cell.last,
      Self.isOdd(first) || last <= blank || words.filter.mayHold(cell)
    else {
      self = .data
      return
    }
    self.init(trimming: cell, words)
  }

  /// Whether a cell that begins so may be something else than data, and no word.
  @inline(__always)
  static func isOdd(_ first: UInt8) -> Bool {
    (first < 65 && oddStarts &>> UInt64(first &- 1) & 1 == 1) || first == 0xC2
  }

  /// The first bytes from 1 to 64 of what is no word and may be something else than data: blanks and `" # + - = @`.
  private static let oddStarts: UInt64 = 0x9000_1406_FFFF_FFFF

  @inline(never)
  private init(trimming cell: Cell, _ words: borrowing CellWords) {
    // Most that begin so are telephone numbers.
    if cell.first == UInt8(ascii: "+"), cell.last.map(isDigit) == true, !cell.contains(UInt8(ascii: "(")) {
      self = .data
      return
    }
    var text = cell[...]
    while let first = text.first {
      if first <= blank {
        text.removeFirst()
      } else if text.starts(with: [0xC2, 0xA0]) {
        text.removeFirst(2)
      } else {
        break
      }
    }
    while let last = text.last, last <= blank { text.removeLast() }
    guard let first = text.first else {
      self = .data
      return
    }
    switch first {
    case UInt8(ascii: "="): self = .formula
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
      let isCall = text.contains(UInt8(ascii: "(")) && text.contains(UInt8(ascii: ")"))
      self = isCall ? .formula : Self.isOfMarks(text) ? .absent : .data
    case UInt8(ascii: "#"): self = Self.isErrorValue(text) ? .errorValue : .data
    case UInt8(ascii: "\""):
      let quotes = text.count { $0 == UInt8(ascii: "\"") }
      self = quotes.isMultiple(of: 2) ? .data : .openQuote
    default:
      self = words.content(of: text.count < 64 ? Array(text) : [])
    }
    // LibreOffice's errors: Err:502.
    if text.count == 7, text.starts(with: "Err:".utf8) { self = .errorValue }
  }

  /// Whether there are marks only: `-`, `--`, `---`.
  private static func isOfMarks(_ text: Slice<Cell>) -> Bool {
    text.count <= 3 && text.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// The error values of spreadsheets in all languages: capitals between `#` and `!` or `?`, some without the
  /// mark at the end, and the bars of a column that is too narrow.
  private static func isErrorValue(_ text: Slice<Cell>) -> Bool {
    let body = text.dropFirst()
    if text.count > 1, body.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
    let word = String(decoding: body, as: UTF8.self)
    if ["N/A", "N/D", "NV", "N/V", "NA", "GETTING_DATA"].contains(word) { return true }
    guard let last = body.last, last == UInt8(ascii: "!") || last == UInt8(ascii: "?") else { return false }
    return body.count > 2
      && body.dropLast().allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"), UInt8(ascii: "0"), 0x80...: true
        default: false
        }
      }
  }
}

/// The words that stand in cells instead of data.
struct CellWords: Sendable {
  /// Tells most data from them.
  let filter: WordFilter
  private let lists: WordLists

  init(_ lists: WordLists) {
    self.lists = lists
    // LibreOffice's errors: Err:502.
    var filter = WordFilter((0...9).map { "Err:50\($0)" })
    for list in [.exactlyNothing, .perhapsNothing, .nothing, .notes, .died] as [ListName] {
      lists.forEachEntry(of: list) { filter.add($0) }
    }
    lists.forEachEntry(of: .died) { filter.add($0, behind: UInt8(ascii: "("), before: UInt8(ascii: ")")) }
    self.filter = filter
  }

  /// What a cell with this word holds.
  fileprivate func content(of word: [UInt8]) -> CellContent {
    let own = word.withBytes { lists.listing(of: $0).lists }
    if own.contains(.exactlyNothing) { return .absent }
    if own.contains(.perhapsNothing) { return .doubtful }
    return word.withBytes { $0.inSmallLetters }.withBytes { word in
      let small = lists.listing(of: word).lists
      if small.contains(.nothing) { return .absent }
      let isInBrackets = word.count > 2 && word[0] == UInt8(ascii: "(") && word.last == UInt8(ascii: ")")
      return !small.isDisjoint(with: ListSet(.notes, .died))
        || isInBrackets && lists.listing(of: word.part(1..<(word.count - 1))).lists.contains(.died)
        ? .note : .data
    }
  }

  /// Whether a text is a word for nothing.
  func areAbsent(_ text: String) -> Bool { text.withBytes { CellContent(of: $0, self) == .absent } }
}

/// A cell without the `="` and `"` that keep a spreadsheet from reading it as a number, `="01067"`, and without the
/// apostrophe that keeps it from reading a formula or a number, `'=A1`, `'01067`.
@inline(__always)
func unwrapped(_ cell: Cell) -> Cell {
  cell.first == UInt8(ascii: "=") || cell.first == UInt8(ascii: "'") ? withoutWrap(cell) : cell
}

@inline(never)
private func withoutWrap(_ cell: Cell) -> Cell {
  let quote = UInt8(ascii: "\"")
  if cell.count > 1, cell[0] == UInt8(ascii: "'"), "=+-@".utf8.contains(cell[1]) || isDigit(cell[1]) {
    return cell.part(1...)
  }
  guard cell.count >= 3, cell[1] == quote, cell.last == quote,
    !cell[2..<cell.count - 1].contains(quote)
  else { return cell }
  return cell.part(2..<cell.count - 1)
}
