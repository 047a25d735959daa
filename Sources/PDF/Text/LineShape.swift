// LineShape.swift: the room for the lines of a paragraph.

/// How wide the lines of a paragraph may be, where they start, and whether they are spread to full width.
public struct LineShape: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    /// Lines end where their words end.
    case raggedRight
    /// All lines but the last of each explicit line are spread to the full width.
    case justified
  }

  /// From the left edge of the paragraph to its right edge.
  public var width: Length
  /// From the left edge to the start of the first line; smaller than `indent` for a hanging mark.
  public var firstIndent: Length
  /// From the left edge to the start of every other line.
  public var indent: Length
  /// Whether a line behind an explicit line end starts where the first line does.
  public var startsAnewAtLineEnds: Bool
  public var alignment: Alignment

  public init(
    width: Length, firstIndent: Length = .zero, indent: Length = .zero, startsAnewAtLineEnds: Bool = false,
    alignment: Alignment = .raggedRight
  ) {
    self.width = width
    self.firstIndent = firstIndent
    self.indent = indent
    self.startsAnewAtLineEnds = startsAnewAtLineEnds
    self.alignment = alignment
  }
}

/// One line of a broken paragraph.
public struct Line: Hashable, Sendable {
  /// The codes of the paragraph that the line shows.
  public var codes: Range<Int>
  /// From the left edge of the paragraph to the line's start.
  public var indent: Length
  /// The width of the text before it is spread.
  public var width: Length
  /// What each blank is wider than its natural width; negative when the line is squeezed, zero in ragged lines.
  var spread: Length
  /// Whether the line is the first after an explicit line end; false for the paragraph's first line.
  public var followsLineEnd: Bool
  /// Whether the next line goes on with the same word, or with a script that writes no blanks.
  public var endsInsideWord: Bool
}
