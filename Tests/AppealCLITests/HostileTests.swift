// HostileTests.swift: hostile values in every place, written in every format: what comes out is text and nothing more.

import AppealCLI
import Files
import Foundation
import SourceText
import Testing

/// Values that mean something to a terminal; to a page, a document or a template; to a message or a link.
private let values = [
  "\u{1B}]52;c;cm0=\u{07}\u{1B}[2J\u{00}\u{08}\u{7F}\u{9B}2J\u{85}\u{202E}evil\u{202C}\u{2066}a\u{2069}\u{2028}b\u{2029}\tc",
  "<script>alert(1)</script>\" onload=\"evil()' onload='evil()]]></w:t><w:evil/><!--&#x3C;script>)/JS(evil)\\)) Tj ET /JS "
    + "{{sender.name}}{{>x}}{{#a}} ../../etc/passwd",
  "a\r\nBcc: evil@example.org\r\nX-Evil: 1\r\n\r\n%0D%0ABcc:evil@example.org&bcc=evil@example.org&body=x "
    + "=?utf-8?B?ZXZpbA==?=",
]

/// Where values stand, with a mark of their own around each: options, then fields of an action.
private enum Place: String, CaseIterable {
  case from, address, message
  case subject, opening, fact, point, name, office, addressLine, salutation, closing
  /// Printed where there is no subject and no opening.
  case title, concern, person, note

  var mark: String { "Q\(Character(Unicode.Scalar(65 + UInt8(Self.allCases.firstIndex(of: self) ?? 0))))X" }
  func marked(_ value: String) -> String { "\(mark) \(value) \(mark)" }

  /// Those that one letter has; the others are printed where it has no words of its own.
  static let ownWords = Array(allCases.prefix { $0 != .title })
  static let drafts: [Place] = [.from, .title, .concern, .person, .note]
}

private let formats = [
  ["--format", "text"], ["--format", "html"], ["--format", "docx"], ["--format", "pdf"], ["--by", "fax"],
  ["--format", "eml", "--by", "email"], ["--format", "mailto", "--by", "email"], ["--by", "telex"],
  ["--by", "telegram"],
]

private func quoted(_ text: String) throws -> String {
  let data = try JSONSerialization.data(withJSONObject: [text])
  return String(String(decoding: data, as: UTF8.self).dropFirst().dropLast())
}

/// An action in which some fields have a value.
private func action(_ value: String, in places: [Place]) throws -> String {
  func field(_ place: Place, _ plain: String) throws -> String {
    try quoted(places.contains(place) ? place.marked(value) : plain)
  }
  let words =
    places.contains(.title)
    ? ""
    : "\"subject\": \(try field(.subject, "A subject")), \"opening\": \(try field(.opening, "I write.")),"
  return """
    {"id": "HOSTILE-1", "title": \(try field(.title, "An example")), "concerns": [\(try field(.concern, "Fear"))],
      "countries": ["AQ"], "editions": [{
      "kind": "first", "issued": "2000-06-07", "lastDay": {"date": "2000-07-19", "boundary": "after"},
      \(words) "facts": {"en": [\(try field(.fact, "This is made up."))]},
      "people": [{"name": \(try field(.person, "Ina Example")), "note": \(try field(.note, "f"))}],
      "appeals": [{"id": "all", "authority": "the authorities",
        "points": [{"id": "one", "text": \(try quoted("urging them to help " + (places.contains(.point) ? Place.point.marked(value) : "her") + ";"))}],
        "addressees": [{"id": "minister", "name": \(try field(.name, "Alex Example")),
          "title": \(try field(.office, "Minister of Examples")), "rank": "minister", "gender": "unknown",
          "salutation": \(try field(.salutation, "Dear Minister")), "closing": \(try field(.closing, "Yours"))\(""),
          "address": ["Ministry of Examples", \(try field(.addressLine, "1 Example Street"))], "country": "AQ",
          "contacts": [{"type": "email", "value": "minister@example.org"}, {"type": "fax", "value": "+672 1 2345"},
            {"type": "telex", "value": "12345"}, {"type": "telegram", "value": "EXAMPLE"}]}]}]}]}
    """
}

