// StationeryBook.swift: what books of envelopes and of labels have in common.

import Letters
import PDF
import SourceText

/// What of a letter stands on its envelope or label.
struct StationeryForm: LetterForm {
  let address: AddressBlock
  /// The book of a single letter, before it has been appended.
  private let empty: any LetterBook

  init(_ letter: Letter, empty: any LetterBook) {
    address = AddressBlock(of: letter)
    self.empty = empty
  }

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    var book = empty
    try book.append(self, for: sender)
    book.finish()
    book.drain(into: &output)
  }
}

/// A document of envelopes or labels.
protocol StationeryBook: LetterBook {
  var document: PDFDocument { get set }
  mutating func append(_ address: AddressBlock, for sender: Sender) throws(WriterError)
}

extension StationeryBook {
  var pageCount: Int { document.pageCount }
  var finishedByteCount: Int { document.bytes.count }

  mutating func append(_ form: any LetterForm, for sender: Sender) throws(WriterError) {
    // No input leads to a form of another writer.
    guard let form = form as? StationeryForm else {
      throw WriterError("the letter was not prepared for envelopes or labels")
    }
    try append(form.address, for: sender)
  }

  mutating func drain(into output: inout [UInt8]) { document.drain(into: &output) }

  mutating func finish() { document.finish() }
}
