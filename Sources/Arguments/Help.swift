// Help.swift: the help of a command, made from its table of options.

import SourceText

extension Command {
  /// The help for `program name --help`, in lines of at most so many columns, ended by a line end; the commands of examples
  /// are broken on narrow terminals only.
  public static func help(program: String, columns: Int = 80) -> String {
    var text = wrapped(summary, columns: columns).joined(separator: "\n")
    text += "\n\nusage: \(usage(program: program))\n"
    if !examples.isEmpty {
      text += "\n"
      for example in examples { text += example.help(columns: columns) }
    }
    for paragraph in details {
      let isRow = paragraph.hasPrefix(" ")
      text +=
        isRow
        ? row(paragraph, columns: columns)
        : "\n" + wrapped(paragraph, columns: columns).joined(separator: "\n") + "\n"
    }
    for (heading, options) in optionGroups {
      text += heading.isEmpty ? "\n" : "\n\(heading):\n"
      for option in options { text += row(option.helpName, option.help, columns: columns) }
    }
    return text + (options.isEmpty ? "\n" : "") + row("-h, --help", "Show this help.", columns: columns)
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

  /// A row of a table, such as `  check         Say what is wrong.`, whose second column is broken into lines that fit.
  private static func row(_ text: String, columns: Int) -> String {
    let name = text.prefix { $0 == " " } + text.drop { $0 == " " }.prefix { $0 != " " }
    var start = text.index(text.startIndex, offsetBy: name.count)
    if let gap = text[start...].firstRange(of: "  ") {
      start = text[gap.lowerBound...].firstIndex { $0 != " " } ?? text.endIndex
    }
    let left = text[..<start]
    let lines = wrapped(String(text[start...]), columns: max(20, columns - left.count))
    return left + lines.joined(separator: "\n" + String(repeating: " ", count: left.count)) + "\n"
  }

  /// An option and what it does, beside it or below.
  private static func row(_ left: String, _ right: String, columns: Int) -> String {
    let indent = columns < 60 ? 8 : 24
    let lines = wrapped(right, columns: columns - indent)
    let isLong = left.count > indent - 4
    let gap = isLong ? "\n" + String(repeating: " ", count: indent) : ""
    let padding = isLong ? 0 : indent - 2 - left.count
    return "  " + left + gap + String(repeating: " ", count: padding)
      + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n"
  }
}

extension Example {
  /// The remark and the command, each from the third column on. Where lines have less than 80 columns the command is broken
  /// between its words, as shells take it.
  public func help(columns: Int) -> String {
    let remark = wrapped(what, columns: columns - 4).map { "  # \($0)\n" }.joined()
    guard columns < 80 else { return "\(remark)  \(line)\n" }
    var lines = [""]
    for word in shellWords {
      let isFirst = lines.count == 1
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if (isFirst ? 2 : 4) + last.count + 1 + word.count + 2 <= columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
    return remark + "  " + lines.joined(separator: " \\\n    ") + "\n"
  }

  /// The words of the command, quotation marks and the blanks between them kept.
  private var shellWords: [String] {
    var words: [String] = []
    var quote: Character?
    for character in line {
      if quote == nil, character == " " {
        words.append("")
        continue
      }
      if quote == character {
        quote = nil
      } else if quote == nil, "'\"".contains(character) {
        quote = character
      }
      if words.isEmpty { words.append("") }
      words[words.count - 1].append(character)
    }
    return words
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
