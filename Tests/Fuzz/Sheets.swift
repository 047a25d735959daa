// Sheets.swift: fuzz target: any bytes, read as action sheets of which no line may get lost and nothing may be made up.

import SourceText
import UrgentAction

@testable import Sheets

private let words = try? SheetWords(ExchangedFiles("Templates", path: ""))

/// Reads the bytes; stops the program where a line is not accounted for, or a word of a field stands nowhere in the sheet.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSheets(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let words else { preconditionFailure("Templates is not here") }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let file = try? SheetFile(bytes, words: words), let documents = try? SheetText(bytes, words).documents
  else {
    return 0
  }
  // All lines that are left without the noise of mail, web and paper are used, or listed as not read.
  let printedLines = Set(documents.joined().filter { !$0.isBlank }.map(\.number))
  let listed = Set(file.sheets.flatMap { $0.lines.map(\.line) })
  precondition(listed == printedLines, "lines are lost: \(printedLines.symmetricDifference(listed).sorted())")

  let printed = letters(documents.joined().map(\.text).joined())
  for sheet in file.sheets where sheet.allDoubts.isEmpty {
    for appeal in sheet.appeals {
      for point in appeal.points { expect(point.text, in: printed) }
      for paragraph in appeal.letter { expect(paragraph, in: printed) }
      for official in appeal.addressees {
        for line in [official.name].compactMap({ $0 }) + official.offices + official.address {
          expect(line, in: printed)
        }
      }
    }
    let kept = letters(
      sheet.appeals.flatMap { $0.points.map(\.text) + $0.letter + [$0.authority ?? "", $0.leadIn ?? ""] }
        .joined())
    let points = Set(sheet.lines.filter { $0.use == "points" }.map(\.line))
    for line in documents.joined() where points.contains(line.number) { expect(line.text, in: kept) }
  }
  return 0
}

/// The long words of a text stand in another, in which words may have been cut.
private func expect(_ text: String, in printed: [UInt8]) {
  for word in text.split(whereSeparator: { !$0.isLetter || !$0.isASCII }) where word.count > 3 {
    precondition(contains(printed, letters(String(word))), "'\(word)' stands nowhere in the other text")
  }
}

/// The ASCII letters alone, so that a word cut at the end of a line is whole.
private func letters(_ text: String) -> [UInt8] {
  text.utf8.compactMap { byte in
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") ? lower : nil
  }
}

private func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
  guard text.count >= word.count else { return false }
  return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
}
