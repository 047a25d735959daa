// MessageText.swift: the text of a letter as a message, without what belongs on paper.

import Letters

/// How the text of a message is written.
protocol MessageEscaping: ValueEscaping {
  /// What stands between two stretches of one line, each of which is escaped alone.
  var joint: String { get }
  var lineEnd: String { get }
}

extension PreparedDocument {
  /// Appends a letter as a message's text: salutation, body, closing, and the sender's name and address; date, addressee
  /// and subject stand in the message's head. A paragraph is one line, which the reader's program breaks.
  mutating func append(_ letter: Letter, _ escaping: some MessageEscaping) {
    var isEmpty = true
    for var rest in letter.message.map({ $0[...] }) {
      while let first = rest.first {
        let group = first.kind == .paragraph ? rest.prefix(1) : rest.prefix { $0.kind == first.kind }
        rest = rest.dropFirst(group.count)
        append(when: group.flatMap(\.runs).visibility) { document in
          if !isEmpty { document.append(escaping.lineEnd) }
          for block in group { document.append(block, escaping) }
        }
        isEmpty = false
      }
    }
  }

  private mutating func append(_ block: Block, _ escaping: some MessageEscaping) {
    let lineEnd = block.kind == .paragraph ? escaping.lineEnd + escaping.lineEnd : escaping.lineEnd
    append(when: block.visibility) { document in
      document.append(Self.marked(block), joint: escaping.joint, lineEnd: lineEnd, escaping)
      document.append(escaping.lineEnd)
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
}

extension Letter {
  /// What a message says, with its enclosures: blocks that each stand behind an empty line; in one of them lines and items
  /// follow each other without.
  var message: [[Block]] {
    enclosures.reduce(into: ownMessage) { groups, enclosure in
      groups.append([Block(.line, "-----")])
      for role in [Part.Role.date, .address, .subject] { groups.append(enclosure.blocks(role)) }
      groups += enclosure.ownMessage
    }
  }

  private var ownMessage: [[Block]] {
    let signature = blocks(.signature)
    let signed = signature.map { $0.runs.map(\.content) }
    let signer = signature + blocks(.sender).filter { !signed.contains($0.runs.map(\.content)) }
    return [Part.Role.salutation, .body, .closing].map { blocks($0) } + [signer, blocks(.copies)]
  }
}
