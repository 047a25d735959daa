// TinyOutlines.swift: PostScript outlines made for the tests.

/// A CFF table with the five glyphs of `tinyFont`.
///
/// Glyph 2 calls a subroutine of its part, which calls a global one; glyph 3 ends in a subroutine; glyph 4 has stem
/// hints and a mask. In a CID-keyed table glyphs 2 and 3 belong to the second of two parts.
func tinyOutlines(isCIDKeyed: Bool) -> [UInt8] {
  let programs: [[UInt8]] = [
    [endOfGlyph],
    number(7) + [endOfGlyph],
    number(10) + number(20) + [moveTo] + call(0, local: true) + [endOfGlyph],
    number(30) + number(40) + [moveTo] + call(1, local: true),
    // Three stems: two before the operator, one before the mask, whose byte is 0xE0.
    number(1) + number(2) + number(3) + number(4) + [18] + number(5) + number(6) + [19, 0xE0]
      + number(100) + number(0) + [moveTo] + number(-300) + number(1000) + [lineTo, endOfGlyph],
  ]
  let local: [[UInt8]] = [
    number(50) + number(0) + [lineTo] + call(0, local: false) + [returns],
    number(60) + number(0) + [lineTo, endOfGlyph],
  ]
  let global: [[UInt8]] = [number(0) + number(50) + [lineTo, returns]]
  // Blue values, and the place of the subroutines behind the dictionary.
  let privateStart = number(-10) + number(10) + [6]
  let privateDictionary = privateStart + entry(19, privateStart.count + 6)
  let privateBytes = privateDictionary + index(local)

  func table(_ places: [Int]) -> (bytes: [UInt8], places: [Int]) {
    var top = number(0) + number(-200) + number(1000) + number(800) + [5] + entry(17, places[0])
    if isCIDKeyed {
      top = entry(12, 391, 392, 0).dropLast() + [12, 30] + top
      top += entry(12, places[1]) + [36] + entry(12, places[2]) + [37]
    } else {
      top += entry(18, privateDictionary.count, places[3])
    }
    var bytes: [UInt8] = [1, 0, 4, 1] + index([Array("Tiny".utf8)]) + index([top])
    bytes += index([Array("Adobe".utf8), Array("Identity".utf8)]) + index(global)
    var found: [Int] = [bytes.count]
    bytes += index(programs)
    let privatePlace = bytes.count
    bytes += privateBytes
    found.append(bytes.count)
    let part = entry(18, privateDictionary.count, privatePlace)
    bytes += index([part, part])
    found.append(bytes.count)
    // Format 3: glyphs 0 and 1, glyphs 2 and 3, glyph 4.
    bytes += [3] + words(3) + words(0) + [0] + words(2) + [1] + words(4) + [0] + words(5)
    return (bytes, found + [privatePlace])
  }
  return table(table([0, 0, 0, 0]).places).bytes
}

/// The programs of glyphs 2, 3 and 4 with the subroutines in their places.
let tinyPrograms: [[UInt8]] = [
  number(10) + number(20) + [moveTo] + number(50) + number(0) + [lineTo] + number(0) + number(50)
    + [lineTo, endOfGlyph],
  number(30) + number(40) + [moveTo] + number(60) + number(0) + [lineTo, endOfGlyph],
  number(1) + number(2) + number(3) + number(4) + [18] + number(5) + number(6) + [19, 0xE0]
    + number(100) + number(0) + [moveTo] + number(-300) + number(1000) + [lineTo, endOfGlyph],
]

let (endOfGlyph, returns, moveTo, lineTo): (UInt8, UInt8, UInt8, UInt8) = (14, 11, 21, 5)

/// A number in a program or a dictionary.
func number(_ value: Int) -> [UInt8] {
  switch value {
  case -107...107: [UInt8(value + 139)]
  case 108...1131: [UInt8(247 + (value - 108) / 256), UInt8((value - 108) % 256)]
  case -1131 ... -108: [UInt8(251 + (-value - 108) / 256), UInt8((-value - 108) % 256)]
  default: [28] + words(value)
  }
}

/// A call of a subroutine; the number is less by 107 where there are few.
func call(_ subroutine: Int, local: Bool) -> [UInt8] { number(subroutine - 107) + [local ? 10 : 29] }

/// An operator of a dictionary with operands of five bytes, so that its size does not depend on them.
private func entry(_ key: UInt8, _ operands: Int...) -> [UInt8] {
  operands.flatMap { [29] + long($0) } + [key]
}

func index(_ strings: [[UInt8]]) -> [UInt8] {
  guard !strings.isEmpty else { return words(0) }
  var bytes = words(strings.count) + [2]
  var offset = 1
  for string in strings {
    bytes += words(offset)
    offset += string.count
  }
  return strings.reduce(bytes + words(offset), +)
}
