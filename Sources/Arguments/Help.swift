// Help.swift: the help of a command, made from its table of options.

extension Command {
  /// The help for `program name --help`, in lines of at most 100 columns, ended by a line end.
  public static func help(program: String) -> String {
    var text = "\(summary)\n\nusage: \(program) \(name)"
    if !operandHelp.isEmpty { text += " \(operandHelp)" }
    text += options.isEmpty ? "\n" : " [OPTION ...]\n"
    if !details.isEmpty { text += "\n" + details.map { "\($0)\n" }.joined() }
    guard !options.isEmpty else { return text }
    text += "\n"
    let ownRows = options.map { (left: $0.helpName, right: $0.help) }
    let rows = ownRows + [(left: "    --help", right: "show this help")]
    let width = min(30, rows.map(\.left.count).max() ?? 0)
    for (left, right) in rows {
      let indent = String(repeating: " ", count: width + 4)
      let lines = wrapped(right, columns: 100 - indent.count)
      let isLong = left.count > width
      text += "  \(left)"
      text += isLong ? "\n\(indent)" : String(repeating: " ", count: width + 2 - left.count)
      text += lines.joined(separator: "\n\(indent)") + "\n"
    }
    return text
  }
}

extension Option {
  fileprivate var helpName: String {
    let long = value.map { "--\(name) \($0)" } ?? "--\(name)"
    return short.map { "-\($0), \(long)" } ?? "    \(long)"
  }
}

private func wrapped(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > columns {
      lines.append(line)
      line = ""
    }
    line += line.isEmpty ? String(word) : " \(word)"
  }
  return lines + [line]
}
