// Paragraph.swift: text measured once, with the places where its lines may end.

/// The text of one paragraph as font codes, its running width, and its break opportunities, in flat arrays.
///
/// Text arrives in UTF-8, in pieces and faces. Blanks that follow each other count as one, blanks at either end of
/// a line are dropped, LF ends a line, and a no-break space (U+00A0) keeps its neighbours together. A line may end
///
/// - at a blank, but not in front of a dash nor behind a dash that opens the line (the mark of a list item);
/// - behind a hyphen or a dash inside a word, unless a digit follows;
/// - on either side of a Chinese or Japanese character.
///
/// Soft hyphens are dropped. A paragraph can be emptied and filled again without allocating.
public struct Paragraph: Sendable {
  /// A stretch of codes in one face.
  struct Run: Sendable {
    var face: Face
    /// Behind its last code.
    var end: Int
  }

  /// A place where a line may end.
  struct Opportunity: Sendable {
    /// Codes before this offset are shown on the line that ends here.
    var end: Int
    /// The next line starts with the code at this offset.
    var next: Int
    /// The width of all text up to `end`, and up to `next`, in thousandths of a point.
    var endWidth: Int
    var nextWidth: Int
    var kind: Kind

    enum Kind: UInt8, Sendable { case blank, ideograph, hyphen, insideWord, forced }
  }

  /// The text, no-break spaces as blanks: Windows-1252 codes in standard fonts, Unicode in three bytes a character in
  /// embedded ones.
  public private(set) var codes: [UInt8] = []
  private(set) var runs: [Run] = []
  private(set) var opportunities: [Opportunity] = []

  /// Width of the text in finished runs, in thousandths of a point.
  private var finishedWidth = 0
  /// Width of the text of the current run in thousandths of an em.
  private var runWidth = 0
  /// The visible code before the current place; a blank at the start of a line or run.
  private var last: UInt8 = blank
  /// What stands before the current place.
  private var context = BreakContext.lineStart
  /// The offset of the blank before the current place, with the width up to it.
  private var blankStart = (offset: 0, width: 0)

  public init() {}

  /// Whether there is no text; line ends are text.
  public var isEmpty: Bool { codes.isEmpty && opportunities.isEmpty }

  /// Empties the paragraph and keeps its storage.
  public mutating func removeAll() {
    codes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    opportunities.removeAll(keepingCapacity: true)
    (finishedWidth, runWidth) = (0, 0)
    (last, context) = (blank, .lineStart)
  }

  /// Gives back the storage that only breaking needs; the paragraph can then be shown but not broken again.
  public mutating func endBreaking() {
    opportunities = []
    codes = codes.map { $0 }
  }

  /// Appends text in a face.
  public mutating func append(_ text: String, in face: Face) throws(UnencodableCharacter) {
    try append(utf8: Array(text.utf8)[...], in: face)
  }

  /// Appends UTF-8 text in a face; bytes that are not UTF-8 become U+FFFD, which no font of the standard ones has.
  ///
  /// - Throws: `UnencodableCharacter` for a character that the face lacks; the paragraph is then to be emptied.
  public mutating func append(utf8 text: ArraySlice<UInt8>, in face: Face) throws(UnencodableCharacter) {
    switch face.font {
    case .standard(let font): try append(text, font.metrics, face)
    case .embedded(let font): try append(text, font, face)
    }
  }

