// Process.swift: what a program may want to know of its process and machine.

public import SourceText

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

/// A path for a temporary file of this process.
public func temporaryPath() -> String {
  let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  return "\(folder)/appeal-\(getpid())-\(UInt64.random(in: 0 ... .max))"
}

/// Copies standard input to a file that only its owner may read.
public func copyStandardInput(to path: String) throws(FileError) {
  _ = unlink(path)
  try copy(STDIN_FILENO, named: "standard input", to: OutputStream(path))
}

/// Writes what is in a file to an output.
public func copyFile(_ path: String, to output: OutputStream) throws(FileError) {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError(reading: path) }
  defer { _ = close(descriptor) }
  try copy(descriptor, named: path, to: output)
}

private func copy(_ descriptor: Int32, named name: String, to output: OutputStream) throws(FileError) {
  var bytes = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw FileError(reading: name) }
    if count == 0 { return }
    try output.write(bytes[..<count])
  }
}
