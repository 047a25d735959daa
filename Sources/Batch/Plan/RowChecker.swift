// RowChecker.swift: blocks of a table checked row by row, and turned into records for a spool.

import SourceText
import Tables
import UrgentAction

/// The blocks of a list that is read.
struct TableBlocks: BlockSource {
  private(set) var list: OpenList

  mutating func next(into block: TableBlock) throws -> Bool { try list.reader.read(into: block) }
}

/// What the run must know of a list when it is not read any more.
struct ListFacts: Sendable {
  let names: [String]
  let separator: UInt8
  /// Whether the list of failures is in UTF-16, as "Unicode text" with tabs is: Excel divides no other text at its tabs.
  let isUTF16: Bool
  /// Whether the rows have the number and the reason of an earlier failure in front.
  let isFailureList: Bool
  let hasGroups: Bool

  init(_ list: OpenList) {
    names = list.names
    separator = list.reader.format.separator
    let encoding = list.reader.format.encoding
    isUTF16 = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    isFailureList = FailureList.isOne(list.names)
    hasGroups = list.columns[.group] >= 0
  }
}

/// Checks rows; each thread has its own.
struct RowChecker {
  private(set) var reader: SenderReader
  /// Who the row that was checked last is for; nil where it does not tell.
  private(set) var person: PersonKeys?
  private let facts: ListFacts
  private let table: TableWriter
  /// Whether the cell of the group goes with the rows.
  private let keepsGroups: Bool
  /// Whether rows are kept as they stand, for the list of failures, and the numbers of people, for later runs.
  private let keepsForLists: Bool
  /// How many more good rows have their senders kept.
  private var sendersToKeep: Int

  init(_ list: OpenList, _ kinds: LetterKinds, _ job: BatchJob, isStream: Bool) {
    reader = SenderReader(
      list.columns, kinds, isPostal: job.isPostal, needsEmail: job.needsEmail, usesInitials: job.usesInitials,
      varies: job.seed != nil, remembersNothing: job.remembersNothing,
      day: job.day)
    facts = ListFacts(list)
    table = TableWriter(separator: facts.separator)
    keepsGroups = job.hasSeparators
    keepsForLists = job.leavesLists && !isStream && !job.isDryRun
    // A dry run needs one sender only, the first who gets letters; later checks may still refuse some of these.
    sendersToKeep = job.isDryRun && job.earlier.isEmpty ? 1000 : .max
  }

  /// Checks a row.
  mutating func check(_ row: TableRow) -> SenderReader.Answer {
    let answer = reader.read(row)
    var tellsPerson = reader.isMarked
    if case .sender = answer { tellsPerson = true }
    person = tellsPerson ? reader.person() : nil
    return answer
  }

  /// Appends the record of the row that was checked last, but for a blank one.
  mutating func append(_ row: TableRow, _ answer: SenderReader.Answer, to records: inout RowRecords) {
    let id = row[reader.columns[.id]]
    let group = keepsGroups ? row[reader.columns[.group]] : Cell()
    var (goodKind, remarks) = (Int?.none, reader.warnings)
    switch answer {
    case .blank: return
    case .faulty(let reasons): remarks = reasons
    case .sender(let kind): goodKind = kind
    }
    let keepsSender = goodKind != nil && sendersToKeep > 0
    if keepsSender { sendersToKeep -= 1 }
    records.append(
      number: row.number, kind: goodKind, reader.sender, keepsSender: keepsSender,
      keepsForLists && goodKind != nil ? person : nil, remarks: remarks, id: id, group: group)
    if keepsForLists { records.append(original: row, facts, table) }
    records.endRow()
  }
}

extension RowRecords {
  /// Appends the row that was appended last as a list of failures has it, behind its number and reason.
  fileprivate mutating func append(original row: TableRow, _ facts: ListFacts, _ table: TableWriter) {
    if row.faults.contains(.unclosedQuote) {
      // The row as it stands would take the next ones into its quote. The mark stands where it stood, so that it is found
      // again when nobody has mended it, and what is behind it stands in the columns that it was written for.
      let first = facts.isFailureList ? 2 : 0
      var cells = (0..<max(0, row.count - 1)).map { Array(row[$0]) }
      let quoted = [UInt8(ascii: "\"")] + row[row.count - 1]
      cells += quoted.split(separator: facts.separator, omittingEmptySubsequences: false).map(Array.init)
      cells += Array(repeating: [], count: max(0, facts.names.count - cells.count))
      for cell in cells.dropFirst(first) { table.write(field: cell, isFirst: false, to: &bytes) }
    } else if FailureList.hasFormula(row) {
      for column in (facts.isFailureList ? FailureList.columns.count : 0)..<row.count {
        let guards = FailureList.isFormula(row[column])
        table.write(field: (guards ? [UInt8(ascii: "'")] : []) + row[column], isFirst: false, to: &bytes)
      }
    } else {
      // Read again with the same separator the row is as it was.
      bytes.append(table.separator)
      bytes.append(
        contentsOf: facts.isFailureList
          ? FailureList.withoutReason(row.raw, separator: table.separator) : row.raw)
    }
  }
}
