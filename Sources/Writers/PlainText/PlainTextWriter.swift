// PlainTextWriter.swift: letters as plain text, for a terminal, a typewriter's look, or pasting.

public import Letters
public import SourceText

/// Writes UTF-8 text in lines of at most 72 columns.
///
/// The cover of a fax stands first, and a form feed separates the pages of 60 lines.
public struct PlainTextWriter: LetterWriter {
  public init() {}

  public func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    if let copy = try WireCopyForm(letter, by: self) { return copy }
    return PlainTextForm(letter)
  }

  /// Letters to senders in several countries are often alike, and what is known of one then serves all.
  public func form(
    for letter: Letter, like known: [any LetterForm]
  ) throws(WriterError) -> any LetterForm {
    if let form = known.first(where: { ($0 as? PlainTextForm)?.isLike(letter) ?? false }) { return form }
    return try form(for: letter)
  }

  public func set(
    of forms: [any LetterForm], separator: [UInt8], like known: [any LetterSet]
  ) -> any LetterSet {
    let texts = forms.compactMap { ($0 as? PlainTextForm)?.only }
    guard texts.count == forms.count else { return LetterForms(forms, separator) }
    let same = known.lazy.compactMap { $0 as? PreparedLetters }.first { $0.isMade(of: texts) }
    return same ?? PreparedLetters(texts, separator)
  }

  public func prepare(_ sender: inout Sender) { sender.wrapMessage() }

  /// Pages follow each other with a form feed between them.
  public func joining(title: String, language: String) -> LetterJoining? { .separated(by: [0x0C]) }
}
