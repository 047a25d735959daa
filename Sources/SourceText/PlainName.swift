// PlainName.swift: names made equal that people write in many ways.

/// A name without what people write differently: case, accents, blanks, punctuation.
public func plainName(_ name: String) -> String {
  if name.utf8.allSatisfy({ $0 < 0x80 }) { return plainASCIIName(name) }
  var plain = ""
  for scalar in name.unicodeScalars {
    if let letters = unaccented(scalar) {
      plain += letters
      continue
    }
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      if let letters = unaccented(small) {
        plain += letters
      } else if small.properties.isAlphabetic || small.properties.numericType != nil {
        plain.unicodeScalars.append(small)
      }
    }
  }
  return plain
}

private func plainASCIIName(_ name: String) -> String {
  String(unsafeUninitializedCapacity: name.utf8.count) { plain in
    var count = 0
    for byte in name.utf8 {
      let lower = byte | 0x20
      switch (byte, lower) {
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), _): plain[count] = byte
      case (_, UInt8(ascii: "a")...UInt8(ascii: "z")): plain[count] = lower
      default: continue
      }
      count += 1
    }
    return count
  }
}

/// The letters that stand under a Latin letter with an accent or for a ligature; nil for every other character.
private func unaccented(_ scalar: Unicode.Scalar) -> String? {
  placeOfLetter(scalar).flatMap { latinLetters[$0] }
}

/// Where `latinLetters` has a character from U+0080 to U+021F, or one of the Vietnamese from U+1EA0 to U+1EFF.
private func placeOfLetter(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x80..<0x220: Int(scalar.value) - 0x80
  case 0x1EA0...0x1EFF: Int(scalar.value) - 0x1EA0 + 0x1A0
  default: nil
  }
}

/// For each character that has a place the letters under it.
private let latinLetters: [String?] = {
  let table: KeyValuePairs = [
    "a": "àáâãäåāăąạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģ", "h": "ĥħ",
    "i": "ìíîïĩīĭįıỉị", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏőơọỏốồổỗộớờởỡợ",
    "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűųưụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżž",
    "ss": "ß", "ae": "æ", "oe": "œ", "th": "þ",
  ]
  var letters = [String?](repeating: nil, count: 0x1A0 + 0x60)
  for (plain, accented) in table {
    for scalar in accented.unicodeScalars {
      if let place = placeOfLetter(scalar) { letters[place] = plain }
    }
  }
  return letters
}()
