// Format.swift: the file formats a letter can be written in.

public import Letters

/// The file formats, in the order of the help. The only list of them.
public enum Format: String, CaseIterable, Sendable {
  case text, html, pdf, docx, eml, mailto

  /// The ending of a file's name, without its full stop.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .html: "html"
    case .pdf: "pdf"
    case .docx: "docx"
    case .eml: "eml"
    case .mailto: "mailto"
    }
  }

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

  /// What a person should know of a finished document; nil when it needs no word.
  public func warning(about document: [UInt8]) -> String? {
    self == .mailto ? MailtoWriter.warning(about: document) : nil
  }

  public func makeWriter() -> any LetterWriter {
    switch self {
    case .text: PlainTextWriter()
    case .html: HTMLWriter()
    case .pdf: PDFLetterWriter()
    case .docx: DOCXWriter()
    case .eml: EmailWriter()
    case .mailto: MailtoWriter()
    }
  }
}
