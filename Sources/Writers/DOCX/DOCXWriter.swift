// DOCXWriter.swift: letters as documents of a word processor.

import Letters
import SourceText
import ZIP

/// Writes Office Open XML (ECMA-376, transitional) that a person can go on editing: every part of the letter has a
/// style of its own name, and on paper it stands where the PDF letter has it.
struct DOCXWriter: LetterWriter {
  func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    if let copy = try WireCopyForm(letter, by: self) { return copy }
    let letters = [letter] + letter.enclosures
    let styles = letters.map { FittingStyle($0) }
    let metrics = WordMetrics(letter, styles)
    var document = WordDocument(metrics)
    if let cover = letter.cover { document.append(cover, PageCounter(letter)) }
    for (letter, style) in zip(letters, styles) { document.append(letter, style) }
    var archive = StoredArchive()
    do {
      for part in WordPackage(letter, metrics).parts { try archive.add(part.name, part.text.utf8) }
    } catch {
      throw WriterError(error.message, hint: error.hint)
    }
    return DOCXForm(
      archive: archive, document: PreparedForm(document.finish()),
      header: PreparedForm(WordPackage(letter, metrics).header))
  }
}

/// A document prepared for an addressee: of its parts the text and the header differ from sender to sender.
struct DOCXForm: LetterForm {
  let archive: StoredArchive
  let document: PreparedForm
  let header: PreparedForm

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    let measures = try document.measures(for: sender)
    do throws(ZIPError) {
      var (archive, head) = (archive, [UInt8]())
      header.fill(sender, Measures(), to: &head)
      try archive.add(WordPackage.headerName, head)
      try archive.finish(adding: WordPackage.documentName, to: &output) {
        document.fill(sender, measures, to: &$0)
      }
    } catch {
      throw WriterError(error.message, hint: error.hint)
    }
  }
}
