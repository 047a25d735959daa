// WireCopy.swift: the copy of a telegram or telex, which prints what was sent, line for line.

import Letters
import UrgentAction

/// A letter that encloses telegrams or telexes: what they say depends on the sender, down to their lines.
struct WireCopyForm: LetterForm {
  private let letter: Letter
  private let writer: any LetterWriter
  /// The message of each enclosure that went by wire; nil for the others.
  private let messages: [(any LetterForm)?]

  /// Nil for a letter that encloses none.
  init?(_ letter: Letter, by writer: any LetterWriter) throws(WriterError) {
    guard letter.enclosures.contains(where: \.channel.isWire) else { return nil }
    (self.letter, self.writer) = (letter, writer)
    messages = try letter.enclosures.map(Self.message)
  }

  /// The message without the heading of its copy.
  private static func message(_ enclosure: Letter) throws(WriterError) -> (any LetterForm)? {
    var sent = enclosure
    sent.parts.removeAll { $0.role == .subject }
    return switch enclosure.channel {
    case .telegram: try TelegramWriter().form(for: sent)
    case .telex: try TelexWriter().form(for: sent)
    default: nil
    }
  }

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    var filled = letter
    for (index, message) in messages.enumerated() {
      guard let message else { continue }
      var bytes: [UInt8] = []
      try message.fill(sender, to: &bytes)
      filled.enclosures[index].channel = .post
      filled.enclosures[index].parts =
        letter.enclosures[index].parts.filter { $0.role == .subject } + [
          Letter.Part(.body, Self.lines(bytes))
        ]
    }
    try writer.form(for: filled).fill(sender, to: &output)
  }

  private static func lines(_ bytes: [UInt8]) -> [Block] {
    var lines = bytes.filter { $0 != UInt8(ascii: "\r") }
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { Block(.line, String(decoding: $0, as: UTF8.self)) }
  }
}
