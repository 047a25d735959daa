// Formatting.swift: the one way in which JSON files are laid out.

extension JSONValue {
  /// The value in canonical layout, with a line end behind it.
  public func formatted() -> [UInt8] { JSONTree(self).formatted() }
}

extension JSONTree {
  /// The widest line that a list or object is put on whole, in Unicode scalars.
  public static let lineWidth = 110

  /// The value in canonical layout, with a line end behind it.
  ///
  /// Members keep their order; characters beyond ASCII are kept. Indentation is two blanks. A list or object stands
  /// on one line when it fits into `lineWidth` and no list in it has more than one list or object; else each
  /// element has a line of its own. Formatting the result again changes nothing.
  public func formatted() -> [UInt8] {
    var output: [UInt8] = []
    write(to: &output, indent: 0, lead: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// Writes the value; `lead` says how many columns are taken on this line already, with the comma that may
  /// follow.
  private func write(to output: inout [UInt8], indent: Int, lead: Int) {
    guard onLineWidth(within: Self.lineWidth - lead) == nil else { return writeOnOneLine(to: &output) }
    switch self {
    case .list(let elements) where !elements.isEmpty:
      for (number, element) in elements.enumerated() {
        startLine(behind: number > 0 ? "," : "[", &output, indent + 2)
        element.write(to: &output, indent: indent + 2, lead: indent + 3)
      }
      startLine(&output, indent)
      output.append(UInt8(ascii: "]"))
    case .object(let members) where !members.isEmpty:
      for (number, member) in members.enumerated() {
        startLine(behind: number > 0 ? "," : "{", &output, indent + 2)
        writeQuoted(member.name, to: &output)
        output.append(contentsOf: ": ".utf8)
        member.value.write(to: &output, indent: indent + 2, lead: indent + 3 + quotedWidth(member.name) + 2)
      }
      startLine(&output, indent)
      output.append(UInt8(ascii: "}"))
    default: writeOnOneLine(to: &output)
    }
  }

  private func startLine(behind mark: String = "", _ output: inout [UInt8], _ indent: Int) {
    output += mark.utf8
    output.append(UInt8(ascii: "\n"))
    output += [UInt8](repeating: UInt8(ascii: " "), count: indent)
  }

  private var isScalar: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  /// The room that is left when the value is put on one line; nil when it must not be or does not fit.
  private func onLineWidth(within room: Int) -> Int? {
    switch self {
    case .null: return room - 4
    case .bool(let value): return room - (value ? 4 : 5)
    case .number(let digits): return room - digits.utf8.count
    case .string(let text): return room - quotedWidth(text)
    case .list(let elements):
      if elements.count(where: { !$0.isScalar }) > 1 { return nil }
      var left = room - 2
      for element in elements {
        guard left >= 0, let rest = element.onLineWidth(within: left - 2) else { return nil }
        left = rest
      }
      left += elements.isEmpty ? 0 : 2
      return left < 0 ? nil : left
    case .object(let members):
      var left = room - (members.isEmpty ? 2 : 4)
      for member in members {
        let width = quotedWidth(member.name) + 4
        guard left >= 0, let rest = member.value.onLineWidth(within: left - width) else { return nil }
        left = rest
      }
      left += members.isEmpty ? 0 : 2
      return left < 0 ? nil : left
    }
  }

  private func writeOnOneLine(to output: inout [UInt8]) {
    switch self {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let digits): output.append(contentsOf: digits.utf8)
    case .string(let text): writeQuoted(text, to: &output)
    case .list(let elements):
      output.append(UInt8(ascii: "["))
      for (number, element) in elements.enumerated() {
        if number > 0 { output.append(contentsOf: ", ".utf8) }
        element.writeOnOneLine(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      let edge = members.isEmpty ? "" : " "
      output.append(contentsOf: "{\(edge)".utf8)
      for (number, member) in members.enumerated() {
        if number > 0 { output.append(contentsOf: ", ".utf8) }
        writeQuoted(member.name, to: &output)
        output.append(contentsOf: ": ".utf8)
        member.value.writeOnOneLine(to: &output)
      }
      output.append(contentsOf: "\(edge)}".utf8)
    }
  }
}

/// Writes a string with the escapes that RFC 8259 demands and no others.
private func writeQuoted(_ text: String, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    if let escape = escape(for: byte) {
      output.append(contentsOf: escape.utf8)
    } else {
      output.append(byte)
    }
  }
  output.append(UInt8(ascii: "\""))
}

private func quotedWidth(_ text: String) -> Int {
  text.utf8.reduce(2) { width, byte in
    width + (escape(for: byte)?.utf8.count ?? (byte & 0xC0 == 0x80 ? 0 : 1))
  }
}

private func escape(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "\""): return "\\\""
  case UInt8(ascii: "\\"): return "\\\\"
  case 0x08: return "\\b"
  case 0x09: return "\\t"
  case 0x0A: return "\\n"
  case 0x0C: return "\\f"
  case 0x0D: return "\\r"
  case 0..<0x20: return "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  default: return nil
  }
}
