// SampleTable.swift: a table of supporters, made the same way on every machine.

import SourceText
import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// About 100 MB of rows, of which some have quoted commas, some a line break or doubled quotes inside quotes, and many
/// letters beyond ASCII. The first 4 MB are made, the rest repeats them.
struct SampleTable: ByteSource {
  private static let pieces = 24

  private let header = Array(
    "id,first_name,last_name,title,street,postcode,city,country,email,phone,language,group,message\r\n".utf8)
  private let body: [UInt8]
  private var offset = 0

  var length: Int { header.count + Self.pieces * body.count }

  init() {
    var state: UInt64 = 105
    /// A number below `limit`, by the linear congruential generator of Knuth's MMIX.
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let first = ["Anna", "Paul", "Jürgen", "Zoë", "Łukasz", "Мария", "Ruth", "Simon", "Clara", "Ida"]
    let last = [
      "Smith", "Keller", "Núñez", "Wiśniewska", "Δήμου", "Rossi", "Moreau", "Silva", "Berg", "Öztürk",
    ]
    let streets = [
      "12 High Street", "\"Flat 3, 9 Mill Road\"", "Schillerstraße 7", "\"c/o Berg\n4 Elm Grove\"",
      "1 Via Roma",
    ]
    let cities = [
      "WC1X 0DW,London,United Kingdom", "10179,Berlin,Germany", "411 03,Göteborg,Sweden", "69001,Lyon,France",
    ]
    let groups = ["", "", "\"Group 14, Camden\"", "Gruppe 1234 Berlin-Mitte"]
    let messages = [
      "", "", "", "", "", "", "My parents were refugees themselves.",
      "\"I would be grateful for a reply \"\"in any language\"\", however short.\"",
    ]
    var rows: [UInt8] = []
    for id in 1...30_000 {
      let row =
        "\(id),\(first[below(10)]),\(last[below(10)]),,\(streets[below(5)]),\(cities[below(4)]),"
        + "s\(id)@example.org,+44 20 7946 0\(100 + below(900)),en,\(groups[below(4)]),\(messages[below(8)])\r\n"
      rows += row.utf8
    }
    body = rows
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let isHeader = offset < header.count
    let part = isHeader ? header[offset...] : body[((offset - header.count) % body.count)...]
    let count = min(buffer.count, part.count, length - offset)
    buffer.copyBytes(from: part.prefix(count))
    offset += count
    return count
  }

  /// Writes the whole table into a new file.
  static func write(to path: String) throws {
    guard let file = fopen(path, "wb") else { throw FileError(.notCreatable, "cannot create '\(path)'") }
    defer { fclose(file) }
    var table = SampleTable()
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { room.deallocate() }
    while true {
      let count = try table.read(into: room)
      if count == 0 { return }
      guard fwrite(room.baseAddress, 1, count, file) == count else {
        throw FileError(.writing, "cannot write '\(path)'")
      }
    }
  }
}
