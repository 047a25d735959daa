// MboxWriter.swift: many drafts in one file, as mail programs import them.

import Letters

/// Writes messages as an mbox of the kind `mboxrd` (RFC 4155 names the format, qmail's mbox(5) its quoting): each behind a line
/// that begins with `From `, and every line of it that would look like one behind one more `>`. Line ends are LF.
struct MboxWriter: LetterWriter {
  func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    let day = (letter.heading?.day).map { EmailWriter.date($0) } ?? ""
    return MboxForm(message: try EmailWriter().form(for: letter), start: Self.start(day))
  }

  /// One message behind the other.
  func joining(title: String, language: String) -> LetterJoining? { .separated(by: []) }

  /// `From MAILER-DAEMON Wed Jun 14 12:00:00 2000` for `Wed, 14 Jun 2000 12:00:00 +0000`: nobody has sent it.
  private static func start(_ date: String) -> [UInt8] {
    let words = date.split { $0 == " " || $0 == "," }.map(String.init)
    guard words.count > 4 else { return Array("From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n".utf8) }
    let day = words[1].count == 1 ? " \(words[1])" : words[1]
    return Array("From MAILER-DAEMON \(words[0]) \(words[2]) \(day) \(words[4]) \(words[3])\n".utf8)
  }
}

/// A message of an mbox, prepared for an addressee.
private struct MboxForm: LetterForm {
  let message: any LetterForm
  let start: [UInt8]

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    var bytes: [UInt8] = []
    try message.fill(sender, to: &bytes)
    output += start
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: "From ".utf8) {
        output.append(UInt8(ascii: ">"))
      }
      output += line
      output.append(UInt8(ascii: "\n"))
    }
  }
}
