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
  ///
  /// The filter is `CellContent.filter`, which a loop keeps at hand.
  @inline(__always)
  init(of cell: Cell, _ filter: borrowing WordFilter = Self.filter) {
    guard let first = cell.first, let last = cell.last,
      (first < 65 && Self.oddStarts &>> UInt64(first &- 1) & 1 == 1) || first == 0xC2 || last <= blank
        || filter.mayHold(cell)
    else {
      self = .data
      return
    }
    self.init(trimming: cell)
  }

  /// Whether the text is a word for nothing.
  static func isAbsent(_ text: String) -> Bool {
    text.withBytes { CellContent(of: $0) == .absent }
  }

  /// The first bytes from 1 to 64 of what is no word and may be something else than data: blanks and `" # + - = @`.
  private static let oddStarts: UInt64 = 0x9000_1406_FFFF_FFFF

  /// Tells most data from words for something else.
  static let filter: WordFilter = {
    // LibreOffice's errors: Err:502.
    var filter = WordFilter((0...9).map { "Err:50\($0)" })
    for word in Array(words.keys) + Array(wordsInAnyCase.keys) { filter.add(word) }
    return filter
  }()

  @inline(never)
  private init(trimming cell: Cell) {
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
      let word = text.count < 64 ? Array(text) : []
      self = Self.words[word] ?? Self.wordsInAnyCase[Self.withoutCapitals(word)] ?? .data
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

  /// A text with the letters of Latin 1 as small ones.
  private static func withoutCapitals(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for index in text.indices {
      let isLatin1 = index > 0 && text[index - 1] == 0xC3 && (0x80...0x9E).contains(text[index])
      if isLatin1 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[index]) { text[index] |= 0x20 }
    }
    return text
  }

  private static let words = byBytes([
    "NULL": .absent, "null": .absent, "Null": .doubtful, "(null)": .absent, "(NULL)": .absent,
    "<null>": .absent,
    "<NULL>": .absent, "\\N": .absent, "N/A": .absent, "n/a": .absent, "N/a": .absent, "n.a.": .absent,
    "NONE": .absent, "none": .absent, "None": .doubtful, "<none>": .absent, "(none)": .absent,
    "nan": .absent, "NaN": .absent, "NAN": .absent, "nil": .absent, "NIL": .absent, "<NA>": .absent,
    "k.A.": .absent, "k. A.": .absent, "k.a.": .absent, "keine": .absent, "n. a.": .absent, "?": .absent,
    "??": .absent, "???": .absent, "(empty)": .absent, "(leer)": .absent, "(vide)": .absent,
    // What spreadsheets write for yes and no.
    "TRUE": .doubtful, "FALSE": .absent, "WAHR": .doubtful, "FALSCH": .doubtful, "VRAI": .doubtful,
    "FAUX": .doubtful, "VERDADERO": .doubtful, "FALSO": .doubtful,
    // R writes it for nothing, and it is Namibia's code.
    "NA": .doubtful,
    // What Python writes, and the name of nobody yet.
    "False": .doubtful, "NaT": .absent, "NN": .doubtful, "N.N.": .absent, "N. N.": .absent,
  ])

  /// Words without capitals.
  private static let wordsInAnyCase = byBytes([
    "unknown": .absent, "unbekannt": .absent, "inconnu": .absent, "inconnue": .absent, "desconocido": .absent,
    "desconocida": .absent, "anonymous": .absent, "anonym": .absent, "anonyme": .absent, "anónimo": .absent,
    "anónima": .absent, "keine angabe": .absent, "not known": .absent, "name unbekannt": .absent,
    "unbekannt verzogen": .note, "verzogen": .note,
    "adresse unbekannt": .note, "empfänger unbekannt": .note, "unzustellbar": .note, "gone away": .note,
    "moved away": .note, "address unknown": .note, "undeliverable": .note, "return to sender": .note,
    "n'habite plus à l'adresse": .note, "n’habite plus à l’adresse": .note, "npai": .note,
    "n'habite pas à l'adresse indiquée": .note, "n’habite pas à l’adresse indiquée": .note,
    "adresse inconnue": .note, "dirección desconocida": .note, "umgezogen": .note,
    "gekündigt": .note, "ausgetreten": .note, "ausgeschieden": .note, "inaktiv": .note, "inactive": .note,
    "dublette": .note, "duplikat": .note, "duplicate": .note, "cancelled": .note, "storniert": .note,
    "bad address": .note, "returned mail": .note, "mail returned": .note, "wrong address": .note,
    "incorrect address": .note, "insufficient address": .note, "falsche adresse": .note,
    "adresse falsch": .note,
    "adresse ungültig": .note, "retour": .note, "mauvaise adresse": .note, "no forwarding address": .note,
    "undefined": .absent, "[object object]": .absent, "(blank)": .absent, "gelöscht": .absent,
    "deleted": .absent, "fehlt": .absent, "tbd": .absent, "tbc": .absent, "xxx": .absent,
    "siehe oben": .absent, "s.o.": .absent,
    "unbek.": .absent, "no name": .absent, "(no name)": .absent, "[no name]": .absent, "kein name": .absent,
    "ohne name": .absent, "sans nom": .absent, "sin nombre": .absent, "name unknown": .absent,
    "not provided": .absent, "not given": .absent, "not available": .absent, "nicht bekannt": .absent,
    "nicht angegeben": .absent, "non renseigné": .absent, "non renseignée": .absent, "no data": .absent,
    "tba": .absent, "ditto": .absent, "dito": .absent, "idem": .absent, "same as above": .absent,
    "as above": .absent, "wie oben": .absent, "s. o.": .absent, "voir ci-dessus": .absent,
    "no address": .absent, "keine adresse": .absent, "ohne adresse": .absent, "sans adresse": .absent,
    "sin dirección": .absent, "address withheld": .absent, "withheld": .absent, "no fixed abode": .absent,
    "no fixed address": .absent, "ohne festen wohnsitz": .absent, "sans domicile fixe": .absent,
    "see notes": .absent, "(see notes)": .absent, "see note": .absent, "siehe notiz": .absent,
    "siehe bemerkung": .absent, "siehe bemerkungen": .absent, "new contact": .absent,
    "neuer kontakt": .absent,
  ]).merging(
    deathWords.flatMap { [(Array($0.utf8), .note), (Array("(\($0))".utf8), .note)] }
  ) { first, _ in first }

  /// Words, without capitals, by which it is noted that somebody has died.
  static let deathWords = [
    "deceased", "verst", "verstorben", "gestorben", "décédé", "décédée", "decede", "decedee", "fallecido",
    "fallecida",
  ]

  private static func byBytes(_ words: KeyValuePairs<String, CellContent>) -> [[UInt8]: CellContent] {
    Dictionary(words.map { (Array($0.key.utf8), $0.value) }) { first, _ in first }
  }
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
