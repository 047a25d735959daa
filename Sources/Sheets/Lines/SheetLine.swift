// SheetLine.swift: a line of a sheet, with its place in the file and what it looks like.

/// A line without the noise of transport.
struct SheetLine {
  /// The number of the line in the file, from 1.
  var number: Int
  /// The numbers of the lines that were joined to it.
  var joined: [Int] = []
  /// Without blanks at both ends.
  var text: String
  /// The blanks before the text.
  var indent = 0
  /// Whether a blank line stands before it.
  var isAfterBlank = false
  /// Whether the line begins with a list mark, which `text` does not have.
  var hasBullet = false
  /// The number of a numbered line, `2) ...`, which `text` does not have.
  var item: Int?
  /// Whether it goes on with the point above, as an item of a list within it.
  var isPart = false
  /// Whether it is another number of the contact above: "or + 254 20 999 133", without the "or".
  var isAlternative = false
  /// The label at its beginning.
  var label: FoundLabel?
  /// Whether the line was a heading of Markdown.
  var isMarkedHeading = false

  /// Whether it begins with one of some labels.
  func has(_ labels: Label...) -> Bool { label.map { labels.contains($0.label) } ?? false }

  /// Whether it parts what stands above it from what stands below: "* * *", "- - - cut here - - -".
  var isRuler: Bool {
    let signs = text.filter { !$0.isWhitespace }
    let marks = signs.count { !$0.isLetter && !$0.isNumber }
    return marks == signs.count || signs.count > 9 && marks * 2 > signs.count
  }

  /// Whether it is a remark such as `Note: ...`, which belongs to what it stands in.
  var isNote: Bool { label.map { $0.label == .instruction && $0.needsColon } ?? false }
}

/// A label at the beginning of a line.
struct FoundLabel {
  var label: Label
  /// What stands behind it on the line, without the colon.
  var value: String
  /// The words of the label as printed.
  var words: String
  /// Whether only a colon makes it a label: `Note:`.
  var needsColon = false
}

extension [SheetLine] {
  /// The line at a place and those below it up to a blank one.
  func paragraph(at place: Int) -> ArraySlice<SheetLine> {
    let start = Swift.min(place, count)
    return self[start..<(self[start...].dropFirst().firstIndex(where: \.isAfterBlank) ?? count)]
  }
}
