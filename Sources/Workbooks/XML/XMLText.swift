// XMLText.swift: texts and attributes of XML as they are meant.

/// Appends a text with its references resolved and its line ends as LF; returns false for a reference that means no
/// character; only the five of XML itself and numbers are known.
func appendXMLText(_ source: ArraySlice<UInt8>, to text: inout [UInt8]) -> Bool {
  guard source.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\r") }) else {
    text += source
    return true
  }
  var place = source.startIndex
  while place < source.endIndex {
    let byte = source[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\r"):
      if place == source.endIndex || source[place] != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    case UInt8(ascii: "&"):
      guard let end = source[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(of: source[place..<end])
      else { return false }
      text += String(scalar).utf8
      place = end + 1
    default: text.append(byte)
    }
  }
  return true
}

/// The character that a reference such as `amp` or `#xE9` means.
private func scalar(of reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
  switch String(decoding: reference, as: UTF8.self) {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  case let word where word.hasPrefix("#x"):
    return UInt32(word.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
  case let word where word.hasPrefix("#"): return UInt32(word.dropFirst()).flatMap(Unicode.Scalar.init)
  default: return nil
  }
}

/// Resolves `_x000D_` and the like, by which workbooks write characters that XML cannot have, from `start` on.
///
/// Two such that are halves of one character become that character, and a half alone U+FFFD.
func resolveEscapes(in text: inout [UInt8], from start: Int) {
  guard text[start...].contains(UInt8(ascii: "_")) else { return }
  let source = Array(text[start...])
  text.removeSubrange(start...)
  var place = 0
  while place < source.count {
    guard let unit = escapedUnit(source, at: place) else {
      text.append(source[place])
      place += 1
      continue
    }
    place += 7
    var units = [unit]
    if UTF16.isLeadSurrogate(unit), let trail = escapedUnit(source, at: place), UTF16.isTrailSurrogate(trail)
    {
      units.append(trail)
      place += 7
    }
    text += String(decoding: units, as: UTF16.self).utf8
  }
}

/// The number in `_xHHHH_` at `place`; nil when something else stands there.
private func escapedUnit(_ source: [UInt8], at place: Int) -> UInt16? {
  let mark = UInt8(ascii: "_")
  guard place + 7 <= source.count, source[place] == mark, source[place + 1] == UInt8(ascii: "x"),
    source[place + 6] == mark
  else { return nil }
  let digits = source[place + 2..<place + 6]
  guard !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-")) else { return nil }
  return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
}
