// TelexWriter.swift: letters as telexes: what an operator punches, line by line.

import Letters

/// Writes telexes in lines of 69 columns, ended by CR LF: heading, salutation, text, closing and signature, each
/// behind an empty line.
///
/// No sign for the end of the message is written; operators end a call by their own network's rule.
struct TelexWriter: LetterWriter {
  func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    let signs = letter.words.wire.signs
    var steps: [TelexForm.Step] = []
    for part in letter.parts where !part.blocks.isEmpty {
      for (block, next) in zip(part.blocks, part.blocks.dropFirst().map(\.kind) + [nil]) {
        if block.isFixed {
          steps.append(.fixed(try TelexForm.codes(block, for: Sender(), signs), block.kind))
        } else {
          steps.append(.open(block))
        }
        if block.kind != .line, (block.kind, next) != (.item, .item) { steps.append(.gap) }
      }
      steps.append(.gap)
    }
    if case .gap? = steps.last { steps.removeLast() }
    return TelexForm(steps: steps, signs: signs)
  }
}

/// A telex with the characters of its fixed text ready.
struct TelexForm: LetterForm {
  enum Step: Sendable {
    case fixed([UInt8], Block.Kind)
    case open(Block)
    case gap
  }
  let steps: [Step]
  /// The language's words for signs.
  let signs: [Unicode.Scalar: String]

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    var lines = WireLines(lineEnd: "\r\n")
    for step in steps {
      switch step {
      case .fixed(let codes, let kind): append(codes, kind, to: &lines)
      case .open(let block): append(try Self.codes(block, for: sender, signs), block.kind, to: &lines)
      case .gap: lines.gap()
      }
    }
    output.append(contentsOf: lines.bytes)
  }

  private func append(_ codes: [UInt8], _ kind: Block.Kind, to lines: inout WireLines) {
    for line in codes.split(separator: UInt8(ascii: "\n")) {
      lines.append(words: Array(line), indent: kind == .item ? 2 : 0)
      lines.endLine()
    }
  }

  /// A block's text in the alphabet, its explicit lines separated by LF; an item has its mark.
  static func codes(
    _ block: Block, for sender: Sender, _ signs: [Unicode.Scalar: String]
  ) throws(WriterError) -> [UInt8] {
    var codes: [UInt8] = []
    for line in block.text(for: sender).split(separator: UInt8(ascii: "\n")) {
      if !codes.isEmpty { codes.append(UInt8(ascii: "\n")) }
      var own: [UInt8] = block.kind == .item ? Array("- ".utf8) : []
      try ITA2.append(utf8: line, to: &own, signs)
      codes += own
    }
    return codes
  }
}
