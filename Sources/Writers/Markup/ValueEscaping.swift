// ValueEscaping.swift: how values of a sender are written into a format.

/// How a format writes a value of the sender, so that it never becomes markup.
protocol ValueEscaping: Sendable {
  /// Appends a value; `lineEnd` is written for each LF in it.
  func append(_ value: ArraySlice<UInt8>, lineEnd: ArraySlice<UInt8>, to output: inout [UInt8])
}
