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
  let index = Int(scalar.value) - 0x80
  return latinLetters.indices.contains(index) ? latinLetters[index] : nil
}

/// For each character from U+0080 to U+021F the letters under it.
private let latinLetters: [String?] = {
  let table: KeyValuePairs = [
    "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
    "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏő", "r": "ŕŗř",
    "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž", "ss": "ß",
    "ae": "æ", "oe": "œ", "th": "þ",
  ]
  var letters = [String?](repeating: nil, count: 0x220 - 0x80)
  for (plain, accented) in table {
    for scalar in accented.unicodeScalars { letters[Int(scalar.value) - 0x80] = plain }
  }
  return letters
}()
