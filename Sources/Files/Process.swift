// Process.swift: what a program may want to know of its process and machine.

/// How many processors there are to work on, at least 1.
public func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Ends the process with a status.
public func endProcess(_ status: Int32) -> Never { exit(status) }

/// Whether standard error is a terminal.
public func errorIsTerminal() -> Bool { isatty(STDERR_FILENO) == 1 }

/// Writes to standard error without ending the line.
public func writeToError(_ text: String) {
  _ = try? writeAll(Array(text.utf8), to: STDERR_FILENO, name: "standard error")
}

/// Keeps the memory of the process, which holds names and addresses, from being written to a file when it crashes.
///
/// A limit of one byte: systems that hand dumps to a program know it as the wish for none, which they do not know of 0.
public func leaveNoCoreDump() {
  var limit = rlimit()
  #if canImport(Glibc)
    let core = __rlimit_resource_t(RLIMIT_CORE.rawValue)
  #else
    let core = RLIMIT_CORE
  #endif
  guard getrlimit(core, &limit) == 0 else { return }
  limit.rlim_cur = min(1, limit.rlim_max)
  _ = setrlimit(core, &limit)
}

/// Who else may do what with a file, by the bits of its mode for the group and for others; nil where there is none.
public func accessOfOthers(to path: String) -> (canRead: Bool, canWrite: Bool)? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  return (status.st_mode & 0o044 != 0, status.st_mode & 0o022 != 0)
}
