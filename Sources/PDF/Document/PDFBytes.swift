// PDFBytes.swift: PDF's numbers and strings as bytes (ISO 32000-1, 7.3).

import SourceText

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a number given in thousandths, with at most three decimals and no trailing zeros.
  mutating func append(thousandths number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let (whole, fraction) = number.magnitude.quotientAndRemainder(dividingBy: 1000)
    append(decimal: Int(whole))
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / 100))
    guard fraction % 100 > 0 else { return }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / 10 % 10))
    guard fraction % 10 > 0 else { return }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction % 10))
  }

  mutating func append(_ length: Length) { append(thousandths: length.thousandths) }

  /// Appends one entry of the cross-reference table, 20 bytes, for an object in use.
  mutating func append(crossReference offset: Int) {
    let start = count
    append("0000000000 00000 n \n")
    var rest = offset.magnitude
    var place = start + 9
    while rest > 0, place >= start {
      self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      place -= 1
    }
  }

  /// Appends `12 0 R`.
  mutating func append(reference object: Int) {
    append(decimal: object)
    append(" 0 R")
  }

  /// Appends one code inside a literal string, escaped where it must be.
  @inline(__always) mutating func append(escaped code: UInt8) {
    switch code {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(code)
    case 0x0D:
      // A bare carriage return in a literal string is read as a line feed.
      append("\\r")
    default: append(code)
    }
  }

  /// Appends four hexadecimal digits.
  @inline(__always) mutating func append(hexadecimal number: UInt16) {
    append(hexadecimal: UInt8(truncatingIfNeeded: number >> 8))
    append(hexadecimal: UInt8(truncatingIfNeeded: number))
  }
}

/// Whether a code inside a literal string needs a backslash.
@inline(__always) func mustBeEscaped(_ code: UInt8) -> Bool {
  code == UInt8(ascii: "(") || code == UInt8(ascii: ")") || code == UInt8(ascii: "\\") || code == 0x0D
}

/// A text string: a literal string for printable ASCII, else UTF-16 with a byte order mark in hexadecimal.
func textString(_ text: String) -> String {
  var bytes: [UInt8] = []
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
    bytes.append("(")
    for code in text.utf8 { bytes.append(escaped: code) }
    bytes.append(")")
  } else {
    bytes.append("<FEFF")
    for unit in text.utf16 { bytes.append(hexadecimal: unit) }
    bytes.append(">")
  }
  return String(decoding: bytes, as: UTF8.self)
}
