// CellNumber.swift: the number of a cell as somebody has typed it.

import SourceText

/// A decimal number in digits, as a sheet's file has it: `1067`, `4.915123456789E+12`, `0.30000000000000004`.
struct CellNumber {
  /// Programs keep and show so many digits; what the file has behind them are remains of binary fractions.
  private static let shownDigits = 15
  /// Numbers with more places than this are written with an exponent.
  private static let mostPlaces = 40

  private(set) var isNegative = false
  /// The digits without zeros in front and behind.
  private var digits: [UInt8] = []
  /// How many of the digits stand in front of the point; may be negative, or more than there are.
  private var pointPlace = 0

  /// - Returns: nil for what is no number.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest.removeFirst()
    }
    var (hasDigit, hasPoint) = (false, false)
    while let byte = rest.first {
      if isDigit(byte) {
        hasDigit = true
        digits.append(byte)
        if !hasPoint { pointPlace += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      rest.removeFirst()
    }
    guard hasDigit, digits.count <= 400 else { return nil }
    var hasExponent = false
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      hasExponent = true
      guard rest.count < 8, let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)) else {
        return nil
      }
      pointPlace += exponent
      rest = []
    }
    guard rest.isEmpty else { return nil }
    normalize()
    if (hasPoint || hasExponent) && digits.count > Self.shownDigits { round() }
  }

  private mutating func normalize() {
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    pointPlace -= zeros
    if digits.isEmpty { (pointPlace, isNegative) = (1, false) }
  }

  private mutating func round() {
    let isUp = digits[Self.shownDigits] >= UInt8(ascii: "5")
    digits.removeSubrange(Self.shownDigits...)
    if isUp {
      digits.insert(UInt8(ascii: "0"), at: 0)
      pointPlace += 1
      var place = digits.count - 1
      while digits[place] == UInt8(ascii: "9") {
        digits[place] = UInt8(ascii: "0")
        place -= 1
      }
      digits[place] += 1
    }
    normalize()
  }

  /// The number's digits when it is whole and not negative, and has not too many; else nil.
  var wholeDigits: [UInt8]? {
    guard !isNegative, pointPlace >= digits.count, pointPlace <= Self.mostPlaces else { return nil }
    return digits + repeatElement(UInt8(ascii: "0"), count: pointPlace - digits.count)
  }

  /// The value, to the precision of programs.
  var value: Double {
    Double("\(isNegative ? "-" : "")0.\(String(decoding: digits, as: UTF8.self))e\(pointPlace)") ?? 0
  }

  /// Appends the number: no point where it is whole, and no exponent unless it is very large or small.
  func append(to text: inout [UInt8]) {
    if isNegative { text.append(UInt8(ascii: "-")) }
    let zero = UInt8(ascii: "0")
    if digits.isEmpty {
      text.append(zero)
    } else if pointPlace > Self.mostPlaces || pointPlace < -Self.mostPlaces {
      text.append(digits[0])
      if digits.count > 1 { text += [UInt8(ascii: ".")] + digits[1...] }
      text += "E\(pointPlace > 0 ? "+" : "")\(pointPlace - 1)".utf8
    } else if pointPlace <= 0 {
      text += [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -pointPlace) + digits
    } else {
      text += digits.prefix(pointPlace)
      text += repeatElement(zero, count: max(0, pointPlace - digits.count))
      if pointPlace < digits.count { text += [UInt8(ascii: ".")] + digits[pointPlace...] }
    }
  }
}

/// Appends a number of a sheet as the format shows it; what is no number stays as it is.
func appendNumber(
  _ number: ArraySlice<UInt8>, _ format: NumberFormat, since1904: Bool, to text: inout [UInt8]
) {
  // Most numbers are short and whole.
  let isWhole =
    number.count < 16 && number.first != UInt8(ascii: "0")
    && number.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  if isWhole, format == .plain {
    text += number
    return
  }
  guard let value = CellNumber(number) else {
    text += number
    return
  }
  switch format {
  case .plain: value.append(to: &text)
  case .picture(let picture):
    if let shown = value.wholeDigits.flatMap({ picture.text(of: $0[...]) }) {
      text += shown
    } else {
      value.append(to: &text)
    }
  case .date(let format): text += SerialDate(value.value, since1904: since1904).text(format).utf8
  }
}
