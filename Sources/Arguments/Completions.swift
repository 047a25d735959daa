// Completions.swift: what shells ask to complete a command line, made from the commands' tables.

import SourceText

/// What can stand in the place of a value.
public enum CompletionKind: Sendable, Hashable {
  /// Anything: nothing is proposed.
  case any
  case files
  case folders
  case words([String])
  /// Words that the program prints, one a line, when it is called so: `completions words actions`.
  case command(String)
}

/// One command as a completion script needs it.
public struct CompletionTable: Sendable {
  struct Row: Sendable {
    let name: String
    let short: Character?
    let help: String
    /// Nil for an option without a value.
    let value: CompletionKind?
  }

  let name: String
  let summary: String
  let operand: CompletionKind
  let rows: [Row]

  /// Takes the options of a command; a word that is no option is an `operand`, and `kind` says what a value of a name such as
  /// `FILE` can be.
  public init<C: Command>(_ command: C.Type, operand: CompletionKind, kind: (String) -> CompletionKind) {
    (name, summary, self.operand) = (C.name, C.summary, operand)
    rows = C.options.map { Row(name: $0.name, short: $0.short, help: $0.help, value: $0.value.map(kind)) }
  }
}

/// The shells whose completion scripts are made.
public enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script that completes a program's commands.
  public func script(program: String, _ commands: [CompletionTable]) -> String {
    let script = CompletionScript(program: program, commands: commands)
    return switch self {
    case .bash: script.bash
    case .zsh: script.zsh
    case .fish: script.fish
    }
  }
}

private struct CompletionScript {
  let program: String
  let commands: [CompletionTable]

  var bash: String {
    var text = """
      # Completion for \(program) in bash: source this file, or put it into bash-completion's folder.
      _\(program)() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W \(shellQuoted(names)) -- "$current"))
          return
        fi
        case $command in

      """
    for command in commands { text += branch(command) }
    return text + "  esac\n}\ncomplete -F _\(program) \(program)\n"
  }

  private var names: String { (commands.map(\.name) + ["--version", "--help"]).joined(separator: " ") }

  private func branch(_ command: CompletionTable) -> String {
    var text = "    \(command.name))\n      case $previous in\n"
    for row in command.rows {
      guard let value = row.value else { continue }
      let words = ["--\(row.name)"] + (row.short.map { ["-\($0)"] } ?? [])
      text += "        \(words.joined(separator: "|"))) \(reply(value)); return ;;\n"
    }
    let options = (command.rows.map { "--\($0.name)" } + ["--help"]).joined(separator: " ")
    text += """
            esac
            case $current in
              -*) COMPREPLY=($(compgen -W \(shellQuoted(options)) -- "$current")) ;;
              *) \(reply(command.operand)) ;;
            esac ;;

      """
    return text
  }

  private func reply(_ kind: CompletionKind) -> String {
    switch kind {
    case .any: ":"
    case .files: "COMPREPLY=($(compgen -f -- \"$current\"))"
    case .folders: "COMPREPLY=($(compgen -d -- \"$current\"))"
    case .words(let words):
      "COMPREPLY=($(compgen -W \(shellQuoted(words.joined(separator: " "))) -- \"$current\"))"
    case .command(let words):
      "COMPREPLY=($(compgen -W \"$(\(program) \(words) 2>/dev/null)\" -- \"$current\"))"
    }
  }

  var zsh: String {
    var text =
      "#compdef \(program)\n# Completion for \(program) in zsh: put it into a folder of $fpath as _\(program).\n"
    text += "_\(program)() {\n  local -a commands\n  commands=(\n"
    for command in commands { text += "    \(shellQuoted("\(command.name):\(command.summary)"))\n" }
    text += "  )\n"
    text += "  if (( CURRENT == 2 )); then _describe command commands; return; fi\n"
    text += "  local command=$words[2]\n  shift words; (( CURRENT-- ))\n  case $command in\n"
    for command in commands {
      text += "    \(command.name)) _arguments \\\n"
      for row in command.rows { text += "      \(shellQuoted(specification(row))) \\\n" }
      text +=
        "      '(- *)--help[Show this help.]' \\\n      \(shellQuoted("*:operand:" + action(command.operand))) ;;\n"
    }
    return text + "  esac\n}\n_\(program) \"$@\"\n"
  }

  private func specification(_ row: CompletionTable.Row) -> String {
    let help = row.help.filter { !"[]:".contains($0) }
    let value = row.value.map { ":value:" + action($0) } ?? ""
    return "*--\(row.name)\(row.value == nil ? "" : "=")[\(help)]\(value)"
  }

  private func action(_ kind: CompletionKind) -> String {
    switch kind {
    case .any: " "
    case .files: "_files"
    case .folders: "_files -/"
    case .words(let words): "(\(words.joined(separator: " ")))"
    // A list that is worked out when it is asked for is an action in braces.
    case .command(let words): "{compadd -- $(\(program) \(words) 2>/dev/null)}"
    }
  }

  var fish: String {
    var text =
      "# Completion for \(program) in fish: put it into ~/.config/fish/completions/\(program).fish.\n"
    text += "complete -c \(program) -f\n"
    for command in commands {
      text +=
        "complete -c \(program) -n __fish_use_subcommand -a \(command.name) -d \(shellQuoted(command.summary))\n"
    }
    for command in commands {
      let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
      text += "complete -c \(program) \(condition) \(operand(command.operand))\n"
      for row in command.rows {
        let short = row.short.map { " -s \($0)" } ?? ""
        let value = row.value.map { " -r \(operand($0))" } ?? ""
        text +=
          "complete -c \(program) \(condition) -l \(row.name)\(short)\(value) -d \(shellQuoted(row.help))\n"
      }
    }
    return text
  }

  private func operand(_ kind: CompletionKind) -> String {
    switch kind {
    case .any: "-f"
    case .files: "-F"
    case .folders: "-f -a '(__fish_complete_directories)'"
    case .words(let words): "-f -a \(shellQuoted(words.joined(separator: " ")))"
    case .command(let words): "-f -a '(\(program) \(words) 2>/dev/null)'"
    }
  }
}
