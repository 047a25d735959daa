// Measure.swift: the median of several passes over the same work.

/// Runs `pass` once to warm up and then `count` times; gives the median in seconds.
func medianSeconds(passes count: Int, _ pass: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  try pass()
  var seconds: [Double] = []
  for _ in 0..<count {
    let time = try clock.measure { try pass() }
    seconds.append(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
  }
  return seconds.sorted()[count / 2]
}

/// `1234567` as `1,234,567`.
func grouped(_ number: Double) -> String {
  var digits = String(Int(number))
  var index = digits.count - 3
  while index > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
    index -= 3
  }
  return digits
}

func padded(_ text: String, to width: Int, right: Bool = false) -> String {
  let blanks = String(repeating: " ", count: max(0, width - text.count))
  return right ? blanks + text : text + blanks
}
