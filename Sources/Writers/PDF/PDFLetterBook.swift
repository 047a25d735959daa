// PDFLetterBook.swift: many letters in one PDF document, for one run of the printer.

public import Letters
import PDF
public import SourceText

/// A document that letters are appended to, in the order in which they are to be printed.
///
/// The text that an addressee's letters have in common is stored once. What stays in memory for a letter is the
/// place of its few objects; the bytes are handed on with `drain`. The book is tagged for screen readers only where all its
/// fonts are embedded: it is printed, and tags would make it twice as long.
public struct PDFLetterBook: LetterBook {
  private var document: PDFDocument
  /// The stored fixed text of plans, by plan, page after page.
  private var stored: [ObjectIdentifier: [PDFDocument.StreamID]] = [:]
  /// The plans in `stored`, kept so that their identifiers stay theirs.
  private var plans: [PagePlan] = []

  /// Begins an empty book; the language is a BCP 47 tag such as `en`.
  public init(title: String, language: String, fonts: FontLibrary? = nil) {
    document = TextFonts(library: fonts).document(title: title, language: language, isTagged: false)
  }

  /// The number of pages so far.
  public var pageCount: Int { document.pageCount }

  /// The number of finished bytes that `drain` would hand on.
  public var finishedByteCount: Int { document.bytes.count }

  /// Appends a letter that a `PDFLetterWriter` has prepared, for one sender: its cover sheet first and its enclosures
  /// behind it; on an error the book is as it was.
  public mutating func append(_ form: any LetterForm, for sender: Sender) throws(WriterError) {
    guard let form = form as? PDFLetterForm else { throw WriterError("the letter was not prepared as PDF") }
    let pages = try form.pages(for: sender, in: document.numbering)
    var numbering = pages.numbering
    // Empty for most letters, and then without storage.
    var enclosed: [SenderPages] = []
    for enclosure in form.enclosures {
      enclosed.append(try enclosure.pages(for: sender, in: numbering))
      numbering = enclosed[enclosed.count - 1].numbering
    }
    append(pages, of: form, &numbering)
    for (enclosure, pages) in zip(form.enclosures, enclosed) { append(pages, of: enclosure, &numbering) }
  }

  /// Appends the pages of one letter; `numbering` is that of all text so far, stored or about to be.
  private mutating func append(
    _ pages: SenderPages, of form: PDFLetterForm, _ numbering: inout GlyphNumbering
  ) {
    var shared: [PDFDocument.StreamID] = stored[ObjectIdentifier(pages.plan)] ?? []
    if shared.isEmpty {
      for fixed in form.setting.fixedPages(of: pages.plan, continuing: numbering) {
        shared.append(document.addOnce(fixed))
        if fixed.numbering.count > numbering.count { numbering = fixed.numbering }
      }
      if pages.plan.isKept {
        stored[ObjectIdentifier(pages.plan)] = shared
        pages.plan.forgetFixed()
        plans.append(pages.plan)
      }
    }
    pages.append(to: &document) { place, _ in shared[place] }
  }

  /// Appends the finished bytes to `output` and forgets them.
  public mutating func drain(into output: inout [UInt8]) { document.drain(into: &output) }

  /// Writes the end of the document; nothing may be appended afterwards.
  public mutating func finish() { document.finish() }

  public mutating func finish<Failure>(drainingTo take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try document.finish(drainingTo: take)
  }
}
