// MessageHead.swift: the header fields of a message, encoded and folded.

import SourceText

/// Header fields, line by line (RFC 5322, section 2.2): at most 78 characters a line, and nothing in a value can end
/// its field, because values come in without controls.
struct MessageHead {
  private(set) var bytes: [UInt8] = []
  /// Characters in the line so far.
  private var column = 0

  private static let lineLimit = 78

  /// Appends a field whose text is ASCII and short, such as `MIME-Version`.
  mutating func append(_ name: String, _ value: String) {
    begin(name)
    write(value.utf8)
    end()
  }

  /// Appends a field of free text.
  mutating func append(_ name: String, text: String) {
    begin(name)
    appendText(Self.oneLine(Array(text.utf8)[...]))
    end()
  }

  /// Appends a field of addresses, each checked before; `names` and `addresses` are of one length.
  mutating func append(
    _ name: String, _ mailboxes: [(name: ArraySlice<UInt8>, address: ArraySlice<UInt8>)]
  ) {
    begin(name)
    for (index, mailbox) in mailboxes.enumerated() {
      if index > 0 { write(",".utf8) }
      if index > 0 { foldOrBlank(before: 1) }
      append(mailbox.name, mailbox.address)
    }
    end()
  }

  private mutating func begin(_ name: String) {
    column = 0
    write(name.utf8)
    write(": ".utf8)
  }

  private mutating func end() { bytes.append(contentsOf: "\r\n".utf8) }

  private mutating func write(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
    column += text.count
  }

  /// A blank, in front of which the line is broken when what follows does not fit.
  private mutating func foldOrBlank(before count: Int) {
    if column + 1 + count > Self.lineLimit {
      bytes.append(contentsOf: "\r\n".utf8)
      column = 0
    }
    write(" ".utf8)
  }

  // MARK: - Addresses

  private mutating func append(_ name: ArraySlice<UInt8>, _ address: ArraySlice<UInt8>) {
    let name = Self.oneLine(name)
    guard !name.isEmpty else {
      write(address)
      return
    }
    if Self.isPlainText(name),
      name.allSatisfy({ isAtomCharacter($0) || $0 == UInt8(ascii: " ") })
    {
      appendText(name)
    } else if name.count <= 60, name.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      var quoted = [UInt8(ascii: "\"")]
      for byte in name {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { quoted.append(UInt8(ascii: "\\")) }
        quoted.append(byte)
      }
      quoted.append(UInt8(ascii: "\""))
      if column + quoted.count > Self.lineLimit { fold() }
      write(quoted)
    } else {
      appendEncodedWords(name[...])
    }
    foldOrBlank(before: address.count + 2)
    write("<".utf8)
    write(address)
    write(">".utf8)
  }

  /// Begins a new line behind the blank that is there already.
  private mutating func fold() {
    guard bytes.last == UInt8(ascii: " ") else { return }
    bytes.removeLast()
    bytes.append(contentsOf: "\r\n ".utf8)
    column = 1
  }

  // MARK: - Text

  /// Without controls, its line ends as blanks, runs of blanks as one, and no blank at either end.
  private static func oneLine(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    forEachPlainCharacter(of: text) { character in
      let isBlank = character.first == UInt8(ascii: " ") || character.first == UInt8(ascii: "\n")
      if !isBlank {
        line.append(contentsOf: character)
      } else if let last = line.last, last != UInt8(ascii: " ") {
        line.append(UInt8(ascii: " "))
      }
    }
    if line.last == UInt8(ascii: " ") { line.removeLast() }
    return line
  }

  /// Whether free text may stand as it is: ASCII whose words fit a line and of which none looks encoded.
  private static func isPlainText(_ text: [UInt8]) -> Bool {
    text.allSatisfy { (0x20..<0x7F).contains($0) }
      && text.split(separator: UInt8(ascii: " ")).allSatisfy { $0.count <= 60 && !$0.starts(with: "=?".utf8) }
  }

  private mutating func appendText(_ text: [UInt8]) {
    guard Self.isPlainText(text) else {
      appendEncodedWords(text[...])
      return
    }
    for (index, word) in text.split(separator: UInt8(ascii: " ")).enumerated() {
      if index > 0 { foldOrBlank(before: word.count) }
      write(word)
    }
  }

  /// Appends text as encoded words of at most 75 characters (RFC 2047), in the shorter of its two encodings.
  private mutating func appendEncodedWords(_ text: ArraySlice<UInt8>) {
    let plain = text.count { EncodedWord.isPlain($0) }
    let usesBase64 = plain + 3 * (text.count - plain) > (text.count + 2) / 3 * 4
    var word = EncodedWord(usesBase64: usesBase64)
    var room = min(75, Self.lineLimit - 2 - column)
    var isFirst = true
    let flush = { (head: inout MessageHead) in
      if !isFirst { head.foldOrBlank(before: Self.lineLimit) }
      head.write(word.bytes)
      isFirst = false
      word = EncodedWord(usesBase64: usesBase64)
      room = 75
    }
    var index = text.startIndex
    while index < text.endIndex {
      let length = utf8Scalar(in: text, at: index)?.length ?? 1
      let character = text[index..<index + length]
      if !word.isEmpty, word.count(adding: character) > room { flush(&self) }
      word.append(character)
      index += length
    }
    if !word.isEmpty { flush(&self) }
  }
}
