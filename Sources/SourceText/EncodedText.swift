// EncodedText.swift: texts in quoted-printable and in UTF-16.

/// Undoes quoted-printable (RFC 2045, 6.7) in a text without the equals signs at ends of lines; an equals sign that begins
/// no code stands for itself. `put` takes each byte and the bytes so far; `isCoded` where the text has a code for it.
public func quotedPrintable(
  _ text: some Collection<UInt8>,
  put: (_ byte: UInt8, _ isCoded: Bool, _ bytes: inout [UInt8]) -> Void = { $2.append($0) }
) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = text[...]
  while let byte = rest.popFirst() {
    let code = rest.prefix(2).compactMap(hexadecimalValue)
    if byte == UInt8(ascii: "="), code.count == 2 {
      put(code[0] << 4 | code[1], true, &bytes)
      rest = rest.dropFirst(2)
    } else {
      put(byte, false, &bytes)
    }
  }
  return bytes
}

/// The text of UTF-16 that begins with its mark; nil for other bytes.
public func markedUTF16(_ bytes: [UInt8]) -> String? {
  let isLittle = bytes.starts(with: [0xFF, 0xFE])
  guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isLittle ? second << 8 | first : first << 8 | second
  }
  return String(decoding: units, as: UTF16.self)
}
