// Workers.swift: threads that share a loop, and the order in which they hand in their work.

import Files
import Synchronization

/// Runs `body` on so many threads at once, the calling one among them, and waits for all.
func runWorkers(_ count: Int, _ body: @escaping @Sendable () -> Void) {
  #if canImport(Darwin)
    var threads: [pthread_t?] = []
  #else
    var threads: [pthread_t] = []
  #endif
  for _ in 1..<max(1, count) {
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed = pthread_create(&thread, nil, { runWork($0) }, work.toOpaque())
    #else
      var thread = pthread_t()
      let failed = pthread_create(&thread, nil, { runWork($0) }, work.toOpaque())
    #endif
    // Without another thread the work is done by those there are.
    if failed == 0 { threads.append(thread) } else { work.release() }
  }
  body()
  #if canImport(Darwin)
    for thread in threads { if let thread { pthread_join(thread, nil) } }
  #else
    for thread in threads { pthread_join(thread, nil) }
  #endif
}

private func runWork(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
  return nil
}

private final class Work: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// How often a thread asks again before it falls asleep: most waits are shorter than it takes to be woken.
let shortWait = 20_000
/// How long a thread sleeps at most before it asks again, in microseconds: it sleeps longer each time.
let longestSleep = 10_000

/// Lets threads with numbered tickets pass one after the other, in the order of the tickets from 0 on.
final class Turnstile: Sendable {
  private let next = Atomic(0)
  private let isClosed = Atomic(false)

  /// Waits until all tickets before this one have passed; false when the turnstile was closed.
  func wait(for ticket: Int) -> Bool {
    var tries = 0
    while next.load(ordering: .acquiring) < ticket, !isClosed.load(ordering: .acquiring) {
      tries += 1
      if tries > shortWait { usleep(UInt32(min(100 * (tries - shortWait), longestSleep))) }
    }
    return !isClosed.load(ordering: .acquiring)
  }

  /// Lets the next ticket pass.
  func pass() { next.add(1, ordering: .releasing) }

  /// Sends everybody away.
  func close() { isClosed.store(true, ordering: .releasing) }
}
