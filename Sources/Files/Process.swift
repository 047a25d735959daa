// Process.swift: what a program may want to know of its process and machine.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many processors there are to work on, at least 1.
public func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Whether standard error is a terminal.
public func errorIsTerminal() -> Bool { isatty(STDERR_FILENO) == 1 }

/// Writes to standard error without ending the line.
public func writeToError(_ text: String) {
  _ = try? writeAll(Array(text.utf8), to: STDERR_FILENO, name: "standard error")
}
