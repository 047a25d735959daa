// Format.swift: the file formats a letter can be written in.

public import Letters
public import SourceText
public import UrgentAction

/// The file formats, in the order of the help. The only list of them.
public enum Format: String, CaseIterable, Sendable {
  case text, html, pdf, docx, eml, mbox, mailto

  /// The ending of a file's name, without its full stop.
  public var fileExtension: String { self == .text ? "txt" : rawValue }

  /// The format of a file with this name; nil when its ending is none of ours.
  public init?(forFile path: String) {
    guard let format = Format.allCases.first(where: { path.lowercased().hasSuffix(".\($0.fileExtension)") })
    else {
      return nil
    }
    self = format
  }

  /// Whether the format is text that a terminal can show.
  public var isText: Bool { self == .text || self == .mailto }

  /// Whether the format is an e-mail that has not been sent.
  public var isMessage: Bool { self == .eml || self == .mbox || self == .mailto }

  /// The format of a copy that goes by `channel`: a letter for the post is no e-mail.
  public func forCopy(by channel: Channel) -> Format { isMessage && channel != .email ? .text : self }

  /// What a person should know of a finished document; nil when it needs no word.
  public func warning(about document: [UInt8]) -> String? {
    self == .mailto ? MailtoWriter.warning(about: document) : nil
  }

  /// What a person should know of a letter as it is laid out for a sender.
  public func warnings(about letter: Letter, for sender: Sender) -> [String] {
    guard self == .pdf || self == .html || self == .docx else { return [] }
    let warnings = [LetterHead.warning(for: sender, letter), ReturnLine.warning(for: sender, letter)]
    return warnings.compactMap { $0 }
  }

  /// What is left to do by hand before the letter can go; nil for nothing.
  public func advice(on letter: Letter) -> String? {
    if isMessage, letter.heading?.recipients.isEmpty ?? true {
      return "no e-mail address is known: the draft has no recipient until you write one in"
    }
    if self == .text, letter.channel == .email, let recipients = letter.heading?.recipients,
      !recipients.isEmpty
    {
      return
        "goes to \(recipients.map(\.address).joined(separator: ", ")); --format eml makes a draft for a mail program"
    }
    return nil
  }

  /// The writer of letters that go by `channel`; a PDF may fall back on the `fonts`.
  ///
  /// - Throws: `WriterError` for a telegram or a telex in another format than text: these have writers of their own.
  public func makeWriter(for channel: Channel, fonts: FontLibrary? = nil) throws(WriterError)
    -> any LetterWriter
  {
    switch (self, channel) {
    case (.text, .telegram): return TelegramWriter()
    case (.text, .telex): return TelexWriter()
    case (_, .telegram), (_, .telex):
      throw WriterError(
        "a \(channel.rawValue) has no format \(rawValue)", hint: "it is text: write --format text")
    case (.text, _): return PlainTextWriter()
    case (.pdf, _): return PDFLetterWriter(fonts: fonts)
    case (.html, _): return HTMLWriter()
    case (.docx, _): return DOCXWriter()
    case (.eml, _): return EmailWriter()
    case (.mbox, _): return MboxWriter()
    case (.mailto, _): return MailtoWriter()
    }
  }
}
