// PlainName.swift: names made equal that people write in many ways.

/// A name without what people write differently: case, accents, blanks, punctuation.
public func plainName(_ name: String) -> String {
  name.withBytes { name in
    if name.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: name.count) { plain in
        var count = 0
        for byte in name where isAlphanumeric(byte) {
          plain[count] = isDigit(byte) ? byte : byte | 0x20
          count += 1
        }
        return count
      }
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(name.count)
    var place = 0
    while place < name.count {
      let byte = name[place]
      if byte >= 0x80, let (value, length) = utf8Scalar(in: name, at: place) {
        if let scalar = Unicode.Scalar(value) { append(scalar, to: &plain) }
        place += length
      } else {
        if isAlphanumeric(byte) { plain.append(isDigit(byte) ? byte : byte | 0x20) }
        place += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

private func append(_ scalar: Unicode.Scalar, to plain: inout [UInt8]) {
  if let letters = unaccented(scalar) { return plain += letters }
  for small in scalar.properties.lowercaseMapping.unicodeScalars {
    if let letters = unaccented(small) {
      plain += letters
    } else if small.properties.isAlphabetic || small.properties.numericType != nil {
      plain += UTF8.encode(small) ?? UTF8.encodedReplacementCharacter
    }
  }
}

/// The letters that stand under a Latin letter with an accent or for a ligature; nil for every other character.
private func unaccented(_ scalar: Unicode.Scalar) -> [UInt8]? {
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
private let latinLetters: [[UInt8]?] = {
  let table: KeyValuePairs = [
    "a": "àáâãäåāăąạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģ", "h": "ĥħ",
    "i": "ìíîïĩīĭįıỉị", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏőơọỏốồổỗộớờởỡợ",
    "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűųưụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżž",
    "ss": "ß", "ae": "æ", "oe": "œ", "th": "þ",
  ]
  var letters = [[UInt8]?](repeating: nil, count: 0x1A0 + 0x60)
  for (plain, accented) in table {
    let bytes = Array(plain.utf8)
    for scalar in accented.unicodeScalars {
      if let place = placeOfLetter(scalar) { letters[place] = bytes }
    }
  }
  return letters
}()
