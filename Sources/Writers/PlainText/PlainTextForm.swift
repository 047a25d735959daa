// PlainTextForm.swift: a prepared text letter, with the cover that counts its pages.

import Letters
import SourceText
import UrgentAction

/// A text letter with its fixed lines ready.
struct PlainTextForm: LetterForm {
  /// The letter that it was made of.
  private let letter: Letter
  /// The letter, and those enclosed with it.
  private let text: PreparedForm
  private let cover: PreparedForm?

  init(_ letter: Letter) {
    self.letter = letter
    var text = PreparedDocument()
    if letter.channel == .email {
      // What is pasted into a mail program, with what belongs into the lines above it.
      for blocks in [letter.messageHead] + letter.message { text.append(Letter.Part(.body, blocks)) }
    } else {
      for (index, letter) in ([letter] + letter.enclosures).enumerated() {
        if index > 0 { text.appendFormFeed() }
        for part in letter.parts { text.append(part) }
      }
    }
    self.text = PreparedForm(text)
    cover = letter.cover.map { cover in
      var document = PreparedDocument()
      document.append(cover)
      return PreparedForm(document)
    }
  }

  /// The text where it is all of the letter; nil where there is a cover.
  var only: PreparedForm? { cover == nil ? text : nil }

  /// Whether another letter says the same to every sender.
  func isLike(_ other: Letter) -> Bool {
    letter.cover == other.cover && letter.parts == other.parts && letter.channel == other.channel
      && letter.heading == other.heading
      && letter.enclosures.elementsEqual(other.enclosures) {
        $0.parts == $1.parts && $0.channel == $1.channel
      }
  }

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    guard let cover else { return text.fill(sender, Measures(), to: &output) }
    var pages: [UInt8] = []
    text.fill(sender, Measures(), to: &pages)
    cover.fill(sender, Measures(pages: paginate(&pages)), to: &output)
    output.append(formFeed)
    output.append(contentsOf: pages)
  }
}

extension Letter {
  /// To whom a message goes, and its subject, a line each.
  fileprivate var messageHead: [Block] {
    let labels = words.message
    let lists = [(labels.to, heading?.recipients ?? []), (labels.copies, heading?.copies ?? [])]
    let lines = lists.filter { !$0.1.isEmpty }.map { label, boxes in
      "\(label) \(boxes.map(\.address).joined(separator: ", "))"
    }
    return (lines + ["\(labels.subject) \(heading?.subject ?? title)"]).map { Block(.line, $0) }
  }
}

extension PreparedDocument {
  /// Appends one part of a letter, with the space that belongs behind it.
  fileprivate mutating func append(_ part: Letter.Part) {
    var previous: Block.Kind?
    for block in part.blocks {
      if let previous, previous != .line || block.kind != .line, (previous, block.kind) != (.item, .item) {
        appendSpace()
      }
      append(block)
      previous = block.kind
    }
    if previous != nil { appendSpace(part.role == .closing ? 4 : 1) }
  }

  fileprivate mutating func append(_ cover: Cover) {
    append("\(cover.heading)\n\(String(repeating: "=", count: cover.heading.count))\n")
    appendSpace()
    let column = (cover.rows.map(\.label.count).max() ?? 0) + 2
    for row in cover.rows {
      let label = withPlainBlanks(row.label) + ":" + String(repeating: " ", count: column - row.label.count)
      append(Block(.paragraph, row.runs), mark: label)
    }
    for block in cover.note {
      appendSpace()
      append(block)
    }
  }

  /// Appends a block; `mark` stands in front of its first line, and as many blanks before the others.
  private mutating func append(_ block: Block, mark: String? = nil) {
    guard block.kind == .line else {
      return appendWrapped(mark: mark ?? (block.kind == .item ? " - " : "")) { document in
        document.append(block.runs) { $0 }
      }
    }
    append(when: block.isFixed ? nil : block.visibility) { document in
      document.append(block.runs, withPlainBlanks)
      document.append("\n")
    }
  }

  private mutating func append(_ runs: [Run], _ written: (String) -> String) {
    append(
      runs, text: { written(printableText($0)) }, field: { .field($0) },
      pageCount: { count in
        { _, measures, output in
          output += String(count == .withCover ? measures.pages + 1 : measures.pages).utf8
        }
      })
  }
}

/// A line is not wrapped, so that its no-break spaces can be the blanks they are written as.
private func withPlainBlanks(_ text: String) -> String {
  text.exchanging("\u{A0}", for: " ").exchanging("\u{202F}", for: " ")
}

private let lineFeed = UInt8(ascii: "\n")
private let formFeed: UInt8 = 0x0C
private let linesPerPage = 60

/// Divides text into pages by form feeds, each behind an empty line where there is one, and returns their number.
private func paginate(_ text: inout [UInt8]) -> Int {
  var paged: [UInt8] = []
  var pages = 1
  var lines = text.split(separator: lineFeed, omittingEmptySubsequences: false)
  if lines.last?.isEmpty == true { lines.removeLast() }
  var start = 0
  while start < lines.count {
    var end = min(start + linesPerPage, lines.count)
    if end < lines.count, let gap = lines[start..<end].lastIndex(where: \.isEmpty), gap > start {
      end = gap + 1
    }
    for line in lines[start..<end] {
      paged.append(contentsOf: line)
      paged.append(lineFeed)
    }
    if end < lines.count {
      paged.append(formFeed)
      pages += 1
    }
    start = end
  }
  text = paged
  return pages
}