/// Characters that steer a terminal or a printer, part lines, or turn the direction of what follows.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// What makes an output more than text; nil when nothing does.
private func problem(in output: [UInt8], _ format: String) -> String? {
  let text = String(decoding: output, as: UTF8.self)
  // A page keeps marks of direction, in elements that no mark reaches out of.
  let isTurning = { (scalar: Unicode.Scalar) in
    format == "html" && (scalar.value > 0x2029 || scalar == "\t")
  }
  let controls = text.unicodeScalars.filter {
    isControl($0) && $0 != "\n" && $0 != "\r" && $0 != "\u{0C}" && !isTurning($0)
  }
  let markup = ["<script", "<w:evil", "><!--", "\" onload"].first { text.contains($0) }
  switch format {
  case "text", "fax", "telex", "telegram": return controls.isEmpty ? nil : "controls \(controls)"
  case "html": return controls.isEmpty ? markup : "controls \(controls)"
  case "docx": return text.contains("X \u{1B}") ? "controls" : markup
  case "pdf": return ["X )/JS(", "/JavaScript"].first { text.contains($0) }
  case "eml":
    guard let head = text.components(separatedBy: "\r\n\r\n").first, head.contains("Subject:") else {
      return "no head"
    }
    let isPlain = output.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A || $0 == 0x0D) }
    let lines = head.lowercased().components(separatedBy: "\r\n")
    return lines.first { $0.hasPrefix("bcc:") || $0.hasPrefix("x-evil") } ?? (isPlain ? nil : "raw bytes")
  default:
    let link = text.lowercased()
    let isPlain = output.dropLast().allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return link.contains("&bcc=") || link.contains("%0abcc:evil@example.org&")
      ? "a recipient" : isPlain ? nil : "raw"
  }
}

/// Whether an error has words that a terminal can show.
private func isSaid(_ run: ToolRun) -> Bool {
  run.said.contains("error: ")
    && !run.said.unicodeScalars.contains { isControl($0) && $0 != "\n" && $0 != "\t" }
    && run.said.utf8.count < 20_000
}

@Test(arguments: formats, values.indices)
private func hostileValuesStayText(_ format: [String], _ number: Int) throws {
  let folder = try TestFolder()
  for places in [Place.ownWords, Place.drafts] {
    let file = try folder.write(try action(values[number], in: places), "action.json")
    var words = ["letter", file, "--to", "minister", "--date", "2000-06-14", "--country", "GB"] + format
    for (place, plain) in [
      (Place.from, "Anna Reader"), (.address, "1 High Street; London N1 1AA"), (.message, ""),
    ] {
      words += ["--\(place)", places.contains(place) ? place.marked(values[number]) : plain]
    }
    let run = ToolRun(words + ["-o", "-"])
    #expect(!run.said.unicodeScalars.contains { isControl($0) && $0 != "\n" && $0 != "\t" }, "\(run.said)")
    if run.status != .done {
      // What has no characters for it, or room, says so; a page and a text have both.
      #expect(run.written.isEmpty && isSaid(run), "\(run.status): \(run.said)")
      #expect(!["text", "html", "docx", "eml", "fax"].contains(format[1]), "\(run.said)")
      continue
    }
    #expect(problem(in: run.written, format[1]) == nil)
    if format[1] == "text" {
      for place in places where place != .concern && place != .note {
        #expect(run.text.contains(place.mark), "nothing is seen of \(place)")
      }
    }
  }
}

private let columns = [
  "id", "name", "street", "postcode", "city", "country", "email", "language", "group", "message",
]

