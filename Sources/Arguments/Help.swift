// Help.swift: the help of a command, made from its table of options.

import SourceText

/// The columns of the help, at most.
private let columns = 80

extension Command {
  /// The help for `program name --help`, in lines of at most 80 columns but for examples, ended by a line end.
  public static func help(program: String) -> String {
    var text = wrapped(summary, columns: columns).joined(separator: "\n")
    text += "\n\nusage: \(usage(program: program))\n"
    if !examples.isEmpty {
      text += "\n"
      for example in examples { text += "  # \(example.what)\n  \(example.line)\n" }
    }
    for paragraph in details {
      let isRow = paragraph.hasPrefix(" ")
      text +=
        isRow ? paragraph + "\n" : "\n" + wrapped(paragraph, columns: columns).joined(separator: "\n") + "\n"
    }
    for (heading, options) in optionGroups {
      text += heading.isEmpty ? "\n" : "\n\(heading):\n"
      for option in options { text += row(option.helpName, option.help) }
    }
    return text + (options.isEmpty ? "\n" : "") + row("-h, --help", "Show this help.")
  }

  /// `appeal letter ACTION [OPTION ...]`
  static func usage(program: String) -> String {
    var words = [program, name]
    if !operandHelp.isEmpty { words.append(operandHelp) }
    if !options.isEmpty { words.append("[OPTION ...]") }
    return words.joined(separator: " ")
  }

  /// The options by their headings, in the order of the table.
  static var optionGroups: [(heading: String, options: [Option<Self>])] {
    var groups: [(heading: String, options: [Option<Self>])] = []
    for option in options {
      if let index = groups.firstIndex(where: { $0.heading == option.group }) {
        groups[index].options.append(option)
      } else {
        groups.append((option.group, [option]))
      }
    }
    return groups
  }

  /// An option and what it does, beside it or below.
  private static func row(_ left: String, _ right: String) -> String {
    let indent = 24
    let lines = wrapped(right, columns: columns - indent)
    let isLong = left.count > indent - 4
    let gap = isLong ? "\n" + String(repeating: " ", count: indent) : ""
    let padding = isLong ? 0 : indent - 2 - left.count
    return "  " + left + gap + String(repeating: " ", count: padding)
      + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n"
  }
}

extension Option {
  /// `-o, --output PATH`
  var helpName: String {
    let long = value.map { "--\(name) \($0)" } ?? "--\(name)"
    return short.map { "-\($0), \(long)" } ?? long
  }
}

/// The words of a text in lines of at most so many columns; a longer word has a line of its own.
public func wrapped(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  var (line, length) = ("", 0)
  for word in text.split(separator: " ") {
    let width = columnWidth(ofUTF8: word.utf8)
    if !line.isEmpty, length + 1 + width > columns {
      lines.append(line)
      (line, length) = ("", 0)
    }
    line += line.isEmpty ? String(word) : " \(word)"
    length += length == 0 ? width : width + 1
  }
  return lines + [line]
}
