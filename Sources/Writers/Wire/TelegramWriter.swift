// TelegramWriter.swift: letters as telegrams: address, text, signature.

import Letters

/// Writes telegrams as they are handed in: address, text and signature, each behind an empty line (the order of ITU-T
/// F.1; the office puts its own heading in front).
struct TelegramWriter: LetterWriter {
  func form(for letter: Letter) throws(WriterError) -> any LetterForm { try TelegramForm(letter) }
}

/// A telegram with all that is the same for every sender in its lines.
struct TelegramForm: LetterForm {
  private let address: [Block]
  private let body: [Block]
  private let signature: [Block]
  /// The address and the text up to the first block that depends on the sender.
  private let prepared: TelegramText
  private let preparedBlocks: Int
  private let words: WireWords

  init(_ letter: Letter) throws(WriterError) {
    words = letter.words.wire
    (address, body, signature) = (letter.blocks(.address), letter.blocks(.body), letter.blocks(.signature))
    preparedBlocks = body.prefix(while: \.isFixed).count
    var separator = TelegramText.Separator.stop
    for block in body.prefix(preparedBlocks) {
      if try TelegramText.says(.stop, block.text(for: Sender()), words) { separator = .fullStop }
    }
    prepared = try Self.text(address, body.prefix(preparedBlocks), separator, words)
  }

  private static func text(
    _ address: [Block], _ body: ArraySlice<Block>, _ separator: TelegramText.Separator, _ words: WireWords
  ) throws(WriterError) -> TelegramText {
    var text = TelegramText(separator, words)
    for line in address {
      try text.append(name: line.text(for: Sender()))
      text.endLine()
    }
    text.gap()
    for block in body { try text.append(paragraph: block.text(for: Sender())) }
    return text
  }

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    let own = body.dropFirst(preparedBlocks).map { $0.text(for: sender) }
    var text = prepared
    for paragraph in own {
      guard text.separator == .stop, try TelegramText.says(.stop, paragraph, words) else { continue }
      text = try Self.text(address, body.prefix(preparedBlocks), .fullStop, words)
    }
    for paragraph in own { try text.append(paragraph: paragraph) }
    text.gap()
    for block in signature {
      try text.append(name: block.text(for: sender))
      text.endLine()
    }
    output.append(contentsOf: text.lines.bytes)
  }
}
