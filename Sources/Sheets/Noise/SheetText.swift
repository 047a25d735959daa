// SheetText.swift: a file made the lines of the documents in it, step by step.

/// The lines of each document of a file, without the noise of mail, web, paper and layout.
struct SheetText {
  /// The longest text that is read, in bytes of UTF-8.
  static let longest = 1 << 20

  let documents: [[RawLine]]
  /// What the fields of a saved message say, such as its subject and date.
  let fields: [String: String]

  /// - Throws: `SheetError` for bytes that are no text, or too many.
  init(_ bytes: [UInt8], _ words: SheetWords) throws(SheetError) {
    let text = try TextDecoding.text(bytes)
    var lines = Self.split(text)
    let message = MailText.read(lines)
    fields = message?.fields ?? [:]
    if let body = message?.body {
      lines = body
    } else if HTMLText.isHTML(text) {
      lines = HTMLText.lines(lines)
    }
    if MarkdownText.isMarkdown(lines) { lines = MarkdownText(words: words).lines(lines) }
    guard lines.reduce(0, { $0 + $1.text.utf8.count }) <= Self.longest else {
      throw SheetError(kind: .tooLong)
    }
    documents = Messages.split(lines, words).map {
      Messages.withoutForwardedHeaders(Self.clean($0, words), words)
    }.filter { $0.contains { !$0.isBlank } }
    if documents.isEmpty { throw SheetError(kind: .empty) }
  }

  /// All steps that do not need the whole file.
  static func clean(_ lines: [RawLine], _ words: SheetWords) -> [RawLine] {
    let tables = AddressTables(words: words)
    let unquoted = tables.lines(Messages.withoutListFooters(Quoting.removed(lines))).map(Quoting.plain)
    let scanned = ScannedWords(words: words)
    let mended = scanned.mended(scanned.unspaced(unquoted))
    return BlankLines.single(
      Columns.unfolded(PeopleTables(words: words).lines(Pages(words: words).joined(mended))))
  }

  static func split(_ text: String) -> [RawLine] {
    let ends: Set<Character> = ["\n", "\r\n", "\r"]
    let lines = text.split(omittingEmptySubsequences: false) { ends.contains($0) }
    return lines.enumerated().map { index, line in
      let startsPage = line.first == "\u{0C}" || index > 0 && lines[index - 1].dropFirst().last == "\u{0C}"
      return RawLine(number: index + 1, text: String(line), startsPage: startsPage)
    }
  }
}
