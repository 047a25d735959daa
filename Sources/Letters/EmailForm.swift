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
  return marks == 1 && text.first != UInt8(ascii: "@") && text.last != UInt8(ascii: "@")
}
