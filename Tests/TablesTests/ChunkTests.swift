// ChunkTests.swift: how the bytes come in pieces does not change the rows.

import Foundation
import Tables
import Testing

private let count = ProcessInfo.processInfo.environment["APPEAL_PROPERTY_RUNS"].flatMap { Int($0) } ?? 15

private let tricky: [String] = [
  "\u{FEFF}id,name\r\n1,\"a\"\"b\r\nc\"\r\n\r\n2,\"x\"y,z\r\n3,5\" t\r\n\"\"\"\",\"\"\r\n\"\n\r\n\r\",ü\r\n4,é",
  "a;b\r\"1\r\r2\";3\r\r4;5\"\r6;\"7\"\r",
  "sep=,\r\n\"a\r\nb\",c\r\n1,2\r\n\"3\"\"\"\"4\",\"5\"",
  "a,b\n1,\"\(String(repeating: "x,\"\"\n", count: 40))\"\n\(String(repeating: "y", count: 130)),\"z\"\nq,\"open\n",
  "a\tb\n1\t2\u{0}\n3\t\"4\" \n\n\n",
]

@Test(arguments: tricky)
func everySplitGivesTheSameRows(_ text: String) {
  let bytes = Array(text.utf8)
  var options = TableOptions()
  options.chunkLength = 64
  let whole = readTable(bytes)
  for first in 1..<bytes.count {
    var table = readTable(source: SplitSource(bytes, at: first))
    #expect(table == whole, "split at \(first)")
    table = readTable(bytes, chunk: first, options)
    #expect(table == whole, "pieces of \(first)")
  }
}

@Test(arguments: [0..<70, 3900..<4100].joined().map { $0 })
func everyOffsetGivesTheSameRows(_ offset: Int) {
  // The same rows behind a first row of any length: every quirk meets every place of a 64-byte
  // block, and of the end of a stretch.
  for text in tricky.dropFirst() where !text.hasPrefix("sep") {
    let end = text.firstIndex { $0.isNewline } ?? text.endIndex
    let plain = readTable(text)
    let pad = String(repeating: "p", count: offset + 1)
    let moved = readTable("\(text[..<end])\n\(pad)\(text[end...])")
    #expect(Array(moved.rows.map(\.fields).dropFirst()) == plain.rows.map(\.fields))
    #expect(Array(moved.rows.map(\.faults).dropFirst()) == plain.rows.map(\.faults))
    #expect(Array(moved.rows.map(\.line).dropFirst()) == plain.rows.map { $0.line + 1 })
  }
}

/// Random tables of the bytes that matter, against a reader that goes byte by byte.
///
/// `APPEAL_PROPERTY_RUNS` tells how many of each seed.
@Test(arguments: 0..<40)
func agreesWithAPlainReader(_ seed: UInt64) {
  var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  func below(_ limit: UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % limit)
  }
  let alphabets: [[String]] = [
    ["a", "b", ",", "\"", "\n", "\r", "\r\n"],
    ["abcdefgh", "ijklmnop", ",", ",", "\n", "\r\n", "\"x\"", ",\"y,\n\"\"\","],
    [",", "\n", "\"\"", "\"", "é"],
  ]
  let pieces = alphabets[below(3)]
  for _ in 0..<count {
    let text = "a,b\n" + (0..<(1 + below(120))).map { _ in pieces[below(UInt64(pieces.count))] }.joined()
    let expected = plainRows(Array(text.utf8))
    let table = readTable(text)
    #expect(table.rows.map(\.fields) == expected, "\(text.debugDescription)")
    #expect(table.error == nil)
    #expect(readTable(text, chunk: 5).rows == table.rows, "\(text.debugDescription)")
    var options = TableOptions()
    (options.maximumRowLength, options.chunkLength) = (40, 64)
    let bounded = readTable(text, options)
    for chunk in [1, 7, 64] {
      #expect(readTable(text, chunk: chunk, options) == bounded, "\(text.debugDescription)")
    }
  }
}

/// The rows behind the header by the shortest reader there can be.
private func plainRows(_ bytes: [UInt8]) -> [[String]] {
  enum State { case start, plain, quoted, closed }
  let (quote, comma, cr, lf) = (UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"))
  var (rows, row, field): ([[String]], [String], [UInt8]) = ([], [], [])
  var (state, hasAny, index, rowStart, open) = (State.start, false, 0, 0, 0)
  var broken: Int?
  func startRow(at start: Int) {
    (row, field, state, hasAny, index, rowStart) = ([], [], .start, false, start, start)
  }
  func endField() {
    row.append(String(decoding: field, as: UTF8.self))
    (field, state) = ([], .start)
  }
  while index < bytes.count || state == .quoted {
    if index == bytes.count {
      broken = open
      startRow(at: rowStart)
    }
    let byte = bytes[index]
    index += 1
    if state == .quoted {
      if byte == quote { state = .closed } else { field.append(byte) }
      continue
    }
    if byte == cr || byte == lf {
      endField()
      if hasAny { rows.append(row) }
      if byte == cr, index < bytes.count, bytes[index] == lf { index += 1 }
      startRow(at: index)
      continue
    }
    hasAny = true
    switch (state, byte) {
    case (_, comma): endField()
    case (.start, quote) where broken == index - 1:
      while index < bytes.count, bytes[index] != cr, bytes[index] != lf {
        field.append(bytes[index])
        index += 1
      }
    case (.start, quote): (state, open) = (.quoted, index - 1)
    case (.closed, quote):
      field.append(byte)
      state = .quoted
    case (.closed, _) where field.contains { $0 == cr || $0 == lf }:
      // Text behind a quote that closes a field of several lines: the quote was another field's.
      let text = bytes[(index - 1)...].prefix { $0 != comma && $0 != cr && $0 != lf }
      if text.contains(where: { $0 > UInt8(ascii: " ") }) {
        broken = open
        startRow(at: rowStart)
      } else {
        field.append(byte)
        state = .plain
      }
    default:
      field.append(byte)
      state = .plain
    }
  }
  endField()
  if hasAny { rows.append(row) }
  return Array(rows.dropFirst())
}
