// EncodingTests.swift: encodings are recognised, decoded and said.

import Tables
import Testing

private let text = "Prénom;Größe\r\nZoë;\"5 €;\n–\"\r\n"

private func windows1252(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "€": 0x80
    case "–": 0x96
    default: UInt8(truncatingIfNeeded: scalar.value)
    }
  }
}

private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}

@Test(arguments: [
  (Array(text.utf8), TableEncoding.utf8, false),
  ([0xEF, 0xBB, 0xBF] + Array(text.utf8), TableEncoding.utf8, true),
  (windows1252(text), TableEncoding.windows1252, false),
  ([0xFF, 0xFE] + utf16(text, bigEndian: false), TableEncoding.utf16LittleEndian, true),
  ([0xFE, 0xFF] + utf16(text, bigEndian: true), TableEncoding.utf16BigEndian, true),
  (utf16(text, bigEndian: false), TableEncoding.utf16LittleEndian, false),
  (utf16(text, bigEndian: true), TableEncoding.utf16BigEndian, false),
])
func recognisesEncoding(_ bytes: [UInt8], encoding: TableEncoding, hasMark: Bool) {
  for chunk in [1, 2, 3, 5, Int.max] {
    let table = readTable(bytes, chunk: chunk)
    #expect(table.columns == ["Prénom", "Größe"])
    #expect(table.rows.map(\.fields) == [["Zoë", "5 €;\n–"]])
    #expect(table.rows.map(\.faults) == [[]])
    #expect(table.format?.encoding == encoding)
    #expect(table.format?.hasMark == hasMark)
    #expect(table.format?.separator == UInt8(ascii: ";"))
  }
}

@Test func turnsToWindows1252WhenItShows() {
  let plain = String(repeating: "Anna,Smith\r\n", count: 5000)
  let table = readTable(
    Array("first,last\r\n\(plain)Zo".utf8) + [0xEB] + Array(",M".utf8) + [0xFC] + Array("ller".utf8))
  #expect(table.rows.count == 5001)
  #expect(table.rows.last?.fields == ["Zoë", "Müller"])
  #expect(table.format?.remark == "read as Windows-1252")
}

@Test func marksRowsThatAreNotUTF8() {
  let bytes = Array("a,b\nZoë,1\nx".utf8) + [0xEB] + Array(",2\ny,3\nz".utf8) + [0xC3]
  let table = readTable(bytes)
  #expect(table.rows.map(\.faults) == [[], .invalidText, [], [.invalidText, .missingFields]])
  #expect(table.format?.encoding == .utf8)
}

@Test func obeysGivenEncoding() {
  var options = TableOptions()
  options.encoding = .windows1252
  #expect(readTable("a\nZoë\n", options).rows.map(\.fields) == [["ZoÃ«"]])
}

@Test func replacesBrokenUTF16() {
  let bytes: [UInt8] =
    [0xFF, 0xFE] + utf16("a,b\n😀,", bigEndian: false) + [0x3D, 0xD8, 0x78, 0, 0x0A, 0, 0x79]
  #expect(readTable(bytes).rows.map(\.fields) == [["😀", "\u{FFFD}x"], ["\u{FFFD}"]])
}

/// Every sequence of two bytes and many of three and four, against the standard library's decoder.
@Test(arguments: [0, 40, 61, 62, 63, 64, 130])
func checksUTF8AsTheStandardLibraryDoes(before: Int) {
  let leads: [UInt8] = [
    0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
  ]
  let seconds: [UInt8] = [0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC3]
  var sequences: [[UInt8]] = []
  for lead in leads {
    for second in seconds {
      sequences.append([lead, second])
      for third in [0x41, 0x80, 0xBF, 0xC3] as [UInt8] {
        sequences.append([lead, second, third])
        sequences.append([lead, second, third, 0x80])
      }
    }
  }
  for sequence in sequences {
    let row = [UInt8](repeating: 0x78, count: before) + sequence + [UInt8](repeating: 0x79, count: 70)
    let isValid = String(validating: row, as: UTF8.self) != nil
    let table = readTable(Array("é\n".utf8) + row + Array("\n".utf8))
    #expect(table.rows.map { $0.faults } == [isValid ? [] : .invalidText], "\(sequence) after \(before)")
  }
}

/// The first letter beyond ASCII may stand at any place of the blocks in which text is checked.
@Test func theFirstAccentTellsTheEncodingWhereverItStands() throws(TableError) {
  for length in 0..<200 {
    let bytes = Array("name\n\(String(repeating: "a", count: length))".utf8) + [0xE9, 0x0A]
    var reader = try TableReader(MemorySource(bytes), named: "list.csv")
    let block = TableBlock()
    while try reader.read(into: block) {}
    #expect(reader.format.encoding == .windows1252, "behind \(length) letters")
  }
}
