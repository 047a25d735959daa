// EmailForm.swift: whether a text has the form of an e-mail address.

/// Whether a text is an e-mail address in the common form `name@example.org`: a dot-atom, and a domain of several parts
/// (RFC 5322, section 3.4.1; lengths by RFC 5321, section 4.5.3.1). Quoted names and address literals are refused, since many
/// servers refuse them.
///
/// A letter on paper may show an address with accents, to which no message goes: with `isPlain` that is none.
public func hasEmailForm(_ text: ByteView, isPlain: Bool = false) -> Bool {
  let (dot, mark, hyphen) = (UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "-"))
  // Whether the mark has come, and behind it a dot; where the part began that goes on; and the last byte.
  var (hasMark, hasDot, start, last) = (false, false, 0, dot)
  for index in text.indices {
    let byte = text[index]
    if isAlphanumeric(byte) {
      // Most are.
    } else if byte == dot || byte == mark {
      if index == start || hasMark && (last == hyphen || index - start > 63) { return false }
      if byte == mark {
        if hasMark || index > 64 { return false }
        hasMark = true
      } else if hasMark {
        // Nobody who writes letters has an address at a host without a domain: bruno@example.
        hasDot = true
      }
      start = index + 1
    } else {
      let isPart = byte >= 0x80 ? !isPlain : hasMark ? byte == hyphen && index > start : isAtomCharacter(byte)
      if !isPart { return false }
    }
    last = byte
  }
  return hasDot && start < text.count && last != hyphen && text.count - start < 64 && text.count < 255
}

/// `atext` of RFC 5322, section 3.2.3.
public func isAtomCharacter(_ byte: UInt8) -> Bool {
  isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
}
