// WireLines.swift: text for a teleprinter, in lines of its width.

import Letters

/// Lines of at most 69 columns, the width of a teleprinter's page.
struct WireLines: Sendable {
  static let columns = 69

  private(set) var bytes: [UInt8] = []
  private let lineEnd: [UInt8]
  private var column = 0
  /// Whether the line has a word, which the next one must be kept apart from.
  private var hasWord = false
  /// Whether a line stands above that is not followed by an empty one.
  private var mayGap = false

  init(lineEnd: String) { self.lineEnd = Array(lineEnd.utf8) }

  /// Appends a word behind a blank, or on a new line of so many blanks; a word longer than a line is cut.
  mutating func append(_ word: ArraySlice<UInt8>, indent: Int = 0) {
    var word = word
    if hasWord {
      if column + 1 + word.count > Self.columns {
        breakLine(indent)
      } else {
        bytes.append(0x20)
        column += 1
      }
    }
    while column + word.count > Self.columns {
      let room = Self.columns - column
      bytes.append(contentsOf: word.prefix(room))
      word = word.dropFirst(room)
      breakLine(indent)
    }
    bytes.append(contentsOf: word)
    column += word.count
    hasWord = true
  }

  /// Appends words separated by blanks.
  mutating func append(words text: [UInt8], indent: Int = 0) {
    for word in text.split(separator: 0x20) { append(word, indent: indent) }
  }

  private mutating func breakLine(_ indent: Int) {
    bytes.append(contentsOf: lineEnd)
    bytes.append(contentsOf: repeatElement(0x20, count: indent))
    (column, hasWord) = (indent, false)
  }

  /// Ends the line if anything stands on it.
  mutating func endLine() {
    guard column > 0 else { return }
    bytes.append(contentsOf: lineEnd)
    (column, hasWord, mayGap) = (0, false, true)
  }

  /// Ends the line, and puts one empty line below what is there.
  mutating func gap() {
    endLine()
    guard mayGap else { return }
    bytes.append(contentsOf: lineEnd)
    mayGap = false
  }
}

extension Block {
  /// The block's text for a sender as UTF-8; page counts, which no wire has, show nothing.
  func text(for sender: Sender) -> [UInt8] {
    var text: [UInt8] = []
    for run in runs where run.isShown(for: sender) {
      switch run.content {
      case .text(let fixed): text.append(contentsOf: fixed.utf8)
      case .field(let field): text.append(contentsOf: sender.bytes[sender.range(of: field)])
      case .pageCount: break
      }
    }
    return text
  }
}
