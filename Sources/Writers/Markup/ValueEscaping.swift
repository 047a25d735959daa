// ValueEscaping.swift: how values of a sender are written into a format.

import SourceText

/// How a format writes a value of the sender, so that it never becomes markup.
protocol ValueEscaping: Sendable {
  /// Appends a value; `lineEnd` is written for each LF in it.
  func append(_ value: ArraySlice<UInt8>, lineEnd: ArraySlice<UInt8>, to output: inout [UInt8])
}

extension ValueEscaping {
  /// The text escaped, its line ends as blanks.
  func text(_ text: String) -> String {
    var escaped: [UInt8] = []
    // A link writes a blank in its own way.
    append(Array(text.exchanging("\n", for: " ").utf8)[...], lineEnd: [], to: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }
}
