// EmailForm.swift: whether a sender has typed an e-mail address.

/// Whether a text has the form of an e-mail address: one `@` with something on both sides, and nothing that parts
/// addresses in a list.
///
/// A letter on paper may show addresses that the head of a message cannot take, such as those with accents.
public func hasEmailForm(_ text: ArraySlice<UInt8>) -> Bool {
  var marks = 0
  for byte in text {
    switch byte {
    case UInt8(ascii: "@"): marks += 1
    case ...UInt8(ascii: " "), 0x7F, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      return false
    default: break
    }
  }
  guard marks == 1, let at = text.firstIndex(of: UInt8(ascii: "@")), at > text.startIndex else {
    return false
  }
  // Nobody who writes letters has an address at a host without a domain: bruno@example.
  let dot = UInt8(ascii: ".")
  var (hasDot, last) = (false, dot)
  for byte in text[(at + 1)...] {
    if byte == dot {
      if last == dot { return false }
      hasDot = true
    }
    last = byte
  }
  return hasDot && last != dot
}
