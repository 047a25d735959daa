// Workbooks.swift: fuzz target: any bytes, read as a workbook, as the XML of a sheet, or as what Deflate has packed.

import SourceText
import Tables
import Workbooks
import ZIP

/// Bytes that begin with `P` are an archive, with `<` a sheet. Behind `S`, `T`, `W`, `R` and `A` stand the styles, texts,
/// sheets, relationships and properties of a workbook; all others are packed, behind the first.
///
/// Stops the program where a sheet differs when it is read in small pieces, or is no CSV as it should be.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbooks(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  switch bytes.first {
  case UInt8(ascii: "P"): readSheet(bytes)
  case UInt8(ascii: "<"): readSheet(book(bytes, as: "xl/s.xml"))
  case let kind?:
    let rest = Array(bytes.dropFirst())
    if let path = paths[kind] { readSheet(book(rest, as: path)) } else { unpack(rest) }
  case nil: break
  }
  return 0
}

private func readSheet(_ book: [UInt8]) {
  let whole = dump(book, chunk: 1 << 16)
  precondition(whole == dump(book, chunk: 64 + book.count % 7), "pieces change the sheet")
}

/// All rows of the first sheet as text, and how the reading ended.
private func dump(_ book: [UInt8], chunk: Int) -> String {
  var options = TableOptions()
  (options.encoding, options.separator, options.chunkLength) = (.utf8, UInt8(ascii: ","), chunk)
  var report = ""
  do {
    let table = try Workbook(MemoryBytes(book), named: "fuzz").table(sheet: nil)
    var reader = try TableReader(table, named: "fuzz", options: options)
    report += "\(reader.columns)\n"
    let block = TableBlock()
    while try reader.read(into: block) {
      for row in block {
        precondition(
          row.faults.isDisjoint(with: [.textAfterQuote, .unclosedQuote, .missingFields]), "no CSV")
        report += "\(row.number) \(Array(row.raw))\n"
      }
    }
  } catch let error as any Reportable {
    report += error.report()
  } catch {
    report += "\(error)"
  }
  return report
}

private let paths: [UInt8: String] = [
  UInt8(ascii: "S"): "xl/f.xml", UInt8(ascii: "T"): "xl/t.xml", UInt8(ascii: "W"): "xl/workbook.xml",
  UInt8(ascii: "R"): "xl/_rels/workbook.xml.rels", UInt8(ascii: "A"): "a.xml",
]

/// A workbook with a sheet of a few cells, a text and some styles, and this part in place of its own.
private func book(_ part: [UInt8], as path: String) -> [UInt8] {
  let parts = [
    ("_rels/.rels", "<r><Relationship Id='a' Type='/extended-properties' Target='a.xml'/></r>"),
    ("xl/workbook.xml", "<workbook><sheets><sheet name='S' r:id='s'/></sheets></workbook>"),
    (
      "xl/_rels/workbook.xml.rels",
      "<r><Relationship Id='s' Type='/worksheet' Target='s.xml'/><Relationship Id='t' Type='/sharedStrings' "
        + "Target='t.xml'/><Relationship Id='f' Type='/styles' Target='f.xml'/></r>"
    ),
    ("xl/t.xml", "<sst><si><t>a, \"b\"</t></si></sst>"),
    (
      "xl/f.xml",
      "<s><numFmt numFmtId='164' formatCode='00000'/><cellXfs><xf numFmtId='0'/><xf numFmtId='22'/>"
        + "<xf numFmtId='164'/></cellXfs></s>"
    ),
    (
      "xl/s.xml",
      "<w><sheetData><row><c t='s'><v>0</v></c><c s='1'><v>36691.5</v></c><c s='2'><v>1067</v></c><c s='2'>"
        + "<v>-1.5E+9</v></c></row></sheetData></w>"
    ), ("a.xml", "<p/>"),
  ]
  var archive = StoredArchive()
  var bytes: [UInt8] = []
  do {
    for (other, content) in parts where other != path { try archive.add(other, Array(content.utf8)) }
    try archive.finish(adding: path, to: &bytes) { $0 += part }
  } catch {
    bytes = []
  }
  return bytes
}

/// Unpacks the bytes as a file of an archive that says it is 1 MiB long.
private func unpack(_ packed: [UInt8]) {
  func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  let common =
    number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) + number(0, 4) + number(packed.count, 4)
    + number(1 << 20, 4) + number(1, 2) + number(0, 2)
  let local = [0x50, 0x4B, 3, 4] + common + [0x61] + packed
  let entry = [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 14) + [0x61]
  let end =
    [0x50, 0x4B, 5, 6] + number(0, 4) + number(1, 2) + number(1, 2) + number(entry.count, 4)
    + number(local.count, 4) + number(0, 2)
  do throws(FileError) {
    var reader = try Archive(MemoryBytes(local + entry + end), named: "fuzz").open("a", limit: 1 << 20)
    var content: [UInt8] = []
    while try reader.read(into: &content) {}
  } catch {
    precondition(error.kind == .damaged, error.message)
  }
}
