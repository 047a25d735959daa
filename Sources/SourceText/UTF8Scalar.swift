// UTF8Scalar.swift: reading one character out of bytes that may not be UTF-8.

/// The Unicode scalar that begins at `index`, with its length in bytes; nil when the bytes there are no well-formed
/// UTF-8 (Unicode Standard, table 3-7).
@inlinable
public func utf8Scalar<Bytes: RandomAccessCollection<UInt8>>(
  in bytes: Bytes, at index: Int
) -> (value: UInt32, length: Int)? where Bytes.Index == Int {
  guard index >= bytes.startIndex, index < bytes.endIndex else { return nil }
  let lead = bytes[index]
  let (length, lowest): (Int, UInt32)
  switch lead {
  case 0..<0x80: return (UInt32(lead), 1)
  case 0xC2...0xDF: (length, lowest) = (2, 0x80)
  case 0xE0...0xEF: (length, lowest) = (3, 0x800)
  case 0xF0...0xF4: (length, lowest) = (4, 0x10000)
  default: return nil
  }
  guard bytes.endIndex - index >= length else { return nil }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let byte = bytes[index + offset]
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard value >= lowest, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
  return (value, length)
}
