// EarlierRun.swift: a run that is done, and to whom it has written.

import Files
import SourceText
import ZIP

/// A run whose failures, mended, are a run of their own: nobody is written to by both.
///
/// The run has left one to six numbers for each person, those of `PersonKeys`, enciphered with the key of its record.
/// They are in `.people`, eight bytes each with the lowest first, and tell whether somebody was written to, not who was.
package struct EarlierRun: Sendable {
  /// What the run was about, one line each.
  package let record: [String]
  let people: String
  /// With which the numbers are enciphered; nil for those of a version that did not do it.
  private let key: PeopleKey?

  /// The word in front of the key in a run's record.
  package static let keyWord = "people"
  /// The name of the file in the folder of the run.
  package static let peopleName = ".people"

  /// - Throws: `BatchError` when there is no run in the folder, or when it does not tell any more whom it was for.
  package init(_ path: String) throws {
    people = "\(path)/\(Self.peopleName)"
    if pathKind("\(path)/\(RunNames.work)") != .nothing {
      throw BatchError(
        "the run in '\(path)' is not complete", hint: "complete it first, with its own command and --resume",
        cause: .exists)
    }
    guard pathKind("\(path)/\(RunNames.record)") == .file else {
      throw BatchError(
        "'\(path)' holds no run of appeal batch", hint: "give the folder that was named with -o",
        cause: .notFound)
    }
    if pathKind("\(path)/\(RunNames.purged)") != .nothing {
      throw BatchError(
        "the personal data of the run in '\(path)' were purged: it is not known to whom it has written",
        hint: "leave out of your list whoever has a letter, and run it without --after", cause: .notFound)
    }
    if pathKind(people) != .file {
      throw BatchError(
        "the run in '\(path)' does not tell to whom it has written",
        hint: "complete it first, with its own command and --resume", cause: .exists)
    }
    let bytes = try readFile("\(path)/\(RunNames.record)", limit: 1 << 20)
    record = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let line = record.first { $0.hasPrefix("\(Self.keyWord) ") }
    key = line.flatMap { PeopleKey($0.dropFirst(Self.keyWord.count + 1)) }
  }

  /// Hands on the numbers of all people, enciphered for another run, piece by piece.
  func readPeople(for other: PeopleKey?, _ take: ([UInt8]) throws -> Void) throws {
    try readPeople { piece in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(piece.count)
      numbers(of: piece) { bytes.append(number: $0, for: other) }
      try take(bytes)
    }
  }

  /// Hands on what the run has left of its people, piece by piece; every piece has whole numbers.
  private func readPeople(_ take: (ArraySlice<UInt8>) throws -> Void) throws {
    let file = try FileBytes(OpenFile(people, named: people))
    for start in stride(from: 0, to: file.length, by: 1 << 16) {
      let piece = try file.bytes(in: start..<min(start + 1 << 16, file.length))
      try take(piece.prefix(piece.count & ~7))
    }
  }

  /// Hands on every number that the run has left.
  func forEachKey(_ take: (UInt64) -> Void) throws {
    try readPeople { numbers(of: $0, take) }
  }

  private func numbers(of piece: ArraySlice<UInt8>, _ take: (UInt64) -> Void) {
    for start in stride(from: piece.startIndex, to: piece.endIndex, by: 8) {
      let number = piece[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      take(key?.deciphered(number) ?? number)
    }
  }
}

extension PersonKeys {
  /// Appends the numbers as a run leaves them.
  func append(to bytes: inout [UInt8], for key: PeopleKey?) {
    forEach { bytes.append(number: $0, for: key) }
    for number in [rough, roughEmail] where number != 0 { bytes.append(number: number, for: key) }
  }
}

extension [UInt8] {
  /// Appends a number of a person, the lowest byte first.
  fileprivate mutating func append(number: UInt64, for key: PeopleKey?) {
    let shown = key?.enciphered(number) ?? number
    for shift in stride(from: 0, to: 64, by: 8) { append(UInt8(truncatingIfNeeded: shown >> UInt64(shift))) }
  }
}
