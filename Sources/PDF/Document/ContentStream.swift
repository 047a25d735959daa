// ContentStream.swift: what stands on a page, as PDF operators.

import SourceText

/// The operators of a page or of a part of one (ISO 32000-1, 7.8.2).
///
/// The origin is the lower left corner of the page, y grows upwards. A stream begins and ends outside of a text
/// object with the initial graphics state, so streams can follow each other on a page in any number.
public struct ContentStream: Sendable {
  /// The operators so far; complete after `end()`.
  public private(set) var bytes: [UInt8] = []
  /// The standard fonts that the stream shows text in.
  private(set) var fonts: FontUse = []
  /// The characters shown in embedded fonts, in this stream and in those before it.
  public private(set) var numbering: GlyphNumbering

  private var isInText = false
  private var face: Face?
  private var origin = (x: Length.zero, y: Length.zero)
  private var markedDepth = 0

  /// Begins an empty stream that continues the numbering of the streams before it in its document.
  public init(continuing numbering: GlyphNumbering = GlyphNumbering()) { self.numbering = numbering }

  public var isEmpty: Bool { bytes.isEmpty }

  /// Empties the stream and keeps its storage.
  public mutating func removeAll(continuing numbering: GlyphNumbering = GlyphNumbering()) {
    self.numbering = numbering
    bytes.removeAll(keepingCapacity: true)
    fonts = []
    (isInText, face, markedDepth) = (false, nil, 0)
  }

  /// Closes what is open. Nothing may be added afterwards.
  public mutating func end() {
    while markedDepth > 0 { endMarked() }
    endText()
  }

  /// Shows one line of a broken paragraph, its indentation added to `x`, on the baseline `y`.
  ///
  /// A blank follows a line that ends with a word, so that the words stay apart when the text is read aloud or copied.
  public mutating func show(_ line: Line, of paragraph: Paragraph, x: Length, y: Length) {
    guard !line.codes.isEmpty else { return }
    moveText(to: x + line.indent, y)
    var start = 0
    for run in paragraph.runs {
      let stretch = line.codes.clamped(to: start..<max(start, run.end))
      start = run.end
      guard !stretch.isEmpty else { continue }
      select(run.face)
      let isLast = stretch.upperBound == line.codes.upperBound
      show(paragraph.codes[stretch], in: run.face, endsWithBlank: isLast && !line.endsInsideWord)
    }
  }

  /// Shows Windows-1252 codes in one line, starting at `x` on the baseline `y`.
  public mutating func show(_ codes: [UInt8], in face: Face, x: Length, y: Length) {
    guard !codes.isEmpty else { return }
    moveText(to: x, y)
    select(face)
    var shown = codes
    if case .embedded = face.font {
      shown = []
      for code in codes { shown.append(embedded: WinAnsi.scalar(code) ?? " ") }
    }
    show(shown[...], in: face, endsWithBlank: false)
  }

  /// Draws a black line.
  public mutating func line(
    from start: (x: Length, y: Length), to end: (x: Length, y: Length), thickness: Length
  ) {
    endText()
    bytes.append(thickness)
    bytes.append(" w ")
    point(start.x, start.y)
    bytes.append("m ")
    point(end.x, end.y)
    bytes.append("l S\n")
  }

  /// Begins content that belongs to a piece of the document's structure; see `PDFDocument.addElement`.
  public mutating func beginMarked(_ tag: StructureTag, id: Int) {
    endText()
    bytes.append("/")
    bytes.append(tag.name)
    bytes.append("<</MCID ")
    bytes.append(decimal: id)
    bytes.append(">>BDC\n")
    markedDepth += 1
  }

  /// Begins content that is no part of the text, such as fold marks and page numbers.
  public mutating func beginArtifact() {
    endText()
    bytes.append("/Artifact BMC\n")
    markedDepth += 1
  }

  /// Ends what the last `beginMarked` or `beginArtifact` began; nothing when neither is open.
  public mutating func endMarked() {
    guard markedDepth > 0 else { return }
    endText()
    bytes.append("EMC\n")
    markedDepth -= 1
  }

  private mutating func show(_ codes: ArraySlice<UInt8>, in face: Face, endsWithBlank: Bool) {
    switch face.font {
    case .standard(let font): show(codes, font.metrics.kerning, endsWithBlank)
    case .embedded(let font): show(codes, font, endsWithBlank)
    }
  }

  /// Shows characters of an embedded font, three bytes each.
  private mutating func show(_ codes: ArraySlice<UInt8>, _ font: EmbeddedFont, _ endsWithBlank: Bool) {
    let index = numbering.index(of: font)
    bytes.append("[<")
    numbering.show(codes, inFontAt: index, on: &bytes)
    if endsWithBlank, font.has(" ") { numbering.show([0, 0, blank], inFontAt: index, on: &bytes) }
    bytes.append(">]TJ\n")
  }

  private mutating func show(_ codes: ArraySlice<UInt8>, _ kerning: KerningClasses, _ endsWithBlank: Bool) {
    // A plain string, or an array of strings and shifts where something is shifted.
    guard var last = codes.first else { return }
    let start = bytes.count
    bytes.append("[(")
    var isShifted = false
    // Codes are copied in stretches between those that are shifted or escaped.
    var copied = codes.startIndex
    for index in codes.indices {
      let code = codes[index]
      if index > codes.startIndex {
        let shift = kerning.value(last, code)
        if shift != 0 {
          bytes.append(contentsOf: codes[copied..<index])
          copied = index
          bytes.append(")")
          bytes.append(decimal: -shift)
          bytes.append("(")
          isShifted = true
        }
      }
      if mustBeEscaped(code) {
        bytes.append(contentsOf: codes[copied..<index])
        copied = index + 1
        bytes.append(escaped: code)
      }
      last = code
    }
    bytes.append(contentsOf: codes[copied...])
    if endsWithBlank { bytes.append(blank) }
    bytes.append(")")
    if isShifted {
      bytes.append("]TJ\n")
    } else {
      bytes.remove(at: start)
      bytes.append("Tj\n")
    }
  }

  private mutating func moveText(to x: Length, _ y: Length) {
    if !isInText {
      bytes.append("BT\n")
      isInText = true
      origin = (.zero, .zero)
    }
    point(x - origin.x, y - origin.y)
    bytes.append("Td\n")
    origin = (x, y)
  }

  private mutating func select(_ face: Face) {
    guard self.face != face else { return }
    self.face = face
    bytes.append("/")
    switch face.font {
    case .standard(let font):
      fonts.insert(FontUse(font))
      bytes.append(font.resourceName)
    case .embedded(let font):
      bytes.append("E")
      bytes.append(decimal: numbering.index(of: font))
    }
    bytes.append(" ")
    bytes.append(face.size)
    bytes.append(" Tf\n")
  }

  private mutating func endText() {
    guard isInText else { return }
    bytes.append("ET\n")
    isInText = false
  }

  private mutating func point(_ x: Length, _ y: Length) {
    bytes.append(x)
    bytes.append(" ")
    bytes.append(y)
    bytes.append(" ")
  }
}
