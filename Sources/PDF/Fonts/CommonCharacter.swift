// CommonCharacter.swift: the characters that most text is made of, numbered for flat tables.

/// The places of common characters in a table of what is known of each: Latin letters, dashes and quotation marks.
enum CommonCharacter {
  private static let latin: UInt32 = 0x180
  private static let dashes: UInt32 = 0x2010
  private static let end: UInt32 = 0x2050

  /// The length of a table.
  static let count = Int(latin + end - dashes)

  /// The characters in the order of their places; nil for a place without a character.
  static func scalar(at place: Int) -> Unicode.Scalar? {
    let value = UInt32(truncatingIfNeeded: place)
    return Unicode.Scalar(value < latin ? value : value - latin + dashes)
  }

  /// The place of a character in a table; nil when it is not common.
  @inline(__always) static func place(_ value: UInt32) -> Int? {
    if value < latin { return Int(value) }
    return value >= dashes && value < end ? Int(value - dashes + latin) : nil
  }
}
