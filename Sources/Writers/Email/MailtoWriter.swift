// MailtoWriter.swift: letters as links that open a new message.

import Letters
import SourceText

/// Writes a `mailto` link (RFC 6068) on one line.
///
/// Mail programs and systems cut long links off, so a link over 2,000 characters is an error, and one from 1,600 on is
/// worth a warning.
struct MailtoWriter: LetterWriter {
  /// The most characters a link may have.
  static let limit = 2000
  /// The characters from which on some programs fail.
  static let warningLimit = 1600

  func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    if let copy = try WireCopyForm(letter, by: self) { return copy }
    let heading = letter.heading
    let (recipients, copies) = (heading?.recipients ?? [], heading?.copies ?? [])
    for mailbox in recipients + copies {
      try checkEmailAddress(Array(mailbox.address.utf8)[...], "the address of \(mailbox.name)")
    }
    var link = Array("mailto:".utf8)
    Self.append(recipients.map(\.address).joined(separator: ","), to: &link)
    link.append(UInt8(ascii: "?"))
    if !copies.isEmpty {
      link.append(contentsOf: "cc=".utf8)
      Self.append(copies.map(\.address).joined(separator: ","), to: &link)
      link.append(UInt8(ascii: "&"))
    }
    link.append(contentsOf: "subject=".utf8)
    Self.append(heading?.subject ?? letter.title, to: &link)
    link.append(contentsOf: "&body=".utf8)
    var document = PreparedDocument()
    document.append(link)
    document.append(letter, PercentEncoding())
    return MailtoForm(link: PreparedForm(document))
  }

  private static func append(_ text: String, to link: inout [UInt8]) {
    PercentEncoding().append(Array(text.utf8)[...], lineEnd: Array("%20".utf8)[...], to: &link)
  }

  /// What to say of a finished link; nil for one that every program takes.
  static func warning(about document: [UInt8]) -> String? {
    let count = document.count - 1
    guard count >= warningLimit else { return nil }
    return "the link has \(count) characters; some mail programs cut links off from \(warningLimit) on"
  }
}

/// A link prepared for an addressee.
struct MailtoForm: LetterForm {
  let link: PreparedForm

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    let start = output.count
    try link.fill(sender, to: &output)
    let count = output.count - start
    guard count <= MailtoWriter.limit else {
      output.removeLast(count)
      throw WriterError(
        "the link would have \(count) characters, and mail programs take no more than \(MailtoWriter.limit)",
        hint: "write fewer points with --points, or a draft with --format eml")
    }
    output.append(UInt8(ascii: "\n"))
  }
}

/// Percent-encoding of a header field's value in a link (RFC 6068, section 2): letters, digits, and the few marks
/// that no reader of links takes for its own stay as they are.
struct PercentEncoding: MessageEscaping {
  let joint = ""
  let lineEnd = "%0D%0A"

  func append(_ value: ArraySlice<UInt8>, lineEnd: ArraySlice<UInt8>, to output: inout [UInt8]) {
    forEachPlainCharacter(of: value) { character in
      for byte in character {
        if byte == UInt8(ascii: "\n") {
          output.append(contentsOf: lineEnd)
        } else if Self.isUnreserved(byte) {
          output.append(byte)
        } else {
          output.append(UInt8(ascii: "%"))
          output.append(hexadecimal: byte)
        }
      }
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "-._~,:@".utf8.contains(byte)
  }
}
