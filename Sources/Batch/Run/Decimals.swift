// Decimals.swift: numbers as digits, written without a text between.

/// Appends a number with at least six digits, as file names have it.
func appendPadded(_ number: Int, to text: inout [UInt8]) {
  var limit = 100_000
  while limit > 1, number < limit {
    text.append(UInt8(ascii: "0"))
    limit /= 10
  }
  appendDecimal(number, to: &text)
}

/// Appends a number that is not negative.
func appendDecimal(_ number: Int, to text: inout [UInt8]) {
  var divisor = 1
  while number / divisor >= 10 { divisor *= 10 }
  var rest = number
  while divisor > 0 {
    text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor))
    rest %= divisor
    divisor /= 10
  }
}
