// EmailWriter.swift: letters as messages that open as drafts.

import Letters
import SourceText
import UrgentAction

/// Writes an Internet message (RFC 5322) in UTF-8 and quoted-printable, marked as not yet sent.
///
/// `Date` is midday of the letter's day, in universal time: a letter has a day and no hour, and midday is on that day
/// from UTC-12 to UTC+11. There is no `Message-ID`, which the program that sends the message gives.
struct EmailWriter: LetterWriter {
  func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    if let copy = try WireCopyForm(letter, by: self) { return copy }
    let heading = letter.heading
    for mailbox in (heading?.recipients ?? []) + (heading?.copies ?? []) {
      try checkEmailAddress(Array(mailbox.address.utf8)[...], "the address of \(mailbox.name)")
    }
    var head = MessageHead()
    for (name, mailboxes) in [("To", heading?.recipients ?? []), ("Cc", heading?.copies ?? [])]
    where !mailboxes.isEmpty {
      head.append(
        name, mailboxes.map { (name: Array($0.name.utf8)[...], address: Array($0.address.utf8)[...]) })
    }
    head.append("Subject", text: heading?.subject ?? letter.title)
    if let day = heading?.day { head.append("Date", Self.date(day)) }
    head.append("MIME-Version", "1.0")
    head.append("Content-Type", "text/plain; charset=utf-8")
    head.append("Content-Transfer-Encoding", "quoted-printable")
    head.append("Content-Language", letter.languageTag)
    var document = PreparedDocument()
    document.append(head.bytes)
    document.append("\r\n")
    document.append(letter, QuotedPrintable())
    return EmailForm(message: PreparedForm(document))
  }

  /// Midday of a day, as in `Wed, 14 Jun 2000 12:00:00 +0000`.
  static func date(_ day: CalendarDay) -> String {
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let weekday = weekdays[(day.dayNumber % 7 + 7) % 7]
    let year = String(String(10_000 + day.year).dropFirst())
    return "\(weekday), \(day.day) \(months[day.month - 1]) \(year) 12:00:00 +0000"
  }
}

/// A message prepared for an addressee.
struct EmailForm: LetterForm {
  let message: PreparedForm

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    var head = MessageHead()
    if sender.has(.email) {
      let address = sender.bytes[sender.range(of: .email)]
      try checkEmailAddress(address, "the sender's")
      head.append("From", [(sender.bytes[sender.range(of: .name)], address)])
    }
    output.append(contentsOf: "X-Unsent: 1\r\n".utf8)
    output.append(contentsOf: head.bytes)
    try message.fill(sender, to: &output)
  }
}

/// - Throws: `WriterError` for text that is no address in the common form, in ASCII; `whose` says whose it should be.
func checkEmailAddress(_ text: ArraySlice<UInt8>, _ whose: String) throws(WriterError) {
  if text.withBytes({ hasEmailForm($0, isPlain: true) }) { return }
  var shown: [UInt8] = []
  forEachPlainCharacter(of: text.prefix(80)) { shown.append(contentsOf: $0) }
  throw WriterError(
    "\(whose) is no e-mail address: '\(String(decoding: shown, as: UTF8.self))'",
    hint: "write it as name@example.org, in letters without accents")
}
