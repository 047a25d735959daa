// ByteDigits.swift: letters and digits among bytes: decimal ones, hexadecimal ones, and those of Base64.

/// Whether the byte is a digit of ASCII.
@inlinable public func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

/// Whether the byte is a letter of ASCII.
@inlinable public func isASCIILetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

/// Whether the byte is a letter or a digit of ASCII.
@inlinable public func isAlphanumeric(_ byte: UInt8) -> Bool { isASCIILetter(byte) || isDigit(byte) }

/// The value of a hexadecimal digit; nil for other bytes.
public func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case _ where isDigit(byte): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// A number, or its digits, with zeros in front until it has so many characters.
public func padded(_ digits: some CustomStringConvertible, to width: Int) -> String {
  let digits = "\(digits)"
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension [UInt8] {
  /// Appends a whole number in decimal digits.
  @inlinable public mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    if rest < 10 { return append(0x30 + UInt8(truncatingIfNeeded: rest)) }
    // From the last digit to the first, and then turned round: to divide by 10 is to multiply.
    var first = count
    while rest > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    var last = count - 1
    while first < last {
      swapAt(first, last)
      (first, last) = (first + 1, last - 1)
    }
  }

  /// Appends the two hexadecimal digits of a byte, in upper case.
  @inlinable public mutating func append(hexadecimal byte: UInt8) {
    let (high, low) = (byte >> 4, byte & 15)
    append(high < 10 ? 0x30 + high : 0x37 + high)
    append(low < 10 ? 0x30 + low : 0x37 + low)
  }

  /// Appends bytes in Base64 (RFC 4648, section 4).
  public mutating func append(base64 bytes: ByteView) {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var index = 0
    while index < bytes.count {
      let count = Swift.min(3, bytes.count - index)
      var group: UInt32 = 0
      for offset in 0..<3 { group = group << 8 | (offset < count ? UInt32(bytes[index + offset]) : 0) }
      for digit in 0..<4 {
        append(digit <= count ? digits[Int(group >> UInt32(18 - 6 * digit) & 63)] : UInt8(ascii: "="))
      }
      index += 3
    }
  }
}
