// WholeProcess.swift: programs run again and again, with the time and memory that each whole process takes.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What one process took, from before its start until it was waited for.
struct ProcessCost {
  /// Milliseconds of the clock on the wall.
  var wall: Double
  /// Milliseconds of the processor, in the program and in the system for it.
  var processor: Double
  /// The most memory that was resident at once, in MiB.
  var peak: Double
}

/// A program with its words, run with nothing on standard input, output and error.
struct WholeProcess {
  var label: String
  var words: [String]

  /// The median of each cost over `count` runs, after two that are not counted; nil when a run fails.
  func medianCost(of count: Int) -> ProcessCost? {
    var costs: [ProcessCost] = []
    for number in 0..<count + 2 {
      guard let cost = run() else { return nil }
      if number >= 2 { costs.append(cost) }
    }
    func median(_ part: (ProcessCost) -> Double) -> Double { costs.map(part).sorted()[costs.count / 2] }
    return ProcessCost(
      wall: median(\.wall), processor: median(\.processor), peak: median(\.peak))
  }

  private func run() -> ProcessCost? {
    // No memory may be asked for between the fork and the program's start.
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let clock = ContinuousClock()
    let start = clock.now
    let child = forked()
    if child == 0 {
      let nothing = open("/dev/null", O_RDWR)
      for descriptor in 0...2 as ClosedRange<Int32> { dup2(nothing, descriptor) }
      if let program = arguments[0] { execvp(program, &arguments) }
      _exit(127)
    }
    var usage = rusage()
    var status: Int32 = 0
    guard child > 0, wait4(child, &status, 0, &usage) == child, status == 0 else { return nil }
    let wall = (clock.now - start) / .milliseconds(1)
    let processor = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
    #if canImport(Darwin)
      let unit = 1_048_576.0
    #else
      let unit = 1024.0
    #endif
    return ProcessCost(wall: wall, processor: processor, peak: Double(usage.ru_maxrss) / unit)
  }

  private func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }
}

/// The system's `fork`, which Swift does not offer by its name.
///
/// What `posix_spawn` starts begins in the memory of its parent, so that no peak below the benchmark's own could be
/// seen. A forked child has only a copy of the little that was written to. One thread runs here, and the child does
/// nothing but start the program, so that no lock can be left behind.
private let forked: @convention(c) () -> pid_t = {
  guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "fork") else { return { -1 } }
  return unsafeBitCast(symbol, to: (@convention(c) () -> pid_t).self)
}()
