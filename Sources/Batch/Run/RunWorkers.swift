// RunWorkers.swift: the two ways in which rows come to be letters: from a spool, or one by one from a pipe.

import Tables

/// Makes letters of the rows of a spool.
struct SpoolWorker: BlockWorker {
  let block = SpoolBlock()
  let run: BatchRun
  var maker: LetterMaker

  mutating func work() throws { try maker.work(block.bytes) }

  func handIn() throws { try run.handIn(maker) }

  func end() { run.end(maker) }
}

/// Checks the rows of a list that is read once only, and makes their letters at once.
struct StreamWorker: BlockWorker {
  let block = TableBlock()
  let run: BatchRun
  var checker: RowChecker
  var maker: LetterMaker
  private var records = RowRecords()

  init(_ run: BatchRun, _ checker: RowChecker, _ maker: LetterMaker) {
    (self.run, self.checker, self.maker) = (run, checker, maker)
  }

  mutating func work() throws {
    records.removeAll()
    for index in block.indices {
      let row = block[index]
      guard run.plan.numbers.contains(row.number - run.shift) else { continue }
      checker.append(row, checker.check(row), to: &records)
    }
    try maker.work(records.bytes)
  }

  func handIn() throws { try run.handIn(maker) }

  func end() { run.end(maker) }
}
