// Summary.swift: a run in numbers, as a page for people.

import SourceText
package import UrgentAction

/// The page `summary.html`: counts with bars, days, and what failed. It names no sender.
package struct Summary {
  private let report: BatchReport
  private let title: String
  private let day: CalendarDay
  /// What was said about the run as a whole, and of rows that have letters.
  private let notes: [String]
  private let warnings: [RowFinding]

  package init(
    _ report: BatchReport, title: String, day: CalendarDay, notes: [String], warnings: [RowFinding]
  ) {
    (self.report, self.title, self.day) = (report, title, day)
    (self.notes, self.warnings) = (notes, warnings)
  }

  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(escaped(title)): letters of \(day)</title>
    <style>
    body { font: 16px/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }
    table { border-collapse: collapse; width: 100% }
    th, td { text-align: left; padding: .2em .8em .2em 0; vertical-align: middle }
    td.number { text-align: right; font-variant-numeric: tabular-nums }
    rect { fill: #276 }
    .late rect { fill: #b50 }
    @media (prefers-color-scheme: dark) { body { color: #ddd; background: #111 } rect { fill: #5b9 } }
    </style>
    </head>
    <body>
    <h1>\(escaped(title))</h1>
    <p>Letters of \(day): <strong>\(report.letters)</strong> \(report.letters == 1 ? "letter" : "letters") of\
     \(counted(report.senders, "sender"))\(report.pages.map { ", \(counted($0, "page"))" } ?? "")\
    \(report.faultyRows > 0 ? "; \(counted(report.faultyRows, "row")) gave none" : "").</p>
    \(table("Addressees", report.lines.map { ($0.addressee, $0.count) }))
    \(table("Channels", report.lines.map { ($0.channel.rawValue, $0.count) }))
    \(table("Languages", report.lines.map { ($0.language.code, $0.count) }))
    \(table("Countries of the senders", report.origins.map { ($0.country.code, $0.count) }))
    \(table("State", report.lines.map { ($0.state.name, $0.count) }))
    \(days)
    \(list("How alike the letters are", report.sameness.sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }))
    \(list("Notes", notes))
    \(findings("Rows without letters", report.faults, "The rows themselves are in <code>failures.csv</code>: mend them in a copy of it and run the batch with that copy, <code>--after</code> this folder and another folder for the letters."))
    \(findings("Rows to look at", warnings, "Their letters are written; the numbers are those of the list, whose header is row 1."))
    </body>
    </html>

    """
  }

  /// A table with a bar for each name, largest first.
  private func table(_ heading: String, _ counts: [(name: String, count: Int)]) -> String {
    let sums = Dictionary(counts.map { ($0.name, $0.count) }, uniquingKeysWith: +)
    let most = max(1, sums.values.max() ?? 1)
    let rows = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
      let width = Double(count * 3000 / most) / 10
      let isLate = name == "late" || name == "switch-channel"
      return """
        <tr\(isLate ? " class=\"late\"" : "")><td>\(escaped(name))</td><td class="number">\(count)</td><td><svg width="300" height="14" role="img"\
         aria-label="\(count)"><rect width="\(width)" height="14"></rect></svg></td></tr>
        """
    }
    return rows.isEmpty ? "" : "<h2>\(heading)</h2>\n<table>\n\(rows.joined(separator: "\n"))\n</table>"
  }

  /// Until when the letters must be on their way.
  private var days: String {
    var latest: [String: CalendarDay] = [:]
    var others: [String] = []
    for line in report.lettersInAllLanguages {
      let what = "\(line.addressee) by \(line.channel.rawValue)"
      switch line.state {
      case .open(let sendBy):
        if let sendBy { latest[what] = min(sendBy, latest[what] ?? sendBy) }
      case .switchChannel(let quicker):
        let names = quicker.map(\.rawValue).joined(separator: ", ")
        others.append(
          "\(what): \(counted(line.count, "letter")) may arrive late"
            + (names.isEmpty ? "" : "; in time by \(names)"))
      case .late(let reference):
        others.append("\(what): \(counted(line.count, "letter")) late, agreed to in '\(reference)'")
      }
    }
    let items = latest.sorted { $0.key < $1.key }.map { "\($0.key): send by \($0.value)" } + others.sorted()
    return list("Send by", items)
  }

  private func list(_ heading: String, _ items: [String]) -> String {
    guard !items.isEmpty else { return "" }
    return
      "<h2>\(heading)</h2>\n<ul>\n\(items.map { "<li>\(escaped($0))</li>" }.joined(separator: "\n"))\n</ul>"
  }

  /// A table of all rows that have something said of them.
  private func findings(_ heading: String, _ findings: [RowFinding], _ advice: String) -> String {
    guard !findings.isEmpty else { return "" }
    let rows = findings.map { finding in
      let places = finding.places(naming: finding.rows.count)
      return
        "<tr><td>\(escaped(finding.reason))</td><td>\(places)</td><td class=\"number\">\(finding.count)</td></tr>"
    }
    return """
      <h2>\(heading)</h2>
      <p>\(advice)</p>
      <table>
      \(rows.joined(separator: "\n"))
      </table>
      """
  }

  private func escaped(_ text: String) -> String {
    visibleText(text).exchanging("&", for: "&amp;").exchanging("<", for: "&lt;").exchanging(">", for: "&gt;")
      .exchanging("\"", for: "&quot;")
  }
}
