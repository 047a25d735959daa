// PagePlan.swift: which line stands where, and the fixed text of each page.

import Letters
import PDF
import Synchronization

/// The pages of a letter for all senders whose own blocks have the same numbers of lines.
final class PagePlan: Sendable {
  /// A line of a slot, with the piece of the page's text that it belongs to.
  struct SlotPlace: Sendable {
    /// Counted among the slots of the letter.
    var slot: Int
    var place: LinePlace
    /// The ids of the line's piece of text, and of the mark in front of it.
    var id: Int
    var markID: Int?
  }

  struct Page: Sendable {
    var isFirst: Bool
    /// The lines of the sender's own blocks, block after block.
    var slots: [SlotPlace]
    var elements: [StructureElement]
  }

  /// What is the same on the pages for every sender, drawn.
  struct FixedText: Sendable {
    /// One for each page.
    var contents: [ContentStream] = []
    /// The characters that they show in embedded fonts.
    var numbering: GlyphNumbering
  }

  let pages: [Page]
  /// The fixed blocks with their lines, and the place of every line of each page: what is drawn.
  let broken: [BrokenBlock]
  let places: [[LinePlace]]
  let hasReturnLine: Bool
  /// Why the letter cannot be written; nil when it can.
  let refusal: WriterError?
  /// Whether the plan is the one for all senders of its kind.
  let isKept: Bool

  private let fixed = Mutex<FixedText?>(nil)

  init(
    pages: [Page], broken: [BrokenBlock], places: [[LinePlace]], hasReturnLine: Bool, refusal: WriterError?,
    isKept: Bool
  ) {
    (self.pages, self.broken, self.places) = (pages, broken, places)
    (self.hasReturnLine, self.refusal, self.isKept) = (hasReturnLine, refusal, isKept)
  }

  /// The fixed text, drawn when the first sender needs it: of many plans none is the letter's.
  func fixed(by draw: () -> FixedText) -> FixedText {
    if let known = fixed.withLock({ $0 }) { return known }
    let drawn = draw()
    if isKept { fixed.withLock { $0 = drawn } }
    return drawn
  }

  /// Gives back the storage of the fixed text: a book that has stored it does not need it again.
  func forgetFixed() { fixed.withLock { $0 = nil } }
}

/// The parts of one sender's letter, without its enclosures.
struct SenderPages {
  var paper: PaperSize
  var cover: (content: ContentStream, elements: [StructureElement])? = nil
  var plan: PagePlan
  /// For each page of the plan the sender's own text, which may be empty.
  var own: [ContentStream]
  /// The characters in embedded fonts, those of the sender's text included.
  var numbering: GlyphNumbering

  /// Appends the pages to a document, the cover first; `fixed` stores the fixed text of each of the plan's pages in it.
  func append(to document: inout PDFDocument, fixed: (Int, inout PDFDocument) -> PDFDocument.StreamID) {
    if let (content, elements) = cover {
      document.addPage(paper, [document.add(content)], elements: elements)
    }
    for (index, (page, own)) in zip(plan.pages, own).enumerated() {
      var streams = [fixed(index, &document)]
      if !own.isEmpty { streams.append(document.add(own)) }
      document.addPage(paper, streams, elements: page.elements)
    }
  }
}
