// Format.swift: the file formats a letter can be written in.

public import Letters

/// The file formats, in the order of the help. The only list of them.
public enum Format: String, CaseIterable, Sendable {
  case text, pdf

  /// The ending of a file's name, without its full stop.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .pdf: "pdf"
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
  public var isText: Bool { self == .text }

  /// A writer of the format; `fonts` are those a PDF may fall back on.
  public func makeWriter(fonts: FontLibrary? = nil) -> any LetterWriter {
    switch self {
    case .text: PlainTextWriter()
    case .pdf: PDFLetterWriter(fonts: fonts)
    }
  }
}
