// WordDocument.swift: the text of a word processor's document, paragraph by paragraph.

import Letters
import PDF

/// The main part of a document (ECMA-376, part 1, section 17.2), to which letters are appended.
struct WordDocument {
  private var document = PreparedDocument()
  private let metrics: WordMetrics
  /// Text in a run: hyphens that show only at a line's end are elements of their own.
  static let escaping = MarkupEscaping(
    softHyphen: Array("</w:t><w:softHyphen/><w:t xml:space=\"preserve\">".utf8))
  private let escaping = Self.escaping
  /// The properties of the section that is open, to be written at its end; nil before the first.
  private var openSection: String?

  init(_ metrics: WordMetrics) {
    self.metrics = metrics
    document.append(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="\(WordPackage.mainNamespace)" xmlns:r="\(WordPackage.relationNamespace)"><w:body>

      """)
  }

  /// The document, when all letters are there.
  consuming func finish() -> PreparedDocument {
    document.append("\(openSection ?? "")</w:body></w:document>\n")
    return document
  }

  // MARK: - Letters

  mutating func append(_ letter: Letter, _ style: FittingStyle) {
    // Behind its cover sheet the letter begins on page two.
    beginSection(firstPageHasNumber: letter.cover != nil)
    document.begin(LetterHead(letter, style, addressStyle: metrics.addressStyle))
    append(letter.blocks(.sender), .sender)
    appendDate(letter.blocks(.date))
    if let frame = metrics.geometry.returnLine { appendReturnLine(of: letter, in: frame) }
    appendAddressAndSubject(letter.blocks(.address), letter.blocks(.subject))
    append(letter.blocks(.salutation), .salutation)
    appendBody(letter.blocks(.body))
    append(letter.blocks(.closing), .closing)
    append(letter.blocks(.signature), .signature)
    append(letter.blocks(.copies), .copies, above: metrics.style.paragraphGap * 2)
  }

  /// Appends the blocks of a part; `above` is the space above the first of them, where it is not the style's.
  private mutating func append(_ blocks: [Block], _ style: WordStyle, above: Length? = nil) {
    for (index, block) in blocks.enumerated() { append(block, style, above: index == 0 ? above : nil) }
  }

  /// The date in a frame of its own, if it does not follow the sender.
  private mutating func appendDate(_ blocks: [Block]) {
    guard metrics.hasWindow, metrics.datesStandAlone else { return append(blocks, .date) }
    for block in blocks { append(block, .date, measured: { Self.framePr($0.date) }) }
  }

  /// Properties of a paragraph that depend on the places of the head.
  private typealias Measured = @Sendable (HeadPlan) -> String

  /// Both stand at their height on the page, whatever the sender's lines: the space above them is measured.
  private mutating func appendAddressAndSubject(_ address: [Block], _ subject: [Block]) {
    guard metrics.hasWindow else {
      append(address, .insideAddress, above: metrics.headStyle.leading)
      append(subject, .subject, above: metrics.headStyle.leading * 2)
      return
    }
    let hasAddress = !address.isEmpty
    let aboveAddress: Measured = { [metrics] plan in
      Self.spacing(above: metrics.spaceAboveAddress(plan))
    }
    let aboveSubject: Measured = { [metrics] plan in
      Self.spacing(above: metrics.spaceAboveSubject(plan, hasAddress: hasAddress))
    }
    for (index, block) in address.enumerated() {
      append(block, .insideAddress, measured: index == 0 ? aboveAddress : nil)
    }
    for (index, block) in subject.enumerated() {
      append(block, .subject, measured: index == 0 ? aboveSubject : nil)
    }
  }

  private mutating func appendBody(_ blocks: [Block]) {
    let last = blocks.lastIndex { $0.visibility == nil }
    for (index, block) in blocks.enumerated() {
      guard block.kind == .item else {
        // What introduces a list stays with it, and the closing with what stands before it.
        let introducesList = index + 1 < blocks.count && blocks[index + 1].kind == .item
        append(block, .bodyText, isKeptWithNext: introducesList || index == last)
        continue
      }
      let isFirst = index == 0 || blocks[index - 1].kind != .item
      append(block, .list, above: isFirst ? metrics.style.paragraphGap : nil, isKeptWithNext: index == last)
    }
  }

  /// Appends the paragraphs of a block; `measured` writes properties of the first that depend on the sender.
  private mutating func append(
    _ block: Block, _ style: WordStyle, above: Length? = nil, isKeptWithNext: Bool = false,
    measured: Measured? = nil
  ) {
    let keep = isKeptWithNext ? "<w:keepNext/>" : ""
    let first = beginProperties(style, keep) + (above.map(Self.spacing(above:)) ?? "")
    let next = "\(Self.end)\(begin(style))"
    document.append(when: block.visibility) { [escaping] document in
      document.append(first)
      if let measured { document.append(measures: measured) }
      document.append(Self.endOfProperties)
      document.append(block.runs, lineEnd: next, escaping)
      document.append(Self.end + "\n")
    }
  }

  /// The sender's address in a line or two, above the addressee's in the window.
  ///
  /// The frame has a height of its own: one that grew into the address would push it down.
  private mutating func appendReturnLine(of letter: Letter, in frame: PageGeometry.Frame) {
    let toAbroad = !letter.staysInCountry
    document.append(when: [[Run.Condition(.address, isFilled: true)]]) { [escaping] document in
      document.append(
        .text { sender, _, output in
          guard let address = ReturnAddress(sender, toAbroad: toAbroad, width: frame.width) else { return }
          let leading = ReturnAddress.leading
          var place = frame
          place.top -= leading * (address.lines.count - 1)
          let size = WordMetrics.halfPoints(address.size)
          output += "<w:p><w:pPr><w:pStyle w:val=\"\(WordStyle.returnAddress.id)\"/>".utf8
          output += Self.framePr(place, height: leading * address.lines.count + .points(3)).utf8
          output += "</w:pPr><w:r><w:rPr><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr>".utf8
          for (index, line) in address.lines.enumerated() {
            output += ((index == 0 ? "" : "<w:br/>") + "<w:t xml:space=\"preserve\">").utf8
            ReturnAddress.append(line, isolating: ("\u{2068}", "\u{2069}"), escaping, to: &output)
            output += "</w:t>".utf8
          }
          output += "</w:r></w:p>\n".utf8
        })
    }
  }

  // MARK: - Cover sheet

  /// Appends the cover sheet of the fax; `pages` counts those of the letter.
  mutating func append(_ cover: Cover, _ pages: PageCounter) {
    beginSection()
    append(Block(.line, cover.heading), .faxHeading)
    let width = WordMetrics.twips(metrics.geometry.textWidth)
    let labelWidth = width / 4
    let rule = { (edge: String) in "<w:\(edge) w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"auto\"/>" }
    document.append(
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/><w:tblBorders>\(rule("top"))\(rule("bottom"))"
        + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/>\(Self.cellMargins)</w:tblPr><w:tblGrid><w:gridCol w:w=\"\(labelWidth)\"/>"
        + "<w:gridCol w:w=\"\(width - labelWidth)\"/></w:tblGrid>\n")
    let (label, text) = (begin(.faxLabel), begin(.faxText))
    for row in cover.rows {
      document.append(when: row.visibility) { [escaping] document in
        document.append("<w:tr>\(Self.cell(labelWidth))\(label)")
        document.append(escaping.text(row.label) + ":" + Self.end)
        document.append("</w:tc>\(Self.cell(width - labelWidth))\(text)")
        document.append(row.runs, lineEnd: "\(Self.end)\(text)", escaping, pageCount: pages.text)
        document.append("\(Self.end)</w:tc></w:tr>\n")
      }
    }
    document.append("</w:tbl>\n")
    append(cover.note, .faxText, above: .points(14))
  }

  /// Given to the table itself, since not every program takes them from its style.
  private static let cellMargins =
    "<w:tblCellMar><w:top w:w=\"50\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>"
    + "<w:bottom w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar>"

  private static func cell(_ width: Int) -> String {
    "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"
  }

  // MARK: - Sections

  /// Begins a page; what was appended before is a section of its own.
  private mutating func beginSection(firstPageHasNumber: Bool = false) {
    if let openSection {
      document.append(
        "<w:p><w:pPr><w:spacing w:before=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>\(openSection)</w:pPr></w:p>\n"
      )
    }
    openSection = sectionProperties(firstPageHasNumber: firstPageHasNumber)
  }

  /// Paper and margins.
  private func sectionProperties(firstPageHasNumber: Bool) -> String {
    let (geometry, twips) = (metrics.geometry, WordMetrics.twips)
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"\(WordPackage.headerRelation)\"/>"
      + "<w:footerReference w:type=\"default\" r:id=\"\(WordPackage.footerRelation)\"/>"
      + "<w:pgSz w:w=\"\(twips(geometry.paper.width))\" w:h=\"\(twips(geometry.paper.height))\"/>"
      + "<w:pgMar w:top=\"\(twips(metrics.top))\" w:right=\"\(twips(geometry.right))\""
      + " w:bottom=\"\(twips(.millimetres(16)))\" w:left=\"\(twips(geometry.left))\" w:header=\"567\""
      + " w:footer=\"567\" w:gutter=\"0\"/>"
      + (firstPageHasNumber ? "" : "<w:titlePg/>") + "</w:sectPr>"
  }

  // MARK: - Paragraphs

  private static let end = "</w:t></w:r></w:p>"

  /// The place of a frame on the page; without a height it is as high as its lines.
  private static func framePr(_ frame: PageGeometry.Frame, height: Length? = nil) -> String {
    let twips = WordMetrics.twips
    let exactHeight = height.map { " w:h=\"\(twips($0))\" w:hRule=\"exact\"" } ?? ""
    return "<w:framePr w:w=\"\(twips(frame.width))\"\(exactHeight) w:wrap=\"around\" w:vAnchor=\"page\""
      + " w:hAnchor=\"page\" w:x=\"\(twips(frame.x))\" w:y=\"\(twips(frame.top))\"/>"
  }

  private static let endOfProperties = "</w:pPr><w:r><w:t xml:space=\"preserve\">"

  private static func spacing(above: Length) -> String {
    "<w:spacing w:before=\"\(WordMetrics.twips(above))\"/>"
  }

  /// The beginning of a paragraph and its first run.
  private func begin(_ style: WordStyle) -> String { beginProperties(style) + Self.endOfProperties }

  /// The beginning of a paragraph's properties, which stand in the order of the schema.
  private func beginProperties(_ style: WordStyle, _ keep: String = "") -> String {
    let frame = metrics.frame(of: style).map { Self.framePr($0) } ?? ""
    return "<w:p><w:pPr><w:pStyle w:val=\"\(style.id)\"/>\(keep)\(frame)"
  }
}
