// MessageText.swift: the text of a letter as a message, without what belongs on paper.

import Letters

/// How the text of a message is written.
protocol MessageEscaping: ValueEscaping {
  /// What stands between two stretches of one line, each of which is escaped alone.
  var joint: String { get }
  var lineEnd: String { get }
}

/// A message's text: salutation, body, closing, and the sender's name and address; date, addressee and subject
/// stand in the message's head. A paragraph is one line, which the reader's program breaks.
struct MessageText<Escaping: MessageEscaping> {
  private(set) var program: SegmentProgram
  private let escaping: Escaping
  private var isEmpty = true

  /// A text behind what is in `program` already.
  init(_ letter: Letter, _ escaping: Escaping, behind program: SegmentProgram) {
    (self.program, self.escaping) = (program, escaping)
    append(letter)
    for enclosure in letter.enclosures {
      append([Block(.line, "-----")])
      for role in [Letter.Part.Role.date, .address, .subject] { append(enclosure.blocks(role)) }
      append(enclosure)
    }
  }

  private mutating func append(_ letter: Letter) {
    for role in [Letter.Part.Role.salutation, .body, .closing] { append(letter.blocks(role)) }
    let signature = letter.blocks(.signature)
    let signed = signature.map { $0.runs.map(\.content) }
    append(signature + letter.blocks(.sender).filter { !signed.contains($0.runs.map(\.content)) })
    append(letter.blocks(.copies))
  }

  /// Appends blocks, each behind an empty line; lines and items follow each other without.
  private mutating func append(_ blocks: [Block]) {
    var rest = blocks[...]
    while let first = rest.first {
      let group = first.kind == .paragraph ? rest.prefix(1) : rest.prefix { $0.kind == first.kind }
      rest = rest.dropFirst(group.count)
      let gap = isEmpty ? "" : escaping.lineEnd
      isEmpty = false
      program.append(when: FieldMask.visibility(of: group.flatMap(\.runs))) { [escaping] program in
        program.append(gap)
        for block in group { Self.append(block, escaping, to: &program) }
      }
    }
  }

  private static func append(_ block: Block, _ escaping: Escaping, to program: inout SegmentProgram) {
    let valueLineEnd =
      switch block.kind {
      case .paragraph: escaping.lineEnd + escaping.lineEnd
      case .item, .line: escaping.lineEnd
      }
    program.append(when: FieldMask.visibility(of: block.runs)) { program in
      var isFirst = true
      for run in marked(block) {
        let mask = FieldMask(run.conditions)
        program.append(when: mask.isAlwaysMet ? nil : [mask]) { program in
          switch run.content {
          case .text(let text): append(text, &isFirst, escaping, to: &program)
          case .field(let field):
            program.append(isFirst ? "" : escaping.joint)
            program.append(field, lineEnd: valueLineEnd)
          case .pageCount: break
          }
        }
        isFirst = false
      }
      program.append(escaping.lineEnd)
    }
  }

  /// The block's runs, an item's mark in front.
  private static func marked(_ block: Block) -> [Run] {
    guard block.kind == .item else { return block.runs }
    if let first = block.runs.first, first.conditions.isEmpty, case .text(let text) = first.content {
      return [Run(.text("- " + text))] + block.runs.dropFirst()
    }
    return [Run(.text("- "))] + block.runs
  }

  private static func append(
    _ text: String, _ isFirst: inout Bool, _ escaping: Escaping, to program: inout SegmentProgram
  ) {
    var bytes = Array((isFirst ? "" : escaping.joint).utf8)
    // A line end is a blank, which a link writes in its own way.
    let line = text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    escaping.append(line[...], lineEnd: [], to: &bytes)
    program.append(bytes)
    isFirst = false
  }
}
