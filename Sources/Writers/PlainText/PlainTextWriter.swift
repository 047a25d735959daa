// PlainTextWriter.swift: letters as plain text, for a terminal, a typewriter's look, or pasting.

public import Letters

/// Writes UTF-8 text in lines of at most 72 columns.
///
/// The cover of a fax stands first, and a form feed parts the pages of 60 lines.
public struct PlainTextWriter: LetterWriter {
  static let columns = 72
  static let linesPerPage = 60

  public init() {}

  public func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    if let copy = try WireCopyForm(letter, by: self) { return copy }
    var cover: PlainTextProgram?
    if let sheet = letter.cover {
      var program = PlainTextProgram()
      program.append(sheet)
      cover = program
    }
    let letters = ([letter] + letter.enclosures).map { letter in
      var program = PlainTextProgram()
      for part in letter.parts where !part.blocks.isEmpty { program.append(part) }
      return program
    }
    return PlainTextForm(letters: letters, cover: cover)
  }

  /// Letters to senders in several countries are often alike, and what is known of one then serves all.
  public func form(
    for letter: Letter, like known: [any LetterForm]
  ) throws(WriterError) -> any LetterForm {
    let form = try form(for: letter)
    guard let new = form as? PlainTextForm else { return form }
    return known.first { ($0 as? PlainTextForm)?.isLike(new) ?? false } ?? form
  }

  public func prepare(_ sender: inout Sender) {
    sender.wrapMessage { wrapText($0, mark: [], columns: Self.columns, to: &$1) }
  }

  /// Pages follow each other with a form feed between them.
  public func joining(title: String, language: String) -> LetterJoining? { .separated(by: [0x0C]) }
}
