// SheetText.swift: a file made the lines of the documents in it, step by step.

/// The lines of each document of a file, without the noise of mail, web, paper and layout.
enum SheetText {
  /// The longest text that is read, in bytes of UTF-8.
  static let longest = 1 << 20

  /// - Throws: `SheetError` for bytes that are no text, or too many.
  static func documents(_ bytes: [UInt8], _ words: SheetWords) throws(SheetError) -> [[RawLine]] {
    let text = try TextDecoding.text(bytes)
    var lines = split(text)
    if let body = MailText.body(lines) {
      lines = body
    } else if HTMLText.isHTML(text) {
      lines = HTMLText.lines(lines)
    }
    guard lines.reduce(0, { $0 + $1.text.utf8.count }) <= longest else { throw SheetError(kind: .tooLong) }
    let documents = Messages.split(lines).map { clean($0, words) }.map {
      Messages.withoutForwardedHeaders($0, words)
    }
    guard documents.contains(where: { $0.contains { !$0.isBlank } }) else { throw SheetError(kind: .empty) }
    return documents.filter { $0.contains { !$0.isBlank } }
  }

  /// What the head of a saved message says: its subject, or its date.
  static func field(_ name: String, of bytes: [UInt8]) -> String? {
    (try? TextDecoding.text(bytes)).flatMap { MailText.field(name, of: split($0)) }
  }

  /// All steps that do not need the whole file.
  static func clean(_ lines: [RawLine], _ words: SheetWords) -> [RawLine] {
    let unquoted = Messages.withoutListFooters(Quoting.removed(lines)).map(Quoting.plain)
    return BlankLines.single(
      Columns.unfolded(PeopleTables(words: words).lines(Pages(words: words).joined(unquoted))))
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
