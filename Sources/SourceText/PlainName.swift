// PlainName.swift: names made equal that people write in many ways.

/// A name without what people write differently: case, accents, blanks, punctuation.
public func plainName(_ name: String) -> String {
  if name.utf8.allSatisfy({ $0 < 0x80 }) { return plainASCIIName(name) }
  var plain = ""
  for scalar in name.lowercased().unicodeScalars {
    if let letters = unaccented(scalar) {
      plain += letters
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      plain.unicodeScalars.append(scalar)
    }
  }
  return plain
}

private func plainASCIIName(_ name: String) -> String {
  var plain: [UInt8] = []
  for byte in name.utf8 {
    let lower = byte | 0x20
    switch (byte, lower) {
    case (UInt8(ascii: "0")...UInt8(ascii: "9"), _): plain.append(byte)
    case (_, UInt8(ascii: "a")...UInt8(ascii: "z")): plain.append(lower)
    default: break
    }
  }
  return String(decoding: plain, as: UTF8.self)
}

/// The letters that stand under a Latin letter with an accent or for a ligature; nil for every other character.
private func unaccented(_ scalar: Unicode.Scalar) -> String? {
  let table: [(letters: String, plain: String)] = [
    ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöøōŏő", "o"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("ß", "ss"),
    ("æ", "ae"), ("œ", "oe"), ("þ", "th"),
  ]
  guard scalar.value > 0x7F else { return nil }
  return table.first { $0.letters.unicodeScalars.contains(scalar) }?.plain
}
