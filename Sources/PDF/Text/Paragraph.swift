// Paragraph.swift: text measured once, with the places where its lines may end.

/// The text of one paragraph as font codes, its running width, and its break opportunities, in flat arrays.
///
/// Text arrives in UTF-8, in pieces and faces. Blanks that follow each other count as one, blanks at either end of
/// a line are dropped, LF ends a line, and a no-break space (U+00A0) keeps its neighbours together. A line may end
///
/// - at a blank, but not in front of a dash nor behind a dash that opens the line (the mark of a list item);
/// - behind a hyphen or a dash inside a word, unless a digit follows;
/// - behind a soft hyphen's place never: soft hyphens are dropped.
///
/// A paragraph can be emptied and filled again without allocating.
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
    /// The number of blanks before `end`, and before `next`.
    var endSpaces: Int
    var nextSpaces: Int
    var kind: Kind

    enum Kind: UInt8, Sendable { case blank, hyphen, insideWord, forced }
  }

  /// Windows-1252 codes of the text; no-break spaces are blanks here.
  public private(set) var codes: [UInt8] = []
  private(set) var runs: [Run] = []
  private(set) var opportunities: [Opportunity] = []

  /// Width of the text in finished runs, in thousandths of a point.
  private var finishedWidth = 0
  /// Width of the text of the current run in thousandths of an em.
  private var runWidth = 0
  private var spaces = 0
  /// The visible code before the current place; a blank at the start of a line or run.
  private var last: UInt8 = blank
  /// What stands before the current place.
  private var context = Context.lineStart
  /// The offset of the blank before the current place, with the width and the number of blanks up to it.
  private var blankStart = (offset: 0, width: 0, spaces: 0)

  private enum Context {
    case lineStart
    /// A dash and nothing else since the line's start.
    case openingDash
    case text, digit, hyphen, dash
    /// A blank behind text.
    case blank
    /// A blank behind the opening dash.
    case blankAfterOpeningDash
  }

  public init() {}

  /// Whether there is no text; line ends are text.
  public var isEmpty: Bool { codes.isEmpty && opportunities.isEmpty }

  /// Empties the paragraph and keeps its storage.
  public mutating func removeAll() {
    codes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    opportunities.removeAll(keepingCapacity: true)
    (finishedWidth, runWidth, spaces) = (0, 0, 0)
    (last, context) = (blank, .lineStart)
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
    }
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
  @inline(__always)
  private mutating func appendLetters(
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
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
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
    switch context {
    case .lineStart, .blank, .blankAfterOpeningDash: return
    case .openingDash: context = .blankAfterOpeningDash
    case .text, .digit, .hyphen, .dash: context = .blank
    }
    blankStart = (codes.count, width, spaces)
    codes.append(blank)
    spaces += 1
    runWidth += Int(metrics.widths[Int(blank)])
    last = blank
  }

  private mutating func appendVisible(_ code: UInt8, _ metrics: StandardMetrics) {
    runWidth += metrics.kerning.value(last, code)
    var now = Context.text
    switch code {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): now = .digit
    case UInt8(ascii: "-"): now = .hyphen
    case enDash, emDash: now = context == .lineStart ? .openingDash : .dash
    default: break
    }
    switch context {
    case .blank where now != .dash && now != .openingDash: mark(.blank)
    case .hyphen where now == .text: mark(.hyphen)
    case .dash where now == .text: mark(.hyphen)
    default: break
    }
    if now == .hyphen, context != .text, context != .digit { now = .text }
    if code == noBreakSpace {
      codes.append(blank)
      spaces += 1
      last = blank
    } else {
      codes.append(code)
      last = code
    }
    runWidth += Int(metrics.widths[Int(code)])
    context = now
  }

  /// Records that a line may end before the code that comes next.
  private mutating func mark(_ kind: Opportunity.Kind) {
    let here = width
    let isBlank = kind == .blank
    opportunities.append(
      Opportunity(
        end: isBlank ? blankStart.offset : codes.count, next: codes.count,
        endWidth: isBlank ? blankStart.width : here, nextWidth: here,
        endSpaces: isBlank ? blankStart.spaces : spaces, nextSpaces: spaces, kind: kind))
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
      endWidth: isBlank ? blankStart.width : width, nextWidth: width,
      endSpaces: isBlank ? blankStart.spaces : spaces, nextSpaces: spaces, kind: .forced)
  }
}

extension Paragraph {
  /// The width of a blank in the first face, in thousandths of a point; 0 without text.
  var blankWidth: Int { runs.first.map { $0.face.blankWidth.thousandths } ?? 0 }

  /// Calls `body` for every place between two characters of `range`, with the width and the number of blanks from
  /// the range's start, in thousandths of a point.
  func forEachBoundary(in range: Range<Int>, _ body: (_ offset: Int, _ width: Int, _ spaces: Int) -> Void) {
    var width = 0
    var spaces = 0
    var start = 0
    for run in runs {
      let stretch = range.clamped(to: start..<max(start, run.end))
      start = run.end
      for offset in stretch {
        if offset > range.lowerBound { body(offset, width, spaces) }
        width += run.face.width(of: codes[offset])
        if codes[offset] == blank { spaces += 1 }
      }
    }
  }
}

let blank: UInt8 = 0x20
private let lineEnd: UInt8 = 0x0A
private let noBreakSpace: UInt8 = 0xA0
private let enDash: UInt8 = 0x96
private let emDash: UInt8 = 0x97
private let softHyphen: Unicode.Scalar = "\u{AD}"
private let carriageReturn: Unicode.Scalar = "\r"

/// Reads the UTF-8 sequence at `index` and moves behind it; U+FFFD for one byte that starts none.
func decodeScalar(_ text: ArraySlice<UInt8>, _ index: inout Int) -> Unicode.Scalar {
  let first = UInt32(text[index])
  let start = index
  index += 1
  let (count, initial, lowest): (Int, UInt32, UInt32)
  switch first {
  case 0..<0x80: return Unicode.Scalar(UInt8(first))
  case 0xC2...0xDF: (count, initial, lowest) = (1, first & 0x1F, 0x80)
  case 0xE0...0xEF: (count, initial, lowest) = (2, first & 0x0F, 0x800)
  case 0xF0...0xF4: (count, initial, lowest) = (3, first & 0x07, 0x10000)
  default: return "\u{FFFD}"
  }
  var value = initial
  for offset in 1...count {
    guard start + offset < text.endIndex, text[start + offset] & 0xC0 == 0x80 else { return "\u{FFFD}" }
    value = value << 6 | UInt32(text[start + offset] & 0x3F)
  }
  guard value >= lowest, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
  index = start + count + 1
  return scalar
}
