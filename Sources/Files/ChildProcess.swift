// ChildProcess.swift: another program run, and what it writes.

public import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a program of the machine with nothing on its standard input, and gives what it writes to its standard output.
///
/// - Returns: nil where the machine has no such program.
/// - Throws: `FileError` of the kind `unreadable` when it ends with an error or writes more than `limit` bytes.
public func outputOfProgram(_ name: String, _ arguments: [String], limit: Int) throws(FileError) -> [UInt8]? {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else {
    throw FileError(.unreadable, "a pipe cannot be made: \(systemMessage(errno))")
  }
  defer { _ = close(ends[0]) }
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addclose(&actions, ends[0])
  var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) }
  words.append(nil)
  defer { for word in words { free(word) } }
  var process = pid_t()
  let status = posix_spawnp(&process, name, &actions, nil, words, nil)
  _ = close(ends[1])
  guard status == 0 else {
    if status == ENOENT { return nil }
    throw FileError(.unreadable, "'\(name)' cannot be run: \(systemMessage(status))")
  }
  let bytes = readAll(ends[0], limit: limit)
  var result: Int32 = 0
  if bytes == nil { _ = kill(process, SIGKILL) }
  while waitpid(process, &result, 0) < 0, errno == EINTR {}
  guard let bytes else { throw FileError(.unreadable, "'\(name)' writes more than \(limit) bytes") }
  guard result == 0 else {
    // A shell's number for a program that is not there.
    if result >> 8 & 0xFF == 127 { return nil }
    throw FileError(.unreadable, "'\(name)' ends with an error")
  }
  return bytes
}

private func readAll(_ descriptor: Int32, limit: Int) -> [UInt8]? {
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return bytes }
    bytes += piece[..<count]
    if bytes.count > limit { return nil }
  }
}
