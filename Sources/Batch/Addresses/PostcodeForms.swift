// PostcodeForms.swift: whether a cell can be a postcode of its country.

import SourceText
import UrgentAction
import World

/// The forms of a country's postcodes, in numbers, so that looking at a cell takes no storage and counts no reference.
///
/// Blanks do not count, nor hyphens in their place or at the end, nor does the country's own code in front
/// (`LV-1010`). Of a British postcode the first half is enough.
struct PostcodeForms: Sendable {
  /// Four bits for each sign of a form: 1 for a digit, 2 for a letter.
  private var forms = InlineArray<12, UInt64>(repeating: 0)
  private var count = 0
  private var letters: (UInt8, UInt8) = (0, 0)
  /// A bit for each number of signs behind which a form has a blank or a hyphen.
  private var gaps: UInt64 = 0

  /// Whether it is known which cells can be postcodes.
  var isKnown: Bool { count > 0 }

  init(of facts: CountryFacts) {
    let code = Array(facts.country.code.utf8)
    letters = (code[0], code[1])
    let forms = facts.postcode.forms
    guard !forms.contains(where: { $0.contains("*") }) else { return }
    for form in forms {
      add(form)
      if facts.postcode.hasLineOfItsOwn, let half = form.split(separator: " ").first { add(String(half)) }
    }
  }

  private mutating func add(_ form: String) {
    var (code, place) = (UInt64(0), UInt64(0))
    for sign in form.utf8 {
      switch sign {
      case UInt8(ascii: "9"): (code, place) = (code << 4 | 1, place + 1)
      case UInt8(ascii: "A"): (code, place) = (code << 4 | 2, place + 1)
      default: gaps |= 1 << place
      }
    }
    gaps |= 1 << place
    // Great Britain's six, whole and halved, are the most.
    assert(count < forms.count)
    guard count < forms.count, !forms.indices.contains(where: { forms[$0] == code }) else { return }
    forms[count] = code
    count += 1
  }

  /// Whether the cell, which is not empty, has one of the forms; true where the country's are not known.
  func match(_ cell: Cell) -> Bool {
    if count == 0 { return true }
    var rest = cell[...]
    if rest.count > 3, rest[0] & 0xDF == letters.0, rest[1] & 0xDF == letters.1, rest[2] == UInt8(ascii: "-")
    {
      rest = rest.dropFirst(3)
    }
    // Japan's mark.
    if rest.first == 0xE3, rest.starts(with: "〒".utf8) { rest = rest.dropFirst(3) }
    var (code, place) = (UInt64(0), UInt64(0))
    for byte in rest where byte > blank {
      if byte == hyphen {
        if gaps >> place & 1 == 0 { return false }
        continue
      }
      place += 1
      if code >> 60 != 0 || byte >= 0x80 { return false }
      if isDigit(byte) {
        code = code << 4 | 1
      } else if isLetter(byte) {
        code = code << 4 | 2
      } else {
        return false
      }
    }
    for index in 0..<count where forms[index] == code { return true }
    return false
  }
}

/// A postcode such as `D-10115` in two: the letters before the hyphen, and the digits behind it. Nil for another one.
func withoutCountry(_ postcode: Cell) -> (prefix: Cell, rest: Cell)? {
  // "D 10115" stands for "D-10115".
  guard let end = postcode.prefix(4).firstIndex(where: { $0 == hyphen || $0 == blank }), end > 0,
    end + 1 < postcode.count, isDigit(postcode[end + 1]),
    postcode[..<end].allSatisfy({ $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") })
  else { return nil }
  return (postcode.part(0..<end), postcode.part((end + 1)...))
}
