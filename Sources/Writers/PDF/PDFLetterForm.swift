// PDFLetterForm.swift: a letter laid out for one addressee, to be filled for one sender after the other.

import Letters
import PDF
import Synchronization

/// A letter with its text set, its cover sheet and the letters that it encloses.
final class PDFLetterForm: LetterForm {
  private let letter: Letter
  /// The letters that follow, each laid out by itself.
  let enclosures: [PDFLetterForm]
  let setting: LetterSetting
  /// The documents of the setting's plans but for the sender's own text; they change the speed of what follows and
  /// nothing else.
  private let templates = Mutex<[ObjectIdentifier: Template]>([:])

  /// A whole document but for the content of some streams.
  private struct Template: Sendable {
    let document: PDFDocument
    /// For each page the stream of its slots; nil for a page without.
    let slotStreams: [PDFDocument.StreamID?]
  }

  /// Lays out a letter in the first of the `steps` of type that gives one page; nil: in those of the channel. What
  /// shows the same on its pages as one of the `known` letters by the same writer is not laid out again.
  init(
    _ letter: Letter, _ fonts: TextFonts, in steps: [TypeStyle]? = nil, like known: [PDFLetterForm] = []
  ) throws(WriterError) {
    self.letter = letter
    var enclosures: [PDFLetterForm] = []
    for enclosure in letter.enclosures {
      enclosures.append(
        try PDFLetterForm(enclosed: enclosure, fonts, like: known.flatMap(\.enclosures)))
    }
    self.enclosures = enclosures
    let source = LetterSetting.Source(letter)
    let hash = source.hashValue
    let like = steps == nil ? known.first { $0.setting.isOf(source, hash: hash) } : nil
    if let like {
      setting = like.setting
    } else {
      setting = try LetterSetting(letter, source, fonts, in: steps)
    }
  }

  /// An enclosed letter: of a fax that is sent to somebody else the copy needs no cover sheet.
  private convenience init(
    enclosed letter: Letter, _ fonts: TextFonts, like known: [PDFLetterForm]
  ) throws(WriterError) {
    var letter = letter
    (letter.cover, letter.enclosures) = (nil, [])
    try self.init(letter, fonts, like: known)
  }

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    let pages = try pages(for: sender)
    var document: PDFDocument
    if let template = template(for: pages) {
      document = template.document
      for (content, stream) in zip(pages.own, template.slotStreams) {
        if let stream { document.add(content, as: stream) }
      }
    } else {
      document = newDocument
      let fixed = setting.fixedText(of: pages.plan).contents
      pages.append(to: &document) { $1.add(fixed[$0]) }
      for enclosure in enclosures {
        let pages = try enclosure.pages(for: sender, in: document.numbering)
        let fixed = enclosure.setting.fixedPages(of: pages.plan, continuing: pages.numbering)
        pages.append(to: &document) { $1.add(fixed[$0]) }
      }
    }
    document.finish()
    output.append(contentsOf: document.bytes)
  }

  func pageCount(for sender: Sender) throws(WriterError) -> Int? {
    // For the count nothing fixed is drawn.
    try setting.pages(for: sender, in: setting.fonts.numbering).plan.pages.count
  }

  /// The pages of all letters behind this one.
  func enclosedPageCount(for sender: Sender) throws(WriterError) -> Int {
    var count = 0
    for enclosure in enclosures { count += try enclosure.pageCount(for: sender) ?? 0 }
    return count
  }

  /// The parts of a sender's letter for a document with the fixed text of the plan; for a document that has
  /// other text as well, its numbering is given and the fixed text is to be drawn by the setting's `fixedPages`.
  func pages(for sender: Sender, in document: GlyphNumbering? = nil) throws(WriterError) -> SenderPages {
    let (plan, own) = try setting.pages(for: sender, in: document)
    var pages = SenderPages(
      paper: setting.geometry.paper, plan: plan, own: own,
      numbering: own.last?.numbering ?? document ?? GlyphNumbering())
    guard let sheet = letter.cover else { return pages }
    let enclosed = try enclosedPageCount(for: sender)
    do throws(UnencodableCharacter) {
      let cover = try FaxCoverSheet(sheet, setting.geometry, setting.fonts)
        .content(for: sender, pages: plan.pages.count + enclosed, continuing: pages.numbering)
      pages.numbering = cover.0.numbering
      pages.cover = cover
    } catch {
      throw WriterError(error)
    }
    return pages
  }

  private var newDocument: PDFDocument {
    setting.fonts.document(title: letter.title, language: letter.languageTag)
  }

  /// The document of a letter by itself, complete but for the sender's own text; nil for a fax, whose cover differs
  /// each time, with enclosures, and where the sender's text has characters that the rest has not.
  private func template(for pages: SenderPages) -> Template? {
    let plan = pages.plan
    guard letter.cover == nil, enclosures.isEmpty else { return nil }
    let fixed = setting.fixedText(of: plan)
    guard fixed.numbering.hasAll(of: pages.numbering) else { return nil }
    if let known = templates.withLock({ $0[ObjectIdentifier(plan)] }) { return known }
    var document = newDocument
    var slotStreams: [PDFDocument.StreamID?] = []
    for (index, page) in plan.pages.enumerated() {
      var streams = [document.add(fixed.contents[index])]
      let hasOwnText = !page.slots.isEmpty || index > 0 || plan.hasReturnLine
      slotStreams.append(hasOwnText ? document.reserveStream(fonts: setting.slotFonts) : nil)
      if let own = slotStreams[index] { streams.append(own) }
      document.addPage(setting.geometry.paper, streams, elements: page.elements)
    }
    document.close()
    let template = Template(document: document, slotStreams: slotStreams)
    // One with fonts in it takes much room, and is made quickly while the fonts have their subsets ready.
    let limit = setting.fonts.library?.faces == nil ? 64 : 4
    if plan.isKept { templates.withLock { if $0.count < limit { $0[ObjectIdentifier(plan)] = template } } }
    return template
  }
}
