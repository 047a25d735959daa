// Markup.swift: the light markup in which templates write the body of a letter.

import Mustache
import SourceText

/// Reads what remains of a template, when all that is known has been put in, as lines of runs.
///
/// Values that are put in never become markup: `escaping` turns their line ends into blanks and puts an escape
/// character before a mark that would begin an item.
struct Markup {
  private static let blank = UInt8(ascii: " ")

  /// How known values are written into a template.
  static let escaping = Escaping(
    [
      UInt8(ascii: "-"): "\u{1B}-", UInt8(ascii: ":"): "\u{1B}:", UInt8(ascii: "\n"): " ",
      UInt8(ascii: "\r"): " ", 0x1B: "",
    ], unescapedTags: .escaped)

  /// The lines as they stand in the template.
  private(set) var lines: [[Run]] = [[]]

  /// Reads what a template has left; `contents` says what each open slot of it stands for.
  init(_ pieces: [Piece], slots contents: [Run.Content]) { append(pieces, contents, []) }

  private mutating func append(_ pieces: [Piece], _ contents: [Run.Content], _ conditions: [Run.Condition]) {
    for piece in pieces {
      switch piece {
      case .text(let bytes):
        for (index, part) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
          .enumerated()
        {
          if index > 0 { lines.append([]) }
          if !part.isEmpty {
            let text = String(decoding: part, as: UTF8.self)
            lines[lines.count - 1].append(Run(.text(text), when: conditions))
          }
        }
      case .slot(let slot, _): lines[lines.count - 1].append(Run(contents[slot], when: conditions))
      case .section(let slot, let inverted, let inner):
        if case .field(let field) = contents[slot] {
          append(inner, contents, conditions + [Run.Condition(field, isFilled: !inverted)])
        } else if !inverted {
          append(inner, contents, conditions)
        }
      }
    }
  }

  /// The lines as paragraphs and items: an empty line ends a block, a line that begins with "- " begins an item.
  func blocks() -> [Block] { Self.blocks(lines[...]) }

  static func blocks(_ lines: ArraySlice<[Run]>) -> [Block] {
    var blocks: [Block] = []
    var isOpen = false
    for line in lines {
      let runs = withoutOuterBlanks(line)
      guard !runs.isEmpty else {
        isOpen = false
        continue
      }
      if case .text(let text) = runs[0].content, text.hasPrefix("- ") {
        var item = runs
        item[0].content = .text(String(text.dropFirst(2)))
        blocks.append(Block(.item, item))
        isOpen = true
      } else if isOpen {
        blocks[blocks.count - 1].runs += [Run(.text(" "), when: runs[0].conditions)] + runs
      } else {
        blocks.append(Block(.paragraph, runs))
        isOpen = true
      }
    }
    return blocks.map { Block($0.kind, $0.runs.map(withoutEscapes)) }
  }

  /// The lines up to the first empty one, each by itself, and the paragraphs and items behind it.
  func message() -> (heading: [Block], text: [Block]) {
    let filled = lines.drop { $0.isEmpty }
    let heading = filled.prefix { !$0.isEmpty }
    return (
      heading.map { Block(.line, Self.withoutOuterBlanks($0).map(Self.withoutEscapes)) },
      Self.blocks(filled.dropFirst(heading.count))
    )
  }

  /// The lines as a cover sheet: the heading, rows of label and value, and behind an empty line the note.
  func cover() throws -> Cover {
    let filled = lines.drop { $0.isEmpty }
    guard let first = filled.first, case .text(let heading)? = first.first?.content else {
      throw LetterError(
        "the template of the cover sheet has no heading", hint: "write a heading in its first line")
    }
    var rest = filled.dropFirst().drop { $0.isEmpty }
    var rows: [Cover.Row] = []
    while let line = rest.first, !line.isEmpty {
      guard case .text(let text)? = line.first?.content, let colon = text.firstPlace(of: ": ") else {
        throw LetterError(
          "a line of the cover sheet's template has no label", hint: "write it as 'Label: value'")
      }
      var runs = line
      runs[0].content = .text(String(text[colon.upperBound...]))
      let shown = Self.withoutOuterBlanks(runs).map(Self.withoutEscapes)
      rows.append(Cover.Row(label: String(text[..<colon.lowerBound]), runs: shown, when: line[0].conditions))
      rest = rest.dropFirst()
    }
    return Cover(heading: heading, rows: rows, note: Self.blocks(rest))
  }

  /// Runs without the blanks at both ends of a line.
  private static func withoutOuterBlanks(_ runs: [Run]) -> [Run] {
    var runs = runs
    while case .text(let text)? = runs.first?.content {
      guard text.isEmpty || text.utf8.first == blank else { break }
      let trimmed = Substring(text.utf8.drop { $0 == blank })
      if !trimmed.isEmpty {
        runs[0].content = .text(String(trimmed))
        break
      }
      runs.removeFirst()
    }
    while case .text(let text)? = runs.last?.content {
      guard text.isEmpty || text.utf8.last == blank else { break }
      let end = text.utf8.lastIndex { $0 != blank }
      if let end {
        runs[runs.count - 1].content = .text(String(text[...end]))
        break
      }
      runs.removeLast()
    }
    return runs
  }

  private static func withoutEscapes(_ run: Run) -> Run {
    guard case .text(let text) = run.content else { return run }
    return Run(.text(withoutEscapes(text)), when: run.conditions)
  }

  /// A value as it is printed: without the mark that keeps it from becoming markup.
  static func withoutEscapes(_ text: String) -> String { text.leavingOut("\u{1B}") }
}
