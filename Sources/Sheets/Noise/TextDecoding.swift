// TextDecoding.swift: bytes of a file made a text, whatever its encoding.

import SourceText

/// UTF-8, UTF-16 with its mark, or else Windows-1252.
enum TextDecoding {
  /// - Throws: `SheetError` for bytes that are no text.
  static func text(_ bytes: [UInt8]) throws(SheetError) -> String {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw SheetError(kind: .empty) }
    if bytes.starts(with: Array("%PDF-".utf8)) { throw SheetError(kind: .portableDocument) }
    if bytes.starts(with: Array("{\\rtf".utf8)) { throw SheetError(kind: .binary) }
    if let text = markedUTF16(bytes) { return text }
    let head = bytes.prefix(1 << 16)
    let controls = head.count { $0 < 0x20 && !($0 == 9 || $0 == 10 || $0 == 12 || $0 == 13) }
    guard controls * 50 <= head.count else { throw SheetError(kind: .binary) }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if let text = String(validating: isMarked ? bytes.dropFirst(3) : bytes[...], as: UTF8.self) {
      return onceCoded(text)
    }
    return western(bytes)
  }

  /// The characters of Windows-1252 with their bytes.
  private static let westernBytes = Dictionary(
    (UInt8(0x80)...0xFF).map { (Character(western([$0])), $0) }
  ) { first, _ in first }

  /// A text that was coded as UTF-8 twice, "PÃºblico", with what was meant.
  private static func onceCoded(_ text: String) -> String {
    guard text.contains(where: { "ÃÂâ".contains($0) }) else { return text }
    var (result, run) = ("", [Character]())
    func plain() -> String {
      let bytes = run.compactMap { one in
        westernBytes[one] ?? one.unicodeScalars.first.flatMap { UInt8(exactly: $0.value) }
      }
      return bytes.count == run.count ? String(validating: bytes, as: UTF8.self) ?? String(run) : String(run)
    }
    for character in text {
      if character.isASCII {
        result += plain() + String(character)
        run = []
      } else {
        run.append(character)
      }
    }
    return result + plain()
  }

  /// Windows-1252, of which Latin-1 is a part.
  static func western(_ bytes: some Sequence<UInt8>) -> String {
    ByteCharset.western.text(bytes).exchanging("\u{FFFD}", for: " ")
  }
}
