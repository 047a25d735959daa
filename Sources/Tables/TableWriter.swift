// TableWriter.swift: writes CSV that every reader understands, byte for byte the same each time.

/// Appends rows as RFC 4180 has them: CR LF after each, quotes only where they are needed, quotes inside doubled.
///
/// ```swift
/// var output: [UInt8] = []
/// let writer = TableWriter()
/// writer.write(["row", "reason"], to: &output)
/// ```
public struct TableWriter: Sendable {
  /// The byte between two fields.
  public let separator: UInt8
  /// Whether cells that a spreadsheet would take for a formula get an apostrophe in front.
  ///
  /// These are the cells that start with `=`, `+`, `-`, `@`, tab or CR (the list of the OWASP page on CSV
  /// injection). Telephone numbers such as `+49 30 1234` and negative numbers are among them: the apostrophe is
  /// then part of what another program reads. Guard tables that people open; do not guard those that are read again.
  let guardsFormulas: Bool

  /// Separates with commas and guards nothing, unless told otherwise. The separator is no quote, CR or LF.
  public init(separator: UInt8 = UInt8(ascii: ","), guardsFormulas: Bool = false) {
    (self.separator, self.guardsFormulas) = (separator, guardsFormulas)
  }

  /// Appends a whole row.
  public func write(_ fields: some Sequence<String>, to output: inout [UInt8]) {
    var isFirst = true
    for field in fields {
      write(field: field.utf8, isFirst: isFirst, to: &output)
      isFirst = false
    }
    endRow(to: &output)
  }

  /// Appends one field, with a separator in front unless it is the row's first.
  public func write(field: some Collection<UInt8>, isFirst: Bool, to output: inout [UInt8]) {
    if !isFirst { output.append(separator) }
    let isFormula = guardsFormulas && field.first.map(Self.startsFormula) ?? false
    guard field.contains(where: needsQuotes) else {
      // An empty field alone in its row would be an empty line, which no reader takes for a row.
      if isFirst && field.isEmpty { output += "\"\"".utf8 }
      if isFormula { output.append(UInt8(ascii: "'")) }
      output.append(contentsOf: field)
      return
    }
    output.append(UInt8(ascii: "\""))
    if isFormula { output.append(UInt8(ascii: "'")) }
    for byte in field {
      output.append(byte)
      if byte == UInt8(ascii: "\"") { output.append(byte) }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Ends the row.
  public func endRow(to output: inout [UInt8]) { output += "\r\n".utf8 }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  private static func startsFormula(_ byte: UInt8) -> Bool { "=+-@\t\r".utf8.contains(byte) }
}
