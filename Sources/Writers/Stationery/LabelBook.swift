// LabelBook.swift: labels to print, sheet by sheet.

import Letters
import PDF

/// A PDF document of label sheets, filled row by row.
///
/// The bytes of full sheets are handed on with `drain`.
struct LabelBook: StationeryBook {
  private let sheet: LabelSheet
  var document: PDFDocument
  private var fitter: BlockFitter
  private var content: ContentStream
  /// The label that comes next on the sheet, from 0.
  private var next: Int
  /// The labels of the sheet so far, which are drawn together, in type of one size where all have room for it.
  private var labels: [(address: AddressBlock, block: FittedBlock)] = []
  /// The marked pieces of the sheet so far.
  private var pieceCount = 0
  private var fitted: [Fitting: FittedBlock] = [:]

  /// An address, and the largest type that it may have.
  private struct Fitting: Hashable {
    var address: AddressBlock
    var largest: Length?
  }

  private static let fittedLimit = 256
  /// Half points: smaller type can hardly be read.
  private static let readable = Length.points(8)
  /// From a label's edge to its text: printers miss a label by a millimetre or two.
  private static let padding = (across: Length.millimetres(4), down: Length.millimetres(2))

  /// Between a line of the address and the mark for air mail beside it.
  private static let markGap = Length.points(10)

  private var textWidth: Length { sheet.width - Self.padding.across * 2 }
  private var textHeight: Length { sheet.height - Self.padding.down * 2 }

  /// Begins a book at the label `position`, from 1 to the sheet's count, for a sheet that has been begun; a number outside
  /// is taken for the nearest inside. The language is a BCP 47 tag such as `en`.
  init(
    _ sheet: LabelSheet, startingAt position: Int = 1, title: String, language: String,
    fonts: FontLibrary? = nil
  ) {
    self.sheet = sheet
    next = min(max(position, 1), sheet.count) - 1
    document = TextFonts(library: fonts).document(
      title: title, language: language, hasLetters: false)
    content = ContentStream(continuing: document.numbering)
    fitter = BlockFitter(TextFonts(library: fonts), sizes: 12...22, smallestWhole: 20)
  }

  /// Appends a label; on an error the book is as it was.
  mutating func append(_ address: AddressBlock) throws(WriterError) {
    labels.append((address, try block(for: address)))
    next += 1
    if next == sheet.count { endSheet() }
  }

  mutating func append(_ address: AddressBlock, for sender: Sender) throws(WriterError) {
    try append(address)
  }

  private mutating func draw(_ address: AddressBlock, _ block: FittedBlock, at place: Int) {
    let corner = sheet.corner(of: place)
    let x = corner.x + Self.padding.across
    let top = sheet.paper.size.height - corner.top - Self.padding.down
    let markHeight = block.hasMarkAbove ? AirMailMark.lineHeight : .zero
    let slack = (textHeight - markHeight - block.height) / 2
    if let mark = AirMailMark(address.airMail, fitter.fonts) {
      beginPiece()
      mark.drawLine(
        on: &content, x: block.hasMarkAbove ? x : x + textWidth - mark.lineWidth,
        top: block.hasMarkAbove ? top : top - slack - block.size / 5)
      content.endMarked()
    }
    beginPiece()
    block.draw(on: &content, x: x, top: top - markHeight - slack)
    content.endMarked()
  }

  /// What should be known of an address on a label of this sheet: that its type is very small; nil when it needs no
  /// word.
  mutating func warning(about address: AddressBlock) -> String? {
    guard let size = (try? block(for: address))?.size, size < Self.readable else { return nil }
    let (points, rest) = size.thousandths.quotientAndRemainder(dividingBy: 1000)
    return "the address of '\(address.lines.first ?? "")' fits a label \(sheet.name) only in type of"
      + " \(points)\(rest > 0 ? ".5" : "") pt; a larger label is easier to read"
  }

  /// Ends the last sheet and writes the end of the document; nothing may be appended afterwards.
  mutating func finish() {
    if !labels.isEmpty { endSheet() }
    document.finish()
  }

  private mutating func block(
    for address: AddressBlock, upTo largest: Length? = nil
  ) throws(WriterError) -> FittedBlock {
    let fitting = Fitting(address: address, largest: largest)
    if let known = fitted[fitting] { return known }
    let mark = AirMailMark(address.airMail, fitter.fonts)?.lineWidth
    let block = try fitter.fit(
      address.lines, width: textWidth, height: textHeight, mark: mark.map { $0 + Self.markGap },
      largest: largest, place: "a label of the sheet \(sheet.name)")
    if fitted.count >= Self.fittedLimit { fitted.removeAll(keepingCapacity: true) }
    fitted[fitting] = block
    return block
  }

  private mutating func beginPiece() {
    content.beginMarked(.paragraph, id: pieceCount)
    pieceCount += 1
  }

  private mutating func endSheet() {
    let common = labels.reduce(labels.first?.block.size ?? .zero) { min($0, $1.block.size) }
    for (place, label) in zip((next - labels.count)..., labels) {
      let smaller = try? block(for: label.address, upTo: max(common, Self.readable))
      draw(label.address, smaller ?? label.block, at: place)
    }
    content.end()
    document.addPage(
      sheet.paper.size, [document.add(content)],
      elements: (0..<pieceCount).map { StructureElement(.paragraph, id: $0) })
    content.removeAll(continuing: document.numbering)
    labels.removeAll(keepingCapacity: true)
    (next, pieceCount) = (0, 0)
  }
}
