// ChildProcess.swift: another program run, and what it writes.

public import SourceText

/// Runs a program, looked for in `PATH`, with nothing on its standard input, and gives all that it writes to its standard
/// output; nil where the machine has no such program. After so many seconds it is killed.
///
/// - Throws: `FileError` of the kind `unreadable` when it ends with an error, writes more than `limit` bytes or takes longer.
public func outputOfProgram(
  _ name: String, _ arguments: [String], limit: Int, seconds: Int = 60
) throws(FileError) -> [UInt8]? {
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
  let end = milliseconds() + 1000 * seconds
  let bytes = readAll(ends[0], limit: limit, until: end)
  var result: Int32 = 0
  var hasEnded = false
  // Whoever has written all may still not come to an end.
  while bytes != nil, !hasEnded, milliseconds() < end {
    hasEnded = waitpid(process, &result, WNOHANG) == process
    if !hasEnded { usleep(1000) }
  }
  let isLate = !hasEnded && milliseconds() >= end
  if !hasEnded {
    _ = kill(process, SIGKILL)
    while waitpid(process, &result, 0) < 0, errno == EINTR {}
  }
  if isLate { throw FileError(.unreadable, "'\(name)' takes longer than \(seconds) seconds") }
  guard let bytes else { throw FileError(.unreadable, "'\(name)' writes more than \(limit) bytes") }
  guard result == 0 else {
    // A shell's number for a program that is not there.
    if result >> 8 & 0xFF == 127 { return nil }
    throw FileError(.unreadable, "'\(name)' ends with an error")
  }
  return bytes
}

/// All that is written to a pipe; nil when it is more than `limit` bytes or not at its end in time.
private func readAll(_ descriptor: Int32, limit: Int, until end: Int) -> [UInt8]? {
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let left = end - milliseconds()
    let isThere = left > 0 ? poll(&waiting, 1, Int32(clamping: left)) : 0
    if isThere == 0 { return nil }
    let count = isThere < 0 ? -1 : read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return bytes }
    bytes += piece[..<count]
    if bytes.count > limit { return nil }
  }
}

/// A clock that nobody sets.
private func milliseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
}
