// BlockFeed.swift: blocks of rows, handed to threads one after the other.

import Synchronization

/// Where blocks of rows come from, in their order.
protocol BlockSource: Sendable {
  associatedtype Block: AnyObject

  /// Fills the block with the next rows; false at the end.
  mutating func next(into block: Block) throws -> Bool
}

/// One thread's share of the work on a list, with storage of its own.
protocol BlockWorker: SendableMetatype {
  associatedtype Block: AnyObject

  /// The rows to work on.
  var block: Block { get }

  /// Works on the rows in `block`, while other threads work on others.
  mutating func work() throws

  /// Hands in what was made of the rows: one thread at a time, in the order of the list.
  mutating func handIn() throws

  /// Ends the thread's share.
  func end()
}

/// Gives blocks of rows to threads, each with the number of its turn.
final class BlockFeed<Source: BlockSource>: Sendable {
  private struct State: Sendable {
    var source: Source
    var ticket = 0
    var isClosed = false

    mutating func next(into block: Source.Block) -> (ticket: Int, error: (any Error)?)? {
      guard !isClosed else { return nil }
      ticket += 1
      do {
        return try source.next(into: block) ? (ticket - 1, nil) : nil
      } catch {
        // What is behind an error must not be read.
        isClosed = true
        return (ticket - 1, error)
      }
    }
  }

  private let state: Mutex<State>
  /// Whether a thread is reading: to ask the lock itself again and again would call the system each time.
  private let isBusy = Atomic(false)

  init(_ source: sending Source) { state = Mutex(State(source: source)) }

  /// The source as far as it has been read.
  var source: Source { state.withLock { $0.source } }

  /// Works through the list to its end, on so many threads, each with a worker that `makeWorker` makes on it.
  ///
  /// Throws the first error in the order of the list, whether the list's or a worker's; all that stands
  /// before it has been handed in, and nothing behind it.
  func share<Worker: BlockWorker>(
    among threads: Int, _ makeWorker: @escaping @Sendable () -> Worker
  ) throws where Worker.Block == Source.Block {
    let turnstile = Turnstile()
    let failure = Mutex<(any Error)?>(nil)
    runWorkers(threads) { [self] in
      var worker = makeWorker()
      while let turn = next(into: worker.block) {
        do {
          if let error = turn.error { throw error }
          try worker.work()
          guard turnstile.wait(for: turn.ticket) else { break }
          try worker.handIn()
          turnstile.pass()
        } catch {
          if turnstile.wait(for: turn.ticket) { failure.withLock { $0 = error } }
          turnstile.close()
          close()
        }
      }
      worker.end()
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// Fills the block and gives its ticket, or the error that stands in its place; nil at the end.
  private func next(into block: Source.Block) -> (ticket: Int, error: (any Error)?)? {
    // Another thread reads its rows meanwhile, which takes less time than to fall asleep and be woken.
    for _ in 0..<shortWait {
      if isBusy.load(ordering: .relaxed) { continue }
      if let turn = state.withLockIfAvailable({ read(into: block, from: &$0) }) { return turn }
    }
    return state.withLock { read(into: block, from: &$0) }
  }

  private func read(
    into block: Source.Block, from state: inout State
  ) -> (ticket: Int, error: (any Error)?)? {
    isBusy.store(true, ordering: .relaxed)
    defer { isBusy.store(false, ordering: .relaxed) }
    return state.next(into: block)
  }

  private func close() { state.withLock { $0.isClosed = true } }
}
