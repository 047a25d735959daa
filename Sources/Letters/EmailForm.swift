// EmailForm.swift: whether a sender has typed an e-mail address.

public import SourceText

/// Whether a text has the form of an e-mail address: one `@` with something on both sides, and nothing that parts
/// addresses in a list.
///
/// A letter on paper may show addresses that the head of a message cannot take, such as those with accents.
public func hasEmailForm(_ text: ByteView) -> Bool {
  let (dot, mark) = (UInt8(ascii: "."), UInt8(ascii: "@"))
  // Whether the mark has come, and behind it a dot; and the last byte, which is no dot behind the mark.
  var (hasMark, hasDot, last) = (false, false, dot)
  for byte in text {
    switch byte {
    case _ where isAlphanumeric(byte): break
    case mark:
      if hasMark || text.first == mark { return false }
      (hasMark, last) = (true, dot)
      continue
    case ...UInt8(ascii: " "), 0x7F, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      return false
    case dot where hasMark:
      if last == dot { return false }
      hasDot = true
    default: break
    }
    last = byte
  }
  // Nobody who writes letters has an address at a host without a domain: bruno@example.
  return hasMark && hasDot && last != dot
}
