// LetterWords.swift: what a writer has to know of a letter's language to lay it out.

import SourceText

/// The words that stand on paper outside the parts of a letter, and the name by which programs know its language.
public struct LetterWords: Sendable, Hashable {
  /// The language with a country, as spelling checkers and screen readers want it: `de-CH`; nil where only the language is
  /// known.
  public var locale: String?
  /// What stands before the number of a page: `Page `.
  public var beforePage: String
  /// What stands between the number of a page and the number of pages: ` of `.
  public var betweenPages: String
  /// What stands behind the number of pages.
  public var behindPages: String
  /// The names of the lines above a message.
  public var message = MessageLabels()
  /// What telegrams and telexes need of the language.
  public var wire = WireWords()

  /// Words for a document; without any it is in no language, and its pages are `2 / 3`.
  public init(
    locale: String? = nil, beforePage: String = "", betweenPages: String = " / ", behindPages: String = ""
  ) {
    self.locale = locale
    (self.beforePage, self.betweenPages, self.behindPages) = (beforePage, betweenPages, behindPages)
  }

  /// Takes the label of a page, with `{{page}}` and behind it `{{pages}}`; a label that lacks one of the two
  /// is an error.
  init(locale: String, page: String) throws {
    let marks = ("{{page}}", "{{pages}}")
    guard let number = page.firstPlace(of: marks.0), let count = page.firstPlace(of: marks.1),
      number.upperBound <= count.lowerBound
    else {
      throw LetterError(
        "the label 'page' has no {{page}} and {{pages}}: '\(page)'",
        hint: "write it like \"Page {{page}} of {{pages}}\" in phrases.json")
    }
    self.init(
      locale: locale, beforePage: String(page[..<number.lowerBound]),
      betweenPages: String(page[number.upperBound..<count.lowerBound]),
      behindPages: String(page[count.upperBound...]))
  }
}

/// What stands before the addresses and the subject of a message, with its mark: `Subject:`; first the names that the fields
/// have in every message.
public struct MessageLabels: Sendable, Hashable {
  public var to = "To:"
  public var copies = "Cc:"
  public var subject = "Subject:"
}
