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
    Console(
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
      isTerminal: isatty(STDOUT_FILENO) == 1)
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
