// LineShape.swift: the room for the lines of a paragraph.

/// How wide the lines of a paragraph may be, and where they start.
public struct LineShape: Hashable, Sendable {
  /// From the left edge of the paragraph to its right edge.
  var width: Length
  /// From the left edge to the start of the first line; smaller than `indent` for a hanging mark.
  var firstIndent: Length
  /// From the left edge to the start of every other line.
  var indent: Length
  /// Whether a line behind an explicit line end starts where the first line does.
  var startsAnewAtLineEnds: Bool

  public init(
    width: Length, firstIndent: Length = .zero, indent: Length = .zero, startsAnewAtLineEnds: Bool = false
  ) {
    (self.width, self.firstIndent, self.indent) = (width, firstIndent, indent)
    self.startsAnewAtLineEnds = startsAnewAtLineEnds
  }
}

/// One line of a broken paragraph.
public struct Line: Hashable, Sendable {
  /// The codes of the paragraph that the line shows.
  public var codes: Range<Int>
  /// From the left edge of the paragraph to the line's start.
  public var indent: Length
  /// The width of its text.
  public var width: Length
  /// Whether the line is the first after an explicit line end; false for the paragraph's first line.
  public var followsLineEnd: Bool
  /// Whether the next line goes on with the same word, or with a script that writes no blanks.
  public var endsInsideWord: Bool
}
