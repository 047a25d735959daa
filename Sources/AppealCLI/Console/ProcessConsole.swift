// ProcessConsole.swift: the console of a real process.

import Files
import SourceText
import UrgentAction

extension Console {
  /// The process's own streams, environment and clock.
  public static func process() -> Console {
    leaveNoCoreDump()
    // A limit of the size of files is an error with words, and a file that is opened never gets the number of a
    // standard stream that is closed: writing to that fails, as it should.
    reportFileSizeLimit()
    occupyStandardStreams()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let showsPages = isTerminal && isatty(STDIN_FILENO) == 1
    var console = Console(
      write: { (bytes) throws(FileError) in try writeAll(bytes, to: STDOUT_FILENO, name: "standard output") },
      report: { line in try? writeAll(Array((line + "\n").utf8), to: STDERR_FILENO, name: "standard error") },
      environment: { name in
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
      },
      today: {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let day = CalendarDay(
          year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        return day ?? .distantPast
      }, isTerminal: isTerminal, page: showsPages ? showPaged : nil)
    console.showsData = errorIsTerminal()
    if showsPages {
      console.ask = { prompt in
        try? writeAll(Array(prompt.utf8), to: STDOUT_FILENO, name: "standard output")
        return readLine()
      }
      console.launch = startProgram
    }
    if isTerminal {
      console.measure()
      let isDumb = console.environment("TERM").map { $0 == "dumb" } ?? true
      console.isColoured = !isDumb && console.environment("NO_COLOR") == nil
    }
    return console
  }

  /// Takes the size of the terminal; `$COLUMNS` and `$LINES` win, as in other programs.
  fileprivate mutating func measure() {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 {
      (columns, lines) = (Int(size.ws_col), Int(size.ws_row))
    }
    if let wanted = environment("COLUMNS").flatMap({ Int($0) }), wanted > 0 { columns = wanted }
    if let wanted = environment("LINES").flatMap({ Int($0) }), wanted > 0 { lines = wanted }
    (columns, lines) = (max(columns, 20), max(lines, 5))
  }
}

extension ExitStatus {
  /// Ends the process.
  public func exit() -> Never { endProcess(rawValue) }
}

/// Hands a text to the program that `$PAGER` names, else to `less`; prints it where neither can be started.
@Sendable private func showPaged(_ bytes: [UInt8]) {
  guard let pipe = popen("${PAGER:-less -FRX} 2>/dev/null || cat", "w") else {
    try? writeAll(bytes, to: STDOUT_FILENO, name: "standard output")
    return
  }
  _ = fwrite(bytes, 1, bytes.count, pipe)
  pclose(pipe)
}

/// Starts a program, found in `$PATH`, and waits for it; 127 where there is none of that name.
@Sendable private func startProgram(_ words: [String]) -> Int32 {
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var process = pid_t()
  guard let program = words.first, posix_spawnp(&process, program, nil, nil, &arguments, environ) == 0 else {
    return 127
  }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  return status & 0x7F == 0 ? status >> 8 & 0xFF : 128
}
