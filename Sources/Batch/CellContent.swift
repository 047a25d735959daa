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
  /// A quotation mark that is opened and not closed.
  case openQuote
  /// What somebody has noted instead of the data: that the person has died, or lives elsewhere.
  case note

  /// Looks at a cell; most are done with after their first byte and their length.
  @inline(__always)
  init(of cell: UnsafeBufferPointer<UInt8>) {
    guard let first = cell.first, let last = cell.last,
      Self.oddLengths[Int(first)] &>> UInt64(min(cell.count, 63)) & 1 == 1 || last <= blank
    else {
      self = .data
      return
    }
    self.init(trimming: cell)
  }

  /// For each first byte the lengths of cells that may be something else than data: bit n for n bytes.
  private static let oddLengths: [UInt64] = {
    var lengths = [UInt64](repeating: 0, count: 256)
    for byte in 0...Int(blank) { lengths[byte] = .max }
    for sign in "=+-@#\"".utf8 { lengths[Int(sign)] = .max }
    for word in Array(words.keys) + Array(wordsInAnyCase.keys) + ["Err:502"] {
      for first in [word.lowercased().utf8.first, word.uppercased().utf8.first] {
        if let first { lengths[Int(first)] |= 1 << UInt64(word.utf8.count) }
      }
    }
    return lengths
  }()

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
    case UInt8(ascii: "\""):
      let quotes = text.count { $0 == UInt8(ascii: "\"") }
      self = quotes.isMultiple(of: 2) ? .data : .openQuote
    default:
      let word = text.count < 63 ? String(decoding: text, as: UTF8.self) : ""
      self = Self.words[word] ?? Self.wordsInAnyCase[word.lowercased()] ?? .data
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
    // What spreadsheets write for yes and no.
    "TRUE": .absent, "FALSE": .absent, "WAHR": .absent, "FALSCH": .absent, "VRAI": .absent, "FAUX": .absent,
    "VERDADERO": .absent, "FALSO": .absent,
  ]

  /// Words without capitals.
  private static let wordsInAnyCase: [String: CellContent] = [
    "unknown": .absent, "unbekannt": .absent, "inconnu": .absent, "inconnue": .absent, "desconocido": .absent,
    "desconocida": .absent, "anonymous": .absent, "anonym": .absent, "anonyme": .absent, "anónimo": .absent,
    "anónima": .absent, "keine angabe": .absent, "not known": .absent, "name unbekannt": .absent,
    "deceased": .note, "verstorben": .note, "décédé": .note, "décédée": .note, "decede": .note,
    "decedee": .note, "fallecido": .note, "fallecida": .note, "(deceased)": .note, "(verstorben)": .note,
    "(décédé)": .note, "(décédée)": .note, "unbekannt verzogen": .note, "verzogen": .note,
    "adresse unbekannt": .note, "empfänger unbekannt": .note, "unzustellbar": .note, "gone away": .note,
    "moved away": .note, "address unknown": .note, "undeliverable": .note, "return to sender": .note,
    "n'habite plus à l'adresse": .note, "npai": .note, "adresse inconnue": .note,
    "dirección desconocida": .note,
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
