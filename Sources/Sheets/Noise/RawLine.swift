// RawLine.swift: a line of a file as it came, and what the steps against noise do to it.

/// A line with its number in the file, which every step keeps.
struct RawLine: Equatable {
  /// From 1.
  var number: Int
  /// With the blanks at its beginning; layout needs them.
  var text: String
  /// Whether a page begins with it.
  var startsPage = false

  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}

/// Text that cannot be an action sheet.
public struct SheetError: Error, Hashable {
  public enum Kind: Hashable, Sendable { case empty, binary, scannedPDF, portableDocument, tooLong, noAction }
  public var kind: Kind
}
