// SenderPages.swift: the pages of one sender's letter, to be put into a document.

import PDF

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
