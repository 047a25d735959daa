// RowFeed.swift: the rows of a list, handed to threads block by block.

import Synchronization
import Tables

/// One thread's share of the work on a list, with storage of its own.
protocol RowWorker: SendableMetatype {
  /// The rows to work on.
  var block: TableBlock { get }

  /// Works on the rows in `block`, while other threads work on others.
  mutating func work() throws(BatchError)

  /// Hands in what was made of the rows: one thread at a time, in the order of the list.
  mutating func handIn() throws(BatchError)

  /// Ends the thread's share.
  func end()
}

/// Gives blocks of rows to threads, each with the number of its turn.
final class RowFeed: Sendable {
  private struct State: Sendable {
    var list: OpenList
    var ticket = 0
    var isClosed = false

    mutating func next(into block: TableBlock) -> (ticket: Int, error: BatchError?)? {
      guard !isClosed else { return nil }
      ticket += 1
      do throws(TableError) {
        return try list.reader.read(into: block) ? (ticket - 1, nil) : nil
      } catch {
        // What is behind an error must not be read.
        isClosed = true
        return (ticket - 1, BatchError(any: error))
      }
    }
  }

  let columns: SenderColumns
  let separator: UInt8
  /// Whether the rows have the number and the reason of an earlier failure in front.
  let isFailureList: Bool
  private let state: Mutex<State>
  /// What the bytes of the list must be.
  private let known: (fingerprint: String, length: Int)?

  init(_ job: BatchJob, chunkLength: Int) throws(BatchError) {
    let list = try job.openList(chunkLength: chunkLength)
    columns = list.columns
    separator = list.reader.format.separator
    isFailureList = FailureList.isOne(list.names)
    state = Mutex(State(list: list))
    known = job.senders.known
  }

  /// The list as far as it has been read.
  var list: OpenList { state.withLock { $0.list } }

  /// Works through the list to its end, on so many threads.
  ///
  /// - Parameter makeWorker: makes each thread's worker, on that thread.
  /// - Throws: the first error in the order of the list, whether the list's or a worker's; all that stands before it has
  ///   been handed in, and nothing behind it.
  func share(among threads: Int, _ makeWorker: @escaping @Sendable () -> some RowWorker)
    throws(BatchError)
  {
    let turnstile = Turnstile()
    let failure = Mutex<BatchError?>(nil)
    runWorkers(threads) { [self] in
      var worker = makeWorker()
      while let turn = next(into: worker.block) {
        do throws(BatchError) {
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
    try list.file.requireUnchanged(known)
  }

  /// Fills the block and gives its ticket, or the error that stands in its place; nil at the end.
  private func next(into block: TableBlock) -> (ticket: Int, error: BatchError?)? {
    // Another thread reads its rows meanwhile, which takes less time than to fall asleep and be woken.
    for _ in 0..<shortWait {
      if let turn = state.withLockIfAvailable({ $0.next(into: block) }) { return turn }
    }
    return state.withLock { $0.next(into: block) }
  }

  private func close() { state.withLock { $0.isClosed = true } }
}