  private mutating func append(
    _ text: ArraySlice<UInt8>, _ font: EmbeddedFont, _ face: Face
  ) throws(UnencodableCharacter) {
    startRun(face)
    let blankWidth = font.width(of: " ")
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if context == .text, Self.isLetter(byte), let width = font.shownWidth(of: Unicode.Scalar(byte)) {
        codes.append(embedded: Unicode.Scalar(byte))
        runWidth += width
        index += 1
        continue
      }
      let scalar = decodeScalar(text, &index)
      switch scalar {
      case " ", "\t", "\u{3000}": appendBlank(width: blankWidth, isEmbedded: true)
      case "\n": endLine()
      case softHyphen, carriageReturn: continue
      default:
        let shown = scalar == "\u{A0}" || scalar == "\u{202F}" ? " " : scalar
        guard let width = font.shownWidth(of: shown) else { throw UnencodableCharacter(scalar) }
        advanceContext(to: BreakContext(of: scalar))
        codes.append(embedded: shown)
        runWidth += width
      }
    }
    runs[runs.count - 1].end = codes.count
  }

  private mutating func append(
    _ text: ArraySlice<UInt8>, _ metrics: StandardMetrics, _ face: Face
  ) throws(UnencodableCharacter) {
    startRun(face)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      let code: UInt8
      if byte > blank, byte < 0x7F {
        appendVisible(byte, metrics)
        index += 1
        index = appendLetters(text, from: index, metrics)
        continue
      } else if byte == blank {
        index += 1
        appendBlank(metrics)
        continue
      } else if byte == lineEnd {
        index += 1
        endLine()
        continue
      } else {
        let scalar = decodeScalar(text, &index)
        if scalar == softHyphen || scalar == carriageReturn { continue }
        if let known = WinAnsi.code(scalar) {
          if known == blank {
            appendBlank(metrics)
            continue
          }
          code = known
        } else if let both = WinAnsi.composed(last, scalar) {
          runWidth += Int(metrics.widths[Int(both)]) - Int(metrics.widths[Int(last)])
          codes[codes.count - 1] = both
          last = both
          continue
        } else {
          throw UnencodableCharacter(scalar)
        }
      }
      appendVisible(code, metrics)
    }
    runs[runs.count - 1].end = codes.count
  }

  /// Appends the ASCII characters from `start` on that neither start nor end a word, and returns where they end.
  @inline(__always) private mutating func appendLetters(
    _ text: ArraySlice<UInt8>, from start: Int, _ metrics: StandardMetrics
  ) -> Int {
    guard start < text.endIndex, context == .text, Self.isLetter(text[start]) else { return start }
    var end = start
    var width = runWidth
    var previous = last
    while end < text.endIndex {
      let byte = text[end]
      guard Self.isLetter(byte) else { break }
      width += Int(metrics.widths[Int(byte)]) + metrics.kerning.value(previous, byte)
      previous = byte
      end += 1
    }
    codes.append(contentsOf: text[start..<end])
    (runWidth, last) = (width, previous)
    return end
  }

  /// Whether an ASCII character is neither blank, digit nor hyphen.
  @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: "9") && byte < 0x7F
      || byte > blank && byte < UInt8(ascii: "0") && byte != UInt8(ascii: "-")
  }

  private mutating func startRun(_ face: Face) {
    finishedWidth = width
    runWidth = 0
    if runs.last?.face != face {
      runs.append(Run(face: face, end: codes.count))
      last = blank
    }
  }

  /// The width of all text so far, in thousandths of a point.
  private var width: Int {
    guard let size = runs.last?.face.size.thousandths else { return 0 }
    return finishedWidth + runWidth * size / 1000
  }

  private mutating func appendBlank(_ metrics: StandardMetrics) {
    appendBlank(width: Int(metrics.widths[Int(blank)]), isEmbedded: false)
  }

  private mutating func appendBlank(width blankWidth: Int, isEmbedded: Bool) {
    switch context {
    case .lineStart, .blank, .blankAfterOpeningDash: return
    case .openingDash: context = .blankAfterOpeningDash
    case .text, .digit, .hyphen, .dash, .ideograph: context = .blank
    }
    blankStart = (codes.count, width)
    if isEmbedded { codes.append(embedded: " ") } else { codes.append(blank) }
    runWidth += blankWidth
    last = blank
  }

  private mutating func appendVisible(_ code: UInt8, _ metrics: StandardMetrics) {
    runWidth += metrics.kerning.value(last, code)
    switch code {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): advanceContext(to: .digit)
    case UInt8(ascii: "-"): advanceContext(to: .hyphen)
    case enDash, emDash: advanceContext(to: .dash)
    default: advanceContext(to: .text)
    }
    if code == noBreakSpace {
      codes.append(blank)
      last = blank
    } else {
      codes.append(code)
      last = code
    }
    runWidth += Int(metrics.widths[Int(code)])
  }

  /// Marks the place before a character of this kind when a line may end there, and moves behind the character.
  private mutating func advanceContext(to next: BreakContext) {
    var now = next
    if now == .dash, context == .lineStart { now = .openingDash }
    switch context {
    case .blank where now != .dash: mark(.blank)
    case .hyphen where now == .text, .dash where now == .text: mark(.hyphen)
    case .ideograph where now == .ideograph || now == .digit, .text where now == .ideograph: mark(.ideograph)
    default: break
    }
    // A hyphen that starts a word is no place to break behind.
    if now == .hyphen, context != .text, context != .digit { now = .text }
    context = now
  }

  /// Records that a line may end before the code that comes next.
  private mutating func mark(_ kind: Opportunity.Kind) {
    let here = width
    let isBlank = kind == .blank
    opportunities.append(
      Opportunity(
        end: isBlank ? blankStart.offset : codes.count, next: codes.count,
        endWidth: isBlank ? blankStart.width : here, nextWidth: here, kind: kind))
  }

  private mutating func endLine() {
    opportunities.append(endOfText)
    context = .lineStart
    last = blank
  }

  /// The end of the text as a line's end, without a blank that stands there.
  var endOfText: Opportunity {
    let isBlank = context == .blank || context == .blankAfterOpeningDash
    return Opportunity(
      end: isBlank ? blankStart.offset : codes.count, next: codes.count,
      endWidth: isBlank ? blankStart.width : width, nextWidth: width, kind: .forced)
  }
}

let blank: UInt8 = 0x20
private let lineEnd: UInt8 = 0x0A
private let noBreakSpace: UInt8 = 0xA0
private let enDash: UInt8 = 0x96
private let emDash: UInt8 = 0x97
private let softHyphen: Unicode.Scalar = "\u{AD}"
private let carriageReturn: Unicode.Scalar = "\r"
