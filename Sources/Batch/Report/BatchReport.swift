// BatchReport.swift: what a run has done, in numbers.

import Letters
package import UrgentAction

/// The counts of a run; they hold nothing that tells who the senders are.
package struct BatchReport: Sendable {
  /// Letters by addressee, channel, language and state.
  package struct Line: Sendable, Hashable {
    package var addressee: String
    package var channel: Channel
    var language: Language
    package var state: BatchLetter.State
    package var count: Int
  }

  /// Letters by the country from which they are sent.
  struct Origin: Sendable, Hashable {
    var country: Country
    var count: Int
  }

  /// By addressee, then by language and state.
  var lines: [Line] = []
  /// The countries, the one with the most letters first.
  var origins: [Origin] = []
  /// Rows that gave no letters, by what is wrong with them.
  package internal(set) var faults: [RowFinding] = []
  /// Rows that gave letters, by what the user should know of them.
  package internal(set) var warnings: [RowFinding] = []
  /// Senders who got all their letters.
  package internal(set) var senders = 0
  /// Rows that gave no letters and must be mended.
  package internal(set) var faultyRows = 0
  /// The pages of a document that is a book, as PDF is; nil for files of one letter and for other formats.
  var pages: Int?
  package internal(set) var sameness = Sameness()
  /// What is wrong with senders whose letters could not be written though their rows were good, by number.
  package internal(set) var unwritable: [Int: String] = [:]

  package init() {}

  /// The lines with the languages taken together.
  package var lettersInAllLanguages: [Line] {
    var sums: [Line] = []
    for line in lines {
      let known = sums.firstIndex {
        $0.addressee == line.addressee && $0.channel == line.channel && $0.state == line.state
      }
      if let known { sums[known].count += line.count } else { sums.append(line) }
    }
    return sums
  }

  /// All letters, copies among them.
  package var letters: Int { lines.reduce(0) { $0 + $1.count } }
}

/// What one thread counts.
struct Tally: Sendable {
  var letters = LetterCounts()
  var faults = RowFindings()
  var warnings = RowFindings()
  var senders = 0
  var faultyRows = 0
  /// Pages of documents that have been finished.
  var pages = 0
  var unwritable: [Int: String] = [:]

  mutating func add(_ other: Tally) {
    letters.add(other.letters)
    faults.add(other.faults)
    warnings.add(other.warnings)
    senders += other.senders
    faultyRows += other.faultyRows
    pages += other.pages
    unwritable.merge(other.unwritable) { known, _ in known }
  }

  func report(_ kinds: [LetterKind], hasPages: Bool) -> BatchReport {
    var report = BatchReport()
    var totals: [BatchReport.Line: Int] = [:]
    var origins: [Country: Int] = [:]
    for kind in kinds.indices {
      for (index, letter) in kinds[kind].letters.enumerated() where letters[kind, index].letters > 0 {
        let line = BatchReport.Line(
          addressee: letter.addressee, channel: letter.channel, language: kinds[kind].language,
          state: letter.state, count: 0)
        totals[line, default: 0] += letters[kind, index].letters
        origins[kinds[kind].country, default: 0] += letters[kind, index].letters
      }
    }
    report.lines = totals.map { line, count in
      var line = line
      line.count = count
      return line
    }.sorted {
      ($0.addressee, $0.language.code, $0.state.name) < ($1.addressee, $1.language.code, $1.state.name)
    }
    report.origins = origins.map { BatchReport.Origin(country: $0.key, count: $0.value) }.sorted {
      ($1.count, $0.country.code) < ($0.count, $1.country.code)
    }
    (report.faults, report.warnings) = (faults.sorted, warnings.sorted)
    (report.senders, report.faultyRows, report.unwritable) = (senders, faultyRows, unwritable)
    report.sameness = letters.sameness(kinds)
    report.pages = hasPages ? pages : nil
    return report
  }
}
