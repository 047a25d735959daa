// Measurement.swift: what one run of a program takes.

import Files
import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a process took from its start to its end, as `wait4(2)` tells it.
struct Measurement {
  /// Seconds by the clock on the wall, until the disk has what was written: a batch waits for that, others do not.
  var wall: Double
  /// Seconds of all processors, in the program and in the kernel.
  var work: Double
  /// The most memory that was resident, in MiB.
  var peak: Double

  /// Runs a program with its standard streams at `/dev/null` and waits for its end.
  ///
  /// The command is the program, looked up in `PATH` when it has no slash, and its arguments; it writes into
  /// a folder.
  init(_ command: [String], into folder: String) throws(FileError) {
    // Nobody waits for what others have written.
    try synchronizeTree(folder)
    var words = command.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    var process: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawnp(&process, command[0], &actions, nil, words, environ) == 0 else {
      throw FileError(.notFound, "cannot start '\(command[0])'")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    try synchronizeTree(folder)
    wall = (ContinuousClock.now - start) / .seconds(1)
    // 1 says that some rows could not be used, which the data have.
    guard status & 0x7F == 0, status >> 8 & 0xFF <= 1 else {
      throw FileError(.unreadable, "it failed: \(command.joined(separator: " "))")
    }
    work = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    #if canImport(Darwin)
      peak = Double(usage.ru_maxrss) / 1_048_576
    #else
      peak = Double(usage.ru_maxrss) / 1024
    #endif
  }
}

private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

extension [Measurement] {
  /// The middle one of the figures, or the mean of the two in the middle.
  func median(_ figure: (Measurement) -> Double) -> Double {
    let sorted = map(figure).sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
