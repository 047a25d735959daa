// SharedStrings.swift: the texts of a workbook, which its cells name by numbers.

import Files
import SourceText
import ZIP

/// The texts of `sharedStrings.xml`, in bounded memory: what is more than 6 MiB stands in a file.
struct SharedStrings: Sendable {
  /// The part may have so many bytes.
  static let longestPart = 1 << 30

  private var texts = SpoolBytes(memory: 4 << 20)
  /// Where each text ends, eight bytes a number.
  private var ends = SpoolBytes(memory: 2 << 20)
  private(set) var count = 0
  /// What was read of both last: cells mostly name the texts in their order.
  private var (lastEnds, lastTexts) = (SpoolWindow(), SpoolWindow())

  /// A workbook without texts.
  init() {}

  init(_ part: String, of archive: Archive) throws(FileError) {
    var scanner = try XMLScanner(part, of: archive, limit: Self.longestPart)
    var text: [UInt8] = []
    while try scanner.moves(to: .stringItem) {
      text.removeAll(keepingCapacity: true)
      try scanner.appendRichText(to: &text)
      try append(text)
    }
  }

  private mutating func append(_ text: [UInt8]) throws(FileError) {
    try texts.append(text)
    let end = UInt64(texts.count)
    try ends.append((0..<8).map { UInt8(truncatingIfNeeded: end >> (8 * UInt64($0))) })
    count += 1
  }

  /// Appends the text of a number, which must be less than `count`.
  mutating func append(_ number: Int, to text: inout [UInt8]) throws(FileError) {
    // Where it ends, and before that where the one before it does.
    let bytes = Array(try lastEnds.read(max(0, 8 * number - 8)..<8 * number + 8, of: ends))
    let range = bytes.withBytes { (number == 0 ? 0 : Int($0.word(at: 0)))..<Int($0.word(at: $0.count - 8)) }
    text += try lastTexts.read(range, of: texts)
  }
}
