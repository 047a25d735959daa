// ProcessConsole.swift: the console of a real process.

import Files
import SourceText
import UrgentAction

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Console {
  /// The process's own streams, environment and clock.
  public static func process() -> Console {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let showsPages = isTerminal && isatty(STDIN_FILENO) == 1
    return Console(
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
      },
      isTerminal: isTerminal, page: showsPages ? showPaged : nil)
  }
}

extension ExitStatus {
  /// Ends the process.
  public func exit() -> Never {
    #if canImport(Glibc)
      Glibc.exit(rawValue)
    #elseif canImport(Musl)
      Musl.exit(rawValue)
    #else
      Darwin.exit(rawValue)
    #endif
  }
}

/// Hands a text to the program that `$PAGER` names, else to `less`; prints it where neither can be started.
@Sendable private func showPaged(_ bytes: [UInt8]) {
  guard let pipe = popen("${PAGER:-less -FRX} 2>/dev/null || cat", "w") else {
    try? writeAll(bytes, to: STDOUT_FILENO, name: "standard output")
    return
  }
  _ = bytes.withUnsafeBufferPointer { fwrite($0.baseAddress, 1, $0.count, pipe) }
  pclose(pipe)
}