/// A list in which each row has one hostile cell, and one whose header has: a letter or an entry among the failures.
@Test(arguments: ["text", "html", "pdf", "docx"])
private func hostileCellsStayText(_ format: String) throws {
  let folder = try TestFolder()
  let file = try folder.write(try action("", in: []), "action.json")
  let cells = values.map { $0.replacing("\u{00}", with: "") } + ["=cmd|' /C calc'!A0", "@SUM(A1)", "../../x"]
  func row(_ cells: [String]) -> String {
    cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
  }
  var rows = row(columns + [cells[0] + cells[1]])
  var count = 0
  for cell in cells {
    for column in columns {
      count += 1
      let plain = [
        "\(count)", "Anna \(count)x Reader", "\(count) High St", "N1 1AA", "London", "GB", "", "en", "", "",
      ]
      rows += row(zip(columns, plain).map { $0 == column ? "QAX \(cell)" : $1 } + [""])
    }
  }
  let list = try folder.write(rows, "list.csv")
  let run = ToolRun(
    ["batch", file, "--senders", list, "--to", "minister", "--date", "2000-06-14", "--format", format]
      + ["-o", "\(folder.path)/run"], isTerminal: true)
  #expect(!run.said.unicodeScalars.contains { isControl($0) && $0 != "\n" && $0 != "\t" }, "\(run.said)")
  let names = try namesInFolder("\(folder.path)/run/letters")
  for name in names {
    #expect(problem(in: try folder.bytes("run/letters/\(name)"), format) == nil, "\(name)")
    #expect(name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(name)")
  }
  let failures = try folder.text("run/failures.csv")
  #expect(names.count > 20 && run.status == .someFailed)
  for list in [failures, try folder.text("run/manifest.csv")] {
    let formula = list.components(separatedBy: "\r\n").flatMap { $0.split(separator: ",") }.first {
      "=@".contains($0.first ?? " ") || $0.hasPrefix("\"=") || $0.hasPrefix("\"@")
    }
    #expect(formula == nil)
  }
  #expect(problem(in: try folder.bytes("run/summary.html"), "html") == nil)
}

@Test(arguments: [
  (["letter", "/dev/zero", "--to", "x"], "'/dev/zero' is a device or a pipe, not a file\n"),
  (
    ["batch", "UA-105-00", "--all", "--senders", "/dev/zero", "--dry-run"],
    "'/dev/zero' is a device, not a file\n"
  ),
  (["letter", "a\nnote: b.json", "--to", "x"], "error: there is no file 'a\\u{0A}note: b.json'\n"),
])
private func whatIsNoFileIsRefused(_ words: [String], _ said: String) {
  let run = ToolRun(words + ["--date", "2000-06-14"])
  #expect(run.status == .inputNotFound && run.said.contains(said), "\(run.said)")
}

/// A cell of any length is refused, or read in a time that grows with its length and no faster.
@Test(arguments: [
  ("name", "Berg, ", "b "), ("name", "", "Dr. "), ("title", "", "Dr. "), ("street", "5 High St, ", "a "),
  ("street", "x, ", "a "),
  ("street", "", "a, "), ("country", "", "United "), ("language", "", "x "), ("city", "N1 ", "1A "),
])
private func longCellsAreReadInTime(_ column: String, _ start: String, _ piece: String) throws {
  let folder = try TestFolder()
  let good = ["name": "Anna Reader", "street": "1 High St", "city": "N1 1AA London", "country": "GB"]
  let columns = ["name", "street", "city", "country", "language", "title"]
  let long = start + String(repeating: piece, count: 50_000)
  for columns in column == "street" ? [columns, ["name", "street", "country"]] : [columns] {
    let cells = columns.map { "\"\($0 == column ? long : good[$0] ?? "")\"" }.joined(separator: ",")
    let list = try folder.write("\(columns.joined(separator: ","))\n\(cells)\n", "list.csv")
    let begin = ContinuousClock.now
    let run = ToolRun([
      "batch", "UA-105-00", "--senders", list, "--to", "premier", "--date", "2000-06-14", "--dry-run",
    ])
    #expect(ContinuousClock.now - begin < .seconds(60), "\(run.said.prefix(300))")
  }
}
