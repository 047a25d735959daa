// Support.swift: the words of sheets, and the steps of reading one by one.

import Defaults
import SourceText
import UrgentAction

@testable import Sheets

/// The words that are embedded in the program.
func sheetWords() throws -> SheetWords { try ownWords.get() }

/// Read once for all tests.
private let ownWords = Result { try SheetWords(EmbeddedFiles.templates) }

/// The openings of points in all languages.
func pointOpenings() throws -> PointOpenings { try ownOpenings.get() }

private let ownOpenings = Result { try PointOpenings(EmbeddedFiles.templates) }

/// The sheets of a text.
func sheets(_ text: String) throws -> [Sheet] { try SheetFile(Array(text.utf8), words: sheetWords()).sheets }

/// The only sheet of a text.
func sheet(_ text: String) throws -> Sheet {
  let found = try sheets(text)
  guard let first = found.first, found.count == 1 else { throw SheetError(kind: .noAction) }
  return first
}

/// Lines of a file.
func raw(_ text: String) -> [RawLine] {
  text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
    RawLine(number: index + 1, text: String(line), startsPage: line.first == "\u{0C}")
  }
}

/// A small whole sheet, with parts exchanged.
func paper(
  above: String = "", head: String = "KENYA:  Example MWANGI, teacher",
  facts: String = "Example Mwangi exists only in this example.",
  points: String = "- urging the authorities to let him see a lawyer.", below: String = ""
) -> String {
  """
  \(above)EXTERNAL (for general distribution)          AI Index: AFR 32/900/91
  UA 900/91          Fear of torture          4 March 1991

  \(head)

  \(facts)

  RECOMMENDED ACTION: Please send airmail letters:
  \(points)

  APPEALS TO:
  Mr Invented Kamau
  Minister of Examples
  PO Box 00000
  Nairobi
  Kenya
  Salutation: Dear Minister
  \(below)
  PLEASE SEND APPEALS IMMEDIATELY. Check with your section office if sending appeals after 15 April 1991.
  """
}
