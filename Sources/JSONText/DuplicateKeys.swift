// DuplicateKeys.swift: finding a key that an object has twice.

import SourceText

extension Parser {
  /// Notes each key of an object that is there already; `range` is the object's part of `keys`.
  mutating func findDuplicates(in range: Range<Int>) {
    if range.count <= 24 ? areDifferent(range) : areAscending(range) { return }
    var seen = ByteTable(limit: .max)
    for index in keys[range] {
      if bytes(ofKey: index).withBytes({ seen.value(for: $0, orStoring: 0) }) != nil { noteDuplicate(index) }
    }
  }

  /// Whether the few keys of a small object surely differ: most do so in length or at the start, and nothing is stored.
  private func areDifferent(_ range: Range<Int>) -> Bool {
    for second in range {
      let key = nodes[keys[second]]
      if key.hasEscapes { return false }
      let bytes = text[Int(key.start)..<Int(key.end)]
      for first in range.lowerBound..<second {
        let other = nodes[keys[first]]
        if other.end - other.start == key.end - key.start,
          text[Int(other.start)..<Int(other.end)].elementsEqual(bytes)
        {
          return false
        }
      }
    }
    return true
  }

  /// Whether the keys stand in order, as those of long lists of codes do: then all differ.
  private func areAscending(_ range: Range<Int>) -> Bool {
    zip(keys[range], keys[range].dropFirst()).allSatisfy {
      let (key, next) = (nodes[$0], nodes[$1])
      return !key.hasEscapes && !next.hasEscapes
        && text[Int(key.start)..<Int(key.end)].lexicographicallyPrecedes(
          text[Int(next.start)..<Int(next.end)])
    }
  }

  private func bytes(ofKey index: Int) -> [UInt8] {
    let key = nodes[index]
    let raw = text[Int(key.start)..<Int(key.end)]
    return key.hasEscapes ? unescape(raw) : Array(raw)
  }

  private mutating func noteDuplicate(_ index: Int) {
    // To place an error takes a count of lines; more than these are of no use to anybody.
    guard duplicates.count < 100 else { return }
    let name = String(decoding: bytes(ofKey: index), as: UTF8.self)
    duplicates.append(
      SyntaxFault(
        "the key '\(name)' is here a second time", hint: "keep one of the two; an object has a key once",
        at: Int(nodes[index].start) - 1))
  }
}
