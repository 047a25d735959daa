// WholeAddress.swift: an address that stands in one cell, its parts parted by two blanks, as Mailchimp exports it.

/// `12 Main St  Springfield  IL  62704  US`: street, second line, town, state, postcode and country, without those that
/// are empty.
struct WholeAddress {
  /// Each part without blanks at its ends.
  private var parts: [[UInt8]]

  /// Nil for an address of another form.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    parts = []
    var start = 0
    for index in 0...cell.count {
      let isEnd = index == cell.count
      let isGap = !isEnd && cell[index] == blank && index + 1 < cell.count && cell[index + 1] == blank
      guard isEnd || isGap else { continue }
      var line: [UInt8] = []
      if index > start {
        appendLine(UnsafeBufferPointer(rebasing: cell[start..<index]), to: &line, isPlain: false)
      }
      if !line.isEmpty { parts.append(line) }
      start = index
    }
    if parts.count < 3 { return nil }
  }

  /// The last part, which may be the country.
  var last: [UInt8] { parts[parts.count - 1] }

  /// Puts all parts but the country's into an address.
  func fill(_ lines: inout AddressLines, hasCountry: Bool) {
    var rest = hasCountry ? parts.dropLast() : parts[...]
    if rest.count > 2, let code = rest.last, lines.isPostcode(code) {
      lines.postcode = code
      rest.removeLast()
      if rest.count > 2, let state = rest.last, lines.isRegion(state) {
        lines.region = state
        rest.removeLast()
      }
      lines.city = rest.popLast() ?? []
    } else if let town = rest.popLast() {
      lines.takeTown(from: town)
    }
    lines.street = Array(rest)
  }
}
