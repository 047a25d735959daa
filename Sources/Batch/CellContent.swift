// CellContent.swift: what spreadsheets and export programs put into cells instead of somebody's data.

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

  /// Looks at a cell; most are done with after their first byte.
  @inline(__always)
  init(of cell: UnsafeBufferPointer<UInt8>) {
    guard let first = cell.first, Self.isOdd(first) else {
      self = .data
      return
    }
    self.init(trimming: cell)
  }

  /// Whether what starts so may be something else than data: one of `blanks # ( + - < = ? @ E K N \ e k n`.
  @inline(__always)
  private static func isOdd(_ byte: UInt8) -> Bool {
    if byte < 64 { return oddBelow64 &>> UInt64(byte) & 1 == 1 }
    return byte < 128 && oddFrom64 &>> UInt64(byte &- 64) & 1 == 1
  }

  private static let oddBelow64: UInt64 = 0xB000_2909_FFFF_FFFF
  private static let oddFrom64: UInt64 = 0x0000_4820_1000_4821

  @inline(never)
  private init(trimming cell: UnsafeBufferPointer<UInt8>) {
    var text = cell[...]
    while let first = text.first, first <= blank { text.removeFirst() }
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
    default: self = text.count <= 9 ? Self.words[String(decoding: text, as: UTF8.self)] ?? .data : .data
    }
    // LibreOffice's errors: Err:502.
    if text.count == 7, text.starts(with: "Err:".utf8) { self = .errorValue }
  }

  /// Whether there are marks only: `-`, `--`, `---`.
  private static func isOfMarks(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.count <= 3 && text.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// The error values of spreadsheets in all languages: capitals between `#` and `!` or `?`, some without the
  /// mark at the end, and the bars of a column that is too narrow.
  private static func isErrorValue(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
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

  private static let words: [String: CellContent] = [
    "NULL": .absent, "null": .absent, "Null": .doubtful, "(null)": .absent, "(NULL)": .absent,
    "<null>": .absent,
    "<NULL>": .absent, "\\N": .absent, "N/A": .absent, "n/a": .absent, "N/a": .absent, "n.a.": .absent,
    "NONE": .absent, "none": .absent, "None": .doubtful, "<none>": .absent, "(none)": .absent,
    "nan": .absent, "NaN": .absent, "NAN": .absent, "nil": .absent, "NIL": .absent, "<NA>": .absent,
    "k.A.": .absent, "k. A.": .absent, "k.a.": .absent, "keine": .absent, "n. a.": .absent, "?": .absent,
    "??": .absent, "???": .absent, "(empty)": .absent, "(leer)": .absent, "(vide)": .absent,
  ]
}

/// A cell without the `="` and `"` that keep a spreadsheet from reading it as a number: `="01067"`.
@inline(__always)
func unwrapped(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  cell.first == UInt8(ascii: "=") ? withoutWrap(cell) : cell
}

@inline(never)
private func withoutWrap(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  let quote = UInt8(ascii: "\"")
  guard cell.count >= 3, cell[1] == quote, cell.last == quote,
    !cell[2..<cell.count - 1].contains(quote)
  else { return cell }
  return UnsafeBufferPointer(rebasing: cell[2..<cell.count - 1])
}
